//! `tap` and `stop_tap`.

use crate::declare::{keyword, record};
use crate::types::{Milliseconds, Text, Value};

record! {
    /// Sends the call's audio to an address, in the background.
    ///
    /// SWML reference: "tap".
    ///
    /// ```
    /// use swml::Tap;
    /// assert_eq!(
    ///     serde_json::to_string(&Tap::uri("rtp://203.0.113.7:4000"))?,
    ///     r#"{"uri":"rtp://203.0.113.7:4000"}"#
    /// );
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub struct Tap for "tap" [rule(Rule::Tap)] {
        /// The address: `rtp://IP:port`, `ws://…` or `wss://…`.
        pub(new) uri: Text [primary, format(Format::TapUri)],
        /// An identifier for stopping this tap.
        pub control_id: Option<Text>,
        /// The side to send; `speak` by default.
        pub direction: Option<TapDirection> [default("speak")],
        /// The codec; `PCMU` by default.
        pub codec: Option<TapCodec> [default("PCMU")],
        /// The duration of audio in one RTP packet, in milliseconds; 20 by default.
        pub rtp_ptime: Option<Value<Milliseconds>> [default("20 milliseconds")],
        /// The URL that receives the status of the tap.
        pub status_url: Option<Text> [format(Format::Url)],
    }
}

keyword! {
    /// The side of a call that is tapped.
    pub enum TapDirection {
        /// The audio of the caller.
        Speak = "speak",
        /// The audio that the caller hears.
        Listen = "listen",
        /// Both.
        Both = "both",
    }
}

keyword! {
    /// The codec of a tap.
    pub enum TapCodec [undocumented_in_lower_case] {
        /// G.711 µ-law.
        Pcmu = "PCMU",
        /// G.711 A-law.
        Pcma = "PCMA",
    }
}

record! {
    /// Ends a tap: the one with this identifier, or the last one.
    ///
    /// SWML reference: "stop_tap".
    pub struct StopTap for "stop_tap" {
        /// The identifier that the tap was started with.
        pub control_id: Option<Text>,
    }
}
