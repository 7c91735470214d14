//! Sets of names.
//!
//! Each type of key and value makes a hash table of its own, compiled to thousands of lines, so all
//! sets of names share these two.

use std::collections::HashMap;

/// Different names, in the order in which they were added.
#[derive(Clone, Debug, Default)]
pub(crate) struct NameIndex<'n> {
    positions: HashMap<&'n str, usize>,
    names: Vec<&'n str>,
}

impl<'n> NameIndex<'n> {
    pub(crate) fn of(names: &mut dyn Iterator<Item = &'n str>) -> Self {
        let mut all = Self::default();
        all.extend(names);
        all
    }

    pub(crate) fn extend(&mut self, names: &mut dyn Iterator<Item = &'n str>) {
        for name in names {
            self.insert(name);
        }
    }

    /// Adds a name; returns false if it is there already.
    pub(crate) fn insert(&mut self, name: &'n str) -> bool {
        let length = self.names.len();
        self.add(name) == length
    }

    /// Returns the position of a name, which is added if it is new.
    pub(crate) fn add(&mut self, name: &'n str) -> usize {
        let position = *self.positions.entry(name).or_insert(self.names.len());
        if position == self.names.len() {
            self.names.push(name);
        }
        position
    }

    /// Removes the names after the first ones.
    pub(crate) fn truncate(&mut self, length: usize) {
        for name in self.names.drain(length.min(self.names.len())..) {
            self.positions.remove(name);
        }
    }

    pub(crate) fn position(&self, name: &str) -> Option<usize> {
        self.positions.get(name).copied()
    }

    pub(crate) fn contains(&self, name: &str) -> bool {
        self.positions.contains_key(name)
    }

    pub(crate) fn names(&self) -> &[&'n str] {
        &self.names
    }
}

/// How often each name was added in each of several numbered scopes.
#[derive(Debug, Default)]
pub(crate) struct ScopedNames<'n>(HashMap<(usize, &'n str), usize>);

impl<'n> ScopedNames<'n> {
    /// Adds a name, and returns how often it had been added before.
    pub(crate) fn add(&mut self, scope: usize, name: &'n str) -> usize {
        let count = self.0.entry((scope, name)).or_default();
        *count += 1;
        *count - 1
    }

    /// Adds a name; returns false if it is there already.
    pub(crate) fn insert(&mut self, scope: usize, name: &'n str) -> bool {
        self.add(scope, name) == 0
    }

    pub(crate) fn count(&self, scope: usize, name: &str) -> usize {
        self.0.get(&(scope, name)).copied().unwrap_or_default()
    }

    pub(crate) fn contains(&self, scope: usize, name: &str) -> bool {
        self.count(scope, name) > 0
    }
}
