//! Making values of `contexts`.

use crate::fit::Fits;
use crate::text::Text;
use crate::values::ContextStep;

impl ContextStep {
    /// A step of this name, with these words.
    pub fn new(name: impl Fits<Text>, text: impl Fits<Text>) -> Self {
        Self::default().name(name).text(Some(text.fit()))
    }
}
