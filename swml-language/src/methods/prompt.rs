//! `prompt`.

use crate::declare::{choice, record};
use crate::number::Number;
use crate::schema::WordList;
use crate::types::{DecimalSeconds, Text, Value};

record! {
    /// Plays sounds and collects digits, speech, or both.
    ///
    /// Naming a speech property turns digits off unless a digit property is named too.
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
        /// The sound, or the sounds one after the other.
        pub(new) play: Option<Sounds> [primary, unless(&["url"]), format(Format::Sound)],
        /// How loud, from -40 to 40 dB; 0 if left out.
        pub volume: Option<Number> [min(-40.0), max(40.0), default("0")],
        /// The voice that speaks; `Polly.Salli` if left out.
        pub say_voice: Option<Text> [default("Polly.Salli")],
        /// The language it speaks; `en-US` if left out.
        pub say_language: Option<Text> [default("en-US")],
        /// The gender of the voice; `female` if left out.
        pub say_gender: Option<Text> [default("female")],
        /// How many digits to collect; 1 if left out.
        pub max_digits: Option<Value<i64>> [default("1")],
        /// The digits that end the input.
        pub terminators: Option<Text>,
        /// How long to wait for the next digit, in seconds; 5 if left out.
        pub digit_timeout: Option<Value<DecimalSeconds>> [default("5 seconds")],
        /// How long to wait for the first input, in seconds; 5 if left out.
        pub initial_timeout: Option<Value<DecimalSeconds>> [default("5 seconds")],
        /// The longest an utterance may be, in seconds.
        pub speech_timeout: Option<Value<DecimalSeconds>>,
        /// How much silence ends an utterance, in seconds.
        pub speech_end_timeout: Option<Value<DecimalSeconds>>,
        /// The language to listen for.
        pub speech_language: Option<Text>,
        /// Words to expect.
        pub speech_hints: Option<Vec<Text>>,
        /// The engine that listens.
        pub speech_engine: Option<Text> [format(Format::Word(&ENGINES))],
        /// Where to report how the prompt goes.
        pub status_url: Option<Text> [format(Format::Url)],
        /// The sound, in the place of `play`.
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
        /// Several, one after the other.
        Several(Vec<Text>) [format(Format::Sound), non_empty],
    }
}
