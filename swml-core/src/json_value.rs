//! Free-form values, as in `set`, `params`, `return` and the like.

use crate::Number;
use crate::entries::Entries;
use crate::into_property::{
    IntoProperty, integers_into_property, into_property, lists_into_property, text_into_property,
};
use crate::numeric::Numeric;
use crate::property::{
    ListView, MapView, Property, Read, Typed, Unreadable, ValueRef, map_view, set,
};
use crate::schema::Type;
use crate::steps::{Statements, Steps};
use crate::target::disarmed;
use crate::text::Text;
use crate::tree::{Content, Node};

/// Any JSON, in which the order of keys is preserved.
///
/// Every string made from Rust values or read with serde is data, see [`Text::data`]; the author's
/// own are made with [`Text::literal`] and [`Text::template`].
///
/// ```
/// # use swml_core as swml;
/// use swml::Any;
/// let any = Any::from(serde_json::json!({"tries": 3, "names": ["a", "b"]}));
/// assert_eq!(serde_json::to_string(&any)?, r#"{"names":["a","b"],"tries":3}"#);
/// let read: Any = serde_json::from_str(r#""${call.hangup()}""#)?;
/// assert_eq!(serde_json::to_string(&read)?, r#""$ {call.hangup()}""#);
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

/// A map with free keys, in insertion order.
///
/// ```
/// # use swml_core as swml;
/// use swml::{Any, Map, Number};
/// let map: Map<Any> = [("tries", 3), ("wait", 5)].into_iter().collect();
/// assert!(matches!(map.get("wait"), Some(Any::Number(Number::Int(5)))));
/// ```
#[derive(Clone)]
pub struct Map<T>(Entries<T>);

impl<T> Default for Map<T> {
    fn default() -> Self {
        Self::new(Vec::new())
    }
}

impl<T> Map<T> {
    /// Creates a map of these entries, in this order.
    pub const fn new(entries: Vec<(Text, T)>) -> Self {
        Self(Entries::new(entries))
    }

    /// Sets a key: in place if it exists, otherwise at the end.
    pub fn insert(&mut self, key: impl Into<Text>, value: T) {
        self.0.insert(key.into(), value);
    }

    /// Returns the value of a key.
    pub fn get(&self, key: &str) -> Option<&T> {
        let (_, value) = self.0.all().get(self.0.find(key)?)?;
        Some(value)
    }

    /// Returns the value of a key for modification.
    pub fn get_mut(&mut self, key: &str) -> Option<&mut T> {
        let at = self.0.find(key)?;
        let (_, value) = self.0.all_mut().get_mut(at)?;
        Some(value)
    }

    /// Removes a key, and returns its value. The order of the others is preserved.
    ///
    /// ```
    /// # use swml_core as swml;
    /// use swml::{Any, Map, Number};
    /// let mut map: Map<Any> = [("tries", 3), ("wait", 5)].into_iter().collect();
    /// assert_eq!(map.remove("tries"), Some(Any::Number(Number::Int(3))));
    /// assert_eq!(map.keys().collect::<Vec<_>>(), ["wait"]);
    /// assert!(!map.contains_key("tries"));
    /// ```
    pub fn remove(&mut self, key: &str) -> Option<T> {
        self.0.remove(key)
    }

    /// Returns true if the key exists.
    pub fn contains_key(&self, key: &str) -> bool {
        self.0.find(key).is_some()
    }

    /// Returns the keys, in order.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.iter().map(|(key, _)| key)
    }

    /// Appends an entry, even if its key exists.
    pub(crate) fn push(&mut self, key: Text, value: T) {
        self.0.push(key, value);
    }

    /// Returns the entries by value, in order.
    pub(crate) fn into_entries(self) -> Vec<(Text, T)> {
        self.0.into_all()
    }

    /// Returns the entries for modification.
    pub(crate) fn entries_mut(&mut self) -> &mut [(Text, T)] {
        self.0.all_mut()
    }

    /// Returns the entries, in order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &T)> {
        self.0
            .all()
            .iter()
            .map(|(key, value)| (key.as_str(), value))
    }

    /// Returns the number of entries.
    pub fn len(&self) -> usize {
        self.0.all().len()
    }

    /// Returns true if there are no entries.
    pub fn is_empty(&self) -> bool {
        self.0.all().is_empty()
    }
}

