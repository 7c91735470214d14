//! What SWML is not known to have, sent on purpose.

use crate::json_value::Any;
use crate::text::Text;

/// A method that the table does not have, with whatever body.
///
/// Nobody judges it: write one only for what the platform takes and this crate does not
/// know yet.
///
/// ```
/// # use swml_core as swml;
/// use swml::{Any, Method};
/// let call = Method::raw("novel_rpc", serde_json::json!({"method": "ai_unhold"}));
/// assert_eq!(call.name(), "novel_rpc");
/// assert_eq!(
///     serde_json::to_string(&call)?,
///     r#"{"novel_rpc":{"method":"ai_unhold"}}"#
/// );
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone)]
pub struct RawMethod {
    name: Text,
    body: Any,
}

impl RawMethod {
    /// A method of this name.
    pub fn new(name: &str, body: Any) -> Self {
        let name = Text::data(name);
        Self { name, body }
    }

    /// The same, for a name the author has written.
    pub(crate) fn read(name: &str, body: Any) -> Self {
        let name = Text::template(name);
        Self { name, body }
    }

    /// Its name.
    pub fn name(&self) -> &str {
        self.name.as_str()
    }

    /// Its body.
    pub fn body(&self) -> &Any {
        &self.body
    }
}
