//! `live_translate`.

use super::{Party, SpeechEngine, Summarize};
use crate::check::{Checker, Scope};
use crate::declare::{choice, keyword, record};
use crate::fit::fits;
use crate::text::Text;
use crate::value::{Milliseconds, Value};

record! {
    /// Translates the call while people speak.
    ///
    /// SWML reference: "live_translate".
    ///
    /// ```
    /// use swml_core::{LiveTranslate, TranslateRequest, TranslateStart, Party};
    /// let start = TranslateStart::from_lang("en-US").to_lang("es-ES")
    ///     .direction([Party::RemoteCaller]);
    /// let live = LiveTranslate::action(TranslateRequest::start(start));
    /// assert_eq!(
    ///     serde_json::to_string(&live)?,
    ///     r#"{"action":{"start":{"from_lang":"en-US","to_lang":"es-ES","direction":["remote-caller"]}}}"#
    /// );
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub struct LiveTranslate for "live_translate" {
        /// What to do: start, stop, or summarise.
        pub(new) action: TranslateAction [primary],
    }
}

choice! {
    /// What `live_translate` is to do.
    pub enum TranslateAction for "`stop`, `summarize` or an object" {
        /// In one word.
        Command(TranslateCommand),
        /// With what it needs.
        Request(Box<TranslateRequest>),
    }
}

fits!(TranslateAction: TranslateCommand => |value| TranslateAction::Command(value));
fits!(TranslateAction: TranslateRequest => |value| TranslateAction::Request(Box::new(value)));

keyword! {
    /// What `live_translate` can do without being told more.
    pub enum TranslateCommand {
        /// Ends the translation.
        Stop = "stop",
        /// Summarises what has been said so far.
        Summarize = "summarize",
    }
}

record! {
    /// What `live_translate` can do with more to know: exactly one of these.
    ///
    /// SWML reference: "live_translate", `action`.
    pub struct TranslateRequest for "action" [rule(one_action)] {
        /// Starts the translation.
        pub(new) start: Option<TranslateStart>,
        /// Summarises what has been said so far.
        pub(new) summarize: Option<Summarize>,
        /// Says something that nobody has said.
        pub(new) inject: Option<Inject>,
    }
}

record! {
    /// How to translate.
    ///
    /// SWML reference: "live_translate", `start`.
    pub struct TranslateStart for "start" {
        /// The language that is spoken at one end.
        pub(new) from_lang: Text,
        /// The language that is spoken at the other.
        pub to_lang: Text,
        /// Which sides to translate.
        pub direction: Vec<Party> [filled, distinct],
        /// Where to send the translation.
        pub webhook: Option<Text> [format(Format::Url)],
        /// The voice that speaks `from_lang`.
        pub from_voice: Option<Text>,
        /// The voice that speaks `to_lang`.
        pub to_voice: Option<Text>,
        /// How to put what is said in `from_lang`: a style, or `prompt:` and words of your
        /// own.
        pub filter_from: Option<Text> [format(Format::Filter)],
        /// The same for `to_lang`.
        pub filter_to: Option<Text> [format(Format::Filter)],
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

record! {
    /// Something to be translated and said.
    ///
    /// SWML reference: "live_translate", `inject`.
    pub struct Inject for "inject" {
        /// What to say.
        pub(new) message: Text,
        /// Whom to say it to.
        pub direction: Party,
    }
}

/// Exactly one action at a time.
///
/// SWML reference: "live_translate", `action`.
fn one_action<'t>(checker: &mut Checker<'t>, scope: &Scope<'_, 't>) {
    checker.exactly_one(scope, "an action does one thing");
}
