//! The rule that a queue requires a script to continue with.

use super::dial_targets::{DialTargets, paths};
use crate::code::Code;
use crate::diagnostic::Diagnostic;
use crate::dialect::Dialect;
use crate::entry::entry;
use crate::rules::context::RuleContext;
use crate::rules::object_context::ObjectContext;
use crate::schema::DestinationKind as Kind;
use crate::tree::Entry;

entry! {
    /// After a queue the call continues with the script of `transfer_after_bridge`; without one
    /// the caller hears silence.
    QUEUE_NEEDS_TRANSFER:
    bad r#"connect to "queue:support";"#,
    good r#"connect to "queue:support" transfer_after_bridge "https://example.com/after";"#
}

/// A queue among the destinations requires a `transfer_after_bridge` on the `connect`.
pub(super) fn queue_needs_transfer<'t>(
    cx: &mut RuleContext<'t>,
    scope: &ObjectContext<'_, 't>,
    legs: &DialTargets,
    modes: &[&Entry<'_>],
) {
    let Some((queue, place)) = legs.first(Kind::Queue) else {
        return;
    };
    // on a destination it is misplaced, and reported as such
    let transfers = ["transfer_after_bridge", "execute_after_queue"];
    let given = |name: &&str| scope.get(name).is_some() || scope.may_have(name);
    if transfers.iter().any(given) || legs.misplaced_transfer {
        return;
    }
    let example = cx
        .dialect
        .property("transfer_after_bridge", "\"https://example.com/after\"");
    let mut all = Vec::new();
    for mode in modes {
        paths(&mode.value, format!(".{}", mode.key), &mut all);
    }
    cx.report_below(
        all.get(queue).map_or("", String::as_str),
        Diagnostic::new(
            Code::QueueNeedsTransfer,
            place,
            "missing property `transfer_after_bridge` for a queue",
        )
        .note("when the agent hangs up, the call continues with that script; without it the caller hears silence")
        .help(match cx.dialect {
            Dialect::Script => format!("add `{example}`, or a block of methods"),
            Dialect::Json | Dialect::Yaml => format!("add `{example}`, or a document as JSON text"),
        }),
    );
}
