//! What decides that a way is taken: the labels of a drawing.

use std::num::NonZeroU32;

use super::one_or_more::OneOrMore;
use super::path::{PointId, Trail};
use crate::tree::Node;

/// What decides that a way is taken.
#[derive(Clone, Copy, Debug)]
pub enum Branch<'t> {
    /// A value of a `switch`.
    Case(&'t str),
    /// The `default` of a `switch`.
    Default,
    /// A value without a case, where there is no `default`.
    NoCase,
    /// A condition is true.
    When(&'t Node<'t>),
    /// No condition is true.
    Else,
    /// A called party answers; these statements, at this path, run on its leg.
    Callee(&'t [Node<'t>], Trail),
}

/// The number of a [`Branch`] in its flow, from one: an edge has no room for more.
pub type BranchId = NonZeroU32;

/// The branches of a flow.
#[derive(Debug, Default)]
pub(super) struct Branches<'t>(Vec<Branch<'t>>);

impl<'t> Branches<'t> {
    /// Adds a branch. Of more branches than 32 bits count nothing is known.
    pub(super) fn add(&mut self, branch: Branch<'t>) -> Option<BranchId> {
        self.0.push(branch);
        BranchId::new(u32::try_from(self.0.len()).ok()?)
    }

    pub(super) fn get(&self, id: BranchId) -> Option<Branch<'t>> {
        let index = usize::try_from(id.get() - 1).ok()?;
        self.0.get(index).copied()
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = Branch<'t>> + '_ {
        self.0.iter().copied()
    }
}

/// A point that leads on to whatever comes next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Exit {
    pub(super) from: PointId,
    pub(super) branch: Option<BranchId>,
}

/// The points that lead on to whatever comes next.
pub(super) type Exits = OneOrMore<Exit>;

/// The one way out of a point without branches.
pub(super) fn from(from: PointId) -> Exits {
    Exits::One(Exit { from, branch: None })
}
