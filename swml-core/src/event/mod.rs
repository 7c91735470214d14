//! What the platform tells a service: callbacks about a call, and the request for a
//! script.
//!
//! An [`Event`] is one callback, whichever it is. Words that this crate does not know are
//! kept in `Other`, fields that it does not know in `extra`, and what is written is what
//! was read.
//!
//! ```
//! # use swml_core as swml;
//! use swml::event::{CallState, Event};
//! let body = r#"{
//!     "event_type": "calling.call.state",
//!     "timestamp": 1640000000.123,
//!     "params": { "call_id": "c-1", "call_state": "ended", "end_reason": "busy" }
//! }"#;
//! match Event::from_json(body)? {
//!     Event::Call(event) => {
//!         assert_eq!(event.params.call_state, CallState::Ended);
//!         assert_eq!(event.params.end_reason.unwrap().as_str(), "busy");
//!     }
//!     other => panic!("{} is about something else", other.event_type()),
//! }
//! # Ok::<(), swml::event::InvalidEvent>(())
//! ```

mod call;
mod connect;
mod declare;
mod device;
mod error;
mod part;
mod request;
mod stream;
mod time;

use serde_core::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;

pub use call::{CallChange, CallState, Direction, EndReason};
pub use connect::{ConnectChange, ConnectState, Peer};
pub use device::{Device, DeviceKind, DeviceParams};
pub use error::InvalidEvent;
pub use part::Misfit;
pub use request::{
    Call, CallEnd, CallHeader, CallKind, CallRequest, Media, Message, MessageKind, MessageRequest,
};
pub use stream::{StreamChange, StreamState};
pub use time::Timestamp;

use declare::event;
use part::Part;

/// What is not known of an object by name: the other fields of its JSON.
///
/// A field that is known and was `null`, or that may be absent and was no such thing as it
/// should be, stands here too: so nothing is lost, and it is written as it was.
pub type Extra = serde_json::Map<String, Value>;

event! {
    /// One callback: about what the platform tells, and the telling itself.
    ///
    /// SWML reference: "connect", the status callbacks.
    pub struct Callback<P> {
        /// What kind of callback it is: `calling.call.state`.
        pub event_type: String,
        /// The channel it came by: `swml:` and the id of the session.
        pub event_channel: Option<String>,
        /// When it was made.
        pub timestamp: Option<Timestamp>,
        /// The project.
        pub project_id: Option<String>,
        /// The space.
        pub space_id: Option<String>,
        /// What it tells.
        pub params: P,
    }
}

/// Any callback.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Event {
    /// `calling.call.state`: what `call_state_url` is told.
    Call(Callback<CallChange>),
    /// `calling.call.connect`: what `status_url` is told of a `connect`.
    Connect(Callback<ConnectChange>),
    /// `calling.call.stream`: what `status_url` is told of a stream.
    Stream(Callback<StreamChange>),
    /// A callback that this crate does not know.
    Other(Callback<Extra>),
}

impl Event {
    /// Reads a callback.
    ///
    /// # Errors
    /// The text is no JSON, or lacks what such a callback cannot do without; the error
    /// names the field.
    pub fn from_json(body: impl AsRef<[u8]>) -> Result<Self, InvalidEvent> {
        Self::part(error::json(body.as_ref())?).map_err(InvalidEvent::from)
    }

    /// Its type, as it was written.
    pub fn event_type(&self) -> &str {
        match self {
            Self::Call(event) => &event.event_type,
            Self::Connect(event) => &event.event_type,
            Self::Stream(event) => &event.event_type,
            Self::Other(event) => &event.event_type,
        }
    }

    /// When it was made.
    pub fn timestamp(&self) -> Option<Timestamp> {
        match self {
            Self::Call(event) => event.timestamp,
            Self::Connect(event) => event.timestamp,
            Self::Stream(event) => event.timestamp,
            Self::Other(event) => event.timestamp,
        }
    }

    /// The call it is about, if it says so.
    pub fn call_id(&self) -> Option<&str> {
        match self {
            Self::Call(event) => Some(&event.params.call_id),
            Self::Connect(event) => Some(&event.params.call_id),
            Self::Stream(event) => event.params.call_id.as_deref(),
            Self::Other(event) => event.params.get("call_id").and_then(Value::as_str),
        }
    }
}

impl Part for Event {
    fn part(value: Value) -> Result<Self, part::Misfit> {
        let kind = value.get("event_type").and_then(Value::as_str);
        Ok(match kind {
            Some("calling.call.state") => Self::Call(Part::part(value)?),
            Some("calling.call.connect") => Self::Connect(Part::part(value)?),
            Some("calling.call.stream") => Self::Stream(Part::part(value)?),
            _ => Self::Other(Part::part(value)?),
        })
    }

    fn value(&self) -> Value {
        match self {
            Self::Call(event) => event.value(),
            Self::Connect(event) => event.value(),
            Self::Stream(event) => event.value(),
            Self::Other(event) => event.value(),
        }
    }

    fn show(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        std::fmt::Debug::fmt(self, f)
    }
}

impl Serialize for Event {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.value().serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Event {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::part(Value::deserialize(deserializer)?).map_err(serde_core::de::Error::custom)
    }
}
