//! The structure of a text.

use saphyr_parser::{Event as Parsed, ScalarStyle};

use super::events::Event;
use super::tokens::is_plain;
use crate::format::text::steps::Value;

/// A value.
pub(super) struct Tree<'t> {
    pub(super) content: Content<'t>,
    /// Whether it is in brackets or braces, in the text.
    pub(super) had_brackets: bool,
    /// Whether it keeps them.
    pub(super) in_brackets: bool,
    /// The number of its anchors and tags.
    pub(super) properties: usize,
    /// Whether it is on several lines.
    is_long: bool,
    is_step: bool,
    /// The column of its first character.
    pub(super) column: usize,
}

pub(super) enum Content<'t> {
    /// Empty, except for anchors and tags.
    Nothing,
    /// A scalar or an alias.
    Leaf {
        is_alias: bool,
    },
    /// A scalar in a block.
    Lines,
    List(Vec<Tree<'t>>),
    Map(Vec<(Key<'t>, Tree<'t>)>),
}

/// The key of an entry.
pub(super) struct Key<'t> {
    pub(super) name: &'t str,
    pub(super) tree: Tree<'t>,
}

impl<'t> Tree<'t> {
    /// Returns the tree of a document, unless it is a scalar or empty.
    pub(super) fn of(text: &str, events: &'t [Event<'t>]) -> Option<Self> {
        let mut builder = Builder {
            text,
            events: events.iter(),
            line: 0,
            seen: 0,
            end: 0,
            ends_at_mark: false,
        };
        let root = builder.next()?;
        let is_collection = matches!(root.content, Content::List(_) | Content::Map(_));
        is_collection.then_some(root)
    }

    /// Removes the brackets of steps, of everything around them, and of values on several lines.
    /// Returns true if a step is inside.
    pub(super) fn choose_style(&mut self) -> bool {
        let mut has_steps = self.is_step;
        match &mut self.content {
            Content::List(elements) => {
                for element in elements.iter_mut() {
                    has_steps |= element.choose_style();
                }
            }
            Content::Map(entries) => {
                for (_, value) in entries.iter_mut() {
                    has_steps |= value.choose_style();
                }
            }
            _ => {}
        }
        if self.is_empty() {
            return has_steps;
        }
        self.in_brackets &= !has_steps && !self.is_long;
        has_steps
    }

    /// Returns true for a list or a map without elements, which has brackets in any style.
    pub(super) fn is_empty(&self) -> bool {
        match &self.content {
            Content::List(elements) => elements.is_empty(),
            Content::Map(entries) => entries.is_empty(),
            _ => false,
        }
    }
}

impl Value for Tree<'_> {
    fn elements(&mut self) -> Option<impl Iterator<Item = &mut Self>> {
        match &mut self.content {
            Content::List(elements) => Some(elements.iter_mut()),
            _ => None,
        }
    }

    fn entries(&mut self) -> Option<impl Iterator<Item = (&str, &mut Self)>> {
        match &mut self.content {
            Content::Map(entries) => Some(entries.iter_mut().map(|(key, value)| (key.name, value))),
            _ => None,
        }
    }

    fn is_step(&mut self) {
        self.is_step = true;
    }
}

struct Builder<'s, 't> {
    text: &'s str,
    events: std::slice::Iter<'t, Event<'t>>,
    /// The start of the line, and the offset up to which the text was read.
    line: usize,
    seen: usize,
    /// Where the last list or map ends: at its bracket, if it has one.
    end: usize,
    /// Whether it ends with a bracket, perhaps after a comma.
    ends_at_mark: bool,
}

impl<'t> Builder<'_, 't> {
    /// Returns the next value, unless the list, the map or the document ends here.
    fn next(&mut self) -> Option<Tree<'t>> {
        loop {
            let event = self.events.next()?;
            let content = match &event.kind {
                Parsed::Alias(_) => Content::Leaf { is_alias: true },
                Parsed::Scalar(_, ScalarStyle::Literal | ScalarStyle::Folded, ..) => Content::Lines,
                Parsed::Scalar(value, style, ..) if value.is_empty() && is_plain(*style) => {
                    Content::Nothing
                }
                Parsed::Scalar(..) => Content::Leaf { is_alias: false },
                Parsed::SequenceStart(..) | Parsed::MappingStart(..) => {
                    return Some(self.collection(event));
                }
                Parsed::SequenceEnd
                | Parsed::MappingEnd
                | Parsed::DocumentEnd
                | Parsed::StreamEnd => {
                    self.end = event.start;
                    self.ends_at_mark = event.end > event.start;
                    return None;
                }
                Parsed::Nothing | Parsed::StreamStart | Parsed::DocumentStart(_) => continue,
            };
            return Some(Tree {
                content,
                had_brackets: false,
                in_brackets: false,
                properties: properties(&event.kind),
                is_long: false,
                is_step: false,
                column: self.column(event.start),
            });
        }
    }

    fn collection(&mut self, event: &'t Event<'t>) -> Tree<'t> {
        let start = event.end;
        let column = self.column(start);
        let content = match event.kind {
            Parsed::SequenceStart(..) => {
                Content::List(std::iter::from_fn(|| self.next()).collect())
            }
            _ => {
                let mut entries = Vec::new();
                while let Some(key) = self.key() {
                    match self.next() {
                        Some(value) => entries.push((key, value)),
                        None => break,
                    }
                }
                Content::Map(entries)
            }
        };
        let inside = self.text.get(start..self.end).unwrap_or_default();
        let had_brackets = self.ends_at_mark;
        let is_long = had_brackets && inside.contains('\n');
        Tree {
            content,
            had_brackets,
            in_brackets: had_brackets,
            properties: properties(&event.kind),
            is_long,
            is_step: false,
            column,
        }
    }

    fn key(&mut self) -> Option<Key<'t>> {
        let name = match self.events.as_slice().first().map(|next| &next.kind) {
            Some(Parsed::Scalar(text, ..)) => &**text,
            _ => "",
        };
        let tree = self.next()?;
        Some(Key { name, tree })
    }

    /// The column of an offset, from 0; offsets mostly increase.
    fn column(&mut self, at: usize) -> usize {
        if at >= self.seen {
            let between = self.text.get(self.seen..at).unwrap_or_default();
            if let Some(end) = between.rfind('\n') {
                self.line = self.seen + end + 1;
            }
            self.seen = at;
        }
        at.saturating_sub(self.line)
    }
}

/// Returns the number of anchors and tags of a value.
fn properties(event: &Parsed<'_>) -> usize {
    let (anchor, tag) = match event {
        Parsed::Scalar(_, _, anchor, tag)
        | Parsed::SequenceStart(anchor, tag)
        | Parsed::MappingStart(anchor, tag) => (*anchor, tag.is_some()),
        _ => (0, false),
    };
    usize::from(anchor > 0) + usize::from(tag)
}
