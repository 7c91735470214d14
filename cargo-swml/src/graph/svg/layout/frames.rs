//! The contents of each frame, collected once.

use super::super::super::model::{ClusterId, Graph, NodeKind};

/// The direct contents of a frame.
#[derive(Default)]
pub(super) struct ClusterFrame {
    pub(super) nodes: Vec<usize>,
    pub(super) clusters: Vec<usize>,
    /// The edges in it and in none of the frames in it.
    pub(super) edges: Vec<usize>,
    /// Its first box, at any depth.
    pub(super) first: usize,
    /// Whether it is a document: it contains only sections, and possibly the start.
    pub(super) holds_sections: bool,
}

/// The page, followed by all frames.
pub(super) struct Frames {
    all: Vec<ClusterFrame>,
    nothing: ClusterFrame,
}

impl Frames {
    pub(super) fn of(graph: &Graph) -> Self {
        let empty = || ClusterFrame {
            first: usize::MAX,
            holds_sections: true,
            ..ClusterFrame::default()
        };
        let all = std::iter::repeat_with(empty).take(graph.clusters.len() + 1);
        let mut frames = Self {
            all: all.collect(),
            nothing: ClusterFrame::default(),
        };
        for (id, node) in graph.nodes.iter().enumerate() {
            if let Some(frame) = frames.all.get_mut(number(node.cluster)) {
                frame.nodes.push(id);
                frame.holds_sections &= node.kind == NodeKind::Start;
            }
            for around in chain(graph, node.cluster) {
                if let Some(frame) = frames.all.get_mut(number(around)) {
                    frame.first = frame.first.min(id);
                }
            }
        }
        for (id, cluster) in graph.clusters.iter().enumerate() {
            if let Some(frame) = frames.all.get_mut(number(cluster.parent)) {
                frame.clusters.push(id);
            }
        }
        for id in 0..graph.edges.len() {
            if let Some(frame) = frames.all.get_mut(number(around(graph, id))) {
                frame.edges.push(id);
            }
        }
        frames
    }

    pub(super) fn of_frame(&self, cluster: Option<ClusterId>) -> &ClusterFrame {
        self.all.get(number(cluster)).unwrap_or(&self.nothing)
    }
}

fn number(cluster: Option<ClusterId>) -> usize {
    cluster.map_or(0, |id| id.0 + 1)
}

/// Returns a frame and its ancestors, the page last.
pub(super) fn chain(graph: &Graph, cluster: Option<ClusterId>) -> Vec<Option<ClusterId>> {
    let parent = |id: &Option<ClusterId>| {
        let id = (*id)?;
        Some(graph.clusters.get(id.0)?.parent)
    };
    std::iter::successors(Some(cluster), parent).collect()
}

/// Returns the innermost frame around both ends of an edge.
fn around(graph: &Graph, edge: usize) -> Option<ClusterId> {
    let edge = graph.edges.get(edge)?;
    let cluster = |id: usize| graph.nodes.get(id)?.cluster;
    let outer = chain(graph, cluster(edge.to.0));
    let inner = chain(graph, cluster(edge.from.0));
    inner.into_iter().find(|one| outer.contains(one)).flatten()
}
