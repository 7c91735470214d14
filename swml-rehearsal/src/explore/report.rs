//! The report of an exploration.

use std::collections::BTreeSet;
use std::fmt;

use super::{Fault, FaultKind};
use crate::assumption::Assumption;
use crate::coverage::Coverage;
use crate::script::Location;
use crate::url::shown;

/// The report of an exploration.
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

/// A limit of an exploration.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Limit {
    /// There are more states.
    States(usize),
    /// There are longer paths.
    Depth(usize),
    /// The document at a URL is unknown.
    Document(String),
    /// The answer of an agent's function is not known, so no agent calls it.
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
            Self::Function(name) => write!(f, "the answer of the function `{name}` is unknown"),
            Self::Service => f.write_str(
                "status callbacks are not sent to the service, and its state between paths is ignored",
            ),
            Self::Document(url) => write!(f, "the document at {} is unknown", shown(url)),
        }
    }
}

impl Report {
    /// Returns the faults, those with the fewest choices first.
    pub fn faults(&self) -> impl Iterator<Item = &Fault> {
        self.faults.iter()
    }

    /// Returns true if there are no faults.
    pub fn is_clean(&self) -> bool {
        self.faults.is_empty()
    }

    /// Returns the limits that the exploration reached.
    pub fn limits(&self) -> impl Iterator<Item = &Limit> {
        self.limits.iter()
    }

    /// Returns the statements and branches that were run.
    pub fn coverage(&self) -> &Coverage {
        &self.coverage
    }

    /// Returns the statements that no path runs.
    pub fn never_run(&self) -> impl Iterator<Item = &Location> {
        self.coverage.never_run()
    }

    /// Returns the assumptions that a path relied on.
    pub fn assumptions(&self) -> impl Iterator<Item = Assumption> {
        self.assumptions.iter().copied()
    }

    /// Returns the number of different ends.
    pub fn paths(&self) -> usize {
        self.paths
    }

    /// Returns the number of different states of the call.
    pub fn states(&self) -> usize {
        self.states
    }

    /// Returns the number of choices that were tried.
    pub fn steps(&self) -> usize {
        self.steps
    }

    pub(super) fn limit(&mut self, limit: Limit) {
        self.limits.insert(limit);
    }

    /// Returns true if there is the same fault at this statement already.
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
