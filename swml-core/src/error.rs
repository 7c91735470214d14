//! The errors of this crate.

use std::error::Error;
use std::fmt;

use crate::diagnostic::{Report, Span};
use crate::property::Unreadable;
use crate::schema::Keywords;

/// A text has not the form it should have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvalidText {
    text: String,
    why: String,
}

impl InvalidText {
    pub(crate) fn new(text: &str, why: impl Into<String>) -> Self {
        Self {
            text: crate::check::format::shown(text),
            why: why.into(),
        }
    }
}

impl fmt::Display for InvalidText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is not valid: {}", self.text, self.why)
    }
}

impl Error for InvalidText {}

/// A text is none of the words of a set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotAKeyword {
    text: String,
    words: String,
}

impl NotAKeyword {
    pub(crate) fn new(text: &str, words: &Keywords) -> Self {
        Self {
            text: crate::check::format::shown(text),
            words: words.list(),
        }
    }
}

impl fmt::Display for NotAKeyword {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is not one of {}", self.text, self.words)
    }
}

impl Error for NotAKeyword {}

/// A document could not be read.
#[derive(Debug)]
#[non_exhaustive]
pub enum ReadError {
    /// The text is no JSON, or no YAML.
    Syntax(SyntaxError),
    /// The document breaks rules of SWML.
    Invalid(InvalidDocument),
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Syntax(error) => error.fmt(f),
            Self::Invalid(invalid) => invalid.fmt(f),
        }
    }
}

impl Error for ReadError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::Syntax(error) => error.source(),
            Self::Invalid(_) => None,
        }
    }
}

/// What a JSON reader says, without the place, which is told beside it.
fn why(error: &serde_json::Error) -> String {
    let text = error.to_string();
    match text.rfind(" at line ") {
        Some(end) => text.get(..end).unwrap_or_default().to_owned(),
        None => text,
    }
}

/// A text is not of the format it should be of.
#[derive(Debug)]
pub struct SyntaxError {
    format: &'static str,
    at: Span,
    why: String,
    source: Option<serde_json::Error>,
}

impl SyntaxError {
    #[cfg(feature = "yaml")]
    pub(crate) fn new(format: &'static str, at: Span, why: String) -> Self {
        Self {
            format,
            at,
            why,
            source: None,
        }
    }

    pub(crate) fn json(at: Span, error: serde_json::Error) -> Self {
        Self {
            format: "JSON",
            at,
            why: why(&error),
            source: Some(error),
        }
    }

    /// What the text should have been: `JSON` or `YAML`.
    pub fn format(&self) -> &'static str {
        self.format
    }

    /// Where reading stopped.
    pub fn at(&self) -> Span {
        self.at
    }

    /// What is wrong there.
    pub fn why(&self) -> &str {
        &self.why
    }
}

impl fmt::Display for SyntaxError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            format, at, why, ..
        } = self;
        write!(f, "the text is no {format} that can be read: {why} at {at}")
    }
}

impl Error for SyntaxError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.source.as_ref().map(|error| error as _)
    }
}

impl From<SyntaxError> for ReadError {
    fn from(error: SyntaxError) -> Self {
        Self::Syntax(error)
    }
}

impl From<InvalidDocument> for ReadError {
    fn from(invalid: InvalidDocument) -> Self {
        Self::Invalid(invalid)
    }
}

/// A document breaks rules of SWML.
#[derive(Clone, Debug, PartialEq)]
pub struct InvalidDocument {
    report: Report,
    unreadable: Option<Unreadable>,
}

impl InvalidDocument {
    pub(crate) fn new(report: Report) -> Self {
        Self {
            report,
            unreadable: None,
        }
    }

    /// The checker let pass what could not be read: a fault of this crate.
    pub(crate) fn unreadable(unreadable: Unreadable) -> Self {
        Self {
            report: Report::default(),
            unreadable: Some(unreadable),
        }
    }

    /// Everything that was found.
    pub fn report(&self) -> &Report {
        &self.report
    }
}

impl fmt::Display for InvalidDocument {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.unreadable {
            Some(unreadable) => unreadable.fmt(f),
            None => self.report.fmt(f),
        }
    }
}

impl Error for InvalidDocument {}
