//! Making values of `reply`.

use crate::fit::{Fits, fits};
use crate::text::{Expr, Text};
use crate::values::messaging::{ReplyMessage, ReplySwitch};

fits!(ReplyMessage: &str, String, &String, Text, Expr => |value| ReplyMessage::body(value));

impl ReplySwitch {
    /// Adds the answer for one value.
    #[must_use]
    pub fn on(mut self, value: impl Into<Text>, answer: impl Fits<ReplyMessage>) -> Self {
        self.case.insert(value, answer.fit());
        self
    }
}
