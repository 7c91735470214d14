//! All calls of a script.

use serde_json::{Value, json};
use swml_language::check::format::visible;
use swml_rehearsal::{Notation, Script};

use super::call::place;
use super::reading::Reading;
use crate::rehearse::begin::Beginning;

/// Explores a script, and returns the report with the coverage of the boxes.
pub(super) fn report(
    reading: &Reading,
    script: Script,
    beginning: &Beginning,
) -> Result<Value, String> {
    let exploration = beginning.exploration(script, reading.language());
    let report = exploration.map_err(|error| error.to_string())?.run();
    let faults = report.faults().map(|fault| {
        let choices = fault.choices.iter().map(Notation::of);
        json!({
            "kind": fault.kind.to_string(),
            "message": visible(fault.message.clone()),
            "at": fault.location.as_ref().map(|at| place(reading, at)),
            "choices": choices.map(|one| one.to_string()).collect::<Vec<_>>(),
            "test": fault.test(),
        })
    });
    let coverage = report.coverage();
    let boxes = reading.boxes.run(coverage, reading.name());
    let boxes = boxes.into_iter().map(|(id, run)| json!([id, run.class()]));
    let never_run = coverage.never_run().map(|at| place(reading, at));
    let never_taken = coverage.never_taken().map(|branch| {
        json!({
            "name": visible(branch.name.clone()),
            "at": place(reading, &branch.statement),
        })
    });
    let limits = report.limits().map(|limit| visible(limit.to_string()));
    Ok(json!({
        "version": reading.version(),
        "ends": report.paths(),
        "states": report.states(),
        "tried": report.steps(),
        "faults": faults.collect::<Vec<_>>(),
        "boxes": boxes.collect::<Vec<_>>(),
        "statements": coverage.statements().count(),
        "branches": coverage.branches().count(),
        "never_run": never_run.collect::<Vec<_>>(),
        "never_taken": never_taken.collect::<Vec<_>>(),
        "limits": limits.collect::<Vec<_>>(),
    }))
}
