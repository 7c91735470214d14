//! A script that has been checked.

use crate::input::Input;
use crate::judge::Judged;

/// A script and what is wrong with it.
pub(super) struct Checked {
    pub(super) input: Input,
    pub(super) judged: Judged,
    /// How many faults `--fix` has mended.
    pub(super) fixed: usize,
}
