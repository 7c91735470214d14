// Generated from the table in swml-language by `SNAPSHOTS=overwrite cargo test -p swml-language --test values`.

use crate::into_property::IntoProperty;
use crate::json_value::Map;
use crate::key_order::KeyOrder;
use crate::text::Text;
use crate::value::DecimalSeconds;
use crate::values::RequestBody;

/// Sends an HTTP request and optionally saves the response in variables.
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
#[derive(Default)]
pub struct Request {
    /// The URL of the request.
    pub url: Text,
    /// The HTTP method; `POST` by default.
    pub method: Option<RequestMethod>,
    /// The request headers.
    pub headers: Option<Map<Text>>,
    /// The request body: text, or an object that is sent as JSON.
    pub body: Option<RequestBody>,
    /// How long to wait for the response, in seconds, at most 5; 5 by default.
    pub timeout: Option<DecimalSeconds>,
    /// Whether to save the values of the response in variables; `false` by default.
    pub save_variables: Option<bool>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl Request {
    /// The URL of the request.
    ///
    /// Creates a value with only this property.
    pub fn url(value: impl IntoProperty<Text>) -> Self {
        Self {
            url: value.into_property(),
            ..Default::default()
        }
    }

    /// The HTTP method; `POST` by default.
    #[must_use]
    pub fn method(mut self, value: impl IntoProperty<Option<RequestMethod>>) -> Self {
        self.method = value.into_property();
        self
    }

    /// The request headers.
    #[must_use]
    pub fn headers(mut self, value: impl IntoProperty<Option<Map<Text>>>) -> Self {
        self.headers = value.into_property();
        self
    }

    /// The request body: text, or an object that is sent as JSON.
    #[must_use]
    pub fn body(mut self, value: impl IntoProperty<Option<RequestBody>>) -> Self {
        self.body = value.into_property();
        self
    }

    /// How long to wait for the response, in seconds, at most 5; 5 by default.
    #[must_use]
    pub fn timeout(mut self, value: impl IntoProperty<Option<DecimalSeconds>>) -> Self {
        self.timeout = value.into_property();
        self
    }

    /// Whether to save the values of the response in variables; `false` by default.
    #[must_use]
    pub fn save_variables(mut self, value: impl IntoProperty<Option<bool>>) -> Self {
        self.save_variables = value.into_property();
        self
    }
}

crate::declare::record!(Request of swml_language::messaging::Request { 0: url, 1: method, 2: headers, 3: body, 4: timeout, 5: save_variables });

/// An HTTP method.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum RequestMethod {
    /// Retrieves a resource.
    #[default]
    Get,
    /// Submits data.
    Post,
    /// Replaces a resource.
    Put,
    /// Modifies a resource.
    Patch,
    /// Deletes a resource.
    Delete,
}

crate::declare::keyword!(RequestMethod of swml_language::messaging::RequestMethod { Get = "GET", Post = "POST", Put = "PUT", Patch = "PATCH", Delete = "DELETE" });
