//! A whole script.

use crate::declare::{document, keyword};
use crate::messaging;
use crate::methods::Method;
use crate::schema::LanguageId;

keyword! {
    /// A version of SWML.
    pub enum Version {
        /// The only one there is.
        V1 = "1.0.0",
    }
}

document! {
    /// A whole script: named sections, of which `main` is where the call starts.
    ///
    /// SWML reference: "Introduction to SWML", the document.
    pub struct Document(Contents of Method, Version) for "a document" {
        id: LanguageId::Calling,
        name: "calling",
        purpose: "calls",
        macro_name: "swml",
        facade: "swml",
        expressions: true,
        most_requests: None,
        other: || messaging::Document::LANGUAGE,
    }
}
