//! Equality of values, based on their views.

use std::collections::HashMap;

use crate::property::{MapView, RecordView, ValueRef};
use crate::write;

/// Returns true if two views are equal. The order of an object's keys is ignored.
pub(crate) fn same(a: &ValueRef<'_>, b: &ValueRef<'_>) -> bool {
    match (a, b) {
        (ValueRef::Absent, ValueRef::Absent) | (ValueRef::Null, ValueRef::Null) => true,
        (ValueRef::Bool(a), ValueRef::Bool(b)) => a == b,
        (ValueRef::Number(a), ValueRef::Number(b)) => a == b,
        (ValueRef::Text(a), ValueRef::Text(b)) => a == b,
        (ValueRef::List(a), ValueRef::List(b)) => {
            a.count() == b.count() && (0..a.count()).all(|i| same(&a.element(i), &b.element(i)))
        }
        (ValueRef::Map(a), ValueRef::Map(b)) => same_map(*a, *b),
        (ValueRef::Record(a), ValueRef::Record(b)) => {
            std::ptr::eq(a.record(), b.record())
                && same_properties(*a, *b)
                && same_map(a.layout().extra(), b.layout().extra())
        }
        (ValueRef::Method(a, x, _), ValueRef::Method(b, y, _)) => {
            a == b && same(&x.view(), &y.view())
        }
        (ValueRef::RawMethod(a, x, _), ValueRef::RawMethod(b, y, _)) => {
            a == b && same(&x.view(), &y.view())
        }
        (ValueRef::Inline(a), ValueRef::Inline(b)) => same(&a.view(), &b.view()),
        // the same document, once as a value and once as the text that it is written as
        (ValueRef::Inline(document), ValueRef::Text(text))
        | (ValueRef::Text(text), ValueRef::Inline(document)) => {
            same_json(&write::text(&document.view()), text)
        }
        _ => false,
    }
}

/// Returns true if two texts are the same JSON, ignoring the order of keys.
fn same_json(a: &str, b: &str) -> bool {
    let value = |text: &str| serde_json::from_str::<serde_json::Value>(text).ok();
    value(a).is_some_and(|a| value(b).is_some_and(|b| a == b))
}

fn same_properties(a: &dyn RecordView, b: &dyn RecordView) -> bool {
    let count = a.record().fields.len();
    (0..count).all(|index| same(&a.property(index), &b.property(index)))
}

fn same_map(a: &dyn MapView, b: &dyn MapView) -> bool {
    if a.count() != b.count() {
        return false;
    }
    let theirs: HashMap<&str, ValueRef<'_>> = (0..b.count()).map(|i| b.entry(i)).collect();
    (0..a.count()).all(|i| {
        let (key, value) = a.entry(i);
        theirs.get(key).is_some_and(|other| same(&value, other))
    })
}
