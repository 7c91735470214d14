//! What the parser knows of a value before it reads it.

use swml_language::notation::values;
use swml_language::schema::{Constraints, Field, RecordType, Type};
use swml_language::tree::Place;

/// The property that a value is for.
#[derive(Clone, Copy)]
pub(super) struct ExpectedValue<'n> {
    /// Its type.
    pub(super) ty: &'static Type,
    /// What else the table says of it.
    pub(super) constraints: &'static Constraints,
    /// Its name.
    pub(super) name: &'n str,
    /// Where its name stands.
    pub(super) place: Place,
    /// The record it belongs to, whose other properties may come next.
    pub(super) record: Option<&'static RecordType>,
    /// It stands right behind a method: the next statement may come instead.
    pub(super) statement: bool,
    /// The record whose property may stay unnamed, where it has.
    pub(super) unnamed_of: Option<&'static RecordType>,
}

impl<'n> ExpectedValue<'n> {
    /// A property of a record.
    pub(super) fn of(
        record: &'static RecordType,
        field: &'static Field,
        place: Place,
    ) -> ExpectedValue<'static> {
        ExpectedValue {
            ty: &field.ty,
            constraints: &field.constraints,
            name: field.name,
            place,
            record: Some(record),
            statement: false,
            unnamed_of: None,
        }
    }

    /// True if any bare word may be its value.
    pub(super) fn takes_name(&self) -> bool {
        values::takes_name(self.ty, self.constraints)
    }

    /// An entry of a map or an element of a list.
    pub(super) fn inner(ty: &'static Type, name: &'n str, place: Place) -> Self {
        const NONE: &Constraints = &Constraints::NONE;
        Self {
            ty,
            constraints: NONE,
            name,
            place,
            record: None,
            statement: false,
            unnamed_of: None,
        }
    }
}
