//! Runs call scripts in `cargo test`: a scripted caller, virtual time, every path explored.
//!
//! ```
//! use swml_rehearsal::{Rehearsal, Script};
//! let script = Script::json(r#"{"sections": {"main": [
//!     {"prompt": {"play": "say:Press 1 for sales"}},
//!     {"switch": {"variable": "prompt_value", "case": {"1": [
//!         {"connect": {"to": "sip:alice@example.com", "timeout": 20}},
//!         {"play": {"url": "say:Nobody is there"}},
//!         {"record": {}}
//!     ]}, "default": [{"hangup": {}}]}}
//! ]}}"#)?;
//! let mut call = Rehearsal::new(&script).from("+15551230000").start();
//! call.hears("Press 1 for sales").presses("1");
//! call.dials("sip:alice@example.com").no_answer(); // rings for its timeout, in virtual time
//! call.hears("Nobody is there").records("hello, it is me").ends();
//! # Ok::<(), swml_rehearsal::ScriptError>(())
//! ```
//!
//! - [`Rehearsal`] is a call that is about to begin, [`Call`] one in progress, with expectations
//!   and actions of the caller; [`Message`] is the same for a message.
//! - [`Rehearsal::explore`] runs every sequence of choices.
//! - [`Machine`] is the basis of both: it runs until there is a [`Question`], and continues with a
//!   [`Choice`]. A clone is a second call with the same past.
//! - [`Answers`] answers the requests of the platform; with the feature `axum` any `tower::Service`
//!   does.
//! - [`Assumption`] lists behaviour that SignalWire's reference does not specify.
//!
//! | feature | adds |
//! |---|---|
//! | `yaml` | scripts in YAML |
//! | `axum` | a service in the loop |
//! | `javascript` | expressions that the built-in evaluator does not support, such as regular expressions, with QuickJS; needs a C compiler |

#![cfg_attr(docsrs, feature(doc_cfg))]
#![cfg_attr(
    test,
    allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::indexing_slicing
    )
)]

mod answers;
mod assumption;
#[cfg(feature = "axum")]
mod basic;
mod call;
mod choice;
mod coverage;
mod error;
mod event;
mod explore;
mod expression;
#[cfg(feature = "javascript")]
mod javascript;
mod machine;
mod message;
mod notation;
mod pace;
mod question;
mod rehearsal;
mod scope;
mod script;
#[cfg(feature = "axum")]
mod service;
mod setup;
mod transcript;
mod url;

pub use answers::Answers;
pub use assumption::Assumption;
pub use call::{Call, Callee, OutboundCall, PendingRequest};
pub use choice::{Agent, Choice, Conference, Detection, Leg, Party, Payment, Queue, Response};
pub use coverage::{Branch, COVERAGE, Coverage};
pub use error::{InvalidChoice, Refused, ScriptError};
pub use event::{Callback, End, Event, Happened, Sound};
pub use explore::{Exploration, Fault, FaultKind, Limit, Report};
pub use machine::Machine;
pub use message::Message;
pub use notation::Notation;
pub use pace::Pace;
pub use question::{Question, Request};
pub use rehearsal::Rehearsal;
pub use script::{IntoScript, Location, Script, Statement};
#[cfg(feature = "axum")]
pub use service::Service;
pub use transcript::Transcript;

/// The example of the README compiles.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
