//! Exact edits that correct a fault.

use std::fmt;

use crate::shown::redact;
use crate::span::Span;
use crate::tree::Place;

/// An edit that corrects a fault: applied alone, it leaves fewer faults and no new one.
#[derive(Clone, PartialEq, Eq)]
pub struct Fix {
    /// The first piece of the script that is replaced.
    pub from: Place,
    /// The last piece that is replaced.
    pub to: Place,
    /// The range of the text that is replaced, if the script was read from one. Where
    /// something is removed, the range has the comma or the line that goes with it.
    pub at: Option<Span>,
    /// The new text; empty if the pieces are removed.
    pub text: String,
    /// Whether the script means the same afterwards.
    pub applicability: Applicability,
}

/// The credentials in a URI are left out.
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

/// Whether a [`Fix`] may be applied without a look at it.
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
    /// The script means the same: an old form in today's, a number without its quotes,
    /// a name in its own case. `cargo swml check --fix` applies it.
    Safe,
    /// A guess, or a change of what the script does: a name spelled otherwise, a sound
    /// without its prefix. `cargo swml check --fix --unsafe-fixes` applies it.
    Suggested,
}

impl Applicability {
    /// As reports name it: `safe` or `suggested`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Safe => "safe",
            Self::Suggested => "suggested",
        }
    }

    /// For a name in the place of another: safe if they differ in case and separators
    /// alone.
    ///
    /// ```
    /// # use swml_core as swml;
    /// use swml::Applicability;
    /// assert_eq!(Applicability::of_name("callStateURL", "call_state_url"), Applicability::Safe);
    /// assert_eq!(Applicability::of_name("timout", "timeout"), Applicability::Suggested);
    /// ```
    pub fn of_name(written: &str, meant: &str) -> Self {
        match crate::suggest::same_letters(written, meant) {
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
