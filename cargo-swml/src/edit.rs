//! Edits of a text.

use std::ops::Range;

/// A replacement of a part of a text; an insertion if the range is empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct TextEdit {
    /// The replaced bytes.
    pub(crate) range: Range<usize>,
    /// The new text.
    pub(crate) text: String,
}

/// Returns the text after edits that are in order and do not overlap.
pub(crate) fn applied(text: &str, edits: &[TextEdit]) -> String {
    let mut out = String::with_capacity(text.len());
    let mut from = 0;
    for edit in edits {
        out.push_str(text.get(from..edit.range.start).unwrap_or_default());
        out.push_str(&edit.text);
        from = edit.range.end;
    }
    out.push_str(text.get(from..).unwrap_or_default());
    out
}
