// Generated from the table in swml-language by `SWML_UPDATE=1 cargo test -p swml-language --test values`.

use crate::Number;
use crate::into_property::IntoProperty;
use crate::json_value::Map;
use crate::key_order::KeyOrder;
use crate::text::Text;
use crate::value::Value;
use crate::values::Texts;

/// What helps to hear a word: the word itself, or a hint that also mends it.
#[derive(Clone)]
pub enum AiHint {
    /// A word to listen for.
    Word(Text),
    /// A word, and what to make of it.
    Hint(Hint),
}

crate::declare::choice!(AiHint of swml_language::methods::AiHint { Word(Text), Hint(Hint) });

/// A word to listen for, and what to make of it.
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
#[derive(Clone, Default)]
pub struct Hint {
    /// The word as it is heard.
    pub hint: Text,
    /// A regular expression for what to replace.
    pub pattern: Text,
    /// What to put in its place.
    pub replace: Text,
    /// Whether capital and small letters are the same; no if left out.
    pub ignore_case: Option<Value<bool>>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl Hint {
    /// The word as it is heard.
    #[must_use]
    pub fn hint(mut self, value: impl IntoProperty<Text>) -> Self {
        self.hint = value.into_property();
        self
    }

    /// A regular expression for what to replace.
    #[must_use]
    pub fn pattern(mut self, value: impl IntoProperty<Text>) -> Self {
        self.pattern = value.into_property();
        self
    }

    /// What to put in its place.
    #[must_use]
    pub fn replace(mut self, value: impl IntoProperty<Text>) -> Self {
        self.replace = value.into_property();
        self
    }

    /// Whether capital and small letters are the same; no if left out.
    #[must_use]
    pub fn ignore_case(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.ignore_case = value.into_property();
        self
    }
}

crate::declare::record!(Hint of swml_language::methods::Hint { hint, pattern, replace, ignore_case });

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
#[derive(Clone, Default)]
pub struct AiLanguage {
    /// Its name, as the agent is told it.
    pub name: Text,
    /// Its code for the recognition of speech, such as `en-US`, or up to three of them.
    pub code: Texts,
    /// Deprecated: an old name of `code`, not read beside it.
    pub listen_language: Option<Texts>,
    /// The voice, such as `rime.spore`: engine, voice, and `:model` where there are
    /// several.
    pub voice: Text,
    /// The model of the voice, unless `voice` names it.
    pub model: Option<Text>,
    /// Whether the agent may change the feeling in its voice; no if left out.
    pub auto_emotion: Option<bool>,
    /// Whether the agent may change how fast it speaks; no if left out.
    pub auto_speed: Option<bool>,
    /// Deprecated: the engine of the voice, which `voice` begins with today.
    pub engine: Option<Text>,
    /// Settings of the voice.
    pub params: Option<Box<LanguageParams>>,
    /// Deprecated: an old name of `function_fillers`.
    pub fillers: Option<Vec<Text>>,
    /// What the agent says while a function runs.
    pub function_fillers: Option<Vec<Text>>,
    /// What the agent says at the start of each of its turns.
    pub speech_fillers: Option<Vec<Text>>,
    /// What the agent says while the caller still speaks and it only listens.
    pub turn_fillers: Option<Vec<Text>>,
    /// How words are to be spoken in this language.
    pub pronounce: Option<Vec<Pronounce>>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl AiLanguage {
    /// Its name, as the agent is told it.
    #[must_use]
    pub fn name(mut self, value: impl IntoProperty<Text>) -> Self {
        self.name = value.into_property();
        self
    }

    /// Its code for the recognition of speech, such as `en-US`, or up to three of them.
    #[must_use]
    pub fn code(mut self, value: impl IntoProperty<Texts>) -> Self {
        self.code = value.into_property();
        self
    }

    /// Deprecated: an old name of `code`, not read beside it.
    #[must_use]
    pub fn listen_language(mut self, value: impl IntoProperty<Option<Texts>>) -> Self {
        self.listen_language = value.into_property();
        self
    }

    /// The voice, such as `rime.spore`: engine, voice, and `:model` where there are
    /// several.
    #[must_use]
    pub fn voice(mut self, value: impl IntoProperty<Text>) -> Self {
        self.voice = value.into_property();
        self
    }

    /// The model of the voice, unless `voice` names it.
    #[must_use]
    pub fn model(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.model = value.into_property();
        self
    }

    /// Whether the agent may change the feeling in its voice; no if left out.
    #[must_use]
    pub fn auto_emotion(mut self, value: impl IntoProperty<Option<bool>>) -> Self {
        self.auto_emotion = value.into_property();
        self
    }

    /// Whether the agent may change how fast it speaks; no if left out.
    #[must_use]
    pub fn auto_speed(mut self, value: impl IntoProperty<Option<bool>>) -> Self {
        self.auto_speed = value.into_property();
        self
    }

    /// Deprecated: the engine of the voice, which `voice` begins with today.
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

    /// What the agent says while a function runs.
    #[must_use]
    pub fn function_fillers(mut self, value: impl IntoProperty<Option<Vec<Text>>>) -> Self {
        self.function_fillers = value.into_property();
        self
    }

    /// What the agent says at the start of each of its turns.
    #[must_use]
    pub fn speech_fillers(mut self, value: impl IntoProperty<Option<Vec<Text>>>) -> Self {
        self.speech_fillers = value.into_property();
        self
    }

    /// What the agent says while the caller still speaks and it only listens.
    #[must_use]
    pub fn turn_fillers(mut self, value: impl IntoProperty<Option<Vec<Text>>>) -> Self {
        self.turn_fillers = value.into_property();
        self
    }

    /// How words are to be spoken in this language.
    #[must_use]
    pub fn pronounce(mut self, value: impl IntoProperty<Option<Vec<Pronounce>>>) -> Self {
        self.pronounce = value.into_property();
        self
    }
}

crate::declare::record!(AiLanguage of swml_language::methods::AiLanguage { name, code, listen_language, voice, model, auto_emotion, auto_speed, engine, params, fillers, function_fillers, speech_fillers, turn_fillers, pronounce });

/// Settings of a voice. Each is read by one or two engines only.
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
#[derive(Clone, Default)]
pub struct LanguageParams {
    /// ElevenLabs: how even the voice is, 0 to 1; 0.5 if left out.
    pub stability: Option<Value<Number>>,
    /// ElevenLabs: how near it stays to the original, 0 to 1; 0.75 if left out.
    pub similarity: Option<Value<Number>>,
    /// Inworld: how fast it speaks, 0.5 to 1.5; 1 if left out.
    pub speaking_rate: Option<Value<Number>>,
    /// Inworld: how much its expression varies, 0 to 2; 1 if left out.
    pub temperature: Option<Value<Number>>,
    /// MiniMax: how fast it speaks, 0.5 to 2; 1 if left out.
    pub speed: Option<Value<Number>>,
    /// MiniMax: how loud it speaks, 0.1 to 1; 1 if left out.
    pub vol: Option<Value<Number>>,
    /// MiniMax: how many semitones higher it speaks, -12 to 12; 0 if left out.
    pub pitch: Option<Value<i64>>,
    /// MiniMax: the feeling it speaks with.
    pub emotion: Option<Emotion>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl LanguageParams {
    /// ElevenLabs: how even the voice is, 0 to 1; 0.5 if left out.
    #[must_use]
    pub fn stability(mut self, value: impl IntoProperty<Option<Value<Number>>>) -> Self {
        self.stability = value.into_property();
        self
    }

    /// ElevenLabs: how near it stays to the original, 0 to 1; 0.75 if left out.
    #[must_use]
    pub fn similarity(mut self, value: impl IntoProperty<Option<Value<Number>>>) -> Self {
        self.similarity = value.into_property();
        self
    }

    /// Inworld: how fast it speaks, 0.5 to 1.5; 1 if left out.
    #[must_use]
    pub fn speaking_rate(mut self, value: impl IntoProperty<Option<Value<Number>>>) -> Self {
        self.speaking_rate = value.into_property();
        self
    }

    /// Inworld: how much its expression varies, 0 to 2; 1 if left out.
    #[must_use]
    pub fn temperature(mut self, value: impl IntoProperty<Option<Value<Number>>>) -> Self {
        self.temperature = value.into_property();
        self
    }

    /// MiniMax: how fast it speaks, 0.5 to 2; 1 if left out.
    #[must_use]
    pub fn speed(mut self, value: impl IntoProperty<Option<Value<Number>>>) -> Self {
        self.speed = value.into_property();
        self
    }

    /// MiniMax: how loud it speaks, 0.1 to 1; 1 if left out.
    #[must_use]
    pub fn vol(mut self, value: impl IntoProperty<Option<Value<Number>>>) -> Self {
        self.vol = value.into_property();
        self
    }

    /// MiniMax: how many semitones higher it speaks, -12 to 12; 0 if left out.
    #[must_use]
    pub fn pitch(mut self, value: impl IntoProperty<Option<Value<i64>>>) -> Self {
        self.pitch = value.into_property();
        self
    }

    /// MiniMax: the feeling it speaks with.
    #[must_use]
    pub fn emotion(mut self, value: impl IntoProperty<Option<Emotion>>) -> Self {
        self.emotion = value.into_property();
        self
    }
}

crate::declare::record!(LanguageParams of swml_language::methods::LanguageParams { stability, similarity, speaking_rate, temperature, speed, vol, pitch, emotion });

/// The feeling that a voice speaks with.
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
    /// None of them.
    Neutral,
}

crate::declare::keyword!(Emotion of swml_language::methods::Emotion { Happy = "happy", Sad = "sad", Angry = "angry", Fearful = "fearful", Disgusted = "disgusted", Surprised = "surprised", Neutral = "neutral" });

/// How a word is to be spoken.
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
#[derive(Clone, Default)]
pub struct Pronounce {
    /// The word.
    pub replace: Text,
    /// How it sounds, written as it is spoken.
    pub with: Text,
    /// Whether capital and small letters are the same; yes if left out.
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

