//! Finds the steps of a script, whatever its language: each gets lines of its own.

use swml_language::schema::Type;
use swml_language::{Document, messaging};

/// A value of a text, as far as steps are concerned.
pub(super) trait Value {
    /// Its elements, if it is a list.
    fn elements(&mut self) -> Option<impl Iterator<Item = &mut Self>>;

    /// Its entries, if it is an object.
    fn entries(&mut self) -> Option<impl Iterator<Item = (&str, &mut Self)>>;

    /// Notes that it is a step.
    fn is_step(&mut self);
}

/// Marks the steps of a script.
pub(super) fn mark<V: Value>(root: &mut V) {
    for language in [Document::LANGUAGE, messaging::Document::LANGUAGE] {
        walk(root, &language.document);
    }
}

fn walk<V: Value>(value: &mut V, ty: &'static Type) {
    match ty.bare() {
        Type::List(inner) => {
            for element in value.elements().into_iter().flatten() {
                walk(element, inner);
            }
        }
        Type::Map(inner) => {
            for (_, value) in value.entries().into_iter().flatten() {
                walk(value, inner);
            }
        }
        Type::Record(record) => {
            let record = record();
            for (key, value) in value.entries().into_iter().flatten() {
                if let Some(field) = record.field(key) {
                    walk(value, &field.ty);
                }
            }
        }
        Type::Method(methods) => {
            let Some(entries) = value.entries() else {
                return;
            };
            for (key, value) in entries {
                if let Some(method) = methods.get(key) {
                    walk(value, &method.ty);
                }
            }
            value.is_step();
        }
        Type::Choice(choice) => {
            // of two objects, the keys decide; one alternative is enough for each kind of value
            let is_list = value.elements().is_some();
            let fits = |ty: &Type, value: &mut V| match ty.bare() {
                Type::List(_) => is_list,
                Type::Record(record) => {
                    let mut entries = value.entries().into_iter().flatten();
                    entries.any(|(key, _)| record().field(key).is_some())
                }
                Type::Map(_) => value.entries().is_some(),
                _ => false,
            };
            let mut all = choice.alternatives.iter();
            if let Some(picked) = all.find(|one| fits(&one.ty, value)) {
                walk(value, &picked.ty);
            }
        }
        _ => {}
    }
}
