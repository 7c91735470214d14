//! `calling.call.tap`: the progress of a `tap`.

use super::declare::{event, words};

words! {
    /// The progress of a `tap`.
    ///
    /// SWML reference: "tap", status callbacks.
    pub enum TapState {
        /// The audio is sent.
        Tapping = "tapping",
        /// The tap is over.
        Finished = "finished",
    }
}

event! {
    /// A `tap` has changed its state.
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
        /// The id of this `tap`.
        pub control_id: Option<String>,
        /// The state now.
        pub state: TapState,
        /// The media that is sent.
        pub tap: Option<TapMedia>,
        /// Where the media is sent to.
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
        /// The side of the call that is sent.
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
        /// The milliseconds of audio in a packet, for RTP.
        pub ptime: Option<u64>,
        /// The URI, for a WebSocket.
        pub uri: Option<String>,
    }
}
