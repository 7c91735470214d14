//! Evaluation errors.

/// The reason why an expression has no value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Reason {
    pub(super) text: String,
    /// The platform may have a value for it.
    pub(super) unsupported: bool,
}

impl Reason {
    pub(super) fn thrown(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            unsupported: false,
        }
    }

    pub(super) fn unsupported(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            unsupported: true,
        }
    }
}
