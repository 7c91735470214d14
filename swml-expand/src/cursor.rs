//! The word at the cursor of an editor.

use proc_macro2::Ident;

use crate::places::CompletionSite;

/// The identifiers that current and older versions of rust-analyzer insert at the cursor.
pub const MARKERS: [&str; 2] = ["raCompletionMarker", "intellijRulezz"];

/// A word at the cursor to complete, and the names that are valid there.
pub(crate) struct AtCursor {
    pub(crate) word: Ident,
    pub(crate) place: CompletionSite,
    /// Whether parentheses follow, so that completions should not add them.
    pub(crate) called: bool,
}

/// Returns true if the word contains the cursor marker.
pub fn is_marked(word: &str) -> bool {
    half(word).is_some()
}

/// Returns the part of the word before the cursor, if the word contains the marker.
pub fn half(word: &str) -> Option<&str> {
    let mut halves = MARKERS.iter().filter_map(|marker| word.split_once(marker));
    halves.next().map(|(half, _)| half)
}
