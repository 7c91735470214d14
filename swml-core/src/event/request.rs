//! The request for a script: the call or message that the script is for.

use super::call::Direction;
use super::declare::{event, words};
use super::error::{InvalidEvent, json};
use super::part::{EventPart as _, Extra};

words! {
    /// The kind of a call.
    pub enum CallKind {
        /// A SIP call.
        Sip = "sip",
        /// A telephone call.
        Phone = "phone",
        /// A call from a browser or an app.
        Webrtc = "webrtc",
    }
}

event! {
    /// The request for the script of a call.
    ///
    /// SWML reference: "Introduction to SWML", dynamic scripts.
    ///
    /// ```
    /// # use swml_core as swml;
    /// use swml::event::{CallKind, CallRequest};
    /// let body = r#"{"call":{"call_id":"c-1","type":"phone","from":"+15551234567"},"vars":{"tries":2}}"#;
    /// let request = CallRequest::from_json(body)?;
    /// assert_eq!(request.call.kind, Some(CallKind::Phone));
    /// assert_eq!(request.vars["tries"], 2);
    /// # Ok::<(), swml::event::InvalidEvent>(())
    /// ```
    pub struct CallRequest {
        /// The call.
        pub call: Call,
        /// The variables of the script so far.
        pub vars: Extra,
        /// The environment of the script.
        pub envs: Extra,
        /// The parameters of the `execute` or `transfer`.
        pub params: Extra,
    }
}

event! {
    /// The call that a script is requested for.
    pub struct Call {
        /// The call.
        pub call_id: String,
        /// The node that handles the call.
        pub node_id: Option<String>,
        /// Its segment.
        pub segment_id: Option<String>,
        /// Its tag, if it has one.
        pub tag: Option<String>,
        /// The state of the call.
        pub call_state: Option<super::CallState>,
        /// The direction of the call.
        pub direction: Option<Direction>,
        /// The kind of the call.
        pub kind for "type": Option<CallKind>,
        /// The caller.
        pub from: Option<String>,
        /// The called party.
        pub to: Option<String>,
        /// The number of the caller, if it is one.
        pub from_number: Option<String>,
        /// The called number, if it is one.
        pub to_number: Option<String>,
        /// The headers of the SIP call.
        pub headers: Vec<CallHeader>,
        /// Other data of a SIP call.
        pub sip_data: Extra,
        /// Whether this call was the first to answer among several.
        pub dial_winner: Option<bool>,
        /// The call that created it.
        pub parent: Option<CallEnd>,
        /// The call that it is connected to.
        pub peer: Option<CallEnd>,
        /// The project.
        pub project_id: Option<String>,
        /// The space.
        pub space_id: Option<String>,
    }
}

event! {
    /// A header of a SIP call.
    pub struct CallHeader {
        /// Its name.
        pub name: String,
        /// Its value.
        pub value: Option<String> [secret],
    }
}

event! {
    /// A related call.
    pub struct CallEnd {
        /// The call.
        pub call_id: Option<String>,
        /// The node that handles the call.
        pub node_id: Option<String>,
        /// The kind of its device.
        pub device_type: Option<super::DeviceKind>,
    }
}

impl CallRequest {
    /// Parses the body of a request.
    ///
    /// # Errors
    /// The text is not JSON, or lacks the call; the error names the field.
    pub fn from_json(body: impl AsRef<[u8]>) -> Result<Self, InvalidEvent> {
        Self::part(json(body.as_ref())?).map_err(InvalidEvent::from)
    }
}

words! {
    /// The kind of a message.
    pub enum MessageKind {
        /// Text only.
        Sms = "sms",
        /// Text and media.
        Mms = "mms",
    }
}

event! {
    /// The request for the script of a message.
    ///
    /// SWML reference: "Messaging", dynamic scripts.
    ///
    /// ```
    /// # use swml_core as swml;
    /// use swml::event::MessageRequest;
    /// let body = r#"{"message":{"message_id":"m-1","from":"+15551234567","body":"stop"}}"#;
    /// let request = MessageRequest::from_json(body)?;
    /// assert_eq!(request.message.body.as_deref(), Some("stop"));
    /// # Ok::<(), swml::event::InvalidEvent>(())
    /// ```
    pub struct MessageRequest {
        /// The message.
        pub message: Message,
        /// The variables of the script so far.
        pub vars: Extra,
        /// The parameters of the `transfer`.
        pub params: Extra,
    }
}

event! {
    /// The message that a script is requested for.
    pub struct Message {
        /// The message.
        pub message_id: String,
        /// The project.
        pub project_id: Option<String>,
        /// The space.
        pub space_id: Option<String>,
        /// The direction of the message.
        pub direction: Option<Direction>,
        /// The kind of the message.
        pub kind for "type": Option<MessageKind>,
        /// The sender.
        pub from: Option<String>,
        /// The recipient.
        pub to: Option<String>,
        /// Its text.
        pub body: Option<String>,
        /// Its media files.
        pub media: Vec<Media>,
        /// Its number of segments.
        pub segments: Option<u64>,
        /// The time of receipt, as received.
        pub timestamp: Option<String>,
    }
}

event! {
    /// A media file of a message.
    pub struct Media {
        /// Its URL.
        pub url: String,
        /// Its content type: `image/png`.
        pub content_type: Option<String>,
        /// Its size in bytes.
        pub size: Option<u64>,
    }
}

impl MessageRequest {
    /// Parses the body of a request.
    ///
    /// # Errors
    /// The text is not JSON, or lacks the message; the error names the field.
    pub fn from_json(body: impl AsRef<[u8]>) -> Result<Self, InvalidEvent> {
        Self::part(json(body.as_ref())?).map_err(InvalidEvent::from)
    }
}
