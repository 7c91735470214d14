//! Classification of steps and values by their types.

use crate::schema::{Constraints, Format, MethodSet, MethodSpec, Type};
use crate::tree::Entry;

/// Returns true if a value of this type may be the name of a section.
pub(crate) fn names_section(ty: &Type, constraints: &Constraints) -> bool {
    match ty.bare() {
        Type::Text => matches!(constraints.format, Format::Section | Format::LocalSection),
        Type::Choice(choice) => {
            let mut all = choice.alternatives.iter();
            all.any(|one| names_section(&one.ty, &one.constraints))
        }
        _ => false,
    }
}

/// Returns the method of a step.
pub(crate) fn statement<'t>(
    entries: &'t [Entry<'t>],
    methods: &'static MethodSet,
) -> Option<(&'t Entry<'t>, &'static MethodSpec)> {
    match entries {
        [entry] if !entry.raw => Some((entry, methods.get(&entry.key)?)),
        _ => None,
    }
}
