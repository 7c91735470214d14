// Generated from the table in swml-language by `SNAPSHOTS=overwrite cargo test -p swml-language --test values`.

use crate::into_property::IntoProperty;
use crate::key_order::KeyOrder;
use crate::text::Text;
use crate::value::{Milliseconds, Value};

/// Ends a tap: the one of this name, or the last one.
///
/// SWML reference: "stop_tap".
#[derive(Clone, Default)]
pub struct StopTap {
    /// The name the tap was started with.
    pub control_id: Option<Text>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl StopTap {
    /// The name the tap was started with.
    #[must_use]
    pub fn control_id(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.control_id = value.into_property();
        self
    }
}

crate::declare::record!(StopTap of swml_language::methods::StopTap { control_id });

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
#[derive(Clone, Default)]
pub struct Tap {
    /// Where to send: `rtp://IP:port`, `ws://…` or `wss://…`.
    pub uri: Text,
    /// A name to stop this tap by.
    pub control_id: Option<Text>,
    /// Which side to send; `speak` if left out.
    pub direction: Option<TapDirection>,
    /// The codec; `PCMU` if left out.
    pub codec: Option<TapCodec>,
    /// How much audio one RTP packet holds, in milliseconds; 20 if left out.
    pub rtp_ptime: Option<Value<Milliseconds>>,
    /// Where to report how the tap goes.
    pub status_url: Option<Text>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl Tap {
    /// Where to send: `rtp://IP:port`, `ws://…` or `wss://…`.
    ///
    /// Makes a new value with this property; every other one is left out.
    pub fn uri(value: impl IntoProperty<Text>) -> Self {
        Self {
            uri: value.into_property(),
            ..Default::default()
        }
    }

    /// A name to stop this tap by.
    #[must_use]
    pub fn control_id(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.control_id = value.into_property();
        self
    }

    /// Which side to send; `speak` if left out.
    #[must_use]
    pub fn direction(mut self, value: impl IntoProperty<Option<TapDirection>>) -> Self {
        self.direction = value.into_property();
        self
    }

    /// The codec; `PCMU` if left out.
    #[must_use]
    pub fn codec(mut self, value: impl IntoProperty<Option<TapCodec>>) -> Self {
        self.codec = value.into_property();
        self
    }

    /// How much audio one RTP packet holds, in milliseconds; 20 if left out.
    #[must_use]
    pub fn rtp_ptime(mut self, value: impl IntoProperty<Option<Value<Milliseconds>>>) -> Self {
        self.rtp_ptime = value.into_property();
        self
    }

    /// Where to report how the tap goes.
    #[must_use]
    pub fn status_url(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.status_url = value.into_property();
        self
    }
}

crate::declare::record!(Tap of swml_language::methods::Tap { uri, control_id, direction, codec, rtp_ptime, status_url });

/// Which side of a call is tapped.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum TapDirection {
    /// What the caller says.
    #[default]
    Speak,
    /// What the caller hears.
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
