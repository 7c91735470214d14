//! `calling.call.detect`: the results of a `detect_machine`.

use super::declare::{event, words};

words! {
    /// A result, or a step, of a `detect_machine`.
    ///
    /// SWML reference: "detect_machine", status callbacks.
    pub enum DetectEvent {
        /// A human has answered.
        Human = "HUMAN",
        /// A machine has answered.
        Machine = "MACHINE",
        /// The result is uncertain.
        Unknown = "UNKNOWN",
        /// The machine is ready for a message.
        Ready = "READY",
        /// The machine is still speaking.
        NotReady = "NOT_READY",
        /// The detection is complete.
        Finished = "finished",
    }
}

event! {
    /// A result of a `detect_machine`.
    ///
    /// SWML reference: "detect_machine", status callbacks.
    pub struct DetectChange {
        /// The call.
        pub call_id: String,
        /// The node of the call.
        pub node_id: Option<String>,
        /// The segment of the call.
        pub segment_id: Option<String>,
        /// The identifier of this detection.
        pub control_id: Option<String>,
        /// The result.
        pub detect: Option<Detection>,
    }
}

event! {
    /// The result of a `detect_machine`.
    pub struct Detection {
        /// The kind of the detection: `machine`, `fax`.
        pub kind for "type": Option<String>,
        /// The details.
        pub params: Option<DetectionParams>,
    }
}

event! {
    /// The details of a result.
    pub struct DetectionParams {
        /// The result.
        pub event: Option<DetectEvent>,
        /// Whether the machine has beeped; absent if not.
        pub beep: Option<bool>,
    }
}
