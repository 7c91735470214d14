//! The word at the cursor of an editor.

use proc_macro2::Ident;

use crate::places::CompletionSite;

/// The word that rust-analyzer puts at the cursor, and that an older one puts there.
pub const MARKERS: [&str; 2] = ["raCompletionMarker", "intellijRulezz"];

/// A word at the cursor that is completed, and what may stand there.
pub(crate) struct AtCursor {
    pub(crate) word: Ident,
    pub(crate) place: CompletionSite,
    /// Parentheses follow already, and none are to be offered.
    pub(crate) called: bool,
}

/// True if the cursor stands at the word.
pub fn is_marked(word: &str) -> bool {
    half(word).is_some()
}

/// What stands before the cursor, of the word at which it stands.
pub fn half(word: &str) -> Option<&str> {
    let mut halves = MARKERS.iter().filter_map(|marker| word.split_once(marker));
    halves.next().map(|(half, _)| half)
}
