//! `live_transcribe`.

use super::Summarize;
use super::speech::start;
use crate::declare::{choice, keyword, record};
use crate::types::{Any, Text, Value};

record! {
    /// Writes down the call while people speak.
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
        /// What to do: start, stop, or summarise.
        pub(new) action: TranscribeAction [primary],
        /// Words to expect.
        pub hints: Option<Vec<Any>> [undocumented],
    }
}

choice! {
    /// What `live_transcribe` is to do.
    pub enum TranscribeAction for "`stop`, `summarize` or an object" {
        /// In one word.
        Command(TranscribeCommand),
        /// With what it needs.
        Request(Box<TranscribeRequest>),
    }
}

keyword! {
    /// What `live_transcribe` can do without being told more.
    pub enum TranscribeCommand {
        /// Ends the transcript.
        Stop = "stop",
        /// Summarises what has been said so far.
        Summarize = "summarize",
    }
}

record! {
    /// What `live_transcribe` can do with more to know: exactly one of these.
    ///
    /// SWML reference: "live_transcribe", `action`.
    pub struct TranscribeRequest for "action" [rule(Rule::TranscribeAction)] {
        /// Starts the transcript.
        pub(new) start: Option<TranscribeStart>,
        /// Summarises what has been said so far.
        pub(new) summarize: Option<Summarize>,
    }
}

start! {
    /// How to transcribe.
    ///
    /// SWML reference: "live_transcribe", `start`.
    struct TranscribeStart for "start" {
        /// The language that is spoken.
        pub(new) lang: Text,
        /// Words to expect.
        pub hints: Option<Vec<Text>> [undocumented],
        /// Whether to send more about each utterance.
        pub verbose_utterances: Option<Value<bool>> [undocumented],
    }
}
