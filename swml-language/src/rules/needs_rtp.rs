//! The rule on RTP properties of a tap to a WebSocket.

use crate::code::Code;
use crate::diagnostic::Diagnostic;
use crate::entry::entry;
use crate::rules::context::RuleContext;
use crate::rules::object_context::ObjectContext;

entry! {
    /// The property applies to RTP, but the tap goes to a WebSocket.
    NEEDS_RTP:
    bad r#"tap "wss://example.com/tap" rtp_ptime 30ms;"#,
    good r#"tap "rtp://203.0.113.7:4000" rtp_ptime 30ms;"#
}

/// Only RTP has a configurable packet duration.
///
/// SWML reference: "tap".
pub(crate) fn packets_are_rtp<'t>(cx: &mut RuleContext<'t>, scope: &ObjectContext<'_, 't>) {
    let (Some(ptime), Some(uri)) = (scope.get("rtp_ptime"), scope.get("uri")) else {
        return;
    };
    let is_socket = |uri: &str| {
        let scheme = uri.split_once("://").map(|(scheme, _)| scheme);
        scheme.is_some_and(|scheme| {
            ["ws", "wss"]
                .iter()
                .any(|ws| ws.eq_ignore_ascii_case(scheme))
        })
    };
    if uri.value.text().is_some_and(is_socket) {
        cx.report_at(
            &ptime.key,
            Diagnostic::new(
                Code::NeedsRtp,
                ptime.place,
                "`rtp_ptime` does nothing on a WebSocket",
            )
            .note("it is the length of the audio in one RTP packet")
            .help("remove `rtp_ptime`, or tap to `rtp://…`"),
        );
    }
}
