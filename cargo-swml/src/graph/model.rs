//! The flow of a script as a graph, the input of both drawings.

use swml_language::tree::Place;

/// The number of a node: its index in [`Graph::nodes`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct NodeId(pub(crate) usize);

/// The number of a cluster: its index in [`Graph::clusters`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct ClusterId(pub(crate) usize);

/// The flow of a script.
#[derive(Debug, Default)]
pub(crate) struct Graph {
    pub(crate) nodes: Vec<GraphNode>,
    pub(crate) edges: Vec<Edge>,
    /// Sorted: each is after the one that contains it.
    pub(crate) clusters: Vec<Cluster>,
}

/// A box: a statement, several in a row, or a target of the script.
#[derive(Debug)]
pub(crate) struct GraphNode {
    pub(crate) kind: NodeKind,
    pub(crate) rows: Vec<NodeRow>,
    pub(crate) cluster: Option<ClusterId>,
    /// False if no edge leads here.
    pub(crate) reached: bool,
    /// The places of its statements in the text.
    pub(crate) places: Vec<Place>,
    /// Its coverage, if known.
    pub(crate) run: Option<Run>,
}

/// The coverage of a box.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Run {
    Whole,
    Part,
    Never,
}

impl Run {
    pub(crate) const ALL: [Self; 3] = [Self::Whole, Self::Part, Self::Never];

    /// Returns its class name in a drawing.
    pub(crate) fn class(self) -> &'static str {
        match self {
            Self::Whole => "covered",
            Self::Part => "partly",
            Self::Never => "uncovered",
        }
    }
}

/// One line of a box.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct NodeRow {
    /// The method, or another heading.
    pub(crate) head: String,
    /// The details; may be empty.
    pub(crate) text: String,
}

impl NodeRow {
    pub(crate) fn new(head: impl Into<String>, text: impl Into<String>) -> Self {
        let (head, text) = (head.into(), text.into());
        Self { head, text }
    }
}

/// The kind of a box, which decides its shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum NodeKind {
    /// The start.
    Start,
    /// Consecutive statements.
    Plain,
    /// A `label`.
    Label,
    /// A branch.
    Branch,
    /// A `goto`, or another statement that continues elsewhere.
    Jump,
    /// A statement that runs a script and returns.
    Run,
    /// A dial.
    Dial,
    /// One of several destinations.
    Leg,
    /// An agent.
    Agent,
    /// A script outside of this document.
    Away,
    /// The end of the script.
    End,
    /// A failure of the script.
    Failure,
}

impl NodeKind {
    pub(crate) const ALL: [Self; 12] = [
        Self::Start,
        Self::Plain,
        Self::Label,
        Self::Branch,
        Self::Jump,
        Self::Run,
        Self::Dial,
        Self::Leg,
        Self::Agent,
        Self::Away,
        Self::End,
        Self::Failure,
    ];

    /// Returns its class name in a drawing.
    pub(crate) fn class(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Plain => "plain",
            Self::Label => "label",
            Self::Branch => "branch",
            Self::Jump => "jump",
            Self::Run => "run",
            Self::Dial => "dial",
            Self::Leg => "leg",
            Self::Agent => "agent",
            Self::Away => "away",
            Self::End => "finish",
            Self::Failure => "failure",
        }
    }
}

/// An edge between two boxes.
#[derive(Debug)]
pub(crate) struct Edge {
    pub(crate) from: NodeId,
    pub(crate) to: NodeId,
    /// Its condition; empty if always.
    pub(crate) label: String,
    pub(crate) way: EdgeKind,
}

/// The kind of an edge.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum EdgeKind {
    /// Continues.
    Next,
    /// Continues elsewhere.
    Jump,
    /// Runs something else and returns.
    Run,
    /// Dials.
    Dial,
}

/// A frame around boxes: a section, or a script inside another one.
#[derive(Debug)]
pub(crate) struct Cluster {
    pub(crate) title: String,
    pub(crate) parent: Option<ClusterId>,
    /// False if no edge leads into it.
    pub(crate) reached: bool,
}

impl Graph {
    /// Adds a box.
    pub(crate) fn node(
        &mut self,
        kind: NodeKind,
        rows: Vec<NodeRow>,
        cluster: Option<ClusterId>,
    ) -> NodeId {
        self.nodes.push(GraphNode {
            kind,
            rows,
            cluster,
            reached: false,
            places: Vec::new(),
            run: None,
        });
        NodeId(self.nodes.len() - 1)
    }

    /// Adds an edge.
    pub(crate) fn edge(
        &mut self,
        from: NodeId,
        to: NodeId,
        label: impl Into<String>,
        way: EdgeKind,
    ) {
        let label = label.into();
        self.edges.push(Edge {
            from,
            to,
            label,
            way,
        });
    }

    /// Adds a frame.
    pub(crate) fn cluster(&mut self, title: String, parent: Option<ClusterId>) -> ClusterId {
        self.clusters.push(Cluster {
            title,
            parent,
            reached: false,
        });
        ClusterId(self.clusters.len() - 1)
    }

    /// Marks a box and its frames as reached.
    pub(crate) fn reach(&mut self, id: NodeId) {
        let Some(node) = self.nodes.get_mut(id.0) else {
            return;
        };
        node.reached = true;
        let mut around = node.cluster;
        while let Some(cluster) = around.and_then(|id| self.clusters.get_mut(id.0)) {
            cluster.reached = true;
            around = cluster.parent;
        }
    }
}
