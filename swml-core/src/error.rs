//! The errors of this crate.

use std::error::Error;
use std::fmt;

pub use swml_language::error::{InvalidDocument, SyntaxError};

use crate::schema::EnumType;

/// The error for a text that is not in the expected format.
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

/// The error for a text that is not a word of a set.
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

/// The error for a document that could not be read.
#[derive(Debug)]
#[non_exhaustive]
pub enum ReadError {
    /// The text is not JSON, or not YAML.
    Syntax(SyntaxError),
    /// The document violates rules of SWML.
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
