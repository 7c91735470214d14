//! The rule on unreachable statements.

use super::FlowFacts;
use crate::code::Code;
use crate::diagnostic::Diagnostic;
use crate::dialect::quoted;
use crate::entry::entry;
use crate::flow::{FlowStatement, PointId, PointKind};
use crate::rules::context::RuleContext;
use crate::shown::shown;

entry! {
    /// A statement can never be reached.
    UNREACHABLE:
    bad r#"hangup; play "say:Bye";"#,
    good r#"play "say:Bye"; hangup;"#
}

/// Reports the first statement of each list after one that never completes.
///
/// Statements after an endless loop are part of that diagnostic.
pub(super) fn judge(cx: &mut RuleContext<'_>, paths: &FlowFacts<'_>, endless: &[bool]) {
    let flow = &paths.flow;
    // what a call reaches is reached from its start, which is one of the points below
    let is_reached = |list: &Vec<PointId>| list.iter().all(|point| paths.is_reached(*point));
    if flow.lists.iter().all(is_reached) {
        return;
    }
    // a label may be the target of a jump, and an unknown statement may be a label
    let is_entry = |kind: &PointKind<'_>| match kind {
        PointKind::Start(_) | PointKind::Unknown | PointKind::Rust => true,
        PointKind::Statement(statement) => statement.method.name == "label",
        _ => false,
    };
    let mut roots = Vec::new();
    for (index, point) in flow.points.iter().enumerate() {
        if is_entry(&point.kind) {
            roots.push(index);
        }
    }
    let reached = flow.reached(roots);
    let is_reached = |point: usize| reached.get(point) == Some(&true);
    for list in &flow.lists {
        for pair in list.windows(2) {
            let &[before, at] = pair else { continue };
            if !is_reached(before) || is_reached(at) || endless.get(before) == Some(&true) {
                continue;
            }
            let (Some(end), Some(statement)) = (flow.statement(before), flow.statement(at)) else {
                continue;
            };
            let Some(trail) = flow.points.get(at).map(|point| point.trail) else {
                continue;
            };
            // the path of the step, not of its method
            let trail = flow.parent(trail);
            let call = flow.points.get(before).and_then(|point| point.call);
            let section = call.and_then(|(section, _)| paths.sections.get(section));
            let fault = fault(cx, statement, end, section.map(|section| &*section.key));
            paths.report(cx, trail, fault);
        }
    }
}

fn fault(
    cx: &RuleContext<'_>,
    statement: &FlowStatement<'_>,
    end: &FlowStatement<'_>,
    section: Option<&str>,
) -> Diagnostic {
    let end_name = end.method.name;
    let fault = Diagnostic::new(
        Code::Unreachable,
        statement.place,
        format!("`{}` can never run", statement.method.name),
    );
    if end.method.constraints.terminal || end_name == "goto" {
        return fault
            .note(format!(
                "the script never continues after the preceding `{end_name}`"
            ))
            .help(format!(
                "remove it, move it before the `{end_name}`, or put a `label` before it"
            ));
    }
    // whether the section of an `execute` returns is decided before its branches
    match section {
        Some(section) if end_name == "execute" && super::property(end.body, "result").is_none() => {
            let section = shown(section);
            let comes_back = cx.dialect.property("return", &quoted("done"));
            fault
                .note(format!(
                    "section `{section}`, which the preceding `execute` runs, never returns: each of its paths ends the call or continues elsewhere"
                ))
                .help(format!(
                    "remove it, or let a path of `{section}` reach its end or a `{comes_back}`"
                ))
        }
        _ => fault
            .note(format!(
                "every branch of the preceding `{end_name}` ends the script or continues elsewhere"
            ))
            .help(format!(
                "remove it, or let a branch of the `{end_name}` continue"
            )),
    }
}
