//! `execute` and `transfer`: continue with another section or script.

use super::{Method, Outcome};
use crate::declare::{choice, record};
use crate::types::{Any, Inline, Map, Target};

choice! {
    /// The script to continue with.
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
    /// Runs a section or another script, then returns.
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
        /// The script to run.
        pub(new) dest: Script [primary],
        /// Parameters of the script, available to it as `params`.
        pub params: Option<Map<Any>>,
        /// Data about the call for a script at a URL.
        pub meta: Option<Map<Any>>,
        /// The statements to run after it returns.
        pub on_return: Option<Vec<Method>>,
        /// The statements to run by the returned value.
        pub result: Option<Outcome>,
    }
}

record! {
    /// Continues with a section or another script and does not return.
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
        /// The script to continue with.
        pub(new) dest: Script [primary],
        /// Parameters of the script, available to it as `params`.
        pub params: Option<Map<Any>>,
        /// Data about the call for a script at a URL.
        pub meta: Option<Map<Any>>,
    }
}
