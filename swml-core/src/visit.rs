//! A traversal of the statements of a script, with their paths.

use std::any::Any;

use crate::property::{Typed, ValueRef};
use crate::read::{Parsed, unchecked};
use crate::record::each_property;
use crate::schema::Type;
use crate::steps::{push_index, push_key};

/// Calls `see` for each statement in a view, and for those nested in it. A document stored as text
/// is read as `D`.
pub(crate) fn visit<D: Typed>(
    view: &ValueRef<'_>,
    is_document: bool,
    path: &mut String,
    see: &mut dyn FnMut(&str, &dyn Any),
) {
    let around = path.len();
    match view {
        ValueRef::List(list) => {
            for index in 0..list.count() {
                push_index(path, index);
                visit::<D>(&list.element(index), is_document, path, see);
                path.truncate(around);
            }
        }
        ValueRef::Map(map) => {
            for index in 0..map.count() {
                let (key, value) = map.entry(index);
                push_key(path, key);
                visit::<D>(&value, is_document, path, see);
                path.truncate(around);
            }
        }
        ValueRef::Record(record) => each_property(*record, &mut |name, field, value| {
            // undeclared properties have no known type
            let Some(field) = field else { return };
            push_key(path, name);
            visit::<D>(&value, holds_document(&field.ty), path, see);
            path.truncate(around);
        }),
        ValueRef::Method(name, body, method) => {
            see(path, *method);
            push_key(path, name.name);
            visit::<D>(&body.view(), false, path, see);
        }
        ValueRef::RawMethod(_, _, method) => see(path, *method),
        ValueRef::Inline(document) => visit::<D>(&document.view(), false, path, see),
        ValueRef::Text(text) if is_document => {
            if let Some(document) = document::<D>(text) {
                visit::<D>(&document.view(), false, path, see);
            }
        }
        _ => {}
    }
    path.truncate(around);
}

/// Parses the document in a text.
pub(crate) fn document<D: Typed>(text: &str) -> Option<D> {
    if !text.trim_start().starts_with('{') {
        return None;
    }
    unchecked(Parsed::json(text).ok()?.into_root())
}

/// Returns true if a text of this type may be a whole document.
fn holds_document(ty: &Type) -> bool {
    match ty.bare() {
        Type::Inline => true,
        Type::Choice(choice) => choice
            .alternatives
            .iter()
            .any(|one| holds_document(&one.ty)),
        _ => false,
    }
}
