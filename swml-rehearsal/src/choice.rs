//! Choices: everything that a call gets from outside.

use std::fmt;

use serde_json::Value;

use crate::script::Script;

/// A party of a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Party {
    /// The party on whose call the script runs.
    Caller,
    /// The dialled party, during `confirm` and the bridge.
    Called,
}

impl fmt::Display for Party {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Caller => "caller",
            Self::Called => "called party",
        })
    }
}

/// An answer to a [`Question`](crate::Question).
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Choice {
    /// Presses keys.
    Digits(String),
    /// Says something.
    Speech {
        /// The recognized text.
        text: String,
        /// The confidence of the recognition, from 0 to 1.
        confidence: f64,
    },
    /// Neither presses nor says anything.
    Silence,
    /// Something is pressed or said that the platform makes nothing of.
    NoMatch,
    /// The party that is asked hangs up. Answers every question.
    HangUp,
    /// The outcome of a dialled destination.
    Leg(Leg),
    /// Both sides of a bridge talk, and one of them hangs up.
    Talk {
        /// The duration, in seconds.
        seconds: u64,
        /// The party that ends it.
        ends: Party,
    },
    /// Something is recorded.
    Records {
        /// The recorded speech.
        says: String,
        /// The duration, in seconds.
        seconds: u64,
    },
    /// The outcome of a call in a queue.
    Queue(Queue),
    /// The result of `detect_machine`.
    Detects(Detection),
    /// The answer of a web service: to `request`, to the call of a function, or with a document.
    Response(Response),
    /// A web service does not respond in time.
    Timeout,
    /// The document at a URL.
    Document(Script),
    /// The document at a URL stays unknown; the path ends there, or returns at once.
    UnknownDocument,
    /// The document at a URL cannot be fetched.
    NoDocument,
    /// The result of `pay`.
    Pays(Payment),
    /// The result of `join_conference`.
    Conference(Conference),
    /// The method succeeds.
    Succeeds,
    /// The method fails.
    Fails,
    /// An action of an agent of `ai` or `amazon_bedrock`.
    Agent(Agent),
    /// The text of an incoming message: the first choice of a messaging script, and only there.
    Writes(String),
}

impl Choice {
    /// A recording of some words: two of them take a second.
    pub(crate) fn recording(says: &str) -> Self {
        let words = u64::try_from(says.split_whitespace().count()).unwrap_or(u64::MAX);
        Self::Records {
            says: says.to_owned(),
            seconds: words.div_ceil(2).max(1),
        }
    }
}

/// How sure the platform is of speech, unless a test says otherwise.
pub(crate) const CONFIDENCE: f64 = 0.9;
/// How sure it is of speech that it may have got wrong.
pub(crate) const UNSURE: f64 = 0.3;

/// The outcome of a dialled destination.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Leg {
    /// It answers.
    Answers {
        /// The seconds until then; by default those of [`Pace`](crate::Pace).
        after: Option<u64>,
    },
    /// It is busy.
    Busy,
    /// It rings for the whole of its timeout.
    NoAnswer,
    /// The call is declined.
    Declined,
    /// It cannot be reached.
    Error,
}

impl Leg {
    /// An answer after the default time.
    pub const ANSWERS: Self = Self::Answers { after: None };

    /// Returns the value of `end_reason` for it.
    pub fn reason(self) -> &'static str {
        match self {
            Self::Answers { .. } => "hangup",
            Self::Busy => "busy",
            Self::NoAnswer => "no_answer",
            Self::Declined => "declined",
            Self::Error => "error",
        }
    }
}

/// The outcome of a call that waits in a queue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Queue {
    /// An agent takes it.
    Connected {
        /// The seconds until then.
        after: u64,
        /// The duration of the talk, in seconds.
        seconds: u64,
    },
    /// The wait times out.
    Timeout,
    /// The call leaves the queue without an agent.
    Leaves,
    /// The queue fails.
    Failed,
}

/// Declares an enum of words of the platform.
macro_rules! words {
    ($(#[doc = $doc:literal])* $name:ident { $($(#[doc = $word_doc:literal])* $word:ident = $text:literal,)* }) => {
        $(#[doc = $doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum $name { $($(#[doc = $word_doc])* $word,)* }

        impl $name {
            /// All values.
            pub const ALL: &'static [Self] = &[$(Self::$word),*];

            /// Returns the platform's word for it.
            pub fn word(self) -> &'static str {
                match self { $(Self::$word => $text,)* }
            }
        }
    };
}

words! {
    /// Results of `detect_machine`: the values of `detect_result`.
    Detection {
        /// A person.
        Human = "human",
        /// A machine.
        Machine = "machine",
        /// A fax.
        Fax = "fax",
        /// Neither of these.
        Unknown = "unknown",
        /// Detection failed.
        Error = "error",
    }
}

words! {
    /// Results of `pay`: the values of `pay_result`.
    Payment {
        /// The card was charged, or a token created.
        Success = "success",
        /// The caller gave no usable answer too often.
        TooManyFailedAttempts = "too-many-failed-attempts",
        /// The payment service rejected the payment.
        ConnectorError = "payment-connector-error",
        /// The caller pressed the star key.
        InterruptedWithStar = "caller-interrupted-with-star",
        /// It was ended from outside.
        Stopped = "relay-pay-stop",
        /// The caller's input is invalid.
        ValidationError = "validation-error",
        /// Anything else.
        InternalError = "internal-error",
    }
}

words! {
    /// Results of `join_conference`: the values of `join_conference_result`.
    Conference {
        /// The caller was in it, and has left.
        Completed = "completed",
        /// The caller is in it.
        Answered = "answered",
        /// Not answered.
        NoAnswer = "no-answer",
        /// It could not be joined.
        EvalFailure = "failed",
        /// The attempt was canceled.
        Canceled = "canceled",
    }
}

/// The response of a web service.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Response {
    /// The status.
    pub status: u16,
    /// The headers.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: String,
}

