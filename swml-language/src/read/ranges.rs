//! Ranges of some places in a text.

use crate::tree::Place;

/// The ranges of some places in a text, in bytes.
pub(super) struct Ranges(Vec<(Place, Option<(usize, usize)>)>);

impl Ranges {
    /// Creates the table for sorted places.
    pub(super) fn new(wanted: &[Place]) -> Self {
        Self(wanted.iter().map(|place| (*place, None)).collect())
    }

    /// Creates the table for sorted places from the ranges of all places, from place 1 on.
    pub(super) fn known(wanted: &[Place], all: &[(usize, usize)]) -> Self {
        let range = |place: &Place| {
            let index = usize::try_from(place.0).ok()?.checked_sub(1)?;
            all.get(index).copied()
        };
        Self(wanted.iter().map(|place| (*place, range(place))).collect())
    }

    /// Stores the range of a place, if it is requested.
    pub(super) fn set(&mut self, place: Place, range: (usize, usize)) {
        let at = self.position(place);
        if let Some((_, kept)) = at.and_then(|at| self.0.get_mut(at)) {
            *kept = Some(range);
        }
    }

    pub(super) fn of(&self, place: Place) -> Option<(usize, usize)> {
        self.0.get(self.position(place)?)?.1
    }

    fn position(&self, place: Place) -> Option<usize> {
        self.0
            .binary_search_by_key(&place, |(place, _)| *place)
            .ok()
    }
}
