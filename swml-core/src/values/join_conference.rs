// Generated from the table in swml-language by `SNAPSHOTS=overwrite cargo test -p swml-language --test values`.

use crate::into_property::IntoProperty;
use crate::json_value::{Any, Map};
use crate::key_order::KeyOrder;
use crate::text::Text;
use crate::value::Value;
use crate::values::{Branch, HttpMethod, Method};

/// Joins a conference, which is made if there is none of that name.
///
/// SWML reference: "join_conference".
///
/// ```
/// # use swml_core as swml;
/// use swml::JoinConference;
/// let join = JoinConference::name("sales").muted(true).max_participants(20);
/// assert_eq!(
///     serde_json::to_string(&join)?,
///     r#"{"name":"sales","muted":true,"max_participants":20}"#
/// );
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Default)]
pub struct JoinConference {
    /// The name of the conference.
    pub name: Text,
    /// Whether to join without being heard; no if left out.
    pub muted: Option<Value<bool>>,
    /// When the others hear a beep; when somebody comes and goes if left out.
    pub beep: Option<ConferenceBeep>,
    /// Whether the conference begins when this one comes; yes if left out.
    pub start_on_enter: Option<Value<bool>>,
    /// Whether the conference ends when this one goes; no if left out.
    pub end_on_exit: Option<Value<bool>>,
    /// What is heard before it begins; music if left out.
    pub wait_url: Option<Text>,
    /// How many may take part, 2 to 100000; 100000 if left out.
    pub max_participants: Option<Value<i64>>,
    /// Whether to record; no if left out.
    pub record: Option<ConferenceRecord>,
    /// Where the conference is held.
    pub region: Option<ConferenceRegion>,
    /// Whether to cut the silence at the beginning of the recording; yes if left out.
    pub trim: Option<ConferenceTrim>,
    /// The call to coach: this one is heard by it alone.
    pub coach: Option<Text>,
    /// What to report, with spaces between: `start`, `end`, `join`, `leave`, `mute`,
    /// `hold`, `modify`, `speaker`, `announcement`.
    pub status_callback_event: Option<Text>,
    /// In what form to report.
    pub status_callback_event_type: Option<CallbackType>,
    /// Where to report what happens in the conference.
    pub status_callback: Option<Text>,
    /// How to report: `POST` if left out.
    pub status_callback_method: Option<HttpMethod>,
    /// Where to report how the recording goes.
    pub recording_status_callback: Option<Text>,
    /// How to report that: `POST` if left out.
    pub recording_status_callback_method: Option<HttpMethod>,
    /// What to report of the recording, with spaces between: `in-progress`,
    /// `completed`, `absent`.
    pub recording_status_callback_event: Option<Text>,
    /// In what form to report it.
    pub recording_status_callback_event_type: Option<CallbackType>,
    /// What to do by how the conference ended.
    pub result: Option<ConferenceOutcome>,
    /// A WebSocket that hears the conference and can speak in it.
    pub stream: Option<ConferenceStream>,
    /// Whether to report how good the call is.
    pub emit_call_quality: Option<Value<bool>>,
    /// What to tell the others of this one.
    pub meta: Option<Any>,
    /// How many must take part.
    pub min_participants: Option<Value<i64>>,
    /// Whether to send a picture.
    pub video: Option<Value<bool>>,
    /// How the pictures are arranged.
    pub video_layout: Option<Text>,
    /// Whether to show a preview.
    pub video_preview: Option<Value<bool>>,
    /// How sharp the picture is: `720p` or `1080p`.
    pub video_quality: Option<Text>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl JoinConference {
    /// The name of the conference.
    ///
    /// Makes a new value with this property; every other one is left out.
    pub fn name(value: impl IntoProperty<Text>) -> Self {
        Self {
            name: value.into_property(),
            ..Default::default()
        }
    }

    /// Whether to join without being heard; no if left out.
    #[must_use]
    pub fn muted(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.muted = value.into_property();
        self
    }

    /// When the others hear a beep; when somebody comes and goes if left out.
    #[must_use]
    pub fn beep(mut self, value: impl IntoProperty<Option<ConferenceBeep>>) -> Self {
        self.beep = value.into_property();
        self
    }

    /// Whether the conference begins when this one comes; yes if left out.
    #[must_use]
    pub fn start_on_enter(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.start_on_enter = value.into_property();
        self
    }

    /// Whether the conference ends when this one goes; no if left out.
    #[must_use]
    pub fn end_on_exit(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.end_on_exit = value.into_property();
        self
    }

    /// What is heard before it begins; music if left out.
    #[must_use]
    pub fn wait_url(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.wait_url = value.into_property();
        self
    }

    /// How many may take part, 2 to 100000; 100000 if left out.
    #[must_use]
    pub fn max_participants(mut self, value: impl IntoProperty<Option<Value<i64>>>) -> Self {
        self.max_participants = value.into_property();
        self
    }

    /// Whether to record; no if left out.
    #[must_use]
    pub fn record(mut self, value: impl IntoProperty<Option<ConferenceRecord>>) -> Self {
        self.record = value.into_property();
        self
    }

    /// Where the conference is held.
    #[must_use]
    pub fn region(mut self, value: impl IntoProperty<Option<ConferenceRegion>>) -> Self {
        self.region = value.into_property();
        self
    }

    /// Whether to cut the silence at the beginning of the recording; yes if left out.
    #[must_use]
    pub fn trim(mut self, value: impl IntoProperty<Option<ConferenceTrim>>) -> Self {
        self.trim = value.into_property();
        self
    }

    /// The call to coach: this one is heard by it alone.
    #[must_use]
    pub fn coach(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.coach = value.into_property();
        self
    }

    /// What to report, with spaces between: `start`, `end`, `join`, `leave`, `mute`,
    /// `hold`, `modify`, `speaker`, `announcement`.
    #[must_use]
    pub fn status_callback_event(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.status_callback_event = value.into_property();
        self
    }

    /// In what form to report.
    #[must_use]
    pub fn status_callback_event_type(
        mut self,
        value: impl IntoProperty<Option<CallbackType>>,
    ) -> Self {
        self.status_callback_event_type = value.into_property();
        self
    }

    /// Where to report what happens in the conference.
    #[must_use]
    pub fn status_callback(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.status_callback = value.into_property();
        self
    }

    /// How to report: `POST` if left out.
    #[must_use]
    pub fn status_callback_method(mut self, value: impl IntoProperty<Option<HttpMethod>>) -> Self {
        self.status_callback_method = value.into_property();
        self
    }

    /// Where to report how the recording goes.
    #[must_use]
    pub fn recording_status_callback(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.recording_status_callback = value.into_property();
        self
    }

    /// How to report that: `POST` if left out.
    #[must_use]
    pub fn recording_status_callback_method(
        mut self,
        value: impl IntoProperty<Option<HttpMethod>>,
    ) -> Self {
        self.recording_status_callback_method = value.into_property();
        self
    }

    /// What to report of the recording, with spaces between: `in-progress`,
    /// `completed`, `absent`.
    #[must_use]
    pub fn recording_status_callback_event(
        mut self,
        value: impl IntoProperty<Option<Text>>,
    ) -> Self {
        self.recording_status_callback_event = value.into_property();
        self
    }

    /// In what form to report it.
    #[must_use]
    pub fn recording_status_callback_event_type(
        mut self,
        value: impl IntoProperty<Option<CallbackType>>,
    ) -> Self {
        self.recording_status_callback_event_type = value.into_property();
        self
    }

    /// What to do by how the conference ended.
    #[must_use]
    pub fn result(mut self, value: impl IntoProperty<Option<ConferenceOutcome>>) -> Self {
        self.result = value.into_property();
        self
    }

    /// A WebSocket that hears the conference and can speak in it.
    #[must_use]
    pub fn stream(mut self, value: impl IntoProperty<Option<ConferenceStream>>) -> Self {
        self.stream = value.into_property();
        self
    }

    /// Whether to report how good the call is.
    #[must_use]
    pub fn emit_call_quality(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.emit_call_quality = value.into_property();
        self
    }

    /// What to tell the others of this one.
    #[must_use]
    pub fn meta(mut self, value: impl IntoProperty<Option<Any>>) -> Self {
        self.meta = value.into_property();
        self
    }

    /// How many must take part.
    #[must_use]
    pub fn min_participants(mut self, value: impl IntoProperty<Option<Value<i64>>>) -> Self {
        self.min_participants = value.into_property();
        self
    }

    /// Whether to send a picture.
    #[must_use]
    pub fn video(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.video = value.into_property();
        self
    }

    /// How the pictures are arranged.
    #[must_use]
    pub fn video_layout(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.video_layout = value.into_property();
        self
    }

    /// Whether to show a preview.
    #[must_use]
    pub fn video_preview(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.video_preview = value.into_property();
        self
    }

    /// How sharp the picture is: `720p` or `1080p`.
    #[must_use]
    pub fn video_quality(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.video_quality = value.into_property();
        self
    }
}

crate::declare::record!(JoinConference of swml_language::methods::JoinConference { name, muted, beep, start_on_enter, end_on_exit, wait_url, max_participants, record, region, trim, coach, status_callback_event, status_callback_event_type, status_callback, status_callback_method, recording_status_callback, recording_status_callback_method, recording_status_callback_event, recording_status_callback_event_type, result, stream, emit_call_quality, meta, min_participants, video, video_layout, video_preview, video_quality });

/// When a conference beeps.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum ConferenceBeep {
    /// When somebody comes or goes.
    #[default]
    Always,
    /// Never.
    Never,
    /// When somebody comes.
    OnEnter,
    /// When somebody goes.
    OnExit,
}

