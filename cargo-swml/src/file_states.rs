//! Files as they change.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// The state of some files: their time and length, or nothing if they do not exist.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct FileStates(BTreeMap<PathBuf, Option<(Option<SystemTime>, u64)>>);

impl FileStates {
    /// Looks at some files.
    pub(crate) fn of(paths: impl Iterator<Item = PathBuf>) -> Self {
        let state = |path: &Path| {
            let found = fs::metadata(path).ok()?;
            Some((found.modified().ok(), found.len()))
        };
        Self(paths.map(|path| (path.clone(), state(&path))).collect())
    }

    /// Returns the number of files that exist.
    pub(crate) fn len(&self) -> usize {
        self.0.values().flatten().count()
    }

    /// Files with these lengths.
    #[cfg(test)]
    pub(crate) fn of_lengths(lengths: &[u64]) -> Self {
        let files = lengths.iter().enumerate();
        let states = files.map(|(index, length)| {
            let path = PathBuf::from(index.to_string());
            (path, Some((None, *length)))
        });
        Self(states.collect())
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn any_change_of_a_file_is_seen() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.yaml");
        let look = || FileStates::of(std::iter::once(path.clone()));
        let none = look();
        assert_eq!(none.len(), 0);
        fs::write(&path, "a").unwrap();
        let one = look();
        assert_eq!(one.len(), 1);
        assert_ne!(one, none);
        fs::write(&path, "ab").unwrap();
        assert_ne!(look(), one);
    }
}
