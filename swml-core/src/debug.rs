//! `Debug` for every declared type: the properties that are set, without secrets.

use std::fmt;

use crate::property::{Property, ValueRef};
use crate::record::each_property;
use crate::secrets::{self, sounds_secret};

/// Formats a value by its view.
pub(crate) fn fmt(value: &dyn Property, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    fmt::Debug::fmt(&DebugValue(value.view(), false), f)
}

/// A view, and whether its text is a secret.
struct DebugValue<'v>(ValueRef<'v>, bool);

impl fmt::Debug for DebugValue<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(view, secret) = self;
        match view {
            _ if *secret => f.write_str("***"),
            ValueRef::Absent => f.write_str("None"),
            ValueRef::Null => f.write_str("null"),
            ValueRef::Bool(value) => fmt::Debug::fmt(value, f),
            ValueRef::Number(number) => fmt::Display::fmt(number, f),
            ValueRef::Text(text) => secrets::fmt(text, f),
            ValueRef::List(list) => f
                .debug_list()
                .entries((0..list.count()).map(|index| DebugValue(list.element(index), false)))
                .finish(),
            ValueRef::Map(map) => f
                .debug_map()
                .entries((0..map.count()).map(|index| {
                    let (key, value) = map.entry(index);
                    (key.to_owned(), DebugValue(value, sounds_secret(key)))
                }))
                .finish(),
            ValueRef::Record(record) => {
                let mut out = f.debug_struct(record.record().rust);
                each_property(*record, &mut |name, field, value| match field {
                    Some(field) => {
                        out.field(field.rust, &DebugValue(value, field.constraints.secret));
                    }
                    // an undeclared value may be a secret
                    None => {
                        out.field(name, &DebugValue(value, !record.record().open));
                    }
                });
                out.finish()
            }
            ValueRef::RawMethod(name, ..) => write!(f, "{name} ***"),
            ValueRef::Method(method, body, _) => {
                f.write_str(method.name)?;
                f.write_str(" ")?;
                fmt::Debug::fmt(&DebugValue(body.view(), false), f)
            }
            ValueRef::Inline(document) => fmt(*document, f),
        }
    }
}
