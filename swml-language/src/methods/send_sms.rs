//! `send_sms`.

use crate::declare::record;
use crate::types::Text;

record! {
    /// Sends a text message, with text, media, or both.
    ///
    /// SWML reference: "send_sms".
    ///
    /// ```
    /// use swml::SendSms;
    /// let sms = SendSms::new("+15551234567", "+15557654321").body("Thanks for calling");
    /// assert_eq!(
    ///     serde_json::to_string(&sms)?,
    ///     r#"{"to_number":"+15551234567","from_number":"+15557654321","body":"Thanks for calling"}"#
    /// );
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub struct SendSms for "send_sms" [rule(Rule::SendSms)] {
        /// The number to send to, in E.164.
        pub to_number: Text [format(Format::PhoneNumber)],
        /// The number to send from, in E.164.
        pub from_number: Text [format(Format::Sender)],
        /// The text.
        pub body: Option<Text> [format(Format::Message)],
        /// URLs of media files to attach.
        pub media: Option<Vec<Text>>,
        /// The region to send from.
        pub region: Option<Text>,
        /// Tags for finding the message later.
        pub tags: Option<Vec<Text>>,
        /// The URL that receives the delivery status of the message.
        pub status_callback: Option<Text> [format(Format::Url)],
    }
}
