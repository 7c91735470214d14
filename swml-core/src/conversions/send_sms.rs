//! Constructors for `send_sms`.

use crate::into_property::IntoProperty;
use crate::text::Text;
use crate::values::SendSms;

impl SendSms {
    /// Creates a message between two numbers, without text and media.
    pub fn new(to: impl IntoProperty<Text>, from: impl IntoProperty<Text>) -> Self {
        Self::default().to_number(to).from_number(from)
    }
}
