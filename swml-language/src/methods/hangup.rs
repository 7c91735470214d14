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
        /// What to tell the caller's side.
        pub reason: Option<HangupReason> [primary],
    }
}

keyword! {
    /// Why a call is ended.
    pub enum HangupReason {
        /// It is over.
        Hangup = "hangup",
        /// The line is busy.
        Busy = "busy",
        /// The call is not wanted.
        Decline = "decline",
        /// The call is called off.
        Cancel = "cancel" [undocumented],
        /// Nobody has answered.
        NoAnswer = "noAnswer" [undocumented],
        /// Something went wrong.
        Error = "error" [undocumented],
    }
}
