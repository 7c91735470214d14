// Generated from the table in swml-language by `SNAPSHOTS=overwrite cargo test -p swml-language --test values`.

use crate::into_property::IntoProperty;
use crate::json_value::{Any, Map};
use crate::key_order::KeyOrder;
use crate::text::Text;
use crate::value::{Milliseconds, Value};
use crate::values::{Party, SpeechEngine, Summarize};

/// Translates the call while people speak.
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
#[derive(Clone, Default)]
pub struct LiveTranslate {
    /// What to do: start, stop, or summarise.
    pub action: TranslateAction,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl LiveTranslate {
    /// What to do: start, stop, or summarise.
    ///
    /// Makes a new value with this property; every other one is left out.
    pub fn action(value: impl IntoProperty<TranslateAction>) -> Self {
        Self {
            action: value.into_property(),
            ..Default::default()
        }
    }
}

crate::declare::record!(LiveTranslate of swml_language::methods::LiveTranslate { action });

/// What `live_translate` is to do.
#[derive(Clone)]
pub enum TranslateAction {
    /// In one word.
    Command(TranslateCommand),
    /// With what it needs.
    Request(Box<TranslateRequest>),
}

crate::declare::choice!(TranslateAction of swml_language::methods::TranslateAction { Command(TranslateCommand), Request(Box<TranslateRequest>) });

/// What `live_translate` can do without being told more.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum TranslateCommand {
    /// Ends the translation.
    #[default]
    Stop,
    /// Summarises what has been said so far.
    Summarize,
}

crate::declare::keyword!(TranslateCommand of swml_language::methods::TranslateCommand { Stop = "stop", Summarize = "summarize" });

