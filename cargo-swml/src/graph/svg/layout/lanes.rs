//! Jumps: they leave a box at its side, and go up or down beside all others.

use super::super::super::model::ClusterId;
use super::{Path, Placer, Point, Rect, Size};

/// The space between a lane and what is next to it.
const GAP: f64 = 16.0;

/// A jump that has no lane yet.
struct Jump {
    edge: usize,
    from: Rect,
    to: Rect,
    /// It goes along the right side.
    right: bool,
}

impl Jump {
    fn length(&self) -> f64 {
        (self.from.center.y - self.to.center.y).abs()
    }
}

impl Placer<'_> {
    /// Leads the jumps of a frame beside what has been placed in it.
    pub(super) fn lanes(&mut self, cluster: Option<ClusterId>, size: Size) -> Size {
        let edges = self.edges(cluster).into_iter();
        let edges: Vec<usize> = edges.filter(|id| !self.goes_down(*id, cluster)).collect();
        let mut jumps: Vec<Jump> = edges
            .iter()
            .filter_map(|id| self.jump(*id, cluster))
            .collect();
        // the shortest are innermost, so that they cross nothing
        jumps.sort_by(|a, b| a.length().total_cmp(&b.length()));
        let mut left = 0.0;
        let mut right = size.width;
        for (turn, jump) in jumps.iter().enumerate() {
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
            // several jumps to one box reach it one below the other
            let before = jumps.iter().take(turn).filter(|other| other.to == jump.to);
            let down = 5.0 * before.count() as f64;
            let side = |rect: Rect| match jump.right {
                true => rect.right(),
                false => rect.left(),
            };
            let to = (jump.to.center.y + down).min(jump.to.bottom() - 3.0);
            let point = |x, y| Point { x, y };
            let mut points = self.leave(jump.edge, lane, cluster);
            let from = points.last().map_or(to, |last| last.y);
            points.extend([point(lane, to), point(side(jump.to), to)]);
            let path = Path {
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

    fn jump(&self, id: usize, cluster: Option<ClusterId>) -> Option<Jump> {
        let edge = self.graph.edges.get(id)?;
        let from = *self.placed.nodes.get(edge.from.0)?;
        let to = *self.placed.nodes.get(edge.to.0)?;
        let mut jump = Jump {
            edge: id,
            from,
            to,
            right: true,
        };
        // it goes along the side where fewer boxes are in its way
        let boxes = self.obstacles(cluster);
        let in_way = |rect: Rect, right| {
            boxes
                .iter()
                .filter(|other| other.beside(rect, right))
                .count()
        };
        let crossed = |right| in_way(from, right) + in_way(to, right);
        jump.right = crossed(true) <= crossed(false);
        Some(jump)
    }
}