/// Later entries replace earlier ones with the same key. Keys are data.
impl<K: Into<Text>, E: IntoProperty<T>, T: Property> FromIterator<(K, E)> for Map<T> {
    fn from_iter<I: IntoIterator<Item = (K, E)>>(entries: I) -> Self {
        let mut map = Self::default();
        for (key, value) in entries {
            map.insert(key, value.into_property());
        }
        map
    }
}

impl<T: Property> MapView for Map<T> {
    fn count(&self) -> usize {
        self.len()
    }

    fn entry(&self, index: usize) -> (&str, ValueRef<'_>) {
        self.0
            .all()
            .get(index)
            .map_or(("", ValueRef::Absent), |(key, value)| {
                (key.as_str(), value.view())
            })
    }

    fn has(&self, key: &str) -> bool {
        self.0.find(key).is_some()
    }
}

impl<T: Property> Property for Map<T> {
    fn view(&self) -> ValueRef<'_> {
        map_view(self)
    }
}

impl<T: Typed> Read for Map<T> {
    fn read(&mut self, node: &Node<'_>) -> Result<(), Unreadable> {
        let entries = node.entries().ok_or(Unreadable)?;
        let mut read = Vec::with_capacity(entries.len());
        for entry in entries {
            let mut value = T::default();
            value.read(&entry.value)?;
            read.push((Text::template(&*entry.key), value));
        }
        set(self, Self::new(read));
        Ok(())
    }
}

impl<T: Statements> Statements for Map<T> {
    fn each_mut(&mut self, steps: &mut Steps<'_>) {
        for (key, value) in self.entries_mut() {
            steps.key(key.as_str(), &mut &mut *value);
        }
    }
}

impl<T: Typed> Typed for Map<T> {
    const TYPE: Type = Type::Map(&T::TYPE);
}

impl<T: Typed> PartialEq for Map<T> {
    fn eq(&self, other: &Self) -> bool {
        crate::same::same(&self.view(), &other.view())
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

    fn element(&self, index: usize) -> ValueRef<'_> {
        match self {
            Self::List(elements) => elements.element(index),
            _ => ValueRef::Absent,
        }
    }
}

impl Property for Any {
    fn view(&self) -> ValueRef<'_> {
        match self {
            Self::Null => ValueRef::Null,
            Self::Bool(value) => ValueRef::Bool(*value),
            Self::Number(number) => ValueRef::Number(*number),
            Self::Text(text) => text.view(),
            Self::List(_) => ValueRef::List(self),
            Self::Map(map) => ValueRef::Map(map),
        }
    }
}

impl Read for Any {
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

impl Any {
    /// Applies a function to every text, including keys.
    fn map_text(self, change: &mut dyn FnMut(Text) -> Text) -> Self {
        match self {
            Self::Text(text) => Self::Text(change(text)),
            Self::List(elements) => {
                let mut out = Vec::with_capacity(elements.len());
                for element in elements {
                    out.push(element.map_text(change));
                }
                Self::List(out)
            }
            Self::Map(map) => {
                let mut out = Vec::with_capacity(map.len());
                for (key, value) in map.0.into_all() {
                    out.push((change(key), value.map_text(change)));
                }
                Self::Map(Map::new(out))
            }
            other => other,
        }
    }

    /// Makes strings safe where their use by the platform is unknown: text from outside is never a
    /// document.
    pub(crate) fn disarmed(self) -> Self {
        self.map_text(&mut |text| match text.is_literal() {
            true => text,
            false => match disarmed(text.as_str()) {
                Some(inert) => Text::data(inert),
                None => text,
            },
        })
    }
}

impl PartialEq for Any {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        crate::same::same(&self.view(), &other.view())
    }
}

/// Omits secrets.
impl std::fmt::Debug for Any {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        crate::debug::fmt(self, f)
    }
}

