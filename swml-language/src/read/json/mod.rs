//! A JSON reader, from text to trees.
//!
//! It accepts exactly what `serde_json` accepts, with the same values, and stops at the same
//! position (`swml-core/tests/json.rs` compares them). It is written by hand because the macros
//! read and check scripts at compile time: every dependency of this crate must be built before the
//! macros can run.
//!
//! Text without escapes is borrowed, duplicate keys are kept for the checker, and each key and
//! value is numbered in the order of the text, from 1. `ranges.rs` maps these numbers to positions.

mod error;
mod number;
mod ranges;
mod string;

pub(crate) use error::{Broken, JsonErrorKind};
pub(super) use ranges::ranges_of;

use super::elements::{Counts, Elements};
use crate::tree::{Content, Entry, Node, Place};

/// Reads JSON text into a tree, and returns whether a number in it may have been rounded.
pub(crate) fn read(text: &str) -> Result<(Node<'_>, bool), Broken> {
    let mut parser = JsonParser::new(text);
    let node = parser.value()?;
    match parser.peek() {
        None => Ok((node, parser.rounded)),
        Some(_) => Err(parser.next_byte(JsonErrorKind::TrailingText)),
    }
}

/// The length up to which a text is not read twice: the over-allocated memory is small.
const SHORT: usize = 1 << 15;

/// The capacity for open values, enough for most scripts.
const FEW: usize = 16;

/// The maximum number of open lists and objects, plus one.
pub(super) const DEPTH: u8 = 128;

struct JsonParser<'t> {
    text: &'t str,
    bytes: &'t [u8],
    /// The position of the next byte.
    at: usize,
    /// The number of keys and values so far.
    count: u32,
    /// The number of further lists and objects that may be opened, plus one.
    depth: u8,
    /// The elements so far of the open lists.
    nodes: Vec<Node<'t>>,
    /// The entries so far of the open objects.
    entries: Vec<Entry<'t>>,
    /// The lengths of long lists and objects, once computed.
    counts: Option<Counts>,
    /// The part so far of a text with escapes.
    scratch: String,
    /// Whether there was a number that does not fit in 64 bits and may be an integer.
    rounded: bool,
}

impl<'t> JsonParser<'t> {
    fn new(text: &'t str) -> Self {
        Self {
            text,
            bytes: text.as_bytes(),
            at: 0,
            count: 0,
            depth: DEPTH,
            nodes: Vec::with_capacity(FEW),
            entries: Vec::with_capacity(FEW),
            counts: None,
            scratch: String::new(),
            rounded: false,
        }
    }

