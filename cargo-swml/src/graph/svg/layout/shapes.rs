//! Shapes of the picture: sizes, points, rectangles, lines.

/// A width and a height.
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

    /// Returns true if it blocks a line from the middle of another one's side.
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

/// The path of an edge.
#[derive(Clone, Debug, Default)]
pub(in crate::graph::svg) struct EdgePath {
    pub(in crate::graph::svg) points: Vec<Point>,
    /// Whether it turns at right angles; otherwise it curves from point to point.
    pub(in crate::graph::svg) angular: bool,
    /// The position of its label.
    pub(in crate::graph::svg) label: Option<Point>,
}
