//! The flow of a script as a graph: what both drawings are made of.

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
    /// Each behind the one that it is in.
    pub(crate) clusters: Vec<Cluster>,
}

/// One box: a statement, several in a row, or a place that the script goes to.
#[derive(Debug)]
pub(crate) struct GraphNode {
    pub(crate) kind: NodeKind,
    pub(crate) rows: Vec<NodeRow>,
    pub(crate) cluster: Option<ClusterId>,
    /// False if nothing leads here.
    pub(crate) reached: bool,
    /// Where its statements are in the text.
    pub(crate) places: Vec<Place>,
    /// How much of it was run, if that is known.
    pub(crate) run: Option<Run>,
}

/// How much of a box was run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Run {
    Whole,
    Part,
    Never,
}

impl Run {
    pub(crate) const ALL: [Self; 3] = [Self::Whole, Self::Part, Self::Never];

    /// Its name as a class of a drawing.
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
    /// The method, or what else it is.
    pub(crate) head: String,
    /// What a reader must know about it; may be empty.
    pub(crate) text: String,
}

impl NodeRow {
    pub(crate) fn new(head: impl Into<String>, text: impl Into<String>) -> Self {
        let (head, text) = (head.into(), text.into());
        Self { head, text }
    }
}

/// What a box stands for, which decides how it looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum NodeKind {
    /// Where it all begins.
    Start,
    /// Statements that are run one after the other.
    Plain,
    /// A `label`.
    Label,
    /// A way out of several is taken.
    Branch,
    /// A `goto`, or another statement that goes on elsewhere.
    Jump,
    /// A statement that runs a script and comes back.
    Run,
    /// Somebody is dialled.
    Dial,
    /// One destination of several.
    Leg,
    /// An agent talks.
    Agent,
    /// A script that is not in this document.
    Away,
    /// The script ends.
    End,
    /// The script fails.
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

    /// Its name as a class of a drawing.
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

/// A way from one box to another.
#[derive(Debug)]
pub(crate) struct Edge {
    pub(crate) from: NodeId,
    pub(crate) to: NodeId,
    /// When it is taken; empty if always.
    pub(crate) label: String,
    pub(crate) way: EdgeKind,
}

/// How a script gets from one box to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum EdgeKind {
    /// It goes on.
    Next,
    /// It goes on elsewhere.
    Jump,
    /// It runs something else meanwhile.
    Run,
    /// It dials.
    Dial,
}

/// A frame around boxes: a section, or a script inside another one.
#[derive(Debug)]
pub(crate) struct Cluster {
    pub(crate) title: String,
    pub(crate) parent: Option<ClusterId>,
    /// False if nothing leads into it.
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

    /// Adds a way.
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

    /// Says that something leads to a box, and so into what is around it.
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
