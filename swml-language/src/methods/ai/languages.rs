//! What an agent hears and says: hints, languages, voices, pronunciation.

use super::texts::Texts;
use crate::declare::{choice, keyword, record};
use crate::number::Number;
use crate::types::{Map, Text, Value};

choice! {
    /// What helps to hear a word: the word itself, or a hint that also mends it.
    pub enum AiHint for "a string or a hint" {
        /// A word to listen for.
        Word(Text),
        /// A word, and what to make of it.
        Hint(Hint),
    }
}

record! {
    /// A word to listen for, and what to make of it.
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
        /// The word as it is heard.
        pub hint: Text,
        /// A regular expression for what to replace.
        pub pattern: Text [format(Format::Pattern)],
        /// What to put in its place.
        pub replace: Text,
        /// Whether capital and small letters are the same; no if left out.
        pub ignore_case: Option<Value<bool>> [default("false")],
    }
}

record! {
    /// How a word is to be spoken.
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
        /// How it sounds, written as it is spoken.
        pub with: Text,
        /// Whether capital and small letters are the same; yes if left out.
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
        /// Its name, as the agent is told it.
        pub name: Text [suggest_for(&["language"])],
        /// Its code for the recognition of speech, such as `en-US`, or up to three of them.
        pub code: Texts [max_items(3)],
        /// Deprecated: an old name of `code`, not read beside it.
        pub listen_language: Option<Texts>,
        /// The voice, such as `rime.spore`: engine, voice, and `:model` where there are
        /// several.
        pub voice: Text,
        /// The model of the voice, unless `voice` names it.
        pub model: Option<Text>,
        /// Whether the agent may change the feeling in its voice; no if left out.
        pub auto_emotion: Option<bool> [default("false")],
        /// Whether the agent may change how fast it speaks; no if left out.
        pub auto_speed: Option<bool> [default("false")],
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
    }
}

record! {
    /// Settings of a voice. Each is read by one or two engines only.
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
        /// ElevenLabs: how even the voice is, 0 to 1; 0.5 if left out.
        pub stability: Option<Value<Number>> [min(0.0), max(1.0), default("0.5")],
        /// ElevenLabs: how near it stays to the original, 0 to 1; 0.75 if left out.
        pub similarity: Option<Value<Number>> [min(0.0), max(1.0), default("0.75")],
        /// Inworld: how fast it speaks, 0.5 to 1.5; 1 if left out.
        pub speaking_rate for "speakingRate": Option<Value<Number>> [
            min(0.5), max(1.5), default("1")
        ],
        /// Inworld: how much its expression varies, 0 to 2; 1 if left out.
        pub temperature: Option<Value<Number>> [min(0.0), max(2.0), default("1")],
        /// MiniMax: how fast it speaks, 0.5 to 2; 1 if left out.
        pub speed: Option<Value<Number>> [min(0.5), max(2.0), default("1")],
        /// MiniMax: how loud it speaks, 0.1 to 1; 1 if left out.
        pub vol: Option<Value<Number>> [min(0.1), max(1.0), default("1")],
        /// MiniMax: how many semitones higher it speaks, -12 to 12; 0 if left out.
        pub pitch: Option<Value<i64>> [min(-12.0), max(12.0), default("0")],
        /// MiniMax: the feeling it speaks with.
        pub emotion: Option<Emotion>,
    }
}

keyword! {
    /// The feeling that a voice speaks with.
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
        /// None of them.
        Neutral = "neutral",
    }
}

record! {
    /// An agent that answers in the language it hears.
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
        /// A voice for each language; the first one, or the one for `default`, has a
        /// `voice`.
        pub(new) languages: Vec<MultilingualLanguage>,
        /// The codes of the languages that the agent may change to; all if left out.
        pub allowed: Option<Vec<Text>>,
        /// The engine that hears which language is spoken; `deepgram` if left out.
        pub engine: Option<Text>,
        /// Its model, which must be one for several languages; `nova-3` if left out.
        pub model: Option<Text> [default("nova-3")],
        /// Who provides it; the agent's own provider if left out.
        pub provider: Option<Text>,
        /// The language that the agent begins in; `en` if left out.
        pub start_language: Option<Text> [default("en")],
        /// How many words in another language make the agent change to it, at least 1;
        /// 2 if left out.
        pub min_switch_words: Option<i64> [min(1.0), default("2")],
        /// What the agent says at the start of each of its turns.
        pub fillers: Option<Fillers>,
        /// What the agent says while a function runs.
        pub function_fillers: Option<Fillers>,
        /// What the agent says while the caller still speaks and it only listens.
        pub turn_fillers: Option<Fillers>,
    }
}

record! {
    /// The voice for one language.
    ///
    /// SWML reference: "ai", `multilingual.languages`.
    pub struct MultilingualLanguage for "a language" [rule(Rule::Voice)] {
        /// The code of the language, or `default` for every other one.
        pub(new) language: Text [suggest_for(&["code"])],
        /// The voice: engine, voice, and `:model` where there are several.
        pub voice: Option<Text>,
        /// The model of the voice, unless `voice` names it.
        pub model: Option<Text>,
        /// Deprecated: the engine of the voice, which `voice` begins with today.
        pub engine: Option<Text>,
        /// Settings of the voice.
        pub params: Option<Box<LanguageParams>>,
    }
}

choice! {
    /// What an agent says to fill a silence, for one language or for several.
    ///
    /// ```
    /// use std::collections::BTreeMap;
    /// use swml::{Fillers, IntoProperty};
    /// let translated: Fillers = ["One moment"].into_property();
    /// let own: Fillers = BTreeMap::from([("es", vec!["Un momento"])]).into_property();
    /// assert_ne!(translated, own);
    /// ```
    pub enum Fillers for "a list of strings, or such lists by language code" {
        /// As they are, by language code; those of `auto` are translated.
        ByLanguage(Map<Vec<Text>>),
        /// Translated into the language that is spoken.
        Translated(Vec<Text>),
    }
}
