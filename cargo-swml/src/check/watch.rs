//! `--watch`: another check after each change.
//!
//! The files are polled. Notifications of the system would need a dozen crates, and miss changes in
//! network folders and containers.

use std::convert::Infallible;
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
mod tests {
    use super::*;

    #[test]
    fn changes_at_once_are_one() {
        let mut debounce = Debounce::new(FileStates::of_lengths(&[1, 1]));
        let mut due = |lengths: &[u64]| debounce.is_due(FileStates::of_lengths(lengths));
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
}
