//! The exploration of a script.

use std::fmt::Write as _;
use std::io::Write as _;

use clap::builder::PossibleValuesParser;
use swml_language::check::format::visible;
use swml_rehearsal::{FaultKind, Report, Script};

use super::begin::Beginning;
use super::{json, play};
use crate::check_input::Language;
use crate::outcome::{Failure, Outcome};

/// The settings of an exploration.
#[derive(clap::Args)]
pub(crate) struct Exploring {
    /// Try every sequence of choices, and report what can go wrong
    #[arg(long, conflicts_with = "choose")]
    pub(crate) explore: bool,

    /// With `--explore`: a kind of fault to ignore
    #[arg(long, value_name = "FAULT", requires = "explore", value_parser = fault_kinds())]
    without: Vec<String>,

    /// With `--explore`: the maximum seconds of silence for the caller
    #[arg(
        long,
        value_name = "SECONDS",
        requires = "explore",
        default_value_t = 10
    )]
    quiet: u64,
}

/// The names of the faults.
fn fault_kinds() -> PossibleValuesParser {
    PossibleValuesParser::new(FaultKind::ALL.iter().map(|kind| kind.name()))
}

/// Tries every sequence of choices.
pub(crate) fn run(
    exploring: &Exploring,
    beginning: &Beginning,
    script: Script,
    language: Language,
    as_json: bool,
) -> Result<Outcome, Failure> {
    let all = beginning.exploration(script, language)?;
    let off = FaultKind::ALL.iter().filter(|kind| {
        let mut names = exploring.without.iter();
        names.any(|name| name == kind.name())
    });
    let all = off.fold(all.quiet(exploring.quiet), |all, kind| all.without(*kind));
    let report = all.run();
    match as_json {
        true => play::print(&json::report(&report))?,
        false => write!(
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

/// The report without the Rust tests to paste.
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

/// Returns each line without invisible characters.
fn visible_lines(text: &str) -> String {
    text.lines()
        .map(|line| format!("{}\n", visible(line.to_owned())))
        .collect()
}
