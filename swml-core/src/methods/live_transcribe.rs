//! `live_transcribe`.

use super::{Party, SpeechEngine, Summarize};
use crate::check::{Checker, Scope};
use crate::declare::{choice, keyword, record};
use crate::fit::fits;
use crate::text::Text;
use crate::value::{Milliseconds, Value};

record! {
    /// Writes down the call while people speak.
    ///
    /// SWML reference: "live_transcribe".
    ///
    /// ```
    /// use swml_core::{LiveTranscribe, TranscribeRequest, TranscribeStart, Party};
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

fits!(TranscribeAction: TranscribeCommand => |value| TranscribeAction::Command(value));
fits!(TranscribeAction: TranscribeRequest => |value| TranscribeAction::Request(Box::new(value)));

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
    pub struct TranscribeRequest for "action" [rule(one_action)] {
        /// Starts the transcript.
        pub(new) start: Option<TranscribeStart>,
        /// Summarises what has been said so far.
        pub(new) summarize: Option<Summarize>,
    }
}

record! {
    /// How to transcribe.
    ///
    /// SWML reference: "live_transcribe", `start`.
    pub struct TranscribeStart for "start" {
        /// The language that is spoken.
        pub(new) lang: Text,
        /// Which sides to transcribe.
        pub direction: Vec<Party> [filled, distinct],
        /// Where to send the transcript.
        pub webhook: Option<Text> [format(Format::Url)],
        /// Whether to send each piece as it comes.
        pub live_events: Option<Value<bool>>,
        /// Whether to summarise the conversation at its end.
        pub ai_summary: Option<Value<bool>>,
        /// How to summarise, in words for the model.
        pub ai_summary_prompt: Option<Text> [with("ai_summary")],
        /// How long speech may take to be recognised, in milliseconds; 60000 if left out.
        pub speech_timeout: Option<Value<Milliseconds>> [default("60000 milliseconds")],
        /// How much silence ends an utterance, in milliseconds; 300 with Deepgram and 500
        /// with Google if left out.
        pub vad_silence_ms: Option<Value<Milliseconds>> [default("300 milliseconds")],
        /// How loud counts as speech, from 0 to 1800; 400 if left out.
        pub vad_thresh: Option<Value<i64>> [default("400")],
        /// How much to log, 0 to 2; 0 if left out.
        pub debug_level: Option<Value<i64>> [default("0")],
        /// Who recognises speech; `deepgram` if left out.
        pub speech_engine: Option<SpeechEngine> [default("deepgram")],
    }
}

/// Exactly one action at a time.
///
/// SWML reference: "live_transcribe", `action`.
fn one_action<'t>(checker: &mut Checker<'t>, scope: &Scope<'_, 't>) {
    checker.exactly_one(scope, "an action does one thing");
}
