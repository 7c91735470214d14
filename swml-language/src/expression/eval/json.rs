//! `JSON.parse` and `JSON.stringify`.

use std::sync::Arc;

use super::{JsObject, JsValue};
use crate::expression::number;
use crate::read::json;
use crate::tree::{Content, Node};

/// Parses JSON text; `None` if it is not JSON.
pub(super) fn read(text: &str) -> Option<JsValue> {
    json::read(text).ok().map(|(node, _)| value(node))
}

fn value(node: Node<'_>) -> JsValue {
    match node.content {
        Content::Bool(value) => JsValue::Bool(value),
        Content::Number(number) => JsValue::Number(number.as_f64()),
        Content::Text(text) => JsValue::from(&*text),
        Content::List(items) => JsValue::Array(Arc::new(items.into_iter().map(value).collect())),
        Content::Map(entries) => {
            let mut object = JsObject::new();
            for entry in entries {
                object.insert(entry.key.into_owned(), value(entry.value));
            }
            JsValue::Object(Arc::new(object))
        }
        // JSON has no other values
        _ => JsValue::Null,
    }
}

/// Returns the JSON of a value; `None` for `undefined`.
pub(super) fn write(value: &JsValue) -> Option<String> {
    let mut json = String::new();
    append(value, &mut json).then_some(json)
}

fn append(value: &JsValue, json: &mut String) -> bool {
    match value {
        JsValue::Undefined => return false,
        JsValue::Null => json.push_str("null"),
        JsValue::Bool(value) => json.push_str(if *value { "true" } else { "false" }),
        JsValue::Number(value) if value.is_finite() => json.push_str(&number::to_text(*value)),
        JsValue::Number(_) => json.push_str("null"),
        JsValue::String(text) => quote(text, json),
        JsValue::Array(items) => {
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
        JsValue::Object(object) => {
            json.push('{');
            let mut first = true;
            for (name, value) in object
                .iter()
                .filter(|(_, value)| **value != JsValue::Undefined)
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
