//! What a call waits for.

use std::fmt;

use serde_json::Value;

use crate::choice::Party;
use crate::url::shown;

/// What the machine waits for. It goes on with a [`Choice`](crate::Choice).
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Question {
    /// `prompt` waits for input.
    #[non_exhaustive]
    Input {
        /// Who is asked.
        party: Party,
        /// True if keys are taken.
        digits: bool,
        /// True if speech is taken.
        speech: bool,
        /// How many keys at most.
        max_digits: usize,
        /// The words that are expected.
        hints: Vec<String>,
    },
    /// `record` waits for something to record.
    #[non_exhaustive]
    Recording {
        /// Who is recorded.
        party: Party,
    },
    /// `connect` has dialled.
    #[non_exhaustive]
    Leg {
        /// The destination.
        to: String,
        /// How long it rings at most, in seconds.
        timeout: u64,
    },
    /// The caller and the called party talk.
    #[non_exhaustive]
    Bridge {
        /// The destination.
        to: String,
    },
    /// `enter_queue` waits for an agent.
    #[non_exhaustive]
    Queue {
        /// The name of the queue.
        name: String,
        /// How long at most, in seconds.
        wait: u64,
    },
    /// `detect_machine` listens.
    Detection,
    /// `request` has asked a web service.
    Request(Request),
    /// A document is fetched.
    Document(Request),
    /// `pay` asks for a card.
    Payment,
    /// The caller is in a conference.
    #[non_exhaustive]
    Conference {
        /// Its name.
        name: String,
    },
    /// A method succeeds or fails.
    #[non_exhaustive]
    Outcome {
        /// The method.
        method: String,
    },
    /// An agent talks with the caller.
    #[non_exhaustive]
    Agent {
        /// The method.
        method: String,
    },
    /// The agent has called a function, and its web service is asked.
    Function(Request),
    /// `sleep` waits for ever: only hanging up ends it.
    Forever,
}

/// A request of the platform to a web service.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Request {
    /// The HTTP method.
    pub method: String,
    /// The URL.
    pub url: String,
    /// The headers.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: Value,
    /// True if the platform signs it.
    pub signed: bool,
}

impl fmt::Display for Question {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Input {
                party,
                digits,
                speech,
                ..
            } => {
                let what = match (digits, speech) {
                    (true, true) => "keys or speech",
                    (false, true) => "speech",
                    _ => "keys",
                };
                write!(f, "waiting for {what} of the {party}")
            }
            Self::Recording { party } => write!(f, "recording the {party}"),
            Self::Leg { to, .. } => write!(f, "dialling {}", shown(to)),
            Self::Bridge { to } => write!(f, "bridged to {}", shown(to)),
            Self::Queue { name, .. } => write!(f, "waiting in the queue {name}"),
            Self::Detection => f.write_str("listening for a person or a machine"),
            Self::Request(request) => {
                write!(f, "waiting for {} {}", request.method, shown(&request.url))
            }
            Self::Document(request) => write!(f, "fetching {}", shown(&request.url)),
            Self::Payment => f.write_str("taking a payment"),
            Self::Conference { name } => write!(f, "in the conference {name}"),
            Self::Outcome { method } => write!(f, "waiting for the outcome of `{method}`"),
            Self::Agent { method } => write!(f, "talking with the agent of `{method}`"),
            Self::Function(request) => write!(f, "calling a function at {}", shown(&request.url)),
            Self::Forever => f.write_str("waiting for ever"),
        }
    }
}
