// Generated from the table in swml-language by `SNAPSHOTS=overwrite cargo test -p swml-language --test values`.

use crate::into_property::IntoProperty;
use crate::key_order::KeyOrder;
use crate::text::Text;
use crate::value::{DecimalSeconds, Value};

/// Finds out whether a person, an answering machine or a fax has answered.
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
#[derive(Clone, Default)]
pub struct DetectMachine {
    /// Whether to wait for the end of the machine's greeting; no if left out.
    pub detect_message_end: Option<Value<bool>>,
    /// What to look for, with commas between: `amd`, `fax`; both if left out.
    pub detectors: Option<Text>,
    /// How long to wait for the voice to end, in seconds; 1 if left out.
    pub end_silence_timeout: Option<Value<DecimalSeconds>>,
    /// How long to wait for a voice to begin, in seconds; 4.5 if left out.
    pub initial_timeout: Option<Value<DecimalSeconds>>,
    /// How long to wait for the voice to end before the machine counts as ready, in
    /// seconds; as `end_silence_timeout` if left out.
    pub machine_ready_timeout: Option<Value<DecimalSeconds>>,
    /// How long a voice that goes on must be to be a machine's, in seconds; 1.25 if left
    /// out.
    pub machine_voice_threshold: Option<Value<DecimalSeconds>>,
    /// How many words in one go make it a machine; 6 if left out.
    pub machine_words_threshold: Option<Value<i64>>,
    /// Where to report what was found.
    pub status_url: Option<Text>,
    /// How long to look at most, in seconds; 30 if left out.
    pub timeout: Option<Value<DecimalSeconds>>,
    /// The fax tone to listen for; `CED` if left out.
    pub tone: Option<FaxTone>,
    /// Whether the script waits for the result; yes if left out.
    pub wait: Option<Value<bool>>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl DetectMachine {
    /// Whether to wait for the end of the machine's greeting; no if left out.
    #[must_use]
    pub fn detect_message_end(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.detect_message_end = value.into_property();
        self
    }

    /// What to look for, with commas between: `amd`, `fax`; both if left out.
    #[must_use]
    pub fn detectors(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.detectors = value.into_property();
        self
    }

    /// How long to wait for the voice to end, in seconds; 1 if left out.
    #[must_use]
    pub fn end_silence_timeout(
        mut self,
        value: impl IntoProperty<Option<Value<DecimalSeconds>>>,
    ) -> Self {
        self.end_silence_timeout = value.into_property();
        self
    }

    /// How long to wait for a voice to begin, in seconds; 4.5 if left out.
    #[must_use]
    pub fn initial_timeout(
        mut self,
        value: impl IntoProperty<Option<Value<DecimalSeconds>>>,
    ) -> Self {
        self.initial_timeout = value.into_property();
        self
    }

    /// How long to wait for the voice to end before the machine counts as ready, in
    /// seconds; as `end_silence_timeout` if left out.
    #[must_use]
    pub fn machine_ready_timeout(
        mut self,
        value: impl IntoProperty<Option<Value<DecimalSeconds>>>,
    ) -> Self {
        self.machine_ready_timeout = value.into_property();
        self
    }

    /// How long a voice that goes on must be to be a machine's, in seconds; 1.25 if left
    /// out.
    #[must_use]
    pub fn machine_voice_threshold(
        mut self,
        value: impl IntoProperty<Option<Value<DecimalSeconds>>>,
    ) -> Self {
        self.machine_voice_threshold = value.into_property();
        self
    }

    /// How many words in one go make it a machine; 6 if left out.
    #[must_use]
    pub fn machine_words_threshold(mut self, value: impl IntoProperty<Option<Value<i64>>>) -> Self {
        self.machine_words_threshold = value.into_property();
        self
    }

    /// Where to report what was found.
    #[must_use]
    pub fn status_url(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.status_url = value.into_property();
        self
    }

    /// How long to look at most, in seconds; 30 if left out.
    #[must_use]
    pub fn timeout(mut self, value: impl IntoProperty<Option<Value<DecimalSeconds>>>) -> Self {
        self.timeout = value.into_property();
        self
    }

    /// The fax tone to listen for; `CED` if left out.
    #[must_use]
    pub fn tone(mut self, value: impl IntoProperty<Option<FaxTone>>) -> Self {
        self.tone = value.into_property();
        self
    }

    /// Whether the script waits for the result; yes if left out.
    #[must_use]
    pub fn wait(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.wait = value.into_property();
        self
    }
}

crate::declare::record!(DetectMachine of swml_language::methods::DetectMachine { detect_message_end, detectors, end_silence_timeout, initial_timeout, machine_ready_timeout, machine_voice_threshold, machine_words_threshold, status_url, timeout, tone, wait });

/// A tone by which a fax is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum FaxTone {
    /// That of a fax which answers.
    #[default]
    Ced,
    /// That of a fax which calls.
    Cng,
}

crate::declare::keyword!(FaxTone of swml_language::methods::FaxTone { Ced = "CED", Cng = "CNG" });
