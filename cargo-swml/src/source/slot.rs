//! What a value is for, which decides how it is written.

use swml_language::schema::{Facets, Field, Format, Record, Type};

/// What a value is for.
pub(super) struct Slot {
    pub(super) ty: &'static Type,
    pub(super) format: Format,
    /// The object it belongs to, whose properties are no words for it.
    pub(super) record: Option<&'static Record>,
    /// It is one of a list.
    pub(super) listed: bool,
}

impl Slot {
    pub(super) fn any() -> Self {
        Self::of(&Type::Any, &Facets::NONE)
    }

    pub(super) fn of(ty: &'static Type, facets: &Facets) -> Self {
        Self {
            ty,
            format: facets.format,
            record: None,
            listed: false,
        }
    }

    pub(super) fn property(record: &'static Record, field: &'static Field) -> Self {
        Self {
            record: Some(record),
            ..Self::of(&field.ty, &field.facets)
        }
    }

    /// The same value as another type.
    pub(super) fn with(&self, ty: &'static Type) -> Self {
        Self { ty, ..*self }
    }
}
