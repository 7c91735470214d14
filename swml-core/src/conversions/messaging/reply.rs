//! Constructors for `reply`.

use crate::into_property::{IntoProperty, into_property};
use crate::text::{Expr, Text};
use crate::values::messaging::{ReplyMessage, ReplySwitch};

into_property!(ReplyMessage: &str, String, &String, Text, Expr => |value| ReplyMessage::body(value));

impl ReplySwitch {
    /// Adds the reply for one value.
    #[must_use]
    pub fn on(mut self, value: impl Into<Text>, answer: impl IntoProperty<ReplyMessage>) -> Self {
        self.case.insert(value, answer.into_property());
        self
    }
}
