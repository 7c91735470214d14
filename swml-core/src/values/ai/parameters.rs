// Generated from the table in swml-language by `SNAPSHOTS=overwrite cargo test -p swml-language --test values`.

use crate::into_property::IntoProperty;
use crate::json_value::{Any, Map};
use crate::key_order::KeyOrder;
use crate::text::Text;
use crate::value::Value;

/// The arguments of a function.
///
/// SWML reference: "ai", `SWAIG.functions`, `parameters`.
///
/// ```
/// # use swml_core as swml;
/// use swml::{FunctionParameters, ParameterSchema};
/// let order = FunctionParameters::default()
///     .with("size", ParameterSchema::string().words(["small", "large"]))
///     .required(["size"]);
/// assert_eq!(
///     serde_json::to_string(&order)?,
///     r#"{"type":"object","properties":{"size":{"type":"string","enum":["small","large"]}},"required":["size"]}"#
/// );
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Default)]
pub struct FunctionParameters {
    /// They are an `object`.
    pub kind: ObjectType,
    /// Each argument by its name.
    pub properties: Map<ParameterSchema>,
    /// The names of those that must be given.
    pub required: Option<Vec<Text>>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl FunctionParameters {
    /// They are an `object`.
    #[must_use]
    pub fn kind(mut self, value: impl IntoProperty<ObjectType>) -> Self {
        self.kind = value.into_property();
        self
    }

    /// Each argument by its name.
    #[must_use]
    pub fn properties(mut self, value: impl IntoProperty<Map<ParameterSchema>>) -> Self {
        self.properties = value.into_property();
        self
    }

    /// The names of those that must be given.
    #[must_use]
    pub fn required(mut self, value: impl IntoProperty<Option<Vec<Text>>>) -> Self {
        self.required = value.into_property();
        self
    }
}

crate::declare::record!(FunctionParameters of swml_language::methods::FunctionParameters { kind, properties, required });

/// What the arguments of a function are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum ObjectType {
    /// An object.
    #[default]
    Object,
}

crate::declare::keyword!(ObjectType of swml_language::methods::ObjectType { Object = "object" });

