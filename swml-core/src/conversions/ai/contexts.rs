//! Making values of `contexts`.

use crate::into_property::IntoProperty;
use crate::text::Text;
use crate::values::ContextStep;

impl ContextStep {
    /// A step of this name, with these words.
    pub fn new(name: impl IntoProperty<Text>, text: impl IntoProperty<Text>) -> Self {
        Self::default().name(name).text(Some(text.into_property()))
    }
}
