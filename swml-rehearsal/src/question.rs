//! Questions that a call waits for.

use std::fmt;

use serde_json::Value;

use crate::choice::Party;
use crate::url::shown;

/// A question of the machine. A [`Choice`](crate::Choice) continues it.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Question {
    /// `prompt` waits for input.
    #[non_exhaustive]
    Input {
        /// The party that is asked.
        party: Party,
        /// Whether keys are accepted.
        digits: bool,
        /// Whether speech is accepted.
        speech: bool,
        /// The maximum number of keys.
        max_digits: usize,
        /// The expected words.
        hints: Vec<String>,
    },
    /// `record` waits for speech.
    #[non_exhaustive]
    Recording {
        /// The party that is recorded.
        party: Party,
    },
    /// `connect` has dialled a destination.
    #[non_exhaustive]
    Leg {
        /// The destination.
        to: String,
        /// The maximum ring time, in seconds.
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
        /// The maximum wait, in seconds.
        wait: u64,
    },
    /// `detect_machine` listens.
    Detection,
    /// `request` has called a web service.
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
    /// A method waits for its success or failure.
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
    /// The agent has called a function of a web service.
    Function(Request),
    /// `sleep` waits forever: only hanging up ends it.
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
    /// Whether the platform signs it.
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
