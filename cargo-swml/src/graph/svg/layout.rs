//! Where everything stands. The boxes are set by `dagre`, in layers from top to bottom.

use dagre::graph::{Graph as Layers, GraphOptions};
use dagre::{EdgeLabel, LayoutOptions, NodeLabel};

use super::super::model::{Graph, Way};

/// How wide and high something is.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Size {
    pub(super) width: f64,
    pub(super) height: f64,
}

/// A point of the picture.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Point {
    pub(super) x: f64,
    pub(super) y: f64,
}

/// A rectangle of the picture.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Rect {
    pub(super) center: Point,
    pub(super) size: Size,
}

impl Rect {
    pub(super) fn left(self) -> f64 {
        self.center.x - self.size.width / 2.0
    }

    pub(super) fn right(self) -> f64 {
        self.center.x + self.size.width / 2.0
    }

    pub(super) fn top(self) -> f64 {
        self.center.y - self.size.height / 2.0
    }

    pub(super) fn bottom(self) -> f64 {
        self.center.y + self.size.height / 2.0
    }
}

/// The way of an edge.
#[derive(Clone, Debug, Default)]
pub(super) struct Path {
    pub(super) points: Vec<Point>,
    /// Where its label stands.
    pub(super) label: Option<Point>,
}

/// Where everything stands, in the order of the graph.
#[derive(Debug, Default)]
pub(super) struct Placed {
    pub(super) size: Size,
    pub(super) nodes: Vec<Rect>,
    pub(super) edges: Vec<Path>,
    pub(super) clusters: Vec<Rect>,
}

/// The margin around the picture.
const MARGIN: f64 = 16.0;

/// Places what has these sizes.
pub(super) fn place(graph: &Graph, nodes: &[Size], labels: &[Size]) -> Placed {
    let mut layers: Layers<NodeLabel, EdgeLabel> = Layers::with_options(GraphOptions {
        directed: true,
        multigraph: true,
        compound: true,
    });
    for (id, size) in nodes.iter().enumerate() {
        let label = NodeLabel {
            width: size.width,
            height: size.height,
            ..NodeLabel::default()
        };
        layers.set_node(node_name(id), Some(label));
    }
    for id in 0..graph.clusters.len() {
        layers.set_node(cluster_name(id), Some(NodeLabel::default()));
    }
    for (id, cluster) in graph.clusters.iter().enumerate() {
        if let Some(parent) = cluster.parent {
            layers.set_parent(&cluster_name(id), Some(&cluster_name(parent.0)));
        }
    }
    for (id, node) in graph.nodes.iter().enumerate() {
        if let Some(cluster) = node.cluster {
            layers.set_parent(&node_name(id), Some(&cluster_name(cluster.0)));
        }
    }
    for (id, (edge, size)) in graph.edges.iter().zip(labels).enumerate() {
        let label = EdgeLabel {
            width: size.width,
            height: size.height,
            labelpos: dagre::layout::types::LabelPos::Center,
            // the main line of a script is straight
            weight: match edge.way {
                Way::Next => 3,
                Way::Jump | Way::Run | Way::Dial => 1,
            },
            ..EdgeLabel::default()
        };
        let (from, to) = (node_name(edge.from.0), node_name(edge.to.0));
        layers.set_edge(from, to, Some(label), Some(&edge_name(id)));
    }
    dagre::layout(
        &mut layers,
        Some(LayoutOptions {
            nodesep: 36.0,
            edgesep: 18.0,
            ranksep: 34.0,
            marginx: MARGIN,
            marginy: MARGIN,
            ..LayoutOptions::default()
        }),
    );
    read(graph, &layers)
}

fn node_name(id: usize) -> String {
    format!("n{id}")
}

fn cluster_name(id: usize) -> String {
    format!("c{id}")
}

fn edge_name(id: usize) -> String {
    format!("e{id}")
}

fn read(graph: &Graph, layers: &Layers<NodeLabel, EdgeLabel>) -> Placed {
    let rect = |name: String| {
        let label = layers.node(&name);
        label.map_or_else(Rect::default, |label| Rect {
            center: Point {
                x: label.x.unwrap_or_default(),
                y: label.y.unwrap_or_default(),
            },
            size: Size {
                width: label.width,
                height: label.height,
            },
        })
    };
    let path = |(id, edge): (usize, &super::super::model::Edge)| {
        let (from, to) = (node_name(edge.from.0), node_name(edge.to.0));
        let label = layers.edge(&from, &to, Some(&edge_name(id)));
        label.map_or_else(Path::default, |label| Path {
            points: label
                .points
                .iter()
                .map(|point| Point {
                    x: point.x,
                    y: point.y,
                })
                .collect(),
            label: label.x.zip(label.y).map(|(x, y)| Point { x, y }),
        })
    };
    let mut placed = Placed {
        size: Size::default(),
        nodes: (0..graph.nodes.len()).map(|id| rect(node_name(id))).collect(),
        edges: graph.edges.iter().enumerate().map(path).collect(),
        clusters: (0..graph.clusters.len()).map(|id| rect(cluster_name(id))).collect(),
    };
    let all = placed.nodes.iter().chain(&placed.clusters);
    let points = placed.edges.iter().flat_map(|path| &path.points);
    let right = all.clone().map(|rect| rect.right()).chain(points.clone().map(|point| point.x));
    let bottom = all.map(|rect| rect.bottom()).chain(points.map(|point| point.y));
    placed.size = Size {
        width: right.fold(0.0, f64::max) + MARGIN,
        height: bottom.fold(0.0, f64::max) + MARGIN,
    };
    placed
}
