//! The rule on variables that are read before the statement that sets them can have run.

use super::{FlowFacts, assigned, variable};
use crate::code::Code;
use crate::diagnostic::Diagnostic;
use crate::entry::entry;
use crate::flow::{PathStep, PointKind, VariableRead};
use crate::name_index::ScopedNames;
use crate::rules::context::RuleContext;
use crate::suggest::one_of;

entry! {
    /// A variable is read before the statement that sets it can have run: it is replaced by
    /// empty text.
    UNSET_VARIABLE:
    bad r#"play "say:You pressed %{prompt_value}"; prompt "say:Press 1";"#,
    good r#"prompt "say:Press 1"; play "say:You pressed %{prompt_value}";"#
}

/// The variables that methods set and the script reads; the position of each is its bit.
struct KnownVariables(Vec<&'static str>);

impl KnownVariables {
    fn of(paths: &FlowFacts<'_>) -> Self {
        let mut names = Vec::new();
        for read in &paths.flow.reads {
            if let Some(outcome) = paths.methods.outcome(variable(read.path))
                && !names.contains(&outcome.name)
            {
                names.push(outcome.name);
            }
        }
        Self(names)
    }

    /// Returns the set of this variable alone, or nothing if no method sets it.
    fn bit(&self, name: &str) -> Option<u128> {
        let position = self.0.iter().position(|known| *known == name)?;
        1u128.checked_shl(u32::try_from(position).ok()?)
    }
}

/// Reports variables that are read before any statement that sets them. Another script may run this
/// one and may have set them, so a variable that no statement here sets is reported only once this
/// script has answered the call.
///
/// SWML reference: "Variables".
pub(super) fn judge(cx: &mut RuleContext<'_>, paths: &FlowFacts<'_>) {
    let flow = &paths.flow;
    let known = KnownVariables::of(paths);
    if paths.is_inside || known.0.is_empty() {
        return;
    }
    // the variables that each statement sets
    let mut own = Vec::with_capacity(flow.points.len());
    let mut anywhere = 0;
    for point in &flow.points {
        let mut set = 0;
        if let PointKind::Statement(statement) = &point.kind {
            for outcome in statement.method.constraints.sets {
                set |= known.bit(outcome.name).unwrap_or_default();
            }
            for name in assigned(statement.method.name, statement.body) {
                set |= known.bit(name).unwrap_or_default();
            }
        }
        anywhere |= set;
        own.push(set);
    }
    let leave = |at: usize, before: u128| match flow.points.get(at) {
        Some(point) if point.sets_anything => u128::MAX,
        _ => before | own.get(at).copied().unwrap_or_default(),
    };
    let start = flow.start(paths.sections).map(|start| (start, 0));
    let before = flow.spread(&mut start.into_iter(), |a, b| a | b, &leave);
    let mut reported = ScopedNames::default();
    for read in &flow.reads {
        let name = variable(read.path);
        let (Some(bit), Some(Some(set))) = (known.bit(name), before.get(read.at)) else {
            continue;
        };
        let own = own.get(read.at).copied().unwrap_or_default();
        let is_set = set & bit != 0 || (read.is_after && own & bit != 0);
        // if no statement here sets it, the script that runs this one may
        let is_later = anywhere & bit != 0;
        let is_missed = is_later || paths.is_answered(read.at);
        if is_set || !is_missed || is_lazy(paths, read) || !reported.insert(read.trail, name) {
            continue;
        }
        let mut setters = Vec::new();
        for row in paths.methods.rows {
            if row.constraints.sets.iter().any(|one| one.name == name) {
                setters.push(row.name);
            }
        }
        let fault = Diagnostic::new(
            Code::UnsetVariable,
            read.place,
            format!("`{name}` is read before it is set"),
        )
        .note(format!(
            "{} sets it, but no path to this statement contains one",
            one_of(&setters)
        ))
        .help(match (is_later, setters.as_slice()) {
            (true, _) => "move this after the statement that sets it".to_owned(),
            (false, [only]) => format!("add a `{only}` before it"),
            (false, _) => "add one before it".to_owned(),
        });
        paths.report(cx, read.trail, read.locate(fault));
    }
}

/// Returns true for values that the platform evaluates later: `ai_response` is set before a `pay`
/// and refers to its result.
fn is_lazy(paths: &FlowFacts<'_>, read: &VariableRead<'_>) -> bool {
    let steps = paths.flow.steps(read.trail);
    matches!(
        steps.as_slice(),
        [.., PathStep::Key("set"), PathStep::Key("ai_response")]
    )
}
