//! The choices for a question: one of each kind that can make a difference.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::{Machine, Pending};
use crate::choice::{
    Agent, CONFIDENCE, Choice, Conference, Detection, Leg, Party, Payment, Queue, Response, UNSURE,
};
use crate::question::Question;

/// How many bodies of an answer are tried at most.
const BODIES: usize = 24;

/// Puts a value at a path of names with dots, where nothing else is in the way.
fn put(body: &mut Value, path: &str, value: &Value) {
    let mut at = body;
    for name in path.split('.') {
        if at.is_null() {
            *at = json!({});
        }
        let Value::Object(map) = at else {
            return;
        };
        at = map.entry(name).or_insert(Value::Null);
    }
    if at.is_null() {
        *at = value.clone();
    }
}

impl Machine {
    /// Returns the choices for the question, one of each kind that can make a difference to the
    /// script: each key that it compares something with, another one, silence, and so on.
    ///
    /// ```
    /// use swml_rehearsal::{Rehearsal, Script};
    /// let script = Script::json(r#"{"sections": {"main": [
    ///     {"prompt": {"play": "say:Press 1"}},
    ///     {"switch": {"variable": "prompt_value", "case": {"1": [{"hangup": {}}]}}}
    /// ]}}"#)?;
    /// let choices = Rehearsal::new(&script).machine().choices();
    /// let choices: Vec<_> = choices.iter().map(ToString::to_string).collect();
    /// assert_eq!(choices, ["pressing 1", "pressing 0", "silence", "hanging up"]);
    /// # Ok::<(), swml_rehearsal::ScriptError>(())
    /// ```
    pub fn choices(&self) -> Vec<Choice> {
        let mut all = match (&self.question, &self.pending) {
            (Some(question), Some(pending)) => self.fitting(question, pending),
            _ => return Vec::new(),
        };
        all.push(Choice::HangUp);
        all
    }

    fn fitting(&self, question: &Question, pending: &Pending) -> Vec<Choice> {
        match question {
            Question::Input {
                digits,
                speech,
                max_digits,
                hints,
                ..
            } => self.input(*digits, *speech, *max_digits, hints),
            Question::Recording { .. } => vec![
                Choice::Records {
                    says: "a message".to_owned(),
                    seconds: 5,
                },
                Choice::Silence,
                Choice::Fails,
            ],
            Question::Leg { .. } => vec![
                Choice::Leg(Leg::ANSWERS),
                Choice::Leg(Leg::NoAnswer),
                Choice::Leg(Leg::Busy),
                Choice::Leg(Leg::Declined),
                Choice::Leg(Leg::Error),
            ],
            Question::Bridge { .. } => vec![Choice::Talk {
                seconds: 60,
                ends: Party::Called,
            }],
            Question::Queue { .. } => vec![
                Choice::Queue(Queue::Connected {
                    after: 30,
                    seconds: 60,
                }),
                Choice::Queue(Queue::Timeout),
                Choice::Queue(Queue::Leaves),
                Choice::Queue(Queue::Failed),
            ],
            Question::Detection => {
                let all = Detection::ALL.iter().copied();
                all.map(Choice::Detects).collect()
            }
            Question::Request(_) => {
                let all = self.responses().into_iter().map(Choice::Response);
                all.chain([Choice::Timeout]).collect()
            }
            Question::Document(_) => vec![Choice::UnknownDocument, Choice::NoDocument],
            Question::Payment => {
                let all = Payment::ALL.iter().copied();
                all.map(Choice::Pays).collect()
            }
            Question::Conference { .. } => {
                let all = Conference::ALL.iter().copied();
                all.map(Choice::Conference).collect()
            }
            Question::Outcome { .. } => vec![Choice::Succeeds, Choice::Fails],
            Question::Agent { .. } => match pending {
                Pending::Agent(..) => {
                    vec![Choice::Agent(Agent::Ends), Choice::Agent(Agent::Fails)]
                }
                _ => Vec::new(),
            },
            Question::Function(_) => vec![
                Choice::Response(Response::json(200, &json!({"response": "done"}))),
                Choice::Timeout,
            ],
            Question::Forever => Vec::new(),
        }
    }

    /// The answers of a web service that the script tells apart: each value that it compares a
    /// field with, all fields together, none of them, and each status.
    fn responses(&self) -> Vec<Response> {
        let fields = || self.programs.iter().flat_map(|one| &one.fields);
        let mut bodies = vec![json!({})];
        for (path, values) in fields() {
            for value in values {
                let mut body = json!({});
                put(&mut body, path, value);
                bodies.push(body);
            }
        }
        let mut together = json!({});
        for (path, values) in fields() {
            if let Some(value) = values.first() {
                put(&mut together, path, value);
            }
        }
        bodies.push(together);
        let mut all: Vec<Response> = Vec::new();
        for body in bodies.iter().take(BODIES) {
            let response = Response::json(200, body);
            if !all.contains(&response) {
                all.push(response);
            }
        }
        let statuses = self.programs.iter().flat_map(|one| &one.statuses);
        let statuses: BTreeSet<u16> = statuses
            .copied()
            .filter(|one| ![200, 500].contains(one))
            .collect();
        all.extend(statuses.into_iter().map(|status| match status {
            200..300 => Response::json(status, &json!({})),
            _ => Response::text(status, ""),
        }));
        all.push(Response::text(500, ""));
        all
    }

    /// The functions that an agent may call, and whether a web service is asked.
    pub(crate) fn functions(&self) -> Vec<(String, Option<String>)> {
        match &self.pending {
            Some(Pending::Agent(_, talk)) => talk
                .functions()
                .map(|(name, url)| (name.to_owned(), url.map(str::to_owned)))
                .collect(),
            _ => Vec::new(),
        }
    }

    fn input(&self, digits: bool, speech: bool, most: usize, hints: &[String]) -> Vec<Choice> {
        let keys: Vec<&String> = self.programs.iter().flat_map(|one| &one.keys).collect();
        let key = |c: char| c.is_ascii_digit() || c == '*' || c == '#';
        let is_keys = |text: &str| !text.is_empty() && text.chars().all(key);
        let mut all = Vec::new();
        if digits {
            let mut pressed: Vec<&str> = Vec::new();
            for text in &keys {
                if is_keys(text) && text.len() <= most && !pressed.contains(&text.as_str()) {
                    pressed.push(text);
                }
            }
            let others = ["0", "9", "8", "7", "6", "5", "4", "3", "2", "1", "*", "#"];
            if let Some(other) = others.iter().find(|other| !pressed.contains(*other)) {
                pressed.push(other);
            }
            all.extend(
                pressed
                    .into_iter()
                    .map(|one| Choice::Digits(one.to_owned())),
            );
        }
        if speech {
            let mut said: Vec<&str> = hints.iter().map(String::as_str).collect();
            for text in &keys {
                let new = !said.contains(&text.as_str());
                if new && text.chars().any(char::is_alphabetic) {
                    said.push(text);
                }
            }
            said.push("something else");
            let unsure = self
                .programs
                .iter()
                .any(|one| one.mentioned.contains("prompt_speech_confidence"));
            let sure = said.first().map(|text| (*text, UNSURE)).filter(|_| unsure);
            let said = said.into_iter().map(|text| (text, CONFIDENCE));
            all.extend(said.chain(sure).map(|(text, confidence)| Choice::Speech {
                text: text.to_owned(),
                confidence,
            }));
        }
        all.push(Choice::Silence);
        // few scripts know it
        if keys.iter().any(|text| *text == "no_match") {
            all.push(Choice::NoMatch);
        }
        all
    }
}
