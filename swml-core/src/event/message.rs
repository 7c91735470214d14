//! The delivery status of a message.

use super::declare::{event, words};

words! {
    /// The delivery status of a message.
    ///
    /// REST reference: message status callback.
    pub enum MessageState {
        /// The message is queued.
        Queued = "queued",
        /// The delivery has started.
        Initiated = "initiated",
        /// The carrier has accepted the message.
        Sent = "sent",
        /// The message was delivered.
        Delivered = "delivered",
        /// The carrier could not deliver the message.
        Undelivered = "undelivered",
        /// The message could not be sent.
        Failed = "failed",
        /// The recipient has read the message, if the channel reports this.
        Read = "read",
    }
}

event! {
    /// A change of the delivery status of a message.
    ///
    /// REST reference: message status callback.
    pub struct MessageChange {
        /// The message.
        pub id: String,
        /// The project.
        pub project_id: Option<String>,
        /// The new status.
        pub status: MessageState,
        /// The recipient.
        pub to: Option<String>,
        /// The sender.
        pub from: Option<String>,
        /// The text. `Debug` redacts it: it may be a login code.
        pub body: Option<String> [secret],
        /// The number of segments of the text.
        pub number_of_segments: Option<u64>,
        /// The time of the change, as received: `2026-03-17T22:26:57Z`.
        pub timestamp: Option<String>,
        /// The error code, if any.
        pub error_code: Option<String>,
        /// The error message, if any.
        pub error_message: Option<String>,
        /// The custom variables of the message.
        pub custom_variables: super::Extra,
    }
}
