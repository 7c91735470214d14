//! The speech of an agent: hints, languages, voices, pronunciation.

use super::texts::Texts;
use crate::declare::{choice, keyword, record};
use crate::number::Number;
use crate::types::{Map, Text, Value};

choice! {
    /// A speech recognition hint: a word, or a hint that also corrects it.
    pub enum AiHint for "a string or a hint" {
        /// A word to expect.
        Word(Text),
        /// A word to expect, with its replacement.
        Hint(Hint),
    }
}

record! {
    /// A word to expect, with its replacement.
    ///
    /// SWML reference: "ai", `hints`.
    ///
    /// ```
    /// use swml::Hint;
    /// let hint = Hint::new("swimmel", "swimm?el", "SWML").ignore_case(true);
    /// assert_eq!(
    ///     serde_json::to_string(&hint)?,
    ///     r#"{"hint":"swimmel","pattern":"swimm?el","replace":"SWML","ignore_case":true}"#
    /// );
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub struct Hint for "a hint" {
        /// The word as it is recognized.
        pub hint: Text,
        /// A regular expression for the text to replace.
        pub pattern: Text [format(Format::Pattern)],
        /// The replacement.
        pub replace: Text,
        /// Whether to ignore case; `false` by default.
        pub ignore_case: Option<Value<bool>> [default("false")],
    }
}

record! {
    /// The pronunciation of a word.
    ///
    /// SWML reference: "ai", `pronounce`.
    ///
    /// ```
    /// use swml::Pronounce;
    /// let spoken = Pronounce::new("SWML", "swimmel");
    /// assert_eq!(serde_json::to_string(&spoken)?, r#"{"replace":"SWML","with":"swimmel"}"#);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub struct Pronounce for "a pronunciation" [pairs("replace", "with")] {
        /// The word.
        pub replace: Text,
        /// Its pronunciation, spelled phonetically.
        pub with: Text,
        /// Whether to ignore case; `true` by default.
        pub ignore_case: Option<Value<bool>> [default("true")],
    }
}

record! {
    /// A language that an agent speaks.
    ///
    /// SWML reference: "ai", `languages`.
    ///
    /// ```
    /// use swml::AiLanguage;
    /// let english = AiLanguage::new("English", "en-US", "rime.spore");
    /// assert_eq!(
    ///     serde_json::to_string(&english)?,
    ///     r#"{"name":"English","code":"en-US","voice":"rime.spore"}"#
    /// );
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub struct AiLanguage for "a language" [rule(Rule::Voice)] {
        /// The name of the language, for the agent.
        pub name: Text [suggest_for(&["language"])],
        /// The language code for speech recognition, such as `en-US`, or up to three of them.
        pub code: Texts [max_items(3)],
        /// Deprecated: an old name of `code`, ignored if `code` is set.
        pub listen_language: Option<Texts>,
        /// The voice, such as `rime.spore`: engine, voice, and `:model` if there are several.
        pub voice: Text,
        /// The model of the voice, unless `voice` includes it.
        pub model: Option<Text>,
        /// Whether the agent may vary the emotion of its voice; `false` by default.
        pub auto_emotion: Option<bool> [default("false")],
        /// Whether the agent may vary its speaking rate; `false` by default.
        pub auto_speed: Option<bool> [default("false")],
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
    }
}

