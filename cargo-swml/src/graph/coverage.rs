//! The coverage of tests or of an exploration, marked in a graph.

use std::collections::HashMap;
use std::io::Write as _;
use std::path::Path;

use swml_language::check::format::visible;
use swml_language::read::Parsed;
use swml_language::tree::Place;
use swml_rehearsal::{Coverage, Exploration, Limit, Message, Rehearsal};

use super::model::{Graph, Run};
use crate::check_input::Language;
use crate::input::ScriptInput;
use crate::outcome::Failure;

/// The statements and branches that have been run.
pub(super) struct Explored {
    coverage: Coverage,
    limits: Vec<Limit>,
    /// The number of runs of each statement.
    runs: HashMap<Place, u64>,
}

/// A folder with the coverage of other scripts.
#[derive(Debug, thiserror::Error)]
#[error("no test has run {0}")]
struct NotRun(String);

/// Returns the coverage of the tests in a folder, or that of an exploration without a folder.
pub(super) fn of(
    input: &ScriptInput,
    parsed: &Parsed<'_>,
    language: Language,
    run: Option<&Path>,
) -> Result<Explored, Failure> {
    let name = Some(input.name.clone());
    let script = swml_rehearsal::Script::parsed(name.clone(), parsed, language.table())?;
    let (coverage, limits) = match run {
        Some(folder) => {
            let own = Coverage::read(folder)?.of_file(&input.name);
            if own.statements().next().is_none() {
                return Err(NotRun(input.name.clone()).into());
            }
            (own, Vec::new())
        }
        None => {
            let exploration: Exploration = match language {
                Language::Calling => Rehearsal::try_new(&script)?.into(),
                Language::Messaging => Message::try_new(&script)?.into(),
            };
            let report = exploration.run();
            (
                report.coverage().clone(),
                report.limits().cloned().collect(),
            )
        }
    };
    let statements = coverage.statements();
    let own = statements.filter(|(location, _)| location.file == name);
    let counts: HashMap<&str, u64> = own
        .map(|(location, count)| (location.path.as_str(), count))
        .collect();
    let all = script.statements().iter();
    // what no test knows has not been run
    let runs = all
        .map(|one| {
            (
                one.place(),
                counts.get(one.path.as_str()).copied().unwrap_or(0),
            )
        })
        .collect();
    Ok(Explored {
        coverage,
        limits,
        runs,
    })
}

impl Explored {
    /// Marks the boxes by whether their statements were run.
    pub(super) fn mark(&self, graph: &mut Graph) {
        for node in &mut graph.nodes {
            let runs = node.places.iter().filter_map(|place| self.runs.get(place));
            let (mut run, mut never) = (false, false);
            for count in runs {
                run |= *count > 0;
                never |= *count == 0;
            }
            node.run = match (run, never) {
                (true, false) => Some(Run::Whole),
                (true, true) => Some(Run::Part),
                (false, true) => Some(Run::Never),
                (false, false) => None,
            };
        }
    }

    /// Lists the statements that were not run and the limits of the exploration, beside the
    /// drawing.
    pub(super) fn write(&self) -> Result<(), Failure> {
        let mut text = self.coverage.to_string();
        for limit in &self.limits {
            text.push_str(&format!("not looked at: {limit}\n"));
        }
        let mut out = anstream::stderr().lock();
        for line in text.lines() {
            writeln!(out, "{}", visible(line.to_owned()))?;
        }
        Ok(())
    }
}
