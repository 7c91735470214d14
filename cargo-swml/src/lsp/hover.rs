//! `textDocument/hover`: the documentation of what is at a position.

use std::ops::Range;

use swml_language::schema::Type;
use swml_language::variables::FIELDS;

use super::docs;
use super::document::Document;
use super::names::{Name, Names, Role};
use super::slots::{self, Row};
use super::walk::{self, Spot};

/// Returns Markdown and the range that it describes.
pub(crate) fn hover(document: &Document, byte: usize) -> Option<(String, Range<usize>)> {
    let language = document.language();
    let names = document.names();
    let spot = walk::at(document.tree(), &language.document, byte);
    if let Some(entry) = spot.key {
        let range = entry.key.at.clone();
        match slots::row(&spot.slots, &entry.key.text) {
            Some(Row::Method(method)) => return Some((docs::method(method), range)),
            Some(Row::Property(record, field)) => {
                return Some((docs::property(record, field), range));
            }
            None => {}
        }
    }
    if let Some(found) = names.at(byte) {
        return Some((name(names, &found.name), found.at.clone()));
    }
    value(&spot)
}

fn value(spot: &Spot<'_>) -> Option<(String, Range<usize>)> {
    let scalar = spot.value.scalar().filter(|_| spot.key.is_none())?;
    let slots = slots::of_scalar(&spot.slots);
    let word = slots.iter().find_map(|slot| match slot.ty {
        Type::Keyword(words) => words.get(&scalar.text),
        _ => None,
    });
    if let Some(word) = word {
        return Some((docs::word(word), scalar.at.clone()));
    }
    // the value of a property shows the property
    match spot.frames.last()?.row()? {
        Row::Property(record, field) => Some((docs::property(record, field), scalar.at.clone())),
        // a method without a body
        Row::Method(method) => Some((docs::method(method), scalar.at.clone())),
    }
}

/// Describes a name.
fn name(names: &Names, name: &Name) -> String {
    let places = |role: Role| {
        names
            .places(name)
            .filter(move |one| one.role == role)
            .count()
    };
    let (defined, used) = (places(Role::Definition), places(Role::Reference));
    let text = name.text();
    let count = |number: usize, noun: &str| match number {
        1 => format!("1 {noun}"),
        more => format!("{more} {noun}s"),
    };
    match name {
        Name::Section(_) => format!("Section `{text}`, {}", count(used, "reference")),
        Name::Label { section, .. } => {
            let used = count(used, "reference");
            format!("Label `{text}` of section `{section}`, {used}")
        }
        Name::Param { section, .. } => format!(
            "Parameter `{text}` of section `{section}`, passed in {}",
            count(defined, "place")
        ),
        Name::Variable(_) => variable(names, name, defined),
    }
}

fn variable(names: &Names, name: &Name, defined: usize) -> String {
    let text = name.text();
    let mut out = format!("Variable `{text}`");
    let methods: Vec<&str> = names
        .places(name)
        .filter_map(|one| match one.role {
            Role::Outcome(method) => Some(method),
            _ => None,
        })
        .collect();
    let mut unique = methods.clone();
    unique.sort_unstable();
    unique.dedup();
    if !unique.is_empty() {
        let all: Vec<String> = unique.iter().map(|method| format!("`{method}`")).collect();
        out.push_str(&format!(", set by {}", all.join(", ")));
    }
    match defined {
        0 => {}
        1 => out.push_str(", assigned in 1 place"),
        more => out.push_str(&format!(", assigned in {more} places")),
    }
    let languages = [
        swml_language::Document::LANGUAGE,
        swml_language::messaging::Document::LANGUAGE,
    ];
    let outcome = languages
        .iter()
        .find_map(|language| language.methods.outcome(text));
    if let Some(outcome) = outcome.filter(|_| !unique.is_empty()) {
        out.push_str(&format!("\n\n{}", docs::outcome(outcome)));
    }
    if let Some((_, words)) = FIELDS.iter().find(|(field, _)| *field == text) {
        out.push_str(&format!("\n\n{}", words.join(", ")));
    }
    out
}
