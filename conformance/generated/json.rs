//! Trees as JSON text, in their own order.

use swml_language::tree::{Content, Node};

pub(crate) fn text(node: &Node<'_>) -> String {
    let mut out = String::new();
    write(node, &mut out);
    out
}

fn write(node: &Node<'_>, out: &mut String) {
    match &node.content {
        Content::Null => out.push_str("null"),
        Content::Bool(value) => out.push_str(if *value { "true" } else { "false" }),
        Content::Number(number) => out.push_str(&number.to_string()),
        Content::Text(text) => quoted(text, out),
        Content::List(elements) => {
            out.push('[');
            for (index, element) in elements.iter().enumerate() {
                comma(index, out);
                write(element, out);
            }
            out.push(']');
        }
        Content::Map(entries) => {
            out.push('{');
            for (index, entry) in entries.iter().enumerate() {
                comma(index, out);
                quoted(&entry.key, out);
                out.push(':');
                write(&entry.value, out);
            }
            out.push('}');
        }
        other => unreachable!("no JSON: {other:?}"),
    }
}

fn comma(index: usize, out: &mut String) {
    if index > 0 {
        out.push(',');
    }
}

fn quoted(text: &str, out: &mut String) {
    out.push_str(&serde_json::to_string(text).expect("text"));
}
