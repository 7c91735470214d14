// Generated from the table in swml-language by `SNAPSHOTS=overwrite cargo test -p swml-language --test values`.

use crate::into_property::IntoProperty;
use crate::json_value::{Any, Map};
use crate::key_order::KeyOrder;
use crate::text::Text;
use crate::value::{Milliseconds, Value};
use crate::values::{Party, SpeechEngine, Summarize};

/// Translates the call in real time.
///
/// SWML reference: "live_translate".
///
/// ```
/// # use swml_core as swml;
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
#[derive(Default)]
pub struct LiveTranslate {
    /// The action: start, stop, or summarize.
    pub action: TranslateAction,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl LiveTranslate {
    /// The action: start, stop, or summarize.
    ///
    /// Creates a value with only this property.
    pub fn action(value: impl IntoProperty<TranslateAction>) -> Self {
        Self {
            action: value.into_property(),
            ..Default::default()
        }
    }
}

crate::declare::record!(LiveTranslate of swml_language::methods::LiveTranslate { 0: action });

/// An action of `live_translate`.
#[derive(Clone)]
pub enum TranslateAction {
    /// An action without properties.
    Command(TranslateCommand),
    /// An action with properties.
    Request(Box<TranslateRequest>),
}

crate::declare::choice!(TranslateAction of swml_language::methods::TranslateAction { Command(TranslateCommand), Request(Box<TranslateRequest>) });

/// An action of `live_translate` without properties.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum TranslateCommand {
    /// Ends the translation.
    #[default]
    Stop,
    /// Summarizes the conversation so far.
    Summarize,
}

crate::declare::keyword!(TranslateCommand of swml_language::methods::TranslateCommand { Stop = "stop", Summarize = "summarize" });

