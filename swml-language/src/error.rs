//! Syntax errors of the readers.

use std::error::Error;
use std::fmt;

pub use crate::diagnostic::InvalidDocument;
use crate::diagnostic::Span;

/// The error for a text that is not in its format.
#[derive(Debug)]
pub struct SyntaxError {
    format: &'static str,
    at: Span,
    why: String,
}

impl SyntaxError {
    pub(crate) fn new(format: &'static str, at: Span, why: String) -> Self {
        Self { format, at, why }
    }

    /// Returns the format of the text: `JSON` or `YAML`.
    pub fn format(&self) -> &'static str {
        self.format
    }

    /// Returns the location of the error.
    pub fn at(&self) -> Span {
        self.at
    }

    /// Returns the reason.
    pub fn why(&self) -> &str {
        &self.why
    }
}

impl fmt::Display for SyntaxError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { format, at, why } = self;
        write!(f, "invalid {format}: {why} at {at}")
    }
}

impl Error for SyntaxError {}
