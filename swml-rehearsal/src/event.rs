//! What happens in a call.

use std::fmt;

use serde_json::Value;

use crate::choice::Party;
use crate::machine::At;
use crate::url::shown;

/// Something that happened in a call.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Event {
    /// When, in milliseconds from the start of the call.
    pub time: u64,
    /// What.
    pub kind: Happened,
    pub(crate) at: Option<At>,
}

/// What happened.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Happened {
    /// Somebody hears something.
    #[non_exhaustive]
    Hears {
        /// Who.
        party: Party,
        /// What.
        sound: Sound,
    },
    /// Keys are pressed.
    Presses(Party, String),
    /// Something is said.
    Says(Party, String),
    /// Nothing is said or pressed where something could have been.
    Silent(Party),
    /// Somebody hangs up.
    HangsUp(Party),
    /// Something was recorded.
    Records(Party, String),
    /// A destination is dialled.
    Dials(String),
    /// A dialled destination answers.
    Answers(String),
    /// A dialled destination is no longer called, and why.
    LegEnds(String, String),
    /// Caller and destination hear each other.
    Bridged(String),
    /// They no longer do.
    Unbridged(String),
    /// A document is fetched, or a web service asked.
    #[non_exhaustive]
    Asks {
        /// The HTTP method.
        method: String,
        /// The URL.
        url: String,
    },
    /// A status callback is posted.
    Callback(Callback),
    /// A messaging script replies.
    #[non_exhaustive]
    Replies {
        /// From which number.
        from: String,
        /// To which number.
        to: String,
        /// The text.
        body: String,
        /// The addresses of what is attached.
        media: Vec<String>,
    },
    /// Something else that a method does, in words.
    Does(String),
    /// A run-time error of the platform.
    #[non_exhaustive]
    Error {
        /// The code: `relay_script_…`.
        code: String,
        /// What it is about.
        message: String,
    },
    /// The call ends.
    Ends(End),
}

/// What somebody hears.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Sound {
    /// Speech.
    Speech(String),
    /// A file.
    File(String),
    /// Nothing, for some milliseconds.
    Silence(u64),
    /// Ringing, as it sounds in a country.
    Ring(String),
    /// A beep.
    Beep,
}

/// A status callback.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Callback {
    /// Where it is posted to.
    pub url: String,
    /// The HTTP method.
    pub method: String,
    /// Its type: `calling.call.state`.
    pub event_type: String,
    /// Its parameters.
    pub params: Value,
    /// When, in milliseconds from the start of the call.
    pub time: u64,
}

impl Callback {
    /// The state that it reports, if it is one of those that do: `answered`, `finished`.
    ///
    /// ```
    /// # use swml_rehearsal::{Rehearsal, Script};
    /// let script = Script::json(r#"{"sections": {"main": [
    ///     {"play": {"url": "say:Hello", "status_url": "https://example.com/status"}}
    /// ]}}"#)?;
    /// let call = Rehearsal::new(&script).start();
    /// let states: Vec<_> = call.callbacks().filter_map(|one| one.state()).collect();
    /// assert_eq!(states, ["playing", "finished"]);
    /// # Ok::<(), swml_rehearsal::ScriptError>(())
    /// ```
    pub fn state(&self) -> Option<&str> {
        let names = ["state", "call_state", "connect_state", "status", "event"];
        let mut found = names.iter().filter_map(|name| self.params.get(name));
        found.next().and_then(Value::as_str)
    }
}

/// Why a call ended.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum End {
    /// The script ran to its end, or returned.
    Script,
    /// `hangup`, with its reason.
    HungUp(String),
    /// The caller hung up.
    Caller,
    /// The call took longer than it may.
    MaxDuration,
    /// The script went on in a document that nobody knows.
    Elsewhere(String),
    /// An error that the script cannot go on after.
    Error(String),
    /// A message has run as many statements as it may.
    Steps,
    /// An expression that the rehearsal cannot evaluate.
    Unsupported(String),
    /// The rehearsal stopped itself: more statements than any real call has, without a question.
    Endless,
}

impl fmt::Display for End {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Script => f.write_str("the script ended"),
            Self::HungUp(reason) => write!(f, "the script hung up ({reason})"),
            Self::Caller => f.write_str("the caller hung up"),
            Self::MaxDuration => f.write_str("the call reached its longest duration"),
            Self::Elsewhere(url) => write!(f, "the call went on at {}", shown(url)),
            Self::Error(code) => write!(f, "the script stopped with `{code}`"),
            Self::Unsupported(what) => write!(f, "the rehearsal cannot evaluate {what}"),
            Self::Steps => f.write_str("the message ran 100 statements, which is the most"),
            Self::Endless => f.write_str("the script runs without an end"),
        }
    }
}

impl fmt::Display for Sound {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Speech(text) => write!(f, "\"{text}\""),
            Self::File(url) => f.write_str(&shown(url)),
            Self::Silence(ms) => write!(f, "silence for {} s", Seconds(*ms)),
            Self::Ring(country) => write!(f, "ringing ({country})"),
            Self::Beep => f.write_str("a beep"),
        }
    }
}

/// Milliseconds as seconds.
pub(crate) struct Seconds(pub(crate) u64);

impl fmt::Display for Seconds {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.0 / 1000, self.0 % 1000) {
            (seconds, 0) => write!(f, "{seconds}"),
            (seconds, ms) => {
                let fraction = format!("{ms:03}");
                write!(f, "{seconds}.{}", fraction.trim_end_matches('0'))
            }
        }
    }
}

impl fmt::Display for Happened {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Hears { party, sound } => write!(f, "{party} hears {sound}"),
            Self::Presses(party, digits) => write!(f, "{party} presses {digits}"),
            Self::Says(party, text) => write!(f, "{party} says \"{text}\""),
            Self::Silent(party) => write!(f, "{party} is silent"),
            Self::HangsUp(party) => write!(f, "{party} hangs up"),
            Self::Records(party, says) => write!(f, "{party} records \"{says}\""),
            Self::Dials(to) => write!(f, "dials {}", shown(to)),
            Self::Answers(to) => write!(f, "{} answers", shown(to)),
            Self::LegEnds(to, reason) => write!(f, "{}: {reason}", shown(to)),
            Self::Bridged(to) => write!(f, "caller is connected to {}", shown(to)),
            Self::Unbridged(to) => write!(f, "caller is no longer connected to {}", shown(to)),
            Self::Asks { method, url } => write!(f, "asks {method} {}", shown(url)),
            Self::Callback(callback) => write!(
                f,
                "posts {} {} to {}",
                callback.event_type,
                callback.state().unwrap_or_default(),
                shown(&callback.url)
            ),
            Self::Replies {
                from,
                to,
                body,
                media,
            } => {
                write!(f, "{from} replies to {to}: \"{body}\"")?;
                media.iter().try_for_each(|url| write!(f, " + {url}"))
            }
            Self::Does(what) => f.write_str(what),
            Self::Error { code, message } => write!(f, "error {code}: {message}"),
            Self::Ends(end) => write!(f, "ends: {end}"),
        }
    }
}

impl Event {
    /// True if it is a run-time error of this code.
    pub(crate) fn is_error(&self, wanted: &str) -> bool {
        matches!(&self.kind, Happened::Error { code, .. } if code == wanted)
    }
}

/// As in a transcript: `0:04 caller presses 1`.
impl fmt::Display for Event {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let seconds = self.time / 1000;
        write!(f, "{}:{:02} {}", seconds / 60, seconds % 60, self.kind)
    }
}
