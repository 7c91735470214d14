//! The positions of boxes, frames and edges.
//!
//! A frame is placed from the inside out: first the frames in it, then its own boxes in layers
//! (`layers`, or `stacks` for many), then the jumps beside them (`lanes`). Sections are placed side
//! by side (`sections`).

mod frames;
mod lanes;
mod layers;
mod obstacles;
mod sections;
mod shapes;
mod stacks;

use super::super::model::{ClusterId, EdgeKind, Graph, NodeId};
use frames::Frames;
use obstacles::Obstacles;
pub(super) use shapes::{EdgePath, Point, Rect, Size};

/// The sizes of everything to be placed, in the order of the graph.
pub(super) struct Sizes<'s> {
    pub(super) nodes: &'s [Size],
    /// The labels of edges.
    pub(super) labels: &'s [Size],
    /// The titles of frames.
    pub(super) titles: &'s [Size],
}

/// The positions of everything, in the order of the graph.
#[derive(Clone, Debug, Default)]
pub(super) struct Placed {
    pub(super) size: Size,
    pub(super) nodes: Vec<Rect>,
    pub(super) edges: Vec<EdgePath>,
    pub(super) clusters: Vec<Rect>,
}

/// The margin around the picture.
const MARGIN: f64 = 16.0;

/// The space between a frame and its contents.
const PADDING: f64 = 16.0;

/// The distance from a corner where an edge leaves a box below.
const BELOW: f64 = 18.0;

/// Places a graph.
pub(super) fn place(graph: &Graph, sizes: &Sizes<'_>) -> Placed {
    let placed = Placed {
        size: Size::default(),
        nodes: vec![Rect::default(); graph.nodes.len()],
        edges: vec![EdgePath::default(); graph.edges.len()],
        clusters: vec![Rect::default(); graph.clusters.len()],
    };
    let mut placer = Placer {
        graph,
        frames: Frames::of(graph),
        sizes,
        placed,
    };
    let size = placer.frame(None);
    placer.shift(&placer.inside(None), MARGIN, MARGIN);
    placer.placed.size = Size {
        width: size.width + 2.0 * MARGIN,
        height: size.height + 2.0 * MARGIN,
    };
    placer.placed
}

struct Placer<'g> {
    graph: &'g Graph,
    frames: Frames,
    sizes: &'g Sizes<'g>,
    placed: Placed,
}

/// A box or a frame, as a child of a frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Item {
    Node(usize),
    Cluster(usize),
}

/// The contents of a frame, at any depth.
struct FrameContents {
    nodes: Vec<usize>,
    clusters: Vec<usize>,
    edges: Vec<usize>,
}

