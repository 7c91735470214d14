//! The boxes of a drawing, by the statements in them.

use std::collections::HashMap;

use swml_language::tree::Place;
use swml_rehearsal::{Coverage, Location, Script};

use crate::graph::model::{Graph, Run};

/// A place in a drawing.
#[derive(Clone, Copy)]
pub(super) struct BoxPlace {
    /// The number of the box.
    pub(super) id: usize,
    /// The row in a box with a row for each of its statements.
    pub(super) row: Option<usize>,
}

/// The box of each statement, by its path.
#[derive(Default)]
pub(super) struct Boxes(HashMap<String, BoxPlace>);

impl Boxes {
    pub(super) fn new(graph: &Graph, script: &Script) -> Self {
        let mut drawn: HashMap<Place, BoxPlace> = HashMap::new();
        for (id, node) in graph.nodes.iter().enumerate() {
            let has_rows = node.rows.len() > 1 && node.rows.len() == node.places.len();
            for (row, place) in node.places.iter().enumerate() {
                let row = has_rows.then_some(row);
                drawn.entry(*place).or_insert(BoxPlace { id, row });
            }
        }
        let statements = script.statements().iter();
        let found = statements.filter_map(|one| {
            let place = drawn.get(&one.place())?;
            Some((one.path.clone(), *place))
        });
        Self(found.collect())
    }

    /// Returns the box of the innermost statement around a path.
    pub(super) fn around(&self, path: &str) -> Option<BoxPlace> {
        let mut path = path;
        loop {
            if let Some(place) = self.0.get(path) {
                return Some(*place);
            }
            let end = path.rfind(['.', '['])?;
            path = path.get(..end)?;
        }
    }

    /// Returns the box of a statement, unless it is one of another file.
    pub(super) fn at(&self, location: &Location, file: &str) -> Option<BoxPlace> {
        let is_own = location.file.as_deref() == Some(file);
        is_own.then(|| self.around(&location.path)).flatten()
    }

    /// Returns whether each box was run, whole or in part, for those with statements.
    pub(super) fn run(&self, coverage: &Coverage, file: &str) -> Vec<(usize, Run)> {
        let mut counts: HashMap<usize, (bool, bool)> = HashMap::new();
        for (location, count) in coverage.statements() {
            if let Some(BoxPlace { id, .. }) = self.at(location, file) {
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
