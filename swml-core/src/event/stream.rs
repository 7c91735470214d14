//! `calling.call.stream`: the state of a WebSocket stream.

use super::declare::{event, words};

words! {
    /// The state of a stream.
    ///
    /// SWML reference: "connect", stream status callbacks.
    pub enum StreamState {
        /// The stream is active.
        Streaming = "streaming",
        /// The stream has ended.
        Finished = "finished",
    }
}

event! {
    /// A change of the state of a stream.
    ///
    /// SWML reference: "connect", stream status callbacks.
    pub struct StreamChange {
        /// The stream.
        pub control_id: Option<String>,
        /// The new state.
        pub state: StreamState,
        /// The URL of the stream, `wss://…`.
        pub url: Option<String>,
        /// The name of the stream, if any.
        pub name: Option<String>,
        /// The call of the stream, if reported.
        pub call_id: Option<String>,
        /// The node that handles the call.
        pub node_id: Option<String>,
        /// The segment of that call.
        pub segment_id: Option<String>,
        /// The tag of that call.
        pub tag: Option<String>,
    }
}
