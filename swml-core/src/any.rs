//! Free-form values: what `set`, `params`, `return` and the like may hold.

use std::collections::{BTreeMap, HashMap};

use crate::declare::value;
use crate::fit::{Fits, fits, text_fits};
use crate::number::Number;
use crate::property::{ListView, MapView, Property, Read, Typed, Unreadable, View};
use crate::schema::Type;
use crate::text::Text;
use crate::tree::{Content, Node};

/// Any JSON, with the order of keys kept.
///
/// ```
/// # use swml_core as swml;
/// use swml::Any;
/// let any = Any::from(serde_json::json!({"tries": 3, "names": ["a", "b"]}));
/// assert_eq!(serde_json::to_string(&any)?, r#"{"names":["a","b"],"tries":3}"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Default)]
pub enum Any {
    /// `null`.
    #[default]
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number.
    Number(Number),
    /// Text.
    Text(Text),
    /// A list.
    List(Vec<Any>),
    /// An object.
    Map(Map<Any>),
}

/// A map with free keys, kept in the order they were given.
///
/// ```
/// # use swml_core as swml;
/// use swml::{Any, Map, Number};
/// let map: Map<Any> = [("tries", 3), ("wait", 5)].into_iter().collect();
/// assert!(matches!(map.get("wait"), Some(Any::Number(Number::Int(5)))));
/// ```
#[derive(Clone)]
pub struct Map<T>(Vec<(Text, T)>);

impl<T> Default for Map<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> Map<T> {
    /// A map of these entries, in this order.
    pub const fn new(entries: Vec<(Text, T)>) -> Self {
        Self(entries)
    }

    /// Sets a key: in its place if it is there, else at the end.
    pub fn insert(&mut self, key: impl Into<Text>, value: T) {
        let key = key.into();
        match self.0.iter_mut().find(|(other, _)| *other == key) {
            Some((_, old)) => *old = value,
            None => self.0.push((key, value)),
        }
    }

    /// What a key is set to.
    pub fn get(&self, key: &str) -> Option<&T> {
        self.iter()
            .find(|(name, _)| *name == key)
            .map(|(_, value)| value)
    }

    /// What a key is set to, to be changed.
    pub fn get_mut(&mut self, key: &str) -> Option<&mut T> {
        let (_, value) = self.0.iter_mut().find(|(name, _)| *name == key)?;
        Some(value)
    }

    /// The entries, in order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &T)> {
        self.0.iter().map(|(key, value)| (key.as_str(), value))
    }

    /// How many entries there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// True if there is no entry.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// Later entries replace earlier ones of the same key. Keys are data.
impl<K: Into<Text>, E: Fits<T>, T: Property> FromIterator<(K, E)> for Map<T> {
    fn from_iter<I: IntoIterator<Item = (K, E)>>(entries: I) -> Self {
        let mut map: Vec<(Text, T)> = Vec::new();
        let mut places: HashMap<Text, usize> = HashMap::new();
        for (key, value) in entries {
            let key = key.into();
            match places.get(&key).and_then(|&place| map.get_mut(place)) {
                Some((_, old)) => *old = value.fit(),
                None => {
                    places.insert(key.clone(), map.len());
                    map.push((key, value.fit()));
                }
            }
        }
        Self(map)
    }
}

impl<T: Property> MapView for Map<T> {
    fn count(&self) -> usize {
        self.0.len()
    }

    fn entry(&self, index: usize) -> (&str, View<'_>) {
        self.0
            .get(index)
            .map_or(("", View::Absent), |(key, value)| {
                (key.as_str(), value.view())
            })
    }
}

impl<T: Property> Property for Map<T> {
    fn view(&self) -> View<'_> {
        View::Map(self)
    }
}

impl<T: Typed> Read for Map<T> {
    #[inline]
    fn read(&mut self, node: &Node<'_>) -> Result<(), Unreadable> {
        let entries = node.entries().ok_or(Unreadable)?;
        self.0.reserve_exact(entries.len());
        for entry in entries {
            let mut value = T::default();
            value.read(&entry.value)?;
            self.0.push((Text::template(&*entry.key), value));
        }
        Ok(())
    }
}

impl<T: Typed> Typed for Map<T> {
    const TYPE: Type = Type::Map(&T::TYPE);
}

impl<T: Typed> PartialEq for Map<T> {
    fn eq(&self, other: &Self) -> bool {
        crate::property::same(&self.view(), &other.view())
    }
}

impl<T: Typed> std::fmt::Debug for Map<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        crate::debug::fmt(self, f)
    }
}

impl ListView for Any {
    fn count(&self) -> usize {
        match self {
            Self::List(elements) => elements.len(),
            _ => 0,
        }
    }

