//! The notation of choices: `1,hangup`.

use std::fmt;
use std::str::FromStr;

use serde_json::Value;

use crate::choice::{
    Agent, CONFIDENCE, Choice, Conference, Detection, Leg, Party, Payment, Queue, Response,
};
use crate::error::InvalidChoice;

/// A choice in the notation that `cargo swml rehearse` reads and reports print.
///
/// | written | choice |
/// |---|---|
/// | `1`, `42#` | keys |
/// | `says:"yes, please"` | speech; with a confidence, `says:yes:0.4` |
/// | `silence`, `no-match`, `hangup` | nothing, input that matches nothing, or the end |
/// | `answers`, `answers:5`, `busy`, `no-answer`, `declines`, `unreachable` | a dialled destination; after so many seconds |
/// | `talks:60`, `talks:60:caller` | a bridge; the called party hangs up, or the caller |
/// | `records:"hello"`, `records:"hello":5` | a recording, and its seconds |
/// | `queue:connected:30:60`, `queue:timeout`, `queue:leaves`, `queue:failed` | a queue; the seconds of the wait and of the talk |
/// | `detects:human` | a word of [`Detection`] |
/// | `pays:success` | a word of [`Payment`] |
/// | `conference:completed` | a word of [`Conference`] |
/// | `responds:200`, `responds:200:"{\"free\": true}"`, `timeout` | a web service, and its body |
/// | `document`, `unknown-document`, `no-document` | a document behind a URL |
/// | `succeeds`, `fails` | a method |
/// | `agent:ends`, `agent:fails`, `agent:transfers:desk`, `agent:says:"hello"`, `agent:hears:"hello"`, `agent:calls:weather:"{}"` | an agent |
/// | `writes:"hello"` | the text of a message that comes in |
///
/// A text can be bare if it has no comma, colon, quote or white space; in quotes it is a JSON
/// string.
///
/// ```
/// use swml_rehearsal::{Choice, Notation};
/// let choices = Notation::list(r#"1, says:"yes, please", hangup"#)?;
/// let written: Vec<_> = choices.iter().map(|one| Notation::of(one).to_string()).collect();
/// assert_eq!(written, ["1", r#"says:"yes, please""#, "hangup"]);
/// assert!(matches!("busy".parse::<Choice>()?, Choice::Leg(_)));
/// # Ok::<(), swml_rehearsal::InvalidChoice>(())
/// ```
///
/// `document` represents a script, which a word cannot contain: it is written, and cannot be read.
#[derive(Clone, Copy, Debug)]
pub struct Notation<'c>(&'c Choice);

impl<'c> Notation<'c> {
    /// A choice to format in the notation.
    pub fn of(choice: &'c Choice) -> Self {
        Self(choice)
    }

    /// Parses several choices separated by commas.
    ///
    /// # Errors
    /// Fails if one of them is not a choice.
    pub fn list(text: &str) -> Result<Vec<Choice>, InvalidChoice> {
        Self::split(text).map(str::parse).collect()
    }

    /// Returns the parts of a list, which may be invalid choices.
    pub fn split(text: &str) -> impl Iterator<Item = &str> {
        let pieces = pieces(text, ',').into_iter().map(str::trim);
        pieces.filter(|piece| !piece.is_empty())
    }
}

