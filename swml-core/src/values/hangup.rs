// Generated from the table in swml-language by `SNAPSHOTS=overwrite cargo test -p swml-language --test values`.

use crate::into_property::IntoProperty;
use crate::key_order::KeyOrder;

/// Ends the call.
///
/// SWML reference: "hangup".
///
/// ```
/// # use swml_core as swml;
/// use swml::{Hangup, HangupReason};
/// let busy = Hangup::default().reason(HangupReason::Busy);
/// assert_eq!(serde_json::to_string(&busy)?, r#"{"reason":"busy"}"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Default)]
pub struct Hangup {
    /// The reason that is reported to the caller's side.
    pub reason: Option<HangupReason>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl Hangup {
    /// The reason that is reported to the caller's side.
    #[must_use]
    pub fn reason(mut self, value: impl IntoProperty<Option<HangupReason>>) -> Self {
        self.reason = value.into_property();
        self
    }
}

crate::declare::record!(Hangup of swml_language::methods::Hangup { 0: reason });

/// The reason for ending a call.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum HangupReason {
    /// The call is complete.
    #[default]
    Hangup,
    /// The line is busy.
    Busy,
    /// The call is declined.
    Decline,
    /// The call is cancelled.
    Cancel,
    /// The call was not answered.
    NoAnswer,
    /// An error occurred.
    Error,
}

crate::declare::keyword!(HangupReason of swml_language::methods::HangupReason { Hangup = "hangup", Busy = "busy", Decline = "decline", Cancel = "cancel", NoAnswer = "noAnswer", Error = "error" });
