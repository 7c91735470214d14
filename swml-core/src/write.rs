//! Writing JSON: one pass over the views of a value, straight to where the text goes.

use std::borrow::Cow;
use std::fmt::Write as _;

use crate::check::DEEPEST_DOCUMENT;
use crate::layout::{bare_view, each_property};
use crate::number::Number;
use crate::property::{Property, View};
use crate::tree::{Content, Node, Place};

/// Where JSON goes, piece by piece.
pub(crate) trait Out {
    fn push(&mut self, text: &str);

    /// Notes that the key which comes next is none of the table's.
    #[inline]
    fn raw(&mut self) {}
}

/// Text in which the places are kept of what the table does not have.
#[derive(Default)]
pub(crate) struct Noted {
    pub(crate) text: String,
    pub(crate) raw: Vec<usize>,
}

impl Out for Noted {
    #[inline]
    fn push(&mut self, text: &str) {
        self.text.push_str(text);
    }

    fn raw(&mut self) {
        self.raw.push(self.text.len());
    }
}

impl Out for String {
    #[inline]
    fn push(&mut self, text: &str) {
        self.push_str(text);
    }
}

/// A writer of the author's. The first error is kept, and nothing is written after it.
pub(crate) struct Stream<'w> {
    to: &'w mut dyn std::io::Write,
    error: Option<std::io::Error>,
}

impl Out for Stream<'_> {
    fn push(&mut self, text: &str) {
        if self.error.is_none() {
            self.error = self.to.write_all(text.as_bytes()).err();
        }
    }
}

/// Writes a view as JSON to a writer.
pub(crate) fn stream(view: &View<'_>, to: &mut dyn std::io::Write) -> std::io::Result<()> {
    let mut out = Stream { to, error: None };
    json(view, &mut out, 0);
    out.error.map_or(Ok(()), Err)
}

/// As much of a value as tells whether it is kept as it was written.
fn shape<'v>(view: &View<'v>) -> Node<'v> {
    let content = match view {
        View::Bool(value) => Content::Bool(*value),
        View::Number(value) => Content::Number(*value),
        View::Text(text) => Content::Text(Cow::Borrowed(text)),
        View::List(_) => Content::List(Box::default()),
        View::Map(_) | View::Record(_) | View::Method(..) | View::RawMethod(..) => {
            Content::Map(Box::default())
        }
        View::Absent | View::Null | View::Inline(_) => Content::Null,
    };
    Node::new(Place::default(), content)
}

/// Appends a view as JSON, inside as many JSON strings as `depth` says: a document in a
/// document is one.
pub(crate) fn json<O: Out>(view: &View<'_>, out: &mut O, depth: u8) {
    match view {
        View::Absent | View::Null => out.push("null"),
        View::Bool(value) => out.push(boolean(*value)),
        View::Number(value) => number(*value, out),
        View::Text(text) => string(text, out, depth),
        View::List(list) => {
            out.push("[");
            for index in 0..list.count() {
                if index > 0 {
                    out.push(",");
                }
                json(&list.element(index), out, depth);
            }
            out.push("]");
        }
        View::Map(map) => {
            out.push("{");
            for index in 0..map.count() {
                if index > 0 {
                    out.push(",");
                }
                let (key, value) = map.entry(index);
                string(key, out, depth);
                out.push(":");
                json(&value, out, depth);
            }
            out.push("}");
        }
        View::Record(record) => {
            if let Some(primary) = bare_view(*record) {
                return json(&primary, out, depth);
            }
            out.push("{");
            let mut first = true;
            each_property(*record, &mut |name, field, value| {
                match field {
                    Some(field) if first => again(field.first_key(), out, depth),
                    Some(field) => again(field.key, out, depth),
                    None => {
                        if !first {
                            out.push(",");
                        }
                        let record = record.record();
                        if !record.open && !record.keeps(name, &shape(&value)) {
                            out.raw();
                        }
                        string(name, out, depth);
                        out.push(":");
                    }
                }
                first = false;
                json(&value, out, depth);
            });
            out.push("}");
        }
        View::Method(method, body) => {
            again(method.opening, out, depth);
            json(&body.view(), out, depth);
            out.push("}");
        }
        View::RawMethod(name, body) => {
            out.push("{");
            out.raw();
            string(name, out, depth);
            out.push(":");
            json(&body.view(), out, depth);
            out.push("}");
        }
        View::Inline(document) => {
            quote(out, depth);
            // `check` reports what is deeper, and nobody could hold its text
            if usize::from(depth) < DEEPEST_DOCUMENT {
                json(&document.view(), out, depth + 1);
            }
            quote(out, depth);
        }
    }
}

pub(crate) fn boolean(value: bool) -> &'static str {
    if value { "true" } else { "false" }
}

pub(crate) fn number<O: Out>(value: Number, out: &mut O) {
    if let Number::Int(value) = value {
        return out.push(itoa::Buffer::new().format(value));
    }
    struct To<'o, O>(&'o mut O);
    impl<O: Out> std::fmt::Write for To<'_, O> {
        fn write_str(&mut self, text: &str) -> std::fmt::Result {
            self.0.push(text);
            Ok(())
        }
    }
    // it never fails: `To` does not
    let _ = write!(To(out), "{value}");
}

/// Appends text as a JSON string.
pub(crate) fn string<O: Out>(text: &str, out: &mut O, depth: u8) {
    quote(out, depth);
    escaped::<O, false>(text, out, depth);
    quote(out, depth);
}

/// A quotation mark, as it stands inside of strings.
#[inline]
pub(crate) fn quote<O: Out>(out: &mut O, depth: u8) {
    again("\"", out, depth);
}

