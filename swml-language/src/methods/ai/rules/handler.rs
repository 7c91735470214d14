//! Where functions are run.

use super::value;
use crate::check::{Checker, Scope};
use crate::code::Code;
use crate::diagnostic::Diagnostic;
use crate::tree::Node;

/// A function has a `web_hook_url`, its own or that of `defaults`, or a `data_map`.
///
/// SWML reference: "ai", `SWAIG.functions`.
pub(in crate::methods::ai) fn runs_somewhere<'t>(checker: &mut Checker<'t>, scope: &Scope<'_, 't>) {
    const WAYS: [&str; 2] = ["web_hook_url", "data_map"];
    let given = scope.get("defaults").map(|defaults| &defaults.value);
    let served = |defaults: &Node<'_>| {
        let Some(entries) = defaults.entries() else {
            return true;
        };
        entries
            .iter()
            .any(|entry| entry.raw || entry.key == "web_hook_url")
    };
    // a function with another fault may hold it under a wrong name
    if scope.is_unsure() || !checker.is_clean(scope) || given.is_some_and(served) {
        return;
    }
    let Some(functions) = scope
        .get("functions")
        .and_then(|list| list.value.elements())
    else {
        return;
    };
    let nowhere = |function: &Node<'_>| {
        let Some(entries) = function.entries() else {
            return false;
        };
        let handled = entries
            .iter()
            .any(|entry| entry.raw || WAYS.contains(&&*entry.key));
        !handled && value(function, "function").is_some()
    };
    let mut all = functions.iter().enumerate();
    let Some((index, first)) = all.find(|(_, function)| nowhere(function)) else {
        return;
    };
    let others = all.filter(|(_, function)| nowhere(function)).count();
    let name = value(first, "function");
    let shown = name.and_then(Node::text).map_or_else(
        || "a function".to_owned(),
        |name| format!("`{}`", crate::format::shown(name)),
    );
    let (lacks, or) = match has_data_map(scope) {
        true => (
            "neither a `web_hook_url` nor a `data_map`",
            ", or a `data_map`",
        ),
        false => ("no `web_hook_url`", ""),
    };
    let whole = match others {
        0 => format!("{shown} has {lacks}"),
        1 => format!("{shown} and another function have {lacks}"),
        _ => format!("{shown} and {others} other functions have {lacks}"),
    };
    let url = checker
        .dialect
        .property("web_hook_url", "\"https://example.com/…\"");
    let to = match others {
        0 => "to it or to `defaults`",
        _ => "to each or to `defaults`",
    };
    checker.report_below(
        &format!(".functions[{index}]"),
        Diagnostic::new(
            Code::FunctionWithoutHandler,
            name.map_or(first.place, |name| name.place),
            whole,
        )
        .note("the agent can call such a function, and nothing answers")
        .help(format!("add `{url}` {to}{or}")),
    );
}

/// True if functions of this kind may say themselves what they do.
fn has_data_map(scope: &Scope<'_, '_>) -> bool {
    // those of a sidecar have no `data_map`
    scope.record.rust != "SidecarSwaig"
}
