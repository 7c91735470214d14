//! `textDocument/definition`, `textDocument/references` and `textDocument/documentHighlight`.

use std::ops::Range;

use super::names::{Names, Role};

/// Returns the places that define the name at a byte; for a variable also the methods that set it.
pub(crate) fn definition(names: &Names, byte: usize) -> Vec<Range<usize>> {
    let Some(found) = names.at(byte) else {
        return Vec::new();
    };
    let defines = names.places(&found.name);
    let defines = defines.filter(|one| one.role != Role::Reference);
    defines.map(|one| one.at.clone()).collect()
}

/// Returns all places of the name at a byte; the methods that set a variable count as declarations.
pub(crate) fn references(names: &Names, byte: usize, declarations: bool) -> Vec<Range<usize>> {
    let Some(found) = names.at(byte) else {
        return Vec::new();
    };
    let all = names.places(&found.name);
    let wanted = all.filter(|one| declarations || one.role == Role::Reference);
    wanted.map(|one| one.at.clone()).collect()
}