impl Response {
    /// Creates a response with a status and JSON.
    pub fn json(status: u16, body: &Value) -> Self {
        Self {
            status,
            headers: vec![("content-type".to_owned(), "application/json".to_owned())],
            body: body.to_string(),
        }
    }

    /// Creates a response with a status and a text.
    pub fn text(status: u16, body: impl Into<String>) -> Self {
        Self {
            status,
            headers: Vec::new(),
            body: body.into(),
        }
    }

    /// With another header.
    ///
    /// ```
    /// use swml_rehearsal::Response;
    /// let response = Response::text(429, "").header("Retry-After", "5");
    /// assert_eq!(response.headers.len(), 1);
    /// ```
    #[must_use]
    pub fn header(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.headers.push((name.into(), value.into()));
        self
    }

    /// The document that it is, or why it is none.
    pub(crate) fn document(&self, messaging: bool) -> Result<Script, String> {
        if !self.is_success() {
            return Err(format!("the answer has status {}", self.status));
        }
        Script::fetched(&self.body, messaging)
            .map_err(|error| format!("the answer is not a script: {error}"))
    }

    /// Returns true for a status from 200 to 299.
    pub fn is_success(&self) -> bool {
        (200..300).contains(&self.status)
    }
}

/// An action of an agent. After [`Agent::Says`], [`Agent::Hears`] and [`Agent::Calls`] the
/// conversation continues.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Agent {
    /// It says something.
    Says(String),
    /// The caller says something to it.
    Hears(String),
    /// It calls a function.
    Calls {
        /// The name of the function.
        function: String,
        /// The arguments.
        arguments: Value,
    },
    /// The conversation ends, and the script continues.
    Ends,
    /// The call goes on elsewhere for good, as the action `transfer` of a function does it: at a
    /// section, or at the document behind a URL.
    Transfers(String),
    /// It cannot be started, or fails.
    Fails,
}

impl fmt::Display for Choice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Digits(digits) => write!(f, "pressing {digits}"),
            Self::Speech { text, .. } => write!(f, "saying \"{text}\""),
            Self::Silence => f.write_str("silence"),
            Self::NoMatch => f.write_str("input that matches nothing"),
            Self::HangUp => f.write_str("hanging up"),
            Self::Leg(Leg::Answers { .. }) => f.write_str("answering"),
            Self::Leg(leg) => write!(f, "a call that ends with `{}`", leg.reason()),
            Self::Talk { seconds, ends } => {
                write!(f, "talking for {seconds} s, until the {ends} hangs up")
            }
            Self::Records { says, .. } => write!(f, "recording \"{says}\""),
            Self::Queue(Queue::Connected { .. }) => f.write_str("an agent who takes the call"),
            Self::Queue(Queue::Timeout) => f.write_str("a wait that takes too long"),
            Self::Queue(Queue::Leaves) => f.write_str("leaving the queue"),
            Self::Queue(Queue::Failed) => f.write_str("a queue that fails"),
            Self::Detects(found) => write!(f, "detecting `{}`", found.word()),
            Self::Response(response) => write!(f, "an answer with status {}", response.status),
            Self::Timeout => f.write_str("no answer in time"),
            Self::Document(_) => f.write_str("a document"),
            Self::UnknownDocument => f.write_str("an unknown document"),
            Self::NoDocument => f.write_str("a document that cannot be fetched"),
            Self::Pays(payment) => write!(f, "a payment that ends with `{}`", payment.word()),
            Self::Conference(end) => write!(f, "a conference that ends with `{}`", end.word()),
            Self::Writes(text) => write!(f, "writing \"{text}\""),
            Self::Succeeds => f.write_str("success"),
            Self::Fails => f.write_str("failure"),
            Self::Agent(Agent::Says(text)) => write!(f, "an agent that says \"{text}\""),
            Self::Agent(Agent::Hears(text)) => write!(f, "saying \"{text}\" to an agent"),
            Self::Agent(Agent::Calls { function, .. }) => {
                write!(f, "an agent that calls `{function}`")
            }
            Self::Agent(Agent::Ends) => f.write_str("an agent that ends"),
            Self::Agent(Agent::Transfers(to)) => write!(f, "an agent that transfers to {to}"),
            Self::Agent(Agent::Fails) => f.write_str("an agent that fails"),
        }
    }
}
