//! The table of callbacks: which there are, and how each is known.

use serde_core::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;

use super::part::{EventPart, FieldError};
use super::{
    AiDebug, CallChange, Callback, CollectChange, ConferenceChange, ConnectChange, DetectChange,
    Extra, FaxChange, FetchConversation, InvalidEvent, MessageChange, PayChange, PlayChange,
    PostPrompt, QueueChange, RecordChange, ReferChange, RegistrationChange, ScriptWarning,
    SidecarReport, StreamChange, TapChange, Timestamp, TranscriptChange, error,
};

/// What is asked of every callback.
trait About: EventPart {
    fn event_type(&self) -> &str;

    fn timestamp(&self) -> Option<Timestamp> {
        None
    }

    fn call_id(&self) -> Option<&str>;
}

/// Declares [`Event`]: the callbacks with an `event_type`, by its words, then those without
/// one, by the field that they alone have.
///
/// A callback that lacks what its type needs is an error if it is `strict`. Otherwise it is
/// `Other`: an odd callback should be dealt with by name, and not be lost.
macro_rules! events {
    (
        strict { $( $(#[doc = $strict_doc:literal])* $Strict:ident($StrictType:ty) = $strict:literal, )* }
        typed { $( $(#[doc = $doc:literal])* $Name:ident($Type:ty) = $($word:literal)|+, )* }
        shaped { $( $(#[doc = $shape_doc:literal])* $Shape:ident($Shaped:ty) if $is:expr, )* }
    ) => {
        /// Any callback.
        ///
        /// One that is newer than this crate, or lacks what its type needs, is
        /// [`Other`](Self::Other); a service reads it as a type of its own with
        /// [`params_as`](Callback::params_as).
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub enum Event {
            $( $(#[doc = $strict_doc])* $Strict($StrictType), )*
            $( $(#[doc = $doc])* $Name($Type), )*
            $( $(#[doc = $shape_doc])* $Shape(Box<$Shaped>), )*
            /// A callback that this crate does not know.
            Other(Callback<Extra>),
        }

        impl Event {
            /// The words of `event_type` that are known.
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
        /// `calling.call.state`: what `call_state_url` is told.
        Call(Callback<CallChange>) = "calling.call.state",
        /// `calling.call.connect`: what `status_url` is told of a `connect`.
        Connect(Callback<ConnectChange>) = "calling.call.connect",
        /// `calling.call.stream`: what `status_url` is told of a stream.
        Stream(Callback<StreamChange>) = "calling.call.stream",
    }
    typed {
        /// `calling.call.play`: the progress of a `play`.
        Play(Callback<PlayChange>) = "calling.call.play",
        /// `calling.call.collect`: the input of a `prompt`.
        Collect(Callback<CollectChange>) = "calling.call.collect",
        /// `calling.call.record`: the progress of a `record` or a `record_call`.
        Record(Callback<RecordChange>) = "calling.call.record",
        /// `calling.call.tap`: the progress of a `tap`.
        Tap(Callback<TapChange>) = "calling.call.tap",
        /// `calling.call.detect`: the findings of a `detect_machine`.
        Detect(Callback<DetectChange>) = "calling.call.detect",
        /// `calling.call.fax`: the progress of a fax.
        Fax(Callback<FaxChange>) = "calling.call.fax",
        /// `calling.call.refer`: the result of a `sip_refer`.
        Refer(Callback<ReferChange>) = "calling.call.refer",
        /// `calling.call.pay`: the progress of a `pay`.
        Pay(Callback<PayChange>) = "calling.call.pay",
        /// `calling.call.queue`: the way through a queue.
        Queue(Callback<QueueChange>) = "calling.call.queue",
        /// `calling.conference`: what happens in a conference.
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
        /// The report of an agent while it talks, to `debug_webhook_url`.
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
        /// The delivery of a message.
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
    /// Reads a callback.
    ///
    /// # Errors
    /// The text is no JSON, or lacks what such a callback cannot do without; the error
    /// names the field.
    pub fn from_json(body: impl AsRef<[u8]>) -> Result<Self, InvalidEvent> {
        Self::part(error::json(body.as_ref())?).map_err(InvalidEvent::from)
    }

    /// Its type, as it was written. A callback without one has the name of what it is:
    /// `post_conversation`, `fetch_conversation`, `ai.debug`, `ai.sidecar`, `message.status`.
    pub fn event_type(&self) -> &str {
        self.about().event_type()
    }

    /// When it was made, where that is told in seconds since 1970.
    pub fn timestamp(&self) -> Option<Timestamp> {
        self.about().timestamp()
    }

    /// The call it is about, if it says so.
    pub fn call_id(&self) -> Option<&str> {
        self.about().call_id()
    }
}

/// [`About`] without the parts of [`EventPart`] that need a size.
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

/// What is told of a call, which it may name.
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

/// Not about a call.
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
