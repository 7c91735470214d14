//! Errors outside of a call.

use swml_language::error::SyntaxError;
use thiserror::Error;

/// A script cannot be rehearsed.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum ScriptError {
    /// The text is not JSON, or not YAML.
    #[error(transparent)]
    Syntax(#[from] SyntaxError),
    /// The file cannot be read.
    #[error("cannot read {name}")]
    #[non_exhaustive]
    File {
        /// The file.
        name: String,
        /// The reason.
        #[source]
        error: std::io::Error,
    },
    /// YAML needs the feature `yaml`.
    #[error("reading {name} needs the feature `yaml` of `swml-rehearsal`")]
    #[non_exhaustive]
    NoYaml {
        /// The file.
        name: String,
    },
    /// The script is not an object.
    #[error("the script is not an object")]
    NotAnObject,
    /// The script has no sections.
    #[error("the script has no `sections`")]
    NoSections,
    /// The script has no section `main`.
    #[error("the script has no section `main`")]
    NoMain,
    /// A messaging script where a calling one is expected.
    #[error("this is a messaging script: rehearse it with `Message`, not `Rehearsal`")]
    Messaging,
    /// A calling script where a messaging one is expected.
    #[error("this is a calling script: rehearse it with `Rehearsal`, not `Message`")]
    Calling,
}

/// A choice that does not answer the question of the machine.
#[derive(Clone, Debug, Error, PartialEq)]
#[non_exhaustive]
pub enum Refused {
    /// The call has ended.
    #[error("the call has ended: {0}")]
    Ended(String),
    /// The machine waits for something else.
    #[error("{choice} does not answer the question: {question}")]
    #[non_exhaustive]
    Unfit {
        /// The rejected choice.
        choice: String,
        /// The current question.
        question: String,
    },
    /// The choice fits the question, but is not possible here.
    #[error("{0}")]
    Impossible(String),
}

/// A text that is not a choice; see [`Notation`](crate::Notation).
#[derive(Clone, Debug, Error, PartialEq, Eq)]
#[error("`{text}` is not a choice")]
#[non_exhaustive]
pub struct InvalidChoice {
    /// The text.
    pub text: String,
}
