//! Constructors for `params`.

use crate::into_property::{
    IntoProperty, integers_into_property, into_property, lists_into_property, text_into_property,
};
use crate::text::{Expr, Text};
use crate::value::Value;
use crate::values::{
    BackgroundLoops, Barge, CallDirection, ConversationMessage, ConversationRole, DebugMode,
    PostedVars, SummaryMode, TextNormalization,
};

/// Implements conversions from a word, or from a variable in its place.
macro_rules! word_or_variable {
    ($($Word:ident),*) => {$(
        into_property!(Value<$Word>: $Word => |value| Value::Literal(value));
        into_property!(Value<$Word>: Expr => |value| Value::Expr(value));
        into_property!(Value<$Word>: Value<$Word> => |value| value);
    )*};
}

impl ConversationMessage {
    /// Creates a message from its author and its text.
    pub fn new(
        role: impl IntoProperty<ConversationRole>,
        content: impl IntoProperty<Text>,
    ) -> Self {
        Self::default().role(role).content(content)
    }
}

word_or_variable!(CallDirection, TextNormalization, SummaryMode);

integers_into_property!(BackgroundLoops => |number| BackgroundLoops::Times(Value::Literal(number.saturate())));

into_property!(BackgroundLoops: Expr, Value<i64> => |value| BackgroundLoops::Times(value.into_property()));

into_property!(BackgroundLoops: () => |value| BackgroundLoops::Endless(value));

into_property!(Barge: bool => |value| Barge::Enabled(value));

text_into_property!(Barge => |text| Barge::When(text));

into_property!(DebugMode: bool, Expr, Value<bool> => |value| DebugMode::Enabled(value.into_property()));

integers_into_property!(DebugMode => |number| DebugMode::Level(number.saturate()));

into_property!(PostedVars: bool, Expr, Value<bool> => |value| PostedVars::All(value.into_property()));

lists_into_property!(PostedVars: Text => |list| PostedVars::These(list));
