//! `calling.call.state`: what becomes of a call.

use super::declare::{event, words};
use super::device::Device;

words! {
    /// How far a call is.
    ///
    /// SWML reference: "connect", call state callbacks.
    pub enum CallState {
        /// It is made.
        Created = "created",
        /// It rings.
        Ringing = "ringing",
        /// Somebody has answered.
        Answered = "answered",
        /// It is over.
        Ended = "ended",
    }
}

words! {
    /// Why a call has ended.
    ///
    /// SWML reference: "connect", call state callbacks.
    pub enum EndReason {
        /// Somebody hung up.
        Hangup = "hangup",
        /// The line was busy.
        Busy = "busy",
        /// Nobody answered.
        NoAnswer = "no_answer",
        /// The caller gave up before it was answered.
        Cancel = "cancel",
        /// The called party refused.
        Declined = "declined",
        /// Something went wrong.
        Error = "error",
    }
}

words! {
    /// Which way a call goes, as the platform sees it.
    pub enum Direction {
        /// To the platform.
        Inbound = "inbound",
        /// From the platform.
        Outbound = "outbound",
    }
}

event! {
    /// A call has changed its state.
    ///
    /// SWML reference: "connect", call state callbacks.
    pub struct CallChange {
        /// The call.
        pub call_id: String,
        /// The node that has it.
        pub node_id: Option<String>,
        /// Its state now.
        pub call_state: CallState,
        /// Which way it goes.
        pub direction: Option<Direction>,
        /// The device called.
        pub device: Option<Device>,
        /// Why it has ended, once it has.
        pub end_reason: Option<EndReason>,
    }
}
