// Generated from the table in swml-language by `SNAPSHOTS=overwrite cargo test -p swml-language --test values`.

use crate::into_property::IntoProperty;
use crate::json_value::Any;
use crate::key_order::KeyOrder;
use crate::text::Text;
use crate::value::{Seconds, Value};

/// Runs a method of the platform when the caller presses certain keys. Not on SignalWire's
/// pages yet.
///
/// ```
/// # use swml_core as swml;
/// use swml::BindDigit;
/// let bind = BindDigit::digits("*1").method("hangup");
/// assert_eq!(serde_json::to_string(&bind)?, r#"{"digits":"*1","method":"hangup"}"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Default)]
pub struct BindDigit {
    /// The keys.
    pub digits: Option<Text>,
    /// The method to run.
    pub method: Option<Text>,
    /// What to hand to it.
    pub params: Option<Any>,
    /// A name by which a group of bindings is cleared.
    pub realm: Option<Text>,
    /// How often it runs at most.
    pub max_triggers: Option<Value<i64>>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl BindDigit {
    /// The keys.
    ///
    /// Makes a new value with this property; every other one is left out.
    pub fn digits(value: impl IntoProperty<Option<Text>>) -> Self {
        Self {
            digits: value.into_property(),
            ..Default::default()
        }
    }

    /// The method to run.
    #[must_use]
    pub fn method(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.method = value.into_property();
        self
    }

    /// What to hand to it.
    #[must_use]
    pub fn params(mut self, value: impl IntoProperty<Option<Any>>) -> Self {
        self.params = value.into_property();
        self
    }

    /// A name by which a group of bindings is cleared.
    #[must_use]
    pub fn realm(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.realm = value.into_property();
        self
    }

    /// How often it runs at most.
    #[must_use]
    pub fn max_triggers(mut self, value: impl IntoProperty<Option<Value<i64>>>) -> Self {
        self.max_triggers = value.into_property();
        self
    }
}

crate::declare::record!(BindDigit of swml_language::methods::BindDigit { digits, method, params, realm, max_triggers });

/// Undoes what `bind_digit` did. Not on SignalWire's pages yet.
#[derive(Clone, Default)]
pub struct ClearDigitBindings {
    /// The group to clear; all of them if left out.
    pub realm: Option<Text>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl ClearDigitBindings {
    /// The group to clear; all of them if left out.
    #[must_use]
    pub fn realm(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.realm = value.into_property();
        self
    }
}

crate::declare::record!(ClearDigitBindings of swml_language::methods::ClearDigitBindings { realm });

/// Plays back to the caller what the caller says. Not on SignalWire's pages yet.
///
/// ```
/// # use swml_core as swml;
/// use swml::Echo;
/// assert_eq!(serde_json::to_string(&Echo::timeout(30))?, r#"{"timeout":30}"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Default)]
pub struct Echo {
    /// For how long, in seconds.
    pub timeout: Option<Value<Seconds>>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl Echo {
    /// For how long, in seconds.
    ///
    /// Makes a new value with this property; every other one is left out.
    pub fn timeout(value: impl IntoProperty<Option<Value<Seconds>>>) -> Self {
        Self {
            timeout: value.into_property(),
            ..Default::default()
        }
    }
}

crate::declare::record!(Echo of swml_language::methods::Echo { timeout });

/// Runs a method of the platform on this call or another one. Not on SignalWire's pages yet.
///
/// ```
/// # use swml_core as swml;
/// use swml::ExecuteRpc;
/// let hold = ExecuteRpc::method("ai_hold").call_id("other");
/// assert_eq!(serde_json::to_string(&hold)?, r#"{"method":"ai_hold","call_id":"other"}"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Default)]
pub struct ExecuteRpc {
    /// The method to run.
    pub method: Option<Text>,
    /// The call to run it on; this one if left out.
    pub call_id: Option<Text>,
    /// The node that has the call.
    pub node_id: Option<Text>,
    /// What to hand to it.
    pub params: Option<Any>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl ExecuteRpc {
    /// The method to run.
    ///
    /// Makes a new value with this property; every other one is left out.
    pub fn method(value: impl IntoProperty<Option<Text>>) -> Self {
        Self {
            method: value.into_property(),
            ..Default::default()
        }
    }

    /// The call to run it on; this one if left out.
    #[must_use]
    pub fn call_id(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.call_id = value.into_property();
        self
    }

    /// The node that has the call.
    #[must_use]
    pub fn node_id(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.node_id = value.into_property();
        self
    }

    /// What to hand to it.
    #[must_use]
    pub fn params(mut self, value: impl IntoProperty<Option<Any>>) -> Self {
        self.params = value.into_property();
        self
    }
}

crate::declare::record!(ExecuteRpc of swml_language::methods::ExecuteRpc { method, call_id, node_id, params });

/// Lets the call ring without an answer. Not on SignalWire's pages yet.
#[derive(Clone, Default)]
pub struct Ring {
    #[doc(hidden)]
    pub layout: KeyOrder,
}

crate::declare::record!(Ring of swml_language::methods::Ring {  });

/// Changes what a subscriber may do in the call. Not on SignalWire's pages yet.
#[derive(Clone, Default)]
pub struct SetCapabilities {
    /// What the subscriber may do from now on.
    pub capabilities: Option<Vec<Text>>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl SetCapabilities {
    /// What the subscriber may do from now on.
    ///
    /// Makes a new value with this property; every other one is left out.
    pub fn capabilities(value: impl IntoProperty<Option<Vec<Text>>>) -> Self {
        Self {
            capabilities: value.into_property(),
            ..Default::default()
        }
    }
}

crate::declare::record!(SetCapabilities of swml_language::methods::SetCapabilities { capabilities });

/// Adds data of your own to what is reported of the call. Not on SignalWire's pages yet.
#[derive(Clone, Default)]
pub struct SetMeta {
    /// For everybody in the call.
    pub public: Option<Any>,
    /// For your own service alone.
    pub private: Option<Any>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl SetMeta {
    /// For everybody in the call.
    #[must_use]
    pub fn public(mut self, value: impl IntoProperty<Option<Any>>) -> Self {
        self.public = value.into_property();
        self
    }

    /// For your own service alone.
    #[must_use]
    pub fn private(mut self, value: impl IntoProperty<Option<Any>>) -> Self {
        self.private = value.into_property();
        self
    }
}

crate::declare::record!(SetMeta of swml_language::methods::SetMeta { public, private });
