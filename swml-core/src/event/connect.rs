//! `calling.call.connect`: the state of a `connect`.

use serde_json::Value;

use super::callback::Callback;
use super::declare::{event, words};
use super::device::Device;

words! {
    /// The state of a `connect`.
    ///
    /// SWML reference: "connect", connect status callbacks.
    pub enum ConnectState {
        /// The destination is being called.
        Connecting = "connecting",
        /// The two calls are bridged.
        Connected = "connected",
        /// The connection failed.
        Failed = "failed",
        /// The bridge has ended.
        Disconnected = "disconnected",
    }
}

event! {
    /// A change of the state of a `connect`.
    ///
    /// SWML reference: "connect", connect status callbacks.
    pub struct ConnectChange {
        /// The call that runs the script.
        pub call_id: String,
        /// The node that handles the call.
        pub node_id: Option<String>,
        /// The segment of the call, if it has one.
        pub segment_id: Option<String>,
        /// The tag of the call, if it has one.
        pub tag: Option<String>,
        /// The new state.
        pub connect_state: ConnectState,
        /// The reason that the connection failed. The possible values are not documented.
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
        /// The tag of the call, if it has one.
        pub tag: Option<String>,
        /// The node that handles the call.
        pub node_id: Option<String>,
        /// The queue that the call came from, if any.
        pub queue_id: Option<String>,
        /// The name of that queue.
        pub queue_name: Option<String>,
        /// The device of the call.
        pub device: Option<Device>,
    }
}

impl Callback<ConnectChange> {
    /// Returns the reason that the connection failed, from the `params` or next to them.
    pub fn failed_reason(&self) -> Option<&str> {
        let beside = || self.extra.get("failed_reason").and_then(Value::as_str);
        self.params.failed_reason.as_deref().or_else(beside)
    }
}
