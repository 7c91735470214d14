//! The traits of a record that are looked up for each object, computed by the compiler.

use super::Type;
use super::types::{Field, RecordTraits};

impl RecordTraits {
    // it runs in the compiler, where a wrong index is an error
    #[allow(clippy::indexing_slicing)]
    pub(super) const fn of(fields: &[Field]) -> Self {
        let mut traits = Self {
            needed: 0,
            has_companions: false,
            is_document: false,
            is_branch: false,
            has_cases: false,
        };
        let mut position = 0;
        while position < fields.len() {
            let field = &fields[position];
            let constraints = &field.constraints;
            if field.required || !constraints.unless.is_empty() {
                traits.needed |= 1 << position;
            }
            traits.has_companions |= constraints.requires.is_some();
            traits.is_document |= matches!(field.name.as_bytes(), b"sections");
            traits.is_branch |= matches!(field.ty, Type::Condition) && constraints.primary;
            traits.has_cases |= matches!(field.ty.bare(), Type::Map(Type::List(Type::Method(_))));
            position += 1;
        }
        traits
    }
}
