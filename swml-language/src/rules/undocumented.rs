//! Warnings for values that SignalWire's own SDKs send but its documentation does not list:
//! accepted.
//!
//! A report contains them both for a file and for a [`Document`](crate::Document), where a warning
//! stops nothing. Only `swml!` omits them, because there a warning stops the build, and the code is
//! intentional.

use crate::code::Code;
use crate::diagnostic::Diagnostic;
use crate::entry::entry;
use crate::rules::context::RuleContext;
use crate::tree::{Node, Place};

entry! {
    /// A method, a property, a word or a form that SignalWire's own SDKs send, but that
    /// SignalWire does not document. The platform is likely to accept it, but its effect is not
    /// specified and may change. In `swml!` it is accepted without a warning.
    UNDOCUMENTED:
    bad r#"hangup noAnswer;"#,
    good r#"hangup decline;"#
}

/// Reports an undocumented name or word.
pub(crate) fn notice(cx: &mut RuleContext<'_>, place: Place, what: &str) {
    cx.report(fault(place, what).help("test it on a call before you rely on it"));
}

/// Reports a value that is documented in another form: `exact` is its equivalent in that form, if
/// it can be stated exactly.
pub(crate) fn instead(
    cx: &mut RuleContext<'_>,
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

/// Reports a value whose type is not documented for its property.
pub(crate) fn form(cx: &mut RuleContext<'_>, node: &Node<'_>) {
    let what = format!("{} as {}", cx.subject(), node.describe());
    notice(cx, node.place, &what);
}

/// The diagnostic, without a correction.
pub(crate) fn fault(place: Place, what: &str) -> Diagnostic {
    Diagnostic::new(
        Code::Undocumented,
        place,
        format!("{what} is not documented by SignalWire"),
    )
    .note("it is only known from SignalWire's SDKs, which follow the platform's schema")
}