    /// How it sounds, written as it is spoken.
    #[must_use]
    pub fn with(mut self, value: impl IntoProperty<Text>) -> Self {
        self.with = value.into_property();
        self
    }

    /// Whether capital and small letters are the same; yes if left out.
    #[must_use]
    pub fn ignore_case(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.ignore_case = value.into_property();
        self
    }
}

crate::declare::record!(Pronounce of swml_language::methods::Pronounce { replace, with, ignore_case });

/// An agent that answers in the language it hears.
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
#[derive(Clone, Default)]
pub struct Multilingual {
    /// A voice for each language; the first one, or the one for `default`, has a
    /// `voice`.
    pub languages: Vec<MultilingualLanguage>,
    /// The codes of the languages that the agent may change to; all if left out.
    pub allowed: Option<Vec<Text>>,
    /// The engine that hears which language is spoken; `deepgram` if left out.
    pub engine: Option<Text>,
    /// Its model, which must be one for several languages; `nova-3` if left out.
    pub model: Option<Text>,
    /// Who provides it; the agent's own provider if left out.
    pub provider: Option<Text>,
    /// The language that the agent begins in; `en` if left out.
    pub start_language: Option<Text>,
    /// How many words in another language make the agent change to it, at least 1;
    /// 2 if left out.
    pub min_switch_words: Option<i64>,
    /// What the agent says at the start of each of its turns.
    pub fillers: Option<Fillers>,
    /// What the agent says while a function runs.
    pub function_fillers: Option<Fillers>,
    /// What the agent says while the caller still speaks and it only listens.
    pub turn_fillers: Option<Fillers>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl Multilingual {
    /// A voice for each language; the first one, or the one for `default`, has a
    /// `voice`.
    ///
    /// Makes a new value with this property; every other one is left out.
    pub fn languages(value: impl IntoProperty<Vec<MultilingualLanguage>>) -> Self {
        Self {
            languages: value.into_property(),
            ..Default::default()
        }
    }

    /// The codes of the languages that the agent may change to; all if left out.
    #[must_use]
    pub fn allowed(mut self, value: impl IntoProperty<Option<Vec<Text>>>) -> Self {
        self.allowed = value.into_property();
        self
    }

    /// The engine that hears which language is spoken; `deepgram` if left out.
    #[must_use]
    pub fn engine(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.engine = value.into_property();
        self
    }

    /// Its model, which must be one for several languages; `nova-3` if left out.
    #[must_use]
    pub fn model(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.model = value.into_property();
        self
    }

    /// Who provides it; the agent's own provider if left out.
    #[must_use]
    pub fn provider(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.provider = value.into_property();
        self
    }

    /// The language that the agent begins in; `en` if left out.
    #[must_use]
    pub fn start_language(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.start_language = value.into_property();
        self
    }

    /// How many words in another language make the agent change to it, at least 1;
    /// 2 if left out.
    #[must_use]
    pub fn min_switch_words(mut self, value: impl IntoProperty<Option<i64>>) -> Self {
        self.min_switch_words = value.into_property();
        self
    }

    /// What the agent says at the start of each of its turns.
    #[must_use]
    pub fn fillers(mut self, value: impl IntoProperty<Option<Fillers>>) -> Self {
        self.fillers = value.into_property();
        self
    }

    /// What the agent says while a function runs.
    #[must_use]
    pub fn function_fillers(mut self, value: impl IntoProperty<Option<Fillers>>) -> Self {
        self.function_fillers = value.into_property();
        self
    }

    /// What the agent says while the caller still speaks and it only listens.
    #[must_use]
    pub fn turn_fillers(mut self, value: impl IntoProperty<Option<Fillers>>) -> Self {
        self.turn_fillers = value.into_property();
        self
    }
}

crate::declare::record!(Multilingual of swml_language::methods::Multilingual { languages, allowed, engine, model, provider, start_language, min_switch_words, fillers, function_fillers, turn_fillers });

/// The voice for one language.
///
/// SWML reference: "ai", `multilingual.languages`.
#[derive(Clone, Default)]
pub struct MultilingualLanguage {
    /// The code of the language, or `default` for every other one.
    pub language: Text,
    /// The voice: engine, voice, and `:model` where there are several.
    pub voice: Option<Text>,
    /// The model of the voice, unless `voice` names it.
    pub model: Option<Text>,
    /// Deprecated: the engine of the voice, which `voice` begins with today.
    pub engine: Option<Text>,
    /// Settings of the voice.
    pub params: Option<Box<LanguageParams>>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl MultilingualLanguage {
    /// The code of the language, or `default` for every other one.
    ///
    /// Makes a new value with this property; every other one is left out.
    pub fn language(value: impl IntoProperty<Text>) -> Self {
        Self {
            language: value.into_property(),
            ..Default::default()
        }
    }

    /// The voice: engine, voice, and `:model` where there are several.
    #[must_use]
    pub fn voice(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.voice = value.into_property();
        self
    }

    /// The model of the voice, unless `voice` names it.
    #[must_use]
    pub fn model(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.model = value.into_property();
        self
    }

    /// Deprecated: the engine of the voice, which `voice` begins with today.
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

crate::declare::record!(MultilingualLanguage of swml_language::methods::MultilingualLanguage { language, voice, model, engine, params });

/// What an agent says to fill a silence, for one language or for several.
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
    /// As they are, by language code; those of `auto` are translated.
    ByLanguage(Map<Vec<Text>>),
    /// Translated into the language that is spoken.
    Translated(Vec<Text>),
}

crate::declare::choice!(Fillers of swml_language::methods::Fillers { ByLanguage(Map<Vec<Text>>), Translated(Vec<Text>) });
