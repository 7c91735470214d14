//! Errors in the format of a text.

use crate::fix::Applicability;

/// The reason that a text is not in the expected format.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormatFault {
    /// The error, as a clause.
    pub why: String,
    /// The corrected text, if there is only one sensible correction; it is in the expected format.
    pub fix: Option<String>,
    /// Whether the correction preserves the meaning.
    pub applicability: Applicability,
    /// The correction in words, if it is not exact.
    pub hint: String,
    /// Whether the platform would accept the text, but not as intended.
    pub warning: bool,
}

impl FormatFault {
    /// An error without an exact correction.
    pub fn new(why: impl Into<String>, hint: impl Into<String>) -> Self {
        Self {
            why: why.into(),
            fix: None,
            applicability: Applicability::Suggested,
            hint: hint.into(),
            warning: false,
        }
    }

    /// Sets the exact correction, which preserves the meaning.
    #[must_use]
    pub fn fix(self, fix: impl Into<String>) -> Self {
        self.exact(fix, Applicability::Safe)
    }

    /// Sets the text that is probably intended.
    #[must_use]
    pub fn suggest(self, fix: impl Into<String>) -> Self {
        self.exact(fix, Applicability::Suggested)
    }

    pub(super) fn exact(mut self, fix: impl Into<String>, applicability: Applicability) -> Self {
        self.fix = Some(fix.into());
        self.applicability = applicability;
        self
    }

    /// Removes a correction that is not in the expected format either.
    pub(super) fn verified(mut self, judge: impl Fn(&str) -> bool) -> Self {
        self.fix = self.fix.filter(|fix| judge(fix));
        self
    }

    pub(super) fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = hint.into();
        self
    }
}

/// The result of checking a text.
pub type Verdict = Result<(), FormatFault>;

pub(super) fn not_empty(text: &str, why: &str, hint: &str) -> Verdict {
    if text.trim().is_empty() {
        return Err(FormatFault::new(why, hint));
    }
    Ok(())
}
