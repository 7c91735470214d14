//! Positions of the values of a YAML text.
//!
//! The reader only numbers them: each scalar, list and map, and an alias that is a key. Their
//! positions are computed here, and only when there is a diagnostic.

use std::collections::HashMap;
use std::ops::Range;

use saphyr_parser::{Event, Parser, ScalarStyle, Span};

use super::bytes::Bytes;
use super::ranges::{list, scalar, without_anchor};
use crate::read::ranges::Ranges;
use crate::tree::Place;

/// Returns the ranges of some places, and the ranges shared with other places through an alias.
pub(in crate::read) fn ranges(text: &str, wanted: &[Place]) -> (Ranges, Vec<(usize, usize)>) {
    let mut finder = Finder {
        text,
        bytes: Bytes::new(text),
        ranges: Ranges::new(wanted),
        count: 0,
        open: Vec::new(),
        anchors: HashMap::new(),
        shared: Vec::new(),
        end: 0,
    };
    let mut parser = Parser::new_from_str(text);
    while let Some(Ok((event, span))) = parser.next_event() {
        finder.event(&event, span);
    }
    (finder.ranges, finder.shared)
}

/// A list or a map that is not closed yet.
struct OpenRange {
    place: Place,
    start: usize,
    anchor: usize,
    /// In a map: whether its key comes next.
    key: Option<bool>,
}

struct Finder<'t> {
    text: &'t str,
    bytes: Bytes<'t>,
    ranges: Ranges,
    count: u32,
    open: Vec<OpenRange>,
    anchors: HashMap<usize, (usize, usize)>,
    shared: Vec<(usize, usize)>,
    /// The end of the last scalar, alias or bracket, in bytes.
    end: usize,
}

impl Finder<'_> {
    fn given(&self, span: Span) -> Range<usize> {
        self.bytes.at(span.start.index())..self.bytes.at(span.end.index())
    }

    fn place(&mut self) -> Place {
        self.count = self.count.saturating_add(1);
        Place(self.count)
    }

    /// Completes a key or a value; returns true for a key.
    fn turn(&mut self) -> bool {
        let key = self.open.last_mut().and_then(|open| open.key.as_mut());
        key.is_some_and(|key| {
            *key = !*key;
            !*key
        })
    }

    fn found(&mut self, place: Place, anchor: usize, range: (usize, usize)) {
        self.ranges.set(place, range);
        if anchor > 0 {
            self.anchors.insert(anchor, range);
        }
    }

    fn event(&mut self, event: &Event<'_>, span: Span) {
        let given = self.given(span);
        match event {
            Event::Scalar(_, style, anchor, _) => self.scalar(given, *style, *anchor),
            Event::SequenceStart(anchor, _) => {
                self.start(list(self.text, &given), *anchor, None);
            }
            Event::MappingStart(anchor, _) => {
                let start = without_anchor(self.text, &given);
                self.start(start, *anchor, Some(true));
            }
            Event::SequenceEnd | Event::MappingEnd => self.close(given.start),
            Event::Alias(anchor) => {
                self.end = given.end;
                self.shared.extend(self.anchors.get(anchor));
                if self.turn() {
                    let place = self.place();
                    self.ranges.set(place, (given.start, given.end));
                }
            }
            _ => {}
        }
    }

    fn scalar(&mut self, given: Range<usize>, style: ScalarStyle, anchor: usize) {
        let range = scalar(self.text, given, style);
        self.end = range.end;
        let place = self.place();
        // the anchor of a key does not apply to its value
        let anchor = if self.turn() { 0 } else { anchor };
        self.found(place, anchor, (range.start, range.end));
    }

    fn start(&mut self, start: usize, anchor: usize, key: Option<bool>) {
        let place = self.place();
        self.open.push(OpenRange {
            place,
            start,
            anchor,
            key,
        });
    }

    fn close(&mut self, end: usize) {
        let Some(open) = self.open.pop() else { return };
        // where indentation ends it, the parser has already read the next token
        let begins = |at, signs: &[char]| {
            let text = self.text.get(at..);
            text.is_some_and(|text: &str| text.starts_with(signs))
        };
        if begins(open.start, &['[', '{', '!']) && begins(end, &[']', '}']) {
            self.end = end + 1;
        }
        self.found(
            open.place,
            open.anchor,
            (open.start, self.end.max(open.start)),
        );
        self.turn();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::{Content, Node};

    /// The reader and the positions use the same numbering.
    #[test]
    fn each_place_has_its_range() {
        let text = "é: &a [1, -2.5, {b: true, \"c\": null}]\ng: &k d\nh: *a\nm:\n  <<: {x: 1}\n  y: |\n    z\n*k : 'w'\ne: []\nf:\n";
        let (root, _) = super::super::read(text).unwrap_or_else(|stop| panic!("{}", stop.why));
        let mut pieces = Vec::new();
        walk(&root, &mut pieces);
        let mut wanted: Vec<Place> = pieces.iter().map(|(place, _)| *place).collect();
        wanted.sort_unstable();
        wanted.dedup();
        let (ranges, shared) = ranges(text, &wanted);
        for (place, begins) in &pieces {
            let (start, end) = ranges.of(*place).unwrap();
            let found = &text[start..end];
            assert!(found.starts_with(begins), "{begins}: {found}");
        }
        assert_eq!(
            &text[shared[0].0..shared[0].1],
            "[1, -2.5, {b: true, \"c\": null}]"
        );
    }

    fn walk(node: &Node<'_>, pieces: &mut Vec<(Place, String)>) {
        let begins = match &node.content {
            Content::Number(number) => number.to_string(),
            Content::Text(text) => match &**text {
                "z\n" => "|".to_owned(),
                "w" => "'w".to_owned(),
                text => text.to_owned(),
            },
            Content::Bool(value) => value.to_string(),
            Content::List(_) => "[".to_owned(),
            _ => String::new(),
        };
        pieces.push((node.place, begins));
        for element in node.elements().unwrap_or_default() {
            walk(element, pieces);
        }
        for entry in node.entries().unwrap_or_default() {
            let key = match &*entry.key {
                "c" => "\"c".to_owned(),
                // by its alias
                "d" if pieces.iter().any(|(_, text)| text == "d") => "*k".to_owned(),
                key => key.to_owned(),
            };
            pieces.push((entry.place, key));
            walk(&entry.value, pieces);
        }
    }
}
