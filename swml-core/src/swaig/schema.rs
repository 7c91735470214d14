//! The parameters of a function, derived from the Rust type of its arguments.

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_core::de::{Deserialize, Deserializer, IgnoredAny};
use serde_json::{Map, Value, json};

/// The arguments of a function without parameters.
///
/// ```
/// # use swml_core as swml;
/// use swml::swaig::{Context, NoArguments, Tools};
/// async fn time(_: NoArguments, _: Context) -> &'static str {
///     "It is late."
/// }
/// let tools = Tools::new().tool("time", "Tells the time", time);
/// # let _ = tools;
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct NoArguments;

impl<'de> Deserialize<'de> for NoArguments {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        IgnoredAny::deserialize(deserializer).map(|_| Self)
    }
}

impl JsonSchema for NoArguments {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "NoArguments".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "object", "properties": {} })
    }
}

/// Returns the schema of a type in the form that SWML accepts.
pub(super) fn parameters<A: JsonSchema>() -> Value {
    // OpenAPI 3.0 has `nullable`, as SWML does, instead of a list of types
    let settings = SchemaSettings::openapi3().with(|settings| {
        settings.inline_subschemas = true;
        settings.meta_schema = None;
    });
    let mut schema = settings
        .into_generator()
        .into_root_schema_for::<A>()
        .to_value();
    tidy(&mut schema);
    if let Value::Object(fields) = &mut schema {
        // not supported by SWML, where the description belongs to the function
        fields.remove("description");
        fields.entry("type").or_insert_with(|| json!("object"));
        fields.entry("properties").or_insert_with(|| json!({}));
    }
    schema
}

/// Removes keywords that are useless to a model, and those that SWML does not support.
fn tidy(schema: &mut Value) {
    match schema {
        Value::Object(fields) => {
            for name in ["title", "$schema", "components", "additionalProperties"] {
                fields.remove(name);
            }
            tidy_number(fields);
            // a type that may be `null` is `nullable`, and does not list it in `enum`
            if fields.get("nullable") == Some(&Value::Bool(true))
                && let Some(Value::Array(words)) = fields.get_mut("enum")
            {
                words.retain(|word| !word.is_null());
            }
            // a single schema in `allOf` is that schema
            if let Some(Value::Array(all)) = fields.get_mut("allOf")
                && all.len() == 1
                && let Some(Value::Object(only)) = all.pop()
            {
                fields.remove("allOf");
                for (name, value) in only {
                    fields.entry(name).or_insert(value);
                }
            }
            for (name, value) in fields.iter_mut() {
                match (&**name, value) {
                    // names of the service's own
                    ("properties", Value::Object(properties)) => {
                        properties.values_mut().for_each(tidy);
                    }
                    ("default" | "enum" | "const" | "example" | "examples", _) => {}
                    (_, value) => tidy(value),
                }
            }
        }
        Value::Array(list) => list.iter_mut().for_each(tidy),
        _ => {}
    }
}

/// Removes the width of a Rust number, and its bounds.
fn tidy_number(fields: &mut Map<String, Value>) {
    let format = fields.get("format").and_then(Value::as_str);
    let is_width = format.is_some_and(|format| {
        let width = format.trim_start_matches("uint").trim_start_matches("int");
        let is_whole = width.is_empty() || width.parse::<u8>().is_ok();
        format.contains("int") && is_whole || matches!(format, "float" | "double")
    });
    if is_width {
        fields.remove("format");
        let bounds = [
            ("minimum", 0.0),
            ("maximum", 255.0),
            ("maximum", 65_535.0),
            ("minimum", -128.0),
            ("maximum", 127.0),
            ("minimum", -32_768.0),
            ("maximum", 32_767.0),
        ];
        for (name, bound) in bounds {
            if fields.get(name).and_then(Value::as_f64) == Some(bound) {
                fields.remove(name);
            }
        }
    }
}
