//! `hangup`.

use crate::declare::{keyword, record};

record! {
    /// Ends the call.
    ///
    /// SWML reference: "hangup".
    ///
    /// ```
    /// use swml::{Hangup, HangupReason};
    /// let busy = Hangup::default().reason(HangupReason::Busy);
    /// assert_eq!(serde_json::to_string(&busy)?, r#"{"reason":"busy"}"#);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub struct Hangup for "hangup" [undocumented_as(&[(Form::Null, None)])] {
        /// The reason that is reported to the caller's side.
        pub reason: Option<HangupReason> [primary],
    }
}

keyword! {
    /// The reason for ending a call.
    pub enum HangupReason {
        /// The call is complete.
        Hangup = "hangup",
        /// The line is busy.
        Busy = "busy",
        /// The call is declined.
        Decline = "decline",
        /// The call is cancelled.
        Cancel = "cancel" [undocumented],
        /// The call was not answered.
        NoAnswer = "noAnswer" [undocumented],
        /// An error occurred.
        Error = "error" [undocumented],
    }
}
