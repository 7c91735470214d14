//! A whole script.

use std::fmt;

use crate::any::Map;
use crate::check::format::shown;
use crate::check::{Checker, Dialect, Scope, check, flow};
use crate::code::Code;
use crate::declare::{keyword, record};
use crate::diagnostic::{Diagnostic, Report};
use crate::error::ReadError;
use crate::fit::{Fits, fits};
use crate::methods::Method;
use crate::property::{Property, Typed, Unreadable, View};
use crate::raw::Allowed;
use crate::schema::{Language, Type};
use crate::text::Text;
use crate::tree::{Content, Node};

keyword! {
    /// A version of SWML.
    pub enum Version {
        /// The only one there is.
        V1 = "1.0.0",
    }
}

record! {
    /// A whole script: named sections, of which `main` is where the call starts.
    ///
    /// SWML reference: "Introduction to SWML", the document.
    ///
    /// ```
    /// use swml_core::{Answer, Connect, Document, Hangup, Play};
    /// let script = Document::new()
    ///     .then(Answer::default())
    ///     .then(Play::url("say:One moment"))
    ///     .then(Connect::to("+15551234567").timeout(20));
    /// assert!(script.check().is_clean());
    /// assert_eq!(
    ///     script.to_json(),
    ///     r#"{"version":"1.0.0","sections":{"main":[{"answer":{}},{"play":{"url":"say:One moment"}},{"connect":{"to":"+15551234567","timeout":20}}]}}"#
    /// );
    /// ```
    pub struct Document for "a document" [rule(sections)] {
        /// The version of SWML the script is written in.
        pub version: Option<Version> [default("1.0.0")],
        /// The sections by name, each a list of methods.
        pub sections: Map<Vec<Method>>,
    }
}

/// A document has a `main`, and no section is empty.
///
/// SWML reference: "Introduction to SWML", sections; "Errors".
fn sections<'t>(checker: &mut Checker<'t>, scope: &Scope<'_, 't>) {
    let Some(sections) = scope.get("sections") else {
        return;
    };
    let Some(entries) = sections.value.entries() else {
        return;
    };
    flow::sections(checker, entries, const { &<Vec<Method> as Typed>::TYPE });
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
                    (Dialect::Json, _) => "add `\"main\": [ … ]` to `sections`",
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
                    Dialect::Json => {
                        "give it a statement, for example `{ \"hangup\": {} }`, or remove it"
                    }
                }),
            );
        }
    }
}

impl Document {
    /// The language of calling scripts.
    pub const LANGUAGE: &'static Language = &Language {
        document: <Self as Typed>::TYPE,
        methods: Method::METHODS,
    };

    /// A script whose `main` has no statement yet.
    pub fn new() -> Self {
        Self {
            version: Some(Version::V1),
            ..Self::default()
        }
        .section("main", Vec::<Method>::new())
    }

    /// Adds a statement at the end of `main`.
    #[must_use]
    pub fn then(mut self, method: impl Into<Method>) -> Self {
        let method = method.into();
        match self.sections.get_mut("main") {
            Some(main) => main.push(method),
            None => self.sections.insert("main", vec![method]),
        }
        self
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
    pub fn section(mut self, name: impl Into<Text>, methods: impl Fits<Vec<Method>>) -> Self {
        self.sections.insert(name, methods.fit());
        self
    }

    /// Judges the script by the rules of SWML: the same, in the same words, as
    /// `swml!` judges what it can see at compile time.
    pub fn check(&self) -> Report {
        check(&crate::node::node(&self.view()), Dialect::Script)
    }

    /// The script as JSON, on one line.
    pub fn to_json(&self) -> String {
        let mut out = String::with_capacity(256);
        crate::write::json(&self.view(), &mut out);
        out
    }

    /// Reads a script from JSON.
    ///
    /// A script with warnings is read; [`Document::check`] tells them.
    ///
    /// # Errors
    /// The text is no JSON, or the script breaks rules of SWML: then every fault is in
    /// the error.
    ///
    /// ```
    /// use swml_core::Document;
    /// use swml_core::error::ReadError;
    /// let text = r#"{"sections":{"main":[{"connect":{"to":"queue:support"}}]}}"#;
    /// let Err(ReadError::Invalid(invalid)) = Document::from_json(text) else { panic!() };
    /// let fault = invalid.report().errors().next().unwrap();
    /// assert_eq!(fault.path, "sections.main[0].connect.to");
    /// ```
    pub fn from_json(text: &str) -> Result<Self, ReadError> {
        Self::from_json_allowing(text, &Allowed::none())
    }

    /// The same, where some methods and properties are allowed that SWML is not known to
    /// have; they are kept as they are.
    ///
    /// # Errors
    /// As for [`Document::from_json`].
    pub fn from_json_allowing(text: &str, allowed: &Allowed) -> Result<Self, ReadError> {
        let node: Node<'static> = serde_json::from_str(text)?;
        Ok(crate::serde_impl::read(&node, allowed)?)
    }
}

/// The script as JSON.
impl fmt::Display for Document {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.to_json())
    }
}

/// A document inside another one, where it goes out as JSON text.
#[derive(Clone, Debug, PartialEq)]
pub enum Inline {
    /// A document.
    Document(Box<Document>),
    /// The text of one, as it was written.
    Source(Text),
}

impl Default for Inline {
    fn default() -> Self {
        Self::Source(Text::default())
    }
}

impl Property for Inline {
    fn view(&self) -> View<'_> {
        match self {
            Self::Document(document) => View::Inline(document),
            Self::Source(text) => text.view(),
        }
    }

    fn read(&mut self, node: &Node<'_>) -> Result<(), Unreadable> {
        let mut text = Text::default();
        text.read(node)?;
        *self = Self::Source(text);
        Ok(())
    }
}

impl Typed for Inline {
    const TYPE: Type = Type::Inline;
}

impl From<Document> for Inline {
    fn from(document: Document) -> Self {
        Self::Document(Box::new(document))
    }
}

fits!(Inline: Document => |value| Inline::from(value));
fits!(Inline: Inline => |value| value);