    fn value(&mut self) -> Result<Node<'t>, Broken> {
        let place = self.place();
        let content = match self.peek() {
            Some(b'"') => {
                self.at += 1;
                Content::Text(self.string()?)
            }
            Some(b'{') => self.object(place)?,
            Some(b'[') => self.list(place)?,
            Some(b'-' | b'0'..=b'9') => Content::Number(self.number()?),
            Some(b't') => self.word("true", Content::Bool(true))?,
            Some(b'f') => self.word("false", Content::Bool(false))?,
            Some(b'n') => self.word("null", Content::Null)?,
            Some(_) => return Err(self.next_byte(JsonErrorKind::NoValue)),
            None => return Err(self.here(JsonErrorKind::EndsInValue)),
        };
        Ok(Node::new(place, content))
    }

    fn list(&mut self, place: Place) -> Result<Content<'t>, Broken> {
        self.open()?;
        let mut elements = Elements::new(&self.nodes);
        let mut next = match self.peek() {
            Some(b']') => false,
            Some(_) => true,
            None => return Err(self.here(JsonErrorKind::EndsInList)),
        };
        while next {
            let element = self.value()?;
            let (counts, text) = (&mut self.counts, self.text);
            elements.push(&mut self.nodes, element, || count(counts, text, place));
            next = match self.peek() {
                Some(b',') => {
                    self.at += 1;
                    match self.peek() {
                        Some(b']') => return Err(self.next_byte(JsonErrorKind::TrailingComma)),
                        Some(_) => true,
                        None => return Err(self.here(JsonErrorKind::EndsInValue)),
                    }
                }
                Some(b']') => false,
                Some(_) => return Err(self.next_byte(JsonErrorKind::NoListEnd)),
                None => return Err(self.here(JsonErrorKind::EndsInList)),
            };
        }
        self.close();
        Ok(Content::List(elements.finish(&mut self.nodes)))
    }

    fn object(&mut self, place: Place) -> Result<Content<'t>, Broken> {
        self.open()?;
        let mut entries = Elements::new(&self.entries);
        let mut next = match self.peek() {
            Some(b'}') => false,
            Some(b'"') => true,
            Some(_) => return Err(self.next_byte(JsonErrorKind::NoKey)),
            None => return Err(self.here(JsonErrorKind::EndsInObject)),
        };
        while next {
            let entry = self.entry()?;
            let (counts, text) = (&mut self.counts, self.text);
            entries.push(&mut self.entries, entry, || count(counts, text, place));
            next = match self.peek() {
                Some(b',') => {
                    self.at += 1;
                    match self.peek() {
                        Some(b'"') => true,
                        Some(b'}') => return Err(self.next_byte(JsonErrorKind::TrailingComma)),
                        Some(_) => return Err(self.next_byte(JsonErrorKind::NoKey)),
                        None => return Err(self.here(JsonErrorKind::EndsInValue)),
                    }
                }
                Some(b'}') => false,
                Some(_) => return Err(self.next_byte(JsonErrorKind::NoObjectEnd)),
                None => return Err(self.here(JsonErrorKind::EndsInObject)),
            };
        }
        self.close();
        Ok(Content::Map(entries.finish(&mut self.entries)))
    }

    /// Reads a key and its value; the next byte is the quotation mark of the key.
    fn entry(&mut self) -> Result<Entry<'t>, Broken> {
        self.at += 1;
        let key = self.string()?;
        let place = self.place();
        match self.peek() {
            Some(b':') => self.at += 1,
            Some(_) => return Err(self.next_byte(JsonErrorKind::NoColon)),
            None => return Err(self.here(JsonErrorKind::EndsInObject)),
        }
        Ok(Entry {
            key,
            place,
            value: self.value()?,
            raw: false,
        })
    }

    /// Reads a word whose first letter is next.
    fn word(&mut self, word: &str, content: Content<'t>) -> Result<Content<'t>, Broken> {
        for letter in word.bytes() {
            match self.bytes.get(self.at) {
                Some(byte) if *byte == letter => self.at += 1,
                Some(_) => return Err(self.next_byte(JsonErrorKind::NoWord)),
                None => return Err(self.here(JsonErrorKind::EndsInValue)),
            }
        }
        Ok(content)
    }

    /// Returns the number of the key or value that starts here.
    fn place(&mut self) -> Place {
        self.count = self.count.saturating_add(1);
        Place(self.count)
    }

    /// Returns the next byte after white space.
    #[inline]
    fn peek(&mut self) -> Option<u8> {
        loop {
            match self.bytes.get(self.at) {
                Some(b' ' | b'\n' | b'\t' | b'\r') => self.at += 1,
                other => return other.copied(),
            }
        }
    }

    fn open(&mut self) -> Result<(), Broken> {
        self.depth -= 1;
        if self.depth == 0 {
            return Err(self.next_byte(JsonErrorKind::TooDeep));
        }
        self.at += 1;
        Ok(())
    }

    fn close(&mut self) {
        self.depth += 1;
        self.at += 1;
    }

    /// An error at the last byte read.
    #[cold]
    fn here(&self, why: JsonErrorKind) -> Broken {
        Broken::new(self.at, why)
    }

    /// An error at the next byte.
    #[cold]
    fn next_byte(&self, why: JsonErrorKind) -> Broken {
        Broken::new(self.at.saturating_add(1).min(self.bytes.len()), why)
    }
}

/// Returns the number of elements of a long list or object; unknown in a short text.
#[cold]
fn count(counts: &mut Option<Counts>, text: &str, place: Place) -> Option<usize> {
    if text.len() <= SHORT {
        return None;
    }
    counts
        .get_or_insert_with(|| ranges::counts(text))
        .of(place.0)
}
