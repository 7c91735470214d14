// Generated from the table in swml-language by `SNAPSHOTS=overwrite cargo test -p swml-language --test values`.

use crate::into_property::IntoProperty;
use crate::json_value::{Any, Map};
use crate::key_order::KeyOrder;
use crate::text::Text;
use crate::value::Value;
use crate::values::{Branch, HttpMethod, Method};

/// Joins a conference, which is created if it does not exist.
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
#[derive(Default)]
pub struct JoinConference {
    /// The name of the conference.
    pub name: Text,
    /// Whether to join muted; `false` by default.
    pub muted: Option<Value<bool>>,
    /// When the others hear a beep; on entry and exit by default.
    pub beep: Option<ConferenceBeep>,
    /// Whether the conference starts when this participant joins; `true` by default.
    pub start_on_enter: Option<Value<bool>>,
    /// Whether the conference ends when this participant leaves; `false` by default.
    pub end_on_exit: Option<Value<bool>>,
    /// The URL of the sound before the conference starts; music by default.
    pub wait_url: Option<Text>,
    /// The maximum number of participants, 2 to 100000; 100000 by default.
    pub max_participants: Option<Value<i64>>,
    /// Whether to record the conference; not recorded by default.
    pub record: Option<ConferenceRecord>,
    /// The region that hosts the conference.
    pub region: Option<ConferenceRegion>,
    /// Whether to trim silence at the start of the recording; trimmed by default.
    pub trim: Option<ConferenceTrim>,
    /// The call to coach: only that call hears this participant.
    pub coach: Option<Text>,
    /// The events to report, separated by spaces: `start`, `end`, `join`, `leave`, `mute`,
    /// `hold`, `modify`, `speaker`, `announcement`.
    pub status_callback_event: Option<Text>,
    /// The format of the events.
    pub status_callback_event_type: Option<CallbackType>,
    /// The URL that receives events of the conference.
    pub status_callback: Option<Text>,
    /// The HTTP method for events; `POST` by default.
    pub status_callback_method: Option<HttpMethod>,
    /// The URL that receives the status of the recording.
    pub recording_status_callback: Option<Text>,
    /// The HTTP method for the status of the recording; `POST` by default.
    pub recording_status_callback_method: Option<HttpMethod>,
    /// The events of the recording to report, separated by spaces: `in-progress`, `completed`,
    /// `absent`.
    pub recording_status_callback_event: Option<Text>,
    /// The format of the events of the recording.
    pub recording_status_callback_event_type: Option<CallbackType>,
    /// The statements to run after the conference, by its result.
    pub result: Option<ConferenceOutcome>,
    /// A WebSocket that receives the audio of the conference and can send audio.
    pub stream: Option<ConferenceStream>,
    /// Whether to report the quality of the call.
    pub emit_call_quality: Option<Value<bool>>,
    /// Data about this participant for the others.
    pub meta: Option<Any>,
    /// The minimum number of participants.
    pub min_participants: Option<Value<i64>>,
    /// Whether to send video.
    pub video: Option<Value<bool>>,
    /// The layout of the video.
    pub video_layout: Option<Text>,
    /// Whether to show a video preview.
    pub video_preview: Option<Value<bool>>,
    /// The resolution of the video: `720p` or `1080p`.
    pub video_quality: Option<Text>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl JoinConference {
    /// The name of the conference.
    ///
    /// Creates a value with only this property.
    pub fn name(value: impl IntoProperty<Text>) -> Self {
        Self {
            name: value.into_property(),
            ..Default::default()
        }
    }

    /// Whether to join muted; `false` by default.
    #[must_use]
    pub fn muted(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.muted = value.into_property();
        self
    }

    /// When the others hear a beep; on entry and exit by default.
    #[must_use]
    pub fn beep(mut self, value: impl IntoProperty<Option<ConferenceBeep>>) -> Self {
        self.beep = value.into_property();
        self
    }

    /// Whether the conference starts when this participant joins; `true` by default.
    #[must_use]
    pub fn start_on_enter(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.start_on_enter = value.into_property();
        self
    }

    /// Whether the conference ends when this participant leaves; `false` by default.
    #[must_use]
    pub fn end_on_exit(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.end_on_exit = value.into_property();
        self
    }

    /// The URL of the sound before the conference starts; music by default.
    #[must_use]
    pub fn wait_url(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.wait_url = value.into_property();
        self
    }

    /// The maximum number of participants, 2 to 100000; 100000 by default.
    #[must_use]
    pub fn max_participants(mut self, value: impl IntoProperty<Option<Value<i64>>>) -> Self {
        self.max_participants = value.into_property();
        self
    }

    /// Whether to record the conference; not recorded by default.
    #[must_use]
    pub fn record(mut self, value: impl IntoProperty<Option<ConferenceRecord>>) -> Self {
        self.record = value.into_property();
        self
    }

    /// The region that hosts the conference.
    #[must_use]
    pub fn region(mut self, value: impl IntoProperty<Option<ConferenceRegion>>) -> Self {
        self.region = value.into_property();
        self
    }

    /// Whether to trim silence at the start of the recording; trimmed by default.
    #[must_use]
    pub fn trim(mut self, value: impl IntoProperty<Option<ConferenceTrim>>) -> Self {
        self.trim = value.into_property();
        self
    }

    /// The call to coach: only that call hears this participant.
    #[must_use]
    pub fn coach(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.coach = value.into_property();
        self
    }

    /// The events to report, separated by spaces: `start`, `end`, `join`, `leave`, `mute`,
    /// `hold`, `modify`, `speaker`, `announcement`.
    #[must_use]
    pub fn status_callback_event(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.status_callback_event = value.into_property();
        self
    }

    /// The format of the events.
    #[must_use]
    pub fn status_callback_event_type(
        mut self,
        value: impl IntoProperty<Option<CallbackType>>,
    ) -> Self {
        self.status_callback_event_type = value.into_property();
        self
    }

    /// The URL that receives events of the conference.
    #[must_use]
    pub fn status_callback(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.status_callback = value.into_property();
        self
    }

    /// The HTTP method for events; `POST` by default.
    #[must_use]
    pub fn status_callback_method(mut self, value: impl IntoProperty<Option<HttpMethod>>) -> Self {
        self.status_callback_method = value.into_property();
        self
    }

    /// The URL that receives the status of the recording.
    #[must_use]
    pub fn recording_status_callback(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.recording_status_callback = value.into_property();
        self
    }

    /// The HTTP method for the status of the recording; `POST` by default.
    #[must_use]
    pub fn recording_status_callback_method(
        mut self,
        value: impl IntoProperty<Option<HttpMethod>>,
    ) -> Self {
        self.recording_status_callback_method = value.into_property();
        self
    }

    /// The events of the recording to report, separated by spaces: `in-progress`, `completed`,
    /// `absent`.
    #[must_use]
    pub fn recording_status_callback_event(
        mut self,
        value: impl IntoProperty<Option<Text>>,
    ) -> Self {
        self.recording_status_callback_event = value.into_property();
        self
    }

    /// The format of the events of the recording.
    #[must_use]
    pub fn recording_status_callback_event_type(
        mut self,
        value: impl IntoProperty<Option<CallbackType>>,
    ) -> Self {
        self.recording_status_callback_event_type = value.into_property();
        self
    }

    /// The statements to run after the conference, by its result.
    #[must_use]
    pub fn result(mut self, value: impl IntoProperty<Option<ConferenceOutcome>>) -> Self {
        self.result = value.into_property();
        self
    }

    /// A WebSocket that receives the audio of the conference and can send audio.
    #[must_use]
    pub fn stream(mut self, value: impl IntoProperty<Option<ConferenceStream>>) -> Self {
        self.stream = value.into_property();
        self
    }

    /// Whether to report the quality of the call.
    #[must_use]
    pub fn emit_call_quality(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.emit_call_quality = value.into_property();
        self
    }

    /// Data about this participant for the others.
    #[must_use]
    pub fn meta(mut self, value: impl IntoProperty<Option<Any>>) -> Self {
        self.meta = value.into_property();
        self
    }

    /// The minimum number of participants.
    #[must_use]
    pub fn min_participants(mut self, value: impl IntoProperty<Option<Value<i64>>>) -> Self {
        self.min_participants = value.into_property();
        self
    }

    /// Whether to send video.
    #[must_use]
    pub fn video(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.video = value.into_property();
        self
    }

    /// The layout of the video.
    #[must_use]
    pub fn video_layout(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.video_layout = value.into_property();
        self
    }

    /// Whether to show a video preview.
    #[must_use]
    pub fn video_preview(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.video_preview = value.into_property();
        self
    }

    /// The resolution of the video: `720p` or `1080p`.
    #[must_use]
    pub fn video_quality(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.video_quality = value.into_property();
        self
    }
}

crate::declare::record!(JoinConference of swml_language::methods::JoinConference { 0: name, 1: muted, 2: beep, 3: start_on_enter, 4: end_on_exit, 5: wait_url, 6: max_participants, 7: record, 8: region, 9: trim, 10: coach, 11: status_callback_event, 12: status_callback_event_type, 13: status_callback, 14: status_callback_method, 15: recording_status_callback, 16: recording_status_callback_method, 17: recording_status_callback_event, 18: recording_status_callback_event_type, 19: result, 20: stream, 21: emit_call_quality, 22: meta, 23: min_participants, 24: video, 25: video_layout, 26: video_preview, 27: video_quality });

crate::declare::record_statements!(JoinConference { result = "result" });

/// When a conference beeps.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum ConferenceBeep {
    /// On entry and exit.
    #[default]
    Always,
    /// Never.
    Never,
    /// On entry.
    OnEnter,
    /// On exit.
    OnExit,
}

