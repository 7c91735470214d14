// Generated from the table in swml-language by `SNAPSHOTS=overwrite cargo test -p swml-language --test values`.

use crate::into_property::IntoProperty;
use crate::json_value::Any;
use crate::key_order::KeyOrder;
use crate::text::Text;
use crate::value::{Milliseconds, Value};
use crate::values::{Party, SpeechEngine, Summarize};

/// Transcribes the call in real time.
///
/// SWML reference: "live_transcribe".
///
/// ```
/// # use swml_core as swml;
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
#[derive(Default)]
pub struct LiveTranscribe {
    /// The action: start, stop, or summarize.
    pub action: TranscribeAction,
    /// Words to expect.
    pub hints: Option<Vec<Any>>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl LiveTranscribe {
    /// The action: start, stop, or summarize.
    ///
    /// Creates a value with only this property.
    pub fn action(value: impl IntoProperty<TranscribeAction>) -> Self {
        Self {
            action: value.into_property(),
            ..Default::default()
        }
    }

    /// Words to expect.
    #[must_use]
    pub fn hints(mut self, value: impl IntoProperty<Option<Vec<Any>>>) -> Self {
        self.hints = value.into_property();
        self
    }
}

crate::declare::record!(LiveTranscribe of swml_language::methods::LiveTranscribe { 0: action, 1: hints });

/// An action of `live_transcribe`.
#[derive(Clone)]
pub enum TranscribeAction {
    /// An action without properties.
    Command(TranscribeCommand),
    /// An action with properties.
    Request(Box<TranscribeRequest>),
}

crate::declare::choice!(TranscribeAction of swml_language::methods::TranscribeAction { Command(TranscribeCommand), Request(Box<TranscribeRequest>) });

/// An action of `live_transcribe` without properties.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum TranscribeCommand {
    /// Ends the transcription.
    #[default]
    Stop,
    /// Summarizes the conversation so far.
    Summarize,
}

crate::declare::keyword!(TranscribeCommand of swml_language::methods::TranscribeCommand { Stop = "stop", Summarize = "summarize" });

/// An action of `live_transcribe` with properties: exactly one of these.
///
/// SWML reference: "live_transcribe", `action`.
#[derive(Default)]
pub struct TranscribeRequest {
    /// Starts the transcription.
    pub start: Option<TranscribeStart>,
    /// Summarizes the conversation so far.
    pub summarize: Option<Summarize>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl TranscribeRequest {
    /// Starts the transcription.
    ///
    /// Creates a value with only this property.
    pub fn start(value: impl IntoProperty<Option<TranscribeStart>>) -> Self {
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
}

crate::declare::record!(TranscribeRequest of swml_language::methods::TranscribeRequest { 0: start, 1: summarize });

/// Options of a transcription.
///
/// SWML reference: "live_transcribe", `start`.
#[derive(Default)]
pub struct TranscribeStart {
    /// The language of the call.
    pub lang: Text,
    /// Words to expect.
    pub hints: Option<Vec<Text>>,
    /// Whether to send more details of each utterance.
    pub verbose_utterances: Option<Value<bool>>,
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

impl TranscribeStart {
    /// The language of the call.
    ///
    /// Creates a value with only this property.
    pub fn lang(value: impl IntoProperty<Text>) -> Self {
        Self {
            lang: value.into_property(),
            ..Default::default()
        }
    }

    /// Words to expect.
    #[must_use]
    pub fn hints(mut self, value: impl IntoProperty<Option<Vec<Text>>>) -> Self {
        self.hints = value.into_property();
        self
    }

    /// Whether to send more details of each utterance.
    #[must_use]
    pub fn verbose_utterances(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.verbose_utterances = value.into_property();
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

crate::declare::record!(TranscribeStart of swml_language::methods::TranscribeStart { 0: lang, 1: hints, 2: verbose_utterances, 3: direction, 4: webhook, 5: live_events, 6: ai_summary, 7: ai_summary_prompt, 8: speech_timeout, 9: vad_silence_ms, 10: vad_thresh, 11: debug_level, 12: speech_engine, 13: deepgram_key_override, 14: deepgram_url_override });
