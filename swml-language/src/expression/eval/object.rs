//! Objects.

use std::sync::Arc;

use super::value::Value;

/// The properties of an object, in the order of JavaScript: indices first, then names as they
/// were added.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Object {
    entries: Vec<(Arc<str>, Value)>,
}

impl Object {
    /// An object without properties.
    pub fn new() -> Self {
        Self::default()
    }

    /// The value of a property.
    pub fn get(&self, name: &str) -> Option<&Value> {
        let mut entries = self.entries.iter();
        entries
            .find(|(key, _)| **key == *name)
            .map(|(_, value)| value)
    }

    /// Adds a property, or replaces its value.
    pub fn insert(&mut self, name: impl Into<Arc<str>>, value: Value) {
        let name = name.into();
        if let Some((_, old)) = self.entries.iter_mut().find(|(key, _)| *key == name) {
            *old = value;
            return;
        }
        let at = match index(&name) {
            Some(new) => self
                .entries
                .partition_point(|(key, _)| index(key).is_some_and(|old| old < new)),
            None => self.entries.len(),
        };
        self.entries.insert(at, (name, value));
    }

    /// The properties in their order.
    pub fn iter(&self) -> impl Iterator<Item = (&Arc<str>, &Value)> {
        self.entries.iter().map(|(key, value)| (key, value))
    }

    /// The number of properties.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// True if there is no property.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }
}

impl<N: Into<Arc<str>>> FromIterator<(N, Value)> for Object {
    fn from_iter<I: IntoIterator<Item = (N, Value)>>(entries: I) -> Self {
        let mut object = Self::new();
        for (name, value) in entries {
            object.insert(name, value);
        }
        object
    }
}

/// The index that a name is, if it is one in canonical form.
pub(super) fn index(name: &str) -> Option<u32> {
    let index = name
        .parse::<u32>()
        .ok()
        .filter(|index| *index != u32::MAX)?;
    let canonical = name == "0" || !name.starts_with(['0', '+']);
    canonical.then_some(index)
}
