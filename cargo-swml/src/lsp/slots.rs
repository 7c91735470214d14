//! The types that a value may have, by the table of the language.

use swml_language::schema::{Constraints, Field, MethodSet, MethodSpec, RecordType, Type};

use super::syntax::{Kind, Value};

/// A type that a value may have: no variable, and none of several.
#[derive(Clone, Copy)]
pub(crate) struct Slot {
    pub(crate) ty: &'static Type,
    pub(crate) constraints: &'static Constraints,
}

/// The types of a value.
pub(crate) type Slots = Vec<Slot>;

/// The declaration of a key.
#[derive(Clone, Copy)]
pub(crate) enum Row {
    Method(&'static MethodSpec),
    Property(&'static RecordType, &'static Field),
}

/// Returns the types of a whole script.
pub(crate) fn of_document(document: &'static Type) -> Slots {
    let mut slots = Slots::new();
    add(document, &Constraints::NONE, &mut slots);
    slots
}

fn add(ty: &'static Type, constraints: &'static Constraints, slots: &mut Slots) {
    match ty.bare() {
        Type::Choice(choice) => {
            for one in choice.alternatives {
                add(&one.ty, &one.constraints, slots);
            }
        }
        ty => slots.push(Slot { ty, constraints }),
    }
}

impl Slot {
    pub(crate) fn record(self) -> Option<&'static RecordType> {
        match self.ty {
            Type::Record(record) => Some(record()),
            _ => None,
        }
    }

    pub(crate) fn methods(self) -> Option<&'static MethodSet> {
        match self.ty {
            Type::Method(methods) => Some(methods),
            _ => None,
        }
    }

    /// Returns true for a type of values without parts.
    pub(crate) fn is_scalar(self) -> bool {
        !matches!(
            self.ty,
            Type::List(_) | Type::Map(_) | Type::Record(_) | Type::Method(_)
        )
    }
}

/// Returns the declaration of a key of a map.
pub(crate) fn row(slots: &[Slot], key: &str) -> Option<Row> {
    slots.iter().find_map(|slot| match slot.ty {
        Type::Record(record) => {
            let record = record();
            let field = record.fields.get(record.position(key)?)?;
            Some(Row::Property(record, field))
        }
        Type::Method(methods) => Some(Row::Method(methods.get(key)?)),
        // a single statement for a list
        Type::List(inner) => match inner.bare() {
            Type::Method(methods) => Some(Row::Method(methods.get(key)?)),
            _ => None,
        },
        _ => None,
    })
}

/// Returns the types of the value of a key.
pub(crate) fn of_entry(slots: &[Slot], key: &str) -> Slots {
    let mut found = Slots::new();
    for slot in slots {
        match slot.ty {
            Type::Record(record) => {
                let record = record();
                let field = record.position(key).and_then(|at| record.fields.get(at));
                if let Some(field) = field {
                    add(&field.ty, &field.constraints, &mut found);
                } else if record.is_document() && record.short.contains(&key) {
                    short(record, key, &mut found);
                }
            }
            Type::Map(inner) => add(inner, slot.constraints, &mut found),
            Type::Method(methods) => of_method(methods, key, &mut found),
            Type::List(inner) => {
                if let Type::Method(methods) = inner.bare() {
                    of_method(methods, key, &mut found);
                }
            }
            _ => {}
        }
    }
    found
}

fn of_method(methods: &'static MethodSet, key: &str, found: &mut Slots) {
    if let Some(method) = methods.get(key) {
        add(&method.ty, &method.constraints, found);
    }
}

/// Adds the types of the only step of a document, which is written without sections.
fn short(record: &'static RecordType, key: &str, found: &mut Slots) {
    let sections = record.field("sections").map(|field| &field.ty);
    if let Some(Type::Map(Type::List(Type::Method(methods)))) = sections {
        of_method(methods, key, found);
    }
}

/// Returns the types of the elements of a list.
pub(crate) fn of_elements(slots: &[Slot]) -> Slots {
    let mut found = Slots::new();
    for slot in slots {
        if let Type::List(inner) = slot.ty {
            add(inner, slot.constraints, &mut found);
        }
    }
    found
}

/// Returns the types of a value without parts, including the property that may be written for its
/// whole object: `goto: again`.
pub(crate) fn of_scalar(slots: &[Slot]) -> Slots {
    let mut found: Slots = slots
        .iter()
        .copied()
        .filter(|slot| slot.is_scalar())
        .collect();
    for record in slots.iter().filter_map(|slot| slot.record()) {
        let named = record.undocumented_as.iter().filter_map(|(_, name)| *name);
        let named = named.filter_map(|name| record.field(name));
        for field in record.primaries().chain(named) {
            add(&field.ty, &field.constraints, &mut found);
        }
    }
    found.retain(|slot| slot.is_scalar());
    found
}

/// Keeps the objects that have one of the keys of a map, if there are any.
pub(crate) fn narrowed(slots: Slots, value: &Value) -> Slots {
    let Kind::Map(map) = &value.kind else {
        return slots;
    };
    let has = |slot: &Slot| {
        let mut keys = map.entries.iter().map(|entry| &*entry.key.text);
        slot.record()
            .is_some_and(|record| keys.any(|key| record.position(key).is_some()))
    };
    match slots.iter().any(has) {
        true => slots.into_iter().filter(has).collect(),
        false => slots,
    }
}