/// An action of `live_translate` with properties: exactly one of these.
///
/// SWML reference: "live_translate", `action`.
#[derive(Default)]
pub struct TranslateRequest {
    /// Starts the translation.
    pub start: Option<TranslateStart>,
    /// Summarizes the conversation so far.
    pub summarize: Option<Summarize>,
    /// Speaks a text to one side of the call.
    pub inject: Option<Inject>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl TranslateRequest {
    /// Starts the translation.
    ///
    /// Creates a value with only this property.
    pub fn start(value: impl IntoProperty<Option<TranslateStart>>) -> Self {
        Self {
            start: value.into_property(),
            ..Default::default()
        }
    }

    /// Summarizes the conversation so far.
    ///
    /// Creates a value with only this property.
    pub fn summarize(value: impl IntoProperty<Option<Summarize>>) -> Self {
        Self {
            summarize: value.into_property(),
            ..Default::default()
        }
    }

    /// Speaks a text to one side of the call.
    ///
    /// Creates a value with only this property.
    pub fn inject(value: impl IntoProperty<Option<Inject>>) -> Self {
        Self {
            inject: value.into_property(),
            ..Default::default()
        }
    }
}

crate::declare::record!(TranslateRequest of swml_language::methods::TranslateRequest { 0: start, 1: summarize, 2: inject });

/// Options of a translation.
///
/// SWML reference: "live_translate", `start`.
#[derive(Default)]
pub struct TranslateStart {
    /// The language of one side.
    pub from_lang: Text,
    /// The language of the other side.
    pub to_lang: Text,
    /// The voice for `from_lang`.
    pub from_voice: Option<Text>,
    /// The voice for `to_lang`.
    pub to_voice: Option<Text>,
    /// The style of the translation from `from_lang`: a predefined style, or `prompt:` and a
    /// description of your own.
    pub filter_from: Option<Text>,
    /// The style of the translation from `to_lang`, as in `filter_from`.
    pub filter_to: Option<Text>,
    /// The mode of the translation.
    pub mode: Option<Text>,
    /// Settings of the voice for `from_lang`.
    pub from_voice_params: Option<Map<Any>>,
    /// Settings of the voice for `to_lang`.
    pub to_voice_params: Option<Map<Any>>,
    /// The model that translates.
    pub translation_model: Option<Text>,
    /// Settings of that model.
    pub translation_model_params: Option<Map<Any>>,
    /// The sides to listen to.
    pub direction: Vec<Party>,
    /// The URL that receives the results.
    pub webhook: Option<Text>,
    /// Whether to send each result as it is produced.
    pub live_events: Option<Value<bool>>,
    /// Whether to summarize the conversation at its end.
    pub ai_summary: Option<Value<bool>>,
    /// The prompt for the summary.
    pub ai_summary_prompt: Option<Text>,
    /// How long to wait for speech recognition, in milliseconds; 60000 by default.
    pub speech_timeout: Option<Value<Milliseconds>>,
    /// The silence that ends an utterance, in milliseconds; by default 300 with
    /// Deepgram and 500 with Google.
    pub vad_silence_ms: Option<Value<Milliseconds>>,
    /// The minimum volume of speech, from 0 to 1800; 400 by default.
    pub vad_thresh: Option<Value<i64>>,
    /// The log level, 0 to 2; 0 by default.
    pub debug_level: Option<Value<i64>>,
    /// The speech recognition engine; `deepgram` by default.
    pub speech_engine: Option<SpeechEngine>,
    /// A key of your own for Deepgram.
    pub deepgram_key_override: Option<Text>,
    /// The URL of a server of your own, instead of Deepgram's.
    pub deepgram_url_override: Option<Text>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl TranslateStart {
    /// The language of one side.
    ///
    /// Creates a value with only this property.
    pub fn from_lang(value: impl IntoProperty<Text>) -> Self {
        Self {
            from_lang: value.into_property(),
            ..Default::default()
        }
    }

    /// The language of the other side.
    #[must_use]
    pub fn to_lang(mut self, value: impl IntoProperty<Text>) -> Self {
        self.to_lang = value.into_property();
        self
    }

    /// The voice for `from_lang`.
    #[must_use]
    pub fn from_voice(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.from_voice = value.into_property();
        self
    }

    /// The voice for `to_lang`.
    #[must_use]
    pub fn to_voice(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.to_voice = value.into_property();
        self
    }

    /// The style of the translation from `from_lang`: a predefined style, or `prompt:` and a
    /// description of your own.
    #[must_use]
    pub fn filter_from(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.filter_from = value.into_property();
        self
    }

    /// The style of the translation from `to_lang`, as in `filter_from`.
    #[must_use]
    pub fn filter_to(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.filter_to = value.into_property();
        self
    }

    /// The mode of the translation.
    #[must_use]
    pub fn mode(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.mode = value.into_property();
        self
    }

    /// Settings of the voice for `from_lang`.
    #[must_use]
    pub fn from_voice_params(mut self, value: impl IntoProperty<Option<Map<Any>>>) -> Self {
        self.from_voice_params = value.into_property();
        self
    }

    /// Settings of the voice for `to_lang`.
    #[must_use]
    pub fn to_voice_params(mut self, value: impl IntoProperty<Option<Map<Any>>>) -> Self {
        self.to_voice_params = value.into_property();
        self
    }

    /// The model that translates.
    #[must_use]
    pub fn translation_model(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.translation_model = value.into_property();
        self
    }

    /// Settings of that model.
    #[must_use]
    pub fn translation_model_params(mut self, value: impl IntoProperty<Option<Map<Any>>>) -> Self {
        self.translation_model_params = value.into_property();
        self
    }

    /// The sides to listen to.
    #[must_use]
    pub fn direction(mut self, value: impl IntoProperty<Vec<Party>>) -> Self {
        self.direction = value.into_property();
        self
    }

    /// The URL that receives the results.
    #[must_use]
    pub fn webhook(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.webhook = value.into_property();
        self
    }

    /// Whether to send each result as it is produced.
    #[must_use]
    pub fn live_events(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.live_events = value.into_property();
        self
    }

    /// Whether to summarize the conversation at its end.
    #[must_use]
    pub fn ai_summary(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.ai_summary = value.into_property();
        self
    }

    /// The prompt for the summary.
    #[must_use]
    pub fn ai_summary_prompt(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.ai_summary_prompt = value.into_property();
        self
    }

    /// How long to wait for speech recognition, in milliseconds; 60000 by default.
    #[must_use]
    pub fn speech_timeout(mut self, value: impl IntoProperty<Option<Value<Milliseconds>>>) -> Self {
        self.speech_timeout = value.into_property();
        self
    }

    /// The silence that ends an utterance, in milliseconds; by default 300 with
    /// Deepgram and 500 with Google.
    #[must_use]
    pub fn vad_silence_ms(mut self, value: impl IntoProperty<Option<Value<Milliseconds>>>) -> Self {
        self.vad_silence_ms = value.into_property();
        self
    }

    /// The minimum volume of speech, from 0 to 1800; 400 by default.
    #[must_use]
    pub fn vad_thresh(mut self, value: impl IntoProperty<Option<Value<i64>>>) -> Self {
        self.vad_thresh = value.into_property();
        self
    }

    /// The log level, 0 to 2; 0 by default.
    #[must_use]
    pub fn debug_level(mut self, value: impl IntoProperty<Option<Value<i64>>>) -> Self {
        self.debug_level = value.into_property();
        self
    }

    /// The speech recognition engine; `deepgram` by default.
    #[must_use]
    pub fn speech_engine(mut self, value: impl IntoProperty<Option<SpeechEngine>>) -> Self {
        self.speech_engine = value.into_property();
        self
    }

    /// A key of your own for Deepgram.
    #[must_use]
    pub fn deepgram_key_override(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.deepgram_key_override = value.into_property();
        self
    }

    /// The URL of a server of your own, instead of Deepgram's.
    #[must_use]
    pub fn deepgram_url_override(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.deepgram_url_override = value.into_property();
        self
    }
}

crate::declare::record!(TranslateStart of swml_language::methods::TranslateStart { 0: from_lang, 1: to_lang, 2: from_voice, 3: to_voice, 4: filter_from, 5: filter_to, 6: mode, 7: from_voice_params, 8: to_voice_params, 9: translation_model, 10: translation_model_params, 11: direction, 12: webhook, 13: live_events, 14: ai_summary, 15: ai_summary_prompt, 16: speech_timeout, 17: vad_silence_ms, 18: vad_thresh, 19: debug_level, 20: speech_engine, 21: deepgram_key_override, 22: deepgram_url_override });

/// A text to translate and speak.
///
/// SWML reference: "live_translate", `inject`.
#[derive(Default)]
pub struct Inject {
    /// The text.
    pub message: Text,
    /// The side that hears it.
    pub direction: Party,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl Inject {
    /// The text.
    ///
    /// Creates a value with only this property.
    pub fn message(value: impl IntoProperty<Text>) -> Self {
        Self {
            message: value.into_property(),
            ..Default::default()
        }
    }

    /// The side that hears it.
    #[must_use]
    pub fn direction(mut self, value: impl IntoProperty<Party>) -> Self {
        self.direction = value.into_property();
        self
    }
}

crate::declare::record!(Inject of swml_language::methods::Inject { 0: message, 1: direction });
