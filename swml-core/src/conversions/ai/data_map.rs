//! Making values of `data_map`.

use crate::fit::{Fits, fits, text_fits};
use crate::text::Text;
use crate::values::{Foreach, SwaigExpression, SwaigOutput, SwaigResponse, ToolResult};

text_fits!(SwaigResponse => |text| SwaigResponse::Text(text));

fits!(SwaigResponse: ToolResult => |value| SwaigResponse::Tool(value));

impl Foreach {
    /// What each element of a list adds to a text.
    pub fn new(
        input_key: impl Fits<Text>,
        output_key: impl Fits<Text>,
        append: impl Fits<Text>,
    ) -> Self {
        Self::default()
            .input_key(input_key)
            .output_key(output_key)
            .append(append)
    }
}

impl SwaigExpression {
    /// What to give back if a text matches a regular expression.
    pub fn new(
        string: impl Fits<Text>,
        pattern: impl Fits<Text>,
        output: impl Fits<SwaigOutput>,
    ) -> Self {
        Self::default()
            .string(Some(string.fit()))
            .pattern(pattern)
            .output(output)
    }
}

fits!(Box<SwaigOutput>: SwaigOutput => |value| Box::new(value));
