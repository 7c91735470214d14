//! Trees as values of serde, so that any format can be read into a typed value.

use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::fmt;

use serde_core::de::{Deserialize, DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};

use super::elements::Elements;
use crate::number::Number;
use crate::tree::{Content, Entry, Node, Place};

/// Reads any self-describing format. Repeated keys are kept, for the checker. The
/// place of a key or value is its number among all of them, from 1.
impl<'de> Deserialize<'de> for Node<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Reader(&State::default()).deserialize(deserializer)
    }
}

/// What the readers of all values share.
#[derive(Default)]
struct State<'de> {
    /// How many keys and values there have been.
    count: Cell<u32>,
    /// What the lists that are open have so far.
    nodes: RefCell<Vec<Node<'de>>>,
    entries: RefCell<Vec<Entry<'de>>>,
}

impl State<'_> {
    fn place(&self) -> Place {
        let place = self.count.get().saturating_add(1);
        self.count.set(place);
        Place(place)
    }
}

/// Reads values, counting them.
#[derive(Clone, Copy)]
struct Reader<'s, 'de>(&'s State<'de>);

impl<'de> DeserializeSeed<'de> for Reader<'_, 'de> {
    type Value = Node<'de>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        let place = self.0.place();
        deserializer
            .deserialize_any(self)
            .map(|content| Node::new(place, content))
    }
}

impl<'de> Visitor<'de> for Reader<'_, 'de> {
    type Value = Content<'de>;

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

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Self::Value, E> {
        Ok(Content::Text(Cow::Borrowed(text)))
    }

    fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Content::Text(Cow::Owned(text.to_owned())))
    }

    fn visit_string<E>(self, text: String) -> Result<Self::Value, E> {
        Ok(Content::Text(Cow::Owned(text)))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
        let Self(state) = self;
        let mut elements = Elements::new(&state.nodes.borrow());
        while let Some(element) = list.next_element_seed(self)? {
            elements.push(&mut state.nodes.borrow_mut(), element, || None);
        }
        let elements = elements.finish(&mut state.nodes.borrow_mut());
        Ok(Content::List(elements))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let Self(state) = self;
        let mut entries = Elements::new(&state.entries.borrow());
        while let Some(Key(key)) = map.next_key()? {
            let entry = Entry {
                key,
                place: state.place(),
                value: map.next_value_seed(self)?,
                raw: false,
            };
            entries.push(&mut state.entries.borrow_mut(), entry, || None);
        }
        let entries = entries.finish(&mut state.entries.borrow_mut());
        Ok(Content::Map(entries))
    }
}

/// A key, borrowed where it can be.
struct Key<'de>(Cow<'de, str>);

impl<'de> Deserialize<'de> for Key<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Text;

        impl<'de> Visitor<'de> for Text {
            type Value = Key<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a key")
            }

            fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Self::Value, E> {
                Ok(Key(Cow::Borrowed(text)))
            }

            fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
                Ok(Key(Cow::Owned(text.to_owned())))
            }

            fn visit_string<E>(self, text: String) -> Result<Self::Value, E> {
                Ok(Key(Cow::Owned(text)))
            }
        }

        deserializer.deserialize_str(Text)
    }
}
