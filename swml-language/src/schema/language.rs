//! The languages of scripts, and their differences.

/// A language of scripts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LanguageId {
    /// Scripts for calls.
    Calling,
    /// Scripts for text messages.
    Messaging,
}
