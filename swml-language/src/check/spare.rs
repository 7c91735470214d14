//! Memory of objects that have been judged, for those that are next: most scripts need none for
//! each object of their own.

use crate::tree::Entry;

/// The entry of each property of an object, by the position of the property.
type Found<'t> = Vec<Option<&'t Entry<'t>>>;

/// The properties of an object in the order of its entries.
type Given<'t> = Vec<(usize, &'t Entry<'t>)>;

/// Lists that are empty and have memory.
#[derive(Default)]
pub(super) struct Spare<'t>(Vec<(Found<'t>, Given<'t>)>);

impl<'t> Spare<'t> {
    pub(super) fn take(&mut self) -> (Found<'t>, Given<'t>) {
        self.0.pop().unwrap_or_default()
    }

    pub(super) fn give_back(&mut self, mut found: Found<'t>, mut given: Given<'t>) {
        found.clear();
        given.clear();
        self.0.push((found, given));
    }
}
