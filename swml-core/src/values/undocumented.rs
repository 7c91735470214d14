// Generated from the table in swml-language by `SNAPSHOTS=overwrite cargo test -p swml-language --test values`.

use crate::into_property::IntoProperty;
use crate::json_value::Any;
use crate::key_order::KeyOrder;
use crate::text::Text;
use crate::value::{Seconds, Value};

/// Runs a method of the platform when the caller presses certain keys. Not in SignalWire's
/// documentation yet.
///
/// ```
/// # use swml_core as swml;
/// use swml::BindDigit;
/// let bind = BindDigit::digits("*1").method("hangup");
/// assert_eq!(serde_json::to_string(&bind)?, r#"{"digits":"*1","method":"hangup"}"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Default)]
pub struct BindDigit {
    /// The keys.
    pub digits: Option<Text>,
    /// The method to run.
    pub method: Option<Text>,
    /// The parameters of the method.
    pub params: Option<Any>,
    /// The group of the binding, for clearing it.
    pub realm: Option<Text>,
    /// The maximum number of runs.
    pub max_triggers: Option<Value<i64>>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl BindDigit {
    /// The keys.
    ///
    /// Creates a value with only this property.
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

    /// The parameters of the method.
    #[must_use]
    pub fn params(mut self, value: impl IntoProperty<Option<Any>>) -> Self {
        self.params = value.into_property();
        self
    }

    /// The group of the binding, for clearing it.
    #[must_use]
    pub fn realm(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.realm = value.into_property();
        self
    }

    /// The maximum number of runs.
    #[must_use]
    pub fn max_triggers(mut self, value: impl IntoProperty<Option<Value<i64>>>) -> Self {
        self.max_triggers = value.into_property();
        self
    }
}

crate::declare::record!(BindDigit of swml_language::methods::BindDigit { 0: digits, 1: method, 2: params, 3: realm, 4: max_triggers });

/// Removes the bindings of `bind_digit`. Not in SignalWire's documentation yet.
#[derive(Default)]
pub struct ClearDigitBindings {
    /// The group to clear; all by default.
    pub realm: Option<Text>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl ClearDigitBindings {
    /// The group to clear; all by default.
    #[must_use]
    pub fn realm(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.realm = value.into_property();
        self
    }
}

crate::declare::record!(ClearDigitBindings of swml_language::methods::ClearDigitBindings { 0: realm });

/// Plays the caller's audio back to the caller. Not in SignalWire's documentation yet.
///
/// ```
/// # use swml_core as swml;
/// use swml::Echo;
/// assert_eq!(serde_json::to_string(&Echo::timeout(30))?, r#"{"timeout":30}"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Default)]
pub struct Echo {
    /// The duration in seconds.
    pub timeout: Option<Value<Seconds>>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl Echo {
    /// The duration in seconds.
    ///
    /// Creates a value with only this property.
    pub fn timeout(value: impl IntoProperty<Option<Value<Seconds>>>) -> Self {
        Self {
            timeout: value.into_property(),
            ..Default::default()
        }
    }
}

crate::declare::record!(Echo of swml_language::methods::Echo { 0: timeout });

/// Runs a method of the platform on this call or another one. Not in SignalWire's documentation
/// yet.
///
/// ```
/// # use swml_core as swml;
/// use swml::ExecuteRpc;
/// let hold = ExecuteRpc::method("ai_hold").call_id("other");
/// assert_eq!(serde_json::to_string(&hold)?, r#"{"method":"ai_hold","call_id":"other"}"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Default)]
pub struct ExecuteRpc {
    /// The method to run.
    pub method: Option<Text>,
    /// The call to run it on; this one by default.
    pub call_id: Option<Text>,
    /// The node that handles the call.
    pub node_id: Option<Text>,
    /// The parameters of the method.
    pub params: Option<Any>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl ExecuteRpc {
    /// The method to run.
    ///
    /// Creates a value with only this property.
    pub fn method(value: impl IntoProperty<Option<Text>>) -> Self {
        Self {
            method: value.into_property(),
            ..Default::default()
        }
    }

    /// The call to run it on; this one by default.
    #[must_use]
    pub fn call_id(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.call_id = value.into_property();
        self
    }

    /// The node that handles the call.
    #[must_use]
    pub fn node_id(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.node_id = value.into_property();
        self
    }

    /// The parameters of the method.
    #[must_use]
    pub fn params(mut self, value: impl IntoProperty<Option<Any>>) -> Self {
        self.params = value.into_property();
        self
    }
}

crate::declare::record!(ExecuteRpc of swml_language::methods::ExecuteRpc { 0: method, 1: call_id, 2: node_id, 3: params });

/// Lets the call ring without answering it. Not in SignalWire's documentation yet.
#[derive(Default)]
pub struct Ring {
    #[doc(hidden)]
    pub layout: KeyOrder,
}

crate::declare::record!(Ring of swml_language::methods::Ring {  });

/// Changes the capabilities of a subscriber in the call. Not in SignalWire's documentation yet.
#[derive(Default)]
pub struct SetCapabilities {
    /// The new capabilities of the subscriber.
    pub capabilities: Option<Vec<Text>>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl SetCapabilities {
    /// The new capabilities of the subscriber.
    ///
    /// Creates a value with only this property.
    pub fn capabilities(value: impl IntoProperty<Option<Vec<Text>>>) -> Self {
        Self {
            capabilities: value.into_property(),
            ..Default::default()
        }
    }
}

crate::declare::record!(SetCapabilities of swml_language::methods::SetCapabilities { 0: capabilities });

/// Adds data of your own to the reports about the call. Not in SignalWire's documentation yet.
#[derive(Default)]
pub struct SetMeta {
    /// Data for all participants of the call.
    pub public: Option<Any>,
    /// Data for your own service only.
    pub private: Option<Any>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl SetMeta {
    /// Data for all participants of the call.
    #[must_use]
    pub fn public(mut self, value: impl IntoProperty<Option<Any>>) -> Self {
        self.public = value.into_property();
        self
    }

    /// Data for your own service only.
    #[must_use]
    pub fn private(mut self, value: impl IntoProperty<Option<Any>>) -> Self {
        self.private = value.into_property();
        self
    }
}

crate::declare::record!(SetMeta of swml_language::methods::SetMeta { 0: public, 1: private });
