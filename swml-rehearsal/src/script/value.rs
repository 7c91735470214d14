//! Nodes of the tree as JSON values.

use serde_json::{Map, Number, Value};
use swml_language::Number as Exact;
use swml_language::tree::{Content, Entry, Node};

/// Returns the value of a node. Content that only a macro can write has no value in a finished
/// script.
pub(crate) fn value(node: &Node<'_>) -> Value {
    match &node.content {
        Content::Bool(value) => Value::Bool(*value),
        Content::Number(number) => self::number(*number),
        Content::Text(text) => Value::String(text.to_string()),
        Content::Word(word) => Value::String(word.to_string()),
        Content::List(elements) => elements.iter().map(value).collect(),
        Content::Map(entries) => Value::Object(map(entries)),
        Content::Inline(document) => Value::String(value(document).to_string()),
        Content::Duration(duration) => {
            let nanos = duration.nanos;
            #[allow(clippy::cast_precision_loss)]
            let seconds = nanos as f64 / 1e9;
            number(Exact::Float(seconds))
        }
        Content::Null | Content::RustExpr(_) | Content::Flow(_) | Content::Error => Value::Null,
    }
}

/// Returns the values of the entries of a map.
pub(crate) fn map(entries: &[Entry<'_>]) -> Map<String, Value> {
    let entry = |entry: &Entry<'_>| (entry.key.to_string(), value(&entry.value));
    entries.iter().map(entry).collect()
}

fn number(number: Exact) -> Value {
    match number {
        Exact::Int(number) => Value::from(number),
        Exact::UInt(number) => Value::from(number),
        Exact::Float(number) => Number::from_f64(number).map_or(Value::Null, Value::Number),
    }
}
