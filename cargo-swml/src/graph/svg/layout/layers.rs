//! The boxes of a frame in layers, from top to bottom, placed by `dagre`.

use std::cmp::Ordering;
use std::collections::{BTreeMap, HashMap};

use dagre::graph::{Graph as Layers, GraphOptions};
use dagre::layout::types::LabelPos;
use dagre::{EdgeLabel, LayoutOptions, NodeLabel, RankAlign};

use super::super::super::model::{ClusterId, EdgeKind, NodeId};
use super::stacks::{BESIDE, BETWEEN, LARGE};
use super::{EdgePath, Item, Placer, Point, Rect, Size};

/// The space between two edges at the same side of a box.
const PORTS: f64 = 24.0;

impl Placer<'_> {
    /// Places the direct contents of a frame, and its downward edges.
    pub(super) fn layers(&mut self, cluster: Option<ClusterId>, items: &[Item]) -> Size {
        let edges = self.edges(cluster).into_iter();
        let edges: Vec<usize> = edges.filter(|id| self.goes_down(*id, cluster)).collect();
        let edges = match items.len() > LARGE {
            true => self.stacks(cluster, items, &edges),
            false => {
                self.dagre(cluster, items, &edges);
                edges
            }
        };
        self.ports(cluster, &edges);
        self.past_neighbours(cluster, items, &edges);
        self.fit(cluster, items, &edges)
    }

    fn dagre(&mut self, cluster: Option<ClusterId>, items: &[Item], edges: &[usize]) {
        let mut layers: Layers<NodeLabel, EdgeLabel> = Layers::with_options(GraphOptions {
            directed: true,
            multigraph: true,
            compound: false,
        });
        for item in items {
            let Size { width, height } = self.size(*item);
            let label = NodeLabel {
                width,
                height,
                ..NodeLabel::default()
            };
            layers.set_node(name(*item), Some(label));
        }
        for id in edges {
            let Some(edge) = self.graph.edges.get(*id) else {
                continue;
            };
            let Size { width, height } = self.label(*id);
            let label = EdgeLabel {
                width,
                height,
                labelpos: LabelPos::Center,
                // the main line of a script is straight
                weight: match (edge.way, edge.label.is_empty()) {
                    (EdgeKind::Next, true) => 8,
                    (EdgeKind::Next, false) => 2,
                    _ => 1,
                },
                ..EdgeLabel::default()
            };
            let (from, to) = (
                self.lifted(edge.from, cluster),
                self.lifted(edge.to, cluster),
            );
            layers.set_edge(name(from), name(to), Some(label), Some(&id.to_string()));
        }
        let options = LayoutOptions {
            nodesep: BESIDE,
            edgesep: 16.0,
            ranksep: BETWEEN,
            // a box higher than its neighbours grows downwards, away from incoming edges
            rank_align: RankAlign::Top,
            ..LayoutOptions::default()
        };
        dagre::layout(&mut layers, Some(options));

        // left and right are interchangeable for the layout, but not for the reader of the script
        let center = |item: Item| {
            let label = layers.node(&name(item));
            label
                .and_then(|label| label.x.zip(label.y))
                .unwrap_or_default()
        };
        let side = match self.is_backwards(cluster, edges, &|item| center(item).0) {
            true => -1.0,
            false => 1.0,
        };
        for item in items {
            let center = center(*item);
            let center = (center.0 * side, center.1);
            let Size { width, height } = self.size(*item);
            self.put(*item, center.0 - width / 2.0, center.1 - height / 2.0);
        }
        for id in edges {
            let Some(edge) = self.graph.edges.get(*id) else {
                continue;
            };
            let (from, to) = (
                self.lifted(edge.from, cluster),
                self.lifted(edge.to, cluster),
            );
            let label = layers.edge(&name(from), &name(to), Some(&id.to_string()));
            if let Some(label) = label {
                let points = label.points.iter().map(|point| Point {
                    x: point.x * side,
                    y: point.y,
                });
                let path = EdgePath {
                    points: points.collect(),
                    angular: false,
                    label: label.x.zip(label.y).map(|(x, y)| Point { x: x * side, y }),
                };
                self.path(*id, path);
            }
        }
    }

    /// Returns true if earlier parts of the script are mostly on the right.
    fn is_backwards(
        &self,
        cluster: Option<ClusterId>,
        edges: &[usize],
        x: &dyn Fn(Item) -> f64,
    ) -> bool {
        let ways = edges.iter().filter_map(|id| self.graph.edges.get(*id));
        let mut fans: HashMap<NodeId, Vec<f64>> = HashMap::new();
        for edge in ways {
            let to = x(self.lifted(edge.to, cluster));
            fans.entry(edge.from).or_default().push(to);
        }
        let mut balance = 0;
        for fan in fans.values() {
            for (turn, first) in fan.iter().enumerate() {
                for second in fan.iter().skip(turn + 1) {
                    balance += match first.total_cmp(second) {
                        Ordering::Less => -1,
                        Ordering::Equal => 0,
                        Ordering::Greater => 1,
                    };
                }
            }
        }
        balance > 0
    }

    /// Distributes the edges that leave a box below and reach it above.
    fn ports(&mut self, cluster: Option<ClusterId>, edges: &[usize]) {
        for end in [EdgeEnd::From, EdgeEnd::To] {
            let mut ports: BTreeMap<String, (Rect, Vec<usize>)> = BTreeMap::new();
            for id in edges {
                let Some(edge) = self.graph.edges.get(*id) else {
                    continue;
                };
                let node = match end {
                    EdgeEnd::From => edge.from,
                    EdgeEnd::To => edge.to,
                };
                let item = self.lifted(node, cluster);
                let rect = self.rect_of(item);
                ports
                    .entry(name(item))
                    .or_insert((rect, Vec::new()))
                    .1
                    .push(*id);
            }
            for (rect, mut ids) in ports.into_values() {
                let next = |id: &usize| {
                    let points = self
                        .placed
                        .edges
                        .get(*id)
                        .map(|path| path.points.as_slice());
                    let point = match (end, points) {
                        (EdgeEnd::From, Some([_, next, ..])) => next,
                        (EdgeEnd::To, Some([.., next, _])) => next,
                        _ => return rect.center.x,
                    };
                    point.x
                };
                ids.sort_by(|a, b| next(a).total_cmp(&next(b)));
                let room = (rect.size.width - 24.0).max(0.0) / ids.len() as f64;
                let step = room.min(PORTS);
                let first = rect.center.x - step * (ids.len() as f64 - 1.0) / 2.0;
                for (turn, id) in ids.into_iter().enumerate() {
                    let Some(path) = self.placed.edges.get_mut(id) else {
                        continue;
                    };
                    let (point, y) = match end {
                        EdgeEnd::From => (path.points.first_mut(), rect.bottom()),
                        EdgeEnd::To => (path.points.last_mut(), rect.top()),
                    };
                    if let Some(point) = point {
                        let x = first + step * turn as f64;
                        *point = Point { x, y };
                    }
                }
            }
        }
    }

    /// Makes edges run straight down past higher boxes beside their start.
    fn past_neighbours(&mut self, cluster: Option<ClusterId>, items: &[Item], edges: &[usize]) {
        let mut bottoms: HashMap<i64, f64> = HashMap::new();
        for item in items {
            let rect = self.rect_of(*item);
            let bottom = bottoms.entry(layer(rect.top())).or_default();
            *bottom = bottom.max(rect.bottom());
        }
        for id in edges {
            let Some(edge) = self.graph.edges.get(*id) else {
                continue;
            };
            let from = self.rect_of(self.lifted(edge.from, cluster));
            let bottom = bottoms.get(&layer(from.top())).copied().unwrap_or_default();
            if let Some(path) = self.placed.edges.get_mut(*id)
                && let Some(Point { x, y }) = path.points.first().copied()
                && bottom > y + 1.0
            {
                path.points.insert(1, Point { x, y: bottom });
            }
        }
    }

    /// Moves the contents of a frame to the origin, and returns their size.
    fn fit(&mut self, cluster: Option<ClusterId>, items: &[Item], edges: &[usize]) -> Size {
        let mut left = f64::INFINITY;
        let mut top = f64::INFINITY;
        let mut right = f64::NEG_INFINITY;
        let mut bottom = f64::NEG_INFINITY;
        let mut cover = |rect: Rect| {
            left = left.min(rect.left());
            top = top.min(rect.top());
            right = right.max(rect.right());
            bottom = bottom.max(rect.bottom());
        };
        for item in items {
            cover(self.rect_of(*item));
        }
        for id in edges {
            if let Some(path) = self.placed.edges.get(*id) {
                for point in &path.points {
                    cover(Rect {
                        center: *point,
                        size: Size::default(),
                    });
                }
                if let Some(center) = path.label {
                    cover(Rect {
                        center,
                        size: self.label(*id),
                    });
                }
            }
        }
        if left > right {
            return Size::default();
        }
        self.shift(&self.inside(cluster), -left, -top);
        Size {
            width: right - left,
            height: bottom - top,
        }
    }
}

/// One end of an edge.
#[derive(Clone, Copy)]
enum EdgeEnd {
    From,
    To,
}

/// The same for all that begin at one height.
#[allow(clippy::cast_possible_truncation)]
fn layer(top: f64) -> i64 {
    top.round() as i64
}

fn name(item: Item) -> String {
    match item {
        Item::Node(id) => format!("n{id}"),
        Item::Cluster(id) => format!("c{id}"),
    }
}
