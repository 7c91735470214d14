//! `--watch`: another check after each change.
//!
//! The files are polled. Notifications of the system would need a dozen crates, and miss changes in
//! network folders and containers.

use std::convert::Infallible;
use std::path::PathBuf;
use std::thread;
use std::time::Duration;

use crate::file_states::FileStates;

/// The time between two looks at the files.
const INTERVAL: Duration = Duration::from_millis(200);

/// Decides when a check is due: a change is followed by a look that finds the same state, so that
/// several files that are saved at once are one change.
#[derive(Debug)]
struct Debounce {
    /// The state that was checked.
    checked: FileStates,
    /// The state at the last look.
    last: FileStates,
}

impl Debounce {
    fn new(checked: FileStates) -> Self {
        let last = checked.clone();
        Self { checked, last }
    }

    /// Takes the present state; returns true if a check of it is due.
    fn is_due(&mut self, now: FileStates) -> bool {
        let is_stable = now == self.last;
        if !is_stable {
            self.last = now;
            return false;
        }
        if now == self.checked {
            return false;
        }
        self.checked = now;
        true
    }
}

/// Runs now and after each change of the files, until the process is ended. A change during a run is
/// followed by another one, since the state is that before the run.
pub(super) fn forever<E>(
    look: impl Fn() -> FileStates,
    mut run: impl FnMut(&FileStates) -> Result<(), E>,
) -> Result<Infallible, E> {
    let mut debounce = Debounce::new(look());
    loop {
        run(&debounce.checked)?;
        loop {
            thread::sleep(INTERVAL);
            if debounce.is_due(look()) {
                break;
            }
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn states(lengths: &[u64]) -> FileStates {
        let paths = lengths.iter().enumerate();
        FileStates(
            paths
                .map(|(index, length)| (PathBuf::from(index.to_string()), Some((None, *length))))
                .collect(),
        )
    }

    #[test]
    fn changes_at_once_are_one() {
        let mut debounce = Debounce::new(states(&[1, 1]));
        let mut due = |lengths: &[u64]| debounce.is_due(states(lengths));
        assert!(!due(&[1, 1]));
        // two files are saved one after the other
        assert!(!due(&[2, 1]));
        assert!(!due(&[2, 2]));
        assert!(due(&[2, 2]));
        assert!(!due(&[2, 2]));
        // a change that is undone
        assert!(!due(&[3, 2]));
        assert!(!due(&[2, 2]));
        assert!(!due(&[2, 2]));
        // a new file
        assert!(!due(&[2, 2, 1]));
        assert!(due(&[2, 2, 1]));
    }

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
