//! Rules on the parameters of a function: valid schemas, and keywords that fit the type.

use crate::code::Code;
use crate::diagnostic::Diagnostic;
use crate::dialect::quoted;
use crate::entry::entry;
use crate::name_index::NameIndex;
use crate::rules::context::RuleContext;
use crate::rules::object::given;
use crate::rules::object_context::ObjectContext;
use crate::rules::undocumented;
use crate::schema::{Type, one_of};
use crate::shown::shown;
use crate::suggest::nearest;
use crate::tree::{Content, Entry, Node, has_variable, is_variable};

entry! {
    /// `required` contains an argument that `properties` does not describe.
    UNKNOWN_ARGUMENT:
    bad r#"ai prompt { text "Hi" } SWAIG { functions [function "f" description "Orders" web_hook_url "https://example.com/f" parameters { type object properties { size { type string } } required ["colour"] }] };"#,
    good r#"ai prompt { text "Hi" } SWAIG { functions [function "f" description "Orders" web_hook_url "https://example.com/f" parameters { type object properties { size { type string } } required ["size"] }] };"#
}

/// The keywords for one `type`.
struct ParameterKeywords {
    name: &'static str,
    takes: &'static [&'static str],
    needs: Option<&'static str>,
}

impl ParameterKeywords {
    /// Returns true if a property fits the type. The arrays and objects of a sidecar have no
    /// default.
    fn takes(&self, scope: &ObjectContext<'_, '_>, property: &str) -> bool {
        let plain = scope.record.field("oneOf").is_none();
        let nested = matches!(self.name, "array" | "object");
        self.takes.contains(&property) && !(plain && nested && property == "default")
    }
}

const KINDS: &[ParameterKeywords] = &[
    ParameterKeywords {
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
    ParameterKeywords {
        name: "integer",
        takes: &["description", "nullable", "enum", "default"],
        needs: None,
    },
    ParameterKeywords {
        name: "number",
        takes: &["description", "nullable", "enum", "default"],
        needs: None,
    },
    ParameterKeywords {
        name: "boolean",
        takes: &["description", "nullable", "default"],
        needs: None,
    },
    ParameterKeywords {
        name: "array",
        takes: &["description", "nullable", "default", "items"],
        needs: Some("items"),
    },
    ParameterKeywords {
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
    ParameterKeywords {
        name: "null",
        takes: &["description"],
        needs: Some("description"),
    },
];

/// Each parameter has a valid schema, whose keywords fit its type.
///
/// SWML reference: "ai", `SWAIG.functions`, `parameters`.
pub(crate) fn schema<'t>(cx: &mut RuleContext<'t>, scope: &ObjectContext<'_, 't>) {
    const WAYS: &[&str] = &["type", "oneOf", "allOf", "anyOf", "const"];
    let ways = given(scope, WAYS);
    let Some((way, entry)) = ways.first().copied() else {
        let mut ways = WAYS.to_vec();
        ways.retain(|way| scope.record.field(way).is_some());
        if !scope.is_unsure() {
            let what = format!("parameter without {}", one_of(&ways));
            let fault = undocumented::fault(scope.place, &what);
            let example = cx.dialect.property("type", &cx.dialect.word("string"));
            cx.report(fault.help(format!("describe it, for example `{example}`")));
        }
        return;
    };
    if way != "type" {
        for (field, other) in scope.given() {
            if field.name == way {
                continue;
            }
            stray(
                cx,
                other,
                &format!("`{}` next to `{way}`", field.name),
                format!("move `{}` into it, or remove one of them", field.name),
            );
        }
        return;
    }
    for (other, entry) in ways.iter().skip(1) {
        stray(
            cx,
            entry,
            &format!("`{other}` next to `type`"),
            "keep one of them".to_owned(),
        );
    }
    let known = |row: &&ParameterKeywords| {
        let words = scope.record.field("type").map(|field| field.ty);
        matches!(words, Some(Type::Keyword(words)) if words.get(row.name).is_some())
    };
    let kind = entry.value.name();
    let named = |row: &&ParameterKeywords| kind == Some(row.name);
    let Some(kind) = KINDS.iter().filter(known).find(named) else {
        return;
    };
    goes_with(cx, scope, kind);
    required_are_there(cx, scope);
    for name in ["enum", "default"] {
        if let Some(entry) = scope.get(name).filter(|_| kind.takes(scope, name)) {
            values(cx, name, entry, kind.name);
        }
    }
}

/// The required arguments are described.
///
/// SWML reference: "ai", `SWAIG.functions`, `parameters`.
pub(crate) fn required_are_there<'t>(cx: &mut RuleContext<'t>, scope: &ObjectContext<'_, 't>) {
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
        // an object without `properties` may have any
        None => return,
    };
    let names = NameIndex::of(&mut properties.iter().map(|entry| &*entry.key));
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
            format!("unknown argument `{}` in `required`", shown(name)),
        )
        .note("each name in `required` must be described in `properties`");
        let fault = match nearest(name, names.names()) {
            Some(meant) => fault
                .help(format!("did you mean `{}`?", shown(meant)))
                .suggest(node.place, quoted(meant)),
            None => fault.help(format!(
                "describe it in `properties`, or remove `{}`",
                shown(name)
            )),
        };
        cx.report_below(&format!(".required[{index}]"), fault);
    }
}

/// Checks the keywords of a schema against its type.
fn goes_with<'t>(
    cx: &mut RuleContext<'t>,
    scope: &ObjectContext<'_, 't>,
    kind: &ParameterKeywords,
) {
    let name = kind.name;
    let written = |cx: &RuleContext<'_>, name| {
        let word = cx.dialect.word(name);
        cx.dialect.property("type", &word)
    };
    for (field, entry) in scope.given() {
        let owners = KINDS.iter().filter(|row| row.takes(scope, field.name));
        let owners: Vec<&str> = owners.map(|row| row.name).collect();
        if owners.is_empty() || kind.takes(scope, field.name) {
            continue;
        }
        let instead = match owners.as_slice() {
            [only] => format!(", or write `{}`", written(cx, only)),
            _ => String::new(),
        };
        stray(
            cx,
            entry,
            &format!("`{}` with `{}`", field.name, written(cx, name)),
            format!("remove `{}`{instead}", field.name),
        );
    }
    let Some(needed) = kind.needs.filter(|needed| scope.get(needed).is_none()) else {
        return;
    };
    let example = match needed {
        "items" => format!("{{ {} }}", written(cx, "string")),
        _ => "\"…\"".to_owned(),
    };
    let example = cx.dialect.property(needed, &example);
    let what = format!("`{}` without `{needed}`", written(cx, name));
    let fault = undocumented::fault(scope.place, &what);
    cx.report(fault.help(format!("add `{example}`")));
}

/// Reports a keyword that JSON Schema allows, but SignalWire's documentation does not list.
fn stray<'t>(cx: &mut RuleContext<'t>, entry: &'t Entry<'t>, what: &str, help: String) {
    let fault = undocumented::fault(entry.place, what).help(help);
    cx.report_at(&entry.key, fault);
}

/// The values of `enum` and `default` have the type of their parameter.
fn values<'t>(cx: &mut RuleContext<'t>, name: &str, entry: &'t Entry<'t>, kind: &str) {
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
        cx.report_below(
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
        // `null` is covered by `nullable`; the other values are reported elsewhere or are Rust
        // expressions
        _ => true,
    }
}
