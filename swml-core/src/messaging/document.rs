//! A messaging document.

use super::Method;
use crate::block::block;
use crate::sections::document;

document! {
    /// A messaging document: named sections, of which `main` runs first.
    ///
    /// SWML reference: "Messaging SWML", the document.
    ///
    /// ```
    /// # use swml_core as swml;
    /// use swml::messaging::{Document, Receive};
    /// let script = Document::new().then(Receive::default());
    /// assert_eq!(script.to_json(), r#"{"version":"1.0.0","sections":{"main":[{"receive":{}}]}}"#);
    /// ```
    pub struct Document(Contents of Method, Block)
        as swml_language::messaging::Document, swml_language::messaging::Contents;
}

block! {
    /// Statements of messaging scripts, for use in a script.
    ///
    /// Written with `swml_messaging_block!`. It can be used wherever statements can, and is merged
    /// as text. References to labels and sections that it does not define are resolved in the
    /// enclosing script, which `Document::check` checks.
    ///
    /// ```
    /// # use swml_core as swml;
    /// use swml::messaging::{Block, Document, Receive};
    /// let block = Block::new().then(Receive::default());
    /// let script = Document::new().section("main", &block);
    /// assert_eq!(script.to_json(), format!(r#"{{"version":"1.0.0","sections":{{"main":{block}}}}}"#));
    /// ```
    pub struct Block of Method;
}
