//! Shapes of the picture: sizes, points, rectangles, lines.

/// How wide and high something is.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(in crate::graph::svg) struct Size {
    pub(in crate::graph::svg) width: f64,
    pub(in crate::graph::svg) height: f64,
}

/// A point of the picture.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(in crate::graph::svg) struct Point {
    pub(in crate::graph::svg) x: f64,
    pub(in crate::graph::svg) y: f64,
}

/// A rectangle of the picture.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(in crate::graph::svg) struct Rect {
    pub(in crate::graph::svg) center: Point,
    pub(in crate::graph::svg) size: Size,
}

impl Rect {
    pub(super) fn at(left: f64, top: f64, size: Size) -> Self {
        let (x, y) = (left + size.width / 2.0, top + size.height / 2.0);
        let center = Point { x, y };
        Self { center, size }
    }

    /// True if it stands in the way of a line out of the middle of another one's side.
    pub(super) fn beside(self, other: Self, right: bool) -> bool {
        let apart = match right {
            true => self.left() >= other.right(),
            false => self.right() <= other.left(),
        };
        apart && self.top() <= other.center.y && other.center.y <= self.bottom()
    }

    pub(in crate::graph::svg) fn left(self) -> f64 {
        self.center.x - self.size.width / 2.0
    }

    pub(in crate::graph::svg) fn right(self) -> f64 {
        self.center.x + self.size.width / 2.0
    }

    pub(in crate::graph::svg) fn top(self) -> f64 {
        self.center.y - self.size.height / 2.0
    }

    pub(in crate::graph::svg) fn bottom(self) -> f64 {
        self.center.y + self.size.height / 2.0
    }
}

/// The way of an edge.
#[derive(Clone, Debug, Default)]
pub(in crate::graph::svg) struct EdgePath {
    pub(in crate::graph::svg) points: Vec<Point>,
    /// It turns at right angles; if not, it swings from point to point.
    pub(in crate::graph::svg) angular: bool,
    /// Where its label stands.
    pub(in crate::graph::svg) label: Option<Point>,
}
