// Generated from the table in swml-language by `SNAPSHOTS=overwrite cargo test -p swml-language --test values`.

use crate::into_property::IntoProperty;
use crate::json_value::{Any, Map};
use crate::key_order::KeyOrder;
use crate::text::Text;

/// Runs a section of this document, then returns.
///
/// SWML reference: "Messaging SWML", "execute".
///
/// ```
/// # use swml_core as swml;
/// use swml::messaging::Execute;
/// assert_eq!(serde_json::to_string(&Execute::dest("menu"))?, r#"{"dest":"menu"}"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Default)]
pub struct Execute {
    /// The section to run.
    pub dest: Text,
    /// Parameters of the section, available to it as `params`.
    pub params: Option<Map<Any>>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl Execute {
    /// The section to run.
    ///
    /// Creates a value with only this property.
    pub fn dest(value: impl IntoProperty<Text>) -> Self {
        Self {
            dest: value.into_property(),
            ..Default::default()
        }
    }

    /// Parameters of the section, available to it as `params`.
    #[must_use]
    pub fn params(mut self, value: impl IntoProperty<Option<Map<Any>>>) -> Self {
        self.params = value.into_property();
        self
    }
}

crate::declare::record!(Execute of swml_language::messaging::Execute { 0: dest, 1: params });
