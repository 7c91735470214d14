// Generated from the table in swml-language by `SNAPSHOTS=overwrite cargo test -p swml-language --test values`.

use crate::into_property::IntoProperty;
use crate::key_order::KeyOrder;
use crate::text::Text;
use crate::value::{DecimalSeconds, Value};

/// Detects whether a person, an answering machine or a fax has answered.
///
/// SWML reference: "detect_machine".
///
/// ```
/// # use swml_core as swml;
/// use swml::DetectMachine;
/// let detect = DetectMachine::default().detect_message_end(true).timeout(20);
/// assert_eq!(
///     serde_json::to_string(&detect)?,
///     r#"{"detect_message_end":true,"timeout":20}"#
/// );
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Default)]
pub struct DetectMachine {
    /// Whether to wait for the end of the machine's greeting; `false` by default.
    pub detect_message_end: Option<Value<bool>>,
    /// The detectors, separated by commas: `amd`, `fax`; both by default.
    pub detectors: Option<Text>,
    /// How long to wait for the end of the voice, in seconds; 1 by default.
    pub end_silence_timeout: Option<Value<DecimalSeconds>>,
    /// How long to wait for the start of a voice, in seconds; 4.5 by default.
    pub initial_timeout: Option<Value<DecimalSeconds>>,
    /// How long to wait for the end of the voice before the machine is considered ready, in
    /// seconds; `end_silence_timeout` by default.
    pub machine_ready_timeout: Option<Value<DecimalSeconds>>,
    /// The duration of continuous voice that indicates a machine, in seconds; 1.25 by default.
    pub machine_voice_threshold: Option<Value<DecimalSeconds>>,
    /// The number of continuous words that indicates a machine; 6 by default.
    pub machine_words_threshold: Option<Value<i64>>,
    /// The URL that receives the result.
    pub status_url: Option<Text>,
    /// The maximum duration of the detection, in seconds; 30 by default.
    pub timeout: Option<Value<DecimalSeconds>>,
    /// The fax tone to detect; `CED` by default.
    pub tone: Option<FaxTone>,
    /// Whether the script waits for the result; `true` by default.
    pub wait: Option<Value<bool>>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl DetectMachine {
    /// Whether to wait for the end of the machine's greeting; `false` by default.
    #[must_use]
    pub fn detect_message_end(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.detect_message_end = value.into_property();
        self
    }

    /// The detectors, separated by commas: `amd`, `fax`; both by default.
    #[must_use]
    pub fn detectors(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.detectors = value.into_property();
        self
    }

    /// How long to wait for the end of the voice, in seconds; 1 by default.
    #[must_use]
    pub fn end_silence_timeout(
        mut self,
        value: impl IntoProperty<Option<Value<DecimalSeconds>>>,
    ) -> Self {
        self.end_silence_timeout = value.into_property();
        self
    }

    /// How long to wait for the start of a voice, in seconds; 4.5 by default.
    #[must_use]
    pub fn initial_timeout(
        mut self,
        value: impl IntoProperty<Option<Value<DecimalSeconds>>>,
    ) -> Self {
        self.initial_timeout = value.into_property();
        self
    }

    /// How long to wait for the end of the voice before the machine is considered ready, in
    /// seconds; `end_silence_timeout` by default.
    #[must_use]
    pub fn machine_ready_timeout(
        mut self,
        value: impl IntoProperty<Option<Value<DecimalSeconds>>>,
    ) -> Self {
        self.machine_ready_timeout = value.into_property();
        self
    }

    /// The duration of continuous voice that indicates a machine, in seconds; 1.25 by default.
    #[must_use]
    pub fn machine_voice_threshold(
        mut self,
        value: impl IntoProperty<Option<Value<DecimalSeconds>>>,
    ) -> Self {
        self.machine_voice_threshold = value.into_property();
        self
    }

    /// The number of continuous words that indicates a machine; 6 by default.
    #[must_use]
    pub fn machine_words_threshold(mut self, value: impl IntoProperty<Option<Value<i64>>>) -> Self {
        self.machine_words_threshold = value.into_property();
        self
    }

    /// The URL that receives the result.
    #[must_use]
    pub fn status_url(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.status_url = value.into_property();
        self
    }

    /// The maximum duration of the detection, in seconds; 30 by default.
    #[must_use]
    pub fn timeout(mut self, value: impl IntoProperty<Option<Value<DecimalSeconds>>>) -> Self {
        self.timeout = value.into_property();
        self
    }

    /// The fax tone to detect; `CED` by default.
    #[must_use]
    pub fn tone(mut self, value: impl IntoProperty<Option<FaxTone>>) -> Self {
        self.tone = value.into_property();
        self
    }

    /// Whether the script waits for the result; `true` by default.
    #[must_use]
    pub fn wait(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.wait = value.into_property();
        self
    }
}

crate::declare::record!(DetectMachine of swml_language::methods::DetectMachine { 0: detect_message_end, 1: detectors, 2: end_silence_timeout, 3: initial_timeout, 4: machine_ready_timeout, 5: machine_voice_threshold, 6: machine_words_threshold, 7: status_url, 8: timeout, 9: tone, 10: wait });

/// A tone that identifies a fax.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum FaxTone {
    /// The tone of an answering fax.
    #[default]
    Ced,
    /// The tone of a calling fax.
    Cng,
}

crate::declare::keyword!(FaxTone of swml_language::methods::FaxTone { Ced = "CED", Cng = "CNG" });
