//! What a step and a value are by their types.

use crate::schema::{Facets, Format, Method, Methods, Type};
use crate::tree::Entry;

/// True if a value of this type may be the name of a section.
pub(crate) fn names_section(ty: &Type, facets: &Facets) -> bool {
    match ty.bare() {
        Type::Text => matches!(facets.format, Format::Section | Format::LocalSection),
        Type::Choice(choice) => {
            let mut all = choice.alternatives.iter();
            all.any(|one| names_section(&one.ty, &one.facets))
        }
        _ => false,
    }
}

/// The method of a step.
pub(crate) fn statement<'t>(
    entries: &'t [Entry<'t>],
    methods: &'static Methods,
) -> Option<(&'t Entry<'t>, &'static Method)> {
    match entries {
        [entry] if !entry.raw => Some((entry, methods.get(&entry.key)?)),
        _ => None,
    }
}
