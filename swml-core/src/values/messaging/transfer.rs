// Generated from the table in swml-language by `SNAPSHOTS=overwrite cargo test -p swml-language --test values`.

use crate::into_property::IntoProperty;
use crate::json_value::{Any, Map};
use crate::key_order::KeyOrder;
use crate::text::Text;
use crate::values::messaging::RequestMethod;

/// Goes on with a script behind a URL, and does not come back.
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
#[derive(Clone, Default)]
pub struct Transfer {
    /// The URL of the script.
    pub dest: Text,
    /// How to fetch it; `POST` if left out.
    pub method: Option<RequestMethod>,
    /// Values that the script finds in `params`.
    pub params: Option<Map<Any>>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl Transfer {
    /// The URL of the script.
    ///
    /// Makes a new value with this property; every other one is left out.
    pub fn dest(value: impl IntoProperty<Text>) -> Self {
        Self {
            dest: value.into_property(),
            ..Default::default()
        }
    }

    /// How to fetch it; `POST` if left out.
    #[must_use]
    pub fn method(mut self, value: impl IntoProperty<Option<RequestMethod>>) -> Self {
        self.method = value.into_property();
        self
    }

    /// Values that the script finds in `params`.
    #[must_use]
    pub fn params(mut self, value: impl IntoProperty<Option<Map<Any>>>) -> Self {
        self.params = value.into_property();
        self
    }
}

crate::declare::record!(Transfer of swml_language::messaging::Transfer { dest, method, params });
