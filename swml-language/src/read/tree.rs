//! From serde to trees.

use std::borrow::Cow;
use std::cell::{Cell, OnceCell, RefCell};
use std::fmt;

use serde_core::de::{Deserialize, DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};

use super::elements::{Counts, Elements};
use super::json;
use crate::number::Number;
use crate::tree::{Content, Entry, Node, Place};

/// Reads any self-describing format. Repeated keys are kept, for the checker. The
/// place of a key or value is its number among all of them, from 1.
impl<'de> Deserialize<'de> for Node<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Reader(&State::default()).deserialize(deserializer)
    }
}

/// The tree of a JSON text, and whether a number in it may have been rounded.
pub(super) fn json<'t>(text: &'t str) -> Result<(Node<'t>, bool), serde_json::Error> {
    let state = State {
        text: Some(text).filter(|text| text.len() > SHORT),
        nodes: RefCell::new(Vec::with_capacity(FEW)),
        entries: RefCell::new(Vec::with_capacity(FEW)),
        ..State::default()
    };
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let node = Reader(&state).deserialize(&mut deserializer)?;
    deserializer.end()?;
    Ok((node, state.rounded.get()))
}

/// A text that is no longer is not read twice: what is allotted in vain is little.
const SHORT: usize = 1 << 15;

/// As many values are open at once in most scripts.
const FEW: usize = 16;

/// What the readers of all values share.
#[derive(Default)]
struct State<'de> {
    /// The text, if it is JSON and long.
    text: Option<&'de str>,
    /// How many keys and values there have been.
    count: Cell<u32>,
    /// What the lists that are open have so far.
    nodes: RefCell<Vec<Node<'de>>>,
    entries: RefCell<Vec<Entry<'de>>>,
    /// How long the long ones will be.
    counts: OnceCell<Counts>,
    /// There was a number that is whole and as large as no number of 64 bits.
    rounded: Cell<bool>,
}

impl State<'_> {
    fn place(&self) -> Place {
        let place = self.count.get().saturating_add(1);
        self.count.set(place);
        Place(place)
    }

    fn elements(&self, list: u32) -> Option<usize> {
        let text = self.text?;
        self.counts.get_or_init(|| json::counts(text)).of(list)
    }
}

/// The least whole number that is too large for 64 bits, with a sign or without.
pub(super) const TOO_LARGE: f64 = 9_223_372_036_854_775_808.0;

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
        if value.abs() >= TOO_LARGE {
            self.0.rounded.set(true);
        }
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
        let number = state.count.get();
        let mut elements = Elements::new(&state.nodes.borrow());
        while let Some(element) = list.next_element_seed(self)? {
            elements.push(&mut state.nodes.borrow_mut(), element, || {
                state.elements(number)
            });
        }
        let elements = elements.finish(&mut state.nodes.borrow_mut());
        Ok(Content::List(elements))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let Self(state) = self;
        let number = state.count.get();
        let mut entries = Elements::new(&state.entries.borrow());
        while let Some(Key(key)) = map.next_key()? {
            let entry = Entry {
                key,
                place: state.place(),
                value: map.next_value_seed(self)?,
                raw: false,
            };
            entries.push(&mut state.entries.borrow_mut(), entry, || {
                state.elements(number)
            });
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
