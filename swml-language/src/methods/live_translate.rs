//! `live_translate`.

use super::speech::start;
use super::{Party, Summarize};
use crate::declare::{choice, keyword, record};
use crate::types::{Any, Map, Text};

record! {
    /// Translates the call in real time.
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
        /// The action: start, stop, or summarize.
        pub(new) action: TranslateAction [primary],
    }
}

choice! {
    /// An action of `live_translate`.
    pub enum TranslateAction for "`stop`, `summarize` or an object" {
        /// An action without properties.
        Command(TranslateCommand),
        /// An action with properties.
        Request(Box<TranslateRequest>),
    }
}

keyword! {
    /// An action of `live_translate` without properties.
    pub enum TranslateCommand {
        /// Ends the translation.
        Stop = "stop",
        /// Summarizes the conversation so far.
        Summarize = "summarize",
    }
}

record! {
    /// An action of `live_translate` with properties: exactly one of these.
    ///
    /// SWML reference: "live_translate", `action`.
    pub struct TranslateRequest for "action" [rule(Rule::TranslateAction)] {
        /// Starts the translation.
        pub(new) start: Option<TranslateStart>,
        /// Summarizes the conversation so far.
        pub(new) summarize: Option<Summarize>,
        /// Speaks a text to one side of the call.
        pub(new) inject: Option<Inject>,
    }
}

start! {
    /// Options of a translation.
    ///
    /// SWML reference: "live_translate", `start`.
    struct TranslateStart for "start" {
        /// The language of one side.
        pub(new) from_lang: Text,
        /// The language of the other side.
        pub to_lang: Text,
        /// The voice for `from_lang`.
        pub from_voice: Option<Text>,
        /// The voice for `to_lang`.
        pub to_voice: Option<Text>,
        /// The style of the translation from `from_lang`: a predefined style, or `prompt:` and a
        /// description of your own.
        pub filter_from: Option<Text> [format(Format::Filter)],
        /// The style of the translation from `to_lang`, as in `filter_from`.
        pub filter_to: Option<Text> [format(Format::Filter)],
        /// The mode of the translation.
        pub mode: Option<Text> [undocumented],
        /// Settings of the voice for `from_lang`.
        pub from_voice_params: Option<Map<Any>> [undocumented],
        /// Settings of the voice for `to_lang`.
        pub to_voice_params: Option<Map<Any>> [undocumented],
        /// The model that translates.
        pub translation_model: Option<Text> [undocumented],
        /// Settings of that model.
        pub translation_model_params: Option<Map<Any>> [undocumented],
    }
}

record! {
    /// A text to translate and speak.
    ///
    /// SWML reference: "live_translate", `inject`.
    pub struct Inject for "inject" {
        /// The text.
        pub(new) message: Text,
        /// The side that hears it.
        pub direction: Party,
    }
}
