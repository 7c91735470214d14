//! A whole messaging script.

use super::Method;
use crate::any::Map;
use crate::declare::record;
use crate::document::Version;
use crate::sections::{document, sections};

record! {
    /// A whole messaging script: named sections, of which `main` is where it starts.
    ///
    /// SWML reference: "Messaging SWML", the document.
    ///
    /// ```
    /// use swml_core::messaging::{Document, Receive};
    /// let script = Document::new().then(Receive::default());
    /// assert_eq!(script.to_json(), r#"{"version":"1.0.0","sections":{"main":[{"receive":{}}]}}"#);
    /// ```
    pub struct Document for "a messaging document" [rule(sections)] {
        /// The version of SWML the script is written in.
        pub version: Option<Version> [default("1.0.0")],
        /// The sections by name, each a list of methods.
        pub sections: Map<Vec<Method>>,
    }
}

document!(Document, Method);

impl Document {
    /// Adds a statement at the end of `main`.
    #[must_use]
    pub fn then(mut self, method: impl Into<Method>) -> Self {
        self.push(method.into());
        self
    }
}
