//! The decisions at forks, in words.

use std::collections::{BTreeMap, HashMap};

use swml_language::flow::{BranchId, FlowBranch, FlowGraph, PointId};
use swml_language::tree::Node;

use super::words::{self, short};

/// A point with several ways to continue.
#[derive(Debug, Default)]
pub(super) struct Fork {
    /// Its question; empty if the labels of the edges suffice.
    pub(super) text: String,
    conditions: usize,
}

impl Fork {
    /// Whether it has one condition, and perhaps an `else`.
    pub(super) fn is_single(&self) -> bool {
        self.conditions == 1
    }
}

/// The forks of a flow.
pub(super) fn all(flow: &FlowGraph<'_>) -> HashMap<PointId, Fork> {
    let mut forks: HashMap<PointId, Fork> = HashMap::new();
    for (id, point) in flow.points.iter().enumerate() {
        let mut conditions: BTreeMap<BranchId, &Node<'_>> = BTreeMap::new();
        for edge in &point.next {
            match flow.branch(edge) {
                None | Some(FlowBranch::Callee(..)) => continue,
                Some(FlowBranch::When(when)) => conditions.extend(edge.branch.map(|id| (id, when))),
                Some(_) => {}
            }
            forks.entry(id).or_default();
        }
        if let Some(fork) = forks.get_mut(&id) {
            fork.conditions = conditions.len();
            if let Some(when) = conditions.into_values().next().filter(|_| fork.is_single()) {
                fork.text = words::shortened(when.name().unwrap_or_default(), 60);
            }
        }
    }
    for switch in &flow.switches {
        let variable = switch.variable.and_then(Node::name);
        forks.entry(switch.at).or_default().text = variable.map(short).unwrap_or_default();
    }
    forks
}

/// Returns the condition of an edge. A single condition is the text of its fork, whose edges are
/// answers.
pub(super) fn label(branch: FlowBranch<'_>, is_single: bool) -> String {
    match (branch, is_single) {
        (FlowBranch::Case(""), _) => "“”".to_owned(),
        (FlowBranch::Case(value), _) => short(value),
        (FlowBranch::Default, _) => "default".to_owned(),
        (FlowBranch::NoCase, _) => "any other".to_owned(),
        (FlowBranch::When(_), true) => "yes".to_owned(),
        (FlowBranch::When(when), false) => words::shortened(when.name().unwrap_or_default(), 40),
        (FlowBranch::Else, true) => "no".to_owned(),
        (FlowBranch::Else, false) => "else".to_owned(),
        (FlowBranch::Callee(..), _) => String::new(),
    }
}

/// Returns the labels of a `goto` that jumps and of one that continues.
pub(super) fn jump(when: Option<&str>, max: Option<i64>) -> (String, String) {
    let times = max.map(|max| match max {
        1 => "once".to_owned(),
        2 => "twice".to_owned(),
        max => format!("{max} times"),
    });
    match (when, times) {
        (Some(_), None) => ("yes".to_owned(), "no".to_owned()),
        (Some(_), Some(times)) => (format!("yes, {times}"), "else".to_owned()),
        (None, None) => (String::new(), "after 100 times".to_owned()),
        (None, Some(times)) => (times, "then".to_owned()),
    }
}
