//! `record`.

use crate::declare::{keyword, record};
use crate::number::Number;
use crate::types::{DecimalSeconds, Text, Value};

record! {
    /// Records the caller, for example a voicemail, and continues when the caller stops.
    ///
    /// SWML reference: "record".
    ///
    /// ```
    /// use swml::{Record, RecordFormat};
    /// let voicemail = Record::default().format(RecordFormat::Mp3).beep(true);
    /// assert_eq!(serde_json::to_string(&voicemail)?, r#"{"format":"mp3","beep":true}"#);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub struct Record for "record" {
        /// Whether to record the two sides on separate channels; `false` by default.
        pub stereo: Option<Value<bool>> [default("false")],
        /// The format of the file; `wav` by default.
        pub format: Option<RecordFormat> [default("wav")],
        /// The side to record; `speak` by default.
        pub direction: Option<RecordDirection> [default("speak")],
        /// The digits that end the recording; `#` by default.
        pub terminators: Option<Text> [default("#")],
        /// Whether to beep first; `false` by default.
        pub beep: Option<Value<bool>> [default("false")],
        /// The minimum volume of speech, 0 to 100; 44 by default.
        pub input_sensitivity: Option<Value<Number>> [min(0.0), max(100.0), default("44")],
        /// How long to wait for speech, in seconds; 4 by default.
        pub initial_timeout: Option<Value<DecimalSeconds>> [default("4 seconds")],
        /// The silence that ends the recording, in seconds; 5 by default.
        pub end_silence_timeout: Option<Value<DecimalSeconds>> [default("5 seconds")],
        /// The maximum duration of the recording, in seconds.
        pub max_length: Option<Value<DecimalSeconds>>,
        /// The URL that receives the status of the recording.
        pub status_url: Option<Text> [format(Format::Url)],
    }
}

keyword! {
    /// The format of a recording.
    pub enum RecordFormat {
        /// WAV, uncompressed.
        Wav = "wav",
        /// MP3.
        Mp3 = "mp3",
        /// MP4.
        Mp4 = "mp4",
    }
}

keyword! {
    /// The side that `record` records.
    pub enum RecordDirection {
        /// The audio of the caller.
        Speak = "speak",
        /// The audio that the caller hears.
        Listen = "listen",
        /// Both.
        Both = "both" [undocumented],
    }
}
