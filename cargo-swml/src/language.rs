//! The languages of scripts.

use swml_language::{Document, messaging, schema};

/// The language of a script.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Language {
    /// Scripts that answer a call
    Calling,
    /// Scripts that answer a message
    Messaging,
}

impl Language {
    /// Returns the table of the language.
    pub(crate) fn table(self) -> &'static schema::Language {
        match self {
            Self::Calling => Document::LANGUAGE,
            Self::Messaging => messaging::Document::LANGUAGE,
        }
    }

    /// Returns the other language.
    pub(crate) fn other(self) -> Self {
        match self {
            Self::Calling => Self::Messaging,
            Self::Messaging => Self::Calling,
        }
    }
}
