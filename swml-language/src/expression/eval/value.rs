//! JavaScript values and objects.

use std::sync::Arc;

/// A JavaScript value.
///
/// `PartialEq` compares the contents: `NaN` is not equal to itself, and arrays are equal if their
/// elements are.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum JsValue {
    /// `undefined`
    #[default]
    Undefined,
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// A number.
    Number(f64),
    /// A text.
    String(Arc<str>),
    /// An array.
    Array(Arc<Vec<JsValue>>),
    /// An object.
    Object(Arc<JsObject>),
}

impl JsValue {
    /// Creates an array.
    pub fn array(items: impl IntoIterator<Item = Self>) -> Self {
        Self::Array(Arc::new(items.into_iter().collect()))
    }

    /// Creates an object.
    pub fn object<N: Into<Arc<str>>>(entries: impl IntoIterator<Item = (N, Self)>) -> Self {
        Self::Object(Arc::new(entries.into_iter().collect()))
    }

    /// Returns true if a condition with this value holds.
    ///
    /// ```
    /// use swml_language::expression::eval::JsValue;
    /// assert!(JsValue::from("false").is_truthy());
    /// assert!(!JsValue::from("").is_truthy());
    /// ```
    pub fn is_truthy(&self) -> bool {
        match self {
            Self::Undefined | Self::Null => false,
            Self::Bool(value) => *value,
            Self::Number(value) => *value != 0.0 && !value.is_nan(),
            Self::String(text) => !text.is_empty(),
            Self::Array(_) | Self::Object(_) => true,
        }
    }

    /// Returns the result of `typeof`.
    pub const fn type_of(&self) -> &'static str {
        match self {
            Self::Undefined => "undefined",
            Self::Null | Self::Array(_) | Self::Object(_) => "object",
            Self::Bool(_) => "boolean",
            Self::Number(_) => "number",
            Self::String(_) => "string",
        }
    }

    /// Returns the text, if the value is one.
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Self::String(text) => Some(text),
            _ => None,
        }
    }
}

impl From<bool> for JsValue {
    fn from(value: bool) -> Self {
        Self::Bool(value)
    }
}

impl From<f64> for JsValue {
    fn from(value: f64) -> Self {
        Self::Number(value)
    }
}

impl From<&str> for JsValue {
    fn from(text: &str) -> Self {
        Self::String(text.into())
    }
}

impl From<String> for JsValue {
    fn from(text: String) -> Self {
        Self::String(text.into())
    }
}

/// The properties of an object, in JavaScript's order: indices first, then names in order of
/// insertion.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct JsObject {
    entries: Vec<(Arc<str>, JsValue)>,
}

impl JsObject {
    /// Creates an object without properties.
    pub fn new() -> Self {
        Self::default()
    }

    /// Returns the value of a property.
    pub fn get(&self, name: &str) -> Option<&JsValue> {
        let mut entries = self.entries.iter();
        entries
            .find(|(key, _)| **key == *name)
            .map(|(_, value)| value)
    }

    /// Adds a property, or replaces its value.
    pub fn insert(&mut self, name: impl Into<Arc<str>>, value: JsValue) {
        let name = name.into();
        if let Some((_, old)) = self.entries.iter_mut().find(|(key, _)| *key == name) {
            *old = value;
            return;
        }
        let at = match index(&name) {
            Some(new) => self
                .entries
                .partition_point(|(key, _)| index(key).is_some_and(|old| old < new)),
            None => self.entries.len(),
        };
        self.entries.insert(at, (name, value));
    }

    /// Returns the properties in order.
    pub fn iter(&self) -> impl Iterator<Item = (&Arc<str>, &JsValue)> {
        self.entries.iter().map(|(key, value)| (key, value))
    }

    /// Returns the number of properties.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Returns true if there are no properties.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }
}

impl<N: Into<Arc<str>>> FromIterator<(N, JsValue)> for JsObject {
    fn from_iter<I: IntoIterator<Item = (N, JsValue)>>(entries: I) -> Self {
        let mut object = Self::new();
        for (name, value) in entries {
            object.insert(name, value);
        }
        object
    }
}

/// Returns the index that a name represents, if in canonical form.
pub(super) fn index(name: &str) -> Option<u32> {
    let index = name
        .parse::<u32>()
        .ok()
        .filter(|index| *index != u32::MAX)?;
    let canonical = name == "0" || !name.starts_with(['0', '+']);
    canonical.then_some(index)
}
