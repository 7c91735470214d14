//! `execute` and `transfer`: go on elsewhere.

use super::{Method, Outcome};
use crate::declare::{choice, record};
use crate::types::{Any, Inline, Map, Target};

choice! {
    /// What to go on with.
    ///
    /// SWML reference: "execute" and "transfer", `dest`.
    pub enum Script for "a section, a URL or a block of methods" {
        /// A document, sent as JSON text.
        Document(Inline),
        /// A section of this document, or a URL that returns a document.
        Named(Target) [format(Format::Section)],
    }
}

record! {
    /// Runs a section or another script, then comes back.
    ///
    /// SWML reference: "execute".
    ///
    /// ```
    /// use swml::Execute;
    /// assert_eq!(serde_json::to_string(&Execute::dest("voicemail"))?, r#"{"dest":"voicemail"}"#);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub struct Execute for "execute" [
        undocumented_as(&[(Form::Text, Some("dest"))])
    ] {
        /// What to run.
        pub(new) dest: Script [primary],
        /// Values that the script finds in `params`.
        pub params: Option<Map<Any>>,
        /// Values that a script behind a URL is told about the call.
        pub meta: Option<Map<Any>>,
        /// What to do when it comes back.
        pub on_return: Option<Vec<Method>>,
        /// What to do by what it returns.
        pub result: Option<Outcome>,
    }
}

record! {
    /// Goes on with a section or another script, and does not come back.
    ///
    /// SWML reference: "transfer".
    ///
    /// ```
    /// use swml::Transfer;
    /// assert_eq!(
    ///     serde_json::to_string(&Transfer::dest("https://example.com/next"))?,
    ///     r#"{"dest":"https://example.com/next"}"#
    /// );
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub struct Transfer for "transfer" [
        undocumented_as(&[(Form::Text, Some("dest"))])
    ] {
        /// What to go on with.
        pub(new) dest: Script [primary],
        /// Values that the script finds in `params`.
        pub params: Option<Map<Any>>,
        /// Values that a script behind a URL is told about the call.
        pub meta: Option<Map<Any>>,
    }
}
