//! Methods that are known from SignalWire's own SDKs, and not on its pages yet.

use crate::declare::record;
use crate::types::{Any, Seconds, Text, Value};

record! {
    /// Runs a method of the platform when the caller presses certain keys. Not on SignalWire's
    /// pages yet.
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
        /// What to hand to it.
        pub params: Option<Any>,
        /// A name by which a group of bindings is cleared.
        pub realm: Option<Text>,
        /// How often it runs at most.
        pub max_triggers: Option<Value<i64>>,
    }
}

record! {
    /// Undoes what `bind_digit` did. Not on SignalWire's pages yet.
    pub struct ClearDigitBindings for "clear_digit_bindings" {
        /// The group to clear; all of them if left out.
        pub realm: Option<Text>,
    }
}

record! {
    /// Runs a method of the platform on this call or another one. Not on SignalWire's pages yet.
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
        /// The call to run it on; this one if left out.
        pub call_id: Option<Text>,
        /// The node that has the call.
        pub node_id: Option<Text>,
        /// What to hand to it.
        pub params: Option<Any>,
    }
}

record! {
    /// Plays back to the caller what the caller says. Not on SignalWire's pages yet.
    ///
    /// ```
    /// use swml::Echo;
    /// assert_eq!(serde_json::to_string(&Echo::timeout(30))?, r#"{"timeout":30}"#);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub struct Echo for "echo" [bare()] {
        /// For how long, in seconds.
        pub(new) timeout: Option<Value<Seconds>> [primary],
    }
}

record! {
    /// Lets the call ring without an answer. Not on SignalWire's pages yet.
    pub struct Ring for "ring" {}
}

record! {
    /// Adds data of your own to what is reported of the call. Not on SignalWire's pages yet.
    pub struct SetMeta for "set_meta" {
        /// For everybody in the call.
        pub public: Option<Any>,
        /// For your own service alone.
        pub private: Option<Any>,
    }
}

record! {
    /// Changes what a subscriber may do in the call. Not on SignalWire's pages yet.
    pub struct SetCapabilities for "set_capabilities" {
        /// What the subscriber may do from now on.
        pub(new) capabilities: Option<Vec<Text>>,
    }
}
