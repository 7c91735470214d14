//! `transfer` in a messaging script.

use super::RequestMethod;
use crate::declare::record;
use crate::types::{Any, Map, Text};

record! {
    /// Continues with the script at a URL and does not return.
    ///
    /// SWML reference: "Messaging SWML", "transfer".
    ///
    /// ```
    /// use swml::messaging::Transfer;
    /// let next = Transfer::dest("https://example.com/next");
    /// assert_eq!(serde_json::to_string(&next)?, r#"{"dest":"https://example.com/next"}"#);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub struct Transfer for "transfer" {
        /// The URL of the script.
        pub(new) dest: Text [primary, format(Format::Url)],
        /// The HTTP method that fetches it; `POST` by default.
        pub method: Option<RequestMethod> [default("POST")],
        /// Parameters of the script, available to it as `params`.
        pub params: Option<Map<Any>>,
    }
}
