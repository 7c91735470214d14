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
#[derive(Default)]
pub struct FunctionParameters {
    /// The type, always `object`.
    pub kind: ObjectType,
    /// The arguments by name.
    pub properties: Map<ParameterSchema>,
    /// The names of the required arguments.
    pub required: Option<Vec<Text>>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl FunctionParameters {
    /// The type, always `object`.
    #[must_use]
    pub fn kind(mut self, value: impl IntoProperty<ObjectType>) -> Self {
        self.kind = value.into_property();
        self
    }

    /// The arguments by name.
    #[must_use]
    pub fn properties(mut self, value: impl IntoProperty<Map<ParameterSchema>>) -> Self {
        self.properties = value.into_property();
        self
    }

    /// The names of the required arguments.
    #[must_use]
    pub fn required(mut self, value: impl IntoProperty<Option<Vec<Text>>>) -> Self {
        self.required = value.into_property();
        self
    }
}

crate::declare::record!(FunctionParameters of swml_language::methods::FunctionParameters { 0: kind, 1: properties, 2: required });

/// The type of the arguments of a function.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum ObjectType {
    /// An object.
    #[default]
    Object,
}

crate::declare::keyword!(ObjectType of swml_language::methods::ObjectType { Object = "object" });

/// The schema of one argument: a `type`, a `const`, or several schemas of that kind.
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
#[derive(Default)]
pub struct ParameterSchema {
    /// The type of the argument.
    pub kind: Option<ParameterType>,
    /// The meaning of the argument, for the agent.
    pub description: Option<Text>,
    /// Whether `null` is allowed.
    pub nullable: Option<Value<bool>>,
    /// The allowed values.
    pub words: Option<Vec<Any>>,
    /// The value if the agent omits the argument.
    pub otherwise: Option<Any>,
    /// For a string: the regular expression that it must match.
    pub pattern: Option<Text>,
    /// For a string: its format.
    pub format: Option<TextFormat>,
    /// For an array: the schema of its elements.
    pub items: Option<Box<ParameterSchema>>,
    /// For an object: the schemas of its properties.
    pub properties: Option<Map<ParameterSchema>>,
    /// For an object: the names of its required properties.
    pub required: Option<Vec<Text>>,
    /// Exactly one of these schemas matches.
    pub one_of: Option<Vec<ParameterSchema>>,
    /// All of these schemas match.
    pub all_of: Option<Vec<ParameterSchema>>,
    /// At least one of these schemas matches.
    pub any_of: Option<Vec<ParameterSchema>>,
    /// The only allowed value.
    pub constant: Option<Any>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl ParameterSchema {
    /// The type of the argument.
    #[must_use]
    pub fn kind(mut self, value: impl IntoProperty<Option<ParameterType>>) -> Self {
        self.kind = value.into_property();
        self
    }

    /// The meaning of the argument, for the agent.
    #[must_use]
    pub fn description(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.description = value.into_property();
        self
    }

    /// Whether `null` is allowed.
    #[must_use]
    pub fn nullable(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.nullable = value.into_property();
        self
    }

    /// The allowed values.
    #[must_use]
    pub fn words(mut self, value: impl IntoProperty<Option<Vec<Any>>>) -> Self {
        self.words = value.into_property();
        self
    }

    /// The value if the agent omits the argument.
    #[must_use]
    pub fn otherwise(mut self, value: impl IntoProperty<Option<Any>>) -> Self {
        self.otherwise = value.into_property();
        self
    }

    /// For a string: the regular expression that it must match.
    #[must_use]
    pub fn pattern(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.pattern = value.into_property();
        self
    }

    /// For a string: its format.
    #[must_use]
    pub fn format(mut self, value: impl IntoProperty<Option<TextFormat>>) -> Self {
        self.format = value.into_property();
        self
    }

    /// For an array: the schema of its elements.
    #[must_use]
    pub fn items(mut self, value: impl IntoProperty<Option<Box<ParameterSchema>>>) -> Self {
        self.items = value.into_property();
        self
    }

    /// For an object: the schemas of its properties.
    #[must_use]
    pub fn properties(mut self, value: impl IntoProperty<Option<Map<ParameterSchema>>>) -> Self {
        self.properties = value.into_property();
        self
    }

    /// For an object: the names of its required properties.
    #[must_use]
    pub fn required(mut self, value: impl IntoProperty<Option<Vec<Text>>>) -> Self {
        self.required = value.into_property();
        self
    }

    /// Exactly one of these schemas matches.
    #[must_use]
    pub fn one_of(mut self, value: impl IntoProperty<Option<Vec<ParameterSchema>>>) -> Self {
        self.one_of = value.into_property();
        self
    }

    /// All of these schemas match.
    #[must_use]
    pub fn all_of(mut self, value: impl IntoProperty<Option<Vec<ParameterSchema>>>) -> Self {
        self.all_of = value.into_property();
        self
    }

    /// At least one of these schemas matches.
    #[must_use]
    pub fn any_of(mut self, value: impl IntoProperty<Option<Vec<ParameterSchema>>>) -> Self {
        self.any_of = value.into_property();
        self
    }

    /// The only allowed value.
    #[must_use]
    pub fn constant(mut self, value: impl IntoProperty<Option<Any>>) -> Self {
        self.constant = value.into_property();
        self
    }
}

crate::declare::record!(ParameterSchema of swml_language::methods::ParameterSchema { 0: kind, 1: description, 2: nullable, 3: words, 4: otherwise, 5: pattern, 6: format, 7: items, 8: properties, 9: required, 10: one_of, 11: all_of, 12: any_of, 13: constant });

/// The type of an argument.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum ParameterType {
    /// Text.
    #[default]
    Str,
    /// An integer.
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

/// The format of a string.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum TextFormat {
    /// A date with a time.
    #[default]
    DateTime,
    /// A time of day.
    Time,
    /// A date.
    Date,
    /// A duration.
    Duration,
    /// An e-mail address.
    Email,
    /// A host name.
    Hostname,
    /// An IPv4 address.
    Ipv4,
    /// An IPv6 address.
    Ipv6,
    /// A URI.
    Uri,
    /// A UUID.
    Uuid,
}

crate::declare::keyword!(TextFormat of swml_language::methods::TextFormat { DateTime = "date_time", Time = "time", Date = "date", Duration = "duration", Email = "email", Hostname = "hostname", Ipv4 = "ipv4", Ipv6 = "ipv6", Uri = "uri", Uuid = "uuid" });
