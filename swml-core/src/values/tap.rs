// Generated from the table in swml-language by `SNAPSHOTS=overwrite cargo test -p swml-language --test values`.

use crate::into_property::IntoProperty;
use crate::key_order::KeyOrder;
use crate::text::Text;
use crate::value::{Milliseconds, Value};

/// Ends a tap: the one with this identifier, or the last one.
///
/// SWML reference: "stop_tap".
#[derive(Default)]
pub struct StopTap {
    /// The identifier that the tap was started with.
    pub control_id: Option<Text>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl StopTap {
    /// The identifier that the tap was started with.
    #[must_use]
    pub fn control_id(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.control_id = value.into_property();
        self
    }
}

crate::declare::record!(StopTap of swml_language::methods::StopTap { 0: control_id });

/// Sends the call's audio to an address, in the background.
///
/// SWML reference: "tap".
///
/// ```
/// # use swml_core as swml;
/// use swml::Tap;
/// assert_eq!(
///     serde_json::to_string(&Tap::uri("rtp://203.0.113.7:4000"))?,
///     r#"{"uri":"rtp://203.0.113.7:4000"}"#
/// );
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Default)]
pub struct Tap {
    /// The address: `rtp://IP:port`, `ws://…` or `wss://…`.
    pub uri: Text,
    /// An identifier for stopping this tap.
    pub control_id: Option<Text>,
    /// The side to send; `speak` by default.
    pub direction: Option<TapDirection>,
    /// The codec; `PCMU` by default.
    pub codec: Option<TapCodec>,
    /// The duration of audio in one RTP packet, in milliseconds; 20 by default.
    pub rtp_ptime: Option<Value<Milliseconds>>,
    /// The URL that receives the status of the tap.
    pub status_url: Option<Text>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl Tap {
    /// The address: `rtp://IP:port`, `ws://…` or `wss://…`.
    ///
    /// Creates a value with only this property.
    pub fn uri(value: impl IntoProperty<Text>) -> Self {
        Self {
            uri: value.into_property(),
            ..Default::default()
        }
    }

    /// An identifier for stopping this tap.
    #[must_use]
    pub fn control_id(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.control_id = value.into_property();
        self
    }

    /// The side to send; `speak` by default.
    #[must_use]
    pub fn direction(mut self, value: impl IntoProperty<Option<TapDirection>>) -> Self {
        self.direction = value.into_property();
        self
    }

    /// The codec; `PCMU` by default.
    #[must_use]
    pub fn codec(mut self, value: impl IntoProperty<Option<TapCodec>>) -> Self {
        self.codec = value.into_property();
        self
    }

    /// The duration of audio in one RTP packet, in milliseconds; 20 by default.
    #[must_use]
    pub fn rtp_ptime(mut self, value: impl IntoProperty<Option<Value<Milliseconds>>>) -> Self {
        self.rtp_ptime = value.into_property();
        self
    }

    /// The URL that receives the status of the tap.
    #[must_use]
    pub fn status_url(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.status_url = value.into_property();
        self
    }
}

crate::declare::record!(Tap of swml_language::methods::Tap { 0: uri, 1: control_id, 2: direction, 3: codec, 4: rtp_ptime, 5: status_url });

/// The side of a call that is tapped.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum TapDirection {
    /// The audio of the caller.
    #[default]
    Speak,
    /// The audio that the caller hears.
    Listen,
    /// Both.
    Both,
}

crate::declare::keyword!(TapDirection of swml_language::methods::TapDirection { Speak = "speak", Listen = "listen", Both = "both" });

/// The codec of a tap.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum TapCodec {
    /// G.711 µ-law.
    #[default]
    Pcmu,
    /// G.711 A-law.
    Pcma,
}

crate::declare::keyword!(TapCodec of swml_language::methods::TapCodec { Pcmu = "PCMU", Pcma = "PCMA" });
