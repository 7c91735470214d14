//! The sections of a document side by side, and the edges between them.

use std::collections::HashMap;

use super::super::super::model::ClusterId;
use super::obstacles::Obstacles;
use super::{EdgePath, Item, Placer, Point, Size};

/// The space between two sections.
const GAP: f64 = 32.0;

/// The space between two edges beside a section.
const LANE: f64 = 7.0;

/// The maximum number of edges beside each other; more share their lines.
const LANES: usize = 6;

/// The space between a section and the nearest edge beside it.
const NEAREST: f64 = 14.0;

/// The distance below the top of a section where an edge reaches it.
const DOOR: f64 = 14.0;

impl Placer<'_> {
    /// Places sections: the first one, which contains the start, and the others in columns beside
    /// it that are not much higher.
    pub(super) fn sections(&mut self, cluster: Option<ClusterId>, items: &[Item]) -> Size {
        let edges = self.edges(cluster);
        let head = items
            .iter()
            .copied()
            .find(|item| matches!(item, Item::Node(_)));
        let begins = head.map_or(0.0, |head| self.size(head).height + GAP);
        let entered = head.and_then(|head| self.entered(head, cluster));
        let (first, rest): (Vec<Item>, Vec<Item>) = items
            .iter()
            .filter(|item| matches!(item, Item::Cluster(_)))
            .partition(|item| Some(**item) == entered);
        let sections = || first.iter().chain(&rest).copied();
        let high = self.column(sections());
        let mut columns: Vec<(f64, Vec<Item>)> = Vec::new();
        for (turn, item) in sections().enumerate() {
            let height = self.size(item).height + GAP;
            match columns.last_mut() {
                // the first section has its own column
                Some((filled, column)) if turn > 1 && *filled + height <= high + GAP => {
                    *filled += height;
                    column.push(item);
                }
                _ => columns.push((height, vec![item])),
            }
        }
        let mut size = Size::default();
        let mut into: HashMap<Item, usize> = HashMap::new();
        for edge in edges.iter().filter_map(|id| self.graph.edges.get(*id)) {
            *into.entry(self.lifted(edge.to, cluster)).or_default() += 1;
        }
        for (_, column) in columns {
            let ways = column.iter().filter_map(|item| into.get(item));
            let ways: usize = ways.sum();
            let left = match size.width > 0.0 {
                true => size.width + GAP + LANE * ways.min(LANES) as f64,
                false => LANE * ways.min(LANES) as f64,
            };
            let mut top = begins;
            for item in column {
                let Size { width, height } = self.size(item);
                self.put(item, left, top);
                size.width = size.width.max(left + width);
                size.height = size.height.max(top + height);
                top += height + GAP;
            }
        }
        if let (Some(head), Some(section)) = (head, entered.or(sections().next())) {
            self.head(cluster, head, section);
        }
        let obstacles = self.obstacles(cluster);
        let mut turn = 0;
        for id in edges {
            let path = self.placed.edges.get(id);
            if path.is_some_and(|path| path.points.is_empty()) {
                self.link(id, cluster, &obstacles, turn);
                turn += 1;
            }
        }
        size
    }

    /// Returns the section that a box leads to.
    fn entered(&self, head: Item, cluster: Option<ClusterId>) -> Option<Item> {
        let edges = self.edges(cluster).into_iter();
        let mut edges = edges.filter_map(|id| self.graph.edges.get(id));
        let edge = edges.find(|edge| self.lifted(edge.from, cluster) == head)?;
        Some(self.lifted(edge.to, cluster))
    }

    /// Returns the height of a column, for a balanced aspect ratio.
    fn column(&self, sections: impl Iterator<Item = Item>) -> f64 {
        let sizes = sections.map(|item| self.size(item));
        let (highest, area) = sizes.fold((0.0_f64, 0.0), |(highest, area), size| {
            let space = (size.width + GAP) * (size.height + GAP);
            (highest.max(size.height), area + space)
        });
        highest.max((area * 0.6).sqrt())
    }

    /// Places the start above the first box of the first section.
    fn head(&mut self, cluster: Option<ClusterId>, head: Item, section: Item) {
        let into = |id: &usize| {
            let edge = self.graph.edges.get(*id);
            edge.is_some_and(|edge| self.lifted(edge.from, cluster) == head)
        };
        let Some(edge) = self.edges(cluster).into_iter().find(into) else {
            return;
        };
        let to = self
            .graph
            .edges
            .get(edge)
            .and_then(|edge| self.placed.nodes.get(edge.to.0));
        let frame = self.rect_of(section);
        let size = self.size(head);
        let x = to
            .map_or(frame.center.x, |to| to.center.x)
            .max(size.width / 2.0);
        self.put(head, x - size.width / 2.0, 0.0);
        let points = vec![Point { x, y: size.height }, Point { x, y: frame.top() }];
        self.path(
            edge,
            EdgePath {
                points,
                ..EdgePath::default()
            },
        );
    }

    /// Routes an edge to the left side of another section.
    fn link(&mut self, id: usize, cluster: Option<ClusterId>, obstacles: &Obstacles, turn: usize) {
        let Some(edge) = self.graph.edges.get(id) else {
            return;
        };
        let to = self.rect_of(self.lifted(edge.to, cluster));
        let lane = to.left() - NEAREST - LANE * (turn % LANES) as f64;
        let mut points = self.leave(id, lane, obstacles);
        let end = to.top() + DOOR;
        points.extend([
            Point { x: lane, y: end },
            Point {
                x: to.left(),
                y: end,
            },
        ]);
        let path = EdgePath {
            points,
            angular: true,
            label: None,
        };
        self.path(id, path);
    }
}
