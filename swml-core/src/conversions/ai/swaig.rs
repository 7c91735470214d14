//! Making values of `swaig`.

use crate::into_property::{IntoProperty, into_property};
use crate::text::Text;
use crate::values::{InternalFillers, SwaigInclude};

impl SwaigInclude {
    /// These functions from there.
    pub fn new(url: impl IntoProperty<Text>, functions: impl IntoProperty<Vec<Text>>) -> Self {
        Self::default().url(url).functions(functions)
    }
}

into_property!(Box<InternalFillers>: InternalFillers => |value| Box::new(value));
