//! The document of a calling script.

use crate::declare::{document, keyword};
use crate::messaging;
use crate::methods::Method;
use crate::schema::LanguageId;

keyword! {
    /// A version of SWML.
    pub enum Version {
        /// The only version.
        V1 = "1.0.0",
    }
}

document! {
    /// A document: named sections, of which `main` runs first.
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
