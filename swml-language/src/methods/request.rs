//! `request`.

use crate::declare::{choice, keyword, record};
use crate::types::{Any, DecimalSeconds, Map, Text, Value};

record! {
    /// Calls a web service, and may keep what it answers as variables.
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
        /// The URL to call, with `user:password@` if it needs one.
        pub url: Text [primary, format(Format::Url)],
        /// How to call it.
        pub method: RequestMethod,
        /// Headers to send: `Accept`, `Authorization`, `Content-Type`, `Range`, and those
        /// that begin with `X-`.
        pub headers: Option<Map<Any>> [secret],
        /// What to send: text, or an object that goes out as JSON.
        pub body: Option<RequestBody>,
        /// How long to wait for the answer, in seconds; 0, without end, if left out.
        pub timeout: Option<Value<DecimalSeconds>> [default("0")],
        /// How long to wait for the connection, in seconds; 0, without end, if left out.
        pub connect_timeout: Option<Value<DecimalSeconds>> [default("0")],
        /// Whether to keep the answer's values as variables; no if left out.
        pub save_variables: Option<Value<bool>> [default("false")],
    }
}

keyword! {
    /// How a web service is called.
    pub enum RequestMethod [undocumented_in_lower_case] {
        /// Fetches.
        Get = "GET",
        /// Sends.
        Post = "POST",
        /// Replaces.
        Put = "PUT",
        /// Removes.
        Delete = "DELETE",
    }
}

choice! {
    /// What a request sends.
    ///
    /// SWML reference: "request", `body`.
    pub enum RequestBody for "a string or an object" {
        /// Text, as it is.
        Text(Text),
        /// An object, as JSON.
        Object(Map<Any>),
    }
}
