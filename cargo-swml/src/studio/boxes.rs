//! The boxes of a drawing, by the statements in them.

use std::collections::HashMap;

use swml_language::tree::Place;
use swml_rehearsal::{Coverage, Location, Script};

use crate::graph::model::{Graph, Run};

/// The number of the box of each statement, by its path.
#[derive(Default)]
pub(super) struct Boxes(HashMap<String, usize>);

impl Boxes {
    pub(super) fn new(graph: &Graph, script: &Script) -> Self {
        let mut drawn: HashMap<Place, usize> = HashMap::new();
        for (id, node) in graph.nodes.iter().enumerate() {
            for place in &node.places {
                drawn.entry(*place).or_insert(id);
            }
        }
        let statements = script.statements().iter();
        let found = statements.filter_map(|one| {
            let id = drawn.get(&one.place())?;
            Some((one.path.clone(), *id))
        });
        Self(found.collect())
    }

    /// Returns the box of the innermost statement around a path.
    pub(super) fn around(&self, path: &str) -> Option<usize> {
        let mut path = path;
        loop {
            if let Some(id) = self.0.get(path) {
                return Some(*id);
            }
            let end = path.rfind(['.', '['])?;
            path = path.get(..end)?;
        }
    }

    /// Returns the box of a statement, unless it is one of another file.
    pub(super) fn at(&self, location: &Location, file: &str) -> Option<usize> {
        let is_own = location.file.as_deref() == Some(file);
        is_own.then(|| self.around(&location.path)).flatten()
    }

    /// Returns whether each box was run, whole or in part, for those with statements.
    pub(super) fn run(&self, coverage: &Coverage, file: &str) -> Vec<(usize, Run)> {
        let mut counts: HashMap<usize, (bool, bool)> = HashMap::new();
        for (location, count) in coverage.statements() {
            if let Some(id) = self.at(location, file) {
                let (run, never) = counts.entry(id).or_default();
                *run |= count > 0;
                *never |= count == 0;
            }
        }
        let mut all: Vec<(usize, Run)> = counts
            .into_iter()
            .map(|(id, counts)| match counts {
                (true, false) => (id, Run::Whole),
                (true, true) => (id, Run::Part),
                (false, _) => (id, Run::Never),
            })
            .collect();
        all.sort_unstable_by_key(|(id, _)| *id);
        all
    }
}
