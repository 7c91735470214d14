//! What the parser of the macro asks of an editor, where there is none.

use proc_macro2::Ident;

#[path = "../swml-macros/src/editor/places.rs"]
mod places;

pub(crate) use places::{Offer, Place};

pub(crate) struct AtCursor {
    pub(crate) word: Ident,
    pub(crate) place: Place,
    pub(crate) called: bool,
}

pub(crate) fn is_marked(_: &str) -> bool {
    false
}

pub(crate) fn half(_: &str) -> Option<&str> {
    None
}
