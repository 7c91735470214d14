//! The properties of one object, for a rule.

use std::ops::{Deref, DerefMut};

use crate::schema::{Field, RecordType};
use crate::tree::{Entry, Place};

/// The properties of one record, found by name.
pub(crate) struct ObjectContext<'s, 't> {
    /// The record.
    pub(crate) record: &'static RecordType,
    /// Its start: the location to report when something is missing.
    pub(crate) place: Place,
    /// Its entries as written.
    pub(crate) entries: &'t [Entry<'t>],
    pub(crate) found: FoundEntries<'t>,
    /// The properties that are probably set under another name; empty if there are none.
    pub(crate) guessed: Vec<bool>,
    /// Whether it contains a value of unknown contents.
    pub(crate) strange: bool,
    /// The number of diagnostics before it.
    pub(crate) since: usize,
    /// The enclosing record, if it inherits from it.
    pub(crate) outer: Option<&'s ObjectContext<'s, 't>>,
}

/// So many properties are found without memory of their own: most records have less.
const FEW: usize = 16;

/// The entry of each property of a record, by the position of the property.
pub(crate) enum FoundEntries<'t> {
    /// The entries, and how many properties there are.
    Few([Option<&'t Entry<'t>>; FEW], usize),
    /// More than that.
    Many(Vec<Option<&'t Entry<'t>>>),
}

impl FoundEntries<'_> {
    /// No entry for any of so many properties.
    pub(crate) fn new(count: usize) -> Self {
        match count {
            0..=FEW => Self::Few([None; FEW], count),
            _ => Self::Many(vec![None; count]),
        }
    }
}

impl<'t> Deref for FoundEntries<'t> {
    type Target = [Option<&'t Entry<'t>>];

    fn deref(&self) -> &Self::Target {
        match self {
            Self::Few(all, count) => all.get(..*count).unwrap_or_default(),
            Self::Many(all) => all,
        }
    }
}

impl DerefMut for FoundEntries<'_> {
    fn deref_mut(&mut self) -> &mut Self::Target {
        match self {
            Self::Few(all, count) => all.get_mut(..*count).unwrap_or_default(),
            Self::Many(all) => all,
        }
    }
}

impl<'t> ObjectContext<'_, 't> {
    pub(crate) fn mark(&mut self, guessed: usize) {
        self.guessed.resize(self.record.fields.len(), false);
        if let Some(mark) = self.guessed.get_mut(guessed) {
            *mark = true;
        }
    }

    /// Returns the entry of a property, if it is set.
    pub(crate) fn get(&self, name: &str) -> Option<&'t Entry<'t>> {
        let index = self.record.exact(name)?;
        self.found.get(index).copied().flatten()
    }

    /// Returns true if a property may be set under an unknown name.
    pub(crate) fn may_have(&self, name: &str) -> bool {
        let mut fields = self.record.fields.iter().zip(&self.guessed);
        self.strange || fields.any(|(field, guessed)| *guessed && field.name == name)
    }

    /// Returns true if any property may be set under an unknown name.
    pub(crate) fn is_unsure(&self) -> bool {
        self.strange || self.guessed.contains(&true)
    }

    /// Returns the properties that are set, with their rows of the table.
    pub(crate) fn given(&self) -> Vec<(&'static Field, &'t Entry<'t>)> {
        let mut given = Vec::new();
        for (field, entry) in self.record.fields.iter().zip(&*self.found) {
            given.extend(entry.map(|entry| (field, entry)));
        }
        given
    }
}

/// Returns a record as the subject of a sentence: a method in backticks, any other object in words.
pub(crate) fn title(record: &RecordType) -> String {
    if record.name.contains(' ') {
        record.name.to_owned()
    } else {
        format!("`{}`", record.name)
    }
}
