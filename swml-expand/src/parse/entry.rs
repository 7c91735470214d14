//! Entries of an object, as the parser adds them to the tree.

use std::borrow::Cow;

use swml_language::schema::RecordType;
use swml_language::tree::{Content, Entry, Node, Place};

/// A name and its value.
pub(super) fn entry(
    key: impl Into<Cow<'static, str>>,
    place: Place,
    value: Node<'static>,
) -> Entry<'static> {
    Entry {
        key: key.into(),
        place,
        value,
        raw: false,
    }
}

/// An entry with a mistake that has been reported.
pub(super) fn mistaken(name: &'static str, place: Place) -> Entry<'static> {
    entry(name, place, Node::new(place, Content::Error))
}

/// Adds a property. A value that was reported to lack this very name is not a duplicate.
pub(super) fn give(record: &RecordType, entries: &mut Vec<Entry<'static>>, new: Entry<'static>) {
    let lacks_name = |entry: &Entry<'_>| {
        entry.key == new.key
            && entry.place == entry.value.place
            && matches!(entry.value.content, Content::Error)
    };
    let mut earlier = entries.iter_mut().take(MOST);
    // each branch has its own
    match earlier.find(|entry| !record.is_branch() && lacks_name(entry)) {
        Some(earlier) => *earlier = new,
        None => entries.push(new),
    }
}

/// Returns true if a property of this name exists.
pub(super) fn is_given(entries: &[Entry<'_>], name: &str) -> bool {
    entries.iter().take(MOST).any(|entry| entry.key == name)
}

/// No record has as many properties.
pub(super) const MOST: usize = 128;
