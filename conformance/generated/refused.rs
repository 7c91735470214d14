//! Documents that SignalWire's schema refuses, and we mean them to be right.

use swml_language::schema::Type;
use swml_language::tree::{Content, Node};

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

/// The document with what the schema refuses written as it takes it: one value after the
/// other, as one may hold another.
fn without(document: &Node<'static>, ty: &'static Type, known: &[&Refused]) -> Node<'static> {
    let mut document = document.clone();
    while let Some((path, content)) = first(&document, ty, known) {
        mutate::at(&mut document, &path).content = content;
    }
    document
}

/// The first value that the schema refuses: where it is, and what to write instead.
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
