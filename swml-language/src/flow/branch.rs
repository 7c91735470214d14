//! Conditions of edges: the labels of a drawing.

use std::num::NonZeroU32;

use super::one_or_more::OneOrMore;
use super::path::{PointId, Trail};
use crate::tree::Node;

/// The condition of an edge.
#[derive(Clone, Copy, Debug)]
pub enum FlowBranch<'t> {
    /// A value of a `switch`.
    Case(&'t str),
    /// The `default` of a `switch`.
    Default,
    /// A value without a case, if there is no `default`.
    NoCase,
    /// A condition is true.
    When(&'t Node<'t>),
    /// No condition is true.
    Else,
    /// A called party answers; these statements, at this path, run on its side.
    Callee(&'t [Node<'t>], Trail),
}

/// The index of a [`FlowBranch`] in its graph, from one: an edge has no room for more.
pub type BranchId = NonZeroU32;

/// The branches of a graph.
#[derive(Debug, Default)]
pub(super) struct FlowBranches<'t>(Vec<FlowBranch<'t>>);

impl<'t> FlowBranches<'t> {
    /// Adds a branch; returns `None` once the number exceeds 32 bits.
    pub(super) fn add(&mut self, branch: FlowBranch<'t>) -> Option<BranchId> {
        self.0.push(branch);
        BranchId::new(u32::try_from(self.0.len()).ok()?)
    }

    pub(super) fn get(&self, id: BranchId) -> Option<FlowBranch<'t>> {
        let index = usize::try_from(id.get() - 1).ok()?;
        self.0.get(index).copied()
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = FlowBranch<'t>> + '_ {
        self.0.iter().copied()
    }
}

/// A point that continues with the next statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Exit {
    pub(super) from: PointId,
    pub(super) branch: Option<BranchId>,
}

/// The points that continue with the next statement.
pub(super) type Exits = OneOrMore<Exit>;

/// The single exit of a point without branches.
pub(super) fn from(from: PointId) -> Exits {
    Exits::One(Exit { from, branch: None })
}
