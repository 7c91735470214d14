//! `record`.

use crate::declare::{keyword, record};
use crate::number::Number;
use crate::types::{DecimalSeconds, Text, Value};

record! {
    /// Records the caller, for example a voicemail, and goes on when they stop.
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
        /// Whether to keep the two sides on two channels; no if left out.
        pub stereo: Option<Value<bool>> [default("false")],
        /// The format of the file; `wav` if left out.
        pub format: Option<RecordFormat> [default("wav")],
        /// Which side to record; `speak` if left out.
        pub direction: Option<RecordDirection> [default("speak")],
        /// The digits that end the recording; `#` if left out.
        pub terminators: Option<Text> [default("#")],
        /// Whether to beep first; no if left out.
        pub beep: Option<Value<bool>> [default("false")],
        /// How loud counts as speech, 0 to 100; 44 if left out.
        pub input_sensitivity: Option<Value<Number>> [min(0.0), max(100.0), default("44")],
        /// How long to wait for speech to begin, in seconds; 4 if left out.
        pub initial_timeout: Option<Value<DecimalSeconds>> [default("4 seconds")],
        /// How much silence ends the recording, in seconds; 5 if left out.
        pub end_silence_timeout: Option<Value<DecimalSeconds>> [default("5 seconds")],
        /// The longest the recording may be, in seconds.
        pub max_length: Option<Value<DecimalSeconds>>,
        /// Where to report how the recording goes.
        pub status_url: Option<Text> [format(Format::Url)],
    }
}

keyword! {
    /// The format of a recording.
    pub enum RecordFormat {
        /// Wave, uncompressed.
        Wav = "wav",
        /// MP3.
        Mp3 = "mp3",
        /// MP4.
        Mp4 = "mp4",
    }
}

keyword! {
    /// Which side `record` records.
    pub enum RecordDirection {
        /// What the caller says.
        Speak = "speak",
        /// What the caller hears.
        Listen = "listen",
        /// Both.
        Both = "both" [undocumented],
    }
}
