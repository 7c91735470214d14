//! `join_conference`.

use super::stream::HttpMethod;
use super::switch::switch;
use super::{Branch, Method};
use crate::declare::{choice, keyword, record};
use crate::schema::WordList;
use crate::types::{Any, Map, Text, Value};

record! {
    /// Joins a conference, which is made if there is none of that name.
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
        /// Whether to join without being heard; no if left out.
        pub muted: Option<Value<bool>> [default("false")],
        /// When the others hear a beep; when somebody comes and goes if left out.
        pub beep: Option<ConferenceBeep> [default("true")],
        /// Whether the conference begins when this one comes; yes if left out.
        pub start_on_enter: Option<Value<bool>> [default("true")],
        /// Whether the conference ends when this one goes; no if left out.
        pub end_on_exit: Option<Value<bool>> [default("false")],
        /// What is heard before it begins; music if left out.
        pub wait_url: Option<Text> [format(Format::Url)],
        /// How many may take part, 2 to 100000; 100000 if left out.
        pub max_participants: Option<Value<i64>> [min(2.0), max(100_000.0), default("100000")],
        /// Whether to record; no if left out.
        pub record: Option<ConferenceRecord> [default("do-not-record")],
        /// Where the conference is held.
        pub region: Option<ConferenceRegion>,
        /// Whether to cut the silence at the beginning of the recording; yes if left out.
        pub trim: Option<ConferenceTrim> [default("trim-silence")],
        /// The call to coach: this one is heard by it alone.
        pub coach: Option<Text>,
        /// What to report, with spaces between: `start`, `end`, `join`, `leave`, `mute`,
        /// `hold`, `modify`, `speaker`, `announcement`.
        pub status_callback_event: Option<Text>
            [format(Format::Words(&EVENTS)), requires("status_callback")],
        /// In what form to report.
        pub status_callback_event_type: Option<CallbackType> [requires("status_callback")],
        /// Where to report what happens in the conference.
        pub status_callback: Option<Text> [format(Format::Url)],
        /// How to report: `POST` if left out.
        pub status_callback_method: Option<HttpMethod>
            [requires("status_callback"), default("POST")],
        /// Where to report how the recording goes.
        pub recording_status_callback: Option<Text> [format(Format::Url)],
        /// How to report that: `POST` if left out.
        pub recording_status_callback_method: Option<HttpMethod>
            [requires("recording_status_callback"), default("POST")],
        /// What to report of the recording, with spaces between: `in-progress`,
        /// `completed`, `absent`.
        pub recording_status_callback_event: Option<Text>
            [format(Format::Words(&RECORDING_EVENTS)), requires("recording_status_callback")],
        /// In what form to report it.
        pub recording_status_callback_event_type: Option<CallbackType>
            [requires("recording_status_callback")],
        /// What to do by how the conference ended.
        pub result: Option<ConferenceOutcome>,
        /// A WebSocket that hears the conference and can speak in it.
        pub stream: Option<ConferenceStream>,
        /// Whether to report how good the call is.
        pub emit_call_quality: Option<Value<bool>> [undocumented],
        /// What to tell the others of this one.
        pub meta: Option<Any> [undocumented],
        /// How many must take part.
        pub min_participants: Option<Value<i64>> [undocumented],
        /// Whether to send a picture.
        pub video: Option<Value<bool>> [undocumented],
        /// How the pictures are arranged.
        pub video_layout: Option<Text> [undocumented],
        /// Whether to show a preview.
        pub video_preview: Option<Value<bool>> [undocumented],
        /// How sharp the picture is: `720p` or `1080p`.
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
        /// When somebody comes or goes.
        Always = "true",
        /// Never.
        Never = "false",
        /// When somebody comes.
        OnEnter = "onEnter",
        /// When somebody goes.
        OnExit = "onExit",
    }
}

keyword! {
    /// Whether a conference is recorded.
    pub enum ConferenceRecord {
        /// It is not.
        DoNotRecord = "do-not-record",
        /// It is, from its start.
        RecordFromStart = "record-from-start",
    }
}

keyword! {
    /// Where a conference is held.
    pub enum ConferenceRegion {
        /// Wherever it is near.
        Global = "global",
        /// In the United States.
        Us = "us",
        /// In the European Union.
        Eu = "eu",
        /// In Switzerland.
        Ch = "ch",
    }
}

keyword! {
    /// Whether silence is cut from a recording.
    pub enum ConferenceTrim {
        /// It is, at the beginning.
        TrimSilence = "trim-silence",
        /// It is not.
        DoNotTrim = "do-not-trim",
    }
}

keyword! {
    /// In what form something is reported.
    pub enum CallbackType {
        /// As Compatibility XML has it.
        Cxml = "cxml",
        /// As LaML has it.
        Laml = "laml",
        /// As Relay has it.
        Relay = "relay",
    }
}

switch! {
    /// Runs the case that the value of a variable names, when a conference has ended.
    ///
    /// SWML reference: "join_conference", `result`.
    struct ConferenceSwitch for "a switch" {
        /// The variable, without `%{}` around it.
        pub(new) variable: Text [format(Format::Variable)],
    }
}

choice! {
    /// What to do by how a conference ended: by a value, or by conditions.
    ///
    /// SWML reference: "join_conference", `result`.
    pub enum ConferenceOutcome for "branches: `{ variable x case \"…\" { … } default { … } }` or `{ when \"…\" { … } else { … } }`" {
        /// By a value.
        Switch(ConferenceSwitch),
        /// By conditions.
        Cond(Vec<Branch>) [non_empty],
    }
}

record! {
    /// A WebSocket that hears a conference and can speak in it.
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
        /// The WebSocket, `wss://…`.
        pub(new) url: Text [format(Format::StreamUrl)],
        /// What to call the stream.
        pub name: Option<Text>,
        /// The codec of the stream with its rate and ptime.
        pub codec: Option<Text> [format(Format::Codec)],
        /// Where to report how the stream goes.
        pub status_url: Option<Text> [format(Format::Url)],
        /// How to report: `POST` if left out.
        pub status_url_method: Option<HttpMethod> [requires("status_url"), default("POST")],
        /// Whether sound is sent back as it comes; no if left out.
        pub realtime: Option<Value<bool>> [default("false")],
        /// A token to send as `Authorization: Bearer` when the WebSocket opens.
        pub authorization_bearer_token: Option<Text> [secret],
        /// What to tell the WebSocket in its start message.
        pub custom_parameters: Option<Map<Text>>,
    }
}
