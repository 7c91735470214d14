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
        /// They are an `object`.
        pub kind for "type": ObjectType [undocumented_without],
        /// Each argument by its name.
        pub properties: Map<ParameterSchema> [undocumented_without],
        /// The names of those that must be given.
        pub required: Option<Vec<Text>>,
    }
}

keyword! {
    /// What the arguments of a function are.
    pub enum ObjectType {
        /// An object.
        Object = "object",
    }
}

record! {
    /// What one argument may be: a `type`, a `const`, or several such schemas.
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
        /// What it is.
        pub kind for "type": Option<ParameterType> [undocumented_as(&[Form::List])],
        /// What it means: the agent fills it in by that.
        pub description: Option<Text>,
        /// Whether it may be `null`.
        pub nullable: Option<Value<bool>>,
        /// The only values it may have.
        pub words for "enum": Option<Vec<Any>>,
        /// What it is if the agent leaves it out.
        pub otherwise for "default": Option<Any>,
        /// For a string: the regular expression that it matches.
        pub pattern: Option<Text> [format(Format::Pattern)],
        /// For a string: its form.
        pub format: Option<TextFormat> [undocumented_as(&[Form::Text])],
        /// For an array: what its elements are.
        pub items: Option<Box<ParameterSchema>> [undocumented_as(&[Form::Bool])],
        /// For an object: what its properties are.
        pub properties: Option<Map<ParameterSchema>>,
        /// For an object: the names of those that must be there.
        pub required: Option<Vec<Text>>,
        /// It is exactly one of these.
        pub one_of for "oneOf": Option<Vec<ParameterSchema>>,
        /// It is all of these at once.
        pub all_of for "allOf": Option<Vec<ParameterSchema>>,
        /// It is one or more of these.
        pub any_of for "anyOf": Option<Vec<ParameterSchema>>,
        /// It is this value.
        pub constant for "const": Option<Any>,
    }
}

keyword! {
    /// What an argument is.
    pub enum ParameterType {
        /// Text.
        Str = "string",
        /// A whole number.
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
    /// The form of a text.
    pub enum TextFormat {
        /// A date with a time.
        DateTime = "date_time",
        /// A time of day.
        Time = "time",
        /// A date.
        Date = "date",
        /// A length of time.
        Duration = "duration",
        /// An e-mail address.
        Email = "email",
        /// The name of a host.
        Hostname = "hostname",
        /// An address of the Internet, version 4.
        Ipv4 = "ipv4",
        /// An address of the Internet, version 6.
        Ipv6 = "ipv6",
        /// A URI.
        Uri = "uri",
        /// A UUID.
        Uuid = "uuid",
    }
}

/// The words of JSON Schema beside those of the pages. The platform hands a schema on to the
/// model as it is.
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
