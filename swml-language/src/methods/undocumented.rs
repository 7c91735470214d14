//! Methods known only from SignalWire's own SDKs, and not from its documentation.

use crate::declare::record;
use crate::types::{Any, Seconds, Text, Value};

record! {
    /// Runs a method of the platform when the caller presses certain keys. Not in SignalWire's
    /// documentation yet.
    ///
    /// ```
    /// use swml::BindDigit;
    /// let bind = BindDigit::digits("*1").method("hangup");
    /// assert_eq!(serde_json::to_string(&bind)?, r#"{"digits":"*1","method":"hangup"}"#);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub struct BindDigit for "bind_digit" {
        /// The keys.
        pub(new) digits: Option<Text>,
        /// The method to run.
        pub method: Option<Text>,
        /// The parameters of the method.
        pub params: Option<Any>,
        /// The group of the binding, for clearing it.
        pub realm: Option<Text>,
        /// The maximum number of runs.
        pub max_triggers: Option<Value<i64>>,
    }
}

record! {
    /// Removes the bindings of `bind_digit`. Not in SignalWire's documentation yet.
    pub struct ClearDigitBindings for "clear_digit_bindings" {
        /// The group to clear; all by default.
        pub realm: Option<Text>,
    }
}

record! {
    /// Runs a method of the platform on this call or another one. Not in SignalWire's documentation
    /// yet.
    ///
    /// ```
    /// use swml::ExecuteRpc;
    /// let hold = ExecuteRpc::method("ai_hold").call_id("other");
    /// assert_eq!(serde_json::to_string(&hold)?, r#"{"method":"ai_hold","call_id":"other"}"#);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub struct ExecuteRpc for "execute_rpc" {
        /// The method to run.
        pub(new) method: Option<Text>,
        /// The call to run it on; this one by default.
        pub call_id: Option<Text>,
        /// The node that handles the call.
        pub node_id: Option<Text>,
        /// The parameters of the method.
        pub params: Option<Any>,
    }
}

record! {
    /// Plays the caller's audio back to the caller. Not in SignalWire's documentation yet.
    ///
    /// ```
    /// use swml::Echo;
    /// assert_eq!(serde_json::to_string(&Echo::timeout(30))?, r#"{"timeout":30}"#);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub struct Echo for "echo" [bare()] {
        /// The duration in seconds.
        pub(new) timeout: Option<Value<Seconds>> [primary],
    }
}

record! {
    /// Lets the call ring without answering it. Not in SignalWire's documentation yet.
    pub struct Ring for "ring" {}
}

record! {
    /// Adds data of your own to the reports about the call. Not in SignalWire's documentation yet.
    pub struct SetMeta for "set_meta" {
        /// Data for all participants of the call.
        pub public: Option<Any>,
        /// Data for your own service only.
        pub private: Option<Any>,
    }
}

record! {
    /// Changes the capabilities of a subscriber in the call. Not in SignalWire's documentation yet.
    pub struct SetCapabilities for "set_capabilities" {
        /// The new capabilities of the subscriber.
        pub(new) capabilities: Option<Vec<Text>>,
    }
}
