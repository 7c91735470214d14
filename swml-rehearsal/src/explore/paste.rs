//! A list of choices as a test.

use std::fmt::Write;

use serde_json::Value;

use super::FaultKind;
use super::fault::runs;
use crate::choice::{Agent, Choice, Leg, Party, Response};
use crate::event::End;
use crate::machine::Machine;
use crate::pace::Pace;
use crate::question::Question;
use crate::rehearsal::Rehearsal;
use crate::setup::Setup;
use crate::url::host_and_path;

/// A test that fails until a fault is gone.
pub(super) struct Test<'r> {
    pub(super) rehearsal: &'r Rehearsal,
    pub(super) kind: FaultKind,
    /// Which fault of its kind it is, from 1: no two tests have the same name.
    pub(super) number: usize,
    pub(super) quiet: u64,
}

impl Test<'_> {
    /// The test, with choices of which those that are given need no line.
    pub(super) fn write(&self, choices: &[(Choice, bool)]) -> String {
        let (body, mut machine, choices) = match choices {
            [(Choice::Writes(text), _), rest @ ..] => {
                (Some(text), self.rehearsal.writing(text), rest)
            }
            all => (None, self.rehearsal.machine(), all),
        };
        let mut out = format!("#[test]\nfn {}() {{\n", self.name());
        out.push_str(&beginning(self.rehearsal, body));
        let mut steps = Vec::new();
        for (choice, given) in choices {
            if let Some(question) = machine.question()
                && !given
            {
                steps.push(step(question, choice));
            }
            if machine.answer(choice.clone()).is_err() {
                break;
            }
        }
        for (step, times) in runs(steps.into_iter()) {
            let _ = match times {
                1 => writeln!(out, "    call{step};"),
                _ => writeln!(
                    out,
                    "    for _ in 0..{times} {{\n        call{step};\n    }}"
                ),
            };
        }
        let _ = write!(out, "    call{};\n}}\n", self.last(&machine));
        out
    }

    fn name(&self) -> String {
        let name = match self.kind {
            FaultKind::ScriptError => "has_no_error",
            FaultKind::UnmatchedSwitch => "has_a_case_for_each_value",
            FaultKind::TooManyJumps => "does_not_jump_too_often",
            FaultKind::Silence => "is_never_quiet_for_long",
            FaultKind::NoWord => "explains_that_nobody_is_there",
            FaultKind::NeverEnds => "ends",
            FaultKind::Unsupported => "can_be_rehearsed",
        };
        match self.number {
            1 => name.to_owned(),
            number => format!("{name}_{number}"),
        }
    }

    /// Returns the expectation that fails.
    fn last(&self, machine: &Machine) -> String {
        match (self.kind, machine.ended()) {
            (FaultKind::ScriptError | FaultKind::UnmatchedSwitch | FaultKind::TooManyJumps, _)
            | (FaultKind::NeverEnds, Some(End::Error(_))) => ".has_no_error()".to_owned(),
            (FaultKind::Silence, _) => format!(".is_never_quiet_for({})", self.quiet),
            (FaultKind::NoWord, _) => ".explains_failure()".to_owned(),
            (FaultKind::NeverEnds | FaultKind::Unsupported, _) => ".ends()".to_owned(),
        }
    }
}

/// Returns the lines that begin a call or message.
pub(super) fn beginning(rehearsal: &Rehearsal, body: Option<&String>) -> String {
    let mut out = String::new();
    for line in unsaid(rehearsal) {
        let _ = writeln!(out, "    // {line}");
    }
    let _ = writeln!(out, "    let mut call = {};", begin(rehearsal, body));
    out
}

/// Returns the settings of the exploration that cannot be written in a test.
fn unsaid(rehearsal: &Rehearsal) -> Vec<String> {
    let documents = rehearsal.known.documents.iter();
    let mut all: Vec<String> = documents
        .map(|(url, _)| format!("with `.document({:?}, …)` as before", host_and_path(url)))
        .collect();
    if rehearsal.answers.is_some() {
        all.push("with `.answered_by(…)` as before".to_owned());
    }
    all
}

