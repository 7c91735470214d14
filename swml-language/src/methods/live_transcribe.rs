//! `live_transcribe`.

use super::Summarize;
use super::speech::start;
use crate::declare::{choice, keyword, record};
use crate::types::{Any, Text, Value};

record! {
    /// Transcribes the call in real time.
    ///
    /// SWML reference: "live_transcribe".
    ///
    /// ```
    /// use swml::{LiveTranscribe, TranscribeRequest, TranscribeStart, Party};
    /// let start = TranscribeStart::lang("en-US")
    ///     .direction([Party::RemoteCaller]);
    /// let live = LiveTranscribe::action(TranscribeRequest::start(start));
    /// assert_eq!(
    ///     serde_json::to_string(&live)?,
    ///     r#"{"action":{"start":{"lang":"en-US","direction":["remote-caller"]}}}"#
    /// );
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub struct LiveTranscribe for "live_transcribe" {
        /// The action: start, stop, or summarize.
        pub(new) action: TranscribeAction [primary],
        /// Words to expect.
        pub hints: Option<Vec<Any>> [undocumented],
    }
}

choice! {
    /// An action of `live_transcribe`.
    pub enum TranscribeAction for "`stop`, `summarize` or an object" {
        /// An action without properties.
        Command(TranscribeCommand),
        /// An action with properties.
        Request(Box<TranscribeRequest>),
    }
}

keyword! {
    /// An action of `live_transcribe` without properties.
    pub enum TranscribeCommand {
        /// Ends the transcription.
        Stop = "stop",
        /// Summarizes the conversation so far.
        Summarize = "summarize",
    }
}

record! {
    /// An action of `live_transcribe` with properties: exactly one of these.
    ///
    /// SWML reference: "live_transcribe", `action`.
    pub struct TranscribeRequest for "action" [rule(Rule::TranscribeAction)] {
        /// Starts the transcription.
        pub(new) start: Option<TranscribeStart>,
        /// Summarizes the conversation so far.
        pub(new) summarize: Option<Summarize>,
    }
}

start! {
    /// Options of a transcription.
    ///
    /// SWML reference: "live_transcribe", `start`.
    struct TranscribeStart for "start" {
        /// The language of the call.
        pub(new) lang: Text,
        /// Words to expect.
        pub hints: Option<Vec<Text>> [undocumented],
        /// Whether to send more details of each utterance.
        pub verbose_utterances: Option<Value<bool>> [undocumented],
    }
}
