//! `calling.script.warning`: an error of a script during a call.

use serde_json::Value;

use super::declare::event;

event! {
    /// The failure of a script at a statement.
    ///
    /// According to the documentation the error code is in this callback, but not in which field:
    /// [`code`](Self::code) searches for it. The other fields are in `extra`.
    ///
    /// SWML reference: "errors".
    pub struct ScriptWarning {
        /// The call.
        pub call_id: Option<String>,
        /// The node of the call.
        pub node_id: Option<String>,
        /// The segment of the call.
        pub segment_id: Option<String>,
        /// The tag of the call.
        pub tag: Option<String>,
    }
}

impl ScriptWarning {
    /// Returns the error code, `relay_script_…`, from any field.
    pub fn code(&self) -> Option<&str> {
        self.extra.values().find_map(code)
    }
}

fn code(value: &Value) -> Option<&str> {
    match value {
        Value::String(text) if text.starts_with("relay_script_") => Some(text),
        Value::Array(list) => list.iter().find_map(code),
        Value::Object(fields) => fields.values().find_map(code),
        _ => None,
    }
}
