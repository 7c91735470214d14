//! Constructors for `function`.

use crate::into_property::{
    IntoProperty, integers_into_property, into_property, text_into_property,
};
use crate::text::Text;
use crate::values::{DataMap, SwaigFunction, WaitLoops};

into_property!(Box<DataMap>: DataMap => |value| Box::new(value));

impl SwaigFunction {
    /// Creates a function with a name and a description.
    pub fn new(name: impl IntoProperty<Text>, description: impl IntoProperty<Text>) -> Self {
        Self::default()
            .function(name)
            .description(Some(description.into_property()))
    }
}

integers_into_property!(WaitLoops => |number| WaitLoops::Times(number.saturate()));

text_into_property!(WaitLoops => |text| WaitLoops::Text(text));
