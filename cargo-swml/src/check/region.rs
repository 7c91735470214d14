//! The part of a text that a diagnostic points at, in lines and columns.

use swml_language::Span;

/// Lines and columns from 1, in characters; the end is the character after the last one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Region {
    pub(super) start_line: usize,
    pub(super) start_column: usize,
    pub(super) end_line: usize,
    pub(super) end_column: usize,
}

/// The place of a diagnostic about the whole text.
const START: Span = Span {
    start: 0,
    end: 0,
    line: 1,
    column: 1,
};

impl Region {
    pub(super) fn new(text: &str, at: Option<Span>) -> Self {
        let at = at.unwrap_or(START);
        let piece = text.get(at.start..at.end).unwrap_or_default();
        Self {
            start_line: at.line,
            start_column: at.column,
            end_line: at.line + piece.matches('\n').count(),
            end_column: match piece.rsplit_once('\n') {
                Some((_, last)) => last.chars().count() + 1,
                None => at.column + piece.chars().count(),
            },
        }
    }
}
