//! Where the values of a JSON text stand.
//!
//! The reader only numbers them; their positions are worked out here, and only when
//! there is something to tell.

use super::lines::Lines;
use crate::error::SyntaxError;

/// The range of each key and value of a JSON text that has been read, in bytes; the
/// first one is that of place 1.
pub(super) fn ranges(text: &str) -> Vec<(usize, usize)> {
    let bytes = text.as_bytes();
    let mut ranges = Vec::new();
    // the containers that are open, by their number
    let mut open: Vec<usize> = Vec::new();
    let mut at = mark_of_order(text);
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'{' | b'[' => {
                open.push(ranges.len());
                ranges.push((at, at + 1));
                at += 1;
            }
            b'}' | b']' => {
                at += 1;
                if let Some(range) = open.pop().and_then(|number| ranges.get_mut(number)) {
                    range.1 = at;
                }
            }
            b' ' | b'\t' | b'\r' | b'\n' | b',' | b':' => at += 1,
            _ => {
                let end = if byte == b'"' {
                    string(bytes, at)
                } else {
                    word(bytes, at)
                };
                ranges.push((at, end));
                at = end;
            }
        }
    }
    ranges
}

/// How many bytes of byte order mark there are before the JSON.
pub(super) fn mark_of_order(text: &str) -> usize {
    let mark = text.chars().next().filter(|first| *first == '\u{feff}');
    mark.map_or(0, char::len_utf8)
}

/// Where a reader of JSON stopped, and why. It counts bytes where we count characters.
pub(super) fn stop(text: &str, error: serde_json::Error) -> SyntaxError {
    let before = error.line().saturating_sub(1);
    let line = text.split_inclusive('\n').take(before).map(str::len).sum();
    let mut start: usize = line;
    start += error.column().saturating_sub(1);
    if before == 0 {
        start += mark_of_order(text);
    }
    while start > 0 && !text.is_char_boundary(start) {
        start -= 1;
    }
    let start = start.min(text.len());
    let next = text.get(start..).and_then(|rest| rest.chars().next());
    let end = start + next.map_or(0, char::len_utf8);
    let at = Lines::new(text).span(start, end);
    SyntaxError::json(at, error)
}

/// The end of a string that starts here.
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

/// The end of a number or a literal that starts here.
fn word(bytes: &[u8], start: usize) -> usize {
    let ends = |byte: &u8| matches!(byte, b' ' | b'\t' | b'\r' | b'\n' | b',' | b'}' | b']');
    let rest = bytes.get(start..).unwrap_or_default();
    start + rest.iter().position(ends).unwrap_or(rest.len()).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::{Content, Node};

    /// The reader and the positions count alike.
    #[test]
    fn each_place_has_its_range() {
        let text =
            r#" {"a": [1, -2.5e3 ,true,null], "b\"\\": {"c":"x, {y}"},"d":[],"e":{} , "é": "ü"}"#;
        let ranges = ranges(text);
        let node: Node<'_> = serde_json::from_str(text).expect("JSON");
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
    }

    fn walk(node: &Node<'_>, visit: &mut dyn FnMut(u32, String)) {
        let shown = match &node.content {
            Content::Map(_) => "{".to_owned(),
            Content::List(_) => "[".to_owned(),
            Content::Text(text) => serde_json::to_string(text).expect("text"),
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
