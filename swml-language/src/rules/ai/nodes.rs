//! Accessors of nodes for the rules of agents.

use crate::tree::{Content, Entry, Node, has_variable};

/// Returns the entry of a map with a key.
pub(crate) fn entry<'n, 't>(node: &'n Node<'t>, key: &str) -> Option<&'n Entry<'t>> {
    node.entries()?.iter().find(|entry| entry.key == key)
}

/// Returns the value of a map with a key.
pub(crate) fn value<'n, 't>(node: &'n Node<'t>, key: &str) -> Option<&'n Node<'t>> {
    entry(node, key).map(|entry| &entry.value)
}

/// Returns a text without variables.
pub(crate) fn literal<'n>(node: &'n Node<'_>) -> Option<&'n str> {
    node.text().filter(|text| !has_variable(text))
}

/// Returns true for `true`, as a boolean or as text.
pub(crate) fn is_true(node: &Node<'_>) -> bool {
    matches!(node.content, Content::Bool(true)) || node.text() == Some("true")
}
