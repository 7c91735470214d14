// Generated from the table in swml-language by `SNAPSHOTS=overwrite cargo test -p swml-language --test values`.

use crate::into_property::IntoProperty;
use crate::json_value::Map;
use crate::key_order::KeyOrder;
use crate::text::Text;
use crate::values::messaging::Transform;

/// Answers the message with text, media, or both.
///
/// A reply of text alone is written as a string in SWML; both forms are preserved.
///
/// SWML reference: "Messaging SWML", "reply".
///
/// ```
/// # use swml_core as swml;
/// use swml::messaging::Reply;
/// let picture = Reply::body("Here you are").media(["https://example.com/map.png"]);
/// assert_eq!(
///     serde_json::to_string(&picture)?,
///     r#"{"body":"Here you are","media":["https://example.com/map.png"]}"#
/// );
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Default)]
pub struct Reply {
    /// The text.
    pub body: Option<Text>,
    /// URLs of media files to attach, at most 8.
    pub media: Option<Vec<Text>>,
    /// The recipient in E.164, if not the sender of the message.
    pub to: Option<Text>,
    /// The sender in E.164, if not the number that received the message.
    pub from: Option<Text>,
    /// The URL that receives delivery status of the reply.
    pub status_url: Option<Text>,
    /// Selects the reply by the value of a variable.
    pub switch: Option<ReplySwitch>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl Reply {
    /// The text.
    ///
    /// Creates a value with only this property.
    pub fn body(value: impl IntoProperty<Option<Text>>) -> Self {
        Self {
            body: value.into_property(),
            ..Default::default()
        }
    }

    /// URLs of media files to attach, at most 8.
    #[must_use]
    pub fn media(mut self, value: impl IntoProperty<Option<Vec<Text>>>) -> Self {
        self.media = value.into_property();
        self
    }

    /// The recipient in E.164, if not the sender of the message.
    #[must_use]
    pub fn to(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.to = value.into_property();
        self
    }

    /// The sender in E.164, if not the number that received the message.
    #[must_use]
    pub fn from(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.from = value.into_property();
        self
    }

    /// The URL that receives delivery status of the reply.
    #[must_use]
    pub fn status_url(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.status_url = value.into_property();
        self
    }

    /// Selects the reply by the value of a variable.
    ///
    /// Creates a value with only this property.
    pub fn switch(value: impl IntoProperty<Option<ReplySwitch>>) -> Self {
        Self {
            switch: value.into_property(),
            ..Default::default()
        }
    }
}

crate::declare::record!(Reply of swml_language::messaging::Reply { 0: body, 1: media, 2: to, 3: from, 4: status_url, 5: switch });

/// Selects a reply by the value of a variable.
///
/// SWML reference: "Messaging SWML", "reply", `switch`.
///
/// ```
/// # use swml_core as swml;
/// use swml::messaging::{Reply, ReplySwitch};
/// let menu = Reply::switch(ReplySwitch::variable("message.body").on("1", "Sales will call you"));
/// assert_eq!(
///     serde_json::to_string(&menu)?,
///     r#"{"switch":{"variable":"message.body","case":{"1":{"body":"Sales will call you"}}}}"#
/// );
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Default)]
pub struct ReplySwitch {
    /// The variable, without `%{}` around it.
    pub variable: Text,
    /// The transformation of the value before it is compared.
    pub transform: Option<Transform>,
    /// The reply for each value.
    pub case: Map<ReplyMessage>,
    /// The reply for any other value.
    pub otherwise: Option<ReplyMessage>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl ReplySwitch {
    /// The variable, without `%{}` around it.
    ///
    /// Creates a value with only this property.
    pub fn variable(value: impl IntoProperty<Text>) -> Self {
        Self {
            variable: value.into_property(),
            ..Default::default()
        }
    }

    /// The transformation of the value before it is compared.
    #[must_use]
    pub fn transform(mut self, value: impl IntoProperty<Option<Transform>>) -> Self {
        self.transform = value.into_property();
        self
    }

    /// The reply for each value.
    #[must_use]
    pub fn case(mut self, value: impl IntoProperty<Map<ReplyMessage>>) -> Self {
        self.case = value.into_property();
        self
    }

    /// The reply for any other value.
    #[must_use]
    pub fn otherwise(mut self, value: impl IntoProperty<Option<ReplyMessage>>) -> Self {
        self.otherwise = value.into_property();
        self
    }
}

crate::declare::record!(ReplySwitch of swml_language::messaging::ReplySwitch { 0: variable, 1: transform, 2: case, 3: otherwise });

/// One of several replies.
///
/// SWML reference: "Messaging SWML", "reply", `switch`.
#[derive(Default)]
pub struct ReplyMessage {
    /// The text.
    pub body: Option<Text>,
    /// URLs of media files to attach, at most 8.
    pub media: Option<Vec<Text>>,
    /// The recipient in E.164, if not the sender of the message.
    pub to: Option<Text>,
    /// The sender in E.164, if not the number that received the message.
    pub from: Option<Text>,
    /// The URL that receives delivery status of the reply.
    pub status_url: Option<Text>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl ReplyMessage {
    /// The text.
    ///
    /// Creates a value with only this property.
    pub fn body(value: impl IntoProperty<Option<Text>>) -> Self {
        Self {
            body: value.into_property(),
            ..Default::default()
        }
    }

    /// URLs of media files to attach, at most 8.
    #[must_use]
    pub fn media(mut self, value: impl IntoProperty<Option<Vec<Text>>>) -> Self {
        self.media = value.into_property();
        self
    }

    /// The recipient in E.164, if not the sender of the message.
    #[must_use]
    pub fn to(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.to = value.into_property();
        self
    }

    /// The sender in E.164, if not the number that received the message.
    #[must_use]
    pub fn from(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.from = value.into_property();
        self
    }

    /// The URL that receives delivery status of the reply.
    #[must_use]
    pub fn status_url(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.status_url = value.into_property();
        self
    }
}

crate::declare::record!(ReplyMessage of swml_language::messaging::ReplyMessage { 0: body, 1: media, 2: to, 3: from, 4: status_url });