/// The call or message, with what it began with.
fn begin(rehearsal: &Rehearsal, body: Option<&String>) -> String {
    let setup = &rehearsal.setup;
    let (kind, usual, field, start) = match setup.messaging {
        true => ("Message", Setup::message(), "field", "send"),
        false => ("Rehearsal", Setup::call(), "call_field", "start"),
    };
    let mut out = format!("{kind}::new(&script())");
    let mut subject = setup.subject.clone();
    subject.retain(|name, value| usual.subject.get(name) != Some(value));
    for name in ["from", "to"] {
        let number = format!("{name}_number");
        if let (Some(Value::String(value)), true) = (
            subject.get(name).cloned(),
            setup.messaging || subject.get(&number) == subject.get(name),
        ) {
            let _ = write!(out, ".{name}({value:?})");
            subject.remove(name);
            subject.remove(&number);
        }
    }
    if let Some(text) = body {
        subject.remove("body");
        let _ = write!(out, ".body({text:?})");
    }
    let entries = |map: &serde_json::Map<String, Value>, by: &'static str| -> Vec<String> {
        let entry = |(name, value)| format!(".{by}({name:?}, {})", argument(value));
        map.iter().map(entry).collect()
    };
    out.extend(entries(&subject, field));
    out.extend(entries(&setup.vars, "var"));
    out.extend(entries(&setup.envs, "env"));
    out.extend(entries(&setup.params, "param"));
    for method in &setup.failing {
        let _ = write!(out, ".failing({method:?})");
    }
    if setup.pace != Pace::default() {
        let _ = write!(out, ".pace(swml_rehearsal::{:?})", setup.pace);
    }
    for (url, response) in &rehearsal.known.responses {
        let _ = write!(out, ".response({url:?}, {})", self::response(response));
    }
    let _ = write!(out, ".{start}()");
    out
}

/// Returns one choice as a call of the fluent API.
pub(super) fn step(question: &Question, choice: &Choice) -> String {
    let callee = matches!(
        question,
        Question::Input {
            party: Party::Called,
            ..
        } | Question::Recording {
            party: Party::Called
        }
    );
    let by = match callee {
        true => ".callee()",
        false => "",
    };
    let asks = match question {
        Question::Request(request) | Question::Document(request) | Question::Function(request) => {
            format!(".asks({:?})", host_and_path(&request.url))
        }
        _ => String::new(),
    };
    match (choice, question) {
        (Choice::Digits(digits), _) => format!("{by}.presses({digits:?})"),
        (Choice::Speech { text, confidence }, _) => match (callee, *confidence) {
            (_, crate::choice::CONFIDENCE) => format!("{by}.says({text:?})"),
            (false, confidence) => format!(".says_unclearly({text:?}, {confidence:?})"),
            (true, _) => chosen(choice),
        },
        (Choice::Silence, _) => format!("{by}.stays_silent()"),
        (Choice::NoMatch, _) => format!("{by}.is_not_understood()"),
        (Choice::HangUp, _) => format!("{by}.hangs_up()"),
        (Choice::Records { says, .. }, _) => format!("{by}.records({says:?})"),
        (Choice::Leg(leg), Question::Leg { to, .. }) => {
            let what = match leg {
                Leg::Answers { after: None } => "answers()".to_owned(),
                Leg::Answers { after: Some(after) } => format!("answers_after({after})"),
                Leg::Busy => "busy()".to_owned(),
                Leg::NoAnswer => "no_answer()".to_owned(),
                Leg::Declined => "declines()".to_owned(),
                Leg::Error => "is_unreachable()".to_owned(),
            };
            format!(".dials({to:?}).{what}")
        }
        (Choice::Talk { seconds, ends }, _) => match ends {
            Party::Called => format!(".talks({seconds})"),
            Party::Caller => format!(".hangs_up_after({seconds})"),
        },
        (Choice::Queue(queue), Question::Queue { name, .. }) => {
            format!(".queues({name:?}, swml_rehearsal::Queue::{queue:?})")
        }
        (Choice::Detects(found), _) => format!(".detects(swml_rehearsal::Detection::{found:?})"),
        (Choice::Pays(payment), _) => format!(".pays(swml_rehearsal::Payment::{payment:?})"),
        (Choice::Conference(end), _) => {
            format!(".conference(swml_rehearsal::Conference::{end:?})")
        }
        (Choice::Response(response), _) => match serde_json::from_str::<Value>(&response.body) {
            Ok(body) if *response == Response::json(response.status, &body) => {
                format!("{asks}.responds({}, &{})", response.status, json(&body))
            }
            _ => format!("{asks}.responds_with({})", self::response(response)),
        },
        (Choice::Timeout, _) => format!("{asks}.times_out()"),
        (Choice::UnknownDocument, _) => format!("{asks}.is_unknown()"),
        (Choice::NoDocument, _) => format!("{asks}.gives_nothing()"),
        (Choice::Succeeds, _) => ".succeeds()".to_owned(),
        (Choice::Fails, _) => ".fails()".to_owned(),
        (Choice::Agent(does), _) => format!(".agent(swml_rehearsal::Agent::{})", agent(does)),
        (other, _) => chosen(other),
    }
}

