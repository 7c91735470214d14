//! `textDocument/formatting`: the layout of `cargo swml fmt`.

use std::ops::Range;

use similar::{DiffTag, TextDiff};

use super::document::Document;
use crate::edit::TextEdit;
use crate::format::text::format_text;

/// Returns the edits that format a script, line by line, so that the cursor keeps its place; none
/// for a text that cannot be formatted, which the diagnostics explain.
pub(crate) fn edits(document: &Document) -> Vec<TextEdit> {
    let text = document.text.as_str();
    let Ok(new) = format_text(text, document.format) else {
        return Vec::new();
    };
    let diff = TextDiff::from_lines(text, &*new);
    let (from, to) = (starts(diff.old_slices()), starts(diff.new_slices()));
    let range = |starts: &[usize], lines: Range<usize>| {
        let at = |line: usize| starts.get(line).copied().unwrap_or_default();
        at(lines.start)..at(lines.end)
    };
    let changed = diff.ops().iter().filter(|op| op.tag() != DiffTag::Equal);
    let edits = changed.map(|op| {
        let written = new.get(range(&to, op.new_range())).unwrap_or_default();
        TextEdit {
            range: range(&from, op.old_range()),
            text: written.to_owned(),
        }
    });
    edits.collect()
}

/// Returns the starts of some lines, and the end of the last one.
fn starts(lines: &[&str]) -> Vec<usize> {
    let mut starts = vec![0];
    let mut at = 0;
    for line in lines {
        at += line.len();
        starts.push(at);
    }
    starts
}
