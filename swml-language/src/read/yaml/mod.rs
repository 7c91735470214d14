//! A YAML reader for scripts.
//!
//! A plain scalar is a number or a boolean only where YAML 1.2 and JSON agree: `+15551234567`,
//! `0123`, `yes` and `1.0.0` are text.

mod bytes;
mod places;
mod ranges;
mod scalar;
mod trivia;

use std::borrow::Cow;
use std::cell::OnceCell;
use std::collections::{HashMap, HashSet};

use saphyr_parser::{Event, Parser, ScalarStyle, Span};

use super::elements::{Counter, Counts, Elements};
use crate::tree::{Content, Entry, Node, Place};
use bytes::Bytes;
pub(super) use places::ranges;
pub(super) use trivia::trivia;

/// The maximum nesting of a text, as in JSON.
const DEEPEST: usize = 128;

/// The maximum number of values that aliases may insert: enough for every script, and too few for a
/// denial of service.
const MOST_COPIES: usize = 100_000;

/// The number of bytes of text that count as one more value, so that long texts are limited, too.
const BYTES_OF_A_VALUE: usize = 64;

const TOO_DEEP: &str = "the text is nested too deeply";

/// The position in bytes and the reason of an error.
pub(super) struct Stop {
    pub(super) range: (usize, usize),
    pub(super) why: String,
}

/// The position in characters and the reason of an error.
struct Halt {
    range: (usize, usize),
    why: String,
}

/// Reads one document into a tree, and returns the numbers in it that do not fit in 64 bits.
pub(super) fn read(text: &str) -> Result<(Node<'_>, Vec<Place>), Stop> {
    parse(text).map_err(|Halt { range, why }| {
        let bytes = Bytes::new(text);
        Stop {
            range: (bytes.at(range.0), bytes.at(range.1)),
            why,
        }
    })
}

fn parse(text: &str) -> Result<(Node<'_>, Vec<Place>), Halt> {
    let mut reader = YamlReader {
        text,
        bytes: Bytes::new(text),
        count: 0,
        lists: 0,
        counts: OnceCell::new(),
        nodes: Vec::new(),
        entries: Vec::new(),
        open: Vec::new(),
        anchors: HashMap::new(),
        copies: 0,
        large: Vec::new(),
        root: None,
    };
    let mut parser = Parser::new_from_str(text);
    while let Some(event) = parser.next_event() {
        let (event, span) = event.map_err(|error| {
            let at = error.marker().index();
            let rest = text.get(reader.bytes.at(at)..).unwrap_or_default();
            Halt {
                range: (at, at + 1),
                why: why(error.info(), rest),
            }
        })?;
        reader.event(event, span)?;
    }
    let nothing = Node::new(Place::default(), Content::Null);
    Ok((reader.root.unwrap_or(nothing), reader.large))
}

/// Counts the elements of long lists and maps, by their index.
fn counts(text: &str) -> Counts {
    let mut counter = Counter::default();
    // the open maps and lists: in a map, whether its key comes next
    let mut keys: Vec<Option<bool>> = Vec::new();
    let mut lists = 0;
    let mut parser = Parser::new_from_str(text);
    while let Some(Ok((event, _))) = parser.next_event() {
        let begins = match event {
            Event::Scalar(..) | Event::Alias(_) => None,
            Event::SequenceStart(..) => Some(None),
            Event::MappingStart(..) => Some(Some(true)),
            Event::SequenceEnd | Event::MappingEnd => {
                keys.pop();
                counter.end();
                continue;
            }
            _ => continue,
        };
        match keys.last_mut() {
            Some(Some(false)) => {}
            _ => counter.element(),
        }
        if let Some(Some(key)) = keys.last_mut() {
            *key = !*key;
        }
        if let Some(begins) = begins {
            keys.push(begins);
            counter.begin(lists);
            lists = lists.saturating_add(1);
        }
    }
    counter.done()
}

/// Explains why the parser stopped before `rest`, with the most likely correction.
fn why(info: &str, rest: &str) -> String {
    let help = match rest.chars().next() {
        _ if info == "recursion limit exceeded" => return TOO_DEEP.to_owned(),
        // variables start with these, and the parser reads them as YAML indicators
        Some('%' | '@' | '`' | '{') => "write text with such characters in quotes",
        Some(':') => "write text that contains a colon and a space in quotes",
        _ => return info.to_owned(),
    };
    format!("{info}; {help}")
}

/// A list or a map that is not closed yet.
struct OpenCollection<'t> {
    place: Place,
    anchor: usize,
    /// Its index among lists and maps.
    list: u32,
    kind: CollectionKind<'t>,
}

