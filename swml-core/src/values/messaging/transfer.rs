// Generated from the table in swml-language by `SWML_UPDATE=1 cargo test -p swml-language --test values`.

use crate::any::{Any, Map};
use crate::fit::Fits;
use crate::layout::Layout;
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
    pub layout: Layout,
}

impl Transfer {
    /// The URL of the script.
    ///
    /// Makes a new value with this property; every other one is left out.
    pub fn dest(value: impl Fits<Text>) -> Self {
        Self {
            dest: value.fit(),
            ..Default::default()
        }
    }

    /// How to fetch it; `POST` if left out.
    #[must_use]
    pub fn method(mut self, value: impl Fits<Option<RequestMethod>>) -> Self {
        self.method = value.fit();
        self
    }

    /// Values that the script finds in `params`.
    #[must_use]
    pub fn params(mut self, value: impl Fits<Option<Map<Any>>>) -> Self {
        self.params = value.fit();
        self
    }
}

crate::declare::record!(Transfer of swml_language::messaging::Transfer { dest, method, params });
