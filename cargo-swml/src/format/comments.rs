//! Whitespace and comments between the tokens of a script.

use proc_macro2::{TokenStream, TokenTree};

/// The whitespace and comments between two tokens.
#[derive(Default)]
pub(super) struct Gap<'t> {
    /// Each comment, with the number of line ends before it.
    pub(super) comments: Vec<(usize, &'t str)>,
    /// The number of line ends after the last comment.
    pub(super) lines: usize,
    /// Whether it is empty.
    pub(super) is_empty: bool,
}

impl<'t> Gap<'t> {
    /// Parses a gap; `None` if it contains anything besides whitespace and comments.
    pub(super) fn of(text: &'t str) -> Option<Self> {
        let mut gap = Self {
            is_empty: text.is_empty(),
            ..Self::default()
        };
        let mut rest = text;
        loop {
            let trimmed = rest.trim_start();
            let space = rest.strip_suffix(trimmed).unwrap_or_default();
            gap.lines += space.matches('\n').count();
            if trimmed.is_empty() {
                return Some(gap);
            }
            let length = match trimmed.get(..2)? {
                "//" => trimmed.find('\n').unwrap_or(trimmed.len()),
                "/*" => block_comment(trimmed)?,
                _ => return None,
            };
            let (comment, behind) = trimmed.split_at_checked(length)?;
            // blanks at the end of a doc comment are a part of its attribute
            let is_doc = comment.starts_with("///") || comment.starts_with("//!");
            let comment = if is_doc { comment } else { comment.trim_end() };
            gap.comments.push((gap.lines, comment));
            gap.lines = 0;
            rest = behind;
        }
    }

    /// Returns true if a line break must precede it.
    pub(super) fn breaks(&self) -> bool {
        self.lines > 0
            || self
                .comments
                .iter()
                .any(|(lines, comment)| *lines > 0 || comment.starts_with("//"))
    }

    /// Returns true if a line break must follow: the last comment is a line comment.
    pub(super) fn ends_in_line(&self) -> bool {
        let last = self.comments.last();
        last.is_some_and(|(_, comment)| comment.starts_with("//"))
    }
}

/// Returns the length of the block comment at the start of a text; they nest.
fn block_comment(text: &str) -> Option<usize> {
    let mut depth = 0usize;
    let mut before = b' ';
    for (at, &byte) in text.as_bytes().iter().enumerate() {
        // a byte belongs to one delimiter only: `/*/` neither opens nor closes
        before = match (before, byte) {
            (b'/', b'*') => {
                depth += 1;
                b' '
            }
            (b'*', b'/') => {
                depth = depth.checked_sub(1)?;
                if depth == 0 {
                    return Some(at + 1);
                }
                b' '
            }
            (_, byte) => byte,
        };
    }
    None
}

/// Returns every comment of a text with these tokens, including those in Rust. Anything besides
/// comments and whitespace counts as a comment, so that nothing can be lost.
pub(super) fn all(text: &str, stream: TokenStream) -> Vec<&str> {
    let mut found = Vec::new();
    let mut at = 0;
    within(text, stream, &mut at, &mut found);
    between(text, at, text.len(), &mut found);
    found
}

fn within<'t>(text: &'t str, stream: TokenStream, at: &mut usize, found: &mut Vec<&'t str>) {
    for tree in stream {
        let range = match &tree {
            TokenTree::Group(group) => group.span_open().byte_range(),
            other => other.span().byte_range(),
        };
        between(text, *at, range.start, found);
        // the tokens of a doc comment all have its place
        *at = range.end.max(*at);
        if let TokenTree::Group(group) = tree {
            let close = group.span_close().byte_range();
            within(text, group.stream(), at, found);
            between(text, *at, close.start, found);
            *at = close.end.max(*at);
        }
    }
}

fn between<'t>(text: &'t str, from: usize, to: usize, found: &mut Vec<&'t str>) {
    let text = text.get(from..to).unwrap_or_default();
    match Gap::of(text) {
        Some(gap) => found.extend(gap.comments.iter().map(|(_, comment)| *comment)),
        None => found.push(text),
    }
}

#[cfg(test)]
#[allow(clippy::expect_used)]
mod tests {
    use super::*;

    fn comments(text: &str) -> Vec<&str> {
        all(text, text.parse().expect("tokens"))
    }

    #[test]
    fn none_is_overlooked() {
        let text =
            "/* a /* b */ c */ x(/*1*/ y [ /**/ ] // z\n) { /*/ */ } \"// no\" /* */ // the end";
        let expected = [
            "/* a /* b */ c */",
            "/*1*/",
            "/**/",
            "// z",
            "/*/ */",
            "/* */",
            "// the end",
        ];
        assert_eq!(comments(text), expected);
        assert_eq!(comments("(/// doc\n x /* y */)"), ["/* y */"]);
    }
}
