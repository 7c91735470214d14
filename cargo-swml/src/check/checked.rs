//! A script that has been checked.

use crate::check_input::CheckResult;
use crate::input::ScriptInput;

/// A script and its diagnostics.
pub(super) struct Checked {
    pub(super) input: ScriptInput,
    pub(super) judged: CheckResult,
    /// The number of diagnostics that `--fix` has corrected.
    pub(super) fixed: usize,
}
