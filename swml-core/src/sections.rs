//! What documents of every language have in common: named sections, and JSON.

use crate::check::format::shown;
use crate::check::{Checker, Dialect, Scope, flow};
use crate::code::Code;
use crate::diagnostic::Diagnostic;
use crate::schema::{Field, Type};
use crate::tree::Content;

/// A document has a `main`, and no section is empty.
///
/// SWML reference: "Introduction to SWML", sections; "Errors".
pub(crate) fn sections<'t>(checker: &mut Checker<'t>, scope: &Scope<'_, 't>) {
    let named = |(field, _): &(&Field, _)| field.name == "sections";
    let Some((field, sections)) = scope.given().find(named) else {
        return;
    };
    let Some(entries) = sections.value.entries() else {
        return;
    };
    if let Type::Map(section) = field.ty {
        flow::sections(checker, entries, section);
    }
    if !entries.iter().any(|section| section.key == "main") {
        let place = entries.first().map_or(sections.place, |first| first.place);
        checker.report_at(
            &sections.key,
            Diagnostic::new(Code::MissingMain, place, "the script has no section `main`")
                .note("a call starts in `main`")
                .help(match (checker.dialect, entries.is_empty()) {
                    (Dialect::Script, true) => "write a statement, for example `answer;`",
                    (Dialect::Script, false) => {
                        "add `section main { … }`, or write its statements outside of any section"
                    }
                    (Dialect::Json | Dialect::Yaml, _) => "add `\"main\": [ … ]` to `sections`",
                }),
        );
    }
    for section in entries {
        if matches!(&section.value.content, Content::List(steps) if steps.is_empty()) {
            let name = shown(&section.key);
            checker.report_below(
                &format!(".sections.{name}"),
                Diagnostic::new(
                    Code::EmptySection,
                    section.place,
                    format!("the section `{name}` is empty"),
                )
                .note("the platform rejects a section without a statement")
                .help(match checker.dialect {
                    Dialect::Script => "give it a statement, for example `hangup`, or remove it",
                    Dialect::Json | Dialect::Yaml => {
                        "give it a statement, for example `{ \"hangup\": {} }`, or remove it"
                    }
                }),
            );
        }
    }
}

/// What a document can do, whatever its methods.
macro_rules! document {
    ($Document:ident, $Method:ident) => {
        impl $Document {
            /// The language that the script is written in.
            pub const LANGUAGE: &'static $crate::schema::Language = &$crate::schema::Language {
                document: <Self as $crate::property::Typed>::TYPE,
                methods: $Method::METHODS,
            };

            /// A script whose `main` has no statement yet.
            pub fn new() -> Self {
                Self {
                    version: Some($crate::Version::V1),
                    ..Self::default()
                }
                .section("main", Vec::<$Method>::new())
            }

            fn push(&mut self, method: $Method) {
                match self.sections.get_mut("main") {
                    Some(main) => main.push(method),
                    None => self.sections.insert("main", vec![method]),
                }
            }

            /// Sets a section.
            ///
            /// ```
            /// use swml_core::{Document, Execute, Hangup, Method, Play};
            /// let script = Document::new()
            ///     .then(Execute::dest("bye"))
            ///     .section("bye", [Method::from(Play::url("say:Bye")), Hangup::default().into()]);
            /// assert!(script.check().is_clean());
            /// ```
            #[must_use]
            pub fn section(
                mut self,
                name: impl Into<$crate::Text>,
                methods: impl $crate::Fits<Vec<$Method>>,
            ) -> Self {
                self.sections.insert(name, methods.fit());
                self
            }

            /// Judges the script by the rules of SWML: the same, in the same words, as the
            /// macro judges what it can see at compile time.
            pub fn check(&self) -> $crate::Report {
                let view = $crate::property::Property::view(self);
                $crate::check::check_as(
                    &$crate::node::node(&view),
                    &Self::LANGUAGE.document,
                    $crate::check::Dialect::Script,
                )
            }

            /// The script as JSON, on one line.
            pub fn to_json(&self) -> String {
                // a statement is rarely longer; where texts are, the memory grows
                let steps: usize = self.sections.iter().map(|(_, steps)| steps.len()).sum();
                let mut out = String::with_capacity(64 + 128 * steps);
                $crate::write::json(&$crate::property::Property::view(self), &mut out, 0);
                out
            }

            /// Writes the script as JSON, on one line, without keeping the text.
            ///
            /// It comes in many small writes: a file or a socket wants a
            /// [`BufWriter`](std::io::BufWriter) around it.
            ///
            /// # Errors
            /// The writer's own.
            ///
            /// ```
            /// use swml_core::{Document, Play};
            /// let mut body = Vec::new();
            /// let script = Document::new().then(Play::url("say:Hello"));
            /// script.write_json(&mut body)?;
            /// assert_eq!(body, script.to_json().as_bytes());
            /// # Ok::<(), std::io::Error>(())
            /// ```
            pub fn write_json(&self, mut to: impl std::io::Write) -> std::io::Result<()> {
                $crate::write::stream(&$crate::property::Property::view(self), &mut to)
            }

            /// The script as YAML, which reads back as an equal script.
            ///
            /// ```
            /// use swml_core::{Document, Play};
            /// assert_eq!(
            ///     Document::new().then(Play::url("say:Hello")).to_yaml(),
            ///     "version: \"1.0.0\"\nsections:\n  main:\n    - play:\n        url: say:Hello\n"
            /// );
            /// ```
            #[cfg(feature = "yaml")]
            pub fn to_yaml(&self) -> String {
                let mut out = String::with_capacity(256);
                $crate::yaml::document(&$crate::property::Property::view(self), &mut out);
                out
            }

            /// Reads a script from YAML: see [`Reader::yaml`]($crate::Reader::yaml).
            ///
            /// # Errors
            /// The text is no YAML, or the script breaks rules of SWML: then every fault is
            /// in the error.
            #[cfg(feature = "yaml")]
            #[inline]
            pub fn from_yaml(text: &str) -> Result<Self, $crate::error::ReadError> {
                Ok($crate::Reader::new().yaml(text)?.into_result()?)
            }

            /// Reads a script from JSON.
            ///
            /// A script with warnings is read; `check` tells them.
            ///
            /// # Errors
            /// The text is no JSON, or the script breaks rules of SWML: then every fault is
            /// in the error.
            ///
            /// ```
            /// use swml_core::Document;
            /// use swml_core::error::ReadError;
            /// let text = r#"{"sections":{"main":[{"connect":{"to":"queue:support"}}]}}"#;
            /// let Err(ReadError::Invalid(invalid)) = Document::from_json(text) else { panic!() };
            /// let fault = invalid.report().errors().next().unwrap();
            /// assert_eq!(fault.path, "sections.main[0].connect.to");
            /// ```
            #[inline]
            pub fn from_json(text: &str) -> Result<Self, $crate::error::ReadError> {
                Self::from_json_allowing(text, &$crate::Allowed::none())
            }

            /// The same, where some methods and properties are allowed that SWML is not known
            /// to have; they are kept as they are.
            ///
            /// # Errors
            /// As for `from_json`.
            #[inline]
            pub fn from_json_allowing(
                text: &str,
                allowed: &$crate::Allowed,
            ) -> Result<Self, $crate::error::ReadError> {
                let read = $crate::Reader::new().allow(allowed.clone()).json(text)?;
                Ok(read.into_result()?)
            }
        }

        /// The script as JSON.
        impl std::fmt::Display for $Document {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.to_json())
            }
        }
    };
}
pub(crate) use document;
