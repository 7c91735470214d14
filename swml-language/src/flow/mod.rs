//! The control flow graph of a document: which statement can follow which. It is built once, and
//! all rules on the flow of a call use it.
//!
//! The graph overestimates the flow: a part known only to the running program or another script may
//! do anything. So "nothing leads here" is certain, and "this may come first" is not. A nested
//! document has a graph of its own.
//!
//! SWML reference: "execute", "transfer", "goto", "cond", "switch", and the sections of a document.

mod branch;
mod build;
mod cycle;
mod one_or_more;
mod path;
mod read;
mod spread;
mod trail;

use crate::tree::{Entry, Node};
use branch::FlowBranches;
use trail::Trails;

pub use crate::resolve::Statement as FlowStatement;
pub use branch::{BranchId, FlowBranch};
pub use one_or_more::OneOrMore;
pub use path::{PathStep, PointId, Trail};
pub use read::{ReadKind, Sink, VariableRead};

/// The control flow graph of one document.
#[derive(Debug, Default)]
pub struct FlowGraph<'t> {
    /// The points of the graph.
    pub points: Vec<FlowPoint<'t>>,
    /// The points of each list of statements, in order.
    pub lists: Vec<Vec<PointId>>,
    /// The sections, in order.
    pub sections: Vec<FlowSection>,
    /// The branches by the value of a variable.
    pub switches: Vec<FlowSwitch<'t>>,
    /// The variables that are read.
    pub reads: Vec<VariableRead<'t>>,
    /// Whether a destination refers to a missing section, or a `goto` to a missing label.
    pub is_astray: bool,
    branches: FlowBranches<'t>,
    trails: Trails<'t>,
}

/// A point of the graph.
#[derive(Debug)]
pub struct FlowPoint<'t> {
    /// Its kind.
    pub kind: PointKind<'t>,
    /// Its outgoing edges.
    pub next: OneOrMore<FlowEdge>,
    /// The section that it runs as a subroutine, and the point of return.
    pub call: Option<(usize, PointId)>,
    /// Whether it may set any variable: it runs a script outside this document, or an agent.
    pub sets_anything: bool,
    /// Its path in the document.
    pub trail: Trail,
}

/// The kind of a [`FlowPoint`].
#[derive(Debug)]
pub enum PointKind<'t> {
    /// The start of a section.
    Start(usize),
    /// The end of a section, where a subroutine returns.
    End(usize),
    /// A statement.
    Statement(FlowStatement<'t>),
    /// The branches after a statement.
    Fork,
    /// The return of a subroutine.
    Back,
    /// Statements known only to the running program.
    Unknown,
    /// Statements in Rust control flow, each of which may run any number of times.
    Rust,
    /// One of several targets, known only during the call.
    Anywhere,
}

/// An edge from one point to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FlowEdge {
    /// Its target.
    pub to: PointId,
    /// Its kind.
    pub way: FlowEdgeKind,
    /// Its condition, if there are several branches: see [`FlowGraph::branch`].
    pub branch: Option<BranchId>,
}

/// The kind of an edge.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FlowEdgeKind {
    /// To the next statement.
    Next,
    /// By a `goto` or a `transfer`.
    Jump,
    /// Past a `goto` that has reached the default limit of jumps.
    Exhausted,
}

/// A section.
#[derive(Debug)]
pub struct FlowSection {
    /// Its start.
    pub start: PointId,
    /// Its end.
    pub end: PointId,
    /// The statements that run it and wait for it.
    pub callers: Vec<PointId>,
}

/// FlowBranches by the value of a variable.
#[derive(Debug)]
pub struct FlowSwitch<'t> {
    /// The point where they branch.
    pub at: PointId,
    /// The statement that contains them.
    pub statement: FlowStatement<'t>,
    /// The variable; `None` if it is the result of the statement.
    pub variable: Option<&'t Node<'t>>,
    /// Whether the variable is required.
    pub needs_variable: bool,
    /// The entry of the cases.
    pub case: &'t Entry<'t>,
    /// Whether there is a `default`, or may be.
    pub has_default: bool,
    /// The path of the object that contains `case`.
    pub trail: Trail,
}

impl<'t> FlowGraph<'t> {
    /// Returns the statement at a point.
    pub fn statement(&self, point: PointId) -> Option<&FlowStatement<'t>> {
        match &self.points.get(point)?.kind {
            PointKind::Statement(statement) => Some(statement),
            _ => None,
        }
    }

    /// Returns the condition of an edge; `None` if it is unconditional.
    pub fn branch(&self, edge: &FlowEdge) -> Option<FlowBranch<'t>> {
        self.branches.get(edge.branch?)
    }

    /// Returns all conditions of edges, in source order.
    pub fn branches(&self) -> impl Iterator<Item = FlowBranch<'t>> + '_ {
        self.branches.iter()
    }

    /// Returns the path of a value in its document.
    pub fn steps(&self, trail: Trail) -> Vec<PathStep<'t>> {
        let mut steps = Vec::new();
        let mut at = trail;
        while let Some((parent, step)) = self.trails.last(at) {
            steps.push(step);
            at = parent;
        }
        steps.reverse();
        steps
    }

    /// Returns the last step of a path.
    pub(crate) fn last(&self, trail: Trail) -> Option<PathStep<'t>> {
        Some(self.trails.last(trail)?.1)
    }

    /// Returns the path of the enclosing value.
    pub fn parent(&self, trail: Trail) -> Trail {
        self.trails.last(trail).map_or(trail, |(parent, _)| parent)
    }

    /// Returns the point where a call or message starts.
    pub fn start(&self, sections: &[Entry<'_>]) -> Option<PointId> {
        let main = sections.iter().position(|section| section.key == "main")?;
        Some(self.sections.get(main)?.start)
    }
}
