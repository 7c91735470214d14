//! A reader of JSON that this crate has written, of any nesting.
//!
//! It assumes valid text, marks undeclared keys on the way, and uses an explicit stack instead of
//! recursion.

use std::borrow::Cow;
use std::sync::Mutex;

use crate::Number;
use crate::tree::{Content, Entry, Node, Place};

/// The error for text that was not written by this crate, or is deeper than any script.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct TooDeep;

/// The maximum depth: no script of a macro is deeper, and walking a tree is recursive.
const DEEPEST: usize = 512;

/// Runs a function that is recursive in the depth of a tree, with sufficient stack: a server thread
/// has little.
pub(crate) fn with_stack<R: Default + Send>(text: &str, run: impl FnOnce() -> R + Send) -> R {
    /// The number of levels that fit into the stack of any thread.
    const FEW: usize = 64;
    /// The stack of one level in an unoptimized build.
    const LEVEL: usize = 64 * 1024;
    let depth = depth(text);
    if depth <= FEW || cfg!(target_family = "wasm") {
        return run();
    }
    let job = Mutex::new(Some(run));
    let take = || job.lock().ok().and_then(|mut job| job.take());
    let done = std::thread::scope(|scope| {
        let thread = std::thread::Builder::new().stack_size(depth.min(DEEPEST) * LEVEL);
        match thread.spawn_scoped(scope, || take().map(|run| run())) {
            Ok(thread) => match thread.join() {
                Ok(done) => done,
                Err(panic) => std::panic::resume_unwind(panic),
            },
            Err(_) => None,
        }
    });
    // if no thread is available, the current stack may suffice
    done.or_else(|| take().map(|run| run())).unwrap_or_default()
}

/// Returns the maximum nesting of the brackets of a text; those in strings count, too.
fn depth(text: &str) -> usize {
    let (mut open, mut deepest) = (0usize, 0);
    for byte in text.bytes() {
        match byte {
            b'{' | b'[' => {
                open += 1;
                deepest = deepest.max(open);
            }
            b'}' | b']' => open = open.saturating_sub(1),
            _ => {}
        }
    }
    deepest
}

/// Reads JSON into a tree; `raw` has the start of undeclared keys, in order.
pub(crate) fn read<'t>(text: &'t str, raw: &[usize]) -> Result<Node<'t>, TooDeep> {
    let mut reader = JsonReader {
        text,
        at: 0,
        raw,
        place: 0,
    };
    reader.document().ok_or(TooDeep)
}

struct JsonReader<'t, 'r> {
    text: &'t str,
    at: usize,
    /// The remaining positions.
    raw: &'r [usize],
    place: u32,
}

/// An open list or map.
enum OpenContainer<'t> {
    List(Place, Vec<Node<'t>>),
    /// With the key whose value comes next.
    Map(Place, Vec<Entry<'t>>, Option<JsonKey<'t>>),
}

struct JsonKey<'t> {
    text: Cow<'t, str>,
    place: Place,
    raw: bool,
}

impl<'t, 'r> JsonReader<'t, 'r> {
    fn document(&mut self) -> Option<Node<'t>> {
        let mut open: Vec<OpenContainer<'t>> = Vec::new();
        loop {
            let mut done = match self.byte()? {
                b'{' => {
                    let place = self.next(1);
                    open.push(OpenContainer::Map(place, Vec::new(), None));
                    None
                }
                b'[' => {
                    let place = self.next(1);
                    open.push(OpenContainer::List(place, Vec::new()));
                    None
                }
                b'}' | b']' => {
                    self.at += 1;
                    Some(close(open.pop()?))
                }
                b',' => {
                    self.at += 1;
                    None
                }
                b'"' if wants_key(open.last()) => {
                    let start = self.at;
                    let raw = self.raw.first() == Some(&start);
                    if raw {
                        self.raw = self.raw.get(1..)?;
                    }
                    let place = self.next(0);
                    let (text, _) = self.string()?;
                    // skips the colon
                    self.at += 1;
                    let Some(OpenContainer::Map(_, _, key)) = open.last_mut() else {
                        return None;
                    };
                    *key = Some(JsonKey { text, place, raw });
                    None
                }
                _ => Some(self.scalar()?),
            };
            if open.len() > DEEPEST {
                return None;
            }
            if let Some(node) = done.take() {
                match open.last_mut() {
                    None => return Some(node),
                    Some(OpenContainer::List(_, elements)) => elements.push(node),
                    Some(OpenContainer::Map(_, entries, key)) => {
                        let key = key.take()?;
                        entries.push(Entry {
                            key: key.text,
                            place: key.place,
                            value: node,
                            raw: key.raw,
                        });
                    }
                }
            }
        }
    }

    fn byte(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// Returns the next place, and advances by a number of bytes.
    fn next(&mut self, bytes: usize) -> Place {
        self.at += bytes;
        self.place = self.place.saturating_add(1);
        Place(self.place)
    }

    fn scalar(&mut self) -> Option<Node<'t>> {
        let place = self.next(0);
        let content = if self.byte()? == b'"' {
            let start = self.at;
            let (text, inner) = self.string()?;
            // a nested document has its own marked keys
            match inner.is_empty() {
                true => Content::Text(text),
                false => {
                    let inside = unescaped(self.text.get(start + 1..self.at)?, start + 1, inner);
                    match read(&text, &inside) {
                        Ok(document) => Content::Inline(Box::new(document.into_owned())),
                        Err(TooDeep) => Content::Text(text),
                    }
                }
            }
        } else {
            let rest = self.text.get(self.at..)?;
            let ends = |c: char| matches!(c, ',' | '}' | ']');
            let word = rest.split(ends).next()?;
            self.at += word.len();
            match word {
                "null" => Content::Null,
                "true" => Content::Bool(true),
                "false" => Content::Bool(false),
                number => Content::Number(self::number(number)?),
            }
        };
        Some(Node::new(place, content))
    }

    /// Reads a string, and returns the marked keys in it.
    fn string(&mut self) -> Option<(Cow<'t, str>, &'r [usize])> {
        let start = self.at + 1;
        let bytes = self.text.as_bytes();
        let mut escaped = false;
        let mut at = start;
        loop {
            match bytes.get(at)? {
                b'"' => break,
                b'\\' => {
                    escaped = true;
                    at += 2;
                }
                _ => at += 1,
            }
        }
        self.at = at + 1;
        let inside = self.raw.partition_point(|&raw| raw < at);
        let (inner, rest) = self.raw.split_at_checked(inside)?;
        self.raw = rest;
        let text = match escaped {
            false => Cow::Borrowed(self.text.get(start..at)?),
            true => Cow::Owned(serde_json::from_str(self.text.get(start - 1..=at)?).ok()?),
        };
        Some((text, inner))
    }
}

