//! Which statement of a script can follow which: one graph, built once for each document, that
//! every question about the flow of a call is answered from.
//!
//! The graph takes a way more rather than one less: what only the running program or another
//! script knows may do anything. So "nothing leads here" is certain, and "this may come first"
//! is not. A document inside another one has a graph of its own.
//!
//! SWML reference: "execute", "transfer", "goto", "cond", "switch", and the sections of a document.

mod branch;
mod build;
mod cycle;
mod one_or_more;
mod path;
mod read;
mod spread;
mod statement;
mod trail;

use crate::schema::MethodSpec;
use crate::tree::{Entry, Node, Place};
use branch::Branches;
use trail::Trails;

pub use branch::{Branch, BranchId};
pub use one_or_more::OneOrMore;
pub use path::{PathStep, PointId, Trail};
pub use read::{ReadKind, Sink, VariableRead};
pub(crate) use statement::{names_section, statement};

/// The flow of one document.
#[derive(Debug, Default)]
pub struct FlowGraph<'t> {
    /// The points that a call passes.
    pub points: Vec<FlowPoint<'t>>,
    /// The points of each list of statements, in order.
    pub lists: Vec<Vec<PointId>>,
    /// The sections, in order.
    pub sections: Vec<FlowSection>,
    /// Where a value decides on the way.
    pub switches: Vec<FlowSwitch<'t>>,
    /// The variables that are read.
    pub reads: Vec<VariableRead<'t>>,
    /// A destination names a section that is not there, or a `goto` a label.
    pub is_astray: bool,
    branches: Branches<'t>,
    trails: Trails<'t>,
}

/// Something that a call passes.
#[derive(Debug)]
pub struct FlowPoint<'t> {
    /// What it is.
    pub kind: PointKind<'t>,
    /// Where it leads.
    pub next: OneOrMore<FlowEdge>,
    /// The section that it runs and comes back from, and the point where it comes back.
    pub call: Option<(usize, PointId)>,
    /// It may set any variable: it runs a script that is not here, or an agent.
    pub sets_anything: bool,
    /// Its path in the document.
    pub trail: Trail,
}

/// What a [`FlowPoint`] is.
#[derive(Debug)]
pub enum PointKind<'t> {
    /// A section begins.
    Start(usize),
    /// A section ends, and a subroutine comes back.
    End(usize),
    /// A statement.
    Statement(FlowStatement<'t>),
    /// The branches behind a statement.
    Fork,
    /// A subroutine has come back.
    Back,
    /// Statements that only the running program knows.
    Unknown,
    /// Statements in Rust code, of which each may run any number of times.
    Rust,
    /// One of several places that only the call knows.
    Anywhere,
}

/// One statement.
#[derive(Clone, Copy, Debug)]
pub struct FlowStatement<'t> {
    /// Its method.
    pub method: &'static MethodSpec,
    /// Where its name is.
    pub place: Place,
    /// What the method is given, if anything.
    pub body: Option<&'t Node<'t>>,
}

/// A way from one point to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FlowEdge {
    /// The point it leads to.
    pub to: PointId,
    /// How it is taken.
    pub way: FlowEdgeKind,
    /// The branch that it is, of several: see [`FlowGraph::branch`].
    pub branch: Option<BranchId>,
}

/// How a call gets from one point to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FlowEdgeKind {
    /// To what follows.
    Next,
    /// By a `goto` or a `transfer`.
    Jump,
    /// Past a `goto` that has jumped as often as it may by default.
    Exhausted,
}

/// A section.
#[derive(Debug)]
pub struct FlowSection {
    /// Where it begins.
    pub start: PointId,
    /// Where it ends.
    pub end: PointId,
    /// The statements that run it and wait for it.
    pub callers: Vec<PointId>,
}

/// Branches by the value of a variable.
#[derive(Debug)]
pub struct FlowSwitch<'t> {
    /// Where they branch.
    pub at: PointId,
    /// The statement that they are a part of.
    pub statement: FlowStatement<'t>,
    /// The variable; nothing if it is the result of the statement.
    pub variable: Option<&'t Node<'t>>,
    /// It may not be left out.
    pub needs_variable: bool,
    /// Where the cases are.
    pub case: &'t Entry<'t>,
    /// True if there is a `default`, or may be.
    pub has_default: bool,
    /// The path of the object that holds `case`.
    pub trail: Trail,
}

impl<'t> FlowGraph<'t> {
    /// The statement at a point.
    pub fn statement(&self, point: PointId) -> Option<&FlowStatement<'t>> {
        match &self.points.get(point)?.kind {
            PointKind::Statement(statement) => Some(statement),
            _ => None,
        }
    }

    /// What decides that a way is taken; nothing if it always is.
    pub fn branch(&self, edge: &FlowEdge) -> Option<Branch<'t>> {
        self.branches.get(edge.branch?)
    }

    /// Everything that a way depends on, in the order of the script.
    pub fn branches(&self) -> impl Iterator<Item = Branch<'t>> + '_ {
        self.branches.iter()
    }

    /// The path of a value, from its document.
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

    /// The last step of a path.
    pub(crate) fn last(&self, trail: Trail) -> Option<PathStep<'t>> {
        Some(self.trails.last(trail)?.1)
    }

    /// The path of what a value is in.
    pub fn parent(&self, trail: Trail) -> Trail {
        self.trails.last(trail).map_or(trail, |(parent, _)| parent)
    }

    /// Where a call or message starts.
    pub fn start(&self, sections: &[Entry<'_>]) -> Option<PointId> {
        let main = sections.iter().position(|section| section.key == "main")?;
        Some(self.sections.get(main)?.start)
    }
}
