//! The Chrome DevTools protocol through WebDriver.

use fantoccini::wd::WebDriverCompatibleCommand;
use http::Method;
use serde_json::{Value, json};
use url::{ParseError, Url};

/// A command with its parameters.
#[derive(Debug)]
pub(crate) struct DevTools {
    body: Value,
}

impl DevTools {
    pub(crate) fn new(command: &str, parameters: Value) -> Self {
        let body = json!({"cmd": command, "params": parameters});
        Self { body }
    }
}

impl WebDriverCompatibleCommand for DevTools {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        let session = session.unwrap_or_default();
        base.join(&format!("session/{session}/goog/cdp/execute"))
    }

    fn method_and_body(&self, _url: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(self.body.to_string()))
    }
}
