//! YAML as the authors of scripts mean it.
//!
//! A plain scalar is a number or a boolean only where YAML 1.2 and JSON agree that it is:
//! `+15551234567`, `0123`, `yes` and `1.0.0` are text.

mod ranges;

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use saphyr_parser::{Event, Parser, ScalarStyle, Span, Tag};

use crate::number::Number;
use crate::tree::{Content, Entry, Node, Place};

/// As deep as a text may be nested: as JSON may.
const DEEPEST: usize = 128;

/// As many values as aliases may put in: enough for every script, too few for a bomb.
const MOST_COPIES: usize = 100_000;

/// As many bytes of text count as one value more, or one long text would be a bomb.
const BYTES_OF_A_VALUE: usize = 64;

const TOO_DEEP: &str = "the text is nested too deep";

/// A tree, and the range of each of its places in bytes.
pub(super) struct Yaml {
    pub(super) root: Node<'static>,
    pub(super) ranges: Vec<(usize, usize)>,
    /// What stands in other places, too, by an alias.
    pub(super) shared: Vec<(usize, usize)>,
}

/// Where reading stopped, in bytes, and why.
pub(super) struct Stop {
    pub(super) range: (usize, usize),
    pub(super) why: String,
}

/// The same, in characters.
struct Halt {
    range: (usize, usize),
    why: String,
}

/// Reads one document.
pub(super) fn read(text: &str) -> Result<Yaml, Stop> {
    let bytes = Bytes::new(text);
    parse(text, &bytes).map_err(|Halt { range, why }| Stop {
        range: (bytes.at(range.0), bytes.at(range.1)),
        why,
    })
}

fn parse(text: &str, bytes: &Bytes) -> Result<Yaml, Halt> {
    let mut reader = Reader {
        text,
        bytes,
        ranges: Vec::new(),
        shared: Vec::new(),
        end: 0,
        open: Vec::new(),
        anchors: HashMap::new(),
        copies: 0,
        root: None,
    };
    let mut parser = Parser::new_from_str(text);
    while let Some(event) = parser.next_event() {
        let (event, span) = event.map_err(|error| {
            let at = error.marker().index();
            Halt {
                range: (at, at + 1),
                why: why(error.info(), text.get(bytes.at(at)..).unwrap_or_default()),
            }
        })?;
        reader.event(event, span)?;
    }
    let nothing = Node::new(Place::default(), Content::Null);
    Ok(Yaml {
        root: reader.root.unwrap_or(nothing),
        ranges: reader.ranges,
        shared: reader.shared,
    })
}

/// Why the parser stopped before `rest`, and what its author most likely wants to do about it.
fn why(info: &str, rest: &str) -> String {
    let help = match rest.chars().next() {
        _ if info == "recursion limit exceeded" => return TOO_DEEP.to_owned(),
        // variables begin so, and the parser takes them for YAML's own signs
        Some('%' | '@' | '`' | '{') => "put a text with such signs in quotes",
        Some(':') => "put a text with a colon and a space in it in quotes",
        _ => return info.to_owned(),
    };
    format!("{info}; {help}")
}

/// From characters, which the parser counts, to bytes.
struct Bytes {
    /// The byte of each character, unless each is one byte.
    starts: Option<Vec<usize>>,
}

impl Bytes {
    fn new(text: &str) -> Self {
        let starts = || {
            let starts = text.char_indices().map(|(start, _)| start);
            starts.chain([text.len()]).collect()
        };
        Self {
            starts: (!text.is_ascii()).then(starts),
        }
    }

    fn at(&self, character: usize) -> usize {
        match &self.starts {
            None => character,
            Some(starts) => starts
                .get(character)
                .or(starts.last())
                .copied()
                .unwrap_or_default(),
        }
    }
}

/// A list or a map that is not closed yet.
struct Open {
    place: Place,
    anchor: usize,
    kind: Kind,
}

enum Kind {
    List(Vec<Node<'static>>),
    Map(Map),
}

#[derive(Default)]
struct Map {
    entries: Vec<Entry<'static>>,
    /// What `<<` has brought.
    merged: Vec<Entry<'static>>,
    /// The key that waits for its value, and whether it is `<<`.
    waiting: Option<(String, Place, bool)>,
}

struct Reader<'t> {
    text: &'t str,
    bytes: &'t Bytes,
    ranges: Vec<(usize, usize)>,
    shared: Vec<(usize, usize)>,
    /// Where the last scalar, alias or bracket ends, in bytes.
    end: usize,
    open: Vec<Open>,
    anchors: HashMap<usize, Node<'static>>,
    copies: usize,
    root: Option<Node<'static>>,
}

fn error(span: Span, why: impl Into<String>) -> Halt {
    Halt {
        range: (span.start.index(), span.end.index()),
        why: why.into(),
    }
}

