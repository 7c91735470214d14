//! `request`.

use crate::declare::{choice, keyword, record};
use crate::types::{Any, DecimalSeconds, Map, Text, Value};

record! {
    /// Sends an HTTP request and optionally saves the response in variables.
    ///
    /// SWML reference: "request".
    ///
    /// ```
    /// use swml::{Request, RequestMethod};
    /// let lookup = Request::new(RequestMethod::Get, "https://example.com/customer")
    ///     .save_variables(true);
    /// assert_eq!(
    ///     serde_json::to_string(&lookup)?,
    ///     r#"{"url":"https://example.com/customer","method":"GET","save_variables":true}"#
    /// );
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub struct Request for "request" [rule(Rule::RequestHeaders)] {
        /// The URL of the request, with `user:password@` if it requires authentication.
        pub url: Text [primary, format(Format::Url)],
        /// The HTTP method.
        pub method: RequestMethod,
        /// The request headers: `Accept`, `Authorization`, `Content-Type`, `Range`, and those that
        /// start with `X-`.
        pub headers: Option<Map<Any>> [secret],
        /// The request body: text, or an object that is sent as JSON.
        pub body: Option<RequestBody>,
        /// How long to wait for the response, in seconds; 0, unlimited, by default.
        pub timeout: Option<Value<DecimalSeconds>> [default("0")],
        /// How long to wait for the connection, in seconds; 0, unlimited, by default.
        pub connect_timeout: Option<Value<DecimalSeconds>> [default("0")],
        /// Whether to save the values of the response in variables; `false` by default.
        pub save_variables: Option<Value<bool>> [default("false")],
    }
}

keyword! {
    /// An HTTP method.
    pub enum RequestMethod [undocumented_in_lower_case] {
        /// Retrieves a resource.
        Get = "GET",
        /// Submits data.
        Post = "POST",
        /// Replaces a resource.
        Put = "PUT",
        /// Deletes a resource.
        Delete = "DELETE",
    }
}

choice! {
    /// The body of a request.
    ///
    /// SWML reference: "request", `body`.
    pub enum RequestBody for "a string or an object" {
        /// Text, sent unchanged.
        Text(Text),
        /// An object, sent as JSON.
        Object(Map<Any>),
    }
}
