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
}
