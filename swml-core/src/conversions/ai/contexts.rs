//! Constructors for `contexts`.

use crate::into_property::IntoProperty;
use crate::text::Text;
use crate::values::ContextStep;

impl ContextStep {
    /// Creates a step with a name and its instructions.
    pub fn new(name: impl IntoProperty<Text>, text: impl IntoProperty<Text>) -> Self {
        Self::default().name(name).text(Some(text.into_property()))
    }
}
