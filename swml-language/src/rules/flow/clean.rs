//! Sections that a walk has nothing to report of.

use super::name_set::NameSet;
use super::names::SectionNames;
use super::unknown_section::is_elsewhere;
use crate::tree::has_variable;

/// True if a walk through a section has nothing to report: each name is there, each label once,
/// and no statement is of those that exclude each other. `most` requests may be made.
pub(super) fn is_clean(
    names: &SectionNames<'_>,
    labels: &NameSet<'_>,
    sections: &NameSet<'_>,
    most: Option<usize>,
) -> bool {
    let is_open = |name: &str| name.is_empty() || has_variable(name);
    let is_label = |name: &&str| is_open(name) || labels.contains(name);
    let is_section = |name: &&str| is_open(name) || is_elsewhere(name) || sections.contains(name);
    !names.is_watched
        && !names.any_label
        && most.is_none_or(|most| names.requests <= most)
        && !labels.repeats()
        && names.jumps.iter().all(is_label)
        && names.destinations.iter().all(is_section)
}
