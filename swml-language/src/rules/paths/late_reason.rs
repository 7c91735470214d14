//! `hangup busy` when the call has been answered.

use super::{FlowFacts, property};
use crate::code::Code;
use crate::diagnostic::Diagnostic;
use crate::entry::entry;
use crate::flow::PointKind;
use crate::rules::context::RuleContext;

entry! {
    /// `busy` and `decline` refuse a call that rings. Once the call is answered, it ends like any
    /// other, and the caller hears no busy tone.
    ///
    /// SignalWire's own example answers first, so this is pedantic: it is reported on request only.
    REASON_AFTER_ANSWER:
    bad r#"answer; play "say:We are closed"; hangup busy;"#,
    good r#"answer; play "say:We are closed"; hangup;"#
}

/// Reports reasons that refuse a call which this script has answered, whatever its path.
///
/// SWML reference: "hangup"; "answer".
pub(super) fn judge(cx: &mut RuleContext<'_>, paths: &FlowFacts<'_>) {
    for (at, point) in paths.flow.points.iter().enumerate() {
        let PointKind::Statement(statement) = &point.kind else {
            continue;
        };
        if statement.method.name != "hangup" || !paths.is_answered(at) {
            continue;
        }
        let given = property(statement.body, "reason").map(|reason| &reason.value);
        let Some((word, place)) = given
            .or(statement.body)
            .and_then(|node| Some((node.name()?, node.place)))
        else {
            continue;
        };
        if !matches!(word, "busy" | "decline") {
            continue;
        }
        let below = match given {
            Some(_) => ".reason",
            None => "",
        };
        let fault = Diagnostic::new(
            Code::ReasonAfterAnswer,
            place,
            format!("`{word}` refuses a call that has been answered"),
        )
        .note("the preceding `answer` has accepted the call, so the caller does not hear that")
        .help("remove the reason, or hang up before the `answer`");
        paths.report_below(cx, point.trail, below, fault);
    }
}
