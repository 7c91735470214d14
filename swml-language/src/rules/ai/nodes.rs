//! What the rules of agents ask of a piece of the script.

use crate::tree::{Content, Entry, Node, has_variable};

/// The entry of a map by its key.
pub(crate) fn entry<'n, 't>(node: &'n Node<'t>, key: &str) -> Option<&'n Entry<'t>> {
    node.entries()?.iter().find(|entry| entry.key == key)
}

/// The value of a map by its key.
pub(crate) fn value<'n, 't>(node: &'n Node<'t>, key: &str) -> Option<&'n Node<'t>> {
    entry(node, key).map(|entry| &entry.value)
}

/// Text that the call does not change.
pub(crate) fn literal<'n>(node: &'n Node<'_>) -> Option<&'n str> {
    node.text().filter(|text| !has_variable(text))
}

/// True for `true`, and for the same as text.
pub(crate) fn is_true(node: &Node<'_>) -> bool {
    matches!(node.content, Content::Bool(true)) || node.text() == Some("true")
}
