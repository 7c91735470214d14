//! Events of the platform: callbacks about a call, and requests for a script.
//!
//! An [`Event`] is any callback. Unknown words are kept in `Other` and unknown fields in `extra`,
//! and an event is written as it was read.
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

mod agent_step;
mod ai_debug;
mod call;
mod callback;
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

pub use agent_step::{
    AgentWarning, AttentionTimeout, Completion, Consolidation, ContextData, Distilled, FillerSaid,
    GatherStep, HoldChange, HookEnd, ModelCall, Normalized, SpokenReply, SummaryStart,
    WebhookError, WebhookLog,
};
pub use ai_debug::{
    AiDebug, Barge, CallInfo, ContextMove, FunctionLoop, FunctionTime, ModelError, Reported,
    SessionEnd, SessionStart, Speech, StepMove, VoiceError, WebhookFail,
};
pub use call::{CallChange, CallState, Direction, EndReason};
pub use callback::Callback;
pub use collect::{CollectChange, CollectState, Input, InputKind, InputParams};
pub use conference::{ConferenceChange, ConferenceStatus};
pub use connect::{ConnectChange, ConnectState, Peer};
pub use connector::{PaymentAnswer, PaymentRequest};
pub use detect::{DetectChange, DetectEvent, Detection, DetectionParams};
pub use device::{Device, DeviceKind, DeviceParams};
pub use error::InvalidEvent;
pub use fax::{Fax, FaxChange, FaxDirection, FaxEvent, FaxParams};
pub use message::{MessageChange, MessageState};
pub use part::{Extra, FieldError};
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
pub use typed::ParamsError;
pub use warning::ScriptWarning;
