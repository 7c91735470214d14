//! Rules of agents that look at more than one object: a file for each idea.

mod actions;
mod functions;
mod handler;
mod known;
mod languages;
mod params;
mod transfer;

pub(super) use handler::runs_somewhere;
pub(super) use languages::{multilingual, voice};
pub(super) use params::params;
pub(super) use transfer::dialled_for_good;

use crate::check::{Checker, Scope};
use crate::tree::{Content, Entry, Node, has_variable};

/// What holds across a whole `ai`.
///
/// SWML reference: "ai".
pub(super) fn agent<'t>(checker: &mut Checker<'t>, scope: &Scope<'_, 't>) {
    functions::names(checker, scope);
    functions::summary(checker, scope);
    actions::targets(checker, scope);
    params::saved(checker, scope);
    params::engine(checker, scope);
}

/// What holds across a whole `amazon_bedrock`.
///
/// SWML reference: "amazon_bedrock".
pub(super) fn bedrock<'t>(checker: &mut Checker<'t>, scope: &Scope<'_, 't>) {
    functions::summary(checker, scope);
    actions::of_bedrock(checker, scope);
}

/// A function of a sidecar has no name of the platform's own.
///
/// SWML reference: "ai_sidecar", `SWAIG`.
pub(super) fn sidecar_function<'t>(checker: &mut Checker<'t>, scope: &Scope<'_, 't>) {
    functions::sidecar(checker, scope);
}

/// The entry of a map by its key.
fn entry<'n, 't>(node: &'n Node<'t>, key: &str) -> Option<&'n Entry<'t>> {
    node.entries()?.iter().find(|entry| entry.key == key)
}

/// The value of a map by its key.
fn value<'n, 't>(node: &'n Node<'t>, key: &str) -> Option<&'n Node<'t>> {
    entry(node, key).map(|entry| &entry.value)
}

/// Text that the call does not change.
fn literal<'n>(node: &'n Node<'_>) -> Option<&'n str> {
    node.text().filter(|text| !has_variable(text))
}

/// True for `true`, and for the same as text.
fn is_true(node: &Node<'_>) -> bool {
    matches!(node.content, Content::Bool(true)) || node.text() == Some("true")
}
