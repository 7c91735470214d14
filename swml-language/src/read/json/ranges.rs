//! Positions of the values of a JSON text.
//!
//! The reader only numbers them; their positions are computed here, and only when there is a
//! diagnostic.

use super::super::elements::{Counter, Counts};
use super::super::lines::mark_of_order;
use super::super::ranges::Ranges;
use crate::tree::Place;

/// Returns the range of each key and value of a JSON text that has been read, in bytes; the first
/// one is that of place 1.
#[cfg(test)]
fn ranges(text: &str) -> Vec<(usize, usize)> {
    let mut ranges = Vec::new();
    // the indices of the open containers
    let mut open: Vec<usize> = Vec::new();
    each(text, &mut |piece| match piece {
        JsonEvent::Open(at) => {
            open.push(ranges.len());
            ranges.push((at, at + 1));
        }
        JsonEvent::Close(end) => {
            if let Some(range) = open.pop().and_then(|number| ranges.get_mut(number)) {
                range.1 = end;
            }
        }
        JsonEvent::Scalar(start, end) => ranges.push((start, end)),
        JsonEvent::Comma => {}
    });
    ranges
}

/// Returns the ranges of some places, which are sorted.
pub(in super::super) fn ranges_of(text: &str, wanted: &[Place]) -> Ranges {
    let mut ranges = Ranges::new(wanted);
    let mut count = 0;
    // for each open container whether it is requested, and its start
    let mut open: Vec<(Place, usize)> = Vec::new();
    let mut next = || {
        count = u32::saturating_add(count, 1);
        Place(count)
    };
    each(text, &mut |piece| match piece {
        JsonEvent::Open(at) => open.push((next(), at)),
        JsonEvent::Close(end) => {
            if let Some((place, start)) = open.pop() {
                ranges.set(place, (start, end));
            }
        }
        JsonEvent::Scalar(start, end) => ranges.set(next(), (start, end)),
        JsonEvent::Comma => {}
    });
    ranges
}

/// Counts the elements of the long lists and objects of a JSON text, by place.
pub(super) fn counts(text: &str) -> Counts {
    let mut counter = Counter::default();
    let mut count: u32 = 0;
    let mut empty = true;
    each(text, &mut |piece| {
        if empty && !matches!(piece, JsonEvent::Close(_)) {
            counter.element();
        }
        empty = false;
        match piece {
            JsonEvent::Open(_) => {
                count = count.saturating_add(1);
                counter.begin(count);
                empty = true;
            }
            JsonEvent::Close(_) => counter.end(),
            JsonEvent::Comma => counter.element(),
            JsonEvent::Scalar(..) => count = count.saturating_add(1),
        }
    });
    counter.done()
}

/// An event of the JSON text, with its start or end.
enum JsonEvent {
    Open(usize),
    Close(usize),
    Comma,
    /// A key, or a scalar value.
    Scalar(usize, usize),
}

fn each(text: &str, visit: &mut dyn FnMut(JsonEvent)) {
    let bytes = text.as_bytes();
    let mut at = mark_of_order(text);
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'{' | b'[' => {
                visit(JsonEvent::Open(at));
                at += 1;
            }
            b'}' | b']' => {
                at += 1;
                visit(JsonEvent::Close(at));
            }
            b',' => {
                at += 1;
                visit(JsonEvent::Comma);
            }
            b' ' | b'\t' | b'\r' | b'\n' | b':' => at += 1,
            _ => {
                let end = if byte == b'"' {
                    string(bytes, at)
                } else {
                    word(bytes, at)
                };
                visit(JsonEvent::Scalar(at, end));
                at = end;
            }
        }
    }
}

/// Returns the end of a string that starts here.
fn string(bytes: &[u8], start: usize) -> usize {
    let mut at = start + 1;
    loop {
        match bytes.get(at) {
            Some(b'"') => return at + 1,
            Some(b'\\') => at += 2,
            Some(_) => at += 1,
            None => return bytes.len(),
        }
    }
}

/// Returns the end of a number or a literal that starts here.
fn word(bytes: &[u8], start: usize) -> usize {
    let ends = |byte: &u8| matches!(byte, b' ' | b'\t' | b'\r' | b'\n' | b',' | b'}' | b']');
    let rest = bytes.get(start..).unwrap_or_default();
    start + rest.iter().position(ends).unwrap_or(rest.len()).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::{Content, Node};

    /// The reader and the positions use the same numbering.
    #[test]
    fn each_place_has_its_range() {
        let text =
            r#" {"a": [1, -2.5e3 ,true,null], "b\"\\": {"c":"x, {y}"},"d":[],"e":{} , "é": "ü"}"#;
        let ranges = ranges(text);
        let (node, _) = super::super::read(text).expect("JSON");
        let mut seen = 0;
        walk(&node, &mut |place, shown| {
            let (start, end) = ranges[place as usize - 1];
            assert!(
                text[start..end].starts_with(&shown),
                "{shown}: {}",
                &text[start..end]
            );
            seen += 1;
        });
        assert_eq!(seen, ranges.len());
        assert_eq!(&text[ranges[0].0..ranges[0].1], text.trim());
        let some = [1, 3, 4, seen].map(|place| Place(u32::try_from(place).expect("small")));
        let chosen = ranges_of(text, &some);
        for place in some {
            assert_eq!(chosen.of(place), Some(ranges[place.0 as usize - 1]));
        }
        assert_eq!(chosen.of(Place(2)), None);
    }

    #[test]
    fn long_lists_are_counted() {
        use super::super::super::elements::LONG;
        let list = |count: usize| vec!["{\"a\":[1,2]}"; count].join(", ");
        let text = format!(
            r#"{{"x": [{}], "y": [{}], "z": [[]]}}"#,
            list(LONG),
            list(LONG + 1)
        );
        let (node, _) = super::super::read(&text).expect("JSON");
        let lists = node.entries().expect("an object");
        let counts = counts(&text);
        assert_eq!(counts.of(lists[0].value.place.0), None);
        assert_eq!(counts.of(lists[1].value.place.0), Some(LONG + 1));
        assert_eq!(counts.of(lists[2].value.place.0), None);
    }

    fn walk(node: &Node<'_>, visit: &mut dyn FnMut(u32, String)) {
        let shown = match &node.content {
            Content::Map(_) => "{".to_owned(),
            Content::List(_) => "[".to_owned(),
            Content::Text(text) => crate::escape::quoted(text),
            Content::Null => "null".to_owned(),
            Content::Bool(value) => value.to_string(),
            Content::Number(_) => String::new(),
            _ => unreachable!(),
        };
        visit(node.place.0, shown);
        for element in node.elements().unwrap_or_default() {
            walk(element, visit);
        }
        for entry in node.entries().unwrap_or_default() {
            visit(
                entry.place.0,
                serde_json::to_string(&entry.key).expect("text"),
            );
            walk(&entry.value, visit);
        }
    }
}
