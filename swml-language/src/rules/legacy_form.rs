//! Warnings for forms that occur in practice but not in today's schema, with their modern form.
//! Their meaning is in [`crate::legacy`].

use crate::code::Code;
use crate::diagnostic::Diagnostic;
use crate::dialect::Dialect;
use crate::dialect::quoted;
use crate::entry::entry;
use crate::rules::context::RuleContext;
use crate::shown::shown;
use crate::tree::{Entry, Place};

entry! {
    /// The form is deprecated; the message shows the current one.
    LEGACY_FORM:
    bad r#"play "say:hi" auto_answer "true";"#,
    good r#"play "say:hi" auto_answer true;"#
}

/// Reports a legacy form. `exact` is its replacement, if that can be stated exactly.
pub(crate) fn notice(
    cx: &mut RuleContext<'_>,
    place: Place,
    message: String,
    help: String,
    exact: Option<String>,
) {
    let fault = Diagnostic::new(Code::LegacyForm, place, message)
        .note("the platform may still accept it, but it is not in SignalWire's schema")
        .help(help);
    cx.report(match exact {
        Some(exact) => fault.replace(place, exact),
        None => fault,
    });
}

/// A property under a former name.
pub(crate) fn name<'t>(cx: &mut RuleContext<'t>, entry: &'t Entry<'t>, now: &'static str) {
    let name = shown(&entry.key);
    cx.report_at(
        &entry.key,
        Diagnostic::new(
            Code::LegacyForm,
            entry.place,
            format!("`{name}` is an old name of `{now}`"),
        )
        .note("the platform may still accept it, but it is not in SignalWire's schema")
        .help(format!("write `{now}`"))
        .replace(entry.place, cx.dialect.word(now)),
    );
}

/// `true` for the word `"true"`; in `swml!` a word needs no quotes.
pub(crate) fn word(cx: &mut RuleContext<'_>, place: Place, value: bool) {
    if cx.dialect == Dialect::Script {
        return;
    }
    let subject = cx.subject();
    let exact = quoted(if value { "true" } else { "false" });
    cx.report(
        Diagnostic::new(
            Code::LegacyForm,
            place,
            format!("{subject} should be a string, not a boolean"),
        )
        .note("expected a string")
        .help(format!("write `{exact}`"))
        .replace(place, exact),
    );
}

/// `user:password@https://…`, as in some pages of SignalWire's documentation.
pub(crate) fn url(cx: &mut RuleContext<'_>, place: Place, old: &str, new: &str) {
    let exact = quoted(new);
    cx.report(
        Diagnostic::new(
            Code::LegacyForm,
            place,
            format!("`{}` has its credentials before `https://`", shown(old)),
        )
        .note("in a URL they follow it")
        .help(format!("write `{}`", shown(&exact)))
        .replace(place, exact),
    );
}

/// A text whose spelling has changed.
pub(crate) fn spelling(cx: &mut RuleContext<'_>, place: Place, old: &str, new: &str) {
    let exact = quoted(new);
    cx.report(
        Diagnostic::new(
            Code::LegacyForm,
            place,
            format!("`{old}` is an old name of `{new}`"),
        )
        .note("the platform may still accept it, but it is not in SignalWire's schema")
        .help(format!("write `{exact}`"))
        .replace(place, exact),
    );
}
