// Generated from the table in swml-language by `SNAPSHOTS=overwrite cargo test -p swml-language --test values`.

use crate::into_property::IntoProperty;
use crate::json_value::{Any, Map};
use crate::key_order::KeyOrder;
use crate::target::Target;
use crate::values::script::Inline;
use crate::values::{Method, Outcome};

/// Runs a section or another script, then comes back.
///
/// SWML reference: "execute".
///
/// ```
/// # use swml_core as swml;
/// use swml::Execute;
/// assert_eq!(serde_json::to_string(&Execute::dest("voicemail"))?, r#"{"dest":"voicemail"}"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Default)]
pub struct Execute {
    /// What to run.
    pub dest: Script,
    /// Values that the script finds in `params`.
    pub params: Option<Map<Any>>,
    /// Values that a script behind a URL is told about the call.
    pub meta: Option<Map<Any>>,
    /// What to do when it comes back.
    pub on_return: Option<Vec<Method>>,
    /// What to do by what it returns.
    pub result: Option<Outcome>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl Execute {
    /// What to run.
    ///
    /// Makes a new value with this property; every other one is left out.
    pub fn dest(value: impl IntoProperty<Script>) -> Self {
        Self {
            dest: value.into_property(),
            ..Default::default()
        }
    }

    /// Values that the script finds in `params`.
    #[must_use]
    pub fn params(mut self, value: impl IntoProperty<Option<Map<Any>>>) -> Self {
        self.params = value.into_property();
        self
    }

    /// Values that a script behind a URL is told about the call.
    #[must_use]
    pub fn meta(mut self, value: impl IntoProperty<Option<Map<Any>>>) -> Self {
        self.meta = value.into_property();
        self
    }

    /// What to do when it comes back.
    #[must_use]
    pub fn on_return(mut self, value: impl IntoProperty<Option<Vec<Method>>>) -> Self {
        self.on_return = value.into_property();
        self
    }

    /// What to do by what it returns.
    #[must_use]
    pub fn result(mut self, value: impl IntoProperty<Option<Outcome>>) -> Self {
        self.result = value.into_property();
        self
    }
}

crate::declare::record!(Execute of swml_language::methods::Execute { dest, params, meta, on_return, result });

/// What to go on with.
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

/// Goes on with a section or another script, and does not come back.
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
#[derive(Clone, Default)]
pub struct Transfer {
    /// What to go on with.
    pub dest: Script,
    /// Values that the script finds in `params`.
    pub params: Option<Map<Any>>,
    /// Values that a script behind a URL is told about the call.
    pub meta: Option<Map<Any>>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl Transfer {
    /// What to go on with.
    ///
    /// Makes a new value with this property; every other one is left out.
    pub fn dest(value: impl IntoProperty<Script>) -> Self {
        Self {
            dest: value.into_property(),
            ..Default::default()
        }
    }

    /// Values that the script finds in `params`.
    #[must_use]
    pub fn params(mut self, value: impl IntoProperty<Option<Map<Any>>>) -> Self {
        self.params = value.into_property();
        self
    }

    /// Values that a script behind a URL is told about the call.
    #[must_use]
    pub fn meta(mut self, value: impl IntoProperty<Option<Map<Any>>>) -> Self {
        self.meta = value.into_property();
        self
    }
}

crate::declare::record!(Transfer of swml_language::methods::Transfer { dest, params, meta });
