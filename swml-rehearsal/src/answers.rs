//! Who answers what the platform asks of the web.

use crate::choice::Response;
use crate::event::Callback;
use crate::question::Request;
use crate::script::Script;

/// Answers what the platform would ask of web services during a call: documents, `request`,
/// the functions of agents. What it has no answer for is left to the test.
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
    /// The answer to a request; nothing if it is somebody else's.
    fn answer(&mut self, request: &Request) -> Option<Response>;

    /// A status callback is posted.
    fn callback(&mut self, callback: &Callback) {
        let _ = callback;
    }
}

/// What a test has said of the web before the call.
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
