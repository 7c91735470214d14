//! JSON strings.

use std::borrow::Cow;

use super::{Broken, JsonErrorKind, JsonParser};

impl<'t> JsonParser<'t> {
    /// Reads a string after its opening quotation mark.
    #[inline]
    pub(super) fn string(&mut self) -> Result<Cow<'t, str>, Broken> {
        let start = self.at;
        self.at = plain(self.bytes, start);
        match self.bytes.get(self.at) {
            Some(b'"') => {
                let text = self.piece(start);
                self.at += 1;
                Ok(Cow::Borrowed(text))
            }
            _ => self.escaped(start),
        }
    }

    /// Returns the text from `start` up to the next byte, which is a character boundary.
    fn piece(&self, start: usize) -> &'t str {
        self.text.get(start..self.at).unwrap_or_default()
    }

    /// Reads a string with escapes, which is plain up to the next byte.
    #[cold]
    fn escaped(&mut self, mut start: usize) -> Result<Cow<'t, str>, Broken> {
        self.scratch.clear();
        loop {
            let text = self.piece(start);
            self.scratch.push_str(text);
            let Some(byte) = self.next() else {
                return Err(self.here(JsonErrorKind::EndsInString));
            };
            match byte {
                b'"' => return Ok(Cow::Owned(self.scratch.as_str().to_owned())),
                b'\\' => {
                    let character = self.escape()?;
                    self.scratch.push(character);
                }
                _ => return Err(self.here(JsonErrorKind::ControlCharacter)),
            }
            start = self.at;
            self.at = plain(self.bytes, start);
        }
    }

    fn next(&mut self) -> Option<u8> {
        let byte = self.bytes.get(self.at).copied()?;
        self.at += 1;
        Some(byte)
    }

    /// Reads the character of an escape after its backslash.
    fn escape(&mut self) -> Result<char, Broken> {
        match self.next() {
            Some(byte @ (b'"' | b'\\' | b'/')) => Ok(char::from(byte)),
            Some(b'b') => Ok('\u{8}'),
            Some(b'f') => Ok('\u{c}'),
            Some(b'n') => Ok('\n'),
            Some(b'r') => Ok('\r'),
            Some(b't') => Ok('\t'),
            Some(b'u') => self.unicode(),
            Some(_) => Err(self.here(JsonErrorKind::InvalidEscape)),
            None => Err(self.here(JsonErrorKind::EndsInString)),
        }
    }

    /// Reads the character of one `\u` escape, or of a surrogate pair.
    fn unicode(&mut self) -> Result<char, Broken> {
        let first = self.hex()?;
        if !(0xd800..=0xdbff).contains(&first) {
            // the second half of a pair is not a character
            return char::from_u32(first).ok_or_else(|| self.here(JsonErrorKind::Surrogate));
        }
        for expected in *b"\\u" {
            match self.next() {
                Some(byte) if byte == expected => {}
                Some(_) => return Err(self.here(JsonErrorKind::Surrogate)),
                None => return Err(self.here(JsonErrorKind::EndsInString)),
            }
        }
        let second = self.hex()?;
        if !(0xdc00..=0xdfff).contains(&second) {
            return Err(self.here(JsonErrorKind::Surrogate));
        }
        let pair = 0x1_0000 + ((first & 0x3ff) << 10) + (second & 0x3ff);
        char::from_u32(pair).ok_or_else(|| self.here(JsonErrorKind::Surrogate))
    }

    fn hex(&mut self) -> Result<u32, Broken> {
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        let Some(digits) = rest.first_chunk::<4>() else {
            self.at = self.bytes.len();
            return Err(self.here(JsonErrorKind::EndsInString));
        };
        self.at += 4;
        digits
            .iter()
            .try_fold(0, |code, digit| {
                Some(code << 4 | char::from(*digit).to_digit(16)?)
            })
            .ok_or_else(|| self.here(JsonErrorKind::InvalidEscape))
    }
}

/// Returns the next byte that ends plain text: a quotation mark, a backslash, a control character,
/// or the end of the text.
#[inline]
fn plain(bytes: &[u8], mut at: usize) -> usize {
    while let Some(eight) = bytes.get(at..).and_then(|rest| rest.first_chunk::<8>()) {
        let special = special(u64::from_le_bytes(*eight));
        if special != 0 {
            return at + (special.trailing_zeros() / 8) as usize;
        }
        at += 8;
    }
    let rest = bytes.get(at..).unwrap_or_default();
    let is_special = |byte: &u8| matches!(byte, b'"' | b'\\' | 0..=0x1f);
    at + rest.iter().position(is_special).unwrap_or(rest.len())
}

/// Marks special bytes. The lowest set bit is in the first special byte. Higher ones may be wrong,
/// because the subtraction borrows from the next byte.
#[inline]
fn special(eight: u64) -> u64 {
    const ONES: u64 = 0x0101_0101_0101_0101;
    const HIGH: u64 = 0x8080_8080_8080_8080;
    let less = |bytes: u64, below: u64| bytes.wrapping_sub(ONES * below) & !bytes & HIGH;
    let is = |byte: u8| less(eight ^ (ONES * u64::from(byte)), 1);
    less(eight, 0x20) | is(b'"') | is(b'\\')
}
