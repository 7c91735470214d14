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

mod any;
mod call;
mod callback;
mod connect;
mod declare;
mod device;
mod error;
mod part;
mod request;
mod stream;
mod time;

pub use any::Event;
pub use call::{CallChange, CallState, Direction, EndReason};
pub use callback::Callback;
pub use connect::{ConnectChange, ConnectState, Peer};
pub use device::{Device, DeviceKind, DeviceParams};
pub use error::InvalidEvent;
pub use part::{Extra, Misfit};
pub use request::{
    Call, CallEnd, CallHeader, CallKind, CallRequest, Media, Message, MessageKind, MessageRequest,
};
pub use stream::{StreamChange, StreamState};
pub use time::Timestamp;
