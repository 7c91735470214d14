//! From values and serde to trees.

use std::borrow::Cow;
use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

use crate::layout::{bare_view, each_property};
use crate::number::Number;
use crate::property::View;
use crate::tree::{Content, Entry, Node, Place};

/// The tree of a value. Nothing in it has a place; paths tell where things are.
pub(crate) fn node<'v>(view: &View<'v>) -> Node<'v> {
    let content = match view {
        View::Absent | View::Null => Content::Null,
        View::Bool(value) => Content::Bool(*value),
        View::Number(number) => Content::Number(*number),
        View::Text(text) => Content::Text(Cow::Borrowed(text)),
        View::List(list) => Content::List(
            (0..list.count())
                .map(|index| node(&list.element(index)))
                .collect(),
        ),
        View::Map(map) => Content::Map(
            (0..map.count())
                .map(|index| {
                    let (key, value) = map.entry(index);
                    entry(key, node(&value))
                })
                .collect(),
        ),
        View::Record(record) => match bare_view(*record) {
            Some(primary) => return node(&primary),
            None => {
                let mut entries = Vec::new();
                each_property(*record, &mut |name, field, value| {
                    let mut entry = entry(name, node(&value));
                    entry.raw = field.is_none() && !record.record().open;
                    entries.push(entry);
                });
                Content::Map(entries)
            }
        },
        View::Method(name, body) => Content::Map(vec![entry(name, node(&body.view()))]),
        View::RawMethod(name, body) => {
            let mut entry = entry(name, node(&body.view()));
            entry.raw = true;
            Content::Map(vec![entry])
        }
        View::Inline(document) => {
            use crate::property::Property;
            Content::Inline(Box::new(node(&document.view())))
        }
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

/// Reads any self-describing format. Repeated keys are kept, for the checker.
impl<'de> Deserialize<'de> for Node<'static> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer
            .deserialize_any(NodeVisitor)
            .map(|content| Node::new(Place::default(), content))
    }
}

struct NodeVisitor;

impl<'de> Visitor<'de> for NodeVisitor {
    type Value = Content<'static>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a SWML value")
    }

    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(Content::Null)
    }

    fn visit_none<E>(self) -> Result<Self::Value, E> {
        Ok(Content::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Self::Value, E> {
        Ok(Content::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Self::Value, E> {
        Ok(Content::Number(Number::from(value)))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Self::Value, E> {
        Ok(Content::Number(Number::from(value)))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Self::Value, E> {
        Ok(Content::Number(Number::from(value)))
    }

    fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Content::Text(Cow::Owned(text.to_owned())))
    }

    fn visit_string<E>(self, text: String) -> Result<Self::Value, E> {
        Ok(Content::Text(Cow::Owned(text)))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
        let mut elements = Vec::new();
        while let Some(element) = list.next_element()? {
            elements.push(element);
        }
        Ok(Content::List(elements))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut entries = Vec::new();
        while let Some(key) = map.next_key::<String>()? {
            entries.push(Entry {
                key: Cow::Owned(key),
                place: Place::default(),
                value: map.next_value()?,
                raw: false,
            });
        }
        Ok(Content::Map(entries))
    }
}
