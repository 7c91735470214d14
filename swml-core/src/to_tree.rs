//! Conversion of values to trees.

use std::borrow::Cow;

use crate::property::ValueRef;
use crate::record::{bare_view, each_property};
use crate::tree::{Content, Entry, Node, Place};

/// Converts a value to a tree. Its nodes have no places; diagnostics use paths instead.
pub(crate) fn node<'v>(view: &ValueRef<'v>) -> Node<'v> {
    let content = match view {
        ValueRef::Absent | ValueRef::Null => Content::Null,
        ValueRef::Bool(value) => Content::Bool(*value),
        ValueRef::Number(number) => Content::Number(*number),
        ValueRef::Text(text) => Content::Text(Cow::Borrowed(text)),
        ValueRef::List(list) => Content::List(
            (0..list.count())
                .map(|index| node(&list.element(index)))
                .collect(),
        ),
        ValueRef::Map(map) => Content::Map(
            (0..map.count())
                .map(|index| {
                    let (key, value) = map.entry(index);
                    entry(key, node(&value))
                })
                .collect(),
        ),
        ValueRef::Record(record) => match bare_view(*record) {
            Some(primary) => return node(&primary),
            None => {
                let mut entries = Vec::new();
                each_property(*record, &mut |name, field, value| {
                    let mut entry = entry(name, node(&value));
                    let record = record.record();
                    let known = record.open || record.keeps(name, &entry.value);
                    entry.raw = field.is_none() && !known;
                    entries.push(entry);
                });
                Content::Map(entries.into())
            }
        },
        ValueRef::Method(name, body, _) => {
            Content::Map([entry(name.name, node(&body.view()))].into())
        }
        ValueRef::RawMethod(name, body, _) => {
            let mut entry = entry(name, node(&body.view()));
            entry.raw = true;
            Content::Map([entry].into())
        }
        ValueRef::Inline(document) => Content::Inline(Box::new(node(&document.view()))),
    };
    Node::new(Place::default(), content)
}

fn entry<'v>(key: &'v str, value: Node<'v>) -> Entry<'v> {
    Entry {
        key: Cow::Borrowed(key),
        place: Place::default(),
        value,
        raw: false,
    }
}
