// Generated from the table in swml-language by `SNAPSHOTS=overwrite cargo test -p swml-language --test values`.

use crate::into_property::IntoProperty;
use crate::json_value::Map;
use crate::key_order::KeyOrder;
use crate::text::Text;
use crate::values::messaging::Transform;

/// Answers the message, with text, media, or both.
///
/// SWML writes an answer that is only text as a string; both forms are kept as written.
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
#[derive(Clone, Default)]
pub struct Reply {
    /// The text.
    pub body: Option<Text>,
    /// URLs of what to send along, at most 8.
    pub media: Option<Vec<Text>>,
    /// Whom to answer, if not the sender, in E.164.
    pub to: Option<Text>,
    /// The number that answers, if not the one that was written to, in E.164.
    pub from: Option<Text>,
    /// Where to report what becomes of the answer.
    pub status_url: Option<Text>,
    /// Chooses the answer by a variable, instead of giving it.
    pub switch: Option<ReplySwitch>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl Reply {
    /// The text.
    ///
    /// Makes a new value with this property; every other one is left out.
    pub fn body(value: impl IntoProperty<Option<Text>>) -> Self {
        Self {
            body: value.into_property(),
            ..Default::default()
        }
    }

    /// URLs of what to send along, at most 8.
    #[must_use]
    pub fn media(mut self, value: impl IntoProperty<Option<Vec<Text>>>) -> Self {
        self.media = value.into_property();
        self
    }

    /// Whom to answer, if not the sender, in E.164.
    #[must_use]
    pub fn to(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.to = value.into_property();
        self
    }

    /// The number that answers, if not the one that was written to, in E.164.
    #[must_use]
    pub fn from(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.from = value.into_property();
        self
    }

    /// Where to report what becomes of the answer.
    #[must_use]
    pub fn status_url(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.status_url = value.into_property();
        self
    }

    /// Chooses the answer by a variable, instead of giving it.
    ///
    /// Makes a new value with this property; every other one is left out.
    pub fn switch(value: impl IntoProperty<Option<ReplySwitch>>) -> Self {
        Self {
            switch: value.into_property(),
            ..Default::default()
        }
    }
}

crate::declare::record!(Reply of swml_language::messaging::Reply { body, media, to, from, status_url, switch });

/// Chooses an answer by the value of a variable.
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
#[derive(Clone, Default)]
pub struct ReplySwitch {
    /// The variable, without `%{}` around it.
    pub variable: Text,
    /// What to do with its value before it is compared.
    pub transform: Option<Transform>,
    /// The answer for each value.
    pub case: Map<ReplyMessage>,
    /// The answer for every other value.
    pub otherwise: Option<ReplyMessage>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl ReplySwitch {
    /// The variable, without `%{}` around it.
    ///
    /// Makes a new value with this property; every other one is left out.
    pub fn variable(value: impl IntoProperty<Text>) -> Self {
        Self {
            variable: value.into_property(),
            ..Default::default()
        }
    }

    /// What to do with its value before it is compared.
    #[must_use]
    pub fn transform(mut self, value: impl IntoProperty<Option<Transform>>) -> Self {
        self.transform = value.into_property();
        self
    }

    /// The answer for each value.
    #[must_use]
    pub fn case(mut self, value: impl IntoProperty<Map<ReplyMessage>>) -> Self {
        self.case = value.into_property();
        self
    }

    /// The answer for every other value.
    #[must_use]
    pub fn otherwise(mut self, value: impl IntoProperty<Option<ReplyMessage>>) -> Self {
        self.otherwise = value.into_property();
        self
    }
}

crate::declare::record!(ReplySwitch of swml_language::messaging::ReplySwitch { variable, transform, case, otherwise });

/// One of several answers.
///
/// SWML reference: "Messaging SWML", "reply", `switch`.
#[derive(Clone, Default)]
pub struct ReplyMessage {
    /// The text.
    pub body: Option<Text>,
    /// URLs of what to send along, at most 8.
    pub media: Option<Vec<Text>>,
    /// Whom to answer, if not the sender, in E.164.
    pub to: Option<Text>,
    /// The number that answers, if not the one that was written to, in E.164.
    pub from: Option<Text>,
    /// Where to report what becomes of the answer.
    pub status_url: Option<Text>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl ReplyMessage {
    /// The text.
    ///
    /// Makes a new value with this property; every other one is left out.
    pub fn body(value: impl IntoProperty<Option<Text>>) -> Self {
        Self {
            body: value.into_property(),
            ..Default::default()
        }
    }

    /// URLs of what to send along, at most 8.
    #[must_use]
    pub fn media(mut self, value: impl IntoProperty<Option<Vec<Text>>>) -> Self {
        self.media = value.into_property();
        self
    }

    /// Whom to answer, if not the sender, in E.164.
    #[must_use]
    pub fn to(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.to = value.into_property();
        self
    }

    /// The number that answers, if not the one that was written to, in E.164.
    #[must_use]
    pub fn from(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.from = value.into_property();
        self
    }

    /// Where to report what becomes of the answer.
    #[must_use]
    pub fn status_url(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.status_url = value.into_property();
        self
    }
}

crate::declare::record!(ReplyMessage of swml_language::messaging::ReplyMessage { body, media, to, from, status_url });