crate::declare::keyword!(ConferenceBeep of swml_language::methods::ConferenceBeep { Always = "true", Never = "false", OnEnter = "onEnter", OnExit = "onExit" });

/// Whether a conference is recorded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum ConferenceRecord {
    /// It is not.
    #[default]
    DoNotRecord,
    /// It is, from its start.
    RecordFromStart,
}

crate::declare::keyword!(ConferenceRecord of swml_language::methods::ConferenceRecord { DoNotRecord = "do-not-record", RecordFromStart = "record-from-start" });

/// Where a conference is held.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum ConferenceRegion {
    /// Wherever it is near.
    #[default]
    Global,
    /// In the United States.
    Us,
    /// In the European Union.
    Eu,
    /// In Switzerland.
    Ch,
}

crate::declare::keyword!(ConferenceRegion of swml_language::methods::ConferenceRegion { Global = "global", Us = "us", Eu = "eu", Ch = "ch" });

/// Whether silence is cut from a recording.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum ConferenceTrim {
    /// It is, at the beginning.
    #[default]
    TrimSilence,
    /// It is not.
    DoNotTrim,
}

crate::declare::keyword!(ConferenceTrim of swml_language::methods::ConferenceTrim { TrimSilence = "trim-silence", DoNotTrim = "do-not-trim" });

