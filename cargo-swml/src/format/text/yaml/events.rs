//! The events of the parser, with places in bytes.

use saphyr_parser::{Event as Parsed, Parser};

/// An event, and its range of bytes.
pub(super) struct Event<'t> {
    pub(super) kind: Parsed<'t>,
    pub(super) start: usize,
    pub(super) end: usize,
}

/// Returns the events of a valid text.
pub(super) fn events(text: &str) -> Vec<Event<'_>> {
    let mut all = Vec::new();
    let mut bytes = Bytes {
        text,
        character: 0,
        byte: 0,
    };
    let mut parser = Parser::new_from_str(text);
    while let Some(Ok((kind, span))) = parser.next_event() {
        all.push(Event {
            kind,
            start: bytes.at(span.start.index()),
            end: bytes.at(span.end.index()),
        });
    }
    all
}

/// Converts offsets of characters, which mostly increase, to offsets of bytes.
struct Bytes<'t> {
    text: &'t str,
    character: usize,
    byte: usize,
}

impl Bytes<'_> {
    fn at(&mut self, character: usize) -> usize {
        let rest = self.text.get(self.byte..).unwrap_or_default();
        for next in rest.chars().take(character.saturating_sub(self.character)) {
            self.character += 1;
            self.byte += next.len_utf8();
        }
        let before = self.text.get(..self.byte).unwrap_or_default();
        let back = self.character.saturating_sub(character);
        for last in before.chars().rev().take(back) {
            self.character -= 1;
            self.byte -= last.len_utf8();
        }
        self.byte
    }
}
