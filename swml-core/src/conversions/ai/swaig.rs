//! Constructors for `swaig`.

use crate::into_property::{IntoProperty, into_property};
use crate::text::Text;
use crate::values::{InternalFillers, SwaigInclude};

impl SwaigInclude {
    /// Includes these functions from a URL.
    pub fn new(url: impl IntoProperty<Text>, functions: impl IntoProperty<Vec<Text>>) -> Self {
        Self::default().url(url).functions(functions)
    }
}

into_property!(Box<InternalFillers>: InternalFillers => |value| Box::new(value));
