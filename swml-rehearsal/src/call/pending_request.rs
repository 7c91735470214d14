//! Requests of the platform that wait for a response.

use serde_json::Value;

use super::expected::ExpectedEvent;
use super::{Call, fail};
use crate::choice::{Choice, Response};
use crate::question::{Question, Request};
use crate::script::IntoScript;
use crate::url::shown;

/// A request that waits for its response.
#[must_use = "specify the answer: `.responds(200, json!({}))`"]
#[derive(Debug)]
pub struct PendingRequest<'c> {
    pub(super) call: &'c mut Call,
}

impl<'c> PendingRequest<'c> {
    /// Returns the request.
    pub fn request(&self) -> Option<&Request> {
        match self.call.machine.question() {
            Some(
                Question::Request(request)
                | Question::Document(request)
                | Question::Function(request),
            ) => Some(request),
            _ => None,
        }
    }

    /// It answers with a status and JSON; see [`PendingRequest::responds_with`] for headers and
    /// other bodies.
    #[track_caller]
    pub fn responds(self, status: u16, body: &Value) -> &'c mut Call {
        self.responds_with(Response::json(status, body))
    }

    /// It answers.
    ///
    /// ```
    /// use swml_rehearsal::{Rehearsal, Response, Script};
    /// let script = Script::json(r#"{"sections": {"main": [
    ///     {"request": {"url": "https://example.com", "method": "GET"}},
    ///     {"hangup": {}}
    /// ]}}"#)?;
    /// let mut call = Rehearsal::new(&script).start();
    /// let busy = Response::text(429, "Too many requests").header("Retry-After", "5");
    /// call.asks("example.com").responds_with(busy).has("request_response_code", 429).ends();
    /// # Ok::<(), swml_rehearsal::ScriptError>(())
    /// ```
    #[track_caller]
    pub fn responds_with(self, response: Response) -> &'c mut Call {
        self.call.choose(Choice::Response(response))
    }

    /// Does not respond in time.
    #[track_caller]
    pub fn times_out(self) -> &'c mut Call {
        self.call.choose(Choice::Timeout)
    }

    /// Responds with a document.
    ///
    /// # Panics
    /// Panics if the document is not a script.
    #[track_caller]
    pub fn gives(self, script: impl IntoScript) -> &'c mut Call {
        match script.into_script() {
            Ok(script) => self.call.choose(Choice::Document(script)),
            Err(error) => fail(&error.to_string()),
        }
    }

    /// Fails to provide the document.
    #[track_caller]
    pub fn gives_nothing(self) -> &'c mut Call {
        self.call.choose(Choice::NoDocument)
    }

    /// Leaves the document unknown.
    #[track_caller]
    pub fn is_unknown(self) -> &'c mut Call {
        self.call.choose(Choice::UnknownDocument)
    }
}

impl Call {
    /// Expects a request to a URL that contains this text; continue with its response.
    ///
    /// # Panics
    /// Panics if there is no such request.
    #[track_caller]
    pub fn asks(&mut self, url: &str) -> PendingRequest<'_> {
        match self.machine.question() {
            Some(
                Question::Request(request)
                | Question::Document(request)
                | Question::Function(request),
            ) if request.url.contains(url) => {}
            _ => self.unmet(&ExpectedEvent::new(format!("{} is asked", shown(url)))),
        }
        PendingRequest { call: self }
    }
}
