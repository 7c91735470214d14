//! Constructors for `data_map`.

use crate::into_property::{IntoProperty, into_property, text_into_property};
use crate::text::Text;
use crate::values::{Foreach, SwaigExpression, SwaigOutput, SwaigResponse, ToolResult};

text_into_property!(SwaigResponse => |text| SwaigResponse::Text(text));

into_property!(SwaigResponse: ToolResult => |value| SwaigResponse::Tool(value));

impl Foreach {
    /// Creates a `foreach`: the text that each element of a list appends.
    pub fn new(
        input_key: impl IntoProperty<Text>,
        output_key: impl IntoProperty<Text>,
        append: impl IntoProperty<Text>,
    ) -> Self {
        Self::default()
            .input_key(input_key)
            .output_key(output_key)
            .append(append)
    }
}

impl SwaigExpression {
    /// Creates an expression: the output if a text matches a regular expression.
    pub fn new(
        string: impl IntoProperty<Text>,
        pattern: impl IntoProperty<Text>,
        output: impl IntoProperty<SwaigOutput>,
    ) -> Self {
        Self::default()
            .string(Some(string.into_property()))
            .pattern(pattern)
            .output(output)
    }
}

into_property!(Box<SwaigOutput>: SwaigOutput => |value| Box::new(value));
