//! The expectations of the parser for a value.

use swml_language::notation::values;
use swml_language::schema::{Constraints, Field, RecordType, Type};
use swml_language::tree::Place;

/// The property whose value is parsed.
#[derive(Clone, Copy)]
pub(super) struct ExpectedValue<'n> {
    /// Its type.
    pub(super) ty: &'static Type,
    /// Its constraints in the table.
    pub(super) constraints: &'static Constraints,
    /// Its name.
    pub(super) name: &'n str,
    /// The place of its name.
    pub(super) place: Place,
    /// The enclosing record, whose other properties may come next.
    pub(super) record: Option<&'static RecordType>,
    /// Whether it directly follows a method, where the next statement may come instead.
    pub(super) statement: bool,
    /// The record whose primary it is, if any.
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

    /// Returns true if any bare word can be its value.
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
