//! Trees as text: JSON and YAML.
//!
//! A tree of the macro has what no text has, such as Rust code; that is written as `null`.

#[cfg(feature = "yaml")]
mod yaml;

use std::fmt::Write as _;

use serde_core::ser::{Serialize, SerializeMap, Serializer};

use crate::check::DEEPEST_DOCUMENT;
use crate::escape::{quote, string};
use crate::tree::{Content, Node};

#[cfg(feature = "yaml")]
pub use yaml::yaml;

/// A tree as JSON on one line.
///
/// ```
/// use swml_language::read::Parsed;
/// use swml_language::write;
/// let parsed = Parsed::json(r#"{"sections": {"main": [{"sleep": 1.50}]}}"#)?;
/// assert_eq!(write::json(parsed.root()), r#"{"sections":{"main":[{"sleep":1.5}]}}"#);
/// # Ok::<(), swml_language::error::SyntaxError>(())
/// ```
pub fn json(node: &Node<'_>) -> String {
    let mut out = String::new();
    append(node, &mut out, 0);
    out
}

/// Appends a tree as JSON, inside as many JSON strings as `depth` says.
fn append(node: &Node<'_>, out: &mut String, depth: u8) {
    match &node.content {
        Content::Bool(value) => out.push_str(if *value { "true" } else { "false" }),
        Content::Number(number) => {
            // writing to a String cannot fail
            let _ = write!(out, "{number}");
        }
        Content::Text(text) => string(text, out, depth),
        Content::Word(word) => string(word, out, depth),
        Content::List(elements) => {
            out.push('[');
            for (index, element) in elements.iter().enumerate() {
                if index > 0 {
                    out.push(',');
                }
                append(element, out, depth);
            }
            out.push(']');
        }
        Content::Map(entries) => {
            out.push('{');
            for (index, entry) in entries.iter().enumerate() {
                if index > 0 {
                    out.push(',');
                }
                string(&entry.key, out, depth);
                out.push(':');
                append(&entry.value, out, depth);
            }
            out.push('}');
        }
        Content::Inline(document) => {
            quote(out, depth);
            // the checker reports what is deeper, and its text would be of any length
            if usize::from(depth) < DEEPEST_DOCUMENT {
                append(document, out, depth + 1);
            }
            quote(out, depth);
        }
        Content::Null
        | Content::Duration(_)
        | Content::Hole(_)
        | Content::Flow(_)
        | Content::Mistake => out.push_str("null"),
    }
}

/// The same for every format of serde.
impl Serialize for Node<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.content {
            Content::Bool(value) => serializer.serialize_bool(*value),
            Content::Number(number) => number.serialize(serializer),
            Content::Text(text) => serializer.serialize_str(text),
            Content::Word(word) => serializer.serialize_str(word),
            Content::List(elements) => serializer.collect_seq(elements),
            Content::Map(entries) => {
                let mut out = serializer.serialize_map(Some(entries.len()))?;
                for entry in entries {
                    out.serialize_entry(&entry.key, &entry.value)?;
                }
                out.end()
            }
            Content::Inline(document) => serializer.serialize_str(&json(document)),
            Content::Null
            | Content::Duration(_)
            | Content::Hole(_)
            | Content::Flow(_)
            | Content::Mistake => serializer.serialize_unit(),
        }
    }
}
