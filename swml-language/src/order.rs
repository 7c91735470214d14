//! Sorting.

use crate::tree::Place;

/// Sorts items by a position, stably.
///
/// The sorts of `std` are compiled anew for each type, and to thousands of lines. Here only pairs
/// of numbers are sorted.
pub(crate) fn sort_by_position<T>(items: &mut Vec<T>, position: &dyn Fn(&T) -> usize) {
    let mut order = Vec::with_capacity(items.len());
    for (at, item) in items.iter().enumerate() {
        order.push((position(item), at));
    }
    if order.is_sorted() {
        return;
    }
    order.sort_unstable();
    let mut unsorted: Vec<Option<T>> = Vec::with_capacity(items.len());
    for item in items.drain(..) {
        unsorted.push(Some(item));
    }
    for (_, at) in order {
        items.extend(unsorted.get_mut(at).and_then(Option::take));
    }
}

/// Sorts places.
pub(crate) fn sort_places(places: &mut Vec<Place>) {
    sort_by_position(places, &|place| position(*place));
}

/// Returns the position of a place in the source.
pub(crate) fn position(place: Place) -> usize {
    usize::try_from(place.0).unwrap_or(usize::MAX)
}
