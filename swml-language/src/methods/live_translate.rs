//! `live_translate`.

use super::speech::start;
use super::{Party, Summarize};
use crate::declare::{choice, keyword, record};
use crate::types::{Any, Map, Text};

record! {
    /// Translates the call while people speak.
    ///
    /// SWML reference: "live_translate".
    ///
    /// ```
    /// use swml::{LiveTranslate, TranslateRequest, TranslateStart, Party};
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
    pub struct TranslateRequest for "action" [rule(Rule::TranslateAction)] {
        /// Starts the translation.
        pub(new) start: Option<TranslateStart>,
        /// Summarises what has been said so far.
        pub(new) summarize: Option<Summarize>,
        /// Says something that nobody has said.
        pub(new) inject: Option<Inject>,
    }
}

start! {
    /// How to translate.
    ///
    /// SWML reference: "live_translate", `start`.
    struct TranslateStart for "start" {
        /// The language that is spoken at one end.
        pub(new) from_lang: Text,
        /// The language that is spoken at the other.
        pub to_lang: Text,
        /// The voice that speaks `from_lang`.
        pub from_voice: Option<Text>,
        /// The voice that speaks `to_lang`.
        pub to_voice: Option<Text>,
        /// How to put what is said in `from_lang`: a style, or `prompt:` and words of your
        /// own.
        pub filter_from: Option<Text> [format(Format::Filter)],
        /// The same for `to_lang`.
        pub filter_to: Option<Text> [format(Format::Filter)],
        /// How to translate.
        pub mode: Option<Text> [undocumented],
        /// Settings of the voice that speaks `from_lang`.
        pub from_voice_params: Option<Map<Any>> [undocumented],
        /// Settings of the voice that speaks `to_lang`.
        pub to_voice_params: Option<Map<Any>> [undocumented],
        /// The model that translates.
        pub translation_model: Option<Text> [undocumented],
        /// Settings of that model.
        pub translation_model_params: Option<Map<Any>> [undocumented],
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
