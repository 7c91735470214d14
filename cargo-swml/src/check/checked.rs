//! A script that has been checked.

use crate::check_input::CheckResult;
use crate::input::ScriptInput;

/// A script and what is wrong with it.
pub(super) struct Checked {
    pub(super) input: ScriptInput,
    pub(super) judged: CheckResult,
    /// How many faults `--fix` has mended.
    pub(super) fixed: usize,
}
