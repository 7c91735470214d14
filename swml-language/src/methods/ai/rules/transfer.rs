//! An agent that connects its caller leaves the call.

use super::value;
use crate::check::{Checker, Scope};
use crate::code::Code;
use crate::diagnostic::Diagnostic;
use crate::tree::{Content, Node};

/// Methods that bring the caller together with somebody else.
const CONNECTS: [&str; 4] = ["connect", "join_conference", "join_room", "enter_queue"];

/// An action whose script connects the caller says that the call goes on there for good.
///
/// SWML reference: "ai", `data_map.output`, `action`.
pub(in crate::methods::ai) fn dialled_for_good<'t>(
    checker: &mut Checker<'t>,
    scope: &Scope<'_, 't>,
) {
    let Some(script) = scope.get("SWML") else {
        return;
    };
    if scope.is_unsure() || scope.get("transfer").is_some() {
        return;
    }
    let Some(method) = value(&script.value, "sections").and_then(connects) else {
        return;
    };
    let transfer = checker.dialect.property("transfer", "true");
    checker.report_at(
        &script.key,
        Diagnostic::new(
            Code::TransferMissing,
            script.place,
            format!("`SWML` runs `{method}`, and the agent stays on the line"),
        )
        .note(
            "without `transfer` the agent goes on with the caller after it, and its time is billed",
        )
        .help(format!("write `{transfer}` before `SWML`")),
    );
}

/// The first method in a piece of a script that connects the caller.
fn connects(node: &Node<'_>) -> Option<&'static str> {
    match &node.content {
        Content::List(elements) => elements.iter().find_map(connects),
        Content::Map(entries) => entries.iter().find_map(|entry| {
            let method = CONNECTS.iter().find(|method| **method == entry.key);
            let is_step = matches!(entry.value.content, Content::Map(_) | Content::Text(_));
            method
                .filter(|_| is_step && entries.len() == 1)
                .copied()
                .or_else(|| connects(&entry.value))
        }),
        Content::Flow(flow) => flow.arms.iter().flatten().find_map(connects),
        _ => None,
    }
}