impl fmt::Display for Notation<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Choice::Digits(digits) if is_keys(digits) => f.write_str(digits),
            Choice::Digits(digits) => write!(f, "keys:{}", Quoted(digits)),
            Choice::Speech { text, confidence } if *confidence == CONFIDENCE => {
                write!(f, "says:{}", Quoted(text))
            }
            Choice::Speech { text, confidence } => {
                write!(f, "says:{}:{confidence}", Quoted(text))
            }
            Choice::Silence => f.write_str("silence"),
            Choice::NoMatch => f.write_str("no-match"),
            Choice::HangUp => f.write_str("hangup"),
            Choice::Leg(Leg::Answers { after: Some(after) }) => write!(f, "answers:{after}"),
            Choice::Leg(Leg::Answers { after: None }) => f.write_str("answers"),
            Choice::Leg(Leg::Busy) => f.write_str("busy"),
            Choice::Leg(Leg::NoAnswer) => f.write_str("no-answer"),
            Choice::Leg(Leg::Declined) => f.write_str("declines"),
            Choice::Leg(Leg::Error) => f.write_str("unreachable"),
            Choice::Talk { seconds, ends } => match ends {
                Party::Called => write!(f, "talks:{seconds}"),
                Party::Caller => write!(f, "talks:{seconds}:caller"),
            },
            Choice::Records { says, seconds } if *seconds == RECORDED => {
                write!(f, "records:{}", Quoted(says))
            }
            Choice::Records { says, seconds } => write!(f, "records:{}:{seconds}", Quoted(says)),
            Choice::Queue(Queue::Connected { after, seconds }) => {
                write!(f, "queue:connected:{after}:{seconds}")
            }
            Choice::Queue(Queue::Timeout) => f.write_str("queue:timeout"),
            Choice::Queue(Queue::Leaves) => f.write_str("queue:leaves"),
            Choice::Queue(Queue::Failed) => f.write_str("queue:failed"),
            Choice::Detects(found) => write!(f, "detects:{}", found.word()),
            Choice::Response(response) if response.body.is_empty() => {
                write!(f, "responds:{}", response.status)
            }
            Choice::Response(response) => {
                write!(f, "responds:{}:{}", response.status, Quoted(&response.body))
            }
            Choice::Timeout => f.write_str("timeout"),
            Choice::Document(_) => f.write_str("document"),
            Choice::UnknownDocument => f.write_str("unknown-document"),
            Choice::NoDocument => f.write_str("no-document"),
            Choice::Pays(payment) => write!(f, "pays:{}", payment.word()),
            Choice::Conference(end) => write!(f, "conference:{}", end.word()),
            Choice::Succeeds => f.write_str("succeeds"),
            Choice::Fails => f.write_str("fails"),
            Choice::Agent(Agent::Says(text)) => write!(f, "agent:says:{}", Quoted(text)),
            Choice::Agent(Agent::Hears(text)) => write!(f, "agent:hears:{}", Quoted(text)),
            Choice::Agent(Agent::Calls {
                function,
                arguments,
            }) => {
                let arguments = arguments.to_string();
                write!(f, "agent:calls:{}:{}", Quoted(function), Quoted(&arguments))
            }
            Choice::Agent(Agent::Ends) => f.write_str("agent:ends"),
            Choice::Agent(Agent::Transfers(to)) => write!(f, "agent:transfers:{}", Quoted(to)),
            Choice::Agent(Agent::Fails) => f.write_str("agent:fails"),
            Choice::Writes(text) => write!(f, "writes:{}", Quoted(text)),
        }
    }
}

/// The default duration of a recording, in seconds.
const RECORDED: u64 = 5;
/// The default duration of a bridge, in seconds.
const TALK: u64 = 60;
/// The default wait in a queue, in seconds.
const WAIT: u64 = 30;

impl FromStr for Choice {
    type Err = InvalidChoice;

    fn from_str(text: &str) -> Result<Self, InvalidChoice> {
        read(text).ok_or_else(|| InvalidChoice {
            text: text.to_owned(),
        })
    }
}

fn read(text: &str) -> Option<Choice> {
    let text = text.trim();
    if is_keys(text) {
        return Some(Choice::Digits(text.to_owned()));
    }
    let parts: Vec<String> = pieces(text, ':')
        .into_iter()
        .map(unquoted)
        .collect::<Option<_>>()?;
    let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
    Some(match *parts {
        ["keys", digits] => Choice::Digits(digits.to_owned()),
        ["says", text] => speech(text, CONFIDENCE),
        ["says", text, confidence] => {
            let confidence = confidence.parse().ok();
            speech(text, confidence.filter(|one| (0.0..=1.0).contains(one))?)
        }
        ["silence"] => Choice::Silence,
        ["no-match"] => Choice::NoMatch,
        ["hangup"] => Choice::HangUp,
        ["answers"] => Choice::Leg(Leg::ANSWERS),
        ["answers", after] => Choice::Leg(Leg::Answers {
            after: Some(seconds(after)?),
        }),
        ["busy"] => Choice::Leg(Leg::Busy),
        ["no-answer"] => Choice::Leg(Leg::NoAnswer),
        ["declines"] => Choice::Leg(Leg::Declined),
        ["unreachable"] => Choice::Leg(Leg::Error),
        ["talks"] => talk(TALK, Party::Called),
        ["talks", length] => talk(seconds(length)?, Party::Called),
        ["talks", length, "caller"] => talk(seconds(length)?, Party::Caller),
        ["talks", length, "called"] => talk(seconds(length)?, Party::Called),
        ["records", says] => records(says, RECORDED),
        ["records", says, length] => records(says, seconds(length)?),
        ["queue", "connected"] => connected(WAIT, TALK),
        ["queue", "connected", after] => connected(seconds(after)?, TALK),
        ["queue", "connected", after, length] => connected(seconds(after)?, seconds(length)?),
        ["queue", "timeout"] => Choice::Queue(Queue::Timeout),
        ["queue", "leaves"] => Choice::Queue(Queue::Leaves),
        ["queue", "failed"] => Choice::Queue(Queue::Failed),
        ["detects", word] => {
            Choice::Detects(*Detection::ALL.iter().find(|one| one.word() == word)?)
        }
        ["pays", word] => Choice::Pays(*Payment::ALL.iter().find(|one| one.word() == word)?),
        ["conference", word] => {
            Choice::Conference(*Conference::ALL.iter().find(|one| one.word() == word)?)
        }
        ["responds", status] => responds(status, "")?,
        ["responds", status, body] => responds(status, body)?,
        ["timeout"] => Choice::Timeout,
        ["unknown-document"] => Choice::UnknownDocument,
        ["no-document"] => Choice::NoDocument,
        ["succeeds"] => Choice::Succeeds,
        ["fails"] => Choice::Fails,
        ["agent", "ends"] => Choice::Agent(Agent::Ends),
        ["agent", "transfers", to] => Choice::Agent(Agent::Transfers(to.to_owned())),
        ["agent", "fails"] => Choice::Agent(Agent::Fails),
        ["agent", "says", text] => Choice::Agent(Agent::Says(text.to_owned())),
        ["agent", "hears", text] => Choice::Agent(Agent::Hears(text.to_owned())),
        ["agent", "calls", function] => calls(function, "{}")?,
        ["agent", "calls", function, arguments] => calls(function, arguments)?,
        ["writes", text] => Choice::Writes(text.to_owned()),
        _ => return None,
    })
}

