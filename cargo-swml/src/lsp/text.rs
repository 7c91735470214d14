//! The text of a document, and its positions as clients count them.

use std::ops::Range;

use lsp_types::{Position, TextDocumentContentChangeEvent};

/// The unit of the columns of positions.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Encoding {
    /// Bytes.
    Utf8,
    /// Code units of UTF-16: the default of the protocol.
    #[default]
    Utf16,
}

/// The distance between two marks, in bytes.
const BLOCK: usize = 512;

/// A text with the starts of its lines. A line ends with `\n`, `\r\n` or `\r`.
#[derive(Debug)]
pub(crate) struct Text {
    text: String,
    starts: Vec<usize>,
    /// The number of UTF-16 units before each block of bytes, unless the text is ASCII: a line may
    /// be a whole script long.
    marks: Option<Vec<usize>>,
}

impl Text {
    pub(crate) fn new(text: String) -> Self {
        let mut new = Self {
            text,
            starts: Vec::new(),
            marks: None,
        };
        new.index();
        new
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.text
    }

    fn index(&mut self) {
        self.starts.clear();
        self.starts.push(0);
        let bytes = self.text.as_bytes();
        for (at, byte) in bytes.iter().enumerate() {
            let ends = match byte {
                b'\n' => true,
                b'\r' => bytes.get(at + 1) != Some(&b'\n'),
                _ => false,
            };
            if ends {
                self.starts.push(at + 1);
            }
        }
        self.marks = (!self.text.is_ascii()).then(|| {
            let mut marks = Vec::with_capacity(bytes.len() / BLOCK + 1);
            let mut units = 0;
            for (at, c) in self.text.char_indices() {
                // the first character that starts in the block
                while marks.len() * BLOCK <= at {
                    marks.push(units);
                }
                units += c.len_utf16();
            }
            marks
        });
    }

    /// Returns the number of UTF-16 units before an offset.
    fn units_before(&self, offset: usize) -> usize {
        let Some(marks) = &self.marks else {
            return offset;
        };
        let block = (offset / BLOCK).min(marks.len().saturating_sub(1));
        let mark = marks.get(block).copied().unwrap_or(0);
        let from = self.ceil(block * BLOCK);
        let between = self.text.get(from..offset).unwrap_or_default();
        mark + between.chars().map(char::len_utf16).sum::<usize>()
    }

    /// Returns the start of the first character at or after an offset.
    fn ceil(&self, mut offset: usize) -> usize {
        while offset < self.text.len() && !self.text.is_char_boundary(offset) {
            offset += 1;
        }
        offset.min(self.text.len())
    }

    /// Returns the start of the character at an offset.
    fn floor(&self, offset: usize) -> usize {
        let mut offset = offset.min(self.text.len());
        while !self.text.is_char_boundary(offset) {
            offset -= 1;
        }
        offset
    }

    /// Returns the position of a byte.
    pub(crate) fn position(&self, offset: usize, encoding: Encoding) -> Position {
        let offset = self.floor(offset);
        let line = self.starts.partition_point(|&start| start <= offset).max(1) - 1;
        let start = self.starts.get(line).copied().unwrap_or(0);
        let column = match encoding {
            Encoding::Utf8 => offset - start,
            Encoding::Utf16 => self.units_before(offset) - self.units_before(start),
        };
        Position::new(number(line), number(column))
    }

    pub(crate) fn range(&self, range: &Range<usize>, encoding: Encoding) -> lsp_types::Range {
        lsp_types::Range::new(
            self.position(range.start, encoding),
            self.position(range.end.max(range.start), encoding),
        )
    }

    /// Returns the content of a line, without its end.
    pub(crate) fn line(&self, line: usize) -> Range<usize> {
        let Some(&start) = self.starts.get(line) else {
            return self.text.len()..self.text.len();
        };
        let end = self.starts.get(line + 1).copied();
        let end = end.unwrap_or(self.text.len());
        let content = self.text.get(start..end).unwrap_or_default();
        start..start + content.trim_end_matches(['\n', '\r']).len()
    }

