// Generated from the table in swml-language by `SNAPSHOTS=overwrite cargo test -p swml-language --test values`.

use crate::Number;
use crate::into_property::IntoProperty;
use crate::json_value::Map;
use crate::key_order::KeyOrder;
use crate::text::Text;
use crate::value::Value;
use crate::values::Texts;

/// A speech recognition hint: a word, or a hint that also corrects it.
#[derive(Clone)]
pub enum AiHint {
    /// A word to expect.
    Word(Text),
    /// A word to expect, with its replacement.
    Hint(Hint),
}

crate::declare::choice!(AiHint of swml_language::methods::AiHint { Word(Text), Hint(Hint) });

/// A word to expect, with its replacement.
///
/// SWML reference: "ai", `hints`.
///
/// ```
/// # use swml_core as swml;
/// use swml::Hint;
/// let hint = Hint::new("swimmel", "swimm?el", "SWML").ignore_case(true);
/// assert_eq!(
///     serde_json::to_string(&hint)?,
///     r#"{"hint":"swimmel","pattern":"swimm?el","replace":"SWML","ignore_case":true}"#
/// );
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Default)]
pub struct Hint {
    /// The word as it is recognized.
    pub hint: Text,
    /// A regular expression for the text to replace.
    pub pattern: Text,
    /// The replacement.
    pub replace: Text,
    /// Whether to ignore case; `false` by default.
    pub ignore_case: Option<Value<bool>>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl Hint {
    /// The word as it is recognized.
    #[must_use]
    pub fn hint(mut self, value: impl IntoProperty<Text>) -> Self {
        self.hint = value.into_property();
        self
    }

    /// A regular expression for the text to replace.
    #[must_use]
    pub fn pattern(mut self, value: impl IntoProperty<Text>) -> Self {
        self.pattern = value.into_property();
        self
    }

    /// The replacement.
    #[must_use]
    pub fn replace(mut self, value: impl IntoProperty<Text>) -> Self {
        self.replace = value.into_property();
        self
    }

    /// Whether to ignore case; `false` by default.
    #[must_use]
    pub fn ignore_case(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.ignore_case = value.into_property();
        self
    }
}

crate::declare::record!(Hint of swml_language::methods::Hint { 0: hint, 1: pattern, 2: replace, 3: ignore_case });

/// A language that an agent speaks.
///
/// SWML reference: "ai", `languages`.
///
/// ```
/// # use swml_core as swml;
/// use swml::AiLanguage;
/// let english = AiLanguage::new("English", "en-US", "rime.spore");
/// assert_eq!(
///     serde_json::to_string(&english)?,
///     r#"{"name":"English","code":"en-US","voice":"rime.spore"}"#
/// );
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Default)]
pub struct AiLanguage {
    /// The name of the language, for the agent.
    pub name: Text,
    /// The language code for speech recognition, such as `en-US`, or up to three of them.
    pub code: Texts,
    /// Deprecated: an old name of `code`, ignored if `code` is set.
    pub listen_language: Option<Texts>,
    /// The voice, such as `rime.spore`: engine, voice, and `:model` if there are several.
    pub voice: Text,
    /// The model of the voice, unless `voice` includes it.
    pub model: Option<Text>,
    /// Whether the agent may vary the emotion of its voice; `false` by default.
    pub auto_emotion: Option<bool>,
    /// Whether the agent may vary its speaking rate; `false` by default.
    pub auto_speed: Option<bool>,
    /// Deprecated: the engine of the voice, now the first part of `voice`.
    pub engine: Option<Text>,
    /// Settings of the voice.
    pub params: Option<Box<LanguageParams>>,
    /// Deprecated: an old name of `function_fillers`.
    pub fillers: Option<Vec<Text>>,
    /// The texts that the agent says while a function runs.
    pub function_fillers: Option<Vec<Text>>,
    /// The texts that the agent says at the start of each of its turns.
    pub speech_fillers: Option<Vec<Text>>,
    /// The texts that the agent says while it listens and the caller is still speaking.
    pub turn_fillers: Option<Vec<Text>>,
    /// The pronunciation of words in this language.
    pub pronounce: Option<Vec<Pronounce>>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl AiLanguage {
    /// The name of the language, for the agent.
    #[must_use]
    pub fn name(mut self, value: impl IntoProperty<Text>) -> Self {
        self.name = value.into_property();
        self
    }

    /// The language code for speech recognition, such as `en-US`, or up to three of them.
    #[must_use]
    pub fn code(mut self, value: impl IntoProperty<Texts>) -> Self {
        self.code = value.into_property();
        self
    }

    /// Deprecated: an old name of `code`, ignored if `code` is set.
    #[must_use]
    pub fn listen_language(mut self, value: impl IntoProperty<Option<Texts>>) -> Self {
        self.listen_language = value.into_property();
        self
    }

    /// The voice, such as `rime.spore`: engine, voice, and `:model` if there are several.
    #[must_use]
    pub fn voice(mut self, value: impl IntoProperty<Text>) -> Self {
        self.voice = value.into_property();
        self
    }

    /// The model of the voice, unless `voice` includes it.
    #[must_use]
    pub fn model(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.model = value.into_property();
        self
    }

    /// Whether the agent may vary the emotion of its voice; `false` by default.
    #[must_use]
    pub fn auto_emotion(mut self, value: impl IntoProperty<Option<bool>>) -> Self {
        self.auto_emotion = value.into_property();
        self
    }

    /// Whether the agent may vary its speaking rate; `false` by default.
    #[must_use]
    pub fn auto_speed(mut self, value: impl IntoProperty<Option<bool>>) -> Self {
        self.auto_speed = value.into_property();
        self
    }

    /// Deprecated: the engine of the voice, now the first part of `voice`.
    #[must_use]
    pub fn engine(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.engine = value.into_property();
        self
    }

    /// Settings of the voice.
    #[must_use]
    pub fn params(mut self, value: impl IntoProperty<Option<Box<LanguageParams>>>) -> Self {
        self.params = value.into_property();
        self
    }

    /// Deprecated: an old name of `function_fillers`.
    #[must_use]
    pub fn fillers(mut self, value: impl IntoProperty<Option<Vec<Text>>>) -> Self {
        self.fillers = value.into_property();
        self
    }

    /// The texts that the agent says while a function runs.
    #[must_use]
    pub fn function_fillers(mut self, value: impl IntoProperty<Option<Vec<Text>>>) -> Self {
        self.function_fillers = value.into_property();
        self
    }

    /// The texts that the agent says at the start of each of its turns.
    #[must_use]
    pub fn speech_fillers(mut self, value: impl IntoProperty<Option<Vec<Text>>>) -> Self {
        self.speech_fillers = value.into_property();
        self
    }

    /// The texts that the agent says while it listens and the caller is still speaking.
    #[must_use]
    pub fn turn_fillers(mut self, value: impl IntoProperty<Option<Vec<Text>>>) -> Self {
        self.turn_fillers = value.into_property();
        self
    }

    /// The pronunciation of words in this language.
    #[must_use]
    pub fn pronounce(mut self, value: impl IntoProperty<Option<Vec<Pronounce>>>) -> Self {
        self.pronounce = value.into_property();
        self
    }
}

crate::declare::record!(AiLanguage of swml_language::methods::AiLanguage { 0: name, 1: code, 2: listen_language, 3: voice, 4: model, 5: auto_emotion, 6: auto_speed, 7: engine, 8: params, 9: fillers, 10: function_fillers, 11: speech_fillers, 12: turn_fillers, 13: pronounce });

/// Settings of a voice. Each applies to one or two engines only.
///
/// SWML reference: "ai", `languages`, `params`.
///
/// ```
/// # use swml_core as swml;
/// use swml::{Emotion, LanguageParams};
/// let calm = LanguageParams::default().speed(0.9).emotion(Emotion::Neutral);
/// assert_eq!(serde_json::to_string(&calm)?, r#"{"speed":0.9,"emotion":"neutral"}"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Default)]
pub struct LanguageParams {
    /// ElevenLabs: the stability of the voice, 0 to 1; 0.5 by default.
    pub stability: Option<Value<Number>>,
    /// ElevenLabs: the similarity to the original voice, 0 to 1; 0.75 by default.
    pub similarity: Option<Value<Number>>,
    /// Inworld: the speaking rate, 0.5 to 1.5; 1 by default.
    pub speaking_rate: Option<Value<Number>>,
    /// Inworld: how much the expression varies, 0 to 2; 1 by default.
    pub temperature: Option<Value<Number>>,
    /// MiniMax: the speaking rate, 0.5 to 2; 1 by default.
    pub speed: Option<Value<Number>>,
    /// MiniMax: the volume, 0.1 to 1; 1 by default.
    pub vol: Option<Value<Number>>,
    /// MiniMax: the change of pitch in semitones, -12 to 12; 0 by default.
    pub pitch: Option<Value<i64>>,
    /// MiniMax: the emotion of the voice.
    pub emotion: Option<Emotion>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl LanguageParams {
    /// ElevenLabs: the stability of the voice, 0 to 1; 0.5 by default.
    #[must_use]
    pub fn stability(mut self, value: impl IntoProperty<Option<Value<Number>>>) -> Self {
        self.stability = value.into_property();
        self
    }

    /// ElevenLabs: the similarity to the original voice, 0 to 1; 0.75 by default.
    #[must_use]
    pub fn similarity(mut self, value: impl IntoProperty<Option<Value<Number>>>) -> Self {
        self.similarity = value.into_property();
        self
    }

    /// Inworld: the speaking rate, 0.5 to 1.5; 1 by default.
    #[must_use]
    pub fn speaking_rate(mut self, value: impl IntoProperty<Option<Value<Number>>>) -> Self {
        self.speaking_rate = value.into_property();
        self
    }

    /// Inworld: how much the expression varies, 0 to 2; 1 by default.
    #[must_use]
    pub fn temperature(mut self, value: impl IntoProperty<Option<Value<Number>>>) -> Self {
        self.temperature = value.into_property();
        self
    }

    /// MiniMax: the speaking rate, 0.5 to 2; 1 by default.
    #[must_use]
    pub fn speed(mut self, value: impl IntoProperty<Option<Value<Number>>>) -> Self {
        self.speed = value.into_property();
        self
    }

    /// MiniMax: the volume, 0.1 to 1; 1 by default.
    #[must_use]
    pub fn vol(mut self, value: impl IntoProperty<Option<Value<Number>>>) -> Self {
        self.vol = value.into_property();
        self
    }

    /// MiniMax: the change of pitch in semitones, -12 to 12; 0 by default.
    #[must_use]
    pub fn pitch(mut self, value: impl IntoProperty<Option<Value<i64>>>) -> Self {
        self.pitch = value.into_property();
        self
    }

    /// MiniMax: the emotion of the voice.
    #[must_use]
    pub fn emotion(mut self, value: impl IntoProperty<Option<Emotion>>) -> Self {
        self.emotion = value.into_property();
        self
    }
}

crate::declare::record!(LanguageParams of swml_language::methods::LanguageParams { 0: stability, 1: similarity, 2: speaking_rate, 3: temperature, 4: speed, 5: vol, 6: pitch, 7: emotion });

/// The emotion of a voice.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Emotion {
    /// Happy.
    #[default]
    Happy,
    /// Sad.
    Sad,
    /// Angry.
    Angry,
    /// Fearful.
    Fearful,
    /// Disgusted.
    Disgusted,
    /// Surprised.
    Surprised,
    /// No emotion.
    Neutral,
}

crate::declare::keyword!(Emotion of swml_language::methods::Emotion { Happy = "happy", Sad = "sad", Angry = "angry", Fearful = "fearful", Disgusted = "disgusted", Surprised = "surprised", Neutral = "neutral" });

/// The pronunciation of a word.
///
/// SWML reference: "ai", `pronounce`.
///
/// ```
/// # use swml_core as swml;
/// use swml::Pronounce;
/// let spoken = Pronounce::new("SWML", "swimmel");
/// assert_eq!(serde_json::to_string(&spoken)?, r#"{"replace":"SWML","with":"swimmel"}"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Default)]
pub struct Pronounce {
    /// The word.
    pub replace: Text,
    /// Its pronunciation, spelled phonetically.
    pub with: Text,
    /// Whether to ignore case; `true` by default.
    pub ignore_case: Option<Value<bool>>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl Pronounce {
    /// The word.
    #[must_use]
    pub fn replace(mut self, value: impl IntoProperty<Text>) -> Self {
        self.replace = value.into_property();
        self
    }

    /// Its pronunciation, spelled phonetically.
    #[must_use]
    pub fn with(mut self, value: impl IntoProperty<Text>) -> Self {
        self.with = value.into_property();
        self
    }

    /// Whether to ignore case; `true` by default.
    #[must_use]
    pub fn ignore_case(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.ignore_case = value.into_property();
        self
    }
}

crate::declare::record!(Pronounce of swml_language::methods::Pronounce { 0: replace, 1: with, 2: ignore_case });

/// An agent that answers in the language of the caller.
///
/// SWML reference: "ai", `multilingual`.
///
/// ```
/// # use swml_core as swml;
/// use swml::{Multilingual, MultilingualLanguage};
/// let both = Multilingual::languages([
///     MultilingualLanguage::language("en").voice("rime.spore"),
///     MultilingualLanguage::language("es").voice("rime.pola"),
/// ]);
/// assert_eq!(
///     serde_json::to_string(&both)?,
///     r#"{"languages":[{"language":"en","voice":"rime.spore"},{"language":"es","voice":"rime.pola"}]}"#
/// );
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Default)]
pub struct Multilingual {
    /// A voice for each language; the first one, or the one for `default`, requires a `voice`.
    pub languages: Vec<MultilingualLanguage>,
    /// The codes of the languages that the agent may switch to; all by default.
    pub allowed: Option<Vec<Text>>,
    /// The speech recognition engine, which detects the language; `deepgram` by default.
    pub engine: Option<Text>,
    /// The model of the engine, which must be multilingual; `nova-3` by default.
    pub model: Option<Text>,
    /// The provider of the engine; the agent's own provider by default.
    pub provider: Option<Text>,
    /// The initial language of the agent; `en` by default.
    pub start_language: Option<Text>,
    /// How many words in another language make the agent switch to it, at least 1; 2 by
    /// default.
    pub min_switch_words: Option<i64>,
    /// The texts that the agent says at the start of each of its turns.
    pub fillers: Option<Fillers>,
    /// The texts that the agent says while a function runs.
    pub function_fillers: Option<Fillers>,
    /// The texts that the agent says while it listens and the caller is still speaking.
    pub turn_fillers: Option<Fillers>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl Multilingual {
    /// A voice for each language; the first one, or the one for `default`, requires a `voice`.
    ///
    /// Creates a value with only this property.
    pub fn languages(value: impl IntoProperty<Vec<MultilingualLanguage>>) -> Self {
        Self {
            languages: value.into_property(),
            ..Default::default()
        }
    }

    /// The codes of the languages that the agent may switch to; all by default.
    #[must_use]
    pub fn allowed(mut self, value: impl IntoProperty<Option<Vec<Text>>>) -> Self {
        self.allowed = value.into_property();
        self
    }

    /// The speech recognition engine, which detects the language; `deepgram` by default.
    #[must_use]
    pub fn engine(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.engine = value.into_property();
        self
    }

    /// The model of the engine, which must be multilingual; `nova-3` by default.
    #[must_use]
    pub fn model(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.model = value.into_property();
        self
    }

    /// The provider of the engine; the agent's own provider by default.
    #[must_use]
    pub fn provider(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.provider = value.into_property();
        self
    }

    /// The initial language of the agent; `en` by default.
    #[must_use]
    pub fn start_language(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.start_language = value.into_property();
        self
    }

    /// How many words in another language make the agent switch to it, at least 1; 2 by
    /// default.
    #[must_use]
    pub fn min_switch_words(mut self, value: impl IntoProperty<Option<i64>>) -> Self {
        self.min_switch_words = value.into_property();
        self
    }

    /// The texts that the agent says at the start of each of its turns.
    #[must_use]
    pub fn fillers(mut self, value: impl IntoProperty<Option<Fillers>>) -> Self {
        self.fillers = value.into_property();
        self
    }

    /// The texts that the agent says while a function runs.
    #[must_use]
    pub fn function_fillers(mut self, value: impl IntoProperty<Option<Fillers>>) -> Self {
        self.function_fillers = value.into_property();
        self
    }

    /// The texts that the agent says while it listens and the caller is still speaking.
    #[must_use]
    pub fn turn_fillers(mut self, value: impl IntoProperty<Option<Fillers>>) -> Self {
        self.turn_fillers = value.into_property();
        self
    }
}

crate::declare::record!(Multilingual of swml_language::methods::Multilingual { 0: languages, 1: allowed, 2: engine, 3: model, 4: provider, 5: start_language, 6: min_switch_words, 7: fillers, 8: function_fillers, 9: turn_fillers });

/// The voice for one language.
///
/// SWML reference: "ai", `multilingual.languages`.
#[derive(Default)]
pub struct MultilingualLanguage {
    /// The code of the language, or `default` for any other.
    pub language: Text,
    /// The voice: engine, voice, and `:model` if there are several.
    pub voice: Option<Text>,
    /// The model of the voice, unless `voice` includes it.
    pub model: Option<Text>,
    /// Deprecated: the engine of the voice, now the first part of `voice`.
    pub engine: Option<Text>,
    /// Settings of the voice.
    pub params: Option<Box<LanguageParams>>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl MultilingualLanguage {
    /// The code of the language, or `default` for any other.
    ///
    /// Creates a value with only this property.
    pub fn language(value: impl IntoProperty<Text>) -> Self {
        Self {
            language: value.into_property(),
            ..Default::default()
        }
    }

    /// The voice: engine, voice, and `:model` if there are several.
    #[must_use]
    pub fn voice(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.voice = value.into_property();
        self
    }

    /// The model of the voice, unless `voice` includes it.
    #[must_use]
    pub fn model(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.model = value.into_property();
        self
    }

    /// Deprecated: the engine of the voice, now the first part of `voice`.
    #[must_use]
    pub fn engine(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.engine = value.into_property();
        self
    }

    /// Settings of the voice.
    #[must_use]
    pub fn params(mut self, value: impl IntoProperty<Option<Box<LanguageParams>>>) -> Self {
        self.params = value.into_property();
        self
    }
}

crate::declare::record!(MultilingualLanguage of swml_language::methods::MultilingualLanguage { 0: language, 1: voice, 2: model, 3: engine, 4: params });

/// The texts that an agent says to fill a silence, in one language or by language.
///
/// ```
/// # use swml_core as swml;
/// use std::collections::BTreeMap;
/// use swml::{Fillers, IntoProperty};
/// let translated: Fillers = ["One moment"].into_property();
/// let own: Fillers = BTreeMap::from([("es", vec!["Un momento"])]).into_property();
/// assert_ne!(translated, own);
/// ```
#[derive(Clone)]
pub enum Fillers {
    /// Fillers by language code; those of `auto` are translated.
    ByLanguage(Map<Vec<Text>>),
    /// Fillers that are translated into the current language.
    Translated(Vec<Text>),
}

crate::declare::choice!(Fillers of swml_language::methods::Fillers { ByLanguage(Map<Vec<Text>>), Translated(Vec<Text>) });
