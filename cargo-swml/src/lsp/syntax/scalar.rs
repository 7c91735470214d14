//! Scalars: their ends and their values.

use std::ops::Range;

use super::tree::{Scalar, Style};

/// The lines that a quoted text may continue on.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Continues {
    /// It ends on its line, as in JSON.
    No,
    /// On lines with at least this indentation.
    Indented(usize),
}

/// Reads a quoted text that starts at a byte. One without a closing quote ends with its line.
pub(crate) fn quoted(text: &str, start: usize, continues: Continues) -> Scalar {
    let bytes = text.as_bytes();
    let double = bytes.get(start) == Some(&b'"');
    let (end, closed) = match closing(text, start, double, continues) {
        Some(quote) => (quote, true),
        None => (line_end(text, start), false),
    };
    let whole = start..end + usize::from(closed);
    let content = (start + 1).min(end)..end;
    let (value, pieces) = match double {
        true => unescaped(text, content),
        false => unquoted(text, content),
    };
    let style = if double { Style::Double } else { Style::Single };
    Scalar::new(whole, value, style, closed, pieces)
}

/// Returns the end of the line of a byte, without white space.
pub(crate) fn line_end(text: &str, from: usize) -> usize {
    let rest = text.get(from..).unwrap_or_default();
    let line = rest.split(['\n', '\r']).next().unwrap_or_default();
    from + line.trim_end().len()
}

/// Returns the place of the closing quote.
fn closing(text: &str, start: usize, double: bool, continues: Continues) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut at = start + 1;
    loop {
        match bytes.get(at)? {
            b'\\' if double => at += 2,
            b'"' if double => return Some(at),
            b'\'' if !double => match bytes.get(at + 1) {
                Some(b'\'') => at += 2,
                _ => return Some(at),
            },
            b'\n' | b'\r' => {
                let Continues::Indented(least) = continues else {
                    return None;
                };
                at = next_content(bytes, at, least)?;
            }
            _ => at += 1,
        }
    }
}

/// Returns the content of the next line that is not blank, if it has enough indentation.
fn next_content(bytes: &[u8], from: usize, least: usize) -> Option<usize> {
    let mut at = from;
    let mut indent = 0;
    loop {
        match bytes.get(at)? {
            b'\n' | b'\r' => indent = 0,
            b' ' | b'\t' => indent += 1,
            _ => return (indent >= least).then_some(at),
        }
        at += 1;
    }
}

/// Collects a value and its pieces.
struct Pieces {
    value: String,
    pieces: Vec<(usize, usize)>,
}

impl Pieces {
    fn new(start: usize) -> Self {
        Self {
            value: String::new(),
            pieces: vec![(0, start)],
        }
    }

    /// Adds text that is written otherwise; what follows it is at `next`.
    fn otherwise(&mut self, value: &str, next: usize) {
        self.value.push_str(value);
        self.pieces.push((self.value.len(), next));
    }
}

/// Returns the end of a line break with the white space around it, and the text that it stands for:
/// a space, or a line break for each blank line.
fn folded(bytes: &[u8], from: usize, end: usize) -> (usize, String) {
    let mut at = from;
    let mut breaks: usize = 0;
    while at < end {
        match bytes.get(at) {
            Some(b'\n') => breaks += 1,
            Some(b' ' | b'\t' | b'\r') => {}
            _ => break,
        }
        at += 1;
    }
    let value = match breaks {
        0 | 1 => " ".to_owned(),
        more => "\n".repeat(more - 1),
    };
    (at, value)
}

fn unescaped(text: &str, content: Range<usize>) -> (String, Vec<(usize, usize)>) {
    let bytes = text.as_bytes();
    let mut pieces = Pieces::new(content.start);
    let mut at = content.start;
    while at < content.end {
        let rest = text.get(at..content.end).unwrap_or_default();
        let plain = rest.find(['\\', '\n', '\r']).unwrap_or(rest.len());
        pieces.value.push_str(rest.get(..plain).unwrap_or_default());
        at += plain;
        if at >= content.end {
            break;
        }
        if bytes.get(at) != Some(&b'\\') {
            let (next, value) = folded(bytes, at, content.end);
            pieces.otherwise(&value, next);
            at = next.max(at + 1);
            continue;
        }
        let escape = text.get(at + 1..).and_then(|rest| rest.chars().next());
        let (length, value) = match escape {
            Some('n') => (2, Some('\n')),
            Some('t') => (2, Some('\t')),
            Some('r') => (2, Some('\r')),
            Some('0') => (2, Some('\0')),
            Some('b') => (2, Some('\u{8}')),
            Some('f') => (2, Some('\u{c}')),
            Some('e') => (2, Some('\u{1b}')),
            Some('x') => hexadecimal(text, at + 2, 2),
            Some('u') => unicode(text, at),
            Some('U') => hexadecimal(text, at + 2, 8),
            Some('\n' | '\r') => {
                let (next, _) = folded(bytes, at + 1, content.end);
                (next - at, None)
            }
            Some(c) => (1 + c.len_utf8(), Some(c)),
            None => (1, None),
        };
        let mut buffer = [0; 4];
        let value = value.map_or("", |c| c.encode_utf8(&mut buffer));
        at = (at + length).min(content.end);
        pieces.otherwise(value, at);
    }
    (pieces.value, pieces.pieces)
}

