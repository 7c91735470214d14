//! Faults of a call.

use std::fmt;

use crate::choice::Choice;
use crate::event::{End, Happened, Seconds};
use crate::machine::Machine;
use crate::notation::Notation;
use crate::question::Question;
use crate::script::Location;

/// The kinds of faults. [`Exploration::without`](crate::Exploration::without) disables one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum FaultKind {
    /// A run-time error that sets `script_error`.
    ScriptError,
    /// A `switch` without a match and without `default`.
    UnmatchedSwitch,
    /// More than 32 transfers and jumps.
    TooManyJumps,
    /// The caller is in silence for too long.
    Silence,
    /// No destination could be reached, and the call ends without a word to the caller.
    NoWord,
    /// A path that never ends.
    NeverEnds,
    /// An expression that the rehearsal cannot evaluate.
    Unsupported,
}

impl FaultKind {
    /// All kinds.
    pub const ALL: &'static [Self] = &[
        Self::ScriptError,
        Self::UnmatchedSwitch,
        Self::TooManyJumps,
        Self::Silence,
        Self::NoWord,
        Self::NeverEnds,
        Self::Unsupported,
    ];

    /// Returns its machine-readable name.
    pub fn name(self) -> &'static str {
        match self {
            Self::ScriptError => "script-error",
            Self::UnmatchedSwitch => "unmatched-switch",
            Self::TooManyJumps => "too-many-jumps",
            Self::Silence => "silence",
            Self::NoWord => "no-word",
            Self::NeverEnds => "never-ends",
            Self::Unsupported => "unsupported",
        }
    }
}

impl fmt::Display for FaultKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::ScriptError => "run-time error",
            Self::UnmatchedSwitch => "`switch` without a match",
            Self::TooManyJumps => "too many transfers and jumps",
            Self::Silence => "silence",
            Self::NoWord => "no message after no destination was reached",
            Self::NeverEnds => "a path that never ends",
            Self::Unsupported => "an expression that cannot be evaluated here",
        })
    }
}

/// A fault, with the shortest list of choices that leads to it.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Fault {
    /// Its kind.
    pub kind: FaultKind,
    /// The statement.
    pub location: Option<Location>,
    /// The description.
    pub message: String,
    /// The choices that lead to it.
    pub choices: Vec<Choice>,
    test: String,
}

impl Fault {
    pub(super) fn new(
        kind: FaultKind,
        location: Option<Location>,
        message: String,
        choices: Vec<Choice>,
        test: String,
    ) -> Self {
        Self {
            kind,
            location,
            message,
            choices,
            test,
        }
    }

    /// Returns the choices in the [notation](crate::Notation) of `cargo swml rehearse --choose`.
    pub fn choose(&self) -> String {
        let words = self.choices.iter().map(|one| Notation::of(one).to_string());
        words.collect::<Vec<_>>().join(",")
    }

    /// Returns a test to paste, which fails until the fault is fixed.
    pub fn test(&self) -> &str {
        &self.test
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.kind, self.message)?;
        if let Some(location) = &self.location {
            write!(f, "\n  at {location}")?;
        }
        for (choice, times) in runs(self.choices.iter().map(ToString::to_string)) {
            match times {
                1 => write!(f, "\n  after {choice}")?,
                _ => write!(f, "\n  after {choice}, {times} times")?,
            }
        }
        if !self.choices.is_empty() {
            write!(f, "\n  --choose '{}'", self.choose())?;
        }
        Ok(())
    }
}

/// Equal texts behind each other as one, with their number.
pub(super) fn runs(texts: impl Iterator<Item = String>) -> Vec<(String, usize)> {
    let mut all: Vec<(String, usize)> = Vec::new();
    for text in texts {
        match all.last_mut() {
            Some((last, times)) if *last == text => *times += 1,
            _ => all.push((text, 1)),
        }
    }
    all
}

/// Returns the new faults of a call since the last time.
pub(super) fn find(machine: &Machine, quiet: u64) -> Vec<(FaultKind, Option<Location>, String)> {
    let mut found = Vec::new();
    for event in machine.events() {
        if let Happened::Error { code, message } = &event.kind {
            let kind = match code.as_str() {
                "relay_script_method_no_matching_condition" | "swml_switch_no_match" => {
                    FaultKind::UnmatchedSwitch
                }
                "relay_script_too_many_transfers" => FaultKind::TooManyJumps,
                "relay_script_nested_too_deep" => FaultKind::NeverEnds,
                _ => FaultKind::ScriptError,
            };
            let location = machine.location_of(event);
            found.push((kind, location, format!("{message} ({code})")));
        }
    }
    if let Some((longest, at)) = machine.watch.longest
        && longest > quiet.saturating_mul(1000)
    {
        let location = at.and_then(|at| machine.locate(at));
        let message = format!("the caller hears nothing for {} s", Seconds(longest));
        found.push((FaultKind::Silence, location, message));
    }
    match machine.ended() {
        Some(End::Script | End::HungUp(_)) => {
            if let Some(at) = machine.watch.failed {
                let message = "no destination was reached, and the call ends without a message";
                found.push((FaultKind::NoWord, machine.locate(at), message.to_owned()));
            }
        }
        Some(End::Unsupported(what)) => {
            found.push((FaultKind::Unsupported, machine.location(), what.clone()));
        }
        Some(end @ End::Endless) => {
            found.push((FaultKind::NeverEnds, machine.location(), end.to_string()));
        }
        _ => {}
    }
    if machine.ended().is_none()
        && let Some(at) = machine.recursion()
    {
        let message = "it runs within itself, again and again".to_owned();
        found.push((FaultKind::NeverEnds, machine.locate(at), message));
    }
    if let Some(Question::Forever) = machine.question() {
        let message = "only hanging up ends it".to_owned();
        found.push((FaultKind::NeverEnds, machine.location(), message));
    }
    found
}
