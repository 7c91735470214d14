//! `reply`.

use crate::declare::record;

use super::Transform;
use crate::types::{Map, Text};

/// Declares what answers a message, alone or chosen by a variable.
macro_rules! message {
    (
        $(#[doc = $doc:literal])*
        struct $Message:ident for $name:literal [$rule:ident] { $($more:tt)* }
    ) => {
        record! {
            $(#[doc = $doc])*
            pub struct $Message for $name [bare(), rule(Rule::$rule)] {
                /// The text.
                pub(new) body: Option<Text> [primary, non_empty, format(Format::Message)],
                /// URLs of what to send along, at most 8.
                pub media: Option<Vec<Text>> [max_items(8), format(Format::Url)],
                /// Whom to answer, if not the sender, in E.164.
                pub to: Option<Text> [format(Format::PhoneNumber)],
                /// The number that answers, if not the one that was written to, in E.164.
                pub from: Option<Text> [format(Format::Sender)],
                /// Where to report what becomes of the answer.
                pub status_url: Option<Text> [format(Format::Url)],
                $($more)*
            }
        }
    };
}

message! {
    /// Answers the message, with text, media, or both.
    ///
    /// SWML writes an answer that is only text as a string; both forms are kept as written.
    ///
    /// SWML reference: "Messaging SWML", "reply".
    ///
    /// ```
    /// use swml::messaging::Reply;
    /// let picture = Reply::body("Here you are").media(["https://example.com/map.png"]);
    /// assert_eq!(
    ///     serde_json::to_string(&picture)?,
    ///     r#"{"body":"Here you are","media":["https://example.com/map.png"]}"#
    /// );
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    struct Reply for "reply" [Reply] {
        /// Chooses the answer by a variable, instead of giving it.
        pub(new) switch: Option<ReplySwitch>,
    }
}

message! {
    /// One of several answers.
    ///
    /// SWML reference: "Messaging SWML", "reply", `switch`.
    struct ReplyMessage for "an answer" [Answer] {}
}

record! {
    /// Chooses an answer by the value of a variable.
    ///
    /// SWML reference: "Messaging SWML", "reply", `switch`.
    ///
    /// ```
    /// use swml::messaging::{Reply, ReplySwitch};
    /// let menu = Reply::switch(ReplySwitch::variable("message.body").on("1", "Sales will call you"));
    /// assert_eq!(
    ///     serde_json::to_string(&menu)?,
    ///     r#"{"switch":{"variable":"message.body","case":{"1":{"body":"Sales will call you"}}}}"#
    /// );
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub struct ReplySwitch for "a switch" [rule(Rule::Cases)] {
        /// The variable, without `%{}` around it.
        pub(new) variable: Text [format(Format::Variable)],
        /// What to do with its value before it is compared.
        pub transform: Option<Transform>,
        /// The answer for each value.
        pub case: Map<ReplyMessage> [non_empty, each],
        /// The answer for every other value.
        pub otherwise for "default": Option<ReplyMessage>,
    }
}