/// Returns the length of an escape with digits from `from` on, and its character.
fn hexadecimal(text: &str, from: usize, digits: usize) -> (usize, Option<char>) {
    let value = text.get(from..from + digits);
    let value = value.and_then(|digits| u32::from_str_radix(digits, 16).ok());
    match value {
        Some(value) => (
            2 + digits,
            Some(char::from_u32(value).unwrap_or(char::REPLACEMENT_CHARACTER)),
        ),
        None => (2, Some(char::REPLACEMENT_CHARACTER)),
    }
}

/// The same for `\u`, where a character may be a pair of surrogates.
fn unicode(text: &str, at: usize) -> (usize, Option<char>) {
    let code = |at: usize| {
        let digits = text.get(at..at + 6)?.strip_prefix("\\u")?;
        u16::from_str_radix(digits, 16).ok()
    };
    let Some(first) = code(at) else {
        return (2, Some(char::REPLACEMENT_CHARACTER));
    };
    let pair = [Some(first), code(at + 6)];
    let units = pair.into_iter().flatten();
    let c = char::decode_utf16(units).next();
    match c {
        Some(Ok(c)) => (6 * c.len_utf16(), Some(c)),
        _ => (6, Some(char::REPLACEMENT_CHARACTER)),
    }
}

fn unquoted(text: &str, content: Range<usize>) -> (String, Vec<(usize, usize)>) {
    let bytes = text.as_bytes();
    let mut pieces = Pieces::new(content.start);
    let mut at = content.start;
    while at < content.end {
        let rest = text.get(at..content.end).unwrap_or_default();
        let plain = rest.find(['\'', '\n', '\r']).unwrap_or(rest.len());
        pieces.value.push_str(rest.get(..plain).unwrap_or_default());
        at += plain;
        match bytes.get(at).filter(|_| at < content.end) {
            Some(b'\'') => {
                at += 2;
                pieces.otherwise("'", at);
            }
            Some(_) => {
                let (next, value) = folded(bytes, at, content.end);
                at = next.max(at + 1);
                pieces.otherwise(&value, at);
            }
            None => {}
        }
    }
    (pieces.value, pieces.pieces)
}

/// Creates a scalar without quotes from the ranges of its lines.
pub(crate) fn plain(text: &str, lines: &[Range<usize>]) -> Scalar {
    let (Some(first), Some(last)) = (lines.first(), lines.last()) else {
        return Scalar::new(0..0, String::new(), Style::Plain, true, Vec::new());
    };
    let mut pieces = Pieces::new(first.start);
    for (number, line) in lines.iter().enumerate() {
        if number > 0 {
            pieces.otherwise(" ", line.start);
        }
        pieces
            .value
            .push_str(text.get(line.clone()).unwrap_or_default());
    }
    let style = match pieces.value.starts_with('*') {
        true => Style::Alias,
        false => Style::Plain,
    };
    let at = first.start..last.end;
    Scalar::new(at, pieces.value, style, true, pieces.pieces)
}

/// Creates a block scalar from the ranges of its lines, without their indentation; `header` is `|`
/// or `>` with its indicators.
pub(crate) fn block(text: &str, header: Range<usize>, lines: &[Range<usize>]) -> Scalar {
    let sign = text.get(header.clone()).unwrap_or_default();
    let folds = sign.starts_with('>');
    let written = lines.iter().rposition(|line| !line.is_empty());
    let content = lines.get(..written.map_or(0, |last| last + 1));
    let content = content.unwrap_or_default();
    let start = content.first().map_or(header.end, |line| line.start);
    let mut pieces = Pieces::new(start);
    let mut blank = false;
    for (number, line) in content.iter().enumerate() {
        if number > 0 {
            let value = match folds && !line.is_empty() && !blank {
                true => " ",
                false if folds && blank && !line.is_empty() => "",
                false => "\n",
            };
            pieces.otherwise(value, line.start);
        }
        blank = line.is_empty();
        pieces
            .value
            .push_str(text.get(line.clone()).unwrap_or_default());
    }
    if !content.is_empty() && !sign.contains('-') {
        pieces.value.push('\n');
    }
    let end = content.last().map_or(header.end, |line| line.end);
    Scalar::new(
        header.start..end,
        pieces.value,
        Style::Block,
        true,
        pieces.pieces,
    )
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::string_slice)]
mod tests {
    use super::*;

    #[test]
    fn quoted_texts_are_read() {
        for (text, value) in [
            (r#""a\n\u00e9\ud834\udd1e\"x""#, "a\né𝄞\"x"),
            ("'it''s'", "it's"),
            ("\"a\n   b\"", "a b"),
            ("'a\n\n  b'", "a\nb"),
            ("\"\"", ""),
        ] {
            let scalar = quoted(text, 0, Continues::Indented(1));
            assert_eq!(&*scalar.text, value);
            assert!(scalar.closed && scalar.at == (0..text.len()), "{text}");
        }
        for text in [
            "\"a\nb\"",
            "\"a",
            "'a\\",
            "\"\\",
            "\"",
            "'",
            "\"\\u12",
            "\"\\ud834\\u",
        ] {
            let scalar = quoted(text, 0, Continues::No);
            assert!(!scalar.closed, "{text}");
        }
    }

    #[test]
    fn parts_have_their_places() {
        let text = r#"x: "a\"${b}\u0041c""#;
        let scalar = quoted(text, 3, Continues::No);
        let at = scalar.text.find("b}").unwrap();
        assert_eq!(&text[scalar.written(at)..][..2], "b}");
        let at = scalar.text.find('c').unwrap();
        assert_eq!(&text[scalar.written(at)..][..1], "c");
        for (at, _) in scalar.text.char_indices() {
            assert_eq!(scalar.value_offset(scalar.written(at)), at);
        }
    }
}
