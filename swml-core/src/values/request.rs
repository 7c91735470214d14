// Generated from the table in swml-language by `SNAPSHOTS=overwrite cargo test -p swml-language --test values`.

use crate::into_property::IntoProperty;
use crate::json_value::{Any, Map};
use crate::key_order::KeyOrder;
use crate::text::Text;
use crate::value::{DecimalSeconds, Value};

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
    /// Deletes a resource.
    Delete,
}

crate::declare::keyword!(RequestMethod of swml_language::methods::RequestMethod { Get = "GET", Post = "POST", Put = "PUT", Delete = "DELETE" });

/// Sends an HTTP request and optionally saves the response in variables.
///
/// SWML reference: "request".
///
/// ```
/// # use swml_core as swml;
/// use swml::{Request, RequestMethod};
/// let lookup = Request::new(RequestMethod::Get, "https://example.com/customer")
///     .save_variables(true);
/// assert_eq!(
///     serde_json::to_string(&lookup)?,
///     r#"{"url":"https://example.com/customer","method":"GET","save_variables":true}"#
/// );
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Default)]
pub struct Request {
    /// The URL of the request, with `user:password@` if it requires authentication.
    pub url: Text,
    /// The HTTP method.
    pub method: RequestMethod,
    /// The request headers: `Accept`, `Authorization`, `Content-Type`, `Range`, and those that
    /// start with `X-`.
    pub headers: Option<Map<Any>>,
    /// The request body: text, or an object that is sent as JSON.
    pub body: Option<RequestBody>,
    /// How long to wait for the response, in seconds; 0, unlimited, by default.
    pub timeout: Option<Value<DecimalSeconds>>,
    /// How long to wait for the connection, in seconds; 0, unlimited, by default.
    pub connect_timeout: Option<Value<DecimalSeconds>>,
    /// Whether to save the values of the response in variables; `false` by default.
    pub save_variables: Option<Value<bool>>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl Request {
    /// The URL of the request, with `user:password@` if it requires authentication.
    #[must_use]
    pub fn url(mut self, value: impl IntoProperty<Text>) -> Self {
        self.url = value.into_property();
        self
    }

    /// The HTTP method.
    #[must_use]
    pub fn method(mut self, value: impl IntoProperty<RequestMethod>) -> Self {
        self.method = value.into_property();
        self
    }

    /// The request headers: `Accept`, `Authorization`, `Content-Type`, `Range`, and those that
    /// start with `X-`.
    #[must_use]
    pub fn headers(mut self, value: impl IntoProperty<Option<Map<Any>>>) -> Self {
        self.headers = value.into_property();
        self
    }

    /// The request body: text, or an object that is sent as JSON.
    #[must_use]
    pub fn body(mut self, value: impl IntoProperty<Option<RequestBody>>) -> Self {
        self.body = value.into_property();
        self
    }

    /// How long to wait for the response, in seconds; 0, unlimited, by default.
    #[must_use]
    pub fn timeout(mut self, value: impl IntoProperty<Option<Value<DecimalSeconds>>>) -> Self {
        self.timeout = value.into_property();
        self
    }

    /// How long to wait for the connection, in seconds; 0, unlimited, by default.
    #[must_use]
    pub fn connect_timeout(
        mut self,
        value: impl IntoProperty<Option<Value<DecimalSeconds>>>,
    ) -> Self {
        self.connect_timeout = value.into_property();
        self
    }

    /// Whether to save the values of the response in variables; `false` by default.
    #[must_use]
    pub fn save_variables(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.save_variables = value.into_property();
        self
    }
}

crate::declare::record!(Request of swml_language::methods::Request { 0: url, 1: method, 2: headers, 3: body, 4: timeout, 5: connect_timeout, 6: save_variables });

/// The body of a request.
///
/// SWML reference: "request", `body`.
#[derive(Clone)]
pub enum RequestBody {
    /// Text, sent unchanged.
    Text(Text),
    /// An object, sent as JSON.
    Object(Map<Any>),
}

crate::declare::choice!(RequestBody of swml_language::methods::RequestBody { Text(Text), Object(Map<Any>) });
