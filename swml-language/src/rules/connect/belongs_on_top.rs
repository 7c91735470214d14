//! The rule that a property of the whole `connect` is not set on one destination.

use crate::code::Code;
use crate::diagnostic::Diagnostic;
use crate::entry::entry;
use crate::rules::context::RuleContext;
use crate::schema::RecordType;
use crate::tree::Entry;

entry! {
    /// The property applies to the whole `connect` and belongs next to the list.
    BELONGS_ON_TOP:
    bad r#"connect serial [to "sip:a@example.com" max_duration 1h];"#,
    good r#"connect max_duration 1h serial [to "sip:a@example.com"];"#
}

/// Reports a property of the enclosing record.
pub(crate) fn belongs_on_top<'t>(
    cx: &mut RuleContext<'t>,
    entry: &'t Entry<'t>,
    outer: &RecordType,
) {
    let name = &entry.key;
    cx.report_at(
        &entry.key,
        Diagnostic::new(
            Code::BelongsOnTop,
            entry.place,
            format!("`{name}` cannot be set on a single destination"),
        )
        .note(format!("it applies to the whole `{}`", outer.name))
        .help(format!("move `{name}` out of the list, next to it")),
    );
}