crate::declare::keyword!(ConferenceBeep of swml_language::methods::ConferenceBeep { Always = "true", Never = "false", OnEnter = "onEnter", OnExit = "onExit" });

/// Whether a conference is recorded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum ConferenceRecord {
    /// Not recorded.
    #[default]
    DoNotRecord,
    /// Recorded from its start.
    RecordFromStart,
}

crate::declare::keyword!(ConferenceRecord of swml_language::methods::ConferenceRecord { DoNotRecord = "do-not-record", RecordFromStart = "record-from-start" });

/// The region that hosts a conference.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum ConferenceRegion {
    /// The nearest region.
    #[default]
    Global,
    /// The United States.
    Us,
    /// The European Union.
    Eu,
    /// Switzerland.
    Ch,
}

crate::declare::keyword!(ConferenceRegion of swml_language::methods::ConferenceRegion { Global = "global", Us = "us", Eu = "eu", Ch = "ch" });

/// Whether silence is trimmed from a recording.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum ConferenceTrim {
    /// Trimmed at the start.
    #[default]
    TrimSilence,
    /// Not trimmed.
    DoNotTrim,
}

crate::declare::keyword!(ConferenceTrim of swml_language::methods::ConferenceTrim { TrimSilence = "trim-silence", DoNotTrim = "do-not-trim" });

