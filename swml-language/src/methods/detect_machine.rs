//! `detect_machine`.

use crate::declare::{keyword, record};
use crate::schema::WordList;
use crate::types::{DecimalSeconds, Text, Value};

record! {
    /// Detects whether a person, an answering machine or a fax has answered.
    ///
    /// SWML reference: "detect_machine".
    ///
    /// ```
    /// use swml::DetectMachine;
    /// let detect = DetectMachine::default().detect_message_end(true).timeout(20);
    /// assert_eq!(
    ///     serde_json::to_string(&detect)?,
    ///     r#"{"detect_message_end":true,"timeout":20}"#
    /// );
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub struct DetectMachine for "detect_machine" [rule(Rule::DetectMachine)] {
        /// Whether to wait for the end of the machine's greeting; `false` by default.
        pub detect_message_end: Option<Value<bool>> [default("false")],
        /// The detectors, separated by commas: `amd`, `fax`; both by default.
        pub detectors: Option<Text> [format(Format::Words(&DETECTORS)), default("amd,fax")],
        /// How long to wait for the end of the voice, in seconds; 1 by default.
        pub end_silence_timeout: Option<Value<DecimalSeconds>> [min(0.0), default("1")],
        /// How long to wait for the start of a voice, in seconds; 4.5 by default.
        pub initial_timeout: Option<Value<DecimalSeconds>> [min(0.0), default("4.5")],
        /// How long to wait for the end of the voice before the machine is considered ready, in
        /// seconds; `end_silence_timeout` by default.
        pub machine_ready_timeout: Option<Value<DecimalSeconds>> [min(0.0)],
        /// The duration of continuous voice that indicates a machine, in seconds; 1.25 by default.
        pub machine_voice_threshold: Option<Value<DecimalSeconds>> [min(0.0), default("1.25")],
        /// The number of continuous words that indicates a machine; 6 by default.
        pub machine_words_threshold: Option<Value<i64>> [min(0.0), default("6")],
        /// The URL that receives the result.
        pub status_url: Option<Text> [format(Format::Url)],
        /// The maximum duration of the detection, in seconds; 30 by default.
        pub timeout: Option<Value<DecimalSeconds>> [min(0.0), default("30")],
        /// The fax tone to detect; `CED` by default.
        pub tone: Option<FaxTone> [default("CED")],
        /// Whether the script waits for the result; `true` by default.
        pub wait: Option<Value<bool>> [default("true")],
    }
}

static DETECTORS: WordList = WordList {
    separator: ',',
    words: &["amd", "fax"],
    undocumented: &[],
};

keyword! {
    /// A tone that identifies a fax.
    pub enum FaxTone [undocumented_in_lower_case] {
        /// The tone of an answering fax.
        Ced = "CED",
        /// The tone of a calling fax.
        Cng = "CNG",
    }
}
