//! `calling.call.state`: the state of a call.

use super::declare::{event, words};
use super::device::Device;

words! {
    /// The state of a call.
    ///
    /// SWML reference: "connect", call state callbacks.
    pub enum CallState {
        /// The call was created.
        Created = "created",
        /// The call is ringing.
        Ringing = "ringing",
        /// The call was answered.
        Answered = "answered",
        /// The call has ended.
        Ended = "ended",
    }
}

words! {
    /// The reason that a call has ended.
    ///
    /// SWML reference: "connect", call state callbacks.
    pub enum EndReason {
        /// One party hung up.
        Hangup = "hangup",
        /// The line was busy.
        Busy = "busy",
        /// The call was not answered.
        NoAnswer = "no_answer",
        /// The caller hung up before it was answered.
        Cancel = "cancel",
        /// The called party declined.
        Declined = "declined",
        /// An error occurred.
        Error = "error",
    }
}

words! {
    /// The direction of a call, from the platform's point of view.
    pub enum Direction {
        /// To the platform.
        Inbound = "inbound",
        /// From the platform.
        Outbound = "outbound",
    }
}

event! {
    /// A change of the state of a call.
    ///
    /// SWML reference: "connect", call state callbacks.
    pub struct CallChange {
        /// The call.
        pub call_id: String,
        /// The node that handles the call.
        pub node_id: Option<String>,
        /// The new state.
        pub call_state: CallState,
        /// The direction of the call.
        pub direction: Option<Direction>,
        /// The called device.
        pub device: Option<Device>,
        /// The reason that the call has ended, if it has.
        pub end_reason: Option<EndReason>,
    }
}
