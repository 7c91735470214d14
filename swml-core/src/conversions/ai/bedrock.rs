//! Constructors for `bedrock`.

use crate::into_property::{IntoProperty, into_property};
use crate::text::Text;
use crate::values::{
    BedrockDataMap, BedrockExpression, BedrockFunction, BedrockOutput, BedrockParams, BedrockSwaig,
};

into_property!(Box<BedrockParams>: BedrockParams => |value| Box::new(value));

into_property!(Box<BedrockSwaig>: BedrockSwaig => |value| Box::new(value));

into_property!(Box<BedrockDataMap>: BedrockDataMap => |value| Box::new(value));

impl BedrockFunction {
    /// Creates a function with a name and a description.
    pub fn new(name: impl IntoProperty<Text>, description: impl IntoProperty<Text>) -> Self {
        Self::default().function(name).description(description)
    }
}

impl BedrockExpression {
    /// Creates an expression: the output if a text matches a regular expression.
    pub fn new(
        string: impl IntoProperty<Text>,
        pattern: impl IntoProperty<Text>,
        output: impl IntoProperty<BedrockOutput>,
    ) -> Self {
        Self::default()
            .string(Some(string.into_property()))
            .pattern(pattern)
            .output(output)
    }
}

into_property!(Box<BedrockOutput>: BedrockOutput => |value| Box::new(value));
