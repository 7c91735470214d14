//! Machine-readable calls.

use serde_json::{Value, json};
use swml_rehearsal::{Assumption, Location, Notation, Report};

use super::begin::{Stage, is_reported};

/// A call that was played.
pub(crate) fn call(stage: &Stage) -> Value {
    let machine = &stage.machine;
    let events = machine.events().iter().filter(|event| is_reported(event));
    let events = events.map(|event| {
        let at = machine.location_of(event);
        json!({
            "time": event.time,
            "text": event.kind.to_string(),
            "at": at.as_ref().map(place),
        })
    });
    let choices = stage.choices();
    json!({
        "events": events.collect::<Vec<_>>(),
        "ended": machine.ended().map(ToString::to_string),
        "question": machine.question().map(ToString::to_string),
        "choices": choices.iter().map(|one| Notation::of(one).to_string()).collect::<Vec<_>>(),
        "assumptions": assumptions(machine.assumptions().into_iter()),
    })
}

/// All calls of a script.
pub(crate) fn report(report: &Report) -> Value {
    let faults = report.faults().map(|fault| {
        json!({
            "kind": fault.kind.name(),
            "message": fault.message,
            "at": fault.location.as_ref().map(place),
            "choose": fault.choose(),
            "test": fault.test(),
        })
    });
    let coverage = report.coverage();
    let branches = coverage
        .never_taken()
        .map(|branch| json!({"at": place(&branch.statement), "branch": branch.name}));
    json!({
        "ends": report.paths(),
        "states": report.states(),
        "choices_tried": report.steps(),
        "faults": faults.collect::<Vec<_>>(),
        "not_looked_at": report.limits().map(ToString::to_string).collect::<Vec<_>>(),
        "statements": coverage.statements().count(),
        "never_run": coverage.never_run().map(place).collect::<Vec<_>>(),
        "branches": coverage.branches().count(),
        "never_taken": branches.collect::<Vec<_>>(),
        "assumptions": assumptions(report.assumptions()),
    })
}

fn place(at: &Location) -> Value {
    json!({
        "file": at.file,
        "line": at.line.map(|(line, _)| line),
        "column": at.line.map(|(_, column)| column),
        "path": at.path,
        "method": at.method,
    })
}

fn assumptions(all: impl Iterator<Item = Assumption>) -> Vec<String> {
    all.map(|one| one.to_string()).collect()
}
