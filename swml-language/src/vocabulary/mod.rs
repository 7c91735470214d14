//! Words of other platforms with their SWML equivalents: TwiML and the REST API of Twilio, NCCO,
//! Plivo, Telnyx (TeXML and call control), FreeSWITCH, Bandwidth, the SDKs and the LaML of
//! SignalWire, and the words of programming languages for control flow.
//!
//! Data only: [`methods`], [`properties`], [`values`], one file each. [`shown`] renders the forms.
//!
//! Lookup ignores case and separators: `callerId` is `caller_id`.

mod beside;
mod form;
#[rustfmt::skip] // a table: one row per line
mod methods;

mod names;
#[rustfmt::skip]
mod properties;
mod shown;
#[cfg(test)]
mod tests;
#[rustfmt::skip]
mod values;

pub(crate) use form::{MethodWord, PropertyForm, PropertyWord};
pub(crate) use shown::{property as property_shown, statements};

use std::sync::LazyLock;

use crate::format::destination::dials;
use crate::schema::{EnumType, Field, LanguageId, MethodSet, MethodSpec, RecordType, Type};
use crate::suggest::{FoldedIndex, same};
use crate::tree::{Content, Node};
use form::Requirement;

/// Returns the possible forms of another platform's method; several if only the author knows which
/// is intended.
pub(crate) fn method(
    methods: &MethodSet,
    name: &str,
    body: Option<&Node<'_>>,
) -> Vec<&'static MethodWord> {
    static CALLING: LazyLock<FoldedIndex> =
        LazyLock::new(|| words_of(&mut methods::CALLING.iter().map(|row| row.words)));
    static MESSAGING: LazyLock<FoldedIndex> =
        LazyLock::new(|| words_of(&mut methods::MESSAGING.iter().map(|row| row.words)));
    let all = match methods.language().id {
        LanguageId::Calling => &CALLING,
        LanguageId::Messaging => &MESSAGING,
    };
    let mut found = find(all, table(methods), name);
    // the arguments decide between two meanings of a word
    let for_dialled = |row: &&'static MethodWord| row.given == Requirement::Destination;
    if found.iter().any(for_dialled)
        && !found.iter().all(for_dialled)
        && let Some(text) = body.and_then(essential)
    {
        let is_dialled = dials(text);
        found.retain(|row| for_dialled(row) == is_dialled);
    }
    found
}

fn table(methods: &MethodSet) -> &'static [MethodWord] {
    match methods.language().id {
        LanguageId::Calling => methods::CALLING,
        LanguageId::Messaging => methods::MESSAGING,
    }
}

/// Returns the methods of other platforms that SWML has a form for.
pub(crate) fn methods_elsewhere(methods: &MethodSet) -> Vec<&'static str> {
    let mut words = Vec::new();
    for row in table(methods) {
        if !row.steps.is_empty() {
            words.extend(row.words);
        }
    }
    words
}

/// Returns the form of another platform's property in an object.
pub(crate) fn property(
    record: &RecordType,
    name: &str,
    value: Option<&Node<'_>>,
) -> Option<&'static PropertyWord> {
    let fits = |row: &&PropertyWord| {
        row.given == Requirement::Anything || value.and_then(Node::name).is_some_and(dials)
    };
    let here = |row: &&PropertyWord| match row.on {
        [] => true,
        on => on.contains(&record.name),
    };
    let known = |row: &&PropertyWord| match row.form {
        PropertyForm::Named(names) => field(record, names).is_some(),
        PropertyForm::OneOf(names) => names.iter().all(|name| record.field(name).is_some()),
        PropertyForm::Made(name, _) => record.field(name).is_some(),
        PropertyForm::Beside(..) | PropertyForm::Hint(_) | PropertyForm::Nothing(_) => true,
    };
    static ALL: LazyLock<FoldedIndex> =
        LazyLock::new(|| words_of(&mut properties::PROPERTIES.iter().map(|row| row.words)));
    let mut found = find(&ALL, properties::PROPERTIES, name).into_iter();
    found.find(|row| here(row) && fits(row) && known(row))
}

/// Returns the replacement of a key next to a method, in the same step.
pub(crate) fn beside(method: &MethodSpec, name: &str) -> Option<String> {
    static ALL: LazyLock<FoldedIndex> =
        LazyLock::new(|| words_of(&mut beside::BESIDE.iter().map(|row| row.words)));
    let here = |row: &&beside::Beside| row.on.is_empty() || row.on.contains(&method.name);
    if let Some(row) = find(&ALL, beside::BESIDE, name).into_iter().find(here) {
        return Some(row.instead.to_owned());
    }
    if name.len() > 64 || same(name, beside::OUTCOMES).is_none() {
        return None;
    }
    let mut results = beside::RESULTS.iter();
    let (_, variable) = results.find(|(of, _)| *of == method.name)?;
    let name = method.name;
    let inside = matches!(method.ty, Type::Record(record) if record().field("result").is_some());
    Some(match inside {
        true => format!(
            "branch with `result` inside `{name}`, or with `cond` on `{variable}` in the next step"
        ),
        false => format!("branch with `cond` on `{variable}` in the next step"),
    })
}

/// Returns the name of the property that another platform's word means, if any.
pub(crate) fn meant_field(record: &RecordType, name: &str) -> Option<&'static str> {
    match property(record, name, None)?.form {
        PropertyForm::Named(names) => field(record, names).map(|field| field.name),
        PropertyForm::Made(name, _) => Some(name),
        _ => None,
    }
}

/// Returns the first of some properties that a record has.
pub(crate) fn field(record: &RecordType, names: &[&str]) -> Option<&'static Field> {
    names.iter().find_map(|name| record.field(name))
}

/// Returns the word of a set that another platform's word means.
pub(crate) fn keyword(words: &EnumType, word: &str) -> Option<&'static str> {
    value(word, &|name| words.get(name).is_some())
}

/// Returns the word that another platform's word means, among the known ones.
pub(crate) fn value(word: &str, known: &dyn Fn(&str) -> bool) -> Option<&'static str> {
    static ALL: LazyLock<FoldedIndex> =
        LazyLock::new(|| words_of(&mut values::VALUES.iter().map(|row| row.words)));
    let mut rows = find(&ALL, values::VALUES, word).into_iter();
    rows.find_map(|row| row.means.iter().find(|name| known(name)))
        .copied()
}

/// Returns the positions of the rows of a table by their words: there are many words, and a script
/// may have many errors.
fn words_of(rows: &mut dyn Iterator<Item = &'static [&'static str]>) -> FoldedIndex {
    let mut all = FoldedIndex::default();
    for (row, words) in rows.enumerate() {
        for word in words {
            all.add(word, row);
        }
    }
    all
}

/// Returns the rows of a table with a word, ignoring case and separators, in order.
fn find<R>(all: &FoldedIndex, rows: &'static [R], word: &str) -> Vec<&'static R> {
    // names are shorter
    if word.len() > 64 {
        return Vec::new();
    }
    let found = all.get(word).iter();
    found.filter_map(|row| rows.get(*row)).collect()
}

/// Returns the main text of a body: the body itself, or the first text in it.
fn essential<'n>(body: &'n Node<'_>) -> Option<&'n str> {
    match &body.content {
        Content::Map(entries) => entries.iter().find_map(|entry| entry.value.name()),
        _ => body.name(),
    }
}
