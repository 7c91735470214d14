//! The type and the constraints that a value is checked against.

use crate::schema::{Alternative, Constraints, Field, Format, MethodSpec, Type};

/// The type that a value must have, and the constraints of its property.
///
/// Some constraints of a property apply to its outermost list or map only, and an alternative may
/// have more constraints than its property. These are copied from the row of the table, so that
/// they can be changed.
///
/// ```
/// use swml_language::Document;
/// use swml_language::check::Expected;
/// let connect = Document::LANGUAGE.methods.get("connect").unwrap();
/// assert!(!Expected::of_method(connect).required);
/// ```
#[derive(Clone, Copy)]
pub struct Expected {
    /// The type.
    pub ty: &'static Type,
    /// The row of the property.
    constraints: &'static Constraints,
    /// The format of a text.
    pub format: Format,
    /// Whether only methods that a callee may run are allowed.
    pub callee: bool,
    /// Whether a list, a map or a text must not be empty.
    pub non_empty: bool,
    /// The maximum number of elements of a list.
    pub max_items: Option<usize>,
    /// The key that a map must have.
    pub key: Option<&'static str>,
    /// Whether the property is required.
    pub required: bool,
}

impl Expected {
    /// The value with this row of constraints.
    pub fn new(ty: &'static Type, constraints: &'static Constraints) -> Self {
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
    pub fn of_type(ty: &'static Type) -> Self {
        Self::new(ty, &const { Constraints::NONE })
    }

    /// The value of a property.
    pub fn of_field(field: &'static Field) -> Self {
        Self {
            required: field.required,
            ..Self::new(&field.ty, &field.constraints)
        }
    }

    /// The body of a method.
    pub fn of_method(method: &'static MethodSpec) -> Self {
        Self::new(&method.ty, &method.constraints)
    }

    /// The expectation for a value that has the shape of one alternative.
    pub fn alternative(self, picked: &'static Alternative) -> Self {
        Self {
            ty: &picked.ty,
            format: picked.constraints.format,
            callee: self.callee || picked.constraints.callee,
            non_empty: self.non_empty || picked.constraints.non_empty,
            ..self
        }
    }

    /// The expectation without the variable allowed in its place.
    pub fn inner(self, ty: &'static Type) -> Self {
        Self { ty, ..self }
    }

    /// An element of this list. A list in a list is a group, which must not be empty either.
    pub fn element(self, ty: &'static Type) -> Self {
        Self {
            ty,
            non_empty: self.non_empty && matches!(ty, Type::List(_)),
            max_items: None,
            // an empty group would leave the outer list nonempty
            required: matches!(ty, Type::List(_)),
            ..self
        }
    }

    /// A value of this map. The statements of a case may be empty.
    pub fn entry(self, ty: &'static Type) -> Self {
        Self {
            ty,
            non_empty: false,
            key: None,
            required: false,
            ..self
        }
    }

    /// The row of the table, for constraints that an alternative cannot change.
    pub fn row(self) -> &'static Constraints {
        self.constraints
    }

    /// All constraints as in a row of the table, for a message.
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
