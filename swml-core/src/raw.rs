//! Unknown methods that are sent intentionally.

use crate::json_value::Any;
use crate::text::Text;

/// An undeclared method, with any body.
///
/// It is not checked: use it only for a method that the platform accepts and this crate does not
/// support yet.
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
    /// Creates a method with a name and a body.
    pub fn new(name: &str, body: Any) -> Self {
        let name = Text::data(name);
        Self { name, body }
    }

    /// Creates a method with a name that the author has written.
    pub(crate) fn read(name: &str, body: Any) -> Self {
        let name = Text::template(name);
        Self { name, body }
    }

    /// Returns its name.
    pub fn name(&self) -> &str {
        self.name.as_str()
    }

    /// Returns its body.
    pub fn body(&self) -> &Any {
        &self.body
    }
}
