//! Making values of `function`.

use crate::fit::{Fits, fits, integers_fit, text_fits};
use crate::text::Text;
use crate::values::{DataMap, SwaigFunction, WaitLoops};

fits!(Box<DataMap>: DataMap => |value| Box::new(value));

impl SwaigFunction {
    /// A function of this name that does this.
    pub fn new(name: impl Fits<Text>, description: impl Fits<Text>) -> Self {
        Self::default()
            .function(name)
            .description(Some(description.fit()))
    }
}

integers_fit!(WaitLoops => |number| WaitLoops::Times(number.saturate()));

text_fits!(WaitLoops => |text| WaitLoops::Text(text));
