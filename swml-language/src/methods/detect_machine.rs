//! `detect_machine`.

use crate::declare::{keyword, record};
use crate::schema::WordList;
use crate::types::{DecimalSeconds, Text, Value};

record! {
    /// Finds out whether a person, an answering machine or a fax has answered.
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
        /// Whether to wait for the end of the machine's greeting; no if left out.
        pub detect_message_end: Option<Value<bool>> [default("false")],
        /// What to look for, with commas between: `amd`, `fax`; both if left out.
        pub detectors: Option<Text> [format(Format::Words(&DETECTORS)), default("amd,fax")],
        /// How long to wait for the voice to end, in seconds; 1 if left out.
        pub end_silence_timeout: Option<Value<DecimalSeconds>> [min(0.0), default("1")],
        /// How long to wait for a voice to begin, in seconds; 4.5 if left out.
        pub initial_timeout: Option<Value<DecimalSeconds>> [min(0.0), default("4.5")],
        /// How long to wait for the voice to end before the machine counts as ready, in
        /// seconds; as `end_silence_timeout` if left out.
        pub machine_ready_timeout: Option<Value<DecimalSeconds>> [min(0.0)],
        /// How long a voice that goes on must be to be a machine's, in seconds; 1.25 if left
        /// out.
        pub machine_voice_threshold: Option<Value<DecimalSeconds>> [min(0.0), default("1.25")],
        /// How many words in one go make it a machine; 6 if left out.
        pub machine_words_threshold: Option<Value<i64>> [min(0.0), default("6")],
        /// Where to report what was found.
        pub status_url: Option<Text> [format(Format::Url)],
        /// How long to look at most, in seconds; 30 if left out.
        pub timeout: Option<Value<DecimalSeconds>> [min(0.0), default("30")],
        /// The fax tone to listen for; `CED` if left out.
        pub tone: Option<FaxTone> [default("CED")],
        /// Whether the script waits for the result; yes if left out.
        pub wait: Option<Value<bool>> [default("true")],
    }
}

static DETECTORS: WordList = WordList {
    separator: ',',
    words: &["amd", "fax"],
    undocumented: &[],
};

keyword! {
    /// A tone by which a fax is known.
    pub enum FaxTone [undocumented_in_lower_case] {
        /// That of a fax which answers.
        Ced = "CED",
        /// That of a fax which calls.
        Cng = "CNG",
    }
}
