//! The names of a record's properties and of methods, found without comparing all of them.

use super::types::{Field, MethodSpec, NameIndex, SLOTS};

const FREE: u8 = u8::MAX;

/// Builds the index of some properties.
// it runs at compile time, where a wrong index is a compile error
#[allow(clippy::indexing_slicing, clippy::cast_possible_truncation)]
pub(super) const fn index(fields: &[Field]) -> NameIndex {
    let mut slots = [FREE; SLOTS];
    let mut position = 0;
    while position < fields.len() {
        slots[free(&slots, fields[position].name) as usize] = position as u8;
        position += 1;
    }
    slots
}

/// The index of some methods.
// the same
#[allow(clippy::indexing_slicing, clippy::cast_possible_truncation)]
pub(super) const fn index_of_methods(rows: &[MethodSpec]) -> NameIndex {
    // at least half of the slots are free
    assert!(rows.len() < SLOTS / 2);
    let mut slots = [FREE; SLOTS];
    let mut position = 0;
    while position < rows.len() {
        slots[free(&slots, rows[position].name) as usize] = position as u8;
        position += 1;
    }
    slots
}

/// The first free slot for a name.
#[allow(clippy::indexing_slicing)]
const fn free(slots: &NameIndex, name: &str) -> u8 {
    let mut slot = hash(name);
    while slots[slot as usize] != FREE {
        slot = slot.wrapping_add(1);
    }
    slot
}

/// The position of a name in the index of some names.
pub(super) fn find<T>(
    index: &NameIndex,
    rows: &[T],
    name: &str,
    name_of: fn(&T) -> &'static str,
) -> Option<usize> {
    let mut slot = hash(name);
    loop {
        let position = usize::from(*index.get(usize::from(slot))?);
        // a free slot is the position of no name
        if name_of(rows.get(position)?) == name {
            return Some(position);
        }
        slot = slot.wrapping_add(1);
    }
}

/// Hashes a name. Names of one record mostly differ in length, or in their first, last and middle
/// letters.
const fn hash(name: &str) -> u8 {
    let bytes = name.as_bytes();
    let half = bytes.split_at(bytes.len() / 2).1;
    let (Some(first), Some(middle), Some(last)) = (bytes.first(), half.first(), bytes.last())
    else {
        return 0;
    };
    (bytes.len() as u8)
        .wrapping_mul(37)
        .wrapping_add(first.wrapping_mul(5))
        .wrapping_add(middle.wrapping_mul(11))
        .wrapping_add(last.wrapping_mul(3))
}

#[cfg(test)]
mod tests {
    use crate::Document;
    use crate::schema::{RecordType, Type};
    use std::collections::HashMap;

    fn collect(ty: &'static Type, all: &mut HashMap<&'static str, &'static RecordType>) {
        match ty.bare() {
            Type::List(inner) | Type::Map(inner) => collect(inner, all),
            Type::Choice(choice) => choice
                .alternatives
                .iter()
                .for_each(|one| collect(&one.ty, all)),
            Type::Method(methods) => methods.rows.iter().for_each(|row| collect(&row.ty, all)),
            Type::Record(record) => {
                let record = record();
                if all.insert(record.rust, record).is_none() {
                    record
                        .fields
                        .iter()
                        .for_each(|field| collect(&field.ty, all));
                }
            }
            _ => {}
        }
    }

    #[test]
    fn each_property_is_found_by_its_name_alone() {
        let mut all = HashMap::new();
        collect(&Document::LANGUAGE.document, &mut all);
        collect(&crate::messaging::Document::LANGUAGE.document, &mut all);
        assert!(all.len() > 50);
        let names: Vec<&str> = all
            .values()
            .flat_map(|record| record.fields)
            .map(|field| field.name)
            .chain(["", "x", "é", "no_such_property"])
            .collect();
        for record in all.values() {
            for name in &names {
                let expected = record.fields.iter().position(|field| field.name == *name);
                assert_eq!(record.exact(name), expected, "{} {name}", record.name);
            }
        }
    }
}
