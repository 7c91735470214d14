//! What a value is judged as.

use crate::schema::{Alternative, Constraints, Field, Format, MethodSpec, Type};

/// The type that a value must have, and what its property asks of it.
///
/// Some of what a property asks is about its outermost list or map alone, and an alternative may
/// ask more than its property: so these parts are kept beside the row of the table.
#[derive(Clone, Copy)]
pub(super) struct Expected {
    pub(super) ty: &'static Type,
    /// The row of the property.
    constraints: &'static Constraints,
    /// The form of a text.
    pub(super) format: Format,
    /// Only methods that a callee may run.
    pub(super) callee: bool,
    /// A list, a map or a text that may not be empty.
    pub(super) non_empty: bool,
    /// How many elements a list may have.
    pub(super) max_items: Option<usize>,
    /// The key that a map must have.
    pub(super) key: Option<&'static str>,
    /// A property that may not be left out.
    pub(super) required: bool,
}

impl Expected {
    pub(super) fn new(ty: &'static Type, constraints: &'static Constraints) -> Self {
        Self {
            ty,
            constraints,
            format: constraints.format,
            callee: constraints.callee,
            non_empty: constraints.non_empty,
            max_items: constraints.max_items,
            key: constraints.key,
            required: false,
        }
    }

    /// A value of which only the type is known.
    pub(super) fn of_type(ty: &'static Type) -> Self {
        Self::new(ty, &const { Constraints::NONE })
    }

    /// The value of a property.
    pub(super) fn of_field(field: &'static Field) -> Self {
        Self {
            required: field.required,
            ..Self::new(&field.ty, &field.constraints)
        }
    }

    /// The body of a method.
    pub(super) fn of_method(method: &'static MethodSpec) -> Self {
        Self::new(&method.ty, &method.constraints)
    }

    /// The same, where the value has the shape of one alternative.
    pub(super) fn alternative(self, picked: &'static Alternative) -> Self {
        Self {
            ty: &picked.ty,
            format: picked.constraints.format,
            callee: self.callee || picked.constraints.callee,
            non_empty: self.non_empty || picked.constraints.non_empty,
            ..self
        }
    }

    /// The same without the variable that may stand for it.
    pub(super) fn inner(self, ty: &'static Type) -> Self {
        Self { ty, ..self }
    }

    /// An element of this list. A list in a list is a group, which must have an element, too.
    pub(super) fn element(self, ty: &'static Type) -> Self {
        Self {
            ty,
            non_empty: self.non_empty && matches!(ty, Type::List(_)),
            max_items: None,
            // without the group, its list would still be there
            required: matches!(ty, Type::List(_)),
            ..self
        }
    }

    /// A value of this map. A case may well do nothing.
    pub(super) fn entry(self, ty: &'static Type) -> Self {
        Self {
            ty,
            non_empty: false,
            key: None,
            required: false,
            ..self
        }
    }

    /// What the table says, for what an alternative cannot change.
    pub(super) fn row(self) -> &'static Constraints {
        self.constraints
    }

    /// All of it as a row of the table has it, for a message.
    pub(super) fn constraints(self) -> Constraints {
        Constraints {
            format: self.format,
            callee: self.callee,
            non_empty: self.non_empty,
            max_items: self.max_items,
            key: self.key,
            ..*self.constraints
        }
    }
}
