//! Making values of `swaig`.

use crate::fit::{Fits, fits};
use crate::text::Text;
use crate::values::{InternalFillers, SwaigInclude};

impl SwaigInclude {
    /// These functions from there.
    pub fn new(url: impl Fits<Text>, functions: impl Fits<Vec<Text>>) -> Self {
        Self::default().url(url).functions(functions)
    }
}

fits!(Box<InternalFillers>: InternalFillers => |value| Box::new(value));
