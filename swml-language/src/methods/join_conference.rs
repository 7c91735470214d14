//! `join_conference`.

use super::stream::HttpMethod;
use super::switch::switch;
use super::{Branch, Method};
use crate::declare::{choice, keyword, record};
use crate::schema::WordList;
use crate::types::{Any, Map, Text, Value};

record! {
    /// Joins a conference, which is created if it does not exist.
    ///
    /// SWML reference: "join_conference".
    ///
    /// ```
    /// use swml::JoinConference;
    /// let join = JoinConference::name("sales").muted(true).max_participants(20);
    /// assert_eq!(
    ///     serde_json::to_string(&join)?,
    ///     r#"{"name":"sales","muted":true,"max_participants":20}"#
    /// );
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub struct JoinConference for "join_conference" {
        /// The name of the conference.
        pub(new) name: Text [primary],
        /// Whether to join muted; `false` by default.
        pub muted: Option<Value<bool>> [default("false")],
        /// When the others hear a beep; on entry and exit by default.
        pub beep: Option<ConferenceBeep> [default("true")],
        /// Whether the conference starts when this participant joins; `true` by default.
        pub start_on_enter: Option<Value<bool>> [default("true")],
        /// Whether the conference ends when this participant leaves; `false` by default.
        pub end_on_exit: Option<Value<bool>> [default("false")],
        /// The URL of the sound before the conference starts; music by default.
        pub wait_url: Option<Text> [format(Format::Url)],
        /// The maximum number of participants, 2 to 100000; 100000 by default.
        pub max_participants: Option<Value<i64>> [min(2.0), max(100_000.0), default("100000")],
        /// Whether to record the conference; not recorded by default.
        pub record: Option<ConferenceRecord> [default("do-not-record")],
        /// The region that hosts the conference.
        pub region: Option<ConferenceRegion>,
        /// Whether to trim silence at the start of the recording; trimmed by default.
        pub trim: Option<ConferenceTrim> [default("trim-silence")],
        /// The call to coach: only that call hears this participant.
        pub coach: Option<Text>,
        /// The events to report, separated by spaces: `start`, `end`, `join`, `leave`, `mute`,
        /// `hold`, `modify`, `speaker`, `announcement`.
        pub status_callback_event: Option<Text>
            [format(Format::Words(&EVENTS)), requires("status_callback")],
        /// The format of the events.
        pub status_callback_event_type: Option<CallbackType> [requires("status_callback")],
        /// The URL that receives events of the conference.
        pub status_callback: Option<Text> [format(Format::Url)],
        /// The HTTP method for events; `POST` by default.
        pub status_callback_method: Option<HttpMethod>
            [requires("status_callback"), default("POST")],
        /// The URL that receives the status of the recording.
        pub recording_status_callback: Option<Text> [format(Format::Url)],
        /// The HTTP method for the status of the recording; `POST` by default.
        pub recording_status_callback_method: Option<HttpMethod>
            [requires("recording_status_callback"), default("POST")],
        /// The events of the recording to report, separated by spaces: `in-progress`, `completed`,
        /// `absent`.
        pub recording_status_callback_event: Option<Text>
            [format(Format::Words(&RECORDING_EVENTS)), requires("recording_status_callback")],
        /// The format of the events of the recording.
        pub recording_status_callback_event_type: Option<CallbackType>
            [requires("recording_status_callback")],
        /// The statements to run after the conference, by its result.
        pub result: Option<ConferenceOutcome>,
        /// A WebSocket that receives the audio of the conference and can send audio.
        pub stream: Option<ConferenceStream>,
        /// Whether to report the quality of the call.
        pub emit_call_quality: Option<Value<bool>> [undocumented],
        /// Data about this participant for the others.
        pub meta: Option<Any> [undocumented],
        /// The minimum number of participants.
        pub min_participants: Option<Value<i64>> [undocumented],
        /// Whether to send video.
        pub video: Option<Value<bool>> [undocumented],
        /// The layout of the video.
        pub video_layout: Option<Text> [undocumented],
        /// Whether to show a video preview.
        pub video_preview: Option<Value<bool>> [undocumented],
        /// The resolution of the video: `720p` or `1080p`.
        pub video_quality: Option<Text> [undocumented],
    }
}

