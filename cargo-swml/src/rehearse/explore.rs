//! All calls of a script.

use std::fmt::Write as _;
use std::io::Write as _;

use clap::builder::PossibleValuesParser;
use swml_language::check::format::visible;
use swml_rehearsal::{FaultKind, Report, Script};

use super::{Arguments, Shape, json, play};
use crate::judge::Language;
use crate::outcome::{Failure, Outcome};

/// The names of the faults.
pub(crate) fn fault_kinds() -> PossibleValuesParser {
    PossibleValuesParser::new(FaultKind::ALL.iter().map(|kind| kind.name()))
}

/// Tries every sequence of choices.
pub(crate) fn run(
    arguments: &Arguments,
    script: Script,
    language: Language,
) -> Result<Outcome, Failure> {
    let all = arguments.beginning.exploration(script, language)?;
    let off = FaultKind::ALL.iter().filter(|kind| {
        let mut names = arguments.without.iter();
        names.any(|name| name == kind.name())
    });
    let all = off.fold(all.quiet(arguments.quiet), |all, kind| all.without(*kind));
    let report = all.run();
    match arguments.format {
        Shape::Json => play::print(&json::report(&report))?,
        Shape::Human => write!(
            anstream::stdout().lock(),
            "{}",
            visible_lines(&human(&report))
        )?,
    }
    Ok(match report.is_clean() {
        true => Outcome::Fine,
        false => Outcome::Faults,
    })
}

/// The report without the tests to paste, which are Rust.
fn human(report: &Report) -> String {
    let mut out = String::new();
    let (paths, states, steps) = (report.paths(), report.states(), report.steps());
    // writing to a String cannot fail
    let _ = writeln!(out, "{paths} ends, {states} states, {steps} choices tried");
    for fault in report.faults() {
        let _ = writeln!(out, "\n{fault}");
    }
    out.push('\n');
    for limit in report.limits() {
        let _ = writeln!(out, "not looked at: {limit}");
    }
    let _ = write!(out, "{}", report.coverage());
    out
}

/// Each line without characters that are not seen.
fn visible_lines(text: &str) -> String {
    text.lines()
        .map(|line| format!("{}\n", visible(line.to_owned())))
        .collect()
}
