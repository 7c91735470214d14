//! Exact edits that correct an error.

use std::fmt;

use crate::shown::redact;
use crate::span::Span;
use crate::suggest::fold;
use crate::tree::Place;

/// An edit that corrects an error: applied alone, it leaves fewer errors and no new one.
#[derive(Clone, PartialEq, Eq)]
pub struct Fix {
    /// The first replaced node.
    pub from: Place,
    /// The last replaced node.
    pub to: Place,
    /// The replaced range of the text, if the script was read from one. For a removal it includes
    /// the adjacent comma or line break.
    pub at: Option<Span>,
    /// The new text; empty for a removal.
    pub text: String,
    /// Whether the fix preserves the meaning of the script.
    pub applicability: Applicability,
}

/// Omits the credentials of URIs.
impl fmt::Debug for Fix {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Fix")
            .field("from", &self.from)
            .field("to", &self.to)
            .field("at", &self.at)
            .field("text", &redact(&self.text))
            .field("applicability", &self.applicability)
            .finish()
    }
}

/// Whether a [`Fix`] may be applied without review.
///
/// ```
/// # use swml_core as swml;
/// use swml::{Applicability, Document, Reader};
/// let text = r#"{"sections":{"main":[{"connect":{"to":"+15551234567","timeout":"20"}}]}}"#;
/// let read = Reader::new().json::<Document>(text)?;
/// let fix = read.report().iter().find_map(|fault| fault.fix.as_ref()).unwrap();
/// assert_eq!((fix.text.as_str(), fix.applicability), ("20", Applicability::Safe));
/// # Ok::<(), swml::error::ReadError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Applicability {
    /// The meaning is preserved: a legacy form in its modern form, a number without quotes, a name
    /// in its own case. Applied by `cargo swml check --fix`.
    Safe,
    /// A guess, or a change of behaviour: a corrected name, a sound without its prefix. Applied by
    /// `cargo swml check --fix --unsafe-fixes`.
    Suggested,
}

impl Applicability {
    /// Returns its name in reports: `safe` or `suggested`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Safe => "safe",
            Self::Suggested => "suggested",
        }
    }

    /// The applicability of replacing a name: safe if the names differ in case and separators only.
    ///
    /// ```
    /// # use swml_core as swml;
    /// use swml::Applicability;
    /// assert_eq!(Applicability::of_name("callStateURL", "call_state_url"), Applicability::Safe);
    /// assert_eq!(Applicability::of_name("timout", "timeout"), Applicability::Suggested);
    /// ```
    pub fn of_name(written: &str, meant: &str) -> Self {
        match fold(written) == fold(meant) {
            true => Self::Safe,
            false => Self::Suggested,
        }
    }
}

impl fmt::Display for Applicability {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
