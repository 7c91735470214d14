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
        /// An identifier for stopping this recording.
        pub control_id: Option<Text>,
        /// Whether to record the two sides on separate channels; `false` by default.
        pub stereo: Option<Value<bool>> [default("false")],
        /// The format of the file; `wav` by default.
        pub format: Option<RecordFormat> [default("wav")],
        /// The side to record; `both` by default.
        pub direction: Option<RecordCallDirection> [default("both")],
        /// The digits that end the recording; none by default.
        pub terminators: Option<Text> [default("none")],
        /// Whether to beep first; `false` by default.
        pub beep: Option<Value<bool>> [default("false")],
        /// The minimum volume of speech, 0 to 100; 44 by default.
        pub input_sensitivity: Option<Value<Number>> [min(0.0), max(100.0), default("44")],
        /// How long to wait for speech, in seconds; 0, unlimited, by default.
        pub initial_timeout: Option<Value<DecimalSeconds>> [default("0")],
        /// The silence that ends the recording, in seconds; 0, disabled, by default.
        pub end_silence_timeout: Option<Value<DecimalSeconds>> [default("0")],
        /// The maximum duration of the recording, in seconds.
        pub max_length: Option<Value<DecimalSeconds>>,
        /// The URL that receives the status of the recording.
        pub status_url: Option<Text> [format(Format::Url)],
    }
}

keyword! {
    /// The side that `record_call` records.
    pub enum RecordCallDirection {
        /// Both sides.
        Both = "both",
        /// The audio of the caller.
        Speak = "speak",
        /// The audio that the caller hears.
        Listen = "listen",
    }
}

record! {
    /// Ends a background recording: the one with this identifier, or the last one.
    ///
    /// SWML reference: "stop_record_call".
    pub struct StopRecordCall for "stop_record_call" {
        /// The identifier that the recording was started with.
        pub control_id: Option<Text>,
    }
}
