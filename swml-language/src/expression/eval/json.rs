//! `JSON.parse` and `JSON.stringify`.

use std::sync::Arc;

use super::{JsObject, Value};
use crate::expression::number;
use crate::read::json;
use crate::tree::{Content, Node};

/// Parses JSON text; `None` if it is not JSON.
pub(super) fn read(text: &str) -> Option<Value> {
    json::read(text).ok().map(|(node, _)| value(node))
}

fn value(node: Node<'_>) -> Value {
    match node.content {
        Content::Bool(value) => Value::Bool(value),
        Content::Number(number) => Value::Number(number.as_f64()),
        Content::Text(text) => Value::from(&*text),
        Content::List(items) => Value::Array(Arc::new(items.into_iter().map(value).collect())),
        Content::Map(entries) => {
            let mut object = JsObject::new();
            for entry in entries {
                object.insert(entry.key.into_owned(), value(entry.value));
            }
            Value::Object(Arc::new(object))
        }
        // JSON has no other values
        _ => Value::Null,
    }
}

/// Returns the JSON of a value; `None` for `undefined`.
pub(super) fn write(value: &Value) -> Option<String> {
    let mut json = String::new();
    append(value, &mut json).then_some(json)
}

fn append(value: &Value, json: &mut String) -> bool {
    match value {
        Value::Undefined => return false,
        Value::Null => json.push_str("null"),
        Value::Bool(value) => json.push_str(if *value { "true" } else { "false" }),
        Value::Number(value) if value.is_finite() => json.push_str(&number::to_text(*value)),
        Value::Number(_) => json.push_str("null"),
        Value::String(text) => quote(text, json),
        Value::Array(items) => {
            json.push('[');
            for (index, item) in items.iter().enumerate() {
                if index > 0 {
                    json.push(',');
                }
                if !append(item, json) {
                    json.push_str("null");
                }
            }
            json.push(']');
        }
        Value::Object(object) => {
            json.push('{');
            let mut first = true;
            for (name, value) in object
                .iter()
                .filter(|(_, value)| **value != Value::Undefined)
            {
                if !std::mem::take(&mut first) {
                    json.push(',');
                }
                quote(name, json);
                json.push(':');
                append(value, json);
            }
            json.push('}');
        }
    }
    true
}

fn quote(text: &str, json: &mut String) {
    json.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => json.extend(['\\', c]),
            '\n' => json.push_str("\\n"),
            '\r' => json.push_str("\\r"),
            '\t' => json.push_str("\\t"),
            '\u{8}' => json.push_str("\\b"),
            '\u{c}' => json.push_str("\\f"),
            c if c < ' ' => json.push_str(&format!("\\u{:04x}", u32::from(c))),
            c => json.push(c),
        }
    }
    json.push('"');
}
