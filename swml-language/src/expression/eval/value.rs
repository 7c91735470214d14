//! Values.

use std::sync::Arc;

use super::object::Object;

/// A value of JavaScript.
///
/// Comparing in Rust compares what is inside: `NaN` is not itself, and arrays are equal if
/// their elements are.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Value {
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
    Array(Arc<Vec<Value>>),
    /// An object.
    Object(Arc<Object>),
}

impl Value {
    /// An array.
    pub fn array(items: impl IntoIterator<Item = Self>) -> Self {
        Self::Array(Arc::new(items.into_iter().collect()))
    }

    /// An object.
    pub fn object<N: Into<Arc<str>>>(entries: impl IntoIterator<Item = (N, Self)>) -> Self {
        Self::Object(Arc::new(entries.into_iter().collect()))
    }

    /// True if a condition with this value holds.
    ///
    /// ```
    /// use swml_language::expression::eval::Value;
    /// assert!(Value::from("false").is_truthy());
    /// assert!(!Value::from("").is_truthy());
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

    /// What `typeof` says.
    pub const fn type_of(&self) -> &'static str {
        match self {
            Self::Undefined => "undefined",
            Self::Null | Self::Array(_) | Self::Object(_) => "object",
            Self::Bool(_) => "boolean",
            Self::Number(_) => "number",
            Self::String(_) => "string",
        }
    }

    /// The text, if it is one.
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Self::String(text) => Some(text),
            _ => None,
        }
    }
}

impl From<bool> for Value {
    fn from(value: bool) -> Self {
        Self::Bool(value)
    }
}

impl From<f64> for Value {
    fn from(value: f64) -> Self {
        Self::Number(value)
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::String(text.into())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::String(text.into())
    }
}
