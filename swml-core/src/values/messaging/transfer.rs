// Generated from the table in swml-language by `SNAPSHOTS=overwrite cargo test -p swml-language --test values`.

use crate::into_property::IntoProperty;
use crate::json_value::{Any, Map};
use crate::key_order::KeyOrder;
use crate::text::Text;
use crate::values::messaging::RequestMethod;

/// Continues with the script at a URL and does not return.
///
/// SWML reference: "Messaging SWML", "transfer".
///
/// ```
/// # use swml_core as swml;
/// use swml::messaging::Transfer;
/// let next = Transfer::dest("https://example.com/next");
/// assert_eq!(serde_json::to_string(&next)?, r#"{"dest":"https://example.com/next"}"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Default)]
pub struct Transfer {
    /// The URL of the script.
    pub dest: Text,
    /// The HTTP method that fetches it; `POST` by default.
    pub method: Option<RequestMethod>,
    /// Parameters of the script, available to it as `params`.
    pub params: Option<Map<Any>>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl Transfer {
    /// The URL of the script.
    ///
    /// Creates a value with only this property.
    pub fn dest(value: impl IntoProperty<Text>) -> Self {
        Self {
            dest: value.into_property(),
            ..Default::default()
        }
    }

    /// The HTTP method that fetches it; `POST` by default.
    #[must_use]
    pub fn method(mut self, value: impl IntoProperty<Option<RequestMethod>>) -> Self {
        self.method = value.into_property();
        self
    }

    /// Parameters of the script, available to it as `params`.
    #[must_use]
    pub fn params(mut self, value: impl IntoProperty<Option<Map<Any>>>) -> Self {
        self.params = value.into_property();
        self
    }
}

crate::declare::record!(Transfer of swml_language::messaging::Transfer { 0: dest, 1: method, 2: params });