/// In what form something is reported.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum CallbackType {
    /// As Compatibility XML has it.
    #[default]
    Cxml,
    /// As LaML has it.
    Laml,
    /// As Relay has it.
    Relay,
}

crate::declare::keyword!(CallbackType of swml_language::methods::CallbackType { Cxml = "cxml", Laml = "laml", Relay = "relay" });

/// What to do by how a conference ended: by a value, or by conditions.
///
/// SWML reference: "join_conference", `result`.
#[derive(Clone)]
pub enum ConferenceOutcome {
    /// By a value.
    Switch(ConferenceSwitch),
    /// By conditions.
    Cond(Vec<Branch>),
}

crate::declare::choice!(ConferenceOutcome of swml_language::methods::ConferenceOutcome { Switch(ConferenceSwitch), Cond(Vec<Branch>) });

/// Runs the case that the value of a variable names, when a conference has ended.
///
/// SWML reference: "join_conference", `result`.
#[derive(Clone, Default)]
pub struct ConferenceSwitch {
    /// The variable, without `%{}` around it.
    pub variable: Text,
    /// What to do for each value.
    pub case: Map<Vec<Method>>,
    /// What to do for every other value.
    pub otherwise: Option<Vec<Method>>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl ConferenceSwitch {
    /// The variable, without `%{}` around it.
    ///
    /// Makes a new value with this property; every other one is left out.
    pub fn variable(value: impl IntoProperty<Text>) -> Self {
        Self {
            variable: value.into_property(),
            ..Default::default()
        }
    }

    /// What to do for each value.
    #[must_use]
    pub fn case(mut self, value: impl IntoProperty<Map<Vec<Method>>>) -> Self {
        self.case = value.into_property();
        self
    }

    /// What to do for every other value.
    #[must_use]
    pub fn otherwise(mut self, value: impl IntoProperty<Option<Vec<Method>>>) -> Self {
        self.otherwise = value.into_property();
        self
    }
}

crate::declare::record!(ConferenceSwitch of swml_language::methods::ConferenceSwitch { variable, case, otherwise });

/// A WebSocket that hears a conference and can speak in it.
///
/// SWML reference: "join_conference", `stream`.
///
/// ```
/// # use swml_core as swml;
/// use swml::ConferenceStream;
/// assert_eq!(
///     serde_json::to_string(&ConferenceStream::url("wss://example.com/audio"))?,
///     r#"{"url":"wss://example.com/audio"}"#
/// );
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Default)]
pub struct ConferenceStream {
    /// The WebSocket, `wss://…`.
    pub url: Text,
    /// What to call the stream.
    pub name: Option<Text>,
    /// The codec of the stream with its rate and ptime.
    pub codec: Option<Text>,
    /// Where to report how the stream goes.
    pub status_url: Option<Text>,
    /// How to report: `POST` if left out.
    pub status_url_method: Option<HttpMethod>,
    /// Whether sound is sent back as it comes; no if left out.
    pub realtime: Option<Value<bool>>,
    /// A token to send as `Authorization: Bearer` when the WebSocket opens.
    pub authorization_bearer_token: Option<Text>,
    /// What to tell the WebSocket in its start message.
    pub custom_parameters: Option<Map<Text>>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl ConferenceStream {
    /// The WebSocket, `wss://…`.
    ///
    /// Makes a new value with this property; every other one is left out.
    pub fn url(value: impl IntoProperty<Text>) -> Self {
        Self {
            url: value.into_property(),
            ..Default::default()
        }
    }

    /// What to call the stream.
    #[must_use]
    pub fn name(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.name = value.into_property();
        self
    }

    /// The codec of the stream with its rate and ptime.
    #[must_use]
    pub fn codec(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.codec = value.into_property();
        self
    }

    /// Where to report how the stream goes.
    #[must_use]
    pub fn status_url(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.status_url = value.into_property();
        self
    }

    /// How to report: `POST` if left out.
    #[must_use]
    pub fn status_url_method(mut self, value: impl IntoProperty<Option<HttpMethod>>) -> Self {
        self.status_url_method = value.into_property();
        self
    }

    /// Whether sound is sent back as it comes; no if left out.
    #[must_use]
    pub fn realtime(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.realtime = value.into_property();
        self
    }

    /// A token to send as `Authorization: Bearer` when the WebSocket opens.
    #[must_use]
    pub fn authorization_bearer_token(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.authorization_bearer_token = value.into_property();
        self
    }

    /// What to tell the WebSocket in its start message.
    #[must_use]
    pub fn custom_parameters(mut self, value: impl IntoProperty<Option<Map<Text>>>) -> Self {
        self.custom_parameters = value.into_property();
        self
    }
}

crate::declare::record!(ConferenceStream of swml_language::methods::ConferenceStream { url, name, codec, status_url, status_url_method, realtime, authorization_bearer_token, custom_parameters });
