//! `request` in a messaging script.

use crate::declare::{keyword, record};
use crate::methods::RequestBody;
use crate::types::{DecimalSeconds, Map, Text};

record! {
    /// Calls a web service, and may keep what it answers as variables.
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
        /// The URL to call.
        pub(new) url: Text [primary, format(Format::Url)],
        /// How to call it; `POST` if left out.
        pub method: Option<RequestMethod> [default("POST")],
        /// Headers to send.
        pub headers: Option<Map<Text>> [secret, format(Format::HeaderValue)],
        /// What to send: text, or an object that goes out as JSON.
        pub body: Option<RequestBody>,
        /// How long to wait for the answer, in seconds, 5 at most; 5 if left out.
        pub timeout: Option<DecimalSeconds> [min(0.0), max(5.0), clamped, default("5 seconds")],
        /// Whether to keep the answer's values as variables; no if left out.
        pub save_variables: Option<bool> [default("false")],
    }
}

keyword! {
    /// How a web service is called.
    pub enum RequestMethod {
        /// Fetches.
        Get = "GET",
        /// Sends.
        Post = "POST",
        /// Replaces.
        Put = "PUT",
        /// Changes a part.
        Patch = "PATCH",
        /// Removes.
        Delete = "DELETE",
    }
}
