//! Making values of `params`.

use crate::fit::{Fits, fits, integers_fit, lists_fit, text_fits};
use crate::text::{Expr, Text};
use crate::value::Value;
use crate::values::{
    BackgroundLoops, Barge, CallDirection, ConversationMessage, ConversationRole, DebugMode,
    PostedVars, SummaryMode, TextNormalization,
};

/// Lets a word, or a variable that stands for it, be a value.
macro_rules! word_or_variable {
    ($($Word:ident),*) => {$(
        fits!(Value<$Word>: $Word => |value| Value::Literal(value));
        fits!(Value<$Word>: Expr => |value| Value::Expr(value));
        fits!(Value<$Word>: Value<$Word> => |value| value);
    )*};
}

impl ConversationMessage {
    /// Who said what.
    pub fn new(role: impl Fits<ConversationRole>, content: impl Fits<Text>) -> Self {
        Self::default().role(role).content(content)
    }
}

word_or_variable!(CallDirection, TextNormalization, SummaryMode);

integers_fit!(BackgroundLoops => |number| BackgroundLoops::Times(Value::Literal(number.saturate())));

fits!(BackgroundLoops: Expr, Value<i64> => |value| BackgroundLoops::Times(value.fit()));

fits!(BackgroundLoops: () => |value| BackgroundLoops::Endless(value));

fits!(Barge: bool => |value| Barge::Enabled(value));

text_fits!(Barge => |text| Barge::When(text));

fits!(DebugMode: bool, Expr, Value<bool> => |value| DebugMode::Enabled(value.fit()));

integers_fit!(DebugMode => |number| DebugMode::Level(number.saturate()));

fits!(PostedVars: bool, Expr, Value<bool> => |value| PostedVars::All(value.fit()));

lists_fit!(PostedVars: Text => |list| PostedVars::These(list));
