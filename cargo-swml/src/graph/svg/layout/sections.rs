//! The sections of a document side by side, and the ways between them.

use super::super::super::model::ClusterId;
use super::{Item, Path, Placer, Point, Size};

/// The space between two sections.
const GAP: f64 = 32.0;

/// The space between two ways beside a section.
const LANE: f64 = 7.0;

/// How far below the top of a section a way reaches it.
const DOOR: f64 = 14.0;

impl Placer<'_> {
    /// Places sections: the first one, where all begins, and the others in columns beside it
    /// that are not much higher.
    pub(super) fn sections(&mut self, cluster: Option<ClusterId>, items: &[Item]) -> Size {
        let edges = self.edges(cluster);
        let enters = |item: Item| {
            let to = |id: &&usize| {
                let edge = self.graph.edges.get(**id);
                edge.is_some_and(|edge| self.lifted(edge.to, cluster) == item)
            };
            edges.iter().filter(to).count() as f64
        };
        let lanes: Vec<f64> = items.iter().map(|item| enters(*item) * LANE).collect();
        let heights = items.iter().filter(|item| matches!(item, Item::Cluster(_)));
        let highest = heights
            .map(|item| self.size(*item).height)
            .fold(0.0, f64::max);
        let mut size = Size::default();
        let (mut left, mut top, mut wide): (f64, f64, f64) = (0.0, 0.0, 0.0);
        let mut head = None;
        let mut first = true;
        for (item, lanes) in items.iter().zip(&lanes) {
            let Size { width, height } = self.size(*item);
            if let Item::Node(_) = item {
                head = Some(*item);
                top = height + GAP;
                continue;
            }
            let begins = head.map_or(0.0, |head| self.size(head).height + GAP);
            if !first && (top + height > highest + begins || left == 0.0) {
                left += wide + GAP;
                (top, wide) = (begins, 0.0);
            }
            self.put(*item, left + lanes, top);
            if let (true, Some(head)) = (first, head) {
                self.head(cluster, head, *item);
            }
            first = false;
            wide = wide.max(width + lanes);
            size.width = size.width.max(left + wide);
            size.height = size.height.max(top + height);
            top += height + GAP;
        }
        let mut turn = 0.0;
        for id in edges {
            if self
                .placed
                .edges
                .get(id)
                .is_some_and(|path| path.points.is_empty())
            {
                turn += 1.0;
                self.link(id, cluster, turn);
            }
        }
        size
    }

    /// Puts the box where all begins above the first box of the first section.
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
            Path {
                points,
                ..Path::default()
            },
        );
    }

    /// Leads a way to the left side of another section.
    fn link(&mut self, id: usize, cluster: Option<ClusterId>, turn: f64) {
        let Some(edge) = self.graph.edges.get(id) else {
            return;
        };
        let to = self.rect_of(self.lifted(edge.to, cluster));
        let own = match self.lifted(edge.from, cluster) {
            Item::Cluster(id) => Some(ClusterId(id)),
            Item::Node(_) => cluster,
        };
        let lane = to.left() - 12.0 - LANE * (turn - 1.0) % GAP;
        let mut points = self.leave(id, lane, own);
        let end = to.top() + DOOR;
        points.extend([
            Point { x: lane, y: end },
            Point {
                x: to.left(),
                y: end,
            },
        ]);
        let path = Path {
            points,
            angular: true,
            label: None,
        };
        self.path(id, path);
    }
}
