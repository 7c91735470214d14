//! The languages of scripts, and how they differ.

/// The languages there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LanguageId {
    /// Of calls.
    Calling,
    /// Of text messages.
    Messaging,
}
