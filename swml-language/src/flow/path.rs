//! Points and paths of a flow graph.

/// The index of a point in [`FlowGraph::points`](super::FlowGraph::points).
pub type PointId = usize;

/// One step of the path to a value of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PathStep<'t> {
    /// A key of a map.
    Key(&'t str),
    /// A position in a list.
    Index(usize),
}

/// The index of a path in a [`FlowGraph`](super::FlowGraph).
pub type Trail = usize;