fn is_keys(text: &str) -> bool {
    let key = |c: char| c.is_ascii_digit() || c == '*' || c == '#';
    !text.is_empty() && text.chars().all(key)
}

/// A day: no call lasts longer, and sums of durations cannot overflow.
fn seconds(text: &str) -> Option<u64> {
    text.parse().ok().filter(|seconds| *seconds <= 86_400)
}

fn speech(text: &str, confidence: f64) -> Choice {
    let text = text.to_owned();
    Choice::Speech { text, confidence }
}

fn talk(seconds: u64, ends: Party) -> Choice {
    Choice::Talk { seconds, ends }
}

fn records(says: &str, seconds: u64) -> Choice {
    let says = says.to_owned();
    Choice::Records { says, seconds }
}

fn connected(after: u64, seconds: u64) -> Choice {
    Choice::Queue(Queue::Connected { after, seconds })
}

fn responds(status: &str, body: &str) -> Option<Choice> {
    let status = status.parse().ok()?;
    let response = match serde_json::from_str::<Value>(body) {
        Ok(value) => Response {
            body: body.to_owned(),
            ..Response::json(status, &value)
        },
        Err(_) => Response::text(status, body),
    };
    Some(Choice::Response(response))
}

fn calls(function: &str, arguments: &str) -> Option<Choice> {
    Some(Choice::Agent(Agent::Calls {
        function: function.to_owned(),
        arguments: serde_json::from_str(arguments).ok()?,
    }))
}

/// Returns the parts between separators outside of quotes.
fn pieces(text: &str, separator: char) -> Vec<&str> {
    let mut pieces = Vec::new();
    let (mut start, mut quoted, mut escaped) = (0, false, false);
    for (at, c) in text.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' if quoted => escaped = true,
            '"' => quoted = !quoted,
            c if c == separator && !quoted => {
                pieces.push(text.get(start..at).unwrap_or_default());
                start = at + c.len_utf8();
            }
            _ => {}
        }
    }
    pieces.push(text.get(start..).unwrap_or_default());
    pieces
}

fn unquoted(piece: &str) -> Option<String> {
    let piece = piece.trim();
    match piece.starts_with('"') {
        true => serde_json::from_str(piece).ok(),
        false => (!piece.contains('"')).then(|| piece.to_owned()),
    }
}

/// A text, in quotes if necessary.
struct Quoted<'t>(&'t str);

impl fmt::Display for Quoted<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let plain = |c: char| !c.is_whitespace() && !c.is_control() && !",:\"\\'".contains(c);
        match !self.0.is_empty() && self.0.chars().all(plain) {
            true => f.write_str(self.0),
            false => write!(f, "{}", Value::from(self.0)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        for text in [
            "1",
            "42#",
            "keys:\"\"",
            "says:yes",
            "says:\"yes, please: \\\"now\\\"\"",
            "says:yes:0.4",
            "silence",
            "no-match",
            "hangup",
            "answers",
            "answers:5",
            "busy",
            "no-answer",
            "declines",
            "unreachable",
            "talks:60",
            "talks:5:caller",
            "records:\"a message\"",
            "records:hello:9",
            "queue:connected:30:60",
            "queue:timeout",
            "queue:leaves",
            "queue:failed",
            "detects:human",
            "pays:too-many-failed-attempts",
            "conference:no-answer",
            "responds:500",
            "responds:200:\"{\\\"a\\\": 1}\"",
            "timeout",
            "unknown-document",
            "no-document",
            "succeeds",
            "fails",
            "agent:ends",
            "agent:fails",
            "agent:transfers:desk",
            "agent:says:\"hello you\"",
            "agent:hears:hello",
            "agent:calls:weather:\"{\\\"city\\\":\\\"Bonn\\\"}\"",
            "writes:STOP",
        ] {
            let choice: Choice = text.parse().unwrap();
            assert_eq!(Notation::of(&choice).to_string(), text);
        }
    }

    #[test]
    fn invalid_choices_are_refused() {
        for text in [
            "",
            "press",
            "talks:x",
            "says:a:2",
            "says:\"a",
            "pays:never",
            "document",
            "answers:-1",
            "talks:18446744073709551615",
            "agent:calls:f:x",
        ] {
            assert!(text.parse::<Choice>().is_err(), "{text}");
        }
    }
}
