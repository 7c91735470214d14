//! The errors of this crate.

use std::error::Error;
use std::fmt;

pub use swml_language::error::{InvalidDocument, SyntaxError};

use crate::schema::EnumType;

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
    pub(crate) fn new(text: &str, words: &EnumType) -> Self {
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
