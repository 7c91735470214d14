//! What is wrong with a text.

use crate::fix::Applicability;

/// Why a text has not the form it should have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormatFault {
    /// What is wrong, as a clause.
    pub why: String,
    /// The text to write instead, where there is only one sensible answer; it has the form.
    pub fix: Option<String>,
    /// Whether that means the same.
    pub applicability: Applicability,
    /// What to write, where there is no exact answer.
    pub hint: String,
    /// True if the platform would take the text, but not as meant.
    pub warning: bool,
}

impl FormatFault {
    /// A fault without an exact fix.
    pub fn new(why: impl Into<String>, hint: impl Into<String>) -> Self {
        Self {
            why: why.into(),
            fix: None,
            applicability: Applicability::Suggested,
            hint: hint.into(),
            warning: false,
        }
    }

    /// Gives the exact text to write instead, which means the same.
    #[must_use]
    pub fn fix(self, fix: impl Into<String>) -> Self {
        self.exact(fix, Applicability::Safe)
    }

    /// Gives the exact text that is likely to be meant.
    #[must_use]
    pub fn suggest(self, fix: impl Into<String>) -> Self {
        self.exact(fix, Applicability::Suggested)
    }

    pub(super) fn exact(mut self, fix: impl Into<String>, applicability: Applicability) -> Self {
        self.fix = Some(fix.into());
        self.applicability = applicability;
        self
    }

    /// Takes back a fix that has not the form either.
    pub(super) fn verified(mut self, judge: impl Fn(&str) -> bool) -> Self {
        self.fix = self.fix.filter(|fix| judge(fix));
        self
    }

    pub(super) fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = hint.into();
        self
    }
}

/// The verdict on a text.
pub type Verdict = Result<(), FormatFault>;

pub(super) fn not_empty(text: &str, why: &str, hint: &str) -> Verdict {
    if text.trim().is_empty() {
        return Err(FormatFault::new(why, hint));
    }
    Ok(())
}
