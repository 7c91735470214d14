//! What SignalWire's own SDKs send and its pages do not have: taken, with a warning.
//!
//! A report tells of it whatever was judged, a file or a [`Document`](crate::Document): a
//! warning stops nothing. Only `swml!` says nothing of it, because there a warning stops the
//! build, and what somebody has written there is meant.

use crate::code::Code;
use crate::diagnostic::Diagnostic;
use crate::entry::entry;
use crate::rules::context::Context;
use crate::tree::{Node, Place};

entry! {
    /// A method, a property, a word or a form that SignalWire's own SDKs send, and that is not
    /// on SignalWire's pages. The platform is likely to take it; nothing says what it does, and
    /// it may change. In `swml!` it is accepted: what is built on purpose needs no warning.
    UNDOCUMENTED:
    bad r#"hangup noAnswer;"#,
    good r#"hangup decline;"#
}

/// Notes a name or a word that is not documented.
pub(crate) fn notice(cx: &mut Context<'_>, place: Place, what: &str) {
    cx.report(fault(place, what).help("try it on a call before you rely on it"));
}

/// Notes what is documented in another form: `exact` is the same in that form, if it can be
/// said exactly.
pub(crate) fn instead(
    cx: &mut Context<'_>,
    place: Place,
    what: &str,
    help: String,
    exact: Option<String>,
) {
    let fault = fault(place, what).help(help);
    cx.report(match exact {
        Some(exact) => fault.replace(place, exact),
        None => fault,
    });
}

/// Notes a value whose type is not documented for its property.
pub(crate) fn form(cx: &mut Context<'_>, node: &Node<'_>) {
    let what = format!("{} as {}", cx.subject(), node.describe());
    notice(cx, node.place, &what);
}

/// Something that is not documented, without what to do about it.
pub(crate) fn fault(place: Place, what: &str) -> Diagnostic {
    Diagnostic::new(
        Code::Undocumented,
        place,
        format!("{what} is not on SignalWire's pages"),
    )
    .note("it is known from SignalWire's own SDKs, which have it from the platform's schema")
}
