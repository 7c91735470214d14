//! The obstacles for lines, indexed by height.

use std::collections::HashMap;

use super::shapes::Rect;

/// The height of a band: about that of a box.
const BAND: f64 = 64.0;

/// Boxes and frames, by the bands of the picture that they overlap.
pub(super) struct Obstacles(HashMap<i64, Vec<Rect>>);

impl Obstacles {
    pub(super) fn new(rects: impl Iterator<Item = Rect>) -> Self {
        let mut bands: HashMap<i64, Vec<Rect>> = HashMap::new();
        for rect in rects {
            for band in band(rect.top())..=band(rect.bottom()) {
                bands.entry(band).or_default().push(rect);
            }
        }
        Self(bands)
    }

    /// Returns the obstacles beside a box for a line from the middle of its side.
    pub(super) fn beside(&self, rect: Rect, right: bool) -> impl Iterator<Item = Rect> {
        let band = self.0.get(&band(rect.center.y));
        let all = band.map(Vec::as_slice).unwrap_or_default().iter().copied();
        all.filter(move |other| other.beside(rect, right))
    }
}

#[allow(clippy::cast_possible_truncation)]
fn band(y: f64) -> i64 {
    (y / BAND).floor() as i64
}
