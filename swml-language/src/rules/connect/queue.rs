//! The rule that a queue requires a script to continue with.

use super::dial_targets::DialTargets;
use crate::code::Code;
use crate::diagnostic::Diagnostic;
use crate::dialect::Dialect;
use crate::entry::entry;
use crate::rules::context::RuleContext;
use crate::rules::object_context::ObjectContext;
use crate::schema::DestinationKind as Kind;

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
) {
    let Some(queue) = legs.first(Kind::Queue) else {
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
    cx.report_below(
        &queue.path,
        Diagnostic::new(
            Code::QueueNeedsTransfer,
            queue.place,
            "missing property `transfer_after_bridge` for a queue",
        )
        .note("when the agent hangs up, the call continues with that script; without it the caller hears silence")
        .help(match cx.dialect {
            Dialect::Script => format!("add `{example}`, or a block of methods"),
            Dialect::Json | Dialect::Yaml => format!("add `{example}`, or a document as JSON text"),
        }),
    );
}