/// What `live_translate` can do with more to know: exactly one of these.
///
/// SWML reference: "live_translate", `action`.
#[derive(Clone, Default)]
pub struct TranslateRequest {
    /// Starts the translation.
    pub start: Option<TranslateStart>,
    /// Summarises what has been said so far.
    pub summarize: Option<Summarize>,
    /// Says something that nobody has said.
    pub inject: Option<Inject>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl TranslateRequest {
    /// Starts the translation.
    ///
    /// Makes a new value with this property; every other one is left out.
    pub fn start(value: impl IntoProperty<Option<TranslateStart>>) -> Self {
        Self {
            start: value.into_property(),
            ..Default::default()
        }
    }

    /// Summarises what has been said so far.
    ///
    /// Makes a new value with this property; every other one is left out.
    pub fn summarize(value: impl IntoProperty<Option<Summarize>>) -> Self {
        Self {
            summarize: value.into_property(),
            ..Default::default()
        }
    }

    /// Says something that nobody has said.
    ///
    /// Makes a new value with this property; every other one is left out.
    pub fn inject(value: impl IntoProperty<Option<Inject>>) -> Self {
        Self {
            inject: value.into_property(),
            ..Default::default()
        }
    }
}

crate::declare::record!(TranslateRequest of swml_language::methods::TranslateRequest { start, summarize, inject });

/// How to translate.
///
/// SWML reference: "live_translate", `start`.
#[derive(Clone, Default)]
pub struct TranslateStart {
    /// The language that is spoken at one end.
    pub from_lang: Text,
    /// The language that is spoken at the other.
    pub to_lang: Text,
    /// The voice that speaks `from_lang`.
    pub from_voice: Option<Text>,
    /// The voice that speaks `to_lang`.
    pub to_voice: Option<Text>,
    /// How to put what is said in `from_lang`: a style, or `prompt:` and words of your
    /// own.
    pub filter_from: Option<Text>,
    /// The same for `to_lang`.
    pub filter_to: Option<Text>,
    /// How to translate.
    pub mode: Option<Text>,
    /// Settings of the voice that speaks `from_lang`.
    pub from_voice_params: Option<Map<Any>>,
    /// Settings of the voice that speaks `to_lang`.
    pub to_voice_params: Option<Map<Any>>,
    /// The model that translates.
    pub translation_model: Option<Text>,
    /// Settings of that model.
    pub translation_model_params: Option<Map<Any>>,
    /// Which sides to listen to.
    pub direction: Vec<Party>,
    /// Where to send what comes of it.
    pub webhook: Option<Text>,
    /// Whether to send each piece as it comes.
    pub live_events: Option<Value<bool>>,
    /// Whether to summarise the conversation at its end.
    pub ai_summary: Option<Value<bool>>,
    /// How to summarise, in words for the model.
    pub ai_summary_prompt: Option<Text>,
    /// How long speech may take to be recognised, in milliseconds; 60000 if
    /// left out.
    pub speech_timeout: Option<Value<Milliseconds>>,
    /// How much silence ends an utterance, in milliseconds; 300 with Deepgram
    /// and 500 with Google if left out.
    pub vad_silence_ms: Option<Value<Milliseconds>>,
    /// How loud counts as speech, from 0 to 1800; 400 if left out.
    pub vad_thresh: Option<Value<i64>>,
    /// How much to log, 0 to 2; 0 if left out.
    pub debug_level: Option<Value<i64>>,
    /// Who recognises speech; `deepgram` if left out.
    pub speech_engine: Option<SpeechEngine>,
    /// A key of your own for Deepgram.
    pub deepgram_key_override: Option<Text>,
    /// A server of your own in the place of Deepgram's.
    pub deepgram_url_override: Option<Text>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl TranslateStart {
    /// The language that is spoken at one end.
    ///
    /// Makes a new value with this property; every other one is left out.
    pub fn from_lang(value: impl IntoProperty<Text>) -> Self {
        Self {
            from_lang: value.into_property(),
            ..Default::default()
        }
    }

    /// The language that is spoken at the other.
    #[must_use]
    pub fn to_lang(mut self, value: impl IntoProperty<Text>) -> Self {
        self.to_lang = value.into_property();
        self
    }

    /// The voice that speaks `from_lang`.
    #[must_use]
    pub fn from_voice(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.from_voice = value.into_property();
        self
    }

    /// The voice that speaks `to_lang`.
    #[must_use]
    pub fn to_voice(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.to_voice = value.into_property();
        self
    }

    /// How to put what is said in `from_lang`: a style, or `prompt:` and words of your
    /// own.
    #[must_use]
    pub fn filter_from(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.filter_from = value.into_property();
        self
    }

    /// The same for `to_lang`.
    #[must_use]
    pub fn filter_to(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.filter_to = value.into_property();
        self
    }

    /// How to translate.
    #[must_use]
    pub fn mode(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.mode = value.into_property();
        self
    }

    /// Settings of the voice that speaks `from_lang`.
    #[must_use]
    pub fn from_voice_params(mut self, value: impl IntoProperty<Option<Map<Any>>>) -> Self {
        self.from_voice_params = value.into_property();
        self
    }

    /// Settings of the voice that speaks `to_lang`.
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

    /// Which sides to listen to.
    #[must_use]
    pub fn direction(mut self, value: impl IntoProperty<Vec<Party>>) -> Self {
        self.direction = value.into_property();
        self
    }

    /// Where to send what comes of it.
    #[must_use]
    pub fn webhook(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.webhook = value.into_property();
        self
    }

    /// Whether to send each piece as it comes.
    #[must_use]
    pub fn live_events(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.live_events = value.into_property();
        self
    }

    /// Whether to summarise the conversation at its end.
    #[must_use]
    pub fn ai_summary(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.ai_summary = value.into_property();
        self
    }

    /// How to summarise, in words for the model.
    #[must_use]
    pub fn ai_summary_prompt(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.ai_summary_prompt = value.into_property();
        self
    }

    /// How long speech may take to be recognised, in milliseconds; 60000 if
    /// left out.
    #[must_use]
    pub fn speech_timeout(mut self, value: impl IntoProperty<Option<Value<Milliseconds>>>) -> Self {
        self.speech_timeout = value.into_property();
        self
    }

    /// How much silence ends an utterance, in milliseconds; 300 with Deepgram
    /// and 500 with Google if left out.
    #[must_use]
    pub fn vad_silence_ms(mut self, value: impl IntoProperty<Option<Value<Milliseconds>>>) -> Self {
        self.vad_silence_ms = value.into_property();
        self
    }

    /// How loud counts as speech, from 0 to 1800; 400 if left out.
    #[must_use]
    pub fn vad_thresh(mut self, value: impl IntoProperty<Option<Value<i64>>>) -> Self {
        self.vad_thresh = value.into_property();
        self
    }

    /// How much to log, 0 to 2; 0 if left out.
    #[must_use]
    pub fn debug_level(mut self, value: impl IntoProperty<Option<Value<i64>>>) -> Self {
        self.debug_level = value.into_property();
        self
    }

    /// Who recognises speech; `deepgram` if left out.
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

    /// A server of your own in the place of Deepgram's.
    #[must_use]
    pub fn deepgram_url_override(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.deepgram_url_override = value.into_property();
        self
    }
}

crate::declare::record!(TranslateStart of swml_language::methods::TranslateStart { from_lang, to_lang, from_voice, to_voice, filter_from, filter_to, mode, from_voice_params, to_voice_params, translation_model, translation_model_params, direction, webhook, live_events, ai_summary, ai_summary_prompt, speech_timeout, vad_silence_ms, vad_thresh, debug_level, speech_engine, deepgram_key_override, deepgram_url_override });

/// Something to be translated and said.
///
/// SWML reference: "live_translate", `inject`.
#[derive(Clone, Default)]
pub struct Inject {
    /// What to say.
    pub message: Text,
    /// Whom to say it to.
    pub direction: Party,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl Inject {
    /// What to say.
    ///
    /// Makes a new value with this property; every other one is left out.
    pub fn message(value: impl IntoProperty<Text>) -> Self {
        Self {
            message: value.into_property(),
            ..Default::default()
        }
    }

    /// Whom to say it to.
    #[must_use]
    pub fn direction(mut self, value: impl IntoProperty<Party>) -> Self {
        self.direction = value.into_property();
        self
    }
}

crate::declare::record!(Inject of swml_language::methods::Inject { message, direction });
