//! The properties of an object as written.

use std::borrow::Cow;

use swml_language::Number;
use swml_language::check::in_unit;
use swml_language::schema::{Field, Lookup, RecordType, Unit};
use swml_language::tree::{Content, Entry, Flow, Node};

/// A property as written: its entry, and its field unless the table has none.
pub(crate) struct Part<'n> {
    pub(crate) entry: Cow<'n, Entry<'static>>,
    pub(crate) field: Option<(usize, &'static Field)>,
}

impl Part<'_> {
    /// Its index in the table.
    fn position(&self) -> usize {
        self.field
            .map_or(usize::from(RecordType::BESIDE), |(index, _)| index)
    }
}

/// The properties of a record as written, and whether the primary is written alone for the whole:
/// `sleep 5s`.
pub(crate) fn parts<'n>(
    node: &'n Node<'static>,
    record: &'static RecordType,
) -> Option<(Vec<Part<'n>>, bool)> {
    let Some(entries) = node.entries() else {
        let undocumented = record.undocumented_form(node);
        let primary = match undocumented {
            Some(None) => return Some((Vec::new(), false)),
            Some(Some(name)) => record.field_at(name)?,
            None => record.bare_property()?,
        };
        let entry = Entry {
            key: primary.1.name.into(),
            place: node.place,
            value: node.clone(),
            raw: false,
        };
        let entry = Cow::Owned(entry);
        let field = Some(primary);
        return Some((vec![Part { entry, field }], undocumented.is_none()));
    };
    let mut parts: Vec<Part<'n>> = Vec::with_capacity(entries.len());
    for entry in entries {
        if entry.flow().is_some() {
            let entry = Cow::Borrowed(entry);
            parts.push(Part { entry, field: None });
            continue;
        }
        let index = match record.lookup(&entry.key) {
            _ if entry.raw || record.keeps(&entry.key, &entry.value) => None,
            Lookup::Exact(index) | Lookup::Former(index) | Lookup::Meant(index) => Some(index),
            Lookup::Unknown => None,
        };
        let field = index.and_then(|index| Some((index, record.fields.get(index)?)));
        let again = index.is_some()
            && parts
                .iter()
                .any(|part| part.position() == index.unwrap_or(usize::MAX));
        let kept = entry.raw || record.open || record.keeps(&entry.key, &entry.value);
        if again || (field.is_none() && !kept) {
            continue;
        }
        let entry = Cow::Borrowed(entry);
        parts.push(Part { entry, field });
    }
    Some((parts, false))
}

/// Returns the entry of each property in the table.
pub(crate) fn given<'p>(
    record: &'static RecordType,
    parts: &'p [Part<'_>],
) -> Vec<Option<&'p Entry<'static>>> {
    let mut given = vec![None; record.fields.len()];
    for part in parts {
        if let Some(expected) = given.get_mut(part.position()) {
            *expected = Some(&*part.entry);
        }
    }
    // properties within Rust control flow may be present
    for flow in parts.iter().filter_map(|part| part.entry.flow()) {
        chosen(record, flow, &mut given);
    }
    given
}

fn chosen<'p>(
    record: &'static RecordType,
    flow: &'p Flow<'static>,
    given: &mut [Option<&'p Entry<'static>>],
) {
    for entry in flow.entries() {
        if let Some(flow) = entry.flow() {
            chosen(record, flow, given);
        }
        let index = record.declared(entry).map(|(index, _)| index);
        if let Some(expected) = index.and_then(|index| given.get_mut(index)) {
            expected.get_or_insert(entry);
        }
    }
}

/// Returns the number of a node, in a unit.
pub(crate) fn number(node: &Node<'_>, unit: Unit) -> Option<Number> {
    match node.content {
        Content::Number(number) => Some(number),
        Content::Duration(duration) => in_unit(duration, unit),
        _ => None,
    }
}
