// Generated from the table in swml-language by `SNAPSHOTS=overwrite cargo test -p swml-language --test values`.

use crate::into_property::IntoProperty;
use crate::json_value::Map;
use crate::key_order::KeyOrder;
use crate::text::Text;
use crate::value::DecimalSeconds;
use crate::values::RequestBody;

/// Calls a web service, and may keep what it answers as variables.
///
/// SWML reference: "Messaging SWML", "request".
///
/// ```
/// # use swml_core as swml;
/// use swml::messaging::Request;
/// let lookup = Request::url("https://example.com/customer").save_variables(true);
/// assert_eq!(
///     serde_json::to_string(&lookup)?,
///     r#"{"url":"https://example.com/customer","save_variables":true}"#
/// );
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Default)]
pub struct Request {
    /// The URL to call.
    pub url: Text,
    /// How to call it; `POST` if left out.
    pub method: Option<RequestMethod>,
    /// Headers to send.
    pub headers: Option<Map<Text>>,
    /// What to send: text, or an object that goes out as JSON.
    pub body: Option<RequestBody>,
    /// How long to wait for the answer, in seconds, 5 at most; 5 if left out.
    pub timeout: Option<DecimalSeconds>,
    /// Whether to keep the answer's values as variables; no if left out.
    pub save_variables: Option<bool>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl Request {
    /// The URL to call.
    ///
    /// Makes a new value with this property; every other one is left out.
    pub fn url(value: impl IntoProperty<Text>) -> Self {
        Self {
            url: value.into_property(),
            ..Default::default()
        }
    }

    /// How to call it; `POST` if left out.
    #[must_use]
    pub fn method(mut self, value: impl IntoProperty<Option<RequestMethod>>) -> Self {
        self.method = value.into_property();
        self
    }

    /// Headers to send.
    #[must_use]
    pub fn headers(mut self, value: impl IntoProperty<Option<Map<Text>>>) -> Self {
        self.headers = value.into_property();
        self
    }

    /// What to send: text, or an object that goes out as JSON.
    #[must_use]
    pub fn body(mut self, value: impl IntoProperty<Option<RequestBody>>) -> Self {
        self.body = value.into_property();
        self
    }

    /// How long to wait for the answer, in seconds, 5 at most; 5 if left out.
    #[must_use]
    pub fn timeout(mut self, value: impl IntoProperty<Option<DecimalSeconds>>) -> Self {
        self.timeout = value.into_property();
        self
    }

    /// Whether to keep the answer's values as variables; no if left out.
    #[must_use]
    pub fn save_variables(mut self, value: impl IntoProperty<Option<bool>>) -> Self {
        self.save_variables = value.into_property();
        self
    }
}

crate::declare::record!(Request of swml_language::messaging::Request { url, method, headers, body, timeout, save_variables });

/// How a web service is called.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum RequestMethod {
    /// Fetches.
    #[default]
    Get,
    /// Sends.
    Post,
    /// Replaces.
    Put,
    /// Changes a part.
    Patch,
    /// Removes.
    Delete,
}

crate::declare::keyword!(RequestMethod of swml_language::messaging::RequestMethod { Get = "GET", Post = "POST", Put = "PUT", Patch = "PATCH", Delete = "DELETE" });
