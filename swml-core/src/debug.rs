//! `Debug` for every declared type: what is given, without secrets.

use std::fmt;

use crate::property::{Property, View};
use crate::record::each_property;
use crate::secrets::{self, sounds_secret};

/// Shows a value by what it looks like.
pub(crate) fn fmt(value: &dyn Property, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    fmt::Debug::fmt(&Shown(value.view(), false), f)
}

/// A view, and whether its text is a secret.
struct Shown<'v>(View<'v>, bool);

impl fmt::Debug for Shown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(view, secret) = self;
        match view {
            _ if *secret => f.write_str("***"),
            View::Absent => f.write_str("None"),
            View::Null => f.write_str("null"),
            View::Bool(value) => fmt::Debug::fmt(value, f),
            View::Number(number) => fmt::Display::fmt(number, f),
            View::Text(text) => secrets::fmt(text, f),
            View::List(list) => f
                .debug_list()
                .entries((0..list.count()).map(|index| Shown(list.element(index), false)))
                .finish(),
            View::Map(map) => f
                .debug_map()
                .entries((0..map.count()).map(|index| {
                    let (key, value) = map.entry(index);
                    (key.to_owned(), Shown(value, sounds_secret(key)))
                }))
                .finish(),
            View::Record(record) => {
                let mut out = f.debug_struct(record.record().rust);
                each_property(*record, &mut |name, field, value| match field {
                    Some(field) => {
                        out.field(field.rust, &Shown(value, field.facets.secret));
                    }
                    // what nobody knows may be a secret
                    None => {
                        out.field(name, &Shown(value, !record.record().open));
                    }
                });
                out.finish()
            }
            View::RawMethod(name, ..) => write!(f, "{name} ***"),
            View::Method(method, body, _) => {
                f.write_str(method.name)?;
                f.write_str(" ")?;
                fmt::Debug::fmt(&Shown(body.view(), false), f)
            }
            View::Inline(document) => fmt(*document, f),
        }
    }
}