/// A choice that has no function of its own.
fn chosen(choice: &Choice) -> String {
    let written = crate::notation::Notation::of(choice).to_string();
    format!(".choose({written:?}.parse().unwrap())")
}

fn agent(does: &Agent) -> String {
    match does {
        Agent::Says(text) => format!("Says({text:?}.to_owned())"),
        Agent::Hears(text) => format!("Hears({text:?}.to_owned())"),
        Agent::Calls {
            function,
            arguments,
        } => {
            let arguments = json(arguments);
            format!("Calls {{ function: {function:?}.to_owned(), arguments: {arguments} }}")
        }
        Agent::Transfers(to) => format!("Transfers({to:?}.to_owned())"),
        Agent::Ends => "Ends".to_owned(),
        Agent::Fails => "Fails".to_owned(),
    }
}

fn response(response: &Response) -> String {
    let Response {
        status,
        headers,
        body,
    } = response;
    let mut out = format!("swml_rehearsal::Response::text({status}, {body:?})");
    for (name, value) in headers {
        let _ = write!(out, ".header({name:?}, {value:?})");
    }
    out
}

/// A value where anything that becomes JSON is taken.
fn argument(value: &Value) -> String {
    match value {
        Value::String(text) => format!("{text:?}"),
        Value::Bool(_) | Value::Number(_) => tokens(value),
        other => json(other),
    }
}

fn json(value: &Value) -> String {
    format!("serde_json::json!({})", tokens(value))
}

/// A value within `json!`.
fn tokens(value: &Value) -> String {
    match value {
        Value::String(text) => format!("{text:?}"),
        Value::Number(number) => match (number.as_i64(), number.as_u64()) {
            (Some(small), _) if i32::try_from(small).is_ok() => small.to_string(),
            (Some(large), _) => format!("{large}_i64"),
            (None, Some(large)) => format!("{large}_u64"),
            (None, None) => format!("{:?}", number.as_f64().unwrap_or_default()),
        },
        Value::Array(list) => {
            let list: Vec<String> = list.iter().map(tokens).collect();
            format!("[{}]", list.join(", "))
        }
        Value::Object(map) => {
            let entry = |(name, value)| format!("{name:?}: {}", tokens(value));
            let entries: Vec<String> = map.iter().map(entry).collect();
            format!("{{{}}}", entries.join(", "))
        }
        Value::Null | Value::Bool(_) => value.to_string(),
    }
}
