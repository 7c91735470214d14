//! Texts as they will be drawn: how wide they are, and where their lines are broken.
//!
//! The font is the reader's own, so widths are those of a wide one.

use unicode_width::UnicodeWidthChar as _;

/// The size of the font.
pub(super) const FONT: f64 = 13.0;

/// A line of text: a word that stands out, and the rest.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct LabelLine {
    pub(super) head: String,
    pub(super) text: String,
}

impl LabelLine {
    /// How wide it will be.
    pub(super) fn width(&self) -> f64 {
        let gap = match self.head.is_empty() || self.text.is_empty() {
            true => 0.0,
            false => GAP,
        };
        // bold is wider
        width(&self.head) * 1.08 + gap + width(&self.text)
    }
}

/// What stands between the head of a line and its text.
const GAP: f64 = FONT * 0.5;

/// How wide a text will be.
pub(super) fn width(text: &str) -> f64 {
    text.chars().map(|c| advance(c) * FONT).sum()
}

/// The advance of a character, in parts of the size of the font.
fn advance(c: char) -> f64 {
    match c {
        'i' | 'j' | 'l' | '\'' | '|' | '.' | ',' | ':' | ';' | '!' | '·' => 0.3,
        ' ' | 'f' | 't' | 'r' | '/' | '\\' | '(' | ')' | '[' | ']' | '{' | '}' | 'I' | '-'
        | '"' => 0.38,
        'm' | 'w' | 'M' | 'W' | '%' | '@' | '…' => 0.98,
        'A'..='Z' | '&' | '+' | '=' | '<' | '>' | '~' | '#' => 0.72,
        _ => match c.width() {
            None | Some(0) => 0.0,
            Some(1) => 0.6,
            Some(_) => 1.05,
        },
    }
}

/// A text in lines that are no wider than `widest`, the first one behind a head.
pub(super) fn wrapped(head: &str, text: &str, widest: f64) -> Vec<LabelLine> {
    let mut lines = Vec::new();
    let mut line = LabelLine {
        head: head.to_owned(),
        text: String::new(),
    };
    for word in text.split(' ') {
        for piece in pieces(word, widest) {
            let mut longer = line.clone();
            if !longer.text.is_empty() {
                longer.text.push(' ');
            }
            longer.text.push_str(piece);
            if longer.width() <= widest || line == LabelLine::default() {
                line = longer;
            } else {
                lines.push(line);
                line = LabelLine {
                    head: String::new(),
                    text: piece.to_owned(),
                };
            }
        }
    }
    if line != LabelLine::default() {
        lines.push(line);
    }
    lines
}

/// A word in pieces that fit on a line.
fn pieces(word: &str, widest: f64) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut rest = word;
    while width(rest) > widest {
        let mut so_far = 0.0;
        let end = rest.char_indices().find_map(|(at, c)| {
            so_far += advance(c) * FONT;
            (so_far > widest && at > 0).then_some(at)
        });
        let Some((piece, more)) = end.and_then(|end| rest.split_at_checked(end)) else {
            break;
        };
        pieces.push(piece);
        rest = more;
    }
    pieces.push(rest);
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_line_is_wider_than_it_may_be_and_nothing_is_lost() {
        for text in [
            "a few words that do not fit on one line, surely not on this one",
            "https://example.com/a/very/long/path/without/any/place/to/break/it",
            "漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字",
            "",
        ] {
            let lines = wrapped("play", text, 120.0);
            for line in &lines {
                assert!(line.width() <= 120.0, "{line:?}");
            }
            let whole: String = lines
                .iter()
                .map(|line| line.text.replace(' ', ""))
                .collect();
            assert_eq!(whole, text.replace(' ', ""));
        }
    }
}
