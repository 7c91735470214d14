//! One call, with a list of choices.

use std::io::{self, Write as _};

use swml_language::check::format::visible;
use swml_rehearsal::{Choice, Event, Happened, Machine, Notation, Script};

use super::begin::{Beginning, Stage, is_reported};
use super::json;
use crate::check_input::Language;
use crate::outcome::{Failure, Outcome};

/// Plays a list of choices.
pub(crate) fn listed(
    list: &str,
    beginning: &Beginning,
    script: Script,
    language: Language,
    as_json: bool,
) -> Result<Outcome, Failure> {
    let mut pieces = Notation::split(list).peekable();
    let first = pieces.peek().and_then(|piece| piece.parse().ok());
    let body = match first {
        Some(Choice::Writes(text)) => {
            pieces.next();
            Some(text)
        }
        _ => None,
    };
    let mut stage = beginning.stage(script, language, body.as_deref())?;
    let mut reported = 0;
    let mut refused = None;
    for piece in pieces {
        reported = tell(&stage.machine, reported, as_json)?;
        if let Err(failure) = stage.answer(piece) {
            refused = Some(failure);
            break;
        }
    }
    tell(&stage.machine, reported, as_json)?;
    if let Some(failure) = refused {
        return Err(failure);
    }
    match as_json {
        true => print(&json::call(&stage))?,
        false => ask(&stage)?,
    }
    Ok(outcome(&stage.machine))
}

/// Prints the events since the last call of this function, and returns how many were printed.
pub(crate) fn tell(machine: &Machine, reported: usize, silent: bool) -> io::Result<usize> {
    let events = machine.events();
    if !silent {
        let mut out = anstream::stdout().lock();
        for event in events
            .iter()
            .skip(reported)
            .filter(|event| is_reported(event))
        {
            writeln!(out, "{}", visible(event.to_string()))?;
        }
    }
    Ok(events.len())
}

/// Prints the question and its possible answers, or nothing at the end of a call.
pub(crate) fn ask(stage: &Stage) -> io::Result<()> {
    let Some(question) = stage.machine.question() else {
        return Ok(());
    };
    let choices = stage.choices();
    let words: Vec<_> = choices
        .iter()
        .map(Notation::of)
        .map(|one| one.to_string())
        .collect();
    let mut out = anstream::stdout().lock();
    writeln!(out, "\n{}", visible(question.to_string()))?;
    writeln!(out, "  {}", visible(words.join(", ")))
}

pub(crate) fn outcome(machine: &Machine) -> Outcome {
    let error = |event: &Event| matches!(event.kind, Happened::Error { .. });
    match machine.events().iter().any(error) {
        true => Outcome::Faults,
        false => Outcome::Fine,
    }
}

pub(crate) fn print(report: &serde_json::Value) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    serde_json::to_writer_pretty(&mut out, report)?;
    writeln!(out)?;
    Ok(())
}
