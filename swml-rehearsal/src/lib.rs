//! Runs call scripts in `cargo test`.

mod answers;
mod assumption;
mod call;
mod choice;
mod coverage;
mod error;
mod event;
mod explore;
mod expression;
mod machine;
mod message;
mod pace;
mod question;
mod rehearsal;
mod scope;
mod script;
#[cfg(feature = "axum")]
mod service;
mod setup;
mod transcript;

pub use answers::Answers;
pub use assumption::Assumption;
pub use call::{Asked, Call, Callee, Dialled};
pub use choice::{Agent, Choice, Conference, Detection, Leg, Party, Payment, Queue, Response};
pub use coverage::{Branch, Coverage};
pub use error::{Refused, ScriptError};
pub use event::{Callback, End, Event, Happened, Sound};
pub use explore::{Exploration, Fault, FaultKind, Limit, Report};
pub use machine::Machine;
pub use message::Message;
pub use pace::Pace;
pub use question::{Question, Request};
pub use rehearsal::Rehearsal;
pub use script::{IntoScript, Location, Script, Statement};
#[cfg(feature = "axum")]
pub use service::Service;
pub use transcript::Transcript;
