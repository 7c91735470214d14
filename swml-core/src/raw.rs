//! What SWML is not known to have, sent on purpose.

use crate::any::Any;
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

/// The methods and properties that a file may have although SWML is not known to.
///
/// ```
/// # use swml_core as swml;
/// use swml::{Allowed, Document};
/// let script = r#"{"sections":{"main":[{"novel_rpc":{"method":"ai_unhold"}}]}}"#;
/// assert!(Document::from_json(script).is_err());
/// let allowed = Allowed::none().method("novel_rpc");
/// assert_eq!(Document::from_json_allowing(script, &allowed)?.to_json(), script);
/// # Ok::<(), swml::error::ReadError>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Allowed {
    methods: Vec<String>,
    properties: Vec<(String, String)>,
}

impl Allowed {
    /// Nothing but what SWML has.
    pub const fn none() -> Self {
        Self {
            methods: Vec::new(),
            properties: Vec::new(),
        }
    }

    /// Allows a method.
    #[must_use]
    pub fn method(mut self, name: impl Into<String>) -> Self {
        self.methods.push(name.into());
        self
    }

    /// Allows a property of a method, or of another object by the name its messages give it.
    #[must_use]
    pub fn property(mut self, of: impl Into<String>, name: impl Into<String>) -> Self {
        self.properties.push((of.into(), name.into()));
        self
    }

    pub(crate) fn has_method(&self, name: &str) -> bool {
        self.methods.iter().any(|method| method == name)
    }

    pub(crate) fn has_property(&self, of: &str, name: &str) -> bool {
        self.properties
            .iter()
            .any(|(record, property)| record == of && property == name)
    }
}
