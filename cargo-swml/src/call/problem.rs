//! Faults of an answer, besides those in the text of a script.

use std::fmt;

use serde_json::{Value, json};

/// A fault of a response.
#[derive(Debug)]
pub(super) struct Problem {
    pub(super) message: String,
    pub(super) note: Option<String>,
    pub(super) help: Option<String>,
}

impl Problem {
    pub(super) fn new(message: impl Into<String>) -> Self {
        Self {
            message: message.into(),
            note: None,
            help: None,
        }
    }

    pub(super) fn note(mut self, note: impl Into<String>) -> Self {
        self.note = Some(note.into());
        self
    }

    pub(super) fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    pub(super) fn json(&self) -> Value {
        let Self {
            message,
            note,
            help,
        } = self;
        json!({ "message": message, "note": note, "help": help })
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "error: {}", self.message)?;
        for (name, part) in [("note", &self.note), ("help", &self.help)] {
            if let Some(part) = part {
                write!(f, "\n  = {name}: {part}")?;
            }
        }
        Ok(())
    }
}
