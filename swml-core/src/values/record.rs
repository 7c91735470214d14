// Generated from the table in swml-language by `SNAPSHOTS=overwrite cargo test -p swml-language --test values`.

use crate::Number;
use crate::into_property::IntoProperty;
use crate::key_order::KeyOrder;
use crate::text::Text;
use crate::value::{DecimalSeconds, Value};

/// Records the caller, for example a voicemail, and continues when the caller stops.
///
/// SWML reference: "record".
///
/// ```
/// # use swml_core as swml;
/// use swml::{Record, RecordFormat};
/// let voicemail = Record::default().format(RecordFormat::Mp3).beep(true);
/// assert_eq!(serde_json::to_string(&voicemail)?, r#"{"format":"mp3","beep":true}"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Default)]
pub struct Record {
    /// Whether to record the two sides on separate channels; `false` by default.
    pub stereo: Option<Value<bool>>,
    /// The format of the file; `wav` by default.
    pub format: Option<RecordFormat>,
    /// The side to record; `speak` by default.
    pub direction: Option<RecordDirection>,
    /// The digits that end the recording; `#` by default.
    pub terminators: Option<Text>,
    /// Whether to beep first; `false` by default.
    pub beep: Option<Value<bool>>,
    /// The minimum volume of speech, 0 to 100; 44 by default.
    pub input_sensitivity: Option<Value<Number>>,
    /// How long to wait for speech, in seconds; 4 by default.
    pub initial_timeout: Option<Value<DecimalSeconds>>,
    /// The silence that ends the recording, in seconds; 5 by default.
    pub end_silence_timeout: Option<Value<DecimalSeconds>>,
    /// The maximum duration of the recording, in seconds.
    pub max_length: Option<Value<DecimalSeconds>>,
    /// The URL that receives the status of the recording.
    pub status_url: Option<Text>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl Record {
    /// Whether to record the two sides on separate channels; `false` by default.
    #[must_use]
    pub fn stereo(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.stereo = value.into_property();
        self
    }

    /// The format of the file; `wav` by default.
    #[must_use]
    pub fn format(mut self, value: impl IntoProperty<Option<RecordFormat>>) -> Self {
        self.format = value.into_property();
        self
    }

    /// The side to record; `speak` by default.
    #[must_use]
    pub fn direction(mut self, value: impl IntoProperty<Option<RecordDirection>>) -> Self {
        self.direction = value.into_property();
        self
    }

    /// The digits that end the recording; `#` by default.
    #[must_use]
    pub fn terminators(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.terminators = value.into_property();
        self
    }

    /// Whether to beep first; `false` by default.
    #[must_use]
    pub fn beep(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.beep = value.into_property();
        self
    }

    /// The minimum volume of speech, 0 to 100; 44 by default.
    #[must_use]
    pub fn input_sensitivity(mut self, value: impl IntoProperty<Option<Value<Number>>>) -> Self {
        self.input_sensitivity = value.into_property();
        self
    }

    /// How long to wait for speech, in seconds; 4 by default.
    #[must_use]
    pub fn initial_timeout(
        mut self,
        value: impl IntoProperty<Option<Value<DecimalSeconds>>>,
    ) -> Self {
        self.initial_timeout = value.into_property();
        self
    }

    /// The silence that ends the recording, in seconds; 5 by default.
    #[must_use]
    pub fn end_silence_timeout(
        mut self,
        value: impl IntoProperty<Option<Value<DecimalSeconds>>>,
    ) -> Self {
        self.end_silence_timeout = value.into_property();
        self
    }

    /// The maximum duration of the recording, in seconds.
    #[must_use]
    pub fn max_length(mut self, value: impl IntoProperty<Option<Value<DecimalSeconds>>>) -> Self {
        self.max_length = value.into_property();
        self
    }

    /// The URL that receives the status of the recording.
    #[must_use]
    pub fn status_url(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.status_url = value.into_property();
        self
    }
}

crate::declare::record!(Record of swml_language::methods::Record { 0: stereo, 1: format, 2: direction, 3: terminators, 4: beep, 5: input_sensitivity, 6: initial_timeout, 7: end_silence_timeout, 8: max_length, 9: status_url });

/// The format of a recording.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum RecordFormat {
    /// WAV, uncompressed.
    #[default]
    Wav,
    /// MP3.
    Mp3,
    /// MP4.
    Mp4,
}

crate::declare::keyword!(RecordFormat of swml_language::methods::RecordFormat { Wav = "wav", Mp3 = "mp3", Mp4 = "mp4" });

/// The side that `record` records.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum RecordDirection {
    /// The audio of the caller.
    #[default]
    Speak,
    /// The audio that the caller hears.
    Listen,
    /// Both.
    Both,
}

crate::declare::keyword!(RecordDirection of swml_language::methods::RecordDirection { Speak = "speak", Listen = "listen", Both = "both" });
