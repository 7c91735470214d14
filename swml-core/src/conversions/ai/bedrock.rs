//! Making values of `bedrock`.

use crate::fit::{Fits, fits};
use crate::text::Text;
use crate::values::{
    BedrockDataMap, BedrockExpression, BedrockFunction, BedrockOutput, BedrockParams, BedrockSwaig,
};

fits!(Box<BedrockParams>: BedrockParams => |value| Box::new(value));

fits!(Box<BedrockSwaig>: BedrockSwaig => |value| Box::new(value));

fits!(Box<BedrockDataMap>: BedrockDataMap => |value| Box::new(value));

impl BedrockFunction {
    /// A function of this name that does this.
    pub fn new(name: impl Fits<Text>, description: impl Fits<Text>) -> Self {
        Self::default().function(name).description(description)
    }
}

impl BedrockExpression {
    /// What to give back if a text matches a regular expression.
    pub fn new(
        string: impl Fits<Text>,
        pattern: impl Fits<Text>,
        output: impl Fits<BedrockOutput>,
    ) -> Self {
        Self::default()
            .string(Some(string.fit()))
            .pattern(pattern)
            .output(output)
    }
}

fits!(Box<BedrockOutput>: BedrockOutput => |value| Box::new(value));
