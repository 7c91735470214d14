//! Errors in JSON text.

use std::fmt;

use super::super::lines::{Lines, mark_of_order};
use crate::diagnostic::Span;
use crate::error::SyntaxError;

/// The error for a text that is not JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Broken {
    /// The end of the text that was read, in bytes: after the invalid byte.
    end: usize,
    why: JsonErrorKind,
}

/// The kind of an error in JSON text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum JsonErrorKind {
    ControlCharacter,
    EndsInList,
    EndsInObject,
    EndsInString,
    EndsInValue,
    InvalidEscape,
    InvalidNumber,
    NoColon,
    NoKey,
    NoListEnd,
    NoObjectEnd,
    NoValue,
    NoWord,
    OutOfRange,
    Surrogate,
    TooDeep,
    TrailingComma,
    TrailingText,
}

impl fmt::Display for JsonErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::ControlCharacter => "unescaped control character in a string",
            Self::EndsInList => "unexpected end of input in a list",
            Self::EndsInObject => "unexpected end of input in an object",
            Self::EndsInString => "unexpected end of input in a string",
            Self::EndsInValue => "unexpected end of input",
            Self::InvalidEscape => "invalid escape",
            Self::InvalidNumber => "invalid number",
            Self::NoColon => "expected `:`",
            Self::NoKey => "expected a key in double quotes",
            Self::NoListEnd => "expected `,` or `]`",
            Self::NoObjectEnd => "expected `,` or `}`",
            Self::NoValue => "expected a value",
            Self::NoWord => "expected `true`, `false` or `null`",
            Self::OutOfRange => "number out of range",
            Self::Surrogate => "unpaired surrogate in a `\\u` escape",
            Self::TooDeep => "the text is nested too deeply",
            Self::TrailingComma => "trailing comma",
            Self::TrailingText => "unexpected text after the end of the value",
        })
    }
}

impl Broken {
    pub(super) fn new(end: usize, why: JsonErrorKind) -> Self {
        Self { end, why }
    }

    pub(crate) fn why(self) -> JsonErrorKind {
        self.why
    }

    /// Returns the line, and the column in bytes. The column is 0 if the text ends after a line
    /// break.
    pub(crate) fn line_and_column(self, text: &str) -> (usize, usize) {
        let before = text.as_bytes().get(..self.end).unwrap_or_default();
        let lines = before.iter().filter(|byte| **byte == b'\n').count();
        (lines + 1, self.end - self.line_start(text))
    }

    /// Returns the start of the line, in bytes.
    fn line_start(self, text: &str) -> usize {
        let before = text.as_bytes().get(..self.end).unwrap_or_default();
        let last = before.iter().rposition(|byte| *byte == b'\n');
        last.map_or(0, |end| end + 1)
    }

    /// Returns the error for a text. A byte order mark before the JSON has not been read.
    pub(in super::super) fn in_text(self, text: &str) -> SyntaxError {
        let mark = mark_of_order(text);
        let json = text.get(mark..).unwrap_or_default();
        let mut start = self.end.saturating_sub(1).max(self.line_start(json)) + mark;
        while start > 0 && !text.is_char_boundary(start) {
            start -= 1;
        }
        let next = text.get(start..).and_then(|rest| rest.chars().next());
        let end = start + next.map_or(0, char::len_utf8);
        let at: Span = Lines::new(text).span(start, end);
        SyntaxError::new("JSON", at, self.why.to_string())
    }
}
