//! `execute` in a messaging script.

use crate::declare::record;
use crate::types::{Any, Map, Text};

record! {
    /// Runs a section of this document, then returns.
    ///
    /// SWML reference: "Messaging SWML", "execute".
    ///
    /// ```
    /// use swml::messaging::Execute;
    /// assert_eq!(serde_json::to_string(&Execute::dest("menu"))?, r#"{"dest":"menu"}"#);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub struct Execute for "execute" {
        /// The section to run.
        pub(new) dest: Text [primary, format(Format::LocalSection)],
        /// Parameters of the section, available to it as `params`.
        pub params: Option<Map<Any>>,
    }
}
