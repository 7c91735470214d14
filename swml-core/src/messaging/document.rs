//! A whole messaging script.

use super::Method;
use crate::block::block;
use crate::sections::document;

document! {
    /// A whole messaging script: named sections, of which `main` is where it starts.
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
    /// Statements of messaging scripts, to be part of a script.
    ///
    /// `swml_messaging_block!` writes one. It goes wherever statements go, and its text is merged as it
    /// is. Labels and sections that it names and does not have are those of the script around
    /// it, which `Document::check` judges.
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
