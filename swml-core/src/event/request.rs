//! The request for a script: what the platform knows of the call or message that the
//! script is to answer.

use super::call::Direction;
use super::declare::{event, words};
use super::error::{InvalidEvent, json};
use super::part::{EventPart as _, Extra};

words! {
    /// What kind of call it is.
    pub enum CallKind {
        /// By SIP.
        Sip = "sip",
        /// By telephone.
        Phone = "phone",
        /// By a browser or an app.
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
        /// What `execute` or `transfer` handed over.
        pub params: Extra,
    }
}

event! {
    /// A call that asks for a script.
    pub struct Call {
        /// The call.
        pub call_id: String,
        /// The node that has it.
        pub node_id: Option<String>,
        /// Its segment.
        pub segment_id: Option<String>,
        /// Its tag, if it has one.
        pub tag: Option<String>,
        /// How far it is.
        pub call_state: Option<super::CallState>,
        /// Which way it goes.
        pub direction: Option<Direction>,
        /// What kind it is.
        pub kind for "type": Option<CallKind>,
        /// Who calls.
        pub from: Option<String>,
        /// Who is called.
        pub to: Option<String>,
        /// The number that calls, if it is one.
        pub from_number: Option<String>,
        /// The number that is called, if it is one.
        pub to_number: Option<String>,
        /// The headers of the SIP call.
        pub headers: Vec<CallHeader>,
        /// What else is known of a SIP call.
        pub sip_data: Extra,
        /// True if this call was the first to answer among several.
        pub dial_winner: Option<bool>,
        /// The call that it was made from.
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
    /// Another call that belongs to one.
    pub struct CallEnd {
        /// The call.
        pub call_id: Option<String>,
        /// The node that has it.
        pub node_id: Option<String>,
        /// What its device is.
        pub device_type: Option<super::DeviceKind>,
    }
}

impl CallRequest {
    /// Reads the body of a request.
    ///
    /// # Errors
    /// The text is no JSON, or lacks the call; the error names the field.
    pub fn from_json(body: impl AsRef<[u8]>) -> Result<Self, InvalidEvent> {
        Self::part(json(body.as_ref())?).map_err(InvalidEvent::from)
    }
}

words! {
    /// What kind of message it is.
    pub enum MessageKind {
        /// Text alone.
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
        /// What `transfer` handed over.
        pub params: Extra,
    }
}

event! {
    /// A message that asks for a script.
    pub struct Message {
        /// The message.
        pub message_id: String,
        /// The project.
        pub project_id: Option<String>,
        /// The space.
        pub space_id: Option<String>,
        /// Which way it goes.
        pub direction: Option<Direction>,
        /// What kind it is.
        pub kind for "type": Option<MessageKind>,
        /// Who sent it.
        pub from: Option<String>,
        /// Whom it is for.
        pub to: Option<String>,
        /// Its text.
        pub body: Option<String>,
        /// Its pictures and the like.
        pub media: Vec<Media>,
        /// How many segments it came in.
        pub segments: Option<u64>,
        /// When it came, as it was written.
        pub timestamp: Option<String>,
    }
}

event! {
    /// A picture or the like in a message.
    pub struct Media {
        /// Where it is.
        pub url: String,
        /// What it is: `image/png`.
        pub content_type: Option<String>,
        /// How large it is, in bytes.
        pub size: Option<u64>,
    }
}

impl MessageRequest {
    /// Reads the body of a request.
    ///
    /// # Errors
    /// The text is no JSON, or lacks the message; the error names the field.
    pub fn from_json(body: impl AsRef<[u8]>) -> Result<Self, InvalidEvent> {
        Self::part(json(body.as_ref())?).map_err(InvalidEvent::from)
    }
}
