//! The documentation in the table as Markdown.

use std::fmt::Write as _;

use swml_language::schema::{
    AppliesTo, Constraints, Field, Keyword, MethodSpec, Outcome, RecordType, Type, Values,
};

/// Returns documentation without the examples in Rust.
pub(crate) fn text(lines: &[&str]) -> String {
    let mut out = String::new();
    let mut in_code = false;
    for line in lines {
        let line = line.strip_prefix(' ').unwrap_or(line);
        if line.starts_with("```") {
            in_code = !in_code;
            continue;
        }
        if !in_code {
            out.push_str(line);
            out.push('\n');
        }
    }
    out.trim().to_owned()
}

/// Returns the first sentence of documentation.
pub(crate) fn summary(lines: &[&str]) -> String {
    let text = text(lines);
    text.split("\n\n")
        .next()
        .unwrap_or_default()
        .replace('\n', " ")
}

/// Describes a method.
pub(crate) fn method(method: &MethodSpec) -> String {
    let mut out = format!("**`{}`**", method.name);
    if method.constraints.undocumented {
        out.push_str(" (undocumented)");
    }
    let record = match method.ty.bare() {
        Type::Record(record) => Some(record()),
        _ => None,
    };
    let docs = record.map_or(method.docs, |record| record.docs);
    let docs = if docs.is_empty() { method.docs } else { docs };
    let _ = write!(out, "\n\n{}", text(docs));
    if let Some(record) = record {
        properties(record, &mut out);
    }
    if !method.constraints.sets.is_empty() {
        out.push_str("\n\nSets ");
        let all: Vec<String> = method.constraints.sets.iter().map(outcome).collect();
        out.push_str(&all.join(", "));
        out.push('.');
    }
    out
}

/// Lists the required properties of an object, and the number of the others.
fn properties(record: &RecordType, out: &mut String) {
    let required = record.fields.iter().filter(|field| field.required);
    let required: Vec<String> = required.map(|field| format!("`{}`", field.name)).collect();
    if !required.is_empty() {
        let _ = write!(out, "\n\nRequired: {}.", required.join(", "));
    }
}

/// Describes a variable with its values.
pub(crate) fn outcome(outcome: &Outcome) -> String {
    let (words, more) = match outcome.values {
        Values::Any => return format!("`{}`", outcome.name),
        Values::Closed(words) => (words, ""),
        Values::Open(words) => (words, ", …"),
    };
    let words: Vec<String> = words.iter().map(|word| format!("`{word}`")).collect();
    format!("`{}` ({}{more})", outcome.name, words.join(", "))
}

/// Describes a property.
pub(crate) fn property(record: &RecordType, field: &Field) -> String {
    let mut out = format!(
        "**`{}`**: {}",
        field.name,
        field.ty.expected(&field.constraints)
    );
    if field.required {
        out.push_str(" (required)");
    }
    if field.constraints.undocumented {
        out.push_str(" (undocumented)");
    }
    let docs = text(field.docs);
    if !docs.is_empty() {
        let _ = write!(out, "\n\n{docs}");
    }
    if let Type::Keyword(words) = field.ty.bare() {
        let names = words.names(true);
        let all: Vec<String> = names.iter().map(|word| format!("`{word}`")).collect();
        let _ = write!(out, "\n\nOne of {}.", all.join(", "));
    }
    let facts = facts(&field.constraints);
    if !facts.is_empty() {
        let _ = write!(out, "\n\n{}.", facts.join("; "));
    }
    let _ = write!(out, "\n\nProperty of `{}`.", record.name);
    out
}

/// Describes the limits and the default of a value.
fn facts(constraints: &Constraints) -> Vec<String> {
    let mut facts = Vec::new();
    match (constraints.min, constraints.max) {
        (Some(min), Some(max)) => facts.push(format!("Range: {min} to {max}")),
        (Some(min), None) => facts.push(format!("Minimum: {min}")),
        (None, Some(max)) => facts.push(format!("Maximum: {max}")),
        (None, None) => {}
    }
    if let Some(default) = constraints.default {
        facts.push(format!("Default: `{}`", default.replace('`', "")));
    }
    if let Some(other) = constraints.requires {
        facts.push(format!("Requires `{other}`"));
    }
    if let Some(most) = constraints.max_items {
        facts.push(format!("At most {most} elements"));
    }
    match constraints.applies_to {
        AppliesTo::Stream => facts.push("Applies to streams".to_owned()),
        AppliesTo::Sip => facts.push("Applies to SIP destinations".to_owned()),
        AppliesTo::ShownOnSip => facts.push("Displayed on SIP calls".to_owned()),
        AppliesTo::SipAmongSeveral => {
            facts.push("On one destination of several: applies to SIP".to_owned());
        }
        AppliesTo::AllButPhone => facts.push("No effect on phone numbers".to_owned()),
        AppliesTo::All => {}
    }
    facts
}

/// Describes a word of a set.
pub(crate) fn word(word: &Keyword) -> String {
    format!("**`{}`**\n\n{}", word.name, text(word.docs))
}
