//! Loops that a call never leaves and in which no statement takes time.

use super::FlowFacts;
use crate::code::Code;
use crate::diagnostic::Diagnostic;
use crate::entry::entry;
use crate::flow::{FlowStatement, PointId, PointKind};
use crate::rules::context::RuleContext;

entry! {
    /// A call cannot leave the loop, and nothing in it takes time: the platform ends the call
    /// with an error.
    ENDLESS_LOOP:
    bad r#"label again; set { tries 1 }; goto again;"#,
    good r#"label again; prompt "say:Press 1"; goto again;"#
}

/// Statements that take no time.
const AT_ONCE: [&str; 9] = [
    "label", "goto", "set", "unset", "cond", "switch", "execute", "transfer", "return",
];

/// Reports each loop without an exit and without a wait, at its last jump. Returns for each point
/// whether it is in such a loop.
pub(super) fn judge(cx: &mut RuleContext<'_>, paths: &FlowFacts<'_>) -> Vec<bool> {
    let flow = &paths.flow;
    let mut reported = vec![false; flow.points.len()];
    for circle in flow.endless(&paths.reached) {
        let takes_time = |point: &PointId| match flow.points.get(*point).map(|point| &point.kind) {
            Some(PointKind::Statement(statement)) => !AT_ONCE.contains(&statement.method.name),
            Some(PointKind::Unknown | PointKind::Rust | PointKind::Anywhere) | None => true,
            Some(PointKind::Start(_) | PointKind::End(_) | PointKind::Fork | PointKind::Back) => {
                false
            }
        };
        let sets_anything = |point: &PointId| {
            let point = flow.points.get(*point);
            point.is_some_and(|point| point.sets_anything)
        };
        if circle.iter().any(takes_time) || circle.iter().any(sets_anything) {
            continue;
        }
        let jump = circle.iter().rev().find_map(|point| {
            let statement = flow.statement(*point)?;
            let jumps = matches!(statement.method.name, "goto" | "transfer" | "execute");
            jumps.then_some((*point, *statement))
        });
        if let Some((point, statement)) = jump
            && let Some(trail) = flow.points.get(point).map(|point| point.trail)
        {
            paths.report(cx, trail, fault(&statement));
            for point in circle {
                if let Some(reported) = reported.get_mut(point) {
                    *reported = true;
                }
            }
        }
    }
    reported
}

fn fault(jump: &FlowStatement<'_>) -> Diagnostic {
    let name = jump.method.name;
    let fault = Diagnostic::new(
        Code::EndlessLoop,
        jump.place,
        format!("this `{name}` runs in a loop that never ends and never waits"),
    );
    match name {
        "execute" => fault
            .note("each `execute` waits for the preceding one, and none of them can return")
            .help("let a path of the section reach its end without this `execute`"),
        "goto" => fault
            .note("the platform ends a call with an error after 32 transfers and jumps")
            .help("add a condition, `when`, to the `goto`, or wait in the loop, for example with `prompt` or `sleep`"),
        _ => fault
            .note("the platform ends a call with an error after 32 transfers and jumps")
            .help("leave the loop on a condition, for example with `cond`, or end the script here"),
    }
}