impl Placer<'_> {
    /// Places the contents of a frame, at the origin.
    fn frame(&mut self, cluster: Option<ClusterId>) -> Size {
        let items = self.items(cluster);
        for item in &items {
            if let Item::Cluster(id) = *item {
                self.nested(id);
            }
        }
        match self.holds_sections(cluster) {
            true => self.sections(cluster, &items),
            false => {
                let size = self.layers(cluster, &items);
                self.lanes(cluster, size)
            }
        }
    }

    /// Places a frame in another one, with its title and padding.
    fn nested(&mut self, id: usize) {
        let inner = self.frame(Some(ClusterId(id)));
        let title = self.sizes.titles.get(id).copied().unwrap_or_default();
        let wide = inner.width.max(title.width);
        let size = Size {
            width: wide + 2.0 * PADDING,
            height: inner.height + title.height + 2.0 * PADDING,
        };
        let x = PADDING + (wide - inner.width) / 2.0;
        self.shift(&self.inside(Some(ClusterId(id))), x, PADDING + title.height);
        if let Some(rect) = self.placed.clusters.get_mut(id) {
            *rect = Rect::at(0.0, 0.0, size);
        }
    }

    /// Returns true for a document, which contains only sections, and possibly the start.
    fn holds_sections(&self, cluster: Option<ClusterId>) -> bool {
        self.frames.of_frame(cluster).holds_sections
    }

    /// The direct contents of a frame.
    fn items(&self, cluster: Option<ClusterId>) -> Vec<Item> {
        let frame = self.frames.of_frame(cluster);
        let nodes = frame.nodes.iter().map(|id| Item::Node(*id));
        let clusters = frame.clusters.iter().map(|id| Item::Cluster(*id));
        nodes.chain(clusters).collect()
    }

    /// The first box of an item.
    fn first(&self, item: Item) -> usize {
        match item {
            Item::Node(id) => id,
            Item::Cluster(id) => self.frames.of_frame(Some(ClusterId(id))).first,
        }
    }

    /// The contents of a frame, and the edges in it.
    fn inside(&self, cluster: Option<ClusterId>) -> FrameContents {
        let mut inside = FrameContents {
            nodes: Vec::new(),
            clusters: Vec::new(),
            edges: Vec::new(),
        };
        let mut open = vec![cluster];
        while let Some(cluster) = open.pop() {
            let frame = self.frames.of_frame(cluster);
            inside.nodes.extend(&frame.nodes);
            inside.clusters.extend(&frame.clusters);
            inside.edges.extend(&frame.edges);
            open.extend(frame.clusters.iter().map(|id| Some(ClusterId(*id))));
        }
        inside
    }

    fn cluster_of(&self, node: NodeId) -> Option<ClusterId> {
        self.graph.nodes.get(node.0)?.cluster
    }

    /// Returns the child of a frame that contains a box.
    fn lifted(&self, node: NodeId, cluster: Option<ClusterId>) -> Item {
        let chain = frames::chain(self.graph, self.cluster_of(node));
        let inner = chain.iter().take_while(|one| **one != cluster);
        match inner.last().copied().flatten() {
            Some(ClusterId(id)) => Item::Cluster(id),
            None => Item::Node(node.0),
        }
    }

    /// Returns the edges in a frame and in none of the frames in it.
    fn edges(&self, cluster: Option<ClusterId>) -> Vec<usize> {
        self.frames.of_frame(cluster).edges.clone()
    }

    /// Returns true if an edge follows the script downwards.
    fn goes_down(&self, edge: usize, cluster: Option<ClusterId>) -> bool {
        self.graph.edges.get(edge).is_some_and(|edge| {
            let apart = self.lifted(edge.from, cluster) != self.lifted(edge.to, cluster);
            edge.way != EdgeKind::Jump && edge.from < edge.to && apart
        })
    }

    fn size(&self, item: Item) -> Size {
        match item {
            Item::Node(id) => self.sizes.nodes.get(id).copied().unwrap_or_default(),
            Item::Cluster(id) => self.rect(item, id).size,
        }
    }

    fn rect(&self, item: Item, id: usize) -> Rect {
        let all = match item {
            Item::Node(_) => &self.placed.nodes,
            Item::Cluster(_) => &self.placed.clusters,
        };
        all.get(id).copied().unwrap_or_default()
    }

    /// The preliminary position of an item.
    fn rect_of(&self, item: Item) -> Rect {
        match item {
            Item::Node(id) | Item::Cluster(id) => self.rect(item, id),
        }
    }

    fn label(&self, edge: usize) -> Size {
        self.sizes.labels.get(edge).copied().unwrap_or_default()
    }

    /// Returns how an edge leaves a box towards a distant target: from its side, or from below if
    /// something is in the way.
    fn leave(&self, edge: usize, line: f64, obstacles: &Obstacles) -> Vec<Point> {
        let rect = self.graph.edges.get(edge);
        let rect = rect.and_then(|edge| self.placed.nodes.get(edge.from.0));
        let Some(rect) = rect.copied() else {
            return Vec::new();
        };
        let right = line > rect.center.x;
        let blocked = obstacles.beside(rect, right).any(|other| match right {
            true => other.left() < line,
            false => other.right() > line,
        });
        let (side, inward) = match right {
            true => (rect.right(), -BELOW),
            false => (rect.left(), BELOW),
        };
        if !blocked {
            let y = rect.center.y;
            return vec![Point { x: side, y }, Point { x: line, y }];
        }
        let x = side + inward;
        // neighbours leave at different heights
        let y = rect.bottom() + 6.0 + 4.0 * (edge % 3) as f64;
        let start = Point {
            x,
            y: rect.bottom(),
        };
        vec![start, Point { x, y }, Point { x: line, y }]
    }

    /// Returns the obstacles for an edge in a frame: boxes, and frames other than sections.
    fn obstacles(&self, cluster: Option<ClusterId>) -> Obstacles {
        let inside = self.inside(cluster);
        let boxes = inside.nodes.iter();
        let boxes = boxes.filter_map(|id| self.placed.nodes.get(*id));
        let is_section = |id: &&usize| {
            let parent = self.graph.clusters.get(**id).map(|inner| inner.parent);
            parent.is_some_and(|parent| self.holds_sections(parent))
        };
        let frames = inside.clusters.iter().filter(|id| !is_section(id));
        let frames = frames.filter_map(|id| self.placed.clusters.get(*id));
        Obstacles::new(boxes.chain(frames).copied())
    }

    fn path(&mut self, edge: usize, path: EdgePath) {
        if let Some(place) = self.placed.edges.get_mut(edge) {
            *place = path;
        }
    }

    /// Moves an item with its contents to its position.
    fn put(&mut self, item: Item, left: f64, top: f64) {
        let size = self.size(item);
        let place = match item {
            Item::Node(id) => self.placed.nodes.get_mut(id),
            Item::Cluster(id) => {
                self.shift(&self.inside(Some(ClusterId(id))), left, top);
                self.placed.clusters.get_mut(id)
            }
        };
        if let Some(place) = place {
            *place = Rect::at(left, top, size);
        }
    }

    fn shift(&mut self, inside: &FrameContents, x: f64, y: f64) {
        let moved = |point: &mut Point| {
            point.x += x;
            point.y += y;
        };
        for id in &inside.nodes {
            self.placed
                .nodes
                .get_mut(*id)
                .into_iter()
                .for_each(|rect| moved(&mut rect.center));
        }
        for id in &inside.clusters {
            self.placed
                .clusters
                .get_mut(*id)
                .into_iter()
                .for_each(|rect| moved(&mut rect.center));
        }
        for id in &inside.edges {
            if let Some(path) = self.placed.edges.get_mut(*id) {
                path.points
                    .iter_mut()
                    .chain(&mut path.label)
                    .for_each(moved);
            }
        }
    }
}
