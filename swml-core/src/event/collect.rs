//! `calling.call.collect`: the input of a `prompt`.

use super::declare::{event, words};
use crate::Number;

words! {
    /// The kind of input of a `prompt`.
    ///
    /// SWML reference: "prompt", status callbacks.
    pub enum InputKind {
        /// Keypad digits.
        Digit = "digit",
        /// Speech.
        Speech = "speech",
        /// No input before the timeout.
        NoInput = "no_input",
        /// Input that does not match.
        NoMatch = "no_match",
        /// The first digit or word.
        StartOfInput = "start_of_input",
        /// The end of the input.
        Finished = "finished",
        /// A failure.
        Error = "error",
    }
}

words! {
    /// The state of a continuous collection.
    ///
    /// SWML reference: "prompt", status callbacks.
    pub enum CollectState {
        /// More input may come.
        Collecting = "collecting",
        /// The collection is complete.
        Finished = "finished",
        /// The collection failed.
        Error = "error",
    }
}

event! {
    /// The input of a `prompt`, or its absence.
    ///
    /// SWML reference: "prompt", status callbacks.
    pub struct CollectChange {
        /// The call.
        pub call_id: String,
        /// The node of the call.
        pub node_id: Option<String>,
        /// The identifier of this `prompt`.
        pub control_id: Option<String>,
        /// The input.
        pub result: Option<Input>,
        /// Whether this is the last result, if partial results are reported.
        pub is_final for "final": Option<bool>,
        /// The state, if input is collected continuously.
        pub state: Option<CollectState>,
    }
}

event! {
    /// The input of a `prompt`.
    pub struct Input {
        /// The kind.
        pub kind for "type": InputKind,
        /// The digits or the text.
        pub params: Option<InputParams>,
    }
}

event! {
    /// The digits or the text of an input. `Debug` redacts them: they may be a PIN.
    pub struct InputParams {
        /// The digits.
        pub digits: Option<String> [secret],
        /// The digit that ended them.
        pub terminator: Option<String>,
        /// The recognized text.
        pub text: Option<String> [secret],
        /// The confidence of the recognition.
        pub confidence: Option<Number>,
    }
}
