//! Text metrics: widths and line breaks.
//!
//! The font is chosen by the reader's system, so widths are those of a wide one.

use unicode_width::UnicodeWidthChar as _;

/// The size of the font.
pub(super) const FONT: f64 = 13.0;

/// A line of text: an emphasized word, and the rest.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct LabelLine {
    pub(super) head: String,
    pub(super) text: String,
}

impl LabelLine {
    /// Returns its estimated width.
    pub(super) fn width(&self) -> f64 {
        let gap = match self.head.is_empty() || self.text.is_empty() {
            true => 0.0,
            false => GAP,
        };
        // bold is wider
        width(&self.head) * 1.08 + gap + width(&self.text)
    }
}

/// The separator between the head of a line and its text.
const GAP: f64 = FONT * 0.5;

/// Returns the estimated width of a text.
pub(super) fn width(text: &str) -> f64 {
    text.chars().map(|c| advance(c) * FONT).sum()
}

/// Returns the advance of a character, as a fraction of the font size.
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

/// Breaks a text into lines of at most `widest`, the first one after a head.
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

/// Breaks a word into pieces that fit on a line.
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
