//! Numbers that do not fit in 64 bits. JSON readers round them to a different number, so they are
//! errors.

use super::json;
use super::ranges::Ranges;
use crate::code::Code;
use crate::diagnostic::{Diagnostic, Report};
use crate::number::{Number, TOO_LARGE, is_whole};
use crate::order::sort_places;
use crate::shown::shown;
use crate::tree::{Content, Node, Place};

/// Finds the numbers of a JSON text that have been rounded, and removes them from its tree.
pub(super) fn mark(root: &mut Node<'_>, text: &str) -> Vec<Place> {
    let mut large = Vec::new();
    each(root, &mut |node| {
        if matches!(node.content, Content::Number(Number::Float(n)) if n.abs() >= TOO_LARGE) {
            large.push(node.place);
        }
    });
    let ranges = json::ranges_of(text, &large);
    let is_whole = |place: &Place| {
        let digits = ranges
            .of(*place)
            .and_then(|(start, end)| text.get(start..end));
        digits.is_some_and(is_whole)
    };
    large.retain(is_whole);
    let mut next = large.iter().peekable();
    each(root, &mut |node| {
        if next.next_if(|place| **place == node.place).is_some() {
            node.content = Content::Error;
        }
    });
    large
}

/// Visits the numbers in the order of the text.
fn each<'n, 't>(node: &'n mut Node<'t>, visit: &mut dyn FnMut(&mut Node<'t>)) {
    visit(node);
    match &mut node.content {
        Content::List(elements) => {
            for element in elements {
                each(element, visit);
            }
        }
        Content::Map(entries) => {
            for entry in entries {
                each(&mut entry.value, visit);
            }
        }
        _ => {}
    }
}

/// Adds a diagnostic for each number that is too large.
pub(super) fn report(
    large: &[Place],
    root: &Node<'_>,
    text: &str,
    ranges: &Ranges,
    report: &mut Report,
) {
    if large.is_empty() {
        return;
    }
    let mut secrets = report.secret_places();
    sort_places(&mut secrets);
    let mut found = Vec::with_capacity(large.len());
    let mut path = Vec::new();
    let mut large = large.to_vec();
    sort_places(&mut large);
    let mut is_reported = vec![false; large.len()];
    walk(root, &mut path, &mut |place, path| {
        // an alias has the place of its anchor
        let at = large.binary_search(&place);
        match at.ok().and_then(|at| is_reported.get_mut(at)) {
            Some(reported @ false) => *reported = true,
            _ => return,
        }
        let digits = ranges.of(place);
        let digits = digits.and_then(|(start, end)| text.get(start..end));
        let what = match digits.filter(|_| secrets.binary_search(&place).is_err()) {
            Some(digits) => format!("`{}`", shown(digits)),
            None => "this number".to_owned(),
        };
        let mut fault = Diagnostic::new(
            Code::OutOfRange,
            place,
            format!("{what} does not fit in 64 bits"),
        )
        .note("JSON readers round such a number to a different one")
        .help("write it in quotes, as text");
        fault.path = path.concat();
        found.push(fault);
    });
    report.add(found);
}

/// Calls `visit` for each value with its path, in the notation of the checker.
fn walk(node: &Node<'_>, path: &mut Vec<String>, visit: &mut dyn FnMut(Place, &[String])) {
    visit(node.place, path);
    for (index, element) in node.elements().unwrap_or_default().iter().enumerate() {
        if has_values(element) {
            path.push(format!("[{index}]"));
            walk(element, path, visit);
            path.pop();
        }
    }
    for entry in node.entries().unwrap_or_default() {
        if has_values(&entry.value) {
            let dot = if path.is_empty() { "" } else { "." };
            path.push(format!("{dot}{}", shown(&entry.key)));
            walk(&entry.value, path, visit);
            path.pop();
        }
    }
}

/// Returns true for a node that may be or contain such a number.
fn has_values(node: &Node<'_>) -> bool {
    matches!(
        node.content,
        Content::Error | Content::List(_) | Content::Map(_)
    )
}
