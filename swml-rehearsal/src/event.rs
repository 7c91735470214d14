//! Events of a call.

use std::fmt;

use serde_json::Value;

use crate::choice::Party;
use crate::machine::At;
use crate::url::shown;

/// An event of a call.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Event {
    /// The time, in milliseconds from the start of the call.
    pub time: u64,
    /// The sound.
    pub kind: Happened,
    pub(crate) at: Option<At>,
}

/// The kind of an event.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Happened {
    /// A party hears something.
    #[non_exhaustive]
    Hears {
        /// The party.
        party: Party,
        /// The sound.
        sound: Sound,
    },
    /// Keys are pressed.
    Presses(Party, String),
    /// Something is said.
    Says(Party, String),
    /// No input where some was possible.
    Silent(Party),
    /// A party hangs up.
    HangsUp(Party),
    /// Something was recorded.
    Records(Party, String),
    /// A destination is dialled.
    Dials(String),
    /// A dialled destination answers.
    Answers(String),
    /// A dialled destination is no longer called, with the reason.
    LegEnds(String, String),
    /// Caller and destination are connected.
    Bridged(String),
    /// They are no longer connected.
    Unbridged(String),
    /// A document is fetched, or a web service is called.
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
        /// The sender's number.
        from: String,
        /// The receiver's number.
        to: String,
        /// The text.
        body: String,
        /// The addresses of attached media.
        media: Vec<String>,
    },
    /// Another effect of a method, in words.
    Does(String),
    /// A run-time error of the platform.
    #[non_exhaustive]
    Error {
        /// The code: `relay_script_…`.
        code: String,
        /// Its subject.
        message: String,
    },
    /// The call ends.
    Ends(End),
}

/// A sound that a party hears.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Sound {
    /// Speech.
    Speech(String),
    /// A file.
    File(String),
    /// Silence, in milliseconds.
    Silence(u64),
    /// Ringing, with the tone of a country.
    Ring(String),
    /// A beep.
    Beep,
}

/// A status callback.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Callback {
    /// The URL.
    pub url: String,
    /// The HTTP method.
    pub method: String,
    /// Its type: `calling.call.state`.
    pub event_type: String,
    /// Its parameters.
    pub params: Value,
    /// The time, in milliseconds from the start of the call.
    pub time: u64,
}

impl Callback {
    /// The state that it reports, if any: `answered`, `finished`.
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

/// The reason why a call ended.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum End {
    /// The script ran to its end, or returned.
    Script,
    /// `hangup`, with its reason.
    HungUp(String),
    /// The caller hung up.
    Caller,
    /// The call exceeded its maximum duration.
    MaxDuration,
    /// The script continued in an unknown document.
    Elsewhere(String),
    /// A fatal error of the script.
    Error(String),
    /// A message reached the limit of statements.
    Steps,
    /// An expression that the rehearsal cannot evaluate.
    Unsupported(String),
    /// The rehearsal stopped itself: more statements without a question than in any real call.
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

/// Formats milliseconds as seconds.
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

/// Formats a line of a transcript: `0:04 caller presses 1`.
impl fmt::Display for Event {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let seconds = self.time / 1000;
        write!(f, "{}:{:02} {}", seconds / 60, seconds % 60, self.kind)
    }
}
