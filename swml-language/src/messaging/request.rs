//! `request` in a messaging script.

use crate::declare::{keyword, record};
use crate::methods::RequestBody;
use crate::types::{DecimalSeconds, Map, Text};

record! {
    /// Sends an HTTP request and optionally saves the response in variables.
    ///
    /// SWML reference: "Messaging SWML", "request".
    ///
    /// ```
    /// use swml::messaging::Request;
    /// let lookup = Request::url("https://example.com/customer").save_variables(true);
    /// assert_eq!(
    ///     serde_json::to_string(&lookup)?,
    ///     r#"{"url":"https://example.com/customer","save_variables":true}"#
    /// );
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub struct Request for "request" {
        /// The URL of the request.
        pub(new) url: Text [primary, format(Format::Url)],
        /// The HTTP method; `POST` by default.
        pub method: Option<RequestMethod> [default("POST")],
        /// The request headers.
        pub headers: Option<Map<Text>> [secret, format(Format::HeaderValue)],
        /// The request body: text, or an object that is sent as JSON.
        pub body: Option<RequestBody>,
        /// How long to wait for the response, in seconds, at most 5; 5 by default.
        pub timeout: Option<DecimalSeconds> [min(0.0), max(5.0), clamped, default("5 seconds")],
        /// Whether to save the values of the response in variables; `false` by default.
        pub save_variables: Option<bool> [default("false")],
    }
}

keyword! {
    /// An HTTP method.
    pub enum RequestMethod {
        /// Retrieves a resource.
        Get = "GET",
        /// Submits data.
        Post = "POST",
        /// Replaces a resource.
        Put = "PUT",
        /// Modifies a resource.
        Patch = "PATCH",
        /// Deletes a resource.
        Delete = "DELETE",
    }
}
