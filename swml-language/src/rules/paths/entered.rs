//! Sections that are reachable only by statements that never run.

use super::FlowFacts;
use crate::name_index::NameIndex;

/// Returns the sections that no call reaches. Where a name is misspelled, or known only during the
/// call, nothing is certain.
pub(super) fn never<'t>(paths: &FlowFacts<'t>) -> Vec<&'t str> {
    let flow = &paths.flow;
    if flow.is_astray || flow.start(paths.sections).is_none() {
        return Vec::new();
    }
    let mut live = NameIndex::default();
    let mut never = Vec::new();
    for (entry, section) in paths.sections.iter().zip(&flow.sections) {
        match paths.is_reached(section.start) {
            true => _ = live.insert(&entry.key),
            false => never.push(&*entry.key),
        }
    }
    // of two sections with one name, only one can be intended
    never.retain(|name| !live.contains(name));
    never
}
