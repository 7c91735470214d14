//! Answers to the requests of the platform.

use crate::choice::Response;
use crate::event::Callback;
use crate::question::Request;
use crate::script::Script;

/// Answers the requests that the platform sends to web services during a call: documents,
/// `request`, the functions of agents. Requests without an answer are left to the test.
///
/// ```
/// use swml_rehearsal::{Answers, Rehearsal, Request, Response, Script};
/// struct Weather;
/// impl Answers for Weather {
///     fn answer(&mut self, request: &Request) -> Option<Response> {
///         let json = r#"{"sky": "blue"}"#;
///         request.url.ends_with("/weather").then(|| Response::text(200, json))
///     }
/// }
/// let script = Script::json(r#"{"sections": {"main": [
///     {"request": {"url": "https://example.com/weather", "method": "GET", "save_variables": true}},
///     {"play": {"url": "say:The sky is ${request_response.sky}"}}
/// ]}}"#)?;
/// let mut call = Rehearsal::new(&script).answered_by(Weather).start();
/// call.hears("The sky is blue").ends();
/// # Ok::<(), swml_rehearsal::ScriptError>(())
/// ```
pub trait Answers {
    /// Returns the response to a request, or `None` if it is left to others.
    fn answer(&mut self, request: &Request) -> Option<Response>;

    /// Receives a status callback.
    fn callback(&mut self, callback: &Callback) {
        let _ = callback;
    }
}

/// The answers that a test has set before the call.
#[derive(Clone, Default)]
pub(crate) struct PresetAnswers {
    pub(crate) documents: Vec<(String, Script)>,
    pub(crate) responses: Vec<(String, Response)>,
}

impl PresetAnswers {
    pub(crate) fn document(&self, url: &str) -> Option<&Script> {
        let found = self.documents.iter().find(|(known, _)| known == url);
        found.map(|(_, script)| script)
    }

    pub(crate) fn response(&self, url: &str) -> Option<&Response> {
        let found = self.responses.iter().find(|(known, _)| known == url);
        found.map(|(_, response)| response)
    }
}