/// What one argument may be: a `type`, a `const`, or several such schemas.
///
/// SWML reference: "ai", `SWAIG.functions`, `parameters`.
///
/// ```
/// # use swml_core as swml;
/// use swml::ParameterSchema;
/// let toppings = ParameterSchema::array(ParameterSchema::string()).description("In order");
/// assert_eq!(
///     serde_json::to_string(&toppings)?,
///     r#"{"type":"array","description":"In order","items":{"type":"string"}}"#
/// );
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Default)]
pub struct ParameterSchema {
    /// What it is.
    pub kind: Option<ParameterType>,
    /// What it means: the agent fills it in by that.
    pub description: Option<Text>,
    /// Whether it may be `null`.
    pub nullable: Option<Value<bool>>,
    /// The only values it may have.
    pub words: Option<Vec<Any>>,
    /// What it is if the agent leaves it out.
    pub otherwise: Option<Any>,
    /// For a string: the regular expression that it matches.
    pub pattern: Option<Text>,
    /// For a string: its form.
    pub format: Option<TextFormat>,
    /// For an array: what its elements are.
    pub items: Option<Box<ParameterSchema>>,
    /// For an object: what its properties are.
    pub properties: Option<Map<ParameterSchema>>,
    /// For an object: the names of those that must be there.
    pub required: Option<Vec<Text>>,
    /// It is exactly one of these.
    pub one_of: Option<Vec<ParameterSchema>>,
    /// It is all of these at once.
    pub all_of: Option<Vec<ParameterSchema>>,
    /// It is one or more of these.
    pub any_of: Option<Vec<ParameterSchema>>,
    /// It is this value.
    pub constant: Option<Any>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl ParameterSchema {
    /// What it is.
    #[must_use]
    pub fn kind(mut self, value: impl IntoProperty<Option<ParameterType>>) -> Self {
        self.kind = value.into_property();
        self
    }

    /// What it means: the agent fills it in by that.
    #[must_use]
    pub fn description(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.description = value.into_property();
        self
    }

    /// Whether it may be `null`.
    #[must_use]
    pub fn nullable(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.nullable = value.into_property();
        self
    }

    /// The only values it may have.
    #[must_use]
    pub fn words(mut self, value: impl IntoProperty<Option<Vec<Any>>>) -> Self {
        self.words = value.into_property();
        self
    }

    /// What it is if the agent leaves it out.
    #[must_use]
    pub fn otherwise(mut self, value: impl IntoProperty<Option<Any>>) -> Self {
        self.otherwise = value.into_property();
        self
    }

    /// For a string: the regular expression that it matches.
    #[must_use]
    pub fn pattern(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.pattern = value.into_property();
        self
    }

    /// For a string: its form.
    #[must_use]
    pub fn format(mut self, value: impl IntoProperty<Option<TextFormat>>) -> Self {
        self.format = value.into_property();
        self
    }

    /// For an array: what its elements are.
    #[must_use]
    pub fn items(mut self, value: impl IntoProperty<Option<Box<ParameterSchema>>>) -> Self {
        self.items = value.into_property();
        self
    }

    /// For an object: what its properties are.
    #[must_use]
    pub fn properties(mut self, value: impl IntoProperty<Option<Map<ParameterSchema>>>) -> Self {
        self.properties = value.into_property();
        self
    }

    /// For an object: the names of those that must be there.
    #[must_use]
    pub fn required(mut self, value: impl IntoProperty<Option<Vec<Text>>>) -> Self {
        self.required = value.into_property();
        self
    }

    /// It is exactly one of these.
    #[must_use]
    pub fn one_of(mut self, value: impl IntoProperty<Option<Vec<ParameterSchema>>>) -> Self {
        self.one_of = value.into_property();
        self
    }

    /// It is all of these at once.
    #[must_use]
    pub fn all_of(mut self, value: impl IntoProperty<Option<Vec<ParameterSchema>>>) -> Self {
        self.all_of = value.into_property();
        self
    }

    /// It is one or more of these.
    #[must_use]
    pub fn any_of(mut self, value: impl IntoProperty<Option<Vec<ParameterSchema>>>) -> Self {
        self.any_of = value.into_property();
        self
    }

    /// It is this value.
    #[must_use]
    pub fn constant(mut self, value: impl IntoProperty<Option<Any>>) -> Self {
        self.constant = value.into_property();
        self
    }
}

crate::declare::record!(ParameterSchema of swml_language::methods::ParameterSchema { kind, description, nullable, words, otherwise, pattern, format, items, properties, required, one_of, all_of, any_of, constant });

/// What an argument is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum ParameterType {
    /// Text.
    #[default]
    Str,
    /// A whole number.
    Integer,
    /// A number.
    Number,
    /// `true` or `false`.
    Boolean,
    /// A list.
    Array,
    /// An object.
    Object,
    /// `null`.
    Null,
}

crate::declare::keyword!(ParameterType of swml_language::methods::ParameterType { Str = "string", Integer = "integer", Number = "number", Boolean = "boolean", Array = "array", Object = "object", Null = "null" });

/// The form of a text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum TextFormat {
    /// A date with a time.
    #[default]
    DateTime,
    /// A time of day.
    Time,
    /// A date.
    Date,
    /// A length of time.
    Duration,
    /// An e-mail address.
    Email,
    /// The name of a host.
    Hostname,
    /// An address of the Internet, version 4.
    Ipv4,
    /// An address of the Internet, version 6.
    Ipv6,
    /// A URI.
    Uri,
    /// A UUID.
    Uuid,
}

crate::declare::keyword!(TextFormat of swml_language::methods::TextFormat { DateTime = "date_time", Time = "time", Date = "date", Duration = "duration", Email = "email", Hostname = "hostname", Ipv4 = "ipv4", Ipv6 = "ipv6", Uri = "uri", Uuid = "uuid" });
