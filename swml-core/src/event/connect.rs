//! `calling.call.connect`: what becomes of a `connect`.

use serde_json::Value;

use super::callback::Callback;
use super::declare::{event, words};
use super::device::Device;

words! {
    /// How far a `connect` is.
    ///
    /// SWML reference: "connect", connect status callbacks.
    pub enum ConnectState {
        /// The destination is being called.
        Connecting = "connecting",
        /// The two calls are one.
        Connected = "connected",
        /// Nobody could be connected to.
        Failed = "failed",
        /// They were connected, and are no more.
        Disconnected = "disconnected",
    }
}

event! {
    /// A `connect` has changed its state.
    ///
    /// SWML reference: "connect", connect status callbacks.
    pub struct ConnectChange {
        /// The call that runs the script.
        pub call_id: String,
        /// The node that has it.
        pub node_id: Option<String>,
        /// The segment of the call, once it has one.
        pub segment_id: Option<String>,
        /// The tag of the call, if it has one.
        pub tag: Option<String>,
        /// Its state now.
        pub connect_state: ConnectState,
        /// Why nobody could be connected to. There is no list of what it may say.
        pub failed_reason: Option<String>,
        /// The other call, while it is connected.
        pub peer: Option<Peer>,
    }
}

event! {
    /// The other call of a `connect`.
    ///
    /// SWML reference: "connect", connect status callbacks.
    pub struct Peer {
        /// The call.
        pub call_id: String,
        /// Its tag, if it has one.
        pub tag: Option<String>,
        /// The node that has it.
        pub node_id: Option<String>,
        /// The queue it came from, if it came from one.
        pub queue_id: Option<String>,
        /// The name of that queue.
        pub queue_name: Option<String>,
        /// Its device.
        pub device: Option<Device>,
    }
}

impl Callback<ConnectChange> {
    /// Why nobody could be connected to, wherever it is told: among the `params`, or
    /// beside them.
    pub fn failed_reason(&self) -> Option<&str> {
        let beside = || self.extra.get("failed_reason").and_then(Value::as_str);
        self.params.failed_reason.as_deref().or_else(beside)
    }
}
