//! A course of a call as a test: what is heard, and what is chosen.

use std::fmt::Write;

use super::fault::runs;
use super::paste::{beginning, step};
use crate::choice::{Choice, Party};
use crate::event::{End, Event, Happened, Sound};
use crate::machine::Machine;
use crate::question::Question;
use crate::rehearsal::Rehearsal;
use crate::url::host_and_path;

/// Returns the test of a course.
pub(super) fn write(rehearsal: &Rehearsal, name: &str, choices: &[Choice]) -> String {
    let (body, mut machine, choices) = match choices {
        [Choice::Writes(text), rest @ ..] => (Some(text), rehearsal.writing(text), rest),
        all => (None, rehearsal.machine(), all),
    };
    let mut out = format!("#[test]\nfn {}() {{\n", identifier(name));
    out.push_str(&beginning(rehearsal, body));
    let mut lines = Vec::new();
    let mut line = String::new();
    let mut seen = 0;
    for choice in choices {
        line.push_str(&heard(&machine, &mut seen));
        if let Some(question) = machine.question()
            && !is_given(rehearsal, question, choice)
        {
            line.push_str(&step(question, choice));
            lines.push(std::mem::take(&mut line));
        }
        if machine.answer(choice.clone()).is_err() {
            break;
        }
    }
    line.push_str(&heard(&machine, &mut seen));
    line.push_str(&result(&machine));
    lines.push(line);
    for (line, times) in runs(lines.into_iter()) {
        let _ = match times {
            1 => writeln!(out, "    call{line};"),
            _ => writeln!(
                out,
                "    for _ in 0..{times} {{\n        call{line};\n    }}"
            ),
        };
    }
    out.push_str("}\n");
    out
}

/// Returns true if the rehearsal itself gives the answer, so that the test does not.
fn is_given(rehearsal: &Rehearsal, question: &Question, choice: &Choice) -> bool {
    match (question, choice) {
        (_, Choice::Document(_)) => true,
        (
            Question::Request(request) | Question::Document(request) | Question::Function(request),
            Choice::Response(_),
        ) => rehearsal.knows(&request.url),
        _ => false,
    }
}

/// Returns expectations of what the caller hears, or is replied to, since the last time.
fn heard(machine: &Machine, seen: &mut usize) -> String {
    let events = machine.events();
    let new = events.get(*seen..).unwrap_or_default();
    *seen = events.len();
    new.iter().filter_map(expectation).collect()
}

fn expectation(event: &Event) -> Option<String> {
    match &event.kind {
        Happened::Hears {
            party: Party::Caller,
            sound,
        } => match sound {
            Sound::Speech(text) => Some(format!(".hears({text:?})")),
            Sound::File(url) => Some(format!(".hears({:?})", host_and_path(url))),
            _ => None,
        },
        Happened::Replies { body, .. } => Some(format!(".replies({body:?})")),
        _ => None,
    }
}

/// Returns the expectations of errors and the end.
fn result(machine: &Machine) -> String {
    let mut codes: Vec<&str> = Vec::new();
    for event in machine.events() {
        if let Happened::Error { code, .. } = &event.kind
            && !codes.contains(&code.as_str())
        {
            codes.push(code);
        }
    }
    let mut out: String = match codes.is_empty() {
        true => ".has_no_error()".to_owned(),
        false => codes
            .iter()
            .map(|code| format!(".has_error({code:?})"))
            .collect(),
    };
    match machine.ended() {
        None | Some(End::Unsupported(_) | End::Endless) => {}
        Some(_) => out.push_str(".ends()"),
    }
    out
}

/// Returns a text as the name of a function.
fn identifier(text: &str) -> String {
    let mut name = String::new();
    for c in text.chars() {
        match c.is_ascii_alphanumeric() {
            true => name.push(c.to_ascii_lowercase()),
            false if name.is_empty() || name.ends_with('_') => {}
            false => name.push('_'),
        }
    }
    let name = name.trim_end_matches('_');
    match name.chars().next() {
        Some('a'..='z') => name.to_owned(),
        _ => format!("test_{name}").trim_end_matches('_').to_owned(),
    }
}
