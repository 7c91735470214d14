//! The tree of a text that may be half typed: all parts with their ranges in bytes.

use std::ops::Range;

/// A text as far as it can be read.
#[derive(Debug)]
pub(crate) struct Tree {
    pub(crate) root: Value,
    /// The syntax errors, in order.
    pub(crate) faults: Vec<SyntaxFault>,
}

/// A syntax error that the parser has recovered from.
#[derive(Debug)]
pub(crate) struct SyntaxFault {
    pub(crate) at: Range<usize>,
    pub(crate) message: String,
}

#[derive(Debug)]
pub(crate) struct Value {
    pub(crate) at: Range<usize>,
    pub(crate) kind: Kind,
}

#[derive(Debug)]
pub(crate) enum Kind {
    /// Nothing is written yet.
    Missing,
    Scalar(Scalar),
    List(List),
    Map(Map),
}

#[derive(Debug)]
pub(crate) struct List {
    pub(crate) elements: Vec<Value>,
    /// Whether it is in brackets.
    pub(crate) flow: bool,
}

#[derive(Debug)]
pub(crate) struct Map {
    pub(crate) entries: Vec<Entry>,
    /// Whether it is in braces.
    pub(crate) flow: bool,
}

#[derive(Debug)]
pub(crate) struct Entry {
    pub(crate) key: Scalar,
    /// The byte after the colon, if there is one.
    pub(crate) colon: Option<usize>,
    pub(crate) value: Value,
}

/// The notation of a scalar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Style {
    Plain,
    Single,
    Double,
    /// `|` or `>`
    Block,
    /// `*name`
    Alias,
}

/// A text, a number or a word.
#[derive(Debug)]
pub(crate) struct Scalar {
    pub(crate) at: Range<usize>,
    /// Its value, without quotes and escapes.
    pub(crate) text: Box<str>,
    pub(crate) style: Style,
    /// Whether its closing quote is there, if it needs one.
    pub(crate) closed: bool,
    /// Where parts of the value start, in the value and in the text of the document.
    pieces: Box<[(usize, usize)]>,
}

impl Scalar {
    pub(crate) fn new(
        at: Range<usize>,
        text: String,
        style: Style,
        closed: bool,
        pieces: Vec<(usize, usize)>,
    ) -> Self {
        Self {
            at,
            text: text.into(),
            style,
            closed,
            pieces: pieces.into(),
        }
    }

    /// Returns the byte of the document for a byte of the value.
    pub(crate) fn written(&self, in_text: usize) -> usize {
        let next = self.pieces.partition_point(|(value, _)| *value <= in_text);
        let piece = self.pieces.get(next.saturating_sub(1));
        piece.map_or(self.at.start, |(value, at)| {
            (at + in_text.saturating_sub(*value)).min(self.at.end)
        })
    }

    /// Returns the range of the document for a range of the value.
    pub(crate) fn written_range(&self, in_text: Range<usize>) -> Range<usize> {
        let start = self.written(in_text.start);
        start..self.written(in_text.end).max(start)
    }

    /// Returns the byte of the value for a byte of the document.
    pub(crate) fn value_offset(&self, at: usize) -> usize {
        let next = self.pieces.partition_point(|(_, written)| *written <= at);
        let Some((value, written)) = self.pieces.get(next.saturating_sub(1)) else {
            return 0;
        };
        let end = self
            .pieces
            .get(next)
            .map_or(self.text.len(), |piece| piece.0);
        let mut offset = (value + at.saturating_sub(*written)).min(end);
        while !self.text.is_char_boundary(offset) {
            offset -= 1;
        }
        offset
    }

    /// Returns the range of its content, without quotes.
    pub(crate) fn content(&self) -> Range<usize> {
        match self.style {
            Style::Single | Style::Double => {
                let end = self.at.end.saturating_sub(usize::from(self.closed));
                let start = self.at.start + 1;
                start.min(end.max(self.at.start))..end.max(start.min(self.at.end))
            }
            _ => self.at.clone(),
        }
    }
}

impl Value {
    pub(crate) fn missing(at: usize) -> Self {
        Self {
            at: at..at,
            kind: Kind::Missing,
        }
    }

    pub(crate) fn scalar(&self) -> Option<&Scalar> {
        match &self.kind {
            Kind::Scalar(scalar) => Some(scalar),
            _ => None,
        }
    }

    pub(crate) fn map(&self) -> Option<&Map> {
        match &self.kind {
            Kind::Map(map) => Some(map),
            _ => None,
        }
    }

    pub(crate) fn list(&self) -> Option<&List> {
        match &self.kind {
            Kind::List(list) => Some(list),
            _ => None,
        }
    }
}

impl From<Scalar> for Value {
    fn from(scalar: Scalar) -> Self {
        Self {
            at: scalar.at.clone(),
            kind: Kind::Scalar(scalar),
        }
    }
}

impl Map {
    /// Returns the value of a key.
    pub(crate) fn get(&self, key: &str) -> Option<&Value> {
        let mut entries = self.entries.iter();
        Some(&entries.find(|entry| &*entry.key.text == key)?.value)
    }
}

impl Entry {
    /// Returns its range, from the key to the end of the value.
    pub(crate) fn at(&self) -> Range<usize> {
        let end = self.value.at.end.max(self.colon.unwrap_or(self.key.at.end));
        self.key.at.start..end
    }
}
