//! The context of a value, which decides how it is written.

use swml_language::schema::{Constraints, Field, Format, RecordType, Type};

/// The context of a value.
pub(super) struct ValueContext {
    pub(super) ty: &'static Type,
    pub(super) format: Format,
    /// The enclosing object, whose properties cannot be bare words.
    pub(super) record: Option<&'static RecordType>,
    /// Whether it is an element of a list.
    pub(super) listed: bool,
}

impl ValueContext {
    pub(super) fn any() -> Self {
        Self::of(&Type::Any, &Constraints::NONE)
    }

    pub(super) fn of(ty: &'static Type, constraints: &Constraints) -> Self {
        Self {
            ty,
            format: constraints.format,
            record: None,
            listed: false,
        }
    }

    pub(super) fn property(record: &'static RecordType, field: &'static Field) -> Self {
        Self {
            record: Some(record),
            ..Self::of(&field.ty, &field.constraints)
        }
    }

    /// The same value as another type.
    pub(super) fn with(&self, ty: &'static Type) -> Self {
        Self { ty, ..*self }
    }
}
