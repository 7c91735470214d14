//! Where some places are in a text.

use std::collections::HashMap;

use crate::tree::Place;

/// Where some places are in a text, in bytes.
pub(super) struct Ranges(HashMap<Place, Option<(usize, usize)>>);

impl Ranges {
    pub(super) fn new(wanted: &[Place]) -> Self {
        Self(wanted.iter().map(|place| (*place, None)).collect())
    }

    /// Keeps the range of a place, if it is wanted.
    pub(super) fn set(&mut self, place: Place, range: (usize, usize)) {
        if let Some(kept) = self.0.get_mut(&place) {
            *kept = Some(range);
        }
    }

    pub(super) fn of(&self, place: Place) -> Option<(usize, usize)> {
        self.0.get(&place).copied().flatten()
    }
}