static EVENTS: WordList = WordList {
    separator: ' ',
    words: &[
        "start",
        "end",
        "join",
        "leave",
        "mute",
        "hold",
        "modify",
        "speaker",
        "announcement",
    ],
    undocumented: &[],
};

static RECORDING_EVENTS: WordList = WordList {
    separator: ' ',
    words: &["in-progress", "completed", "absent"],
    undocumented: &[],
};

keyword! {
    /// When a conference beeps.
    pub enum ConferenceBeep {
        /// On entry and exit.
        Always = "true",
        /// Never.
        Never = "false",
        /// On entry.
        OnEnter = "onEnter",
        /// On exit.
        OnExit = "onExit",
    }
}

keyword! {
    /// Whether a conference is recorded.
    pub enum ConferenceRecord {
        /// Not recorded.
        DoNotRecord = "do-not-record",
        /// Recorded from its start.
        RecordFromStart = "record-from-start",
    }
}

keyword! {
    /// The region that hosts a conference.
    pub enum ConferenceRegion {
        /// The nearest region.
        Global = "global",
        /// The United States.
        Us = "us",
        /// The European Union.
        Eu = "eu",
        /// Switzerland.
        Ch = "ch",
    }
}

keyword! {
    /// Whether silence is trimmed from a recording.
    pub enum ConferenceTrim {
        /// Trimmed at the start.
        TrimSilence = "trim-silence",
        /// Not trimmed.
        DoNotTrim = "do-not-trim",
    }
}

keyword! {
    /// The format of reported events.
    pub enum CallbackType {
        /// The format of Compatibility XML.
        Cxml = "cxml",
        /// The format of LaML.
        Laml = "laml",
        /// The format of Relay.
        Relay = "relay",
    }
}

switch! {
    /// Runs the case that matches the value of a variable, after a conference.
    ///
    /// SWML reference: "join_conference", `result`.
    struct ConferenceSwitch for "a switch" {
        /// The variable, without `%{}` around it.
        pub(new) variable: Text [format(Format::Variable)],
    }
}

choice! {
    /// The statements to run after a conference, by a value or by conditions.
    ///
    /// SWML reference: "join_conference", `result`.
    pub enum ConferenceOutcome for "branches: `{ variable x case \"…\" { … } default { … } }` or `{ when \"…\" { … } else { … } }`" {
        /// By the value of a variable.
        Switch(ConferenceSwitch),
        /// By conditions.
        Cond(Vec<Branch>) [non_empty],
    }
}

record! {
    /// A WebSocket that receives the audio of a conference and can send audio.
    ///
    /// SWML reference: "join_conference", `stream`.
    ///
    /// ```
    /// use swml::ConferenceStream;
    /// assert_eq!(
    ///     serde_json::to_string(&ConferenceStream::url("wss://example.com/audio"))?,
    ///     r#"{"url":"wss://example.com/audio"}"#
    /// );
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub struct ConferenceStream for "a stream" {
        /// The URL of the WebSocket, `wss://…`.
        pub(new) url: Text [format(Format::StreamUrl)],
        /// The name of the stream.
        pub name: Option<Text>,
        /// The codec of the stream with its rate and ptime.
        pub codec: Option<Text> [format(Format::Codec)],
        /// The URL that receives the status of the stream.
        pub status_url: Option<Text> [format(Format::Url)],
        /// The HTTP method for the status; `POST` by default.
        pub status_url_method: Option<HttpMethod> [requires("status_url"), default("POST")],
        /// Whether the WebSocket may send audio in real time; `false` by default.
        pub realtime: Option<Value<bool>> [default("false")],
        /// A token to send as `Authorization: Bearer` when the WebSocket opens.
        pub authorization_bearer_token: Option<Text> [secret],
        /// Custom data in the start message to the WebSocket.
        pub custom_parameters: Option<Map<Text>>,
    }
}
