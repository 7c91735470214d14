// Generated from the table in swml-language by `SNAPSHOTS=overwrite cargo test -p swml-language --test values`.

use crate::into_property::IntoProperty;
use crate::key_order::KeyOrder;
use crate::text::Text;

/// Sends a text message, with text, media, or both.
///
/// SWML reference: "send_sms".
///
/// ```
/// # use swml_core as swml;
/// use swml::SendSms;
/// let sms = SendSms::new("+15551234567", "+15557654321").body("Thanks for calling");
/// assert_eq!(
///     serde_json::to_string(&sms)?,
///     r#"{"to_number":"+15551234567","from_number":"+15557654321","body":"Thanks for calling"}"#
/// );
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Default)]
pub struct SendSms {
    /// The number to send to, in E.164.
    pub to_number: Text,
    /// The number to send from, in E.164.
    pub from_number: Text,
    /// The text.
    pub body: Option<Text>,
    /// URLs of media files to attach.
    pub media: Option<Vec<Text>>,
    /// The region to send from.
    pub region: Option<Text>,
    /// Tags for finding the message later.
    pub tags: Option<Vec<Text>>,
    /// The URL that receives the delivery status of the message.
    pub status_callback: Option<Text>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl SendSms {
    /// The number to send to, in E.164.
    #[must_use]
    pub fn to_number(mut self, value: impl IntoProperty<Text>) -> Self {
        self.to_number = value.into_property();
        self
    }

    /// The number to send from, in E.164.
    #[must_use]
    pub fn from_number(mut self, value: impl IntoProperty<Text>) -> Self {
        self.from_number = value.into_property();
        self
    }

    /// The text.
    #[must_use]
    pub fn body(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.body = value.into_property();
        self
    }

    /// URLs of media files to attach.
    #[must_use]
    pub fn media(mut self, value: impl IntoProperty<Option<Vec<Text>>>) -> Self {
        self.media = value.into_property();
        self
    }

    /// The region to send from.
    #[must_use]
    pub fn region(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.region = value.into_property();
        self
    }

    /// Tags for finding the message later.
    #[must_use]
    pub fn tags(mut self, value: impl IntoProperty<Option<Vec<Text>>>) -> Self {
        self.tags = value.into_property();
        self
    }

    /// The URL that receives the delivery status of the message.
    #[must_use]
    pub fn status_callback(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.status_callback = value.into_property();
        self
    }
}

crate::declare::record!(SendSms of swml_language::methods::SendSms { 0: to_number, 1: from_number, 2: body, 3: media, 4: region, 5: tags, 6: status_callback });