/// What is JSON already, as it stands inside of strings.
#[inline]
pub(crate) fn again<O: Out>(json: &str, out: &mut O, depth: u8) {
    match depth {
        0 => out.push(json),
        _ => escaped::<O, false>(json, out, depth - 1),
    }
}

/// Appends text without the marks around it, escaped once more than `depth`. In `DATA`
/// what SWML would evaluate is broken up.
pub(crate) fn escaped<O: Out, const DATA: bool>(text: &str, out: &mut O, depth: u8) {
    let (mut clean, mut from) = (0, 0);
    let bytes = text.as_bytes();
    while let Some((index, byte, class)) = special(bytes, from) {
        from = index + 1;
        if class == EXPRESSION {
            if DATA && bytes.get(from) == Some(&b'{') {
                out.push(text.get(clean..=index).unwrap_or_default());
                out.push(" ");
                clean = from;
            }
            continue;
        }
        out.push(text.get(clean..index).unwrap_or_default());
        clean = from;
        let mut long = *b"\\u0000";
        let escape = match class {
            HEX => {
                for (place, digit) in long.iter_mut().skip(4).zip([byte >> 4, byte & 0xf]) {
                    *place = DIGITS.get(usize::from(digit)).copied().unwrap_or(b'0');
                }
                &long[..]
            }
            short => &[b'\\', short],
        };
        again(std::str::from_utf8(escape).unwrap_or_default(), out, depth);
    }
    out.push(text.get(clean..).unwrap_or_default());
}

/// The next byte that may not stand for itself, where it is and why.
fn special(bytes: &[u8], mut from: usize) -> Option<(usize, u8, u8)> {
    // most text is plain: eight bytes at a time
    while let Some(eight) = bytes.get(from..).and_then(|rest| rest.first_chunk::<8>()) {
        if any_special(u64::from_le_bytes(*eight)) {
            break;
        }
        from += 8;
    }
    // the last few together with some before them
    if bytes
        .last_chunk::<8>()
        .is_some_and(|eight| !any_special(u64::from_le_bytes(*eight)))
    {
        let begins = bytes.len() - 8;
        if from >= begins {
            return None;
        }
    }
    bytes
        .get(from..)?
        .iter()
        .zip(from..)
        .find_map(|(&byte, index)| {
            let class = class(byte);
            (class != PLAIN).then_some((index, byte, class))
        })
}

/// True if one of eight bytes may be special; those above 127 are not.
fn any_special(eight: u64) -> bool {
    const ONES: u64 = 0x0101_0101_0101_0101;
    const HIGH: u64 = 0x8080_8080_8080_8080;
    // the high bit of each byte that is less than `below`, and less than 128 itself
    let less = |bytes: u64, below: u64| bytes.wrapping_sub(ONES * below) & !bytes & HIGH;
    let is = |byte: u8| less(eight ^ (ONES * u64::from(byte)), 1);
    // `$` and `%` differ in their last bit alone
    let expression = less((eight & !ONES) ^ (ONES * 0x24), 1);
    less(eight, 0x20) | is(b'"') | is(b'\\') | expression != 0
}

const DIGITS: &[u8; 16] = b"0123456789abcdef";

/// Stands for itself in JSON.
const PLAIN: u8 = 0;
/// May begin an expression.
const EXPRESSION: u8 = 1;
/// Is written as `\u00…`; any other class is the letter behind the backslash.
const HEX: u8 = 2;

fn class(byte: u8) -> u8 {
    match byte {
        b'"' | b'\\' => byte,
        0x08 => b'b',
        b'\t' => b't',
        b'\n' => b'n',
        0x0c => b'f',
        b'\r' => b'r',
        0..=0x1f => HEX,
        b'$' | b'%' => EXPRESSION,
        _ => PLAIN,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXTS: [&str; 7] = [
        "",
        "plain",
        "\"quoted\" \\ back",
        "line\r\nfeed\ttab \u{8}\u{c}\u{1}\u{1f}",
        "\u{7f}\u{80}\u{2028}\u{1F600}",
        "\\ud800 is six letters",
        "100% $5 $ {",
    ];

    #[test]
    fn strings_are_written_as_serde_json_writes_them() {
        let every_control: String = (0u8..0x30).map(char::from).collect();
        for text in TEXTS.into_iter().chain([every_control.as_str()]) {
            let mut theirs = text.to_owned();
            for depth in 0..4 {
                let mut ours = String::new();
                string(text, &mut ours, depth);
                theirs = match depth {
                    0 => serde_json::to_string(&theirs).expect("text"),
                    // a string in a string is escaped with its marks
                    _ => {
                        let again = serde_json::to_string(&theirs).expect("text");
                        again[1..again.len() - 1].to_owned()
                    }
                };
                assert_eq!(ours, theirs, "{text:?} at {depth}");
            }
        }
    }

    #[test]
    fn data_is_escaped_as_it_is_made_harmless() {
        for text in TEXTS.into_iter().chain([
            "${call.hangup()}",
            "a%{b}${c}\"%{",
            "$%{x}",
            "%${x}",
            "$$${x}%",
        ]) {
            let (mut at_once, mut one_by_one) = (String::new(), String::new());
            escaped::<_, true>(text, &mut at_once, 0);
            escaped::<_, false>(crate::Text::data(text).as_str(), &mut one_by_one, 0);
            assert_eq!(at_once, one_by_one);
        }
    }

    #[test]
    fn the_first_error_of_a_writer_is_told() {
        let script = crate::Document::new().then(crate::Play::url("say:Hello"));
        let mut short = [0u8; 20];
        let told = script
            .write_json(&mut short[..])
            .map_err(|error| error.kind());
        assert_eq!(told, Err(std::io::ErrorKind::WriteZero));
        let mut long = Vec::new();
        script.write_json(&mut long).expect("memory");
        assert_eq!(long, script.to_json().as_bytes());
    }
}
