// Generated from the table in swml-language by `SWML_UPDATE=1 cargo test -p swml-language --test values`.

use crate::any::Map;
use crate::fit::Fits;
use crate::layout::Layout;
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
    pub layout: Layout,
}

impl Reply {
    /// The text.
    ///
    /// Makes a new value with this property; every other one is left out.
    pub fn body(value: impl Fits<Option<Text>>) -> Self {
        Self {
            body: value.fit(),
            ..Default::default()
        }
    }

    /// URLs of what to send along, at most 8.
    #[must_use]
    pub fn media(mut self, value: impl Fits<Option<Vec<Text>>>) -> Self {
        self.media = value.fit();
        self
    }

    /// Whom to answer, if not the sender, in E.164.
    #[must_use]
    pub fn to(mut self, value: impl Fits<Option<Text>>) -> Self {
        self.to = value.fit();
        self
    }

    /// The number that answers, if not the one that was written to, in E.164.
    #[must_use]
    pub fn from(mut self, value: impl Fits<Option<Text>>) -> Self {
        self.from = value.fit();
        self
    }

    /// Where to report what becomes of the answer.
    #[must_use]
    pub fn status_url(mut self, value: impl Fits<Option<Text>>) -> Self {
        self.status_url = value.fit();
        self
    }

    /// Chooses the answer by a variable, instead of giving it.
    ///
    /// Makes a new value with this property; every other one is left out.
    pub fn switch(value: impl Fits<Option<ReplySwitch>>) -> Self {
        Self {
            switch: value.fit(),
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
    pub layout: Layout,
}

impl ReplySwitch {
    /// The variable, without `%{}` around it.
    ///
    /// Makes a new value with this property; every other one is left out.
    pub fn variable(value: impl Fits<Text>) -> Self {
        Self {
            variable: value.fit(),
            ..Default::default()
        }
    }

    /// What to do with its value before it is compared.
    #[must_use]
    pub fn transform(mut self, value: impl Fits<Option<Transform>>) -> Self {
        self.transform = value.fit();
        self
    }

    /// The answer for each value.
    #[must_use]
    pub fn case(mut self, value: impl Fits<Map<ReplyMessage>>) -> Self {
        self.case = value.fit();
        self
    }

    /// The answer for every other value.
    #[must_use]
    pub fn otherwise(mut self, value: impl Fits<Option<ReplyMessage>>) -> Self {
        self.otherwise = value.fit();
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
    pub layout: Layout,
}

impl ReplyMessage {
    /// The text.
    ///
    /// Makes a new value with this property; every other one is left out.
    pub fn body(value: impl Fits<Option<Text>>) -> Self {
        Self {
            body: value.fit(),
            ..Default::default()
        }
    }

    /// URLs of what to send along, at most 8.
    #[must_use]
    pub fn media(mut self, value: impl Fits<Option<Vec<Text>>>) -> Self {
        self.media = value.fit();
        self
    }

    /// Whom to answer, if not the sender, in E.164.
    #[must_use]
    pub fn to(mut self, value: impl Fits<Option<Text>>) -> Self {
        self.to = value.fit();
        self
    }

    /// The number that answers, if not the one that was written to, in E.164.
    #[must_use]
    pub fn from(mut self, value: impl Fits<Option<Text>>) -> Self {
        self.from = value.fit();
        self
    }

    /// Where to report what becomes of the answer.
    #[must_use]
    pub fn status_url(mut self, value: impl Fits<Option<Text>>) -> Self {
        self.status_url = value.fit();
        self
    }
}

crate::declare::record!(ReplyMessage of swml_language::messaging::ReplyMessage { body, media, to, from, status_url });
