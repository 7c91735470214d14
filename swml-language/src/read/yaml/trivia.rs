//! The comments of a YAML text.
//!
//! The parser has no events for them: a `#` after white space that is not in a quoted text or in the
//! lines of a block scalar begins one.

use std::ops::Range;

use saphyr_parser::{Event, Parser, ScalarStyle};

use super::bytes::Bytes;
use super::ranges::scalar;
use crate::read::trivia::Trivia;

/// Returns the comments of a text that has been read, and its scalars of several lines.
pub(in crate::read) fn trivia(text: &str) -> Trivia {
    let bytes = Bytes::new(text);
    // in which a `#` is text
    let mut literal: Vec<Range<usize>> = Vec::new();
    let mut multiline = Vec::new();
    let mut parser = Parser::new_from_str(text);
    while let Some(Ok((event, span))) = parser.next_event() {
        let Event::Scalar(_, style, ..) = event else {
            continue;
        };
        let given = bytes.at(span.start.index())..bytes.at(span.end.index());
        let mut range = scalar(text, given, style);
        let is_block = matches!(style, ScalarStyle::Literal | ScalarStyle::Folded);
        let head = text.get(range.clone()).and_then(|piece| piece.find('\n'));
        if let Some(head) = head {
            if is_block {
                range.start += head;
                let rest = text.get(range.end..).unwrap_or_default();
                range.end += rest.find('\n').map_or(rest.len(), |end| end + 1);
            }
            multiline.push(range.clone());
        }
        if style != ScalarStyle::Plain && (!is_block || head.is_some()) {
            literal.push(range);
        }
    }
    Trivia {
        comments: comments(text, &literal),
        multiline,
    }
}

/// Finds the comments outside of some ranges, which are in order.
fn comments(text: &str, literal: &[Range<usize>]) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut literal = literal.iter().peekable();
    for (at, _) in text.match_indices('#') {
        if found.last().is_some_and(|last| at < last.end) {
            continue;
        }
        while literal.next_if(|range| range.end <= at).is_some() {}
        let is_literal = literal.peek().is_some_and(|range| range.start <= at);
        let before = text.get(..at).unwrap_or_default();
        let begins = before.is_empty() || before.ends_with([' ', '\t', '\n', '\r', '\u{feff}']);
        if is_literal || !begins {
            continue;
        }
        let rest = text.get(at..).unwrap_or_default();
        let line = rest.split(['\n', '\r']).next().unwrap_or_default();
        found.push(at..at + line.trim_end().len());
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        let trivia = trivia(text);
        let comments = trivia.comments.into_iter();
        comments.map(|range| &text[range]).collect()
    }

    #[test]
    fn comments_are_found() {
        let text = "# a # b\n- é#x: \"# no\" # c\n- 'it''s # no\n  # no' # d\n- | # e\n  # no\n\n  # no\n# f\n- >-\n  x\n  # g\n- [a, # h\r\n   b] #i\n- a b#c";
        let trivia = trivia(text);
        assert_eq!(trivia.multiline.len(), 3, "{trivia:?}");
        assert_eq!(
            found(text),
            ["# a # b", "# c", "# d", "# e", "# f", "# h", "#i"]
        );
        assert_eq!(found("\u{feff}# x"), ["# x"]);
        assert_eq!(found("a: |"), [""; 0]);
        assert_eq!(found("a: | # b\nc: d"), ["# b"]);
        assert_eq!(found("a: &x 1 # b\n*x : '#' # c\n"), ["# b", "# c"]);
    }

    #[test]
    fn a_block_ends_at_its_last_line() {
        assert_eq!(found("a:\n  b: |\n    text\n  # c\n  d: 1\n"), ["# c"]);
        assert_eq!(found("a: |+\n  text\n\n\n# c\n"), ["# c"]);
    }
}
