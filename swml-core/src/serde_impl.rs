//! Serde implementations shared by all types, based on views of values and trees of texts.

use std::fmt::Display;
use std::str::FromStr;

use serde_core::de::{Deserialize, Deserializer, Error as _};
use serde_core::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};

use crate::Number;
use crate::check::{Checked, Dialect, judge};
use crate::from_serde::Tree;
use crate::property::{Property, Typed, ValueRef};
use crate::record::{bare_view, each_property};
use crate::write;
use swml_language::resolve::resolve;
use swml_language::{Allowed, Document};

/// Serializes a value by its view.
pub(crate) fn serialize<S: Serializer>(
    value: &dyn Property,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    value.view().serialize(serializer)
}

impl Serialize for ValueRef<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Absent | Self::Null => serializer.serialize_unit(),
            Self::Bool(value) => serializer.serialize_bool(*value),
            Self::Number(number) => match *number {
                Number::Int(n) => serializer.serialize_i64(n),
                Number::UInt(n) => serializer.serialize_u64(n),
                Number::Float(n) => serializer.serialize_f64(n),
            },
            Self::Text(text) => serializer.serialize_str(text),
            Self::List(list) => {
                let mut out = serializer.serialize_seq(Some(list.count()))?;
                for index in 0..list.count() {
                    out.serialize_element(&list.element(index))?;
                }
                out.end()
            }
            Self::Map(map) => {
                let mut out = serializer.serialize_map(Some(map.count()))?;
                for index in 0..map.count() {
                    let (key, value) = map.entry(index);
                    out.serialize_entry(key, &value)?;
                }
                out.end()
            }
            Self::Record(record) => {
                if let Some(primary) = bare_view(*record) {
                    return primary.serialize(serializer);
                }
                let mut properties = Vec::new();
                each_property(*record, &mut |name, _, value| {
                    properties.push((name, value))
                });
                let mut out = serializer.serialize_map(Some(properties.len()))?;
                for (name, value) in &properties {
                    out.serialize_entry(name, value)?;
                }
                out.end()
            }
            Self::Method(method, body, _) => serializer.collect_map([(method.name, body.view())]),
            Self::RawMethod(name, body, _) => serializer.collect_map([(name, body.view())]),
            Self::Inline(document) => serializer.serialize_str(&write::text(&document.view())),
        }
    }
}

/// Deserializes a value and checks it: a violated rule is an error with all diagnostics.
pub(crate) fn deserialize<'de, T: Typed, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<T, D::Error> {
    let Tree(mut node) = Tree::deserialize(deserializer)?;
    let ty = const { &T::TYPE };
    let Checked { report, is_modern } = judge(
        &node,
        ty,
        Document::LANGUAGE,
        Dialect::Json,
        const { &Allowed::none() },
    );
    report.into_result().map_err(D::Error::custom)?;
    if !is_modern {
        resolve(&mut node, ty);
    }
    let mut value = T::default();
    value.read(&node).map_err(D::Error::custom)?;
    Ok(value)
}

/// Deserializes a text with a format.
pub(crate) fn deserialize_text<'de, T, D>(deserializer: D) -> Result<T, D::Error>
where
    T: FromStr<Err: Display>,
    D: Deserializer<'de>,
{
    String::deserialize(deserializer)?
        .parse()
        .map_err(D::Error::custom)
}