fn wants_key(open: Option<&OpenContainer<'_>>) -> bool {
    matches!(open, Some(OpenContainer::Map(_, _, None)))
}

fn close(open: OpenContainer<'_>) -> Node<'_> {
    match open {
        OpenContainer::List(place, elements) => Node::new(place, Content::List(elements.into())),
        OpenContainer::Map(place, entries, _) => Node::new(place, Content::Map(entries.into())),
    }
}

fn number(text: &str) -> Option<Number> {
    if let Ok(number) = text.parse::<i64>() {
        return Some(Number::Int(number));
    }
    if let Ok(number) = text.parse::<u64>() {
        return Some(Number::UInt(number));
    }
    text.parse().ok().map(Number::Float)
}

/// Maps positions in the source of a string to its unescaped text. The writer escapes single bytes
/// only.
fn unescaped(source: &str, start: usize, marks: &[usize]) -> Vec<usize> {
    let bytes = source.as_bytes();
    let mut marks = marks.iter().map(|mark| mark - start).peekable();
    let mut found = Vec::new();
    let (mut from, mut count) = (0, 0);
    while let Some(mark) = marks.peek() {
        if *mark <= from {
            found.push(count);
            marks.next();
            continue;
        }
        from += match (bytes.get(from), bytes.get(from + 1)) {
            (Some(b'\\'), Some(b'u')) => 6,
            (Some(b'\\'), _) => 2,
            (None, _) => break,
            _ => 1,
        };
        count += 1;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::Parsed;

    /// The result is that of serde, including places.
    #[test]
    fn reads_like_serde() {
        for text in [
            r#"{"a":[1,-2.5e3,true,null,18446744073709551615],"b\"\\":{"c":"x, {y}"},"d":[],"e":{},"é":"ü\n\u0001"}"#,
            r#""text""#,
            "[[[]]]",
            "-0.5",
        ] {
            let ours = read(text, &[]).unwrap();
            let theirs = Parsed::json(text).unwrap().into_root();
            assert_eq!(ours, theirs, "{text}");
        }
    }

    #[test]
    fn keys_are_marked_in_nested_documents_too() {
        let text = r#"{"x":1,"dest":"{\"a\\\"\":{\"y\":2}}","y":3}"#;
        let inner = text.find(r#"\"y\""#).unwrap();
        let outer = text.rfind(r#""y""#).unwrap();
        let node = read(text, &[1, inner, outer]).unwrap();
        let [x, dest, y] = node.entries().unwrap() else {
            panic!()
        };
        assert!(x.raw && y.raw && !dest.raw);
        let Content::Inline(document) = &dest.value.content else {
            panic!("{:?}", dest.value)
        };
        let [a] = document.entries().unwrap() else {
            panic!()
        };
        assert!(!a.raw);
        let [inner] = a.value.entries().unwrap() else {
            panic!()
        };
        assert!(inner.raw);
    }

    #[test]
    fn nesting_is_read_up_to_the_limit() {
        let deep = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
        assert!(read(&deep(DEEPEST), &[]).is_ok());
        assert_eq!(read(&deep(DEEPEST + 1), &[]), Err(TooDeep));
        assert_eq!(read("{\"a\":", &[]), Err(TooDeep));
        assert_eq!(read("", &[]), Err(TooDeep));
    }
}
