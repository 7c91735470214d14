//! `calling.call.stream`: what becomes of a WebSocket stream.

use super::declare::{event, words};

words! {
    /// How far a stream is.
    ///
    /// SWML reference: "connect", stream status callbacks.
    pub enum StreamState {
        /// It runs.
        Streaming = "streaming",
        /// It is over.
        Finished = "finished",
    }
}

event! {
    /// A stream has changed its state.
    ///
    /// SWML reference: "connect", stream status callbacks.
    pub struct StreamChange {
        /// The stream.
        pub control_id: Option<String>,
        /// Its state now.
        pub state: StreamState,
        /// Where it goes: a `wss` URL.
        pub url: Option<String>,
        /// Its name, if it was given one.
        pub name: Option<String>,
        /// The call it belongs to, where that is told.
        pub call_id: Option<String>,
        /// The node that has that call.
        pub node_id: Option<String>,
        /// The segment of that call.
        pub segment_id: Option<String>,
        /// The tag of that call.
        pub tag: Option<String>,
    }
}
