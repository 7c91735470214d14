//! The entries of a map in insertion order, with lookup by key in constant time.

use std::collections::HashMap;
use std::hash::{BuildHasher, RandomState};

use crate::text::Text;

/// The number of entries up to which a linear search is as fast as an index.
const FEW: usize = 32;

/// Entries by key.
#[derive(Clone)]
pub(crate) enum Entries<T> {
    Few(Vec<(Text, T)>),
    Many(Box<Many<T>>),
}

#[derive(Clone)]
pub(crate) struct Many<T> {
    entries: Vec<(Text, T)>,
    index: KeyIndex,
}

/// The position of the first key for each hash.
#[derive(Clone, Default)]
struct KeyIndex {
    hasher: RandomState,
    places: HashMap<u64, usize>,
}

impl KeyIndex {
    fn of(keys: &mut dyn Iterator<Item = &str>) -> Self {
        let mut index = Self::default();
        for (place, key) in keys.enumerate() {
            index.add(key, place);
        }
        index
    }

    fn add(&mut self, key: &str, place: usize) {
        let hash = self.hasher.hash_one(key);
        self.places.entry(hash).or_insert(place);
    }
}

/// Returns the position of a key. Not generic, because many maps use it.
fn find(
    index: Option<&KeyIndex>,
    count: usize,
    key: &str,
    is: &dyn Fn(usize) -> bool,
) -> Option<usize> {
    if let Some(index) = index {
        let place = index.places.get(&index.hasher.hash_one(key)).copied()?;
        if is(place) {
            return Some(place);
        }
        // two keys with one hash, which is rare
    }
    (0..count).find(|&place| is(place))
}

impl<T> Entries<T> {
    pub(crate) const fn new(entries: Vec<(Text, T)>) -> Self {
        Self::Few(entries)
    }

    pub(crate) fn all(&self) -> &Vec<(Text, T)> {
        match self {
            Self::Few(entries) => entries,
            Self::Many(many) => &many.entries,
        }
    }

    pub(crate) fn all_mut(&mut self) -> &mut [(Text, T)] {
        match self {
            Self::Few(entries) => entries,
            Self::Many(many) => &mut many.entries,
        }
    }

    pub(crate) fn into_all(self) -> Vec<(Text, T)> {
        match self {
            Self::Few(entries) => entries,
            Self::Many(many) => many.entries,
        }
    }

    /// Returns the position of a key.
    pub(crate) fn find(&self, key: &str) -> Option<usize> {
        let (entries, index) = match self {
            Self::Few(entries) => (entries, None),
            Self::Many(many) => (&many.entries, Some(&many.index)),
        };
        find(index, entries.len(), key, &|place| {
            entries.get(place).is_some_and(|(other, _)| *other == *key)
        })
    }

    pub(crate) fn insert(&mut self, key: Text, value: T) {
        self.index();
        match self.find(key.as_str()) {
            Some(place) => {
                if let Some((_, old)) = self.all_mut().get_mut(place) {
                    *old = value;
                }
            }
            None => match self {
                Self::Few(entries) => entries.push((key, value)),
                Self::Many(many) => {
                    many.index.add(key.as_str(), many.entries.len());
                    many.entries.push((key, value));
                }
            },
        }
    }

    /// Appends an entry, even if its key exists.
    pub(crate) fn push(&mut self, key: Text, value: T) {
        match self {
            Self::Few(entries) => entries.push((key, value)),
            Self::Many(many) => {
                many.index.add(key.as_str(), many.entries.len());
                many.entries.push((key, value));
            }
        }
    }

    /// Removes a key; the order of the others is preserved.
    pub(crate) fn remove(&mut self, key: &str) -> Option<T> {
        let place = self.find(key)?;
        // positions in the index change; the next insertion builds a new one
        let mut entries = std::mem::replace(self, Self::Few(Vec::new())).into_all();
        let removed = (place < entries.len()).then(|| entries.remove(place).1);
        *self = Self::Few(entries);
        removed
    }

    /// Builds the index once it is worthwhile.
    fn index(&mut self) {
        if let Self::Few(entries) = self
            && entries.len() >= FEW
        {
            let entries = std::mem::take(entries);
            let index = KeyIndex::of(&mut entries.iter().map(|(key, _)| key.as_str()));
            *self = Self::Many(Box::new(Many { entries, index }));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_found_with_and_without_an_index() {
        let mut entries = Entries::new(Vec::new());
        for round in 0..2 {
            for n in 0..3 * FEW {
                entries.insert(Text::data(n.to_string()), n + round);
            }
        }
        assert_eq!(entries.all().len(), 3 * FEW);
        for n in 0..3 * FEW {
            let place = entries.find(&n.to_string()).unwrap();
            assert_eq!(entries.all()[place].1, n + 1);
        }
        assert_eq!(entries.find("x"), None);
        assert_eq!(entries.remove("x"), None);
        assert_eq!(entries.remove("7"), Some(8));
        assert_eq!(entries.find("7"), None);
        assert_eq!(entries.all()[7].0.as_str(), "8");
        entries.insert(Text::data("7"), 1);
        assert_eq!(entries.find("7"), Some(3 * FEW - 1));
    }
}
