//! The arguments of a function, as a JSON schema.

use std::collections::HashSet;

use crate::check::{Checker, Scope, quoted, undocumented};
use crate::code::Code;
use crate::declare::{keyword, record};
use crate::diagnostic::Diagnostic;
use crate::format::shown;
use crate::methods::rules;
use crate::schema::{Type, one_of};
use crate::suggest::nearest;
use crate::tree::{Content, Entry, Node, has_variable, is_variable};
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
        rule(required_are_there), also(JSON_SCHEMA)
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
    pub struct ParameterSchema for "a parameter" [rule(schema), also(JSON_SCHEMA)] {
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

/// What goes with one `type`.
struct Kind {
    name: &'static str,
    takes: &'static [&'static str],
    needs: Option<&'static str>,
}

impl Kind {
    /// True if a property goes with the type. The arrays and objects of a sidecar have no
    /// default.
    fn takes(&self, scope: &Scope<'_, '_>, property: &str) -> bool {
        let plain = scope.record.field("oneOf").is_none();
        let nested = matches!(self.name, "array" | "object");
        self.takes.contains(&property) && !(plain && nested && property == "default")
    }
}

const KINDS: &[Kind] = &[
    Kind {
        name: "string",
        takes: &[
            "description",
            "nullable",
            "enum",
            "default",
            "pattern",
            "format",
        ],
        needs: None,
    },
    Kind {
        name: "integer",
        takes: &["description", "nullable", "enum", "default"],
        needs: None,
    },
    Kind {
        name: "number",
        takes: &["description", "nullable", "enum", "default"],
        needs: None,
    },
    Kind {
        name: "boolean",
        takes: &["description", "nullable", "default"],
        needs: None,
    },
    Kind {
        name: "array",
        takes: &["description", "nullable", "default", "items"],
        needs: Some("items"),
    },
    Kind {
        name: "object",
        takes: &[
            "description",
            "nullable",
            "default",
            "properties",
            "required",
        ],
        needs: None,
    },
    Kind {
        name: "null",
        takes: &["description"],
        needs: Some("description"),
    },
];

/// What a parameter may be, and which properties go with it.
///
/// SWML reference: "ai", `SWAIG.functions`, `parameters`.
pub(super) fn schema<'t>(checker: &mut Checker<'t>, scope: &Scope<'_, 't>) {
    const WAYS: &[&str] = &["type", "oneOf", "allOf", "anyOf", "const"];
    let ways = rules::given(scope, WAYS);
    let Some((way, entry)) = ways.first().copied() else {
        let ways: Vec<&'static str> = WAYS
            .iter()
            .copied()
            .filter(|way| scope.record.field(way).is_some())
            .collect();
        if !scope.is_unsure() {
            let what = format!("a parameter without {}", one_of(ways));
            let fault = undocumented(scope.place, &what);
            let example = checker
                .dialect
                .property("type", &checker.dialect.word("string"));
            checker.report(fault.help(format!("say what it is, for example `{example}`")));
        }
        return;
    };
    if way != "type" {
        for (field, other) in scope.given().filter(|(field, _)| field.name != way) {
            stray(
                checker,
                other,
                &format!("`{}` beside `{way}`", field.name),
                format!("move `{}` into it, or remove one of them", field.name),
            );
        }
        return;
    }
    for (other, entry) in ways.iter().skip(1) {
        stray(
            checker,
            entry,
            &format!("`{other}` beside `type`"),
            "keep one of them".to_owned(),
        );
    }
    let known = |row: &&Kind| {
        let words = scope.record.field("type").map(|field| field.ty);
        matches!(words, Some(Type::Keyword(words)) if words.get(row.name).is_some())
    };
    let kind = entry.value.name();
    let named = |row: &&Kind| kind == Some(row.name);
    let Some(kind) = KINDS.iter().filter(known).find(named) else {
        return;
    };
    goes_with(checker, scope, kind);
    required_are_there(checker, scope);
    for name in ["enum", "default"] {
        if let Some(entry) = scope.get(name).filter(|_| kind.takes(scope, name)) {
            values(checker, name, entry, kind.name);
        }
    }
}

