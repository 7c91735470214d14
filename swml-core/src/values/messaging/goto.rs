// Generated from the table in swml-language by `SWML_UPDATE=1 cargo test -p swml-language --test values`.

use crate::fit::Fits;
use crate::layout::Layout;
use crate::text::Text;

/// Goes on at a label of the same section.
///
/// SWML reference: "Messaging SWML", "goto".
///
/// ```
/// # use swml_core as swml;
/// use swml::messaging::Goto;
/// assert_eq!(serde_json::to_string(&Goto::label("again").max(3))?, r#"{"label":"again","max":3}"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Default)]
pub struct Goto {
    /// The label to go to.
    pub label: Text,
    /// How often to go at most, 1 to 100; 100 if left out.
    pub max: Option<i64>,
    #[doc(hidden)]
    pub layout: Layout,
}

impl Goto {
    /// The label to go to.
    ///
    /// Makes a new value with this property; every other one is left out.
    pub fn label(value: impl Fits<Text>) -> Self {
        Self {
            label: value.fit(),
            ..Default::default()
        }
    }

    /// How often to go at most, 1 to 100; 100 if left out.
    #[must_use]
    pub fn max(mut self, value: impl Fits<Option<i64>>) -> Self {
        self.max = value.fit();
        self
    }
}

crate::declare::record!(Goto of swml_language::messaging::Goto { label, max });