    fn element(&self, index: usize) -> View<'_> {
        match self {
            Self::List(elements) => elements.element(index),
            _ => View::Absent,
        }
    }
}

impl Property for Any {
    fn view(&self) -> View<'_> {
        match self {
            Self::Null => View::Null,
            Self::Bool(value) => View::Bool(*value),
            Self::Number(number) => View::Number(*number),
            Self::Text(text) => text.view(),
            Self::List(_) => View::List(self),
            Self::Map(map) => View::Map(map),
        }
    }
}

impl Read for Any {
    #[inline]
    fn read(&mut self, node: &Node<'_>) -> Result<(), Unreadable> {
        *self = match &node.content {
            Content::Null => Self::Null,
            Content::Bool(value) => Self::Bool(*value),
            Content::Number(number) => Self::Number(*number),
            Content::Text(text) => Self::Text(Text::template(&**text)),
            Content::List(_) => {
                let mut elements = Vec::new();
                elements.read(node)?;
                Self::List(elements)
            }
            Content::Map(_) => {
                let mut map = Map::default();
                map.read(node)?;
                Self::Map(map)
            }
            _ => return Err(Unreadable),
        };
        Ok(())
    }
}

impl Typed for Any {
    const TYPE: Type = Type::Any;
}

value!(Any);

/// Every string in it is data, see [`Text::data`].
impl From<serde_json::Value> for Any {
    fn from(value: serde_json::Value) -> Self {
        use serde_json::Value as V;
        match value {
            V::Null => Self::Null,
            V::Bool(value) => Self::Bool(value),
            V::Number(number) => Self::Number(
                number
                    .as_i64()
                    .map(Number::Int)
                    .or_else(|| number.as_u64().map(Number::UInt))
                    .unwrap_or(Number::Float(number.as_f64().unwrap_or(f64::NAN))),
            ),
            V::String(text) => Self::Text(Text::data(text)),
            V::Array(elements) => Self::List(elements.into_iter().map(Self::from).collect()),
            V::Object(entries) => Self::Map(
                entries
                    .into_iter()
                    .map(|(key, value)| (key, Self::from(value)))
                    .collect(),
            ),
        }
    }
}

fits!(Any: Any => |value| value);
fits!(Any: serde_json::Value => |value| Any::from(value));
fits!(Any: bool => |value| Any::Bool(value));
fits!(Any: i8, i16, i32, i64, u8, u16, u32 => |value| Any::Number(Number::Int(value.into())));
fits!(Any: u64 => |value| Any::Number(Number::from(value)));
fits!(Any: usize => |value| Any::Number(Number::from(value as u64)));
fits!(Any: f32, f64 => |value| Any::Number(Number::Float(value.into())));
fits!(Any: Number => |value| Any::Number(value));
text_fits!(Any => |text| Any::Text(text));
fits!(Any: Map<Any> => |value| Any::Map(value));

#[diagnostic::do_not_recommend]
impl<E: Fits<Any>> Fits<Any> for Vec<E> {
    fn fit(self) -> Any {
        Any::List(self.fit())
    }
}

#[diagnostic::do_not_recommend]
impl<E: Fits<Any>> Fits<Option<Any>> for Vec<E> {
    fn fit(self) -> Option<Any> {
        Some(self.fit())
    }
}

#[diagnostic::do_not_recommend]
impl<K: Into<Text>, E: Fits<T>, T: Property, S> Fits<Map<T>> for HashMap<K, E, S> {
    fn fit(self) -> Map<T> {
        self.into_iter().collect()
    }
}

#[diagnostic::do_not_recommend]
impl<K: Into<Text>, E: Fits<T>, T: Property, S> Fits<Option<Map<T>>> for HashMap<K, E, S> {
    fn fit(self) -> Option<Map<T>> {
        Some(self.into_iter().collect())
    }
}

#[diagnostic::do_not_recommend]
impl<K: Into<Text>, E: Fits<T>, T: Property> Fits<Map<T>> for BTreeMap<K, E> {
    fn fit(self) -> Map<T> {
        self.into_iter().collect()
    }
}

#[diagnostic::do_not_recommend]
impl<K: Into<Text>, E: Fits<T>, T: Property> Fits<Option<Map<T>>> for BTreeMap<K, E> {
    fn fit(self) -> Option<Map<T>> {
        Some(self.into_iter().collect())
    }
}

#[diagnostic::do_not_recommend]
impl<T: Property> Fits<Map<T>> for Map<T> {
    fn fit(self) -> Map<T> {
        self
    }
}

#[diagnostic::do_not_recommend]
impl<T: Property> Fits<Option<Map<T>>> for Map<T> {
    fn fit(self) -> Option<Map<T>> {
        Some(self)
    }
}
