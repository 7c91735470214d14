//! `record_call` and `stop_record_call`.

use super::record::RecordFormat;
use crate::declare::{keyword, record};
use crate::number::Number;
use crate::types::{DecimalSeconds, Text, Value};

record! {
    /// Records in the background, until `stop_record_call` or the end of the call.
    ///
    /// SWML reference: "record_call".
    ///
    /// ```
    /// use swml::RecordCall;
    /// assert_eq!(serde_json::to_string(&RecordCall::default().stereo(true))?, r#"{"stereo":true}"#);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub struct RecordCall for "record_call" {
        /// A name to stop this recording by.
        pub control_id: Option<Text>,
        /// Whether to keep the two sides on two channels; no if left out.
        pub stereo: Option<Value<bool>> [default("false")],
        /// The format of the file; `wav` if left out.
        pub format: Option<RecordFormat> [default("wav")],
        /// Which side to record; `both` if left out.
        pub direction: Option<RecordCallDirection> [default("both")],
        /// The digits that end the recording; none if left out.
        pub terminators: Option<Text> [default("none")],
        /// Whether to beep first; no if left out.
        pub beep: Option<Value<bool>> [default("false")],
        /// How loud counts as speech, 0 to 100; 44 if left out.
        pub input_sensitivity: Option<Value<Number>> [min(0.0), max(100.0), default("44")],
        /// How long to wait for speech to begin, in seconds; 0, without end, if left out.
        pub initial_timeout: Option<Value<DecimalSeconds>> [default("0")],
        /// How much silence ends the recording, in seconds; 0, none, if left out.
        pub end_silence_timeout: Option<Value<DecimalSeconds>> [default("0")],
        /// The longest the recording may be, in seconds.
        pub max_length: Option<Value<DecimalSeconds>>,
        /// Where to report how the recording goes.
        pub status_url: Option<Text> [format(Format::Url)],
    }
}

keyword! {
    /// Which side `record_call` records.
    pub enum RecordCallDirection {
        /// Both sides.
        Both = "both",
        /// What the caller says.
        Speak = "speak",
        /// What the caller hears.
        Listen = "listen",
    }
}

record! {
    /// Ends a background recording: the one of this name, or the last one.
    ///
    /// SWML reference: "stop_record_call".
    pub struct StopRecordCall for "stop_record_call" {
        /// The name the recording was started with.
        pub control_id: Option<Text>,
    }
}
