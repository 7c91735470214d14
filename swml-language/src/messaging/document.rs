//! A messaging document.

use super::Method;
use crate::declare::document;
use crate::document::Version;
use crate::schema::LanguageId;

document! {
    /// A messaging document: named sections, the first of which to run is `main`.
    ///
    /// SWML reference: "Messaging SWML", the document.
    ///
    /// ```
    /// use swml::messaging::{Document, Receive};
    /// let script = Document::new().then(Receive::default());
    /// assert_eq!(script.to_json(), r#"{"version":"1.0.0","sections":{"main":[{"receive":{}}]}}"#);
    /// ```
    pub struct Document(Contents of Method, Version) for "a messaging document" [
        short(&["reply", "receive"])
    ] {
        id: LanguageId::Messaging,
        name: "messaging",
        purpose: "messages",
        macro_name: "swml_messaging",
        facade: "swml::messaging",
        expressions: false,
        most_requests: Some(10),
        other: || crate::document::Document::LANGUAGE,
    }
}