enum CollectionKind<'t> {
    List(Elements<Node<'t>>),
    Map(OpenMap<'t>),
}

struct OpenMap<'t> {
    entries: Elements<Entry<'t>>,
    /// The entries from `<<`.
    merged: Vec<Entry<'t>>,
    /// The key whose value follows, and whether it is `<<`.
    waiting: Option<(Cow<'t, str>, Place, bool)>,
}

struct YamlReader<'t> {
    text: &'t str,
    bytes: Bytes<'t>,
    /// The number of keys and values so far: see [`places`].
    count: u32,
    /// The number of lists and maps so far.
    lists: u32,
    counts: OnceCell<Counts>,
    /// The elements so far of the open lists.
    nodes: Vec<Node<'t>>,
    entries: Vec<Entry<'t>>,
    open: Vec<OpenCollection<'t>>,
    anchors: HashMap<usize, Node<'t>>,
    copies: usize,
    large: Vec<Place>,
    root: Option<Node<'t>>,
}

fn error(span: Span, why: impl Into<String>) -> Halt {
    Halt {
        range: (span.start.index(), span.end.index()),
        why: why.into(),
    }
}

impl<'t> YamlReader<'t> {
    fn place(&mut self) -> Place {
        self.count = self.count.saturating_add(1);
        Place(self.count)
    }

