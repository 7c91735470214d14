//! Why a text could not be read.

use std::error::Error;
use std::fmt;

pub use crate::diagnostic::InvalidDocument;
use crate::diagnostic::Span;

/// A text is not of its format.
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

    /// The format of the text: `JSON` or `YAML`.
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

/// The message of a JSON reader without the place, which is shown beside it.
fn why(error: &serde_json::Error) -> String {
    let text = error.to_string();
    match text.rfind(" at line ") {
        Some(end) => text.get(..end).unwrap_or_default().to_owned(),
        None => text,
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
