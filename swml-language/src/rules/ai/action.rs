//! Rules on a single action of a function.

use crate::code::Code;
use crate::diagnostic::Diagnostic;
use crate::dialect::Dialect;
use crate::entry::entry;
use crate::rules::ai::nodes::value;
use crate::rules::context::RuleContext;
use crate::rules::object::given;
use crate::rules::object_context::ObjectContext;
use crate::rules::undocumented;
use crate::tree::{Content, Node, is_variable};

entry! {
    /// An action runs a script that connects the caller. Without `transfer true` the agent
    /// stays on the line, and its time is billed.
    TRANSFER_MISSING:
    bad r#"ai prompt { text "Hi" } SWAIG { functions [function "f" description "Goes to sales" data_map { output { action [SWML { connect to "+15551234567"; }] } }] };"#,
    good r#"ai prompt { text "Hi" } SWAIG { functions [function "f" description "Goes to sales" data_map { output { action [transfer true SWML { connect to "+15551234567"; }] } }] };"#
}

/// An action has exactly one effect according to the documentation; `transfer` with `SWML` only
/// modifies how the script runs.
///
/// SWML reference: "ai", `data_map.output`, `action`.
pub(crate) fn one_thing<'t>(cx: &mut RuleContext<'t>, scope: &ObjectContext<'_, 't>) {
    dialled_for_good(cx, scope);
    let transfer = scope.get("transfer");
    // a `transfer` to a destination is an effect of its own
    let alone = transfer.is_some_and(|entry| goes_somewhere(&entry.value));
    let mut names = scope.record.all_names();
    names.retain(|name| alone || *name != "transfer");
    let given = given(scope, &names);
    if let Some(transfer) = transfer
        && !alone
        && scope.get("SWML").is_none()
        && !scope.may_have("SWML")
    {
        let example = cx.dialect.property("transfer", "\"https://example.com/…\"");
        cx.report_at(
            &transfer.key,
            Diagnostic::new(
                Code::PropertyConflict,
                transfer.place,
                "`transfer` needs `SWML`",
            )
            .note("it transfers the call to the script in `SWML` permanently")
            .help(format!("add `SWML`, or write a destination: `{example}`")),
        );
        return;
    }
    let Some(((first, _), others)) = given.split_first() else {
        if scope.is_unsure() {
            return;
        }
        let example = match cx.dialect {
            Dialect::Script => "write for example `say \"…\"`",
            Dialect::Json | Dialect::Yaml => "write for example `{ \"say\": \"…\" }`",
        };
        cx.report(
            Diagnostic::new(Code::MissingProperty, scope.place, "empty action")
                .note("SignalWire's schema does not accept an empty action")
                .help(example),
        );
        return;
    };
    for (name, entry) in others {
        let fault = undocumented::fault(
            entry.place,
            &format!("`{name}` and `{first}` in one action"),
        );
        cx.report_at(
            &entry.key,
            fault.help(match cx.dialect {
                Dialect::Script => {
                    format!("write `action [{first} …, {name} …]`")
                }
                Dialect::Json | Dialect::Yaml => {
                    format!("write `\"action\": [{{ \"{first}\": … }}, {{ \"{name}\": … }}]`")
                }
            }),
        );
    }
}

/// Returns true if `transfer` names a destination, and does not only modify `SWML`.
fn goes_somewhere(node: &Node<'_>) -> bool {
    match &node.content {
        Content::Map(_) => true,
        Content::Text(text) => text.parse::<bool>().is_err() && !is_variable(text),
        _ => false,
    }
}

/// Methods that connect the caller to another party.
const CONNECTS: [&str; 4] = ["connect", "join_conference", "join_room", "enter_queue"];

/// An action whose script connects the caller sets `transfer`.
///
/// SWML reference: "ai", `data_map.output`, `action`.
fn dialled_for_good<'t>(cx: &mut RuleContext<'t>, scope: &ObjectContext<'_, 't>) {
    let Some(script) = scope.get("SWML") else {
        return;
    };
    if scope.is_unsure() || scope.get("transfer").is_some() {
        return;
    }
    let Some(method) = value(&script.value, "sections").and_then(connects) else {
        return;
    };
    let transfer = cx.dialect.property("transfer", "true");
    cx.report_at(
        &script.key,
        Diagnostic::new(
            Code::TransferMissing,
            script.place,
            format!("`SWML` runs `{method}`, and the agent stays on the line"),
        )
        .note(
            "without `transfer` the agent continues with the caller afterwards, and its time is billed",
        )
        .help(format!("write `{transfer}` before `SWML`")),
    );
}

/// Finds the first method in a script fragment that connects the caller.
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
        Content::Flow(flow) => flow
            .arms
            .iter()
            .find_map(|arm| arm.iter().find_map(connects)),
        _ => None,
    }
}
