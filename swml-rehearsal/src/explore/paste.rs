//! A list of choices as a test.

use std::fmt::Write;

use serde_json::Value;

use super::FaultKind;
use crate::choice::{Agent, Choice, Leg, Party, Response};
use crate::question::Question;
use crate::rehearsal::Rehearsal;

/// Returns a test with these choices, which fails until the fault is fixed.
pub(super) fn test(
    rehearsal: &Rehearsal,
    choices: &[Choice],
    kind: &FaultKind,
    quiet: u64,
) -> String {
    let name = match kind {
        FaultKind::ScriptError => "has_no_error",
        FaultKind::UnmatchedSwitch => "has_a_case_for_each_value",
        FaultKind::TooManyJumps => "does_not_jump_too_often",
        FaultKind::Silence => "is_never_quiet_for_long",
        FaultKind::NoWord => "explains_that_nobody_is_there",
        FaultKind::NeverEnds => "ends",
        FaultKind::Unsupported => "can_be_rehearsed",
    };
    let (begin, mut machine, choices) = match choices {
        [Choice::Writes(text), rest @ ..] => (
            format!("Message::new(&script()).body({text:?}).send()"),
            rehearsal.writing(text),
            rest,
        ),
        all if rehearsal.setup.messaging => (
            "Message::new(&script()).send()".to_owned(),
            rehearsal.machine(),
            all,
        ),
        all => (
            "Rehearsal::new(&script()).start()".to_owned(),
            rehearsal.machine(),
            all,
        ),
    };
    let mut out = format!("#[test]\nfn {name}() {{\n    let mut call = {begin};\n");
    for choice in choices {
        if let Some(question) = machine.question()
            && !is_given(rehearsal, question)
        {
            let _ = writeln!(out, "    call{};", step(question, choice));
        }
        if machine.answer(choice.clone()).is_err() {
            break;
        }
    }
    let last = match kind {
        FaultKind::ScriptError | FaultKind::UnmatchedSwitch | FaultKind::TooManyJumps => {
            ".has_no_error()".to_owned()
        }
        FaultKind::Silence => format!(".is_never_quiet_for({quiet})"),
        FaultKind::NoWord => ".explains_failure()".to_owned(),
        FaultKind::NeverEnds | FaultKind::Unsupported => ".ends()".to_owned(),
    };
    let _ = write!(out, "    call{last};\n}}\n");
    out
}

/// Returns true if the rehearsal has the answer, so that the call does not ask for it.
fn is_given(rehearsal: &Rehearsal, question: &Question) -> bool {
    match question {
        Question::Document(request) => rehearsal.known.document(&request.url).is_some(),
        Question::Request(request) | Question::Function(request) => {
            rehearsal.known.response(&request.url).is_some()
        }
        _ => false,
    }
}

/// Returns one choice as a call of the fluent API.
fn step(question: &Question, choice: &Choice) -> String {
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
            format!(".asks({:?})", request.url)
        }
        _ => String::new(),
    };
    match (choice, question) {
        (Choice::Digits(digits), _) => format!("{by}.presses({digits:?})"),
        (Choice::Speech { text, .. }, _) => format!("{by}.says({text:?})"),
        (Choice::Silence, _) => format!("{by}.stays_silent()"),
        (Choice::HangUp, _) => format!("{by}.hangs_up()"),
        (Choice::Records { says, .. }, _) => format!(".records({says:?})"),
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
        (Choice::Talk { seconds, .. }, _) => format!(".talks({seconds})"),
        (Choice::Queue(queue), Question::Queue { name, .. }) => {
            format!(".queues({name:?}, Queue::{queue:?})")
        }
        (Choice::Detects(found), _) => format!(".detects(Detection::{found:?})"),
        (Choice::Pays(payment), _) => format!(".pays(Payment::{payment:?})"),
        (Choice::Conference(end), _) => format!(".conference(Conference::{end:?})"),
        (Choice::Response(response), _) => {
            format!(
                "{asks}.responds({}, &json!({}))",
                response.status,
                body(response)
            )
        }
        (Choice::Timeout, _) => format!("{asks}.times_out()"),
        (Choice::UnknownDocument, _) => format!("{asks}.is_unknown()"),
        (Choice::NoDocument, _) => format!("{asks}.gives_nothing()"),
        (Choice::Succeeds, _) => ".succeeds()".to_owned(),
        (Choice::Fails, _) => ".fails()".to_owned(),
        (Choice::Agent(Agent::Ends), _) => ".agent(Agent::Ends)".to_owned(),
        (Choice::Agent(Agent::Fails), _) => ".agent(Agent::Fails)".to_owned(),
        (other, _) => format!("; // {other}"),
    }
}

/// Returns the response of a web service as Rust source.
fn body(response: &Response) -> Value {
    serde_json::from_str(&response.body).unwrap_or_else(|_| Value::from(response.body.clone()))
}
