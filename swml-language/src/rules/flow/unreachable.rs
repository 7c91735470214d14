//! Statements that can never run.

use std::collections::HashMap;

use super::inside::{LABEL, step};
use crate::code::Code;
use crate::diagnostic::Diagnostic;
use crate::entry::entry;
use crate::rules::context::Context;
use crate::rules::context::Step;
use crate::schema::Methods;
use crate::tree::Node;

entry! {
    /// A statement stands where the script never comes by.
    UNREACHABLE:
    bad r#"hangup; play "say:Bye";"#,
    good r#"play "say:Bye"; hangup;"#
}

/// What stands behind the end of a list of statements: told once, at its beginning.
pub(super) fn unreachable<'t>(
    cx: &mut Context<'t>,
    list: &'t [Node<'t>],
    methods: &'static Methods,
) {
    let mut ended = None;
    let mut told = false;
    let mut labels = None;
    for (index, node) in list.iter().enumerate() {
        // Rust code may hold a label; and what is no step has been told
        let Some((entry, method)) = node.entries().and_then(|entries| step(entries, methods))
        else {
            ended = None;
            continue;
        };
        if method.name == LABEL {
            ended = None;
        }
        match ended {
            Some(end) if !told => {
                told = true;
                cx.within(Step::Index(index), |cx| {
                    cx.report(
                        Diagnostic::new(
                            Code::Unreachable,
                            entry.place,
                            format!("`{}` can never run", method.name),
                        )
                        .note(format!("the script never comes past the `{end}` before it"))
                        .help(format!(
                            "remove it, move it before the `{end}`, or put a `label` before it"
                        )),
                    );
                });
            }
            None if method.facets.ends
                || method.name == "goto"
                    && labels
                        .get_or_insert_with(|| Labels::new(list, methods))
                        .are_ahead(&entry.value, index) =>
            {
                ended = Some(method.name);
                told = false;
            }
            _ => {}
        }
    }
}

/// Where the labels of a list of statements are.
struct Labels<'t> {
    /// The first label, or step that may hold one.
    first: usize,
    last: HashMap<&'t str, usize>,
}

impl<'t> Labels<'t> {
    fn new(list: &'t [Node<'t>], methods: &'static Methods) -> Self {
        let mut labels = Self {
            first: list.len(),
            last: HashMap::new(),
        };
        for (index, node) in list.iter().enumerate() {
            let step = node.entries().and_then(|entries| step(entries, methods));
            if step.is_some_and(|(_, method)| method.name != LABEL) {
                continue;
            }
            labels.first = labels.first.min(index);
            if let Some(name) = step.and_then(|(entry, _)| entry.value.name()) {
                labels.last.insert(name, index);
            }
        }
        labels
    }

    /// True if a `goto` without a condition leads further down, and no label before it lets it be
    /// met more often than it may jump.
    fn are_ahead(&self, goto: &Node<'_>, index: usize) -> bool {
        let entries = goto.entries();
        if entries.is_some_and(|entries| entries.iter().any(|entry| entry.key != "label")) {
            return false;
        }
        let label = entries.and_then(|entries| entries.first());
        let name = label.map_or(goto, |entry| &entry.value).name();
        let label = name.and_then(|name| self.last.get(name));
        self.first > index && label.is_some_and(|&label| label > index)
    }
}
