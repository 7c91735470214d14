//! `calling.call.detect`: the findings of a `detect_machine`.

use super::declare::{event, words};

words! {
    /// A finding, or a step, of a `detect_machine`.
    ///
    /// SWML reference: "detect_machine", status callbacks.
    pub enum DetectEvent {
        /// A human has answered.
        Human = "HUMAN",
        /// A machine has answered.
        Machine = "MACHINE",
        /// Neither is certain.
        Unknown = "UNKNOWN",
        /// The machine awaits a message.
        Ready = "READY",
        /// The machine still speaks.
        NotReady = "NOT_READY",
        /// The detection is over.
        Finished = "finished",
    }
}

event! {
    /// A `detect_machine` has found something.
    ///
    /// SWML reference: "detect_machine", status callbacks.
    pub struct DetectChange {
        /// The call.
        pub call_id: String,
        /// The node of the call.
        pub node_id: Option<String>,
        /// The segment of the call.
        pub segment_id: Option<String>,
        /// The id of this detection.
        pub control_id: Option<String>,
        /// The finding.
        pub detect: Option<Detection>,
    }
}

event! {
    /// A finding of a `detect_machine`.
    pub struct Detection {
        /// What is detected: `machine`, `fax`.
        pub kind for "type": Option<String>,
        /// The details.
        pub params: Option<DetectionParams>,
    }
}

event! {
    /// The details of a finding.
    pub struct DetectionParams {
        /// The finding.
        pub event: Option<DetectEvent>,
        /// Whether the machine has beeped; absent if not.
        pub beep: Option<bool>,
    }
}
