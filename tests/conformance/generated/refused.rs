//! Documents that SignalWire's schema refuses, and we mean them to be right.

use swml::schema::Type;
use swml::tree::{Content, Node};

use super::{mutate, walk};
use crate::differences::{REFUSED, Refused};

/// The known differences for which the schema refuses a document: none if it takes it.
///
/// # Errors
/// It would still refuse it without them; the schema's own error.
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

/// The document with what the schema refuses written as it takes it.
fn without(document: &Node<'static>, ty: &'static Type, known: &[&Refused]) -> Node<'static> {
    let mut edits: Vec<(Vec<usize>, Content<'static>)> = Vec::new();
    walk::each(document, ty, &mut |value| {
        let mut node = value.node.clone();
        for refused in known {
            if let Some(content) = (refused.instead)(value.ty, &value.facets, &node) {
                node.content = content;
            }
        }
        if node != *value.node {
            edits.push((value.path, node.content));
        }
    });
    let mut document = document.clone();
    for (path, content) in edits {
        mutate::at(&mut document, &path).content = content;
    }
    document
}
