//! What a value is judged as.

use crate::schema::{Alternative, Facets, Field, Format, Method, Type};

/// The type that a value must have, and what its property asks of it.
///
/// Some of what a property asks is about its outermost list or map alone, and an alternative may
/// ask more than its property: so these parts are kept beside the row of the table.
#[derive(Clone, Copy)]
pub(super) struct Expected {
    pub(super) ty: &'static Type,
    /// The row of the property.
    facets: &'static Facets,
    /// The form of a text.
    pub(super) format: Format,
    /// Only methods that a callee may run.
    pub(super) callee: bool,
    /// A list, a map or a text that may not be empty.
    pub(super) filled: bool,
    /// How many elements a list may have.
    pub(super) most: Option<usize>,
    /// The key that a map must have.
    pub(super) key: Option<&'static str>,
    /// A property that may not be left out.
    pub(super) required: bool,
}

impl Expected {
    pub(super) fn new(ty: &'static Type, facets: &'static Facets) -> Self {
        Self {
            ty,
            facets,
            format: facets.format,
            callee: facets.callee,
            filled: facets.filled,
            most: facets.most,
            key: facets.key,
            required: false,
        }
    }

    /// A value of which only the type is known.
    pub(super) fn of_type(ty: &'static Type) -> Self {
        Self::new(ty, &const { Facets::NONE })
    }

    /// The value of a property.
    pub(super) fn of_field(field: &'static Field) -> Self {
        Self {
            required: field.required,
            ..Self::new(&field.ty, &field.facets)
        }
    }

    /// The body of a method.
    pub(super) fn of_method(method: &'static Method) -> Self {
        Self::new(&method.ty, &method.facets)
    }

    /// The same, where the value has the shape of one alternative.
    pub(super) fn alternative(self, picked: &'static Alternative) -> Self {
        Self {
            ty: &picked.ty,
            format: picked.facets.format,
            callee: self.callee || picked.facets.callee,
            filled: self.filled || picked.facets.filled,
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
            filled: self.filled && matches!(ty, Type::List(_)),
            most: None,
            // without the group, its list would still be there
            required: matches!(ty, Type::List(_)),
            ..self
        }
    }

    /// A value of this map. A case may well do nothing.
    pub(super) fn entry(self, ty: &'static Type) -> Self {
        Self {
            ty,
            filled: false,
            key: None,
            required: false,
            ..self
        }
    }

    /// What the table says, for what an alternative cannot change.
    pub(super) fn row(self) -> &'static Facets {
        self.facets
    }

    /// All of it as a row of the table has it, for a message.
    pub(super) fn facets(self) -> Facets {
        Facets {
            format: self.format,
            callee: self.callee,
            filled: self.filled,
            most: self.most,
            key: self.key,
            ..*self.facets
        }
    }
}
