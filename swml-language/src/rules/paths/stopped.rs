//! The rule that an operation is not stopped by its `control_id` before it can have been started.

use super::{FlowFacts, property};
use crate::code::Code;
use crate::diagnostic::Diagnostic;
use crate::rules::context::RuleContext;
use crate::shown::shown;
use crate::tree::{Content, has_variable};

/// The methods that start and stop each kind of operation.
const KINDS: [[&str; 2]; 3] = [
    ["tap", "stop_tap"],
    ["stream", "stop_stream"],
    ["record_call", "stop_record_call"],
];

/// The same for operations without a name: there is one of each at a time.
const NAMELESS: [[&str; 2]; 2] = [
    ["transcribe", "transcribe_stop"],
    ["denoise", "stop_denoise"],
];

/// Reports what is stopped although nothing can run: this script has answered the call, and no
/// statement of it starts anything of that kind.
fn never_started(cx: &mut RuleContext<'_>, paths: &FlowFacts<'_>) {
    let flow = &paths.flow;
    if paths.anything_is_set() {
        return;
    }
    let statements = paths.statements();
    let has = |name: &str| statements.iter().any(|one| one.method.name == name);
    for [starts, stops] in KINDS.into_iter().chain(NAMELESS) {
        if !has(stops) || has(starts) {
            continue;
        }
        for at in 0..flow.points.len() {
            let (Some(statement), Some(point)) = (flow.statement(at), flow.points.get(at)) else {
                continue;
            };
            // what is not of its form is another fault
            let is_whole = statement
                .body
                .is_none_or(|body| matches!(body.content, Content::Map(_)));
            if statement.method.name != stops || !is_whole || !paths.is_answered(at) {
                continue;
            }
            let fault = Diagnostic::new(
                Code::NoSession,
                statement.place,
                format!("`{stops}` has nothing to stop"),
            )
            .note(format!("this script does not contain a `{starts}`"))
            .help(format!("add a `{starts}` before it, or remove it"));
            paths.report(cx, point.trail, fault);
        }
    }
}

/// The number of bits of a set.
const MOST: usize = 128;

/// Reports operations that are stopped before a statement of this document starts them. An
/// operation that no statement here starts may be running already, as may any operation in a nested
/// script.
///
/// SWML reference: "tap", "stream", "record_call".
pub(super) fn judge(cx: &mut RuleContext<'_>, paths: &FlowFacts<'_>) {
    let flow = &paths.flow;
    if paths.is_inside {
        return;
    }
    let named = |at: usize, role: usize| {
        let statement = flow.statement(at)?;
        let kind = KINDS
            .iter()
            .position(|kind| kind.get(role) == Some(&statement.method.name))?;
        let id = property(statement.body, "control_id")?;
        let name = id.value.text().filter(|name| !has_variable(name))?;
        Some(((kind, name), id))
    };
    never_started(cx, paths);
    // operations beyond the size of a set are not checked
    let mut things: Vec<(usize, &str)> = Vec::new();
    for (thing, _) in (0..flow.points.len()).filter_map(|at| named(at, 0)) {
        if things.len() < MOST && !things.contains(&thing) {
            things.push(thing);
        }
    }
    let bit = |thing: &(usize, &str)| {
        let position = things.iter().position(|other| other == thing)?;
        1u128.checked_shl(u32::try_from(position).ok()?)
    };
    if things.is_empty() {
        return;
    }
    let leave = |at: usize, before: u128| match flow.points.get(at) {
        Some(point) if point.sets_anything => u128::MAX,
        _ => {
            before
                | named(at, 0)
                    .and_then(|(thing, _)| bit(&thing))
                    .unwrap_or_default()
        }
    };
    let start = flow.start(paths.sections).map(|start| (start, 0));
    let before = flow.spread(&mut start.into_iter(), |a, b| a | b, &leave);
    for (at, started) in before.iter().enumerate() {
        let (Some((thing, id)), Some(started)) = (named(at, 1), started) else {
            continue;
        };
        let is_started = bit(&thing).is_none_or(|bit| started & bit != 0);
        if is_started || !paths.is_answered(at) {
            continue;
        }
        let (kind, name) = thing;
        let [starts, stops] = KINDS.get(kind).copied().unwrap_or_default();
        let fault = Diagnostic::new(
            Code::NoSession,
            id.value.place,
            format!(
                "`{stops}` runs before the `{starts}` with the name `{}`",
                shown(name)
            ),
        )
        .note(format!(
            "no path to this statement contains that `{starts}`, so there is nothing to stop"
        ))
        .help(format!("move it after the `{starts}`, or remove it"));
        if let Some(point) = flow.points.get(at) {
            paths.report_below(cx, point.trail, ".control_id", fault);
        }
    }
}
