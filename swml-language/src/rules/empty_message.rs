//! The rule that a message has content.

use crate::code::Code;
use crate::diagnostic::Diagnostic;
use crate::entry::entry;
use crate::rules::context::RuleContext;
use crate::rules::object_context::ObjectContext;

entry! {
    /// `send_sms` sends text, media, or both.
    EMPTY_MESSAGE:
    bad r#"send_sms to_number "+15551234567" from_number "+15557654321";"#,
    good r#"send_sms to_number "+15551234567" from_number "+15557654321" body "Hello";"#
}

/// Text, media, or both.
///
/// SWML reference: "send_sms".
pub(crate) fn send_sms<'t>(cx: &mut RuleContext<'t>, scope: &ObjectContext<'_, 't>) {
    let may_have = |name| scope.get(name).is_some() || scope.may_have(name);
    if !may_have("body") && !may_have("media") {
        let example = cx.dialect.property("body", "\"…\"");
        cx.report(
            Diagnostic::new(
                Code::EmptyMessage,
                scope.place,
                "missing property `body` or `media` of `send_sms`",
            )
            .note("a message needs `body`, `media` or both")
            .help(format!("add `{example}`")),
        );
    }
}

/// Text, media, or both; or a switch alone.
///
/// SWML reference: "Messaging SWML", "reply".
pub(crate) fn reply<'t>(cx: &mut RuleContext<'t>, scope: &ObjectContext<'_, 't>) {
    if scope.get("switch").is_none() {
        if !scope.may_have("switch") {
            answer(cx, scope);
        }
        return;
    }
    for (field, entry) in scope.given() {
        if field.name == "switch" {
            continue;
        }
        cx.report_at(
            &entry.key,
            Diagnostic::new(
                Code::PropertyConflict,
                entry.place,
                format!("`{}` cannot be used with `switch`", field.name),
            )
            .note("an answer is either fixed or chosen by a variable")
            .help(format!(
                "move `{}` into the answers of the `switch`",
                field.name
            )),
        );
    }
}

/// Text, media, or both.
///
/// SWML reference: "Messaging SWML", "reply".
pub(crate) fn answer<'t>(cx: &mut RuleContext<'t>, scope: &ObjectContext<'_, 't>) {
    let may_have = |name| scope.get(name).is_some() || scope.may_have(name);
    if !may_have("body") && !may_have("media") {
        let example = cx.dialect.property("body", "\"…\"");
        cx.report(
            Diagnostic::new(Code::EmptyMessage, scope.place, "empty answer")
                .note("an answer needs `body`, `media` or both")
                .help(format!("add `{example}`")),
        );
    }
}
