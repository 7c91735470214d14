//! Making values of `send_sms`.

use crate::fit::Fits;
use crate::text::Text;
use crate::values::SendSms;

impl SendSms {
    /// A message between two numbers, still without text and media.
    pub fn new(to: impl Fits<Text>, from: impl Fits<Text>) -> Self {
        Self::default().to_number(to).from_number(from)
    }
}
