//! `calling.call.play`: the progress of a `play`.

use super::declare::{event, words};

words! {
    /// The progress of a `play`.
    ///
    /// SWML reference: "play", status callbacks.
    pub enum PlayState {
        /// The sound is audible.
        Playing = "playing",
        /// The sound is paused.
        Paused = "paused",
        /// The sound was played to its end, or stopped.
        Finished = "finished",
        /// The sound could not be played.
        Error = "error",
    }
}

event! {
    /// A `play` has changed its state.
    ///
    /// SWML reference: "play", status callbacks.
    pub struct PlayChange {
        /// The call.
        pub call_id: String,
        /// The node of the call.
        pub node_id: Option<String>,
        /// The id of this `play`.
        pub control_id: Option<String>,
        /// The state now.
        pub state: PlayState,
    }
}