    /// Returns the line of a byte, from 0.
    pub(crate) fn line_of(&self, offset: usize) -> usize {
        self.starts.partition_point(|&start| start <= offset).max(1) - 1
    }

    /// Returns the byte of a position. One beyond the line or the text is its end.
    pub(crate) fn offset(&self, position: Position, encoding: Encoding) -> usize {
        let line = self.line(usize::try_from(position.line).unwrap_or(usize::MAX));
        let column = usize::try_from(position.character).unwrap_or(usize::MAX);
        match encoding {
            Encoding::Utf8 => self.floor(line.start.saturating_add(column).min(line.end)),
            Encoding::Utf16 => self.at_units(line, column),
        }
    }

    fn at_units(&self, line: Range<usize>, column: usize) -> usize {
        let Some(marks) = &self.marks else {
            return line.start.saturating_add(column).min(line.end);
        };
        let wanted = self.units_before(line.start).saturating_add(column);
        let block = marks.partition_point(|&units| units <= wanted).max(1) - 1;
        let mut at = self.ceil(block * BLOCK);
        let mut units = marks.get(block).copied().unwrap_or(0);
        if at <= line.start {
            at = line.start;
            units = self.units_before(line.start);
        }
        let rest = self.text.get(at..line.end).unwrap_or_default();
        for c in rest.chars() {
            units += c.len_utf16();
            // the middle of a character is its start
            if units > wanted {
                break;
            }
            at += c.len_utf8();
        }
        at.min(line.end)
    }

    pub(crate) fn bytes(&self, range: lsp_types::Range, encoding: Encoding) -> Range<usize> {
        let start = self.offset(range.start, encoding);
        start..self.offset(range.end, encoding).max(start)
    }

    /// Applies a change of the client.
    pub(crate) fn apply(&mut self, change: TextDocumentContentChangeEvent, encoding: Encoding) {
        match change.range {
            None => self.text = change.text,
            Some(range) => {
                let range = self.bytes(range, encoding);
                self.text.replace_range(range, &change.text);
            }
        }
        self.index();
    }
}

fn number(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::string_slice)]
mod tests {
    use super::*;

    fn there_and_back(source: &str) {
        let text = Text::new(source.to_owned());
        for encoding in [Encoding::Utf8, Encoding::Utf16] {
            for (at, _) in source.char_indices() {
                let position = text.position(at, encoding);
                // between `\r` and `\n` there is no position
                let inside = source[at..].starts_with('\n') && source[..at].ends_with('\r');
                let expected = if inside { at - 1 } else { at };
                assert_eq!(text.offset(position, encoding), expected, "{at}");
            }
        }
    }

    #[test]
    fn positions_are_those_of_offsets() {
        there_and_back("a\nü𝄞x\r\ny\rz\n");
        there_and_back("");
        there_and_back(&"𝄞é".repeat(2_000));
        there_and_back(&format!(
            "{}\n{}",
            "𝄞a".repeat(1_000),
            "b\u{fe0f}".repeat(1_000)
        ));
    }

    #[test]
    fn units_are_counted() {
        let text = Text::new("a𝄞b\r\nc".to_owned());
        assert_eq!(text.position(5, Encoding::Utf16), Position::new(0, 3));
        assert_eq!(text.position(5, Encoding::Utf8), Position::new(0, 5));
        assert_eq!(text.position(8, Encoding::Utf16), Position::new(1, 0));
        // inside of a surrogate pair, beyond the line, beyond the text
        let at = |line, column| text.offset(Position::new(line, column), Encoding::Utf16);
        assert_eq!(at(0, 2), 1);
        assert_eq!(at(0, 99), 6);
        assert_eq!(at(9, 0), 9);
        assert_eq!(at(u32::MAX, u32::MAX), 9);
    }
}