impl Reader<'_> {
    fn given(&self, span: Span) -> Range<usize> {
        self.bytes.at(span.start.index())..self.bytes.at(span.end.index())
    }

    fn range(&self, place: Place) -> Option<(usize, usize)> {
        let number = usize::try_from(place.0).ok()?.checked_sub(1)?;
        self.ranges.get(number).copied()
    }

    fn scalar_place(&mut self, span: Span, style: ScalarStyle) -> Place {
        let range = ranges::scalar(self.text, self.given(span), style);
        self.end = range.end;
        self.place(range)
    }

    fn place(&mut self, range: Range<usize>) -> Place {
        self.ranges.push((range.start, range.end));
        Place(u32::try_from(self.ranges.len()).unwrap_or(u32::MAX))
    }

    fn event(&mut self, event: Event<'_>, span: Span) -> Result<(), Halt> {
        match event {
            Event::Scalar(text, style, anchor, tag) => {
                let plain = style == ScalarStyle::Plain;
                if self.takes_key() {
                    key_tag(tag.as_deref()).map_err(|why| error(span, why))?;
                    let place = self.scalar_place(span, style);
                    self.key(text.into_owned(), plain, place);
                    return Ok(());
                }
                let place = self.scalar_place(span, style);
                let content =
                    scalar(&text, plain, tag.as_deref()).map_err(|why| error(span, why))?;
                self.value(Node::new(place, content), anchor, span)
            }
            Event::SequenceStart(anchor, tag) => {
                only_tag("seq", tag.as_deref()).map_err(|why| error(span, why))?;
                self.start(anchor, Kind::List(Vec::new()), span)
            }
            Event::MappingStart(anchor, tag) => {
                only_tag("map", tag.as_deref()).map_err(|why| error(span, why))?;
                self.start(anchor, Kind::Map(Map::default()), span)
            }
            Event::SequenceEnd | Event::MappingEnd => self.end(span),
            Event::Alias(anchor) => {
                let Some(node) = self.anchors.get(&anchor).cloned() else {
                    return Err(error(span, "an alias stands inside what it stands for"));
                };
                let given = self.given(span);
                self.end = given.end;
                self.shared.extend(self.range(node.place));
                if self.takes_key() {
                    self.copied(&node, span)?;
                    let Content::Text(text) = node.content else {
                        return Err(error(span, "a key is text"));
                    };
                    let place = self.place(given);
                    self.key(text.into_owned(), false, place);
                    return Ok(());
                }
                self.copied(&node, span)?;
                self.value(node, 0, span)
            }
            Event::DocumentStart(_) if self.root.is_some() => Err(error(
                span,
                "a second document begins, and a script is one document",
            )),
            _ => Ok(()),
        }
    }

    /// True if the scalar that comes next is the key of a map.
    fn takes_key(&self) -> bool {
        let kind = self.open.last().map(|open| &open.kind);
        matches!(kind, Some(Kind::Map(map)) if map.waiting.is_none())
    }

    fn key(&mut self, key: String, plain: bool, place: Place) {
        let merges = plain && key == "<<";
        if let Some(Kind::Map(map)) = self.open.last_mut().map(|open| &mut open.kind) {
            map.waiting = Some((key, place, merges));
        }
    }

    fn start(&mut self, anchor: usize, kind: Kind, span: Span) -> Result<(), Halt> {
        if self.takes_key() {
            return Err(error(span, "a key is text"));
        }
        if self.open.len() >= DEEPEST {
            return Err(error(span, TOO_DEEP));
        }
        let given = self.given(span);
        let start = match &kind {
            Kind::List(_) => ranges::list(self.text, &given),
            Kind::Map(_) => ranges::without_anchor(self.text, &given),
        };
        let place = self.place(start..given.end);
        self.open.push(Open {
            place,
            anchor,
            kind,
        });
        Ok(())
    }

    fn end(&mut self, span: Span) -> Result<(), Halt> {
        let Some(open) = self.open.pop() else {
            return Ok(());
        };
        let number = usize::try_from(open.place.0).unwrap_or(usize::MAX);
        // where indentation ends it, the parser has looked at what comes next
        let end = self.given(span).start;
        if let Some(range) = self.ranges.get_mut(number.wrapping_sub(1)) {
            let begins = |at, signs: &[char]| {
                let text = self.text.get(at..);
                text.is_some_and(|text: &str| text.starts_with(signs))
            };
            if begins(range.0, &['[', '{', '!']) && begins(end, &[']', '}']) {
                self.end = end + 1;
            }
            range.1 = self.end.max(range.0);
        }
        let content = match open.kind {
            Kind::List(elements) => Content::List(elements),
            Kind::Map(mut map) => {
                // what is merged gives way to what is written, and to what is merged before it
                let keys = map.entries.iter().map(|entry| entry.key.clone());
                let mut keys: HashSet<_> = match map.merged.is_empty() {
                    true => HashSet::new(),
                    false => keys.collect(),
                };
                for entry in map.merged {
                    if keys.insert(entry.key.clone()) {
                        map.entries.push(entry);
                    }
                }
                Content::Map(map.entries)
            }
        };
        self.value(Node::new(open.place, content), open.anchor, span)
    }

    fn value(&mut self, node: Node<'static>, anchor: usize, span: Span) -> Result<(), Halt> {
        if anchor > 0 {
            self.copied(&node, span)?;
            self.anchors.insert(anchor, node.clone());
        }
        match self.open.last_mut().map(|open| &mut open.kind) {
            None => self.root = Some(node),
            Some(Kind::List(elements)) => elements.push(node),
            Some(Kind::Map(map)) => match map.waiting.take() {
                Some((_, _, true)) => {
                    let all = merged(node).ok_or_else(|| error(span, "`<<` merges maps"))?;
                    map.merged.extend(all);
                }
                Some((key, place, false)) => map.entries.push(Entry {
                    key: key.into(),
                    place,
                    value: node,
                    raw: false,
                }),
                None => {}
            },
        }
        Ok(())
    }

    /// Counts what is copied: aliases of aliases double with each line.
    fn copied(&mut self, node: &Node<'_>, span: Span) -> Result<(), Halt> {
        let (values, depth) = size(node);
        self.copies = self.copies.saturating_add(values);
        if self.copies > MOST_COPIES {
            return Err(error(span, "the aliases make the script too large"));
        }
        if self.open.len() + depth > DEEPEST {
            return Err(error(span, TOO_DEEP));
        }
        Ok(())
    }
}

