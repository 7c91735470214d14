//! The common part of documents of every language: named sections, and JSON.

use swml_language::check::{Dialect, check_allowing as judge};

use crate::lazy::JsonText;
use crate::property::ValueRef;
use crate::schema::Language;
use crate::to_tree::node;
use crate::tree::Place;
use crate::written::{TooDeep, with_stack};
use crate::{Allowed, Code, Diagnostic, Report};

/// Declares a document: its contents, and the methods that are independent of its language.
macro_rules! document {
    (
        $(#[doc = $doc:literal])*
        pub struct $Document:ident($Contents:ident of $Method:ident, $Block:ident) as $table:path, $contents:path;
    ) => {
        /// The contents of a script.
        #[derive(Default)]
        pub struct $Contents {
            /// The SWML version of the script.
            pub version: Option<$crate::Version>,
            /// The sections by name, each a list of methods.
            pub sections: $crate::Map<Vec<$Method>>,
            #[doc(hidden)]
            pub layout: $crate::key_order::KeyOrder,
        }

        $crate::declare::record!($Contents of $contents { 0: version, 1: sections });
        $crate::declare::record_statements!($Contents { sections = "sections" });

        $(#[doc = $doc])*
        #[derive(Clone)]
        #[must_use = "a script does nothing unless it is sent"]
        pub struct $Document(std::mem::ManuallyDrop<$crate::lazy::LazyDocument<$Contents>>);

        $crate::lazy::dropped_once!($Document of $Contents);

        impl $Document {
            /// The language of the script.
            #[doc(hidden)]
            pub const LANGUAGE: &'static $crate::schema::Language = <$table>::LANGUAGE;

            /// Creates a script whose `main` is empty.
            pub fn new() -> Self {
                let mut script = Self::default();
                let contents = script.0.value_mut();
                contents.version = Some($crate::Version::V1);
                contents.sections.insert("main", Vec::new());
                script
            }

            /// Creates a script from the output of `swml!`, with the positions of undeclared keys.
            #[doc(hidden)]
            pub const fn ready(text: &'static str, raw: &'static [usize]) -> Self {
                use std::borrow::Cow::Borrowed;
                Self::rendered($crate::lazy::JsonText {
                    text: Borrowed(text),
                    raw: Borrowed(raw),
                })
            }

            /// Creates a script from the output of `swml!` at run time.
            #[doc(hidden)]
            pub const fn rendered(json: $crate::lazy::JsonText) -> Self {
                Self::around($crate::lazy::LazyDocument::json(json))
            }

            fn contents(&self) -> &$Contents {
                self.0.value()
            }

            /// Returns the SWML version of the script.
            pub fn version(&self) -> Option<$crate::Version> {
                self.contents().version
            }

            /// Returns the sections by name, each a list of methods.
            ///
            /// A script from a macro is parsed on the first call.
            pub fn sections(&self) -> &$crate::Map<Vec<$Method>> {
                &self.contents().sections
            }

            /// Returns the sections for modification.
            pub fn sections_mut(&mut self) -> &mut $crate::Map<Vec<$Method>> {
                &mut self.0.value_mut().sections
            }

            /// Sets a section.
            ///
            /// ```
            /// # use swml_core as swml;
            /// use swml::{Document, Execute, Hangup, Method, Play};
            /// let script = Document::new()
            ///     .then(Execute::dest("bye"))
            ///     .section("bye", [Method::from(Play::url("say:Bye")), Hangup::default().into()]);
            /// assert!(script.check().is_clean());
            /// ```
            pub fn section(
                mut self,
                name: impl Into<$crate::Text>,
                methods: impl $crate::IntoProperty<Vec<$Method>>,
            ) -> Self {
                self.set_section(name.into(), methods.into_property());
                self
            }

            // not generic, so that the code is in this crate alone
            fn set_section(&mut self, name: $crate::Text, methods: Vec<$Method>) {
                self.sections_mut().insert(name, methods);
            }

            /// Appends a statement to `main`.
            pub fn then(mut self, method: impl Into<$Method>) -> Self {
                self.append(method.into());
                self
            }

            fn append(&mut self, method: $Method) {
                let sections = self.sections_mut();
                match sections.get_mut("main") {
                    Some(main) => main.push(method),
                    None => sections.insert("main", vec![method]),
                }
            }

            /// Adds the sections of another script except its `main`: this composes a script of
            /// modules, each with its own sections.
            ///
            /// Output of macros is merged as text. If both scripts have a section with the same
            /// name, `check` reports it.
            ///
            /// ```
            /// # use swml_core as swml;
            /// use swml::{Document, Execute, Hangup, Play};
            /// let voicemail = Document::new()
            ///     .then(Execute::dest("voicemail"))
            ///     .section("voicemail", [Play::url("say:Leave a message")]);
            /// let script = Document::new().then(Execute::dest("voicemail")).merge(voicemail.clone());
            /// assert!(script.check().is_clean());
            /// let twice = script.merge(voicemail).check();
            /// let fault = twice.iter().next().unwrap();
            /// assert_eq!(fault.code.as_str(), "duplicate-property");
            /// assert_eq!(fault.path, "sections.voicemail");
            /// ```
            pub fn merge(mut self, mut other: Self) -> Self {
                if let Some(from) = other.0.written()
                    && self.0.with_written(|to| $crate::merge::merge(to, from))
                {
                    return self;
                }
                let sections = self.sections_mut();
                for (name, methods) in other.take().into_value().sections.into_entries() {
                    if name.as_str() != "main" {
                        sections.push(name, methods);
                    }
                }
                self
            }

            /// Removes a section from the script, and returns it.
            ///
            /// ```
            /// # use swml_core as swml;
            /// use swml::{Document, Execute, Hangup};
            /// let mut module = Document::new().section("bye", [Hangup::default()]);
            /// let bye = module.take_section("bye").unwrap();
            /// assert!(module.take_section("bye").is_none());
            /// let script = Document::new().then(Execute::dest("goodbye")).section("goodbye", bye);
            /// assert!(script.check().is_clean());
            /// ```
            pub fn take_section(&mut self, name: &str) -> Option<$Block> {
                self.sections_mut().remove(name).map($Block::from)
            }

            /// Visits every statement with its path: those of all sections, of branches, of scripts
            /// for the called party, and of nested documents. A statement precedes those nested in
            /// it.
            ///
            /// ```
            /// # use swml_core as swml;
            /// use swml::{Connect, Document, Method, Play};
            /// let script = Document::new()
            ///     .then(Play::url("say:One moment"))
            ///     .then(Connect::to("+15551234567").confirm([Play::url("say:A call for you")]));
            /// let mut plays = Vec::new();
            /// script.visit(|path, method| {
            ///     if matches!(method, Method::Play(_)) {
            ///         plays.push(path.to_owned());
            ///     }
            /// });
            /// assert_eq!(plays, ["sections.main[0]", "sections.main[1].connect.confirm[0]"]);
            /// ```
            pub fn visit(&self, mut see: impl FnMut(&str, &$Method)) {
                $crate::visit::visit::<Self>(
                    &$crate::property::Property::view(self),
                    false,
                    &mut String::new(),
                    &mut |path, method| {
                        if let Some(method) = method.downcast_ref::<$Method>() {
                            see(path, method);
                        }
                    },
                );
            }

            /// Visits every statement with its path, as [`visit`](Self::visit) does, for
            /// modification. The statements nested in the modified statement are visited next.
            ///
            /// ```
            /// # use swml_core as swml;
            /// use swml::{Document, Method, Play};
            /// let mut script = Document::new().then(Play::url("say:Hello"));
            /// script.visit_mut(|_, method| {
            ///     if let Method::Play(play) = method {
            ///         *play = std::mem::take(play).say_voice("Polly.Amy");
            ///     }
            /// });
            /// assert!(script.to_json().contains(r#""say_voice":"Polly.Amy""#));
            /// ```
            pub fn visit_mut(&mut self, mut see: impl FnMut(&str, &mut $Method)) {
                let mut see = |path: &str, method: &mut dyn std::any::Any| {
                    if let Some(method) = method.downcast_mut::<$Method>() {
                        see(path, method);
                    }
                };
                let mut steps = $crate::steps::Steps::new(&mut see);
                $crate::steps::Statements::each_mut(self.0.value_mut(), &mut steps);
            }

            /// Sets an unknown property: it is sent unchanged and not checked.
            ///
            /// Strings in it are data, see [`Text::data`]($crate::Text::data).
            pub fn raw(mut self, name: &str, value: impl $crate::IntoProperty<$crate::Any>) -> Self {
                self.0.value_mut().layout.add(name, value.into_property().disarmed());
                self
            }

            /// Checks the script against the rules of SWML. The result is that of the macro for
            /// what it can see at compile time, with the same messages.
            pub fn check(&self) -> $crate::Report {
                self.check_allowing(const { &$crate::Allowed::none() })
            }

            /// Checks the script like [`check`](Self::check), with some methods, properties and
            /// variables allowed in addition to those of SWML, or with more diagnostics: see
            /// [`Allowed`]($crate::Allowed).
            pub fn check_allowing(&self, allowed: &$crate::Allowed) -> $crate::Report {
                $crate::sections::check(
                    self.0.written(),
                    &|| $crate::property::Property::view(self),
                    Self::LANGUAGE,
                    allowed,
                )
            }

            /// Formats the script as JSON, on one line.
            pub fn to_json(&self) -> String {
                if let Some(written) = self.0.written() {
                    return written.text.as_ref().to_owned();
                }
                // a statement is rarely longer; with long texts, the memory grows
                let steps: usize = self.sections().iter().map(|(_, steps)| steps.len()).sum();
                let mut out = String::with_capacity(64 + 128 * steps);
                $crate::write::json(&$crate::property::Property::view(self), &mut out, 0);
                out
            }

            /// Converts the script to JSON, on one line: the output of a macro is returned
            /// unchanged.
            ///
            /// ```
            /// # use swml_core as swml;
            /// use swml::{Document, Play};
            /// let script = Document::new().then(Play::url("say:Hello"));
            /// assert_eq!(script.to_json(), script.into_json());
            /// ```
            pub fn into_json(mut self) -> std::borrow::Cow<'static, str> {
                match self.take().into_written() {
                    Ok(written) => written.text,
                    Err(made) => std::borrow::Cow::Owned(Self::around(made).to_json()),
                }
            }

            /// Writes the script as JSON, on one line, without building the text in memory.
            ///
            /// This may result in many small writes: use a [`BufWriter`](std::io::BufWriter) for a
            /// file or a socket.
            ///
            /// # Errors
            /// The error of the writer.
            ///
            /// ```
            /// # use swml_core as swml;
            /// use swml::{Document, Play};
            /// let mut body = Vec::new();
            /// let script = Document::new().then(Play::url("say:Hello"));
            /// script.write_json(&mut body)?;
            /// assert_eq!(body, script.to_json().as_bytes());
            /// # Ok::<(), std::io::Error>(())
            /// ```
            pub fn write_json(&self, mut to: impl std::io::Write) -> std::io::Result<()> {
                match self.0.written() {
                    Some(written) => to.write_all(written.text.as_bytes()),
                    None => {
                        $crate::write::stream(&$crate::property::Property::view(self), &mut to)
                    }
                }
            }

            /// Formats the script as YAML, which reads back as an equal script.
            ///
            /// ```
            /// # use swml_core as swml;
            /// use swml::{Document, Play};
            /// assert_eq!(
            ///     Document::new().then(Play::url("say:Hello")).to_yaml(),
            ///     "version: \"1.0.0\"\nsections:\n  main:\n    - play:\n        url: say:Hello\n"
            /// );
            /// ```
            #[cfg(feature = "yaml")]
            pub fn to_yaml(&self) -> String {
                let view = $crate::property::Property::view(self);
                swml_language::write::yaml(&$crate::to_tree::node(&view))
            }

            /// Reads a script from YAML: see [`Reader::yaml`]($crate::Reader::yaml).
            ///
            /// # Errors
            /// The text is not YAML, or the script violates rules of SWML: the error then contains
            /// all diagnostics.
            #[cfg(feature = "yaml")]
            #[inline]
            pub fn from_yaml(text: &str) -> Result<Self, $crate::error::ReadError> {
                Ok($crate::Reader::new().yaml(text)?.into_result()?)
            }

            #[cfg(not(feature = "yaml"))]
            #[doc(hidden)]
            pub fn to_yaml<'s>(&'s self) -> String
            where
                &'s Self: $crate::missing::FeatureYaml,
            {
                $crate::missing::FeatureYaml::never(self)
            }

            #[cfg(not(feature = "yaml"))]
            #[doc(hidden)]
            pub fn from_yaml(
                text: impl $crate::missing::FeatureYaml,
            ) -> Result<Self, $crate::error::ReadError> {
                text.never()
            }

            /// Reads a script from JSON.
            ///
            /// A script with warnings is read; `check` returns them.
            ///
            /// # Errors
            /// The text is not JSON, or the script violates rules of SWML: the error then contains
            /// all diagnostics.
            ///
            /// ```
            /// # use swml_core as swml;
            /// use swml::Document;
            /// use swml::error::ReadError;
            /// let text = r#"{"sections":{"main":[{"connect":{"to":"queue:support"}}]}}"#;
            /// let Err(ReadError::Invalid(invalid)) = Document::from_json(text) else { panic!() };
            /// let fault = invalid.report().errors().next().unwrap();
            /// assert_eq!(fault.path, "sections.main[0].connect.to");
            /// ```
            #[inline]
            pub fn from_json(text: &str) -> Result<Self, $crate::error::ReadError> {
                Self::from_json_allowing(text, &$crate::Allowed::none())
            }

            /// Reads a script from JSON like [`from_json`](Self::from_json), with some unknown
            /// methods and properties allowed; they are kept unchanged.
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

        #[diagnostic::do_not_recommend]
        impl $crate::holes::FitsSections<$Document> for &$Document {
            fn only_at_run_time(value: Self, json: &mut $crate::json_builder::Json, depth: u8) {
                let written = value.0.written().and_then($crate::merge::entries);
                let sections = written.unwrap_or_else(|| {
                    let sections = value.sections().iter();
                    let views = sections.map(|(name, methods)| {
                        (name, $crate::property::Property::view(methods))
                    });
                    $crate::merge::rendered(views)
                });
                json.sections(depth, &sections);
            }
        }

        #[diagnostic::do_not_recommend]
        impl $crate::holes::FitsSections<$Document> for $Document {
            fn only_at_run_time(value: Self, json: &mut $crate::json_builder::Json, depth: u8) {
                <&Self as $crate::holes::FitsSections<Self>>::only_at_run_time(&value, json, depth);
            }
        }

        impl From<$Contents> for $Document {
            fn from(contents: $Contents) -> Self {
                Self::around($crate::lazy::LazyDocument::from(contents))
            }
        }

        /// Without sections; [`new`](Self::new) has a `main`.
        impl Default for $Document {
            fn default() -> Self {
                Self::from($Contents::default())
            }
        }

        impl $crate::property::Property for $Document {
            fn view(&self) -> $crate::property::ValueRef<'_> {
                self.contents().view()
            }
        }

        impl $crate::property::Read for $Document {
            fn read(
                &mut self,
                node: &$crate::tree::Node<'_>,
            ) -> Result<(), $crate::property::Unreadable> {
                let mut contents = $Contents::default();
                contents.read(node)?;
                *self = Self::from(contents);
                Ok(())
            }
        }

        impl $crate::steps::Statements for $Document {
            fn each_mut(&mut self, steps: &mut $crate::steps::Steps<'_>) {
                self.0.value_mut().each_mut(steps);
            }
        }

        impl $crate::property::Typed for $Document {
            const TYPE: $crate::schema::Type = $Contents::TYPE;
        }

        $crate::declare::value!($Document);
        impl $crate::into_property::Declared for $Document {}

        /// Formatted as JSON.
        impl std::fmt::Display for $Document {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.to_json())
            }
        }
    };
}
pub(crate) use document;

/// Checks a script in its written form, or as values.
pub(crate) fn check<'v>(
    written: Option<&'v JsonText>,
    view: &dyn Fn() -> ValueRef<'v>,
    language: &'static Language,
    allowed: &Allowed,
) -> Report {
    if let Some(written) = written {
        return with_stack(&written.text, || check_written(written, language, allowed));
    }
    let document = &language.document;
    judge(&node(&view()), document, language, Dialect::Script, allowed)
}

fn check_written(written: &JsonText, language: &'static Language, allowed: &Allowed) -> Report {
    let node = match written.node() {
        Ok(node) => node,
        // deeper than any text that is read: the values cannot be inspected either
        Err(TooDeep) => {
            let fault =
                Diagnostic::new(Code::Syntax, Place::default(), "the script cannot be read")
                    .note("values in it are nested more than 512 deep")
                    .help("move the deeply nested value to a section of its own");
            return Report::new(vec![fault], Vec::new(), Vec::new());
        }
    };
    judge(
        &node,
        &language.document,
        language,
        Dialect::Script,
        allowed,
    )
}
