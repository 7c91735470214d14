//! Import cycles among files.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

/// The names that each file imports from each other one.
pub(crate) type Arrows = BTreeMap<String, BTreeMap<String, BTreeSet<String>>>;

/// Files that all lead to each other.
#[derive(Debug)]
pub(crate) struct Circle {
    pub(crate) files: BTreeSet<String>,
    /// The imports among them.
    arrows: Arrows,
}

impl Circle {
    /// Each import of the cycle, with its names.
    pub(crate) fn describe(&self, name: &str) -> String {
        let mut text = format!("{name}: a circle of {} files\n", self.files.len());
        for (from, to) in &self.arrows {
            for (to, names) in to {
                let names: Vec<&str> = names.iter().map(String::as_str).collect();
                writeln!(text, "  {from} -> {to}: {}", names.join(", ")).unwrap();
            }
        }
        text
    }
}

/// Returns all cycles; each file is in at most one of them.
pub(crate) fn of(arrows: &Arrows) -> Vec<Circle> {
    let reach: BTreeMap<&str, BTreeSet<&str>> = arrows
        .keys()
        .map(|file| (file.as_str(), reached(arrows, file)))
        .collect();
    let mut done: BTreeSet<&str> = BTreeSet::new();
    let mut circles = Vec::new();
    for (file, from_here) in &reach {
        if done.contains(file) || !from_here.contains(file) {
            continue;
        }
        let leads_back = |other: &&&str| reach.get(**other).is_some_and(|from| from.contains(file));
        let files: BTreeSet<&str> = from_here.iter().filter(leads_back).copied().collect();
        done.extend(&files);
        let inside = |to: &BTreeMap<String, BTreeSet<String>>| {
            let mut to = to.clone();
            to.retain(|file, _| files.contains(file.as_str()));
            to
        };
        circles.push(Circle {
            arrows: arrows
                .iter()
                .filter(|(from, _)| files.contains(from.as_str()))
                .map(|(from, to)| (from.clone(), inside(to)))
                .collect(),
            files: files.into_iter().map(str::to_owned).collect(),
        });
    }
    circles
}

/// Returns all files that are reachable from one.
fn reached<'a>(arrows: &'a Arrows, from: &str) -> BTreeSet<&'a str> {
    let mut reached = BTreeSet::new();
    let mut open: Vec<&str> = vec![from];
    while let Some(file) = open.pop() {
        for to in arrows.get(file).into_iter().flat_map(BTreeMap::keys) {
            if reached.insert(to.as_str()) {
                open.push(to);
            }
        }
    }
    reached
}