    /// Returns the text of a scalar, borrowed from the script if it is written there literally.
    fn taken(&self, text: Cow<'_, str>, span: Span) -> Cow<'t, str> {
        let start = self.bytes.at(span.start.index());
        // also after a quote
        let found = [start, start + 1].into_iter().find_map(|start| {
            let there = self.text.get(start..start + text.len())?;
            (there == text).then_some(there)
        });
        match found {
            Some(found) => Cow::Borrowed(found),
            // without spare capacity
            None => Cow::Owned(text.into_owned().into_boxed_str().into_string()),
        }
    }

    fn event(&mut self, event: Event<'_>, span: Span) -> Result<(), Halt> {
        match event {
            Event::Scalar(text, style, anchor, tag) => {
                let plain = style == ScalarStyle::Plain;
                let place = self.place();
                if self.takes_key() {
                    scalar::key_tag(tag.as_deref()).map_err(|why| error(span, why))?;
                    let text = self.taken(text, span);
                    self.key(text, plain, place);
                    return Ok(());
                }
                let content = scalar::value(&text, plain, tag.as_deref())
                    .map_err(|why| error(span, why))?
                    .unwrap_or_else(|| Content::Text(self.taken(text, span)));
                if content == Content::Error {
                    self.large.push(place);
                }
                self.value(Node::new(place, content), anchor, span)
            }
            Event::SequenceStart(anchor, tag) => {
                scalar::only_tag("seq", tag.as_deref()).map_err(|why| error(span, why))?;
                let elements = Elements::new(&self.nodes);
                self.start(anchor, CollectionKind::List(elements), span)
            }
            Event::MappingStart(anchor, tag) => {
                scalar::only_tag("map", tag.as_deref()).map_err(|why| error(span, why))?;
                let map = OpenMap {
                    entries: Elements::new(&self.entries),
                    merged: Vec::new(),
                    waiting: None,
                };
                self.start(anchor, CollectionKind::Map(map), span)
            }
            Event::SequenceEnd | Event::MappingEnd => self.end(span),
            Event::Alias(anchor) => {
                let Some(node) = self.anchors.get(&anchor).cloned() else {
                    return Err(error(span, "an alias refers to a value that contains it"));
                };
                self.copied(&node, span)?;
                if self.takes_key() {
                    let Content::Text(text) = node.content else {
                        return Err(error(span, "expected a string as a key"));
                    };
                    let place = self.place();
                    self.key(text, false, place);
                    return Ok(());
                }
                self.value(node, 0, span)
            }
            Event::DocumentStart(_) if self.root.is_some() => Err(error(
                span,
                "unexpected second document; a script is one document",
            )),
            _ => Ok(()),
        }
    }

    /// Returns true if the next scalar is the key of a map.
    fn takes_key(&self) -> bool {
        let kind = self.open.last().map(|open| &open.kind);
        matches!(kind, Some(CollectionKind::Map(map)) if map.waiting.is_none())
    }

    fn key(&mut self, key: Cow<'t, str>, plain: bool, place: Place) {
        let merges = plain && key == "<<";
        if let Some(CollectionKind::Map(map)) = self.open.last_mut().map(|open| &mut open.kind) {
            map.waiting = Some((key, place, merges));
        }
    }

    fn start(&mut self, anchor: usize, kind: CollectionKind<'t>, span: Span) -> Result<(), Halt> {
        if self.takes_key() {
            return Err(error(span, "expected a string as a key"));
        }
        if self.open.len() >= DEEPEST {
            return Err(error(span, TOO_DEEP));
        }
        let place = self.place();
        self.open.push(OpenCollection {
            place,
            anchor,
            list: self.lists,
            kind,
        });
        self.lists = self.lists.saturating_add(1);
        Ok(())
    }

    fn end(&mut self, span: Span) -> Result<(), Halt> {
        let Some(open) = self.open.pop() else {
            return Ok(());
        };
        let content = match open.kind {
            CollectionKind::List(elements) => Content::List(elements.finish(&mut self.nodes)),
            CollectionKind::Map(map) => {
                let mut entries = map.entries.finish(&mut self.entries);
                if !map.merged.is_empty() {
                    entries = with_merged(entries, map.merged);
                }
                Content::Map(entries)
            }
        };
        self.value(Node::new(open.place, content), open.anchor, span)
    }

    fn value(&mut self, node: Node<'t>, anchor: usize, span: Span) -> Result<(), Halt> {
        if anchor > 0 {
            self.copied(&node, span)?;
            self.anchors.insert(anchor, node.clone());
        }
        let (text, counts) = (self.text, &self.counts);
        let Some(OpenCollection { list, kind, .. }) = self.open.last_mut() else {
            self.root = Some(node);
            return Ok(());
        };
        let count = || counts.get_or_init(|| self::counts(text)).of(*list);
        match kind {
            CollectionKind::List(elements) => elements.push(&mut self.nodes, node, count),
            CollectionKind::Map(map) => match map.waiting.take() {
                Some((_, _, true)) => {
                    let all = merged(node)
                        .ok_or_else(|| error(span, "expected a map to merge with `<<`"))?;
                    map.merged.extend(all);
                }
                Some((key, place, false)) => {
                    let entry = Entry {
                        key,
                        place,
                        value: node,
                        raw: false,
                    };
                    map.entries.push(&mut self.entries, entry, count);
                }
                None => {}
            },
        }
        Ok(())
    }

    /// Counts copied values: aliases of aliases double with each line.
    fn copied(&mut self, node: &Node<'_>, span: Span) -> Result<(), Halt> {
        let (values, depth) = size(node);
        self.copies = self.copies.saturating_add(values);
        if self.copies > MOST_COPIES {
            return Err(error(
                span,
                "the script is too large with its aliases expanded",
            ));
        }
        if self.open.len() + depth > DEEPEST {
            return Err(error(span, TOO_DEEP));
        }
        Ok(())
    }
}

/// Returns the entries of a merge: those of a map, or of each map of a list.
fn merged(node: Node<'_>) -> Option<Vec<Entry<'_>>> {
    match node.content {
        Content::Map(entries) => Some(entries.into_vec()),
        Content::List(maps) => {
            let all: Option<Vec<_>> = maps.into_iter().map(merged).collect();
            Some(all?.into_iter().flatten().collect())
        }
        _ => None,
    }
}

/// Adds merged entries. Written entries and earlier merges take precedence.
fn with_merged<'t>(written: Box<[Entry<'t>]>, merged: Vec<Entry<'t>>) -> Box<[Entry<'t>]> {
    let mut keys: HashSet<Cow<'t, str>> = written.iter().map(|entry| entry.key.clone()).collect();
    let merged = merged.into_iter();
    written
        .into_iter()
        .chain(merged.filter(|entry| keys.insert(entry.key.clone())))
        .collect()
}

/// Returns the number of values in a node, with long texts counted as several, and their nesting.
fn size(node: &Node<'_>) -> (usize, usize) {
    let text = match &node.content {
        Content::Text(text) => text.len(),
        _ => 0,
    };
    let entries = node.entries().unwrap_or_default().iter();
    let keys = entries
        .clone()
        .map(|entry| entry.key.len() / BYTES_OF_A_VALUE);
    let own = 1 + text / BYTES_OF_A_VALUE + keys.sum::<usize>();
    let elements = node.elements().unwrap_or_default().iter();
    elements
        .chain(entries.map(|entry| &entry.value))
        .map(size)
        .fold((own, 1), |(values, depth), (more, deeper)| {
            (values + more, depth.max(deeper + 1))
        })
}
