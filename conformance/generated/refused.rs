//! Documents that SignalWire's schema rejects although they are valid.

use swml_language::schema::Type;
use swml_language::tree::{Content, Node};

use super::{mutate, walk};
use crate::differences::{REFUSED, Refused};

/// Returns the known differences for which the schema rejects a document: none if it accepts it.
///
/// # Errors
/// The schema's own error, if it would still reject the document without them.
pub(crate) fn explain(
    document: &Node<'static>,
    ty: &'static Type,
    refuses: &dyn Fn(&Node<'static>) -> Option<String>,
) -> Result<Vec<&'static str>, String> {
    let Some(error) = refuses(document) else {
        return Ok(Vec::new());
    };
    let all: Vec<&Refused> = REFUSED.iter().collect();
    if refuses(&without(document, ty, &all)).is_some() {
        return Err(error);
    }
    let needed = |refused: &&Refused| {
        let others: Vec<_> = REFUSED
            .iter()
            .filter(|other| other.what != refused.what)
            .collect();
        refuses(&without(document, ty, &others)).is_some()
    };
    Ok(REFUSED
        .iter()
        .filter(needed)
        .map(|refused| refused.what)
        .collect())
}

/// Returns the document with the rejected values rewritten: one after the other, since they may be
/// nested.
fn without(document: &Node<'static>, ty: &'static Type, known: &[&Refused]) -> Node<'static> {
    let mut document = document.clone();
    while let Some((path, content)) = first(&document, ty, known) {
        mutate::at(&mut document, &path).content = content;
    }
    document
}

/// Returns the first rejected value: its place, and the replacement.
fn first(
    document: &Node<'static>,
    ty: &'static Type,
    known: &[&Refused],
) -> Option<(Vec<usize>, Content<'static>)> {
    let mut found = None;
    walk::each(document, ty, &mut |value| {
        let mut instead = known
            .iter()
            .filter_map(|refused| (refused.instead)(value.ty, &value.constraints, value.node));
        if found.is_none()
            && let Some(content) = instead.find(|content| *content != value.node.content)
        {
            found = Some((value.path, content));
        }
    });
    found
}
