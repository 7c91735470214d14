//! `calling.script.warning`: an error of a script during a call.

use serde_json::Value;

use super::declare::event;

event! {
    /// A script has failed at a statement.
    ///
    /// The pages say that the code of the error is in this callback, and not in which field:
    /// [`code`](Self::code) looks for it. The other fields are in `extra`.
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
    /// The code of the error, `relay_script_…`, in whichever field it is.
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
