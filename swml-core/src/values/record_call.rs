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
#[derive(Default)]
pub struct RecordCall {
    /// An identifier for stopping this recording.
    pub control_id: Option<Text>,
    /// Whether to record the two sides on separate channels; `false` by default.
    pub stereo: Option<Value<bool>>,
    /// The format of the file; `wav` by default.
    pub format: Option<RecordFormat>,
    /// The side to record; `both` by default.
    pub direction: Option<RecordCallDirection>,
    /// The digits that end the recording; none by default.
    pub terminators: Option<Text>,
    /// Whether to beep first; `false` by default.
    pub beep: Option<Value<bool>>,
    /// The minimum volume of speech, 0 to 100; 44 by default.
    pub input_sensitivity: Option<Value<Number>>,
    /// How long to wait for speech, in seconds; 0, unlimited, by default.
    pub initial_timeout: Option<Value<DecimalSeconds>>,
    /// The silence that ends the recording, in seconds; 0, disabled, by default.
    pub end_silence_timeout: Option<Value<DecimalSeconds>>,
    /// The maximum duration of the recording, in seconds.
    pub max_length: Option<Value<DecimalSeconds>>,
    /// The URL that receives the status of the recording.
    pub status_url: Option<Text>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl RecordCall {
    /// An identifier for stopping this recording.
    #[must_use]
    pub fn control_id(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.control_id = value.into_property();
        self
    }

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

    /// The side to record; `both` by default.
    #[must_use]
    pub fn direction(mut self, value: impl IntoProperty<Option<RecordCallDirection>>) -> Self {
        self.direction = value.into_property();
        self
    }

    /// The digits that end the recording; none by default.
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

    /// How long to wait for speech, in seconds; 0, unlimited, by default.
    #[must_use]
    pub fn initial_timeout(
        mut self,
        value: impl IntoProperty<Option<Value<DecimalSeconds>>>,
    ) -> Self {
        self.initial_timeout = value.into_property();
        self
    }

    /// The silence that ends the recording, in seconds; 0, disabled, by default.
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

crate::declare::record!(RecordCall of swml_language::methods::RecordCall { 0: control_id, 1: stereo, 2: format, 3: direction, 4: terminators, 5: beep, 6: input_sensitivity, 7: initial_timeout, 8: end_silence_timeout, 9: max_length, 10: status_url });

/// The side that `record_call` records.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum RecordCallDirection {
    /// Both sides.
    #[default]
    Both,
    /// The audio of the caller.
    Speak,
    /// The audio that the caller hears.
    Listen,
}

crate::declare::keyword!(RecordCallDirection of swml_language::methods::RecordCallDirection { Both = "both", Speak = "speak", Listen = "listen" });

/// Ends a background recording: the one with this identifier, or the last one.
///
/// SWML reference: "stop_record_call".
#[derive(Default)]
pub struct StopRecordCall {
    /// The identifier that the recording was started with.
    pub control_id: Option<Text>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl StopRecordCall {
    /// The identifier that the recording was started with.
    #[must_use]
    pub fn control_id(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.control_id = value.into_property();
        self
    }
}

crate::declare::record!(StopRecordCall of swml_language::methods::StopRecordCall { 0: control_id });
