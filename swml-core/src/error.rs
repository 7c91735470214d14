//! The errors of this crate.

use std::error::Error;
use std::fmt;

use crate::diagnostic::Report;
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
    /// The text is no JSON.
    Syntax(serde_json::Error),
    /// The document breaks rules of SWML.
    Invalid(InvalidDocument),
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Syntax(_) => f.write_str("the text is not JSON"),
            Self::Invalid(invalid) => invalid.fmt(f),
        }
    }
}

impl Error for ReadError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::Syntax(error) => Some(error),
            Self::Invalid(_) => None,
        }
    }
}

impl From<serde_json::Error> for ReadError {
    fn from(error: serde_json::Error) -> Self {
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
