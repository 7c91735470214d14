//! A callback, whichever it is.

use serde_core::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;

use super::call::CallChange;
use super::callback::Callback;
use super::connect::ConnectChange;
use super::error::{InvalidEvent, json};
use super::part::{Extra, Misfit, Part};
use super::stream::StreamChange;
use super::time::Timestamp;

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
        Self::part(json(body.as_ref())?).map_err(InvalidEvent::from)
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
    fn part(value: Value) -> Result<Self, Misfit> {
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
