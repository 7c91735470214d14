//! The table of callbacks, with the criteria that identify them.

use serde_core::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;

use super::part::{EventPart, FieldError};
use super::{
    AiDebug, CallChange, Callback, CollectChange, ConferenceChange, ConnectChange, DetectChange,
    Extra, FaxChange, FetchConversation, InvalidEvent, MessageChange, PayChange, PlayChange,
    PostPrompt, QueueChange, RecordChange, ReferChange, RegistrationChange, ScriptWarning,
    SidecarReport, StreamChange, TapChange, Timestamp, TranscriptChange, error,
};

/// The common interface of callbacks.
trait About: EventPart {
    fn event_type(&self) -> &str;

    fn timestamp(&self) -> Option<Timestamp> {
        None
    }

    fn call_id(&self) -> Option<&str>;
}

/// Declares [`Event`]: the callbacks with an `event_type`, by its values, then those without one,
/// by a field unique to them.
///
/// A callback that lacks a required field is an error if it is `strict`. Otherwise it is `Other`:
/// an unusual callback can then be handled by name, and is not lost.
macro_rules! events {
    (
        strict { $( $(#[doc = $strict_doc:literal])* $Strict:ident($StrictType:ty) = $strict:literal, )* }
        typed { $( $(#[doc = $doc:literal])* $Name:ident($Type:ty) = $($word:literal)|+, )* }
        shaped { $( $(#[doc = $shape_doc:literal])* $Shape:ident($Shaped:ty) if $is:expr, )* }
    ) => {
        /// Any callback.
        ///
        /// A callback that is newer than this crate, or lacks required fields, is
        /// [`Other`](Self::Other); a service can deserialize it as a type of its own with
        /// [`params_as`](Callback::params_as).
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub enum Event {
            $( $(#[doc = $strict_doc])* $Strict($StrictType), )*
            $( $(#[doc = $doc])* $Name($Type), )*
            $( $(#[doc = $shape_doc])* $Shape(Box<$Shaped>), )*
            /// An unknown callback.
            Other(Callback<Extra>),
        }

        impl Event {
            /// The known values of `event_type`.
            pub const TYPES: &[&str] = &[$($strict,)* $( $($word),+ ),*];

            fn about(&self) -> &dyn AboutEvent {
                match self {
                    $( Self::$Strict(event) => event, )*
                    $( Self::$Name(event) => event, )*
                    $( Self::$Shape(event) => &**event, )*
                    Self::Other(event) => event,
                }
            }
        }

        impl EventPart for Event {
            fn blank() -> Self {
                Self::Other(EventPart::blank())
            }

            fn read(&mut self, value: Value) -> Result<(), FieldError> {
                *self = Self::part(value)?;
                Ok(())
            }

            fn part(value: Value) -> Result<Self, FieldError> {
                let kind = value.get("event_type").and_then(Value::as_str);
                match kind {
                    $( Some($strict) => EventPart::part(value).map(Self::$Strict), )*
                    $( Some($($word)|+) => match EventPart::part(value.clone()) {
                        Ok(event) => Ok(Self::$Name(event)),
                        Err(misfit) => EventPart::part(value).map(Self::Other).map_err(|_| misfit),
                    }, )*
                    $( _ if is(&value, $is) => EventPart::part(value).map(Self::$Shape), )*
                    _ => EventPart::part(value).map(Self::Other),
                }
            }

            fn value(&self) -> Value {
                match self {
                    $( Self::$Strict(event) => event.value(), )*
                    $( Self::$Name(event) => event.value(), )*
                    $( Self::$Shape(event) => event.value(), )*
                    Self::Other(event) => event.value(),
                }
            }

            fn show(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                std::fmt::Debug::fmt(self, f)
            }
        }
    };
}

events! {
    strict {
        /// `calling.call.state`: the states of a call, to `call_state_url`.
        Call(Callback<CallChange>) = "calling.call.state",
        /// `calling.call.connect`: the states of a `connect`, to `status_url`.
        Connect(Callback<ConnectChange>) = "calling.call.connect",
        /// `calling.call.stream`: the states of a stream, to `status_url`.
        Stream(Callback<StreamChange>) = "calling.call.stream",
    }
    typed {
        /// `calling.call.play`: the states of a `play`.
        Play(Callback<PlayChange>) = "calling.call.play",
        /// `calling.call.collect`: the input of a `prompt`.
        Collect(Callback<CollectChange>) = "calling.call.collect",
        /// `calling.call.record`: the states of a `record` or a `record_call`.
        Record(Callback<RecordChange>) = "calling.call.record",
        /// `calling.call.tap`: the progress of a `tap`.
        Tap(Callback<TapChange>) = "calling.call.tap",
        /// `calling.call.detect`: the results of a `detect_machine`.
        Detect(Callback<DetectChange>) = "calling.call.detect",
        /// `calling.call.fax`: the progress of a fax.
        Fax(Callback<FaxChange>) = "calling.call.fax",
        /// `calling.call.refer`: the result of a `sip_refer`.
        Refer(Callback<ReferChange>) = "calling.call.refer",
        /// `calling.call.pay`: the progress of a `pay`.
        Pay(Callback<PayChange>) = "calling.call.pay",
        /// `calling.call.queue`: the progress of a caller in a queue.
        Queue(Callback<QueueChange>) = "calling.call.queue",
        /// `calling.conference`: the events of a conference.
        Conference(Callback<ConferenceChange>) = "calling.conference",
        /// `calling.transcript.completed` or `calling.transcript.failed`: the text of a call.
        Transcript(Callback<TranscriptChange>)
            = "calling.transcript.completed" | "calling.transcript.failed",
        /// `calling.script.warning`: an error of a script during a call.
        Warning(Callback<ScriptWarning>) = "calling.script.warning",
    }
    shaped {
        /// The report of a sidecar.
        Sidecar(SidecarReport) if |body| body.get("sidecar_event").is_some(),
        /// The report of an agent during a conversation, to `debug_webhook_url`.
        AiDebug(AiDebug) if |body| body.get("call_info").is_some(),
        /// The report of an agent at the end, to `post_prompt_url`.
        PostPrompt(PostPrompt) if |body| has_action(body, "post_conversation"),
        /// The request of an agent for a stored conversation, to `post_prompt_url`.
        FetchConversation(FetchConversation) if |body| {
            // a function of `amazon_bedrock` is called with the same action
            has_action(body, "fetch_conversation") && body.get("function").is_none()
        },
        /// The registration of a brand, a campaign or a number with the carriers.
        Registration(RegistrationChange) if |body| body.get("event_category").is_some(),
        /// The delivery status of a message.
        Message(MessageChange) if |body| {
            let untyped = body.get("event_type").is_none();
            untyped && body.get("status").is_some() && body.get("id").is_some()
        },
    }
}

fn is(body: &Value, shape: fn(&Value) -> bool) -> bool {
    shape(body)
}

fn has_action(body: &Value, action: &str) -> bool {
    body.get("action").and_then(Value::as_str) == Some(action)
}

impl Event {
    /// Parses a callback.
    ///
    /// # Errors
    /// The text is not JSON, or lacks a required field; the error names the field.
    pub fn from_json(body: impl AsRef<[u8]>) -> Result<Self, InvalidEvent> {
        Self::part(error::json(body.as_ref())?).map_err(InvalidEvent::from)
    }

    /// Returns its type, as received. A callback without one is named by its kind:
    /// `post_conversation`, `fetch_conversation`, `ai.debug`, `ai.sidecar`, `message.status`.
    pub fn event_type(&self) -> &str {
        self.about().event_type()
    }

    /// Returns the time of its creation, if it is in seconds since 1970.
    pub fn timestamp(&self) -> Option<Timestamp> {
        self.about().timestamp()
    }

    /// Returns its call, if it contains one.
    pub fn call_id(&self) -> Option<&str> {
        self.about().call_id()
    }
}

/// The object-safe part of [`About`].
trait AboutEvent {
    fn event_type(&self) -> &str;
    fn timestamp(&self) -> Option<Timestamp>;
    fn call_id(&self) -> Option<&str>;
}

impl<T: About> AboutEvent for T {
    fn event_type(&self) -> &str {
        About::event_type(self)
    }

    fn timestamp(&self) -> Option<Timestamp> {
        About::timestamp(self)
    }

    fn call_id(&self) -> Option<&str> {
        About::call_id(self)
    }
}

/// The content of a callback that may name a call.
trait OfCall: EventPart {
    fn call_id(&self) -> Option<&str>;
}

impl<P: OfCall> About for Callback<P> {
    fn event_type(&self) -> &str {
        &self.event_type
    }

    fn timestamp(&self) -> Option<Timestamp> {
        self.timestamp
    }

    fn call_id(&self) -> Option<&str> {
        self.params.call_id()
    }
}

macro_rules! of_call {
    (always: $($Always:ty),+; maybe: $($Maybe:ty),+) => {
        $( impl OfCall for $Always {
            fn call_id(&self) -> Option<&str> {
                Some(&self.call_id)
            }
        } )+
        $( impl OfCall for $Maybe {
            fn call_id(&self) -> Option<&str> {
                self.call_id.as_deref()
            }
        } )+
    };
}

of_call! {
    always: CallChange, ConnectChange, PlayChange, CollectChange, RecordChange, TapChange,
        DetectChange, FaxChange, ReferChange, PayChange, QueueChange, TranscriptChange;
    maybe: StreamChange, ConferenceChange, ScriptWarning
}

impl OfCall for Extra {
    fn call_id(&self) -> Option<&str> {
        self.get("call_id").and_then(Value::as_str)
    }
}

macro_rules! about {
    ($($Type:ty: |$event:ident| $name:expr, $call_id:expr;)+) => {
        $( impl About for $Type {
            fn event_type(&self) -> &str {
                let $event = self;
                let _ = $event;
                $name
            }

            fn call_id(&self) -> Option<&str> {
                let $event = self;
                $call_id
            }
        } )+
    };
}

about! {
    PostPrompt: |event| &event.action, event.call_id.as_deref();
    FetchConversation: |event| &event.action, event.call_id.as_deref();
    AiDebug: |event| "ai.debug", event.call_info.call_id.as_deref();
    SidecarReport: |event| "ai.sidecar", sidecar_call(event);
    RegistrationChange: |event| &event.event_type, none(event);
    MessageChange: |event| "message.status", none(event);
}

fn sidecar_call(report: &SidecarReport) -> Option<&str> {
    let info = report.call_info.as_ref();
    let channel = || {
        report
            .sidecar_event
            .channel_data
            .as_ref()?
            .call_id
            .as_deref()
    };
    info.and_then(|info| info.call_id.as_deref())
        .or_else(channel)
}

/// Not related to a call.
fn none<T>(_: &T) -> Option<&str> {
    None
}

impl Serialize for Event {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.value().serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Event {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::part(Value::deserialize(deserializer)?).map_err(serde_core::de::Error::custom)
    }
}
