//! Writers of trees: JSON and YAML.
//!
//! Parts of a macro's tree without a text form, such as Rust code, are written as `null`.

#[cfg(feature = "yaml")]
mod yaml;

use std::fmt::Write as _;

use crate::check::DEEPEST_DOCUMENT;
use crate::escape::{quote, string};
use crate::tree::{Content, Node};

#[cfg(feature = "yaml")]
pub use yaml::yaml;

/// Formats a tree as JSON on one line.
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

/// Appends a tree as JSON, escaped for `depth` nested JSON strings.
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
            // the checker reports deeper nesting, whose text could be of any length
            if usize::from(depth) < DEEPEST_DOCUMENT {
                append(document, out, depth + 1);
            }
            quote(out, depth);
        }
        Content::Null
        | Content::Duration(_)
        | Content::RustExpr(_)
        | Content::Flow(_)
        | Content::Error => out.push_str("null"),
    }
}

/// Formats a tree as readable JSON: one line per element, indented by two spaces.
///
/// ```
/// use swml_language::read::Parsed;
/// use swml_language::write;
/// let parsed = Parsed::json(r#"{"a":[1,{}],"b":[]}"#)?;
/// let pretty = "{\n  \"a\": [\n    1,\n    {}\n  ],\n  \"b\": []\n}";
/// assert_eq!(write::json_pretty(parsed.root()), pretty);
/// # Ok::<(), swml_language::error::SyntaxError>(())
/// ```
pub fn json_pretty(node: &Node<'_>) -> String {
    let mut out = String::new();
    pretty(node, &mut out, 0);
    out
}

fn pretty(node: &Node<'_>, out: &mut String, indent: usize) {
    match &node.content {
        Content::List(elements) if !elements.is_empty() => {
            out.push('[');
            for (index, element) in elements.iter().enumerate() {
                line(out, index > 0, indent + 1);
                pretty(element, out, indent + 1);
            }
            line(out, false, indent);
            out.push(']');
        }
        Content::Map(entries) if !entries.is_empty() => {
            out.push('{');
            for (index, entry) in entries.iter().enumerate() {
                line(out, index > 0, indent + 1);
                string(&entry.key, out, 0);
                out.push_str(": ");
                pretty(&entry.value, out, indent + 1);
            }
            line(out, false, indent);
            out.push('}');
        }
        _ => append(node, out, 0),
    }
}

/// Starts a line, after a comma if there is a previous element.
fn line(out: &mut String, comma: bool, indent: usize) {
    out.push_str(if comma { ",\n" } else { "\n" });
    out.extend(std::iter::repeat_n("  ", indent));
}