record! {
    /// Settings of a voice. Each applies to one or two engines only.
    ///
    /// SWML reference: "ai", `languages`, `params`.
    ///
    /// ```
    /// use swml::{Emotion, LanguageParams};
    /// let calm = LanguageParams::default().speed(0.9).emotion(Emotion::Neutral);
    /// assert_eq!(serde_json::to_string(&calm)?, r#"{"speed":0.9,"emotion":"neutral"}"#);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub struct LanguageParams for "params" {
        /// ElevenLabs: the stability of the voice, 0 to 1; 0.5 by default.
        pub stability: Option<Value<Number>> [min(0.0), max(1.0), default("0.5")],
        /// ElevenLabs: the similarity to the original voice, 0 to 1; 0.75 by default.
        pub similarity: Option<Value<Number>> [min(0.0), max(1.0), default("0.75")],
        /// Inworld: the speaking rate, 0.5 to 1.5; 1 by default.
        pub speaking_rate for "speakingRate": Option<Value<Number>> [
            min(0.5), max(1.5), default("1")
        ],
        /// Inworld: how much the expression varies, 0 to 2; 1 by default.
        pub temperature: Option<Value<Number>> [min(0.0), max(2.0), default("1")],
        /// MiniMax: the speaking rate, 0.5 to 2; 1 by default.
        pub speed: Option<Value<Number>> [min(0.5), max(2.0), default("1")],
        /// MiniMax: the volume, 0.1 to 1; 1 by default.
        pub vol: Option<Value<Number>> [min(0.1), max(1.0), default("1")],
        /// MiniMax: the change of pitch in semitones, -12 to 12; 0 by default.
        pub pitch: Option<Value<i64>> [min(-12.0), max(12.0), default("0")],
        /// MiniMax: the emotion of the voice.
        pub emotion: Option<Emotion>,
    }
}

keyword! {
    /// The emotion of a voice.
    pub enum Emotion {
        /// Happy.
        Happy = "happy",
        /// Sad.
        Sad = "sad",
        /// Angry.
        Angry = "angry",
        /// Fearful.
        Fearful = "fearful",
        /// Disgusted.
        Disgusted = "disgusted",
        /// Surprised.
        Surprised = "surprised",
        /// No emotion.
        Neutral = "neutral",
    }
}

record! {
    /// An agent that answers in the language of the caller.
    ///
    /// SWML reference: "ai", `multilingual`.
    ///
    /// ```
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
    pub struct Multilingual for "multilingual" [rule(Rule::Multilingual)] {
        /// A voice for each language; the first one, or the one for `default`, requires a `voice`.
        pub(new) languages: Vec<MultilingualLanguage>,
        /// The codes of the languages that the agent may switch to; all by default.
        pub allowed: Option<Vec<Text>>,
        /// The speech recognition engine, which detects the language; `deepgram` by default.
        pub engine: Option<Text>,
        /// The model of the engine, which must be multilingual; `nova-3` by default.
        pub model: Option<Text> [default("nova-3")],
        /// The provider of the engine; the agent's own provider by default.
        pub provider: Option<Text>,
        /// The initial language of the agent; `en` by default.
        pub start_language: Option<Text> [default("en")],
        /// How many words in another language make the agent switch to it, at least 1; 2 by
        /// default.
        pub min_switch_words: Option<i64> [min(1.0), default("2")],
        /// The texts that the agent says at the start of each of its turns.
        pub fillers: Option<Fillers>,
        /// The texts that the agent says while a function runs.
        pub function_fillers: Option<Fillers>,
        /// The texts that the agent says while it listens and the caller is still speaking.
        pub turn_fillers: Option<Fillers>,
    }
}

record! {
    /// The voice for one language.
    ///
    /// SWML reference: "ai", `multilingual.languages`.
    pub struct MultilingualLanguage for "a language" [rule(Rule::Voice)] {
        /// The code of the language, or `default` for any other.
        pub(new) language: Text [suggest_for(&["code"])],
        /// The voice: engine, voice, and `:model` if there are several.
        pub voice: Option<Text>,
        /// The model of the voice, unless `voice` includes it.
        pub model: Option<Text>,
        /// Deprecated: the engine of the voice, now the first part of `voice`.
        pub engine: Option<Text>,
        /// Settings of the voice.
        pub params: Option<Box<LanguageParams>>,
    }
}

choice! {
    /// The texts that an agent says to fill a silence, in one language or by language.
    ///
    /// ```
    /// use std::collections::BTreeMap;
    /// use swml::{Fillers, IntoProperty};
    /// let translated: Fillers = ["One moment"].into_property();
    /// let own: Fillers = BTreeMap::from([("es", vec!["Un momento"])]).into_property();
    /// assert_ne!(translated, own);
    /// ```
    pub enum Fillers for "a list of strings, or such lists by language code" {
        /// Fillers by language code; those of `auto` are translated.
        ByLanguage(Map<Vec<Text>>),
        /// Fillers that are translated into the current language.
        Translated(Vec<Text>),
    }
}
