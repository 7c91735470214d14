//! `transfer` in a messaging script.

use super::RequestMethod;
use crate::declare::record;
use crate::types::{Any, Map, Text};

record! {
    /// Goes on with a script behind a URL, and does not come back.
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
        /// How to fetch it; `POST` if left out.
        pub method: Option<RequestMethod> [default("POST")],
        /// Values that the script finds in `params`.
        pub params: Option<Map<Any>>,
    }
}
