// Generated from the table in swml-language by `SNAPSHOTS=overwrite cargo test -p swml-language --test values`.

use crate::into_property::IntoProperty;
use crate::key_order::KeyOrder;
use crate::text::Text;

/// Jumps to a label of the same section.
///
/// SWML reference: "Messaging SWML", "goto".
///
/// ```
/// # use swml_core as swml;
/// use swml::messaging::Goto;
/// assert_eq!(serde_json::to_string(&Goto::label("again").max(3))?, r#"{"label":"again","max":3}"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Default)]
pub struct Goto {
    /// The label to go to.
    pub label: Text,
    /// The maximum number of jumps, 1 to 100; 100 by default.
    pub max: Option<i64>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl Goto {
    /// The label to go to.
    ///
    /// Creates a value with only this property.
    pub fn label(value: impl IntoProperty<Text>) -> Self {
        Self {
            label: value.into_property(),
            ..Default::default()
        }
    }

    /// The maximum number of jumps, 1 to 100; 100 by default.
    #[must_use]
    pub fn max(mut self, value: impl IntoProperty<Option<i64>>) -> Self {
        self.max = value.into_property();
        self
    }
}

crate::declare::record!(Goto of swml_language::messaging::Goto { 0: label, 1: max });
