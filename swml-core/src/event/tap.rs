//! `calling.call.tap`: the state of a `tap`.

use super::declare::{event, words};

words! {
    /// The state of a `tap`.
    ///
    /// SWML reference: "tap", status callbacks.
    pub enum TapState {
        /// The audio is being sent.
        Tapping = "tapping",
        /// The tap has ended.
        Finished = "finished",
    }
}

event! {
    /// A change of the state of a `tap`.
    ///
    /// SWML reference: "tap", status callbacks.
    pub struct TapChange {
        /// The call.
        pub call_id: String,
        /// The node of the call.
        pub node_id: Option<String>,
        /// The segment of the call.
        pub segment_id: Option<String>,
        /// The tag of the call.
        pub tag: Option<String>,
        /// The identifier of this `tap`.
        pub control_id: Option<String>,
        /// The new state.
        pub state: TapState,
        /// The media of the tap.
        pub tap: Option<TapMedia>,
        /// The receiver of the media.
        pub device: Option<TapDevice>,
    }
}

event! {
    /// The media of a `tap`.
    pub struct TapMedia {
        /// The kind: `audio`.
        pub kind for "type": Option<String>,
        /// The details.
        pub params: Option<TapMediaParams>,
    }
}

event! {
    /// The details of the media of a `tap`.
    pub struct TapMediaParams {
        /// The side of the call.
        pub direction: Option<String>,
    }
}

event! {
    /// The receiver of a `tap`.
    pub struct TapDevice {
        /// The kind: `rtp`, `ws`.
        pub kind for "type": Option<String>,
        /// The address.
        pub params: Option<TapDeviceParams>,
    }
}

event! {
    /// The address of the receiver of a `tap`.
    pub struct TapDeviceParams {
        /// The host.
        pub addr: Option<String>,
        /// The port.
        pub port: Option<u64>,
        /// The codec.
        pub codec: Option<String>,
        /// The duration of audio in a packet in milliseconds, for RTP.
        pub ptime: Option<u64>,
        /// The URI, for a WebSocket.
        pub uri: Option<String>,
    }
}