/// The format of reported events.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum CallbackType {
    /// The format of Compatibility XML.
    #[default]
    Cxml,
    /// The format of LaML.
    Laml,
    /// The format of Relay.
    Relay,
}

crate::declare::keyword!(CallbackType of swml_language::methods::CallbackType { Cxml = "cxml", Laml = "laml", Relay = "relay" });

/// The statements to run after a conference, by a value or by conditions.
///
/// SWML reference: "join_conference", `result`.
#[derive(Clone)]
pub enum ConferenceOutcome {
    /// By the value of a variable.
    Switch(ConferenceSwitch),
    /// By conditions.
    Cond(Vec<Branch>),
}

crate::declare::choice!(ConferenceOutcome of swml_language::methods::ConferenceOutcome { Switch(ConferenceSwitch), Cond(Vec<Branch>) });

crate::declare::choice_statements!(ConferenceOutcome { Switch, Cond });

/// Runs the case that matches the value of a variable, after a conference.
///
/// SWML reference: "join_conference", `result`.
#[derive(Default)]
pub struct ConferenceSwitch {
    /// The variable, without `%{}` around it.
    pub variable: Text,
    /// The statements for each value.
    pub case: Map<Vec<Method>>,
    /// The statements for any other value.
    pub otherwise: Option<Vec<Method>>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl ConferenceSwitch {
    /// The variable, without `%{}` around it.
    ///
    /// Creates a value with only this property.
    pub fn variable(value: impl IntoProperty<Text>) -> Self {
        Self {
            variable: value.into_property(),
            ..Default::default()
        }
    }

    /// The statements for each value.
    #[must_use]
    pub fn case(mut self, value: impl IntoProperty<Map<Vec<Method>>>) -> Self {
        self.case = value.into_property();
        self
    }

    /// The statements for any other value.
    #[must_use]
    pub fn otherwise(mut self, value: impl IntoProperty<Option<Vec<Method>>>) -> Self {
        self.otherwise = value.into_property();
        self
    }
}

crate::declare::record!(ConferenceSwitch of swml_language::methods::ConferenceSwitch { 0: variable, 1: case, 2: otherwise });

crate::declare::record_statements!(ConferenceSwitch { case = "case", otherwise = "default" });

/// A WebSocket that receives the audio of a conference and can send audio.
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
#[derive(Default)]
pub struct ConferenceStream {
    /// The URL of the WebSocket, `wss://…`.
    pub url: Text,
    /// The name of the stream.
    pub name: Option<Text>,
    /// The codec of the stream with its rate and ptime.
    pub codec: Option<Text>,
    /// The URL that receives the status of the stream.
    pub status_url: Option<Text>,
    /// The HTTP method for the status; `POST` by default.
    pub status_url_method: Option<HttpMethod>,
    /// Whether the WebSocket may send audio in real time; `false` by default.
    pub realtime: Option<Value<bool>>,
    /// A token to send as `Authorization: Bearer` when the WebSocket opens.
    pub authorization_bearer_token: Option<Text>,
    /// Custom data in the start message to the WebSocket.
    pub custom_parameters: Option<Map<Text>>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl ConferenceStream {
    /// The URL of the WebSocket, `wss://…`.
    ///
    /// Creates a value with only this property.
    pub fn url(value: impl IntoProperty<Text>) -> Self {
        Self {
            url: value.into_property(),
            ..Default::default()
        }
    }

    /// The name of the stream.
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

    /// The URL that receives the status of the stream.
    #[must_use]
    pub fn status_url(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.status_url = value.into_property();
        self
    }

    /// The HTTP method for the status; `POST` by default.
    #[must_use]
    pub fn status_url_method(mut self, value: impl IntoProperty<Option<HttpMethod>>) -> Self {
        self.status_url_method = value.into_property();
        self
    }

    /// Whether the WebSocket may send audio in real time; `false` by default.
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

    /// Custom data in the start message to the WebSocket.
    #[must_use]
    pub fn custom_parameters(mut self, value: impl IntoProperty<Option<Map<Text>>>) -> Self {
        self.custom_parameters = value.into_property();
        self
    }
}

crate::declare::record!(ConferenceStream of swml_language::methods::ConferenceStream { 0: url, 1: name, 2: codec, 3: status_url, 4: status_url_method, 5: realtime, 6: authorization_bearer_token, 7: custom_parameters });
