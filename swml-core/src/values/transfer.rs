// Generated from the table in swml-language by `SNAPSHOTS=overwrite cargo test -p swml-language --test values`.

use crate::into_property::IntoProperty;
use crate::json_value::{Any, Map};
use crate::key_order::KeyOrder;
use crate::target::Target;
use crate::values::script::Inline;
use crate::values::{Method, Outcome};

/// Runs a section or another script, then returns.
///
/// SWML reference: "execute".
///
/// ```
/// # use swml_core as swml;
/// use swml::Execute;
/// assert_eq!(serde_json::to_string(&Execute::dest("voicemail"))?, r#"{"dest":"voicemail"}"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Default)]
pub struct Execute {
    /// The script to run.
    pub dest: Script,
    /// Parameters of the script, available to it as `params`.
    pub params: Option<Map<Any>>,
    /// Data about the call for a script at a URL.
    pub meta: Option<Map<Any>>,
    /// The statements to run after it returns.
    pub on_return: Option<Vec<Method>>,
    /// The statements to run by the returned value.
    pub result: Option<Outcome>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl Execute {
    /// The script to run.
    ///
    /// Creates a value with only this property.
    pub fn dest(value: impl IntoProperty<Script>) -> Self {
        Self {
            dest: value.into_property(),
            ..Default::default()
        }
    }

    /// Parameters of the script, available to it as `params`.
    #[must_use]
    pub fn params(mut self, value: impl IntoProperty<Option<Map<Any>>>) -> Self {
        self.params = value.into_property();
        self
    }

    /// Data about the call for a script at a URL.
    #[must_use]
    pub fn meta(mut self, value: impl IntoProperty<Option<Map<Any>>>) -> Self {
        self.meta = value.into_property();
        self
    }

    /// The statements to run after it returns.
    #[must_use]
    pub fn on_return(mut self, value: impl IntoProperty<Option<Vec<Method>>>) -> Self {
        self.on_return = value.into_property();
        self
    }

    /// The statements to run by the returned value.
    #[must_use]
    pub fn result(mut self, value: impl IntoProperty<Option<Outcome>>) -> Self {
        self.result = value.into_property();
        self
    }
}

crate::declare::record!(Execute of swml_language::methods::Execute { 0: dest, 1: params, 2: meta, 3: on_return, 4: result });

crate::declare::record_statements!(Execute { dest = "dest", on_return = "on_return", result = "result" });

/// The script to continue with.
///
/// SWML reference: "execute" and "transfer", `dest`.
#[derive(Clone)]
pub enum Script {
    /// A document, sent as JSON text.
    Document(Inline),
    /// A section of this document, or a URL that returns a document.
    Named(Target),
}

crate::declare::choice!(Script of swml_language::methods::Script { Document(Inline), Named(Target) });

crate::declare::choice_statements!(Script { Document });

/// Continues with a section or another script and does not return.
///
/// SWML reference: "transfer".
///
/// ```
/// # use swml_core as swml;
/// use swml::Transfer;
/// assert_eq!(
///     serde_json::to_string(&Transfer::dest("https://example.com/next"))?,
///     r#"{"dest":"https://example.com/next"}"#
/// );
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Default)]
pub struct Transfer {
    /// The script to continue with.
    pub dest: Script,
    /// Parameters of the script, available to it as `params`.
    pub params: Option<Map<Any>>,
    /// Data about the call for a script at a URL.
    pub meta: Option<Map<Any>>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl Transfer {
    /// The script to continue with.
    ///
    /// Creates a value with only this property.
    pub fn dest(value: impl IntoProperty<Script>) -> Self {
        Self {
            dest: value.into_property(),
            ..Default::default()
        }
    }

    /// Parameters of the script, available to it as `params`.
    #[must_use]
    pub fn params(mut self, value: impl IntoProperty<Option<Map<Any>>>) -> Self {
        self.params = value.into_property();
        self
    }

    /// Data about the call for a script at a URL.
    #[must_use]
    pub fn meta(mut self, value: impl IntoProperty<Option<Map<Any>>>) -> Self {
        self.meta = value.into_property();
        self
    }
}

crate::declare::record!(Transfer of swml_language::methods::Transfer { 0: dest, 1: params, 2: meta });

crate::declare::record_statements!(Transfer { dest = "dest" });
