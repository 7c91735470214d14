//! Writing JSON: one pass over the views of a value, straight to where the text goes.

use std::borrow::Cow;
use std::fmt::Write as _;

use crate::check::DEEPEST_DOCUMENT;
use swml_language::escape::{Out, again, quote, string};

use crate::Number;
use crate::property::View;
use crate::record::{bare_view, each_property};
use crate::tree::{Content, Node, Place};

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

/// A view as JSON.
pub(crate) fn text(view: &View<'_>) -> String {
    let mut out = String::new();
    json(view, &mut out, 0);
    out
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
        View::Method(method, body, _) => {
            again(method.opening, out, depth);
            json(&body.view(), out, depth);
            out.push("}");
        }
        View::RawMethod(name, body, _) => {
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

#[cfg(test)]
mod tests {
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
