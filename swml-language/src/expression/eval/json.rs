//! `JSON.parse` and `JSON.stringify`.

use std::fmt;
use std::sync::Arc;

use serde_core::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

use super::{Object, Value};
use crate::expression::number;

/// The value of a JSON text; `None` if it is not JSON.
pub(super) fn read(text: &str) -> Option<Value> {
    serde_json::from_str::<Read>(text).ok().map(|read| read.0)
}

struct Read(Value);

impl<'de> Deserialize<'de> for Read {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Reader).map(Self)
    }
}

struct Reader;

#[allow(clippy::cast_precision_loss)]
impl<'de> Visitor<'de> for Reader {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(Value::Number(value as f64))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(Value::Number(value as f64))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(Value::Number(value))
    }

    fn visit_str<E>(self, text: &str) -> Result<Value, E> {
        Ok(Value::from(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut all = Vec::new();
        while let Some(Read(item)) = items.next_element()? {
            all.push(item);
        }
        Ok(Value::Array(Arc::new(all)))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Value, A::Error> {
        let mut object = Object::new();
        while let Some((name, Read(value))) = entries.next_entry::<String, Read>()? {
            object.insert(name, value);
        }
        Ok(Value::Object(Arc::new(object)))
    }
}

/// The JSON of a value; `None` for `undefined`.
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