/// The entries that a merge brings: those of a map, or of each map of a list.
fn merged(node: Node<'static>) -> Option<Vec<Entry<'static>>> {
    match node.content {
        Content::Map(entries) => Some(entries),
        Content::List(maps) => {
            let all: Option<Vec<_>> = maps.into_iter().map(merged).collect();
            Some(all?.into_iter().flatten().collect())
        }
        _ => None,
    }
}

/// How many values there are in one, long texts counted as several, and how deep they are
/// nested.
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

/// What a tag of YAML itself says, or that it is none of them: what it says would be lost.
fn own_tag(tag: &Tag) -> Result<&str, String> {
    match (&*tag.handle, &*tag.suffix) {
        // a lone `!` makes text of what it stands before
        ("", "!") => Ok("str"),
        (_, name @ ("str" | "null" | "bool" | "int" | "float" | "seq" | "map"))
            if tag.is_yaml_core_schema() =>
        {
            Ok(name)
        }
        (_, name) if tag.is_yaml_core_schema() => Err(format!("SWML knows no tag `!!{name}`")),
        _ => Err(format!("SWML knows no tag `{tag}`")),
    }
}

/// A list or a map may say that it is one.
fn only_tag(name: &str, tag: Option<&Tag>) -> Result<(), String> {
    match tag.map(own_tag).transpose()? {
        Some(own) if own != name => Err(format!("what stands here is no `!!{own}`")),
        _ => Ok(()),
    }
}

/// A key is text, whatever it looks like.
fn key_tag(tag: Option<&Tag>) -> Result<(), String> {
    match tag.map(own_tag).transpose()? {
        Some(own) if own != "str" => Err("a key is text".to_owned()),
        _ => Ok(()),
    }
}

/// What a scalar says: text in quotes is text, and so is what `!!str` stands before.
fn scalar(text: &str, plain: bool, tag: Option<&Tag>) -> Result<Content<'static>, String> {
    let own = || Content::Text(text.to_owned().into());
    let Some(tag) = tag.map(own_tag).transpose()? else {
        return Ok(match plain {
            true => resolve(text).unwrap_or_else(own),
            false => own(),
        });
    };
    match (tag, resolve(text)) {
        ("str", _) => Ok(own()),
        ("null", Some(null @ Content::Null)) => Ok(null),
        ("bool", Some(bool @ Content::Bool(_))) => Ok(bool),
        ("int", Some(Content::Number(number))) if number.is_integer() => {
            Ok(Content::Number(number))
        }
        ("float", Some(number @ Content::Number(_))) => Ok(number),
        _ => Err(format!("what stands here is no `!!{tag}`")),
    }
}

/// What a plain scalar stands for, if it is not text.
pub(super) fn resolve(text: &str) -> Option<Content<'static>> {
    Some(match text {
        "" | "~" | "null" | "Null" | "NULL" => Content::Null,
        "true" | "True" | "TRUE" => Content::Bool(true),
        "false" | "False" | "FALSE" => Content::Bool(false),
        _ => Content::Number(number(text)?),
    })
}

/// A number as JSON writes one. With a plus or leading zeros it is a telephone number, or
/// a code: text.
fn number(text: &str) -> Option<Number> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let first = digits.bytes().next()?;
    let second = digits.as_bytes().get(1);
    let padded = first == b'0' && second.is_some_and(u8::is_ascii_digit);
    if !first.is_ascii_digit() || padded {
        return None;
    }
    if let Ok(n) = text.parse::<i64>() {
        return Some(Number::from(n));
    }
    if let Ok(n) = text.parse::<u64>() {
        return Some(Number::from(n));
    }
    // a longer number is kept as it is written: a float would lose digits
    let float = digits
        .bytes()
        .all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b'e' | b'E' | b'+' | b'-'));
    let whole = digits.bytes().all(|byte| byte.is_ascii_digit());
    let n = text.parse::<f64>().ok().filter(|n| n.is_finite())?;
    (float && !whole).then(|| Number::from(n))
}
