//! Conversion of character offsets, which the parser uses, to byte offsets.

use std::cell::Cell;

/// The characters of a text.
pub(super) struct Bytes<'t> {
    text: &'t str,
    /// Whether each character is one byte.
    ascii: bool,
    /// A character and its byte offset: the next request is usually near.
    last: Cell<(usize, usize)>,
}

impl<'t> Bytes<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Self {
            text,
            ascii: text.is_ascii(),
            last: Cell::default(),
        }
    }

    /// Returns the byte offset of a character.
    pub(super) fn at(&self, character: usize) -> usize {
        if self.ascii {
            return character.min(self.text.len());
        }
        let (mut at, mut byte) = self.last.get();
        let forward = self.text.get(byte..).unwrap_or_default().chars();
        for next in forward.take(character.saturating_sub(at)) {
            at += 1;
            byte += next.len_utf8();
        }
        let back = self.text.get(..byte).unwrap_or_default().chars().rev();
        for before in back.take(at.saturating_sub(character)) {
            at -= 1;
            byte -= before.len_utf8();
        }
        self.last.set((at, byte));
        byte
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_and_back() {
        let text = "aéü→b";
        let bytes = Bytes::new(text);
        for character in [0, 4, 1, 3, 2, 5, 99, 0, 2] {
            let mut starts = text.char_indices().map(|(at, _)| at);
            let expected = starts.nth(character).unwrap_or(text.len());
            assert_eq!(bytes.at(character), expected);
        }
        assert_eq!(Bytes::new("abc").at(2), 2);
        // an error may be at the end of the text
        assert_eq!(Bytes::new("abc").at(4), 3);
    }
}
