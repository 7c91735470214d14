//! `prompt`.

use crate::declare::{choice, record};
use crate::number::Number;
use crate::schema::WordList;
use crate::types::{DecimalSeconds, Text, Value};

record! {
    /// Plays sounds and collects digits, speech, or both.
    ///
    /// Setting a speech property disables digits unless a digit property is set too.
    ///
    /// SWML reference: "prompt".
    ///
    /// ```
    /// use swml::Prompt;
    /// let menu = Prompt::play("say:Press 1 for sales").max_digits(1);
    /// assert_eq!(
    ///     serde_json::to_string(&menu)?,
    ///     r#"{"play":"say:Press 1 for sales","max_digits":1}"#
    /// );
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub struct Prompt for "prompt" [rule(Rule::Prompt)] {
        /// The sound, or several sounds in order.
        pub(new) play: Option<Sounds> [primary, unless(&["url"]), format(Format::Sound)],
        /// The volume, from -40 to 40 dB; 0 by default.
        pub volume: Option<Number> [min(-40.0), max(40.0), default("0")],
        /// The voice for speech; `Polly.Salli` by default.
        pub say_voice: Option<Text> [default("Polly.Salli")],
        /// The language of speech; `en-US` by default.
        pub say_language: Option<Text> [default("en-US")],
        /// The gender of the voice; `female` by default.
        pub say_gender: Option<Text> [default("female")],
        /// The number of digits to collect; 1 by default.
        pub max_digits: Option<Value<i64>> [default("1")],
        /// The digits that end the input.
        pub terminators: Option<Text>,
        /// How long to wait for the next digit, in seconds; 5 by default.
        pub digit_timeout: Option<Value<DecimalSeconds>> [default("5 seconds")],
        /// How long to wait for the first input, in seconds; 5 by default.
        pub initial_timeout: Option<Value<DecimalSeconds>> [default("5 seconds")],
        /// The maximum duration of an utterance, in seconds.
        pub speech_timeout: Option<Value<DecimalSeconds>>,
        /// The silence that ends an utterance, in seconds.
        pub speech_end_timeout: Option<Value<DecimalSeconds>>,
        /// The language to recognize.
        pub speech_language: Option<Text>,
        /// Words to expect.
        pub speech_hints: Option<Vec<Text>>,
        /// The speech recognition engine.
        pub speech_engine: Option<Text> [format(Format::Word(&ENGINES))],
        /// The URL that receives the status of the prompt.
        pub status_url: Option<Text> [format(Format::Url)],
        /// The sound, instead of `play`.
        pub url: Option<Text> [format(Format::Sound), undocumented],
    }
}

static ENGINES: WordList = WordList {
    separator: ',',
    words: &["Google", "Google.V2", "Deepgram"],
    undocumented: &[],
};

choice! {
    /// One sound or several.
    pub enum Sounds for "a sound or a list of sounds" {
        /// One sound.
        One(Text) [format(Format::Sound)],
        /// Several sounds, in order.
        Several(Vec<Text>) [format(Format::Sound), non_empty],
    }
}