/// What must be given is described.
///
/// SWML reference: "ai", `SWAIG.functions`, `parameters`.
pub(super) fn required_are_there<'t>(checker: &mut Checker<'t>, scope: &Scope<'_, 't>) {
    let Some(required) = scope
        .get("required")
        .and_then(|entry| entry.value.elements())
    else {
        return;
    };
    let properties = match scope.get("properties") {
        Some(properties) => match properties.value.entries() {
            Some(entries) => entries,
            None => return,
        },
        // an object that lists nothing may have anything
        None => return,
    };
    let names: HashSet<&str> = properties.iter().map(|entry| &*entry.key).collect();
    for (index, node) in required.iter().enumerate() {
        let Some(name) = node.text().filter(|name| !has_variable(name)) else {
            continue;
        };
        if names.contains(name) {
            continue;
        }
        let fault = Diagnostic::new(
            Code::UnknownArgument,
            node.place,
            format!("`properties` has no `{}`", shown(name)),
        )
        .note("`required` names what `properties` describes");
        let fault = match nearest(name, properties.iter().map(|entry| &*entry.key)) {
            Some(meant) => fault
                .help(format!("did you mean `{}`?", shown(meant)))
                .suggest(node.place, quoted(meant)),
            None => fault.help(format!(
                "describe it in `properties`, or remove `{}`",
                shown(name)
            )),
        };
        checker.report_below(&format!(".required[{index}]"), fault);
    }
}

/// Which properties go with a type, and which it needs.
fn goes_with<'t>(checker: &mut Checker<'t>, scope: &Scope<'_, 't>, kind: &Kind) {
    let name = kind.name;
    let written = |checker: &Checker<'_>, name| {
        let word = checker.dialect.word(name);
        checker.dialect.property("type", &word)
    };
    for (field, entry) in scope.given() {
        let owners = KINDS.iter().filter(|row| row.takes(scope, field.name));
        let owners: Vec<&str> = owners.map(|row| row.name).collect();
        if owners.is_empty() || kind.takes(scope, field.name) {
            continue;
        }
        let instead = match owners.as_slice() {
            [only] => format!(", or write `{}`", written(checker, only)),
            _ => String::new(),
        };
        stray(
            checker,
            entry,
            &format!("`{}` with `{}`", field.name, written(checker, name)),
            format!("remove `{}`{instead}", field.name),
        );
    }
    let Some(needed) = kind.needs.filter(|needed| scope.get(needed).is_none()) else {
        return;
    };
    let example = match needed {
        "items" => format!("{{ {} }}", written(checker, "string")),
        _ => "\"…\"".to_owned(),
    };
    let example = checker.dialect.property(needed, &example);
    let what = format!("`{}` without `{needed}`", written(checker, name));
    let fault = undocumented(scope.place, &what);
    checker.report(fault.help(format!("add `{example}`")));
}

/// What JSON Schema allows, and the pages do not have.
fn stray<'t>(checker: &mut Checker<'t>, entry: &'t Entry<'t>, what: &str, help: String) {
    let fault = undocumented(entry.place, what).help(help);
    checker.report_at(&entry.key, fault);
}

/// The values of `enum` and `default` are of the type of their parameter.
fn values<'t>(checker: &mut Checker<'t>, name: &str, entry: &'t Entry<'t>, kind: &str) {
    let elements = match name {
        "enum" => entry.value.elements().unwrap_or_default(),
        _ => std::slice::from_ref(&entry.value),
    };
    for (index, value) in elements.iter().enumerate() {
        if is_of(value, kind) {
            continue;
        }
        let (subject, path) = match name {
            "enum" => (
                format!("an element of `{name}`"),
                format!(".{name}[{index}]"),
            ),
            _ => (format!("`{name}`"), format!(".{name}")),
        };
        let example = match kind {
            "integer" => "5",
            "number" => "1.5",
            "boolean" => "true",
            "array" => "[…]",
            "object" => "{ … }",
            _ => "\"…\"",
        };
        checker.report_below(
            &path,
            Diagnostic::new(
                Code::WrongType,
                value.place,
                format!("{subject} cannot be {}", value.describe()),
            )
            .note(format!("the type of the parameter is `{kind}`"))
            .help(format!("write for example `{example}`")),
        );
    }
}

fn is_of(node: &Node<'_>, kind: &str) -> bool {
    match (&node.content, kind) {
        (Content::Text(text), _) => kind == "string" || is_variable(text),
        (Content::Number(number), "integer") => number.is_integer(),
        (Content::Number(_), _) => kind == "number",
        (Content::Bool(_), _) => kind == "boolean",
        (Content::List(_), _) => kind == "array",
        (Content::Map(_), _) => kind == "object",
        // `null` is what `nullable` is for, and the rest is told elsewhere or is Rust
        _ => true,
    }
}
