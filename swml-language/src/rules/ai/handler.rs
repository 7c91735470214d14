//! Rules on the handler and the description of a function.

use crate::code::Code;
use crate::diagnostic::Diagnostic;
use crate::entry::entry;
use crate::rules::ai::nodes::value;
use crate::rules::context::RuleContext;
use crate::rules::object::missing;
use crate::rules::object_context::ObjectContext;
use crate::schema::Type;
use crate::shown::shown;
use crate::tree::Node;

entry! {
    /// A function needs a handler: its own `web_hook_url`, that of `defaults`, or a `data_map`.
    /// Without one the agent can call it, but nothing answers.
    FUNCTION_WITHOUT_HANDLER:
    bad r#"ai prompt { text "Hi" } SWAIG { functions [function "order" description "Takes an order"] };"#,
    good r#"ai prompt { text "Hi" } SWAIG { functions [function "order" description "Takes an order" web_hook_url "https://example.com/order"] };"#
}

/// A function has a description, and not only under its old name.
///
/// SWML reference: "ai", `SWAIG.functions`.
pub(crate) fn described<'t>(cx: &mut RuleContext<'t>, scope: &ObjectContext<'_, 't>) {
    if scope.get("description").is_some() {
        return;
    }
    let why = "the agent uses it to decide when to call the function";
    let Some(purpose) = scope.get("purpose") else {
        missing(cx, scope, &["description"], why);
        return;
    };
    cx.report_at(
        &purpose.key,
        Diagnostic::new(
            Code::MissingProperty,
            purpose.place,
            "`purpose` is an old name of `description`, which is missing",
        )
        .note("SignalWire's schema requires `description`")
        .help("write `description`")
        .replace(purpose.place, cx.dialect.word("description")),
    );
}

/// SWML reference: "ai", `data_map`.
pub(crate) fn something<'t>(cx: &mut RuleContext<'t>, scope: &ObjectContext<'_, 't>) {
    if scope.given().is_empty() {
        let names = ["output", "expressions", "webhooks"];
        let why = "SignalWire's schema does not accept an empty `data_map`";
        missing(cx, scope, &names, why);
    }
}

/// A function has a `web_hook_url`, its own or that of `defaults`, or a `data_map`.
///
/// SWML reference: "ai", `SWAIG.functions`.
pub(crate) fn runs_somewhere<'t>(cx: &mut RuleContext<'t>, scope: &ObjectContext<'_, 't>) {
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
    // a function with another error may have it under a wrong name
    if scope.is_unsure() || !cx.is_clean(scope) || given.is_some_and(served) {
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
    let mut first = None;
    let mut others = 0;
    for (index, function) in functions.iter().enumerate() {
        match first {
            _ if !nowhere(function) => {}
            None => first = Some((index, function)),
            Some(_) => others += 1,
        }
    }
    let Some((index, first)) = first else {
        return;
    };
    let name = value(first, "function");
    let shown = name.and_then(Node::text).map_or_else(
        || "a function".to_owned(),
        |name| format!("`{}`", shown(name)),
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
    let url = cx
        .dialect
        .property("web_hook_url", "\"https://example.com/…\"");
    let to = match others {
        0 => "to it or to `defaults`",
        _ => "to each or to `defaults`",
    };
    cx.report_below(
        &format!(".functions[{index}]"),
        Diagnostic::new(
            Code::FunctionWithoutHandler,
            name.map_or(first.place, |name| name.place),
            whole,
        )
        .note("the agent can call such a function, but nothing would answer")
        .help(format!("add `{url}` {to}{or}")),
    );
}

/// Returns true if functions of this kind may have a `data_map`.
fn has_data_map(scope: &ObjectContext<'_, '_>) -> bool {
    // functions of a sidecar may not
    let functions = scope.record.field("functions").map(|field| &field.ty);
    matches!(functions, Some(Type::List(Type::Record(function)))
        if function().field("data_map").is_some())
}
