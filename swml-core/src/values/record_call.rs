// Generated from the table in swml-language by `SNAPSHOTS=overwrite cargo test -p swml-language --test values`.

use crate::Number;
use crate::into_property::IntoProperty;
use crate::key_order::KeyOrder;
use crate::text::Text;
use crate::value::{DecimalSeconds, Value};
use crate::values::RecordFormat;

/// Records in the background, until `stop_record_call` or the end of the call.
///
/// SWML reference: "record_call".
///
/// ```
/// # use swml_core as swml;
/// use swml::RecordCall;
/// assert_eq!(serde_json::to_string(&RecordCall::default().stereo(true))?, r#"{"stereo":true}"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Default)]
pub struct RecordCall {
    /// A name to stop this recording by.
    pub control_id: Option<Text>,
    /// Whether to keep the two sides on two channels; no if left out.
    pub stereo: Option<Value<bool>>,
    /// The format of the file; `wav` if left out.
    pub format: Option<RecordFormat>,
    /// Which side to record; `both` if left out.
    pub direction: Option<RecordCallDirection>,
    /// The digits that end the recording; none if left out.
    pub terminators: Option<Text>,
    /// Whether to beep first; no if left out.
    pub beep: Option<Value<bool>>,
    /// How loud counts as speech, 0 to 100; 44 if left out.
    pub input_sensitivity: Option<Value<Number>>,
    /// How long to wait for speech to begin, in seconds; 0, without end, if left out.
    pub initial_timeout: Option<Value<DecimalSeconds>>,
    /// How much silence ends the recording, in seconds; 0, none, if left out.
    pub end_silence_timeout: Option<Value<DecimalSeconds>>,
    /// The longest the recording may be, in seconds.
    pub max_length: Option<Value<DecimalSeconds>>,
    /// Where to report how the recording goes.
    pub status_url: Option<Text>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl RecordCall {
    /// A name to stop this recording by.
    #[must_use]
    pub fn control_id(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.control_id = value.into_property();
        self
    }

    /// Whether to keep the two sides on two channels; no if left out.
    #[must_use]
    pub fn stereo(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.stereo = value.into_property();
        self
    }

    /// The format of the file; `wav` if left out.
    #[must_use]
    pub fn format(mut self, value: impl IntoProperty<Option<RecordFormat>>) -> Self {
        self.format = value.into_property();
        self
    }

    /// Which side to record; `both` if left out.
    #[must_use]
    pub fn direction(mut self, value: impl IntoProperty<Option<RecordCallDirection>>) -> Self {
        self.direction = value.into_property();
        self
    }

    /// The digits that end the recording; none if left out.
    #[must_use]
    pub fn terminators(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.terminators = value.into_property();
        self
    }

    /// Whether to beep first; no if left out.
    #[must_use]
    pub fn beep(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.beep = value.into_property();
        self
    }

    /// How loud counts as speech, 0 to 100; 44 if left out.
    #[must_use]
    pub fn input_sensitivity(mut self, value: impl IntoProperty<Option<Value<Number>>>) -> Self {
        self.input_sensitivity = value.into_property();
        self
    }

    /// How long to wait for speech to begin, in seconds; 0, without end, if left out.
    #[must_use]
    pub fn initial_timeout(
        mut self,
        value: impl IntoProperty<Option<Value<DecimalSeconds>>>,
    ) -> Self {
        self.initial_timeout = value.into_property();
        self
    }

    /// How much silence ends the recording, in seconds; 0, none, if left out.
    #[must_use]
    pub fn end_silence_timeout(
        mut self,
        value: impl IntoProperty<Option<Value<DecimalSeconds>>>,
    ) -> Self {
        self.end_silence_timeout = value.into_property();
        self
    }

    /// The longest the recording may be, in seconds.
    #[must_use]
    pub fn max_length(mut self, value: impl IntoProperty<Option<Value<DecimalSeconds>>>) -> Self {
        self.max_length = value.into_property();
        self
    }

    /// Where to report how the recording goes.
    #[must_use]
    pub fn status_url(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.status_url = value.into_property();
        self
    }
}

crate::declare::record!(RecordCall of swml_language::methods::RecordCall { control_id, stereo, format, direction, terminators, beep, input_sensitivity, initial_timeout, end_silence_timeout, max_length, status_url });

/// Which side `record_call` records.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum RecordCallDirection {
    /// Both sides.
    #[default]
    Both,
    /// What the caller says.
    Speak,
    /// What the caller hears.
    Listen,
}

crate::declare::keyword!(RecordCallDirection of swml_language::methods::RecordCallDirection { Both = "both", Speak = "speak", Listen = "listen" });

/// Ends a background recording: the one of this name, or the last one.
///
/// SWML reference: "stop_record_call".
#[derive(Clone, Default)]
pub struct StopRecordCall {
    /// The name the recording was started with.
    pub control_id: Option<Text>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl StopRecordCall {
    /// The name the recording was started with.
    #[must_use]
    pub fn control_id(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.control_id = value.into_property();
        self
    }
}

crate::declare::record!(StopRecordCall of swml_language::methods::StopRecordCall { control_id });
