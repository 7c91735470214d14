//! The delivery of a message.

use super::declare::{event, words};

words! {
    /// The state of a message that was sent.
    ///
    /// REST reference: message status callback.
    pub enum MessageState {
        /// The message waits to be sent.
        Queued = "queued",
        /// The delivery has begun.
        Initiated = "initiated",
        /// The carrier has the message.
        Sent = "sent",
        /// The message has arrived.
        Delivered = "delivered",
        /// The carrier could not deliver the message.
        Undelivered = "undelivered",
        /// The message could not be sent.
        Failed = "failed",
        /// The receiver has read the message, where the channel tells.
        Read = "read",
    }
}

event! {
    /// A message has changed its state.
    ///
    /// REST reference: message status callback.
    pub struct MessageChange {
        /// The message.
        pub id: String,
        /// The project.
        pub project_id: Option<String>,
        /// The state now.
        pub status: MessageState,
        /// The receiver.
        pub to: Option<String>,
        /// The sender.
        pub from: Option<String>,
        /// The text. `Debug` hides it: it may be a code to log in with.
        pub body: Option<String> [secret],
        /// How many segments the text takes.
        pub number_of_segments: Option<u64>,
        /// When the state changed, as it was written: `2026-03-17T22:26:57Z`.
        pub timestamp: Option<String>,
        /// The code of the error, if there was one.
        pub error_code: Option<String>,
        /// The error in words, if there was one.
        pub error_message: Option<String>,
        /// The variables that the message was sent with.
        pub custom_variables: super::Extra,
    }
}
