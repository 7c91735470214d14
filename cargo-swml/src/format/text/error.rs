//! The reasons for which a text is left as it is.

use swml_language::error::SyntaxError;

/// Why a text is not formatted.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum FormatError {
    /// The text is neither JSON nor YAML, or has more than one document.
    #[error(transparent)]
    Syntax(#[from] SyntaxError),
    /// The text has a part whose layout cannot be changed.
    #[error("{what} at {line}:{column}")]
    Unsupported {
        /// The line of the part, from 1.
        line: usize,
        /// Its first character in that line, from 1.
        column: usize,
        /// The part, with the reason.
        what: &'static str,
    },
    /// The layout would change a value: an error of the formatter.
    #[error("formatting would change a value")]
    OtherValue,
    /// The layout would lose a comment: an error of the formatter.
    #[error("a comment would be lost")]
    LostComment,
}

/// Returns the error for a part whose layout cannot be changed.
pub(super) fn unsupported(text: &str, at: usize, what: &'static str) -> FormatError {
    let before = text.get(..at).unwrap_or_default();
    let line = before.rsplit('\n').next().unwrap_or_default();
    FormatError::Unsupported {
        line: before.matches('\n').count() + 1,
        column: line.chars().count() + 1,
        what,
    }
}
