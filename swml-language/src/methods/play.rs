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
        /// The sounds, in order.
        pub(new) urls: Option<Vec<Text>> [primary, non_empty, format(Format::Sound)],
        /// Whether to answer the call first, if it is not answered; `true` by default.
        pub auto_answer: Option<Value<bool>> [default("true")],
        /// The volume, from -40 to 40 dB; 0 by default.
        pub volume: Option<Value<Number>> [min(-40.0), max(40.0), default("0")],
        /// The voice for speech; `Polly.Salli` by default.
        pub say_voice: Option<Text> [default("Polly.Salli")],
        /// The language of speech; `en-US` by default.
        pub say_language: Option<Text> [default("en-US")],
        /// The gender of the voice; `female` by default.
        pub say_gender: Option<Text> [default("female")],
        /// The URL that receives the status of the playback.
        pub status_url: Option<Text> [format(Format::Url)],
        /// How often to play all of it.
        pub repeat for "loop": Option<Value<i64>> [undocumented],
    }
}
