//! An expectation that was not met.

use crate::script::Location;

/// Fails a test.
#[track_caller]
#[allow(clippy::panic)] // a failed test panics
pub(crate) fn fail(message: &str) -> ! {
    panic!("{message}")
}

/// An expected event, with what is known about its absence.
pub(super) struct ExpectedEvent<'t> {
    pub(super) what: String,
    pub(super) happened: Option<String>,
    pub(super) at: Option<Location>,
    pub(super) text: Option<&'t str>,
}

impl<'t> ExpectedEvent<'t> {
    pub(super) fn new(what: impl Into<String>) -> Self {
        Self {
            what: what.into(),
            happened: None,
            at: None,
            text: None,
        }
    }

    /// Sets the event that happened instead, if it is not the current one.
    pub(super) fn but(mut self, happened: String) -> Self {
        self.happened = Some(happened);
        self
    }

    /// Sets the statement, if it is not the last one that ran.
    pub(super) fn at(mut self, at: Option<Location>) -> Self {
        self.at = at;
        self
    }

    /// Sets the expected text.
    pub(super) fn like(mut self, text: &'t str) -> Self {
        self.text = Some(text);
        self
    }
}
