//! The rule that a `switch` handles every other value.

use super::{FlowFacts, variable};
use crate::code::Code;
use crate::diagnostic::Diagnostic;
use crate::dialect::Dialect;
use crate::entry::entry;
use crate::flow::FlowSwitch;
use crate::rules::context::RuleContext;
use crate::shown::shown;
use crate::variables::FIELDS;

entry! {
    /// A `switch` has no branch for values that match none of its cases. The platform then
    /// fails with `relay_script_method_no_matching_condition`, for example when a caller
    /// presses nothing.
    MISSING_DEFAULT:
    bad r#"prompt "say:Press 1"; switch prompt_value { case "1" { answer; } }"#,
    good r#"prompt "say:Press 1"; switch prompt_value { case "1" { answer; } default { hangup; } }"#
}

/// Reports each `switch` of a call without a `default`, unless its cases are exhaustive. Whether a
/// `result` without a match is an error is not documented.
///
/// SWML reference: "switch"; "Errors", `relay_script_method_no_matching_condition`.
pub(super) fn judge(cx: &mut RuleContext<'_>, paths: &FlowFacts<'_>) {
    if !cx.language.expressions {
        return;
    }
    for switch in &paths.flow.switches {
        let is_switch = switch.statement.method.name == "switch";
        if !is_switch || switch.has_default || !wants_default(paths, switch) {
            continue;
        }
        let name = switch.variable.and_then(|node| node.name());
        let Some(name) = name.map(shown) else {
            continue;
        };
        let default = match cx.dialect {
            Dialect::Script => "default { hangup; }",
            Dialect::Json | Dialect::Yaml => "\"default\": [{ \"hangup\": {} }]",
        };
        let fault = Diagnostic::new(
            Code::MissingDefault,
            switch.statement.place,
            "missing `default` in `switch`",
        )
        .note(format!(
            "when `{name}` matches none of the cases, the platform ends the statement with the error `relay_script_method_no_matching_condition`"
        ))
        .help(format!(
            "add a branch for every other value, for example `{default}`"
        ));
        let fault = match cx.dialect {
            Dialect::Json => fault.suggest(switch.case.place, "\"default\": [], \"case\""),
            Dialect::Yaml => fault.suggest(switch.case.place, "default: []\ncase"),
            Dialect::Script if begins_with_case(switch) => {
                fault.suggest(switch.case.place, "default {} case")
            }
            Dialect::Script => fault,
        };
        paths.report(cx, switch.trail, fault);
    }
}

/// Returns true if the place of the cases is the word `case` in a script: not control flow around a
/// case, and not a case without the word.
fn begins_with_case(switch: &FlowSwitch<'_>) -> bool {
    let first = switch.case.value.entries().and_then(<[_]>::first);
    first.is_some_and(|first| first.flow().is_none() && first.place != switch.case.place)
}

fn wants_default(paths: &FlowFacts<'_>, switch: &FlowSwitch<'_>) -> bool {
    let Some(cases) = switch.case.value.entries().filter(|all| !all.is_empty()) else {
        return false;
    };
    let has = |value: &str| cases.iter().any(|case| case.key == value);
    let covers = |words: &[&str]| {
        // a case that only the running program knows may be any of those that are left
        cases.iter().any(|case| case.flow().is_some()) || words.iter().all(|word| has(word))
    };
    // a `default` inside `case` is reported separately
    if has("default") {
        return false;
    }
    let Some(path) = switch.variable.and_then(|node| node.name()) else {
        return false;
    };
    let name = variable(path);
    if let Some((_, words)) = FIELDS.iter().find(|(field, _)| *field == path) {
        return !covers(words);
    }
    let Some(outcome) = paths.methods.outcome(name) else {
        return true;
    };
    // set by a statement of another script, which may pass only known values
    paths.sets(name) && outcome.words().is_none_or(|words| !covers(words))
}
