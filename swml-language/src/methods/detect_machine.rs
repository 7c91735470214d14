//! `detect_machine`.

use crate::check::{Checker, Scope};
use crate::code::Code;
use crate::declare::{keyword, record};
use crate::diagnostic::Diagnostic;
use crate::schema::WordList;
use crate::tree::{Content, has_variable};
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
    pub struct DetectMachine for "detect_machine" [rule(result_is_heard)] {
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

/// A script that does not wait must be told elsewhere.
///
/// SWML reference: "detect_machine", `wait`.
fn result_is_heard<'t>(checker: &mut Checker<'t>, scope: &Scope<'_, 't>) {
    tone_is_looked_for(checker, scope);
    let Some(wait) = scope.get("wait") else {
        return;
    };
    let told = scope.get("status_url").is_some() || scope.may_have("status_url");
    if matches!(wait.value.content, Content::Bool(false)) && !told {
        let wait_false = checker.dialect.property("wait", "false");
        let example = checker
            .dialect
            .property("status_url", "\"https://example.com/…\"");
        checker.report_at(
            &wait.key,
            Diagnostic::new(
                Code::MissingProperty,
                wait.place,
                format!("`{wait_false}` needs `status_url`"),
            )
            .note("a script that does not wait is told the result there only")
            .help(format!("add `{example}`")),
        );
    }
}

/// A tone is for the detection of a fax.
///
/// SWML reference: "detect_machine", `tone`.
fn tone_is_looked_for<'t>(checker: &mut Checker<'t>, scope: &Scope<'_, 't>) {
    let (Some(tone), Some(detectors)) = (scope.get("tone"), scope.get("detectors")) else {
        return;
    };
    let Some(text) = detectors.value.text().filter(|text| !has_variable(text)) else {
        return;
    };
    let mut words = text.split(DETECTORS.separator).map(str::trim);
    // another word may be a slip of `fax`, and is told
    if words.all(|word| word == "amd") {
        let both = checker.dialect.property("detectors", "\"amd,fax\"");
        checker.report_at(
            &tone.key,
            Diagnostic::new(
                Code::NeedsFax,
                tone.place,
                "`tone` does nothing where no fax is looked for",
            )
            .note("it is the tone by which a fax is known")
            .help(format!("write `{both}`, or remove `tone`")),
        );
    }
}
