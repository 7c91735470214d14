//! A script that has been checked.

use crate::input::ScriptInput;
use crate::judge::CheckResult;

/// A script and its diagnostics.
pub(super) struct Checked {
    pub(super) input: ScriptInput,
    pub(super) judged: CheckResult,
    /// The number of diagnostics that `--fix` has corrected.
    pub(super) fixed: usize,
    /// The number of diagnostics that `--add-suppressions` has suppressed.
    pub(super) suppressed: usize,
}
