//! `play`.

use crate::declare::record;
use crate::number::Number;
use crate::types::{Text, Value};

record! {
    /// Plays one sound or several: files, speech, silence, ringing.
    ///
    /// SWML reference: "play".
    ///
    /// ```
    /// use swml::Play;
    /// let hello = Play::urls(["silence:1.0", "say:Hello"]).volume(10);
    /// assert_eq!(
    ///     serde_json::to_string(&hello)?,
    ///     r#"{"urls":["silence:1.0","say:Hello"],"volume":10}"#
    /// );
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub struct Play for "play" [rule(Rule::Play)] {
        /// The sound.
        pub(new) url: Option<Text> [primary, format(Format::Sound)],
        /// The sounds, one after the other.
        pub(new) urls: Option<Vec<Text>> [primary, non_empty, format(Format::Sound)],
        /// Whether to answer the call first, if it is not answered; yes if left out.
        pub auto_answer: Option<Value<bool>> [default("true")],
        /// How loud, from -40 to 40 dB; 0 if left out.
        pub volume: Option<Value<Number>> [min(-40.0), max(40.0), default("0")],
        /// The voice that speaks; `Polly.Salli` if left out.
        pub say_voice: Option<Text> [default("Polly.Salli")],
        /// The language it speaks; `en-US` if left out.
        pub say_language: Option<Text> [default("en-US")],
        /// The gender of the voice; `female` if left out.
        pub say_gender: Option<Text> [default("female")],
        /// Where to report how the playing goes.
        pub status_url: Option<Text> [format(Format::Url)],
        /// How often to play it all.
        pub repeat for "loop": Option<Value<i64>> [undocumented],
    }
}
