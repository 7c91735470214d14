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

mod ai_debug;
mod call;
mod collect;
mod conference;
mod connect;
mod connector;
pub(crate) mod declare;
mod detect;
mod device;
pub(crate) mod error;
mod fax;
mod message;
pub(crate) mod part;
mod pay;
mod play;
mod post_prompt;
mod queue;
mod record;
mod refer;
mod registration;
mod request;
mod sidecar;
mod stream;
mod table;
mod tap;
mod time;
mod transcript;
pub(crate) mod typed;
mod warning;

use serde_json::Value;

pub use ai_debug::{
    AiDebug, Barge, CallInfo, ContextMove, FunctionLoop, FunctionTime, ModelError, Reported,
    SessionEnd, SessionStart, Speech, StepMove, VoiceError, WebhookFail,
};
pub use call::{CallChange, CallState, Direction, EndReason};
pub use collect::{CollectChange, CollectState, Input, InputKind, InputParams};
pub use conference::{ConferenceChange, ConferenceStatus};
pub use connect::{ConnectChange, ConnectState, Peer};
pub use connector::{PaymentAnswer, PaymentRequest};
pub use detect::{DetectChange, DetectEvent, Detection, DetectionParams};
pub use device::{Device, DeviceKind, DeviceParams};
pub use error::InvalidEvent;
pub use fax::{Fax, FaxChange, FaxDirection, FaxEvent, FaxParams};
pub use message::{MessageChange, MessageState};
pub use part::Misfit;
pub use pay::{PayChange, PayStep};
pub use play::{PlayChange, PlayState};
pub use post_prompt::{
    ConversationAnswer, ConversationKind, FetchConversation, FunctionLog, LogEntry, PostPrompt,
    PostPromptData, ReplyTime, TimelineEntry,
};
pub use queue::{QueueChange, QueueStatus};
pub use record::{RecordChange, RecordState, Recording, RecordingAudio};
pub use refer::{ReferChange, ReferState};
pub use registration::{RegistrationCategory, RegistrationChange};
pub use request::{
    Call, CallEnd, CallHeader, CallKind, CallRequest, Media, Message, MessageKind, MessageRequest,
};
pub use sidecar::{ChannelData, SidecarEvent, SidecarReport, SidecarStep, SidecarStop};
pub use stream::{StreamChange, StreamState};
pub use table::Event;
pub use tap::{TapChange, TapDevice, TapDeviceParams, TapMedia, TapMediaParams, TapState};
pub use time::Timestamp;
pub use transcript::TranscriptChange;
pub use typed::Unfit;
pub use warning::ScriptWarning;

use declare::event;

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

impl Callback<Extra> {
    /// What it tells as a type of your own: for a callback that is newer than this crate.
    ///
    /// ```
    /// # use swml_core as swml;
    /// use swml::event::Event;
    /// #[derive(serde::Deserialize)]
    /// struct Weather {
    ///     call_id: String,
    ///     degrees: i32,
    /// }
    /// let body = r#"{"event_type":"calling.call.weather","params":{"call_id":"c-1","degrees":21}}"#;
    /// let Event::Other(event) = Event::from_json(body)? else { panic!("known") };
    /// let weather: Weather = event.params_as()?;
    /// assert_eq!((&*weather.call_id, weather.degrees), ("c-1", 21));
    /// # Ok::<(), swml::event::InvalidEvent>(())
    /// ```
    ///
    /// # Errors
    /// `params` do not have the form of that type. The error names the field, and no value.
    pub fn params_as<T: serde_core::de::DeserializeOwned>(&self) -> Result<T, InvalidEvent> {
        let params = Value::Object(self.params.clone());
        typed::read(params).map_err(InvalidEvent::from)
    }
}
