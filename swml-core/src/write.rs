//! A JSON writer: one pass over the views of a value, directly to the output.

use std::borrow::Cow;
use std::fmt::Write as _;

use crate::check::DEEPEST_DOCUMENT;
use swml_language::escape::{Out, escape_nested, quote, string};

use crate::Number;
use crate::property::ValueRef;
use crate::record::{bare_view, each_property};
use crate::tree::{Content, Node, Place};

/// Text with the positions of undeclared keys.
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

/// A writer provided by the user. The first error is kept, and nothing is written after it.
pub(crate) struct UserWriter<'w> {
    to: &'w mut dyn std::io::Write,
    error: Option<std::io::Error>,
}

impl Out for UserWriter<'_> {
    fn push(&mut self, text: &str) {
        if self.error.is_none() {
            self.error = self.to.write_all(text.as_bytes()).err();
        }
    }
}

/// Writes a view as JSON to a writer.
pub(crate) fn stream(view: &ValueRef<'_>, to: &mut dyn std::io::Write) -> std::io::Result<()> {
    let mut out = UserWriter { to, error: None };
    json(view, &mut out, 0);
    out.error.map_or(Ok(()), Err)
}

/// Formats a view as JSON.
pub(crate) fn text(view: &ValueRef<'_>) -> String {
    let mut out = String::new();
    json(view, &mut out, 0);
    out
}

/// Returns the part of a value that determines whether it is kept as written.
fn shape<'v>(view: &ValueRef<'v>) -> Node<'v> {
    let content = match view {
        ValueRef::Bool(value) => Content::Bool(*value),
        ValueRef::Number(value) => Content::Number(*value),
        ValueRef::Text(text) => Content::Text(Cow::Borrowed(text)),
        ValueRef::List(_) => Content::List(Box::default()),
        ValueRef::Map(_) | ValueRef::Record(_) | ValueRef::Method(..) | ValueRef::RawMethod(..) => {
            Content::Map(Box::default())
        }
        ValueRef::Absent | ValueRef::Null | ValueRef::Inline(_) => Content::Null,
    };
    Node::new(Place::default(), content)
}

/// Appends a view as JSON, escaped for `depth` nested JSON strings: a nested document is one.
pub(crate) fn json<O: Out>(view: &ValueRef<'_>, out: &mut O, depth: u8) {
    match view {
        ValueRef::Absent | ValueRef::Null => out.push("null"),
        ValueRef::Bool(value) => out.push(boolean(*value)),
        ValueRef::Number(value) => number(*value, out),
        ValueRef::Text(text) => string(text, out, depth),
        ValueRef::List(list) => {
            out.push("[");
            for index in 0..list.count() {
                if index > 0 {
                    out.push(",");
                }
                json(&list.element(index), out, depth);
            }
            out.push("]");
        }
        ValueRef::Map(map) => {
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
        ValueRef::Record(record) => {
            if let Some(primary) = bare_view(*record) {
                return json(&primary, out, depth);
            }
            out.push("{");
            let mut first = true;
            each_property(*record, &mut |name, field, value| {
                match field {
                    Some(field) if first => escape_nested(field.first_key(), out, depth),
                    Some(field) => escape_nested(field.key, out, depth),
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
        ValueRef::Method(method, body, _) => {
            escape_nested(method.opening, out, depth);
            json(&body.view(), out, depth);
            out.push("}");
        }
        ValueRef::RawMethod(name, body, _) => {
            out.push("{");
            out.raw();
            string(name, out, depth);
            out.push(":");
            json(&body.view(), out, depth);
            out.push("}");
        }
        ValueRef::Inline(document) => {
            quote(out, depth);
            // `check` reports deeper nesting, whose text would be too large
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
    // it never fails, because `To` does not
    let _ = write!(To(out), "{value}");
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_first_error_of_a_writer_is_returned() {
        let script = crate::Document::new().then(crate::Play::url("say:Hello"));
        let mut short = [0u8; 20];
        let reported = script
            .write_json(&mut short[..])
            .map_err(|error| error.kind());
        assert_eq!(reported, Err(std::io::ErrorKind::WriteZero));
        let mut long = Vec::new();
        script.write_json(&mut long).expect("memory");
        assert_eq!(long, script.to_json().as_bytes());
    }
}
