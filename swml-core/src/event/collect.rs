//! `calling.call.collect`: the input of a `prompt`.

use super::declare::{event, words};
use crate::Number;

words! {
    /// The kind of input that a `prompt` got.
    ///
    /// SWML reference: "prompt", status callbacks.
    pub enum InputKind {
        /// Digits of the keypad.
        Digit = "digit",
        /// Speech.
        Speech = "speech",
        /// Nothing before the time was up.
        NoInput = "no_input",
        /// Something that does not match.
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
    /// The progress of a continuous collection.
    ///
    /// SWML reference: "prompt", status callbacks.
    pub enum CollectState {
        /// More input may come.
        Collecting = "collecting",
        /// The collection is over.
        Finished = "finished",
        /// The collection failed.
        Error = "error",
    }
}

event! {
    /// A `prompt` got input, or none.
    ///
    /// SWML reference: "prompt", status callbacks.
    pub struct CollectChange {
        /// The call.
        pub call_id: String,
        /// The node of the call.
        pub node_id: Option<String>,
        /// The id of this `prompt`.
        pub control_id: Option<String>,
        /// The input.
        pub result: Option<Input>,
        /// Whether nothing follows, where partial results are reported.
        pub is_final for "final": Option<bool>,
        /// The state, where input is collected continuously.
        pub state: Option<CollectState>,
    }
}

event! {
    /// The input of a `prompt`.
    pub struct Input {
        /// The kind.
        pub kind for "type": InputKind,
        /// The digits or words.
        pub params: Option<InputParams>,
    }
}

event! {
    /// The digits or words of an input. `Debug` hides them: they may be a PIN.
    pub struct InputParams {
        /// The digits.
        pub digits: Option<String> [secret],
        /// The digit that ended them.
        pub terminator: Option<String>,
        /// The words.
        pub text: Option<String> [secret],
        /// How sure the recognizer is of the words.
        pub confidence: Option<Number>,
    }
}
