//! The constraints that apply to a value, in the way of the checker: some constraints of a property
//! apply to its outermost list or map only, and an alternative may add some.

use swml_language::schema::{Alternative, Constraints, Field, Format, MethodSpec, Type};

/// The type that a value must have, and the constraints of its property.
#[derive(Clone, Copy)]
pub(super) struct Expected {
    pub(super) ty: &'static Type,
    /// The row of the property.
    pub(super) row: &'static Constraints,
    pub(super) format: Format,
    /// Whether only methods that a callee may run are allowed.
    pub(super) callee: bool,
    pub(super) non_empty: bool,
    pub(super) max_items: Option<usize>,
    pub(super) key: Option<&'static str>,
}

impl Expected {
    pub(super) fn new(ty: &'static Type, row: &'static Constraints) -> Self {
        Self {
            ty,
            row,
            format: row.format,
            callee: row.callee,
            non_empty: row.non_empty,
            max_items: row.max_items,
            key: row.key,
        }
    }

    pub(super) fn of_type(ty: &'static Type) -> Self {
        Self::new(ty, &const { Constraints::NONE })
    }

    pub(super) fn of_field(field: &'static Field) -> Self {
        Self::new(&field.ty, &field.constraints)
    }

    pub(super) fn of_method(method: &'static MethodSpec) -> Self {
        Self::new(&method.ty, &method.constraints)
    }

    pub(super) fn alternative(self, one: &'static Alternative) -> Self {
        Self {
            ty: &one.ty,
            format: one.constraints.format,
            callee: self.callee || one.constraints.callee,
            non_empty: self.non_empty || one.constraints.non_empty,
            ..self
        }
    }

    pub(super) fn inner(self, ty: &'static Type) -> Self {
        Self { ty, ..self }
    }

    /// An element of a list. A list in a list is a group, which must not be empty either.
    pub(super) fn element(self, ty: &'static Type) -> Self {
        Self {
            ty,
            non_empty: self.non_empty && matches!(ty, Type::List(_)),
            max_items: None,
            ..self
        }
    }

    /// A value of a map. The statements of a case may be empty.
    pub(super) fn entry(self, ty: &'static Type) -> Self {
        Self {
            ty,
            non_empty: false,
            key: None,
            ..self
        }
    }
}
