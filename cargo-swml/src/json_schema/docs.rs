//! Documentation of the table as descriptions.

use serde_json::{Map, Value};
use swml_language::schema::{Constraints, Field, Type, Unit};

/// A note on what SignalWire's documentation does not list.
pub(super) const UNDOCUMENTED: &str = "Not documented by SignalWire: only known from its SDKs. Test it on a call before you rely on it.";

/// Returns documentation as Markdown, without its examples, which are Rust.
pub(super) fn prose(docs: &[&str]) -> String {
    let mut out = String::new();
    let mut in_code = false;
    let mut gap = false;
    for line in docs {
        let line = line.trim();
        if line.starts_with("```") {
            in_code = !in_code;
            continue;
        }
        if in_code {
            continue;
        }
        if line.is_empty() {
            gap = !out.is_empty();
            continue;
        }
        let apart = gap || line.starts_with("- ") || line.starts_with('|');
        if !out.is_empty() {
            out.push_str(match (gap, apart) {
                (true, _) => "\n\n",
                (false, true) => "\n",
                (false, false) => " ",
            });
        }
        out.push_str(line);
        gap = false;
    }
    out
}

/// Adds a description.
pub(super) fn describe(schema: &mut Map<String, Value>, text: &str) {
    if !text.is_empty() {
        schema.insert("description".into(), text.into());
        schema.insert("markdownDescription".into(), text.into());
    }
}

/// Adds the documentation of a property: its text, unit, bounds and default.
pub(super) fn describe_field(schema: &mut Map<String, Value>, field: &Field) {
    let constraints = &field.constraints;
    let text = prose(field.docs);
    let mut notes = Vec::new();
    if let Some(unit) = unit(&field.ty) {
        notes.push(format!("Unit: {}", unit_name(unit)));
    }
    notes.extend(range(constraints));
    if let Some(default) = constraints.default {
        notes.push(format!("Default: {default}"));
    }
    if let Some(other) = constraints.requires {
        notes.push(format!("Only used with `{other}`"));
    }
    if let Some(why) = constraints.zero {
        notes.push(format!("With 0 {why}"));
    }
    if constraints.undocumented {
        notes.push(UNDOCUMENTED.trim_end_matches('.').to_owned());
    }
    let mut plain = text.clone();
    let mut markdown = text;
    for note in notes {
        let separator = if plain.is_empty() { "" } else { "\n\n" };
        plain.push_str(&format!("{separator}{note}."));
        let note = match note.split_once(": ") {
            Some((name, rest)) if name.len() < 20 => format!("**{name}:** {rest}"),
            _ => note,
        };
        markdown.push_str(&format!("{separator}{note}."));
    }
    if !plain.is_empty() {
        schema.insert("description".into(), plain.into());
        schema.insert("markdownDescription".into(), markdown.into());
    }
    if let Some(default) = default(field) {
        schema.insert("default".into(), default);
    }
}

fn unit(ty: &Type) -> Option<Unit> {
    match ty.bare() {
        Type::Duration(unit) => Some(*unit),
        _ => None,
    }
}

fn unit_name(unit: Unit) -> &'static str {
    match unit {
        Unit::DecimalSeconds => "seconds, with a fraction",
        Unit::Seconds | Unit::Milliseconds => unit.name(),
    }
}

fn range(constraints: &Constraints) -> Option<String> {
    let range = match (constraints.min, constraints.max) {
        (Some(min), Some(max)) => format!("{min} to {max}"),
        (Some(min), None) => format!("{min} or more"),
        (None, Some(max)) => format!("{max} or less"),
        (None, None) => return None,
    };
    let also = constraints.also.map(|also| format!("{also} or "));
    let clamped = match constraints.clamped {
        true => "; the platform uses its maximum instead of a greater number",
        false => "",
    };
    Some(format!(
        "Range: {}{range}{clamped}",
        also.unwrap_or_default()
    ))
}

/// Returns the default as a value, if it is one of the property's type.
fn default(field: &Field) -> Option<Value> {
    let text = field.constraints.default?;
    match field.ty.bare() {
        Type::Bool => text.parse::<bool>().ok().map(Value::from),
        Type::Integer | Type::Number | Type::Duration(_) => {
            let (number, unit_of) = text.split_once(' ').unwrap_or((text, ""));
            let own = unit(&field.ty).map_or("", Unit::name);
            if !unit_of.is_empty() && unit_of != own {
                return None;
            }
            match number.parse::<i64>() {
                Ok(number) => Some(number.into()),
                Err(_) => number.parse::<f64>().ok().map(Value::from),
            }
        }
        Type::Keyword(words) => words.get(text).map(|word| word.name.into()),
        _ => None,
    }
}
