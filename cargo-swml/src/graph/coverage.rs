//! The coverage of an exploration, marked in a graph.

use std::collections::HashMap;
use std::io::Write as _;

use swml_language::check::format::visible;
use swml_language::read::Parsed;
use swml_language::tree::Place;
use swml_rehearsal::{Exploration, Message, Rehearsal, Report};

use super::model::{Graph, Run};
use crate::check_input::Language;
use crate::input::ScriptInput;
use crate::outcome::Failure;

/// The coverage of an exploration.
pub(super) struct Explored {
    report: Report,
    /// The number of runs of each statement.
    runs: HashMap<Place, u64>,
}

/// Tries every sequence of choices.
pub(super) fn explore(
    input: &ScriptInput,
    parsed: &Parsed<'_>,
    language: Language,
) -> Result<Explored, Failure> {
    let name = Some(input.name.clone());
    let script = swml_rehearsal::Script::parsed(name.clone(), parsed, language.table())?;
    let exploration: Exploration = match language {
        Language::Calling => Rehearsal::try_new(&script)?.into(),
        Language::Messaging => Message::try_new(&script)?.into(),
    };
    let report = exploration.run();
    let statements = report.coverage().statements();
    let own = statements.filter(|(location, _)| location.file == name);
    let counts: HashMap<&str, u64> = own
        .map(|(location, count)| (location.path.as_str(), count))
        .collect();
    let all = script.statements().iter();
    let runs = all
        .filter_map(|one| Some((one.place(), *counts.get(one.path.as_str())?)))
        .collect();
    Ok(Explored { report, runs })
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
        let mut text = self.report.coverage().to_string();
        for limit in self.report.limits() {
            text.push_str(&format!("not looked at: {limit}\n"));
        }
        let mut out = anstream::stderr().lock();
        for line in text.lines() {
            writeln!(out, "{}", visible(line.to_owned()))?;
        }
        Ok(())
    }
}
