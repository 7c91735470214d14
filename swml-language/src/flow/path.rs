//! Points and paths of a flow.

/// The number of a point: its index in [`FlowGraph::points`](super::FlowGraph::points).
pub type PointId = usize;

/// One step on the way to a value of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PathStep<'t> {
    /// A key of a map.
    Key(&'t str),
    /// A position in a list.
    Index(usize),
}

/// The number of a path in a [`FlowGraph`](super::FlowGraph).
pub type Trail = usize;
