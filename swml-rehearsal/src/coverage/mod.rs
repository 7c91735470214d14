//! The parts of a script that have been run.

mod stored;
pub(crate) mod test_run;

use std::collections::BTreeMap;
use std::fmt;

use crate::machine::{At, Machine, Trace};
use crate::script::{BlockId, Location, Program};

pub use test_run::COVERAGE;

/// Which statements and branches of scripts have been run, and how often.
///
/// ```
/// use swml_rehearsal::{Rehearsal, Script};
/// let script = Script::json(r#"{"sections": {"main": [
///     {"switch": {"variable": "call.type", "case": {
///         "sip": [{"hangup": {}}],
///         "phone": [{"play": {"url": "say:Hello"}}]
///     }}}
/// ]}}"#)?;
/// let coverage = Rehearsal::new(&script).start().coverage();
/// let never: Vec<_> = coverage.never_run().map(|one| one.path.clone()).collect();
/// assert_eq!(never, ["sections.main[0].switch.case.sip[0]"]);
/// let branches: Vec<_> = coverage.never_taken().map(ToString::to_string).collect();
/// assert_eq!(branches, [r#"sections.main[0]:2:6 (switch), case "sip""#]);
/// # Ok::<(), swml_rehearsal::ScriptError>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct Coverage {
    statements: BTreeMap<Location, u64>,
    branches: BTreeMap<Branch, u64>,
}

/// A branch of a statement.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub struct Branch {
    /// The statement that decides.
    pub statement: Location,
    /// The branch: `case "1"`, `default`, `else`.
    pub name: String,
}

impl fmt::Display for Branch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}, {}", self.statement, self.name)
    }
}

impl Coverage {
    /// Returns what a call has run so far.
    pub fn of(machine: &Machine) -> Self {
        let mut coverage = Self::default();
        coverage.add(machine);
        coverage
    }

    /// Adds what a call has run.
    pub(crate) fn add(&mut self, machine: &Machine) {
        for program in machine.programs() {
            self.know(program);
        }
        for trace in machine.trace() {
            let (Trace::Statement(At { program, .. }) | Trace::Block(program, _)) = trace;
            if let Some(program) = machine.programs().get(usize::from(*program)) {
                self.count(program, trace, 1);
            }
        }
    }

    pub(crate) fn count(&mut self, program: &Program, trace: &Trace, count: u64) {
        match trace {
            Trace::Statement(At { statement, .. }) => {
                if let Some(location) = program.location(*statement) {
                    *self.statements.entry(location).or_default() += count;
                }
            }
            Trace::Block(_, block) => {
                if let Some(branch) = branch(program, *block) {
                    *self.branches.entry(branch).or_default() += count;
                }
            }
        }
    }

    /// Each statement and branch of a script counts, if only with zero.
    pub(crate) fn know(&mut self, program: &Program) {
        for statement in 0..program.statements.len() {
            let statement = u32::try_from(statement).unwrap_or(u32::MAX);
            if let Some(location) = program.location(statement) {
                self.statements.entry(location).or_default();
            }
        }
        for block in 0..program.blocks.len() {
            let block = BlockId(u32::try_from(block).unwrap_or(u32::MAX));
            if let Some(branch) = branch(program, block) {
                self.branches.entry(branch).or_default();
            }
        }
    }

    /// Adds the coverage of other calls. For all calls of a test run see [`COVERAGE`].
    pub fn merge(&mut self, other: &Self) {
        for (location, count) in &other.statements {
            *self.statements.entry(location.clone()).or_default() += count;
        }
        for (branch, count) in &other.branches {
            *self.branches.entry(branch.clone()).or_default() += count;
        }
    }

    /// Each statement, and how often it was run.
    pub fn statements(&self) -> impl Iterator<Item = (&Location, u64)> {
        self.statements
            .iter()
            .map(|(location, count)| (location, *count))
    }

    /// Each branch, and how often it was taken.
    pub fn branches(&self) -> impl Iterator<Item = (&Branch, u64)> {
        self.branches.iter().map(|(branch, count)| (branch, *count))
    }

    /// The statements that were never run.
    pub fn never_run(&self) -> impl Iterator<Item = &Location> {
        self.statements()
            .filter(|(_, count)| *count == 0)
            .map(|(location, _)| location)
    }

    /// The branches that were never taken.
    pub fn never_taken(&self) -> impl Iterator<Item = &Branch> {
        self.branches()
            .filter(|(_, count)| *count == 0)
            .map(|(branch, _)| branch)
    }
}

fn branch(program: &Program, block: BlockId) -> Option<Branch> {
    let (statement, name) = program.block(block)?.branch.as_ref()?;
    Some(Branch {
        statement: program.location(*statement)?,
        name: name.clone(),
    })
}

/// Writes how much of the script was run, and the parts that were not.
impl fmt::Display for Coverage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let statements = self.statements.len();
        let branches = self.branches.len();
        let run = statements - self.never_run().count();
        let taken = branches - self.never_taken().count();
        writeln!(
            f,
            "{run} of {statements} statements, {taken} of {branches} branches"
        )?;
        for location in self.never_run() {
            writeln!(f, "never run: {location}")?;
        }
        for branch in self.never_taken() {
            writeln!(f, "never taken: {branch}")?;
        }
        Ok(())
    }
}
