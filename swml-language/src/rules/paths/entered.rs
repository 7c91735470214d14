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
    if flow
        .sections
        .iter()
        .all(|section| paths.is_reached(section.start))
    {
        return Vec::new();
    }
    let sections = || paths.sections.iter().zip(&flow.sections);
    // of two sections with one name, only one can be intended
    let live = sections().filter(|(_, section)| paths.is_reached(section.start));
    let live = NameIndex::of(&mut live.map(|(entry, _)| &*entry.key));
    let names = sections().map(|(entry, _)| &*entry.key);
    names.filter(|name| !live.contains(name)).collect()
}
