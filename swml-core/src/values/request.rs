// Generated from the table in swml-language by `SNAPSHOTS=overwrite cargo test -p swml-language --test values`.

use crate::into_property::IntoProperty;
use crate::json_value::{Any, Map};
use crate::key_order::KeyOrder;
use crate::text::Text;
use crate::value::{DecimalSeconds, Value};

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
    /// Removes.
    Delete,
}

crate::declare::keyword!(RequestMethod of swml_language::methods::RequestMethod { Get = "GET", Post = "POST", Put = "PUT", Delete = "DELETE" });

/// Calls a web service, and may keep what it answers as variables.
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
#[derive(Clone, Default)]
pub struct Request {
    /// The URL to call, with `user:password@` if it needs one.
    pub url: Text,
    /// How to call it.
    pub method: RequestMethod,
    /// Headers to send: `Accept`, `Authorization`, `Content-Type`, `Range`, and those
    /// that begin with `X-`.
    pub headers: Option<Map<Any>>,
    /// What to send: text, or an object that goes out as JSON.
    pub body: Option<RequestBody>,
    /// How long to wait for the answer, in seconds; 0, without end, if left out.
    pub timeout: Option<Value<DecimalSeconds>>,
    /// How long to wait for the connection, in seconds; 0, without end, if left out.
    pub connect_timeout: Option<Value<DecimalSeconds>>,
    /// Whether to keep the answer's values as variables; no if left out.
    pub save_variables: Option<Value<bool>>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl Request {
    /// The URL to call, with `user:password@` if it needs one.
    #[must_use]
    pub fn url(mut self, value: impl IntoProperty<Text>) -> Self {
        self.url = value.into_property();
        self
    }

    /// How to call it.
    #[must_use]
    pub fn method(mut self, value: impl IntoProperty<RequestMethod>) -> Self {
        self.method = value.into_property();
        self
    }

    /// Headers to send: `Accept`, `Authorization`, `Content-Type`, `Range`, and those
    /// that begin with `X-`.
    #[must_use]
    pub fn headers(mut self, value: impl IntoProperty<Option<Map<Any>>>) -> Self {
        self.headers = value.into_property();
        self
    }

    /// What to send: text, or an object that goes out as JSON.
    #[must_use]
    pub fn body(mut self, value: impl IntoProperty<Option<RequestBody>>) -> Self {
        self.body = value.into_property();
        self
    }

    /// How long to wait for the answer, in seconds; 0, without end, if left out.
    #[must_use]
    pub fn timeout(mut self, value: impl IntoProperty<Option<Value<DecimalSeconds>>>) -> Self {
        self.timeout = value.into_property();
        self
    }

    /// How long to wait for the connection, in seconds; 0, without end, if left out.
    #[must_use]
    pub fn connect_timeout(
        mut self,
        value: impl IntoProperty<Option<Value<DecimalSeconds>>>,
    ) -> Self {
        self.connect_timeout = value.into_property();
        self
    }

    /// Whether to keep the answer's values as variables; no if left out.
    #[must_use]
    pub fn save_variables(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.save_variables = value.into_property();
        self
    }
}

crate::declare::record!(Request of swml_language::methods::Request { url, method, headers, body, timeout, connect_timeout, save_variables });

/// What a request sends.
///
/// SWML reference: "request", `body`.
#[derive(Clone)]
pub enum RequestBody {
    /// Text, as it is.
    Text(Text),
    /// An object, as JSON.
    Object(Map<Any>),
}

crate::declare::choice!(RequestBody of swml_language::methods::RequestBody { Text(Text), Object(Map<Any>) });
