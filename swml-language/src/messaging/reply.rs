//! `reply`.

use crate::declare::record;

use super::Transform;
use crate::types::{Map, Text};

/// Declares the records of a reply: the reply itself, and one that a variable selects.
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
                /// URLs of media files to attach, at most 8.
                pub media: Option<Vec<Text>> [max_items(8), format(Format::Url)],
                /// The recipient in E.164, if not the sender of the message.
                pub to: Option<Text> [format(Format::PhoneNumber)],
                /// The sender in E.164, if not the number that received the message.
                pub from: Option<Text> [format(Format::Sender)],
                /// The URL that receives delivery status of the reply.
                pub status_url: Option<Text> [format(Format::Url)],
                $($more)*
            }
        }
    };
}

message! {
    /// Answers the message with text, media, or both.
    ///
    /// A reply of text alone is written as a string in SWML; both forms are preserved.
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
        /// Selects the reply by the value of a variable.
        pub(new) switch: Option<ReplySwitch>,
    }
}

message! {
    /// One of several replies.
    ///
    /// SWML reference: "Messaging SWML", "reply", `switch`.
    struct ReplyMessage for "an answer" [Answer] {}
}

record! {
    /// Selects a reply by the value of a variable.
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
        /// The transformation of the value before it is compared.
        pub transform: Option<Transform>,
        /// The reply for each value.
        pub case: Map<ReplyMessage> [non_empty, each],
        /// The reply for any other value.
        pub otherwise for "default": Option<ReplyMessage>,
    }
}
