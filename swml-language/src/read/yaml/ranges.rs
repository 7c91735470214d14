//! The start and the end of a value in a YAML text. The ranges of the parser include a comment
//! after a value, a line break, and the anchor before it, which a fix would replace.

use std::ops::Range;

use saphyr_parser::ScalarStyle;

/// Returns the range of a scalar, given the parser's range.
pub(super) fn scalar(text: &str, given: Range<usize>, style: ScalarStyle) -> Range<usize> {
    let start = without_anchor(text, &given);
    let piece = text.get(start..given.end).unwrap_or_default();
    match style {
        // for an empty value, the parser's range is the indicator before it
        ScalarStyle::Plain if given.is_empty() && stands_before(text, start) => {
            start + 1..start + 1
        }
        ScalarStyle::Plain => start..given.end,
        ScalarStyle::SingleQuoted => start..start + quoted(piece, '\''),
        ScalarStyle::DoubleQuoted => start..start + quoted(piece, '"'),
        ScalarStyle::Literal | ScalarStyle::Folded => {
            let content = text.get(..given.end).unwrap_or_default().trim_end().len();
            let start = match piece.starts_with(['|', '>', '!']) && start < content {
                true => start,
                false => head(text, start).unwrap_or(start),
            };
            start..content.max(start)
        }
    }
}

/// Returns the start of a list: its first dash, unless it is in brackets.
pub(super) fn list(text: &str, given: &Range<usize>) -> usize {
    let start = without_anchor(text, given);
    let (before, rest) = text.split_at_checked(start).unwrap_or_default();
    let before = before.trim_end();
    match before.ends_with('-') && !rest.starts_with(['[', '!']) {
        true => before.len() - 1,
        false => start,
    }
}

/// Returns the start of a map.
pub(super) fn without_anchor(text: &str, given: &Range<usize>) -> usize {
    let piece = text.get(given.clone()).unwrap_or_default();
    if !piece.starts_with('&') {
        return given.start;
    }
    let name = piece.find(char::is_whitespace).unwrap_or(piece.len());
    let rest = piece.get(name..).unwrap_or_default();
    given.start + piece.len() - rest.trim_start().len()
}

/// Returns true if an indicator precedes that a value follows.
fn stands_before(text: &str, at: usize) -> bool {
    text.get(at..)
        .is_some_and(|text| text.starts_with([':', '-']))
}

/// Returns the length of the quoted text at the start of a text, possibly after a tag.
fn quoted(piece: &str, quote: char) -> usize {
    let mut chars = piece.char_indices();
    let mut inside = false;
    while let Some((at, c)) = chars.next() {
        match c {
            '\\' if inside && quote == '"' => {
                chars.next();
            }
            // a doubled single quote closes and opens again
            c if c == quote => {
                let end = at + quote.len_utf8();
                let doubled = quote == '\'' && piece.get(end..).unwrap_or_default().starts_with(c);
                if inside && !doubled {
                    return end;
                }
                if inside {
                    chars.next();
                }
                inside = true;
            }
            _ => {}
        }
    }
    piece.len()
}

/// Returns the position of the `|` or `>` before the lines of a text that starts at `start`.
fn head(text: &str, start: usize) -> Option<usize> {
    let before = text.get(..start)?.trim_end();
    let line = before.rfind('\n').map_or(0, |end| end + 1);
    let opens = |(at, _): &(usize, &str)| {
        let signs = |c: char| c.is_ascii_digit() || matches!(c, '+' | '-');
        let rest = before.get(line + at + 1..).unwrap_or_default();
        let rest = rest.trim_start_matches(signs);
        let comment = rest.trim_start();
        comment.is_empty() || (comment.len() < rest.len() && comment.starts_with('#'))
    };
    let signs = before.get(line..)?.match_indices(['|', '>']);
    signs.into_iter().find(opens).map(|(at, _)| line + at)
}
