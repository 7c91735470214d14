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
        /// Where to send: `rtp://IP:port`, `ws://…` or `wss://…`.
        pub(new) uri: Text [primary, format(Format::TapUri)],
        /// A name to stop this tap by.
        pub control_id: Option<Text>,
        /// Which side to send; `speak` if left out.
        pub direction: Option<TapDirection> [default("speak")],
        /// The codec; `PCMU` if left out.
        pub codec: Option<TapCodec> [default("PCMU")],
        /// How much audio one RTP packet holds, in milliseconds; 20 if left out.
        pub rtp_ptime: Option<Value<Milliseconds>> [default("20 milliseconds")],
        /// Where to report how the tap goes.
        pub status_url: Option<Text> [format(Format::Url)],
    }
}

keyword! {
    /// Which side of a call is tapped.
    pub enum TapDirection {
        /// What the caller says.
        Speak = "speak",
        /// What the caller hears.
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
    /// Ends a tap: the one of this name, or the last one.
    ///
    /// SWML reference: "stop_tap".
    pub struct StopTap for "stop_tap" {
        /// The name the tap was started with.
        pub control_id: Option<Text>,
    }
}