impl serde_core::Serialize for Any {
    fn serialize<S: serde_core::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        crate::serde_impl::serialize(self, serializer)
    }
}

/// Every string in it is data, see [`Text::data`]: values that a program deserializes are likely to
/// come from a request.
impl<'de> serde_core::Deserialize<'de> for Any {
    fn deserialize<D: serde_core::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let read: Self = crate::serde_impl::deserialize(deserializer)?;
        Ok(read.map_text(&mut |text| Text::data(text.into_string())))
    }
}

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

into_property!(Any: Any => |value| value);
into_property!(Any: serde_json::Value => |value| Any::from(value));
into_property!(Any: bool => |value| Any::Bool(value));
into_property!(Any: &serde_json::Value => |value| Any::from(value.clone()));
into_property!(Any: &Any => |value| value.clone());
integers_into_property!(Any => |number| Any::Number(number));
into_property!(Any: f32, f64, Number => |number| Any::Number(Numeric::number(number)));
text_into_property!(Any => |text| Any::Text(text));
lists_into_property!(Any: Any => |list| Any::List(list));

/// Implements the conversions from Rust maps.
macro_rules! maps_fit {
    ([$($T:tt)*] $Target:ty: $Value:ty => |$map:ident| $body:expr) => {
        $crate::json_value::maps_fit!(@ [$($T)* S] std::collections::HashMap<K, E, S>,
            $Target: $Value => |$map| $body);
        $crate::json_value::maps_fit!(@ [$($T)*] std::collections::BTreeMap<K, E>,
            $Target: $Value => |$map| $body);
    };
    (@ [$($generics:tt)*] $From:ty, $Target:ty: $Value:ty => |$map:ident| $body:expr) => {
        $crate::json_value::maps_fit!(@@ [$($generics)*] $From, $Target: $Value => |$map| $body);
        $crate::json_value::maps_fit!(@@ [$($generics)*] $From, Option<$Target>: $Value => |$map| Some($body));
    };
    (@@ [$($generics:tt)*] $From:ty, $Target:ty: $Value:ty => |$map:ident| $body:expr) => {
        #[diagnostic::do_not_recommend]
        impl<K: Into<$crate::Text>, E: $crate::IntoProperty<$Value>, $($generics)*> $crate::IntoProperty<$Target> for $From {
            fn into_property(self) -> $Target {
                let $map: $crate::Map<$Value> = self.into_iter().collect();
                $body
            }
        }

        #[diagnostic::do_not_recommend]
        impl<K: Into<$crate::Text> + Clone, E: $crate::IntoProperty<$Value> + Clone, $($generics)*>
            $crate::IntoProperty<$Target> for &$From
        {
            fn into_property(self) -> $Target {
                let $map: $crate::Map<$Value> = self
                    .iter()
                    .map(|(key, value)| (key.clone(), value.clone()))
                    .collect();
                $body
            }
        }
    };
}
pub(crate) use maps_fit;

maps_fit!([T: Property,] Map<T>: T => |map| map);
maps_fit!([] Any: Any => |map| Any::Map(map));

#[diagnostic::do_not_recommend]
impl<T: Property> IntoProperty<Map<T>> for Map<T> {
    fn into_property(self) -> Map<T> {
        self
    }
}

#[diagnostic::do_not_recommend]
impl<T: Property> IntoProperty<Option<Map<T>>> for Map<T> {
    fn into_property(self) -> Option<Map<T>> {
        Some(self)
    }
}

#[diagnostic::do_not_recommend]
impl IntoProperty<Any> for Map<Any> {
    fn into_property(self) -> Any {
        Any::Map(self)
    }
}

/// Its strings are data.
impl From<serde_json::Map<String, serde_json::Value>> for Map<Any> {
    fn from(map: serde_json::Map<String, serde_json::Value>) -> Self {
        map.into_iter().collect()
    }
}

into_property!(Map<Any>: serde_json::Map<String, serde_json::Value> => |map| Map::from(map));
into_property!(Any: serde_json::Map<String, serde_json::Value> => |map| Any::Map(Map::from(map)));
