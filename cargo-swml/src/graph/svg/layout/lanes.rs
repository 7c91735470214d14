//! Jumps, which leave a box at its side, and run vertically beside all others.

use std::collections::HashMap;

use super::super::super::model::{ClusterId, NodeId};
use super::obstacles::Obstacles;
use super::{EdgePath, Placer, Point, Rect, Size};

/// The space beside a lane.
const GAP: f64 = 16.0;

/// A jump without a lane so far.
struct Jump {
    edge: usize,
    target: NodeId,
    from: Rect,
    to: Rect,
    /// Whether it runs along the right side.
    right: bool,
}

impl Jump {
    fn length(&self) -> f64 {
        (self.from.center.y - self.to.center.y).abs()
    }
}

impl Placer<'_> {
    /// Routes the jumps of a frame beside the placed boxes.
    pub(super) fn lanes(&mut self, cluster: Option<ClusterId>, size: Size) -> Size {
        let edges = self.edges(cluster).into_iter();
        // downward jumps have their path
        let edges = edges.filter(|id| {
            let path = self.placed.edges.get(*id);
            path.is_none_or(|path| path.points.is_empty())
        });
        let obstacles = self.obstacles(cluster);
        let mut jumps: Vec<Jump> = edges.filter_map(|id| self.jump(id, &obstacles)).collect();
        let mut arrived: HashMap<NodeId, usize> = HashMap::new();
        // the shortest are innermost, so that they do not cross others
        jumps.sort_by(|a, b| a.length().total_cmp(&b.length()));
        let mut left = 0.0;
        let mut right = size.width;
        for jump in &jumps {
            let label = self.label(jump.edge);
            let half = label.width / 2.0;
            let lane = match jump.right {
                true => right + GAP + half,
                false => left - GAP - half,
            };
            match jump.right {
                true => right = lane + half,
                false => left = lane - half,
            }
            // several jumps to one box reach it at different heights
            let before = arrived.entry(jump.target).or_default();
            let down = 5.0 * *before as f64;
            *before += 1;
            let side = |rect: Rect| match jump.right {
                true => rect.right(),
                false => rect.left(),
            };
            let to = (jump.to.center.y + down).min(jump.to.bottom() - 3.0);
            let point = |x, y| Point { x, y };
            let mut points = self.leave(jump.edge, lane, &obstacles);
            let from = points.last().map_or(to, |last| last.y);
            points.extend([point(lane, to), point(side(jump.to), to)]);
            let path = EdgePath {
                points,
                angular: true,
                label: Some(point(lane, (from + to) / 2.0)),
            };
            self.path(jump.edge, path);
        }
        if !jumps.is_empty() {
            self.shift(&self.inside(cluster), -left, 0.0);
        }
        Size {
            width: right - left,
            height: size.height,
        }
    }

    fn jump(&self, id: usize, obstacles: &Obstacles) -> Option<Jump> {
        let edge = self.graph.edges.get(id)?;
        let from = *self.placed.nodes.get(edge.from.0)?;
        let to = *self.placed.nodes.get(edge.to.0)?;
        let mut jump = Jump {
            edge: id,
            target: edge.to,
            from,
            to,
            right: true,
        };
        // runs along the side with fewer boxes in its way
        let in_way = |rect: Rect, right| obstacles.beside(rect, right).count();
        let crossed = |right| in_way(from, right) + in_way(to, right);
        jump.right = crossed(true) <= crossed(false);
        Some(jump)
    }
}
