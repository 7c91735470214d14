//! The rule that a `connect` dials by exactly one of four properties.

use crate::code::Code;
use crate::diagnostic::Diagnostic;
use crate::entry::entry;
use crate::rules::context::RuleContext;
use crate::rules::object_context::ObjectContext;
use crate::tree::{Content, Entry};

entry! {
    /// `connect` has no destination.
    NO_DESTINATION:
    bad r#"connect timeout 20s;"#,
    good r#"connect to "+15551234567" timeout 20s;"#
}

entry! {
    /// `connect` dials in one way: `to` one destination, `serial` one after the other,
    /// `parallel` all at once, or `serial_parallel` groups one after the other.
    DESTINATION_CONFLICT:
    bad r#"connect to "+15551234567" serial [to "+15557654321"];"#,
    good r#"connect serial [to "+15551234567", to "+15557654321"];"#
}

/// The four ways to dial.
pub(super) const MODES: [&str; 4] = ["to", "serial", "parallel", "serial_parallel"];

/// Exactly one of the four modes is set.
pub(super) fn one_mode<'t>(
    cx: &mut RuleContext<'t>,
    scope: &ObjectContext<'_, 't>,
    modes: &[&'t Entry<'t>],
) {
    let note = "`connect` needs exactly one of `to`, `serial`, `parallel` and `serial_parallel`";
    let Some((first, rest)) = modes.split_first() else {
        if MODES.iter().any(|mode| scope.may_have(mode)) {
            return;
        }
        let add = cx.dialect.property("to", "\"+15551234567\"");
        cx.report(
            Diagnostic::new(
                Code::NoDestination,
                scope.place,
                "missing destination of `connect`",
            )
            .note(note)
            .help(format!("add for example `{add}`")),
        );
        return;
    };
    for other in rest {
        // an unfinished list does not conflict
        let unfinished = |mode: &Entry<'_>| matches!(mode.value.content, Content::Error);
        if unfinished(first) || unfinished(other) {
            continue;
        }
        let (late, early) = if other.place < first.place {
            (first, other)
        } else {
            (other, first)
        };
        let (late_name, early_name) = (&late.key, &early.key);
        let help = if early_name == "to" {
            format!("remove one of them, or move the destination of `to` into `{late_name}`")
        } else if late_name == "to" {
            format!("remove one of them, or move the destination of `to` into `{early_name}`")
        } else {
            "remove one of them, or write groups in turn with `serial_parallel`".to_owned()
        };
        cx.report_at(
            &late.key,
            Diagnostic::new(
                Code::DestinationConflict,
                late.place,
                format!("`{late_name}` cannot be used with `{early_name}`"),
            )
            .note(note)
            .help(help),
        );
    }
}
