//! `calling.call.play`: the state of a `play`.

use super::declare::{event, words};

words! {
    /// The state of a `play`.
    ///
    /// SWML reference: "play", status callbacks.
    pub enum PlayState {
        /// The sound is playing.
        Playing = "playing",
        /// The sound is paused.
        Paused = "paused",
        /// The sound has ended or was stopped.
        Finished = "finished",
        /// The sound could not be played.
        Error = "error",
    }
}

event! {
    /// A change of the state of a `play`.
    ///
    /// SWML reference: "play", status callbacks.
    pub struct PlayChange {
        /// The call.
        pub call_id: String,
        /// The node of the call.
        pub node_id: Option<String>,
        /// The identifier of this `play`.
        pub control_id: Option<String>,
        /// The new state.
        pub state: PlayState,
    }
}
