//! The arguments of a function, as a JSON schema.

use crate::declare::{keyword, record};
use crate::types::{Any, Map, Text, Value};

record! {
    /// The arguments of a function.
    ///
    /// SWML reference: "ai", `SWAIG.functions`, `parameters`.
    ///
    /// ```
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
    pub struct FunctionParameters for "parameters" [
        rule(Rule::Arguments), also(JSON_SCHEMA)
    ] {
        /// The type, always `object`.
        pub kind for "type": ObjectType [undocumented_without],
        /// The arguments by name.
        pub properties: Map<ParameterSchema> [undocumented_without],
        /// The names of the required arguments.
        pub required: Option<Vec<Text>>,
    }
}

keyword! {
    /// The type of the arguments of a function.
    pub enum ObjectType {
        /// An object.
        Object = "object",
    }
}

record! {
    /// The schema of one argument: a `type`, a `const`, or several schemas of that kind.
    ///
    /// SWML reference: "ai", `SWAIG.functions`, `parameters`.
    ///
    /// ```
    /// use swml::ParameterSchema;
    /// let toppings = ParameterSchema::array(ParameterSchema::string()).description("In order");
    /// assert_eq!(
    ///     serde_json::to_string(&toppings)?,
    ///     r#"{"type":"array","description":"In order","items":{"type":"string"}}"#
    /// );
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub struct ParameterSchema for "a parameter" [rule(Rule::Argument), also(JSON_SCHEMA)] {
        /// The type of the argument.
        pub kind for "type": Option<ParameterType> [undocumented_as(&[Form::List])],
        /// The meaning of the argument, for the agent.
        pub description: Option<Text>,
        /// Whether `null` is allowed.
        pub nullable: Option<Value<bool>>,
        /// The allowed values.
        pub words for "enum": Option<Vec<Any>>,
        /// The value if the agent omits the argument.
        pub otherwise for "default": Option<Any>,
        /// For a string: the regular expression that it must match.
        pub pattern: Option<Text> [format(Format::Pattern)],
        /// For a string: its format.
        pub format: Option<TextFormat> [undocumented_as(&[Form::Text])],
        /// For an array: the schema of its elements.
        pub items: Option<Box<ParameterSchema>> [undocumented_as(&[Form::Bool])],
        /// For an object: the schemas of its properties.
        pub properties: Option<Map<ParameterSchema>>,
        /// For an object: the names of its required properties.
        pub required: Option<Vec<Text>>,
        /// Exactly one of these schemas matches.
        pub one_of for "oneOf": Option<Vec<ParameterSchema>>,
        /// All of these schemas match.
        pub all_of for "allOf": Option<Vec<ParameterSchema>>,
        /// At least one of these schemas matches.
        pub any_of for "anyOf": Option<Vec<ParameterSchema>>,
        /// The only allowed value.
        pub constant for "const": Option<Any>,
    }
}

keyword! {
    /// The type of an argument.
    pub enum ParameterType {
        /// Text.
        Str = "string",
        /// An integer.
        Integer = "integer",
        /// A number.
        Number = "number",
        /// `true` or `false`.
        Boolean = "boolean",
        /// A list.
        Array = "array",
        /// An object.
        Object = "object",
        /// `null`.
        Null = "null",
    }
}

keyword! {
    /// The format of a string.
    pub enum TextFormat {
        /// A date with a time.
        DateTime = "date_time",
        /// A time of day.
        Time = "time",
        /// A date.
        Date = "date",
        /// A duration.
        Duration = "duration",
        /// An e-mail address.
        Email = "email",
        /// A host name.
        Hostname = "hostname",
        /// An IPv4 address.
        Ipv4 = "ipv4",
        /// An IPv6 address.
        Ipv6 = "ipv6",
        /// A URI.
        Uri = "uri",
        /// A UUID.
        Uuid = "uuid",
    }
}

/// Keywords of JSON Schema beyond the documented ones. The platform passes a schema on to the model
/// unchanged.
pub(super) const JSON_SCHEMA: &[&str] = &[
    "$anchor",
    "$comment",
    "$defs",
    "$id",
    "$ref",
    "$schema",
    "additionalItems",
    "additionalProperties",
    "allOf",
    "anyOf",
    "const",
    "contains",
    "contentEncoding",
    "contentMediaType",
    "default",
    "definitions",
    "dependencies",
    "dependentRequired",
    "dependentSchemas",
    "deprecated",
    "description",
    "else",
    "enum",
    "example",
    "examples",
    "exclusiveMaximum",
    "exclusiveMinimum",
    "format",
    "if",
    "items",
    "maxContains",
    "maxItems",
    "maxLength",
    "maxProperties",
    "maximum",
    "minContains",
    "minItems",
    "minLength",
    "minProperties",
    "minimum",
    "multipleOf",
    "not",
    "nullable",
    "oneOf",
    "pattern",
    "patternProperties",
    "prefixItems",
    "properties",
    "propertyNames",
    "propertyOrdering",
    "readOnly",
    "required",
    "strict",
    "then",
    "title",
    "type",
    "unevaluatedItems",
    "unevaluatedProperties",
    "uniqueItems",
    "writeOnly",
];
