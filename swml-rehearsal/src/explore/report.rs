//! What an exploration found.

use std::collections::BTreeSet;
use std::fmt;

use super::{Fault, FaultKind};
use crate::assumption::Assumption;
use crate::coverage::Coverage;
use crate::script::Location;
use crate::url::shown;

/// What an exploration found.
#[must_use = "look at it: `assert!(report.is_clean(), \"{report}\")`"]
#[derive(Clone, Debug, Default)]
pub struct Report {
    pub(super) faults: Vec<Fault>,
    pub(super) limits: BTreeSet<Limit>,
    pub(super) coverage: Coverage,
    pub(super) assumptions: BTreeSet<Assumption>,
    pub(super) paths: usize,
    pub(super) states: usize,
    pub(super) steps: usize,
}

/// Something that an exploration did not look at.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Limit {
    /// There are more states.
    States(usize),
    /// There are longer paths.
    Depth(usize),
    /// Nobody has said what is behind a URL.
    Document(String),
    /// Nobody has said what a function of an agent answers, so that no agent calls it.
    Function(String),
    /// The service answers each path with what the paths before have left in it, and does not get
    /// the status callbacks.
    Service,
}

impl fmt::Display for Limit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::States(most) => write!(f, "there are more than {most} states"),
            Self::Depth(most) => write!(f, "there are paths of more than {most} choices"),
            Self::Function(name) => write!(f, "what the function `{name}` answers is not known"),
            Self::Service => f.write_str(
                "status callbacks, which the service does not get, and what it keeps between paths",
            ),
            Self::Document(url) => write!(f, "the document behind {} is not known", shown(url)),
        }
    }
}

impl Report {
    /// The faults, those with the fewest choices first.
    pub fn faults(&self) -> impl Iterator<Item = &Fault> {
        self.faults.iter()
    }

    /// True if there is no fault.
    pub fn is_clean(&self) -> bool {
        self.faults.is_empty()
    }

    /// What was not looked at.
    pub fn limits(&self) -> impl Iterator<Item = &Limit> {
        self.limits.iter()
    }

    /// The statements and branches that were run.
    pub fn coverage(&self) -> &Coverage {
        &self.coverage
    }

    /// The statements that no path runs.
    pub fn never_run(&self) -> impl Iterator<Item = &Location> {
        self.coverage.never_run()
    }

    /// The assumptions that a path relied on.
    pub fn assumptions(&self) -> impl Iterator<Item = Assumption> {
        self.assumptions.iter().copied()
    }

    /// How many different ends there are.
    pub fn paths(&self) -> usize {
        self.paths
    }

    /// How many different states of the call there are.
    pub fn states(&self) -> usize {
        self.states
    }

    /// How many choices were tried.
    pub fn steps(&self) -> usize {
        self.steps
    }

    pub(super) fn limit(&mut self, limit: Limit) {
        self.limits.insert(limit);
    }

    /// True if there is such a fault at this statement already.
    pub(super) fn has(&self, kind: &FaultKind, location: Option<&Location>) -> bool {
        let mut faults = self.faults.iter();
        faults.any(|fault| fault.kind == *kind && fault.location.as_ref() == location)
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (paths, states, steps) = (self.paths, self.states, self.steps);
        writeln!(f, "{paths} ends, {states} states, {steps} choices tried")?;
        for fault in &self.faults {
            writeln!(f, "\n{fault}\n\n{}", fault.test())?;
        }
        for limit in &self.limits {
            writeln!(f, "not looked at: {limit}")?;
        }
        write!(f, "{}", self.coverage)
    }
}
