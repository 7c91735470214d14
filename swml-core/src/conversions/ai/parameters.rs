//! Constructors for `parameters`.

use crate::into_property::{IntoProperty, into_property};
use crate::json_value::Map;
use crate::text::Text;
use crate::values::{FunctionParameters, ParameterSchema, ParameterType};

impl FunctionParameters {
    /// Adds an argument.
    #[must_use]
    pub fn with(
        mut self,
        name: impl Into<Text>,
        schema: impl IntoProperty<ParameterSchema>,
    ) -> Self {
        self.properties.insert(name, schema.into_property());
        self
    }
}

into_property!(Box<ParameterSchema>: ParameterSchema => |value| Box::new(value));

impl ParameterSchema {
    fn of(kind: ParameterType) -> Self {
        Self::default().kind(kind)
    }

    /// A string.
    pub fn string() -> Self {
        Self::of(ParameterType::Str)
    }

    /// An integer.
    pub fn integer() -> Self {
        Self::of(ParameterType::Integer)
    }

    /// A number.
    pub fn number() -> Self {
        Self::of(ParameterType::Number)
    }

    /// `true` or `false`.
    pub fn boolean() -> Self {
        Self::of(ParameterType::Boolean)
    }

    /// A list of these elements.
    pub fn array(items: impl IntoProperty<Self>) -> Self {
        Self::of(ParameterType::Array).items(items.into_property())
    }

    /// An object with these properties.
    pub fn object(properties: impl IntoProperty<Map<Self>>) -> Self {
        Self::of(ParameterType::Object).properties(properties.into_property())
    }
}
