// Generated from the table in swml-language by `SNAPSHOTS=overwrite cargo test -p swml-language --test values`.

use crate::Number;
use crate::into_property::IntoProperty;
use crate::key_order::KeyOrder;
use crate::text::Text;
use crate::value::Value;

/// Plays one sound or several: files, speech, silence, ringing.
///
/// SWML reference: "play".
///
/// ```
/// # use swml_core as swml;
/// use swml::Play;
/// let hello = Play::urls(["silence:1.0", "say:Hello"]).volume(10);
/// assert_eq!(
///     serde_json::to_string(&hello)?,
///     r#"{"urls":["silence:1.0","say:Hello"],"volume":10}"#
/// );
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Default)]
pub struct Play {
    /// The sound.
    pub url: Option<Text>,
    /// The sounds, in order.
    pub urls: Option<Vec<Text>>,
    /// Whether to answer the call first, if it is not answered; `true` by default.
    pub auto_answer: Option<Value<bool>>,
    /// The volume, from -40 to 40 dB; 0 by default.
    pub volume: Option<Value<Number>>,
    /// The voice for speech; `Polly.Salli` by default.
    pub say_voice: Option<Text>,
    /// The language of speech; `en-US` by default.
    pub say_language: Option<Text>,
    /// The gender of the voice; `female` by default.
    pub say_gender: Option<Text>,
    /// The URL that receives the status of the playback.
    pub status_url: Option<Text>,
    /// How often to play all of it.
    pub repeat: Option<Value<i64>>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl Play {
    /// The sound.
    ///
    /// Creates a value with only this property.
    pub fn url(value: impl IntoProperty<Option<Text>>) -> Self {
        Self {
            url: value.into_property(),
            ..Default::default()
        }
    }

    /// The sounds, in order.
    ///
    /// Creates a value with only this property.
    pub fn urls(value: impl IntoProperty<Option<Vec<Text>>>) -> Self {
        Self {
            urls: value.into_property(),
            ..Default::default()
        }
    }

    /// Whether to answer the call first, if it is not answered; `true` by default.
    #[must_use]
    pub fn auto_answer(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.auto_answer = value.into_property();
        self
    }

    /// The volume, from -40 to 40 dB; 0 by default.
    #[must_use]
    pub fn volume(mut self, value: impl IntoProperty<Option<Value<Number>>>) -> Self {
        self.volume = value.into_property();
        self
    }

    /// The voice for speech; `Polly.Salli` by default.
    #[must_use]
    pub fn say_voice(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.say_voice = value.into_property();
        self
    }

    /// The language of speech; `en-US` by default.
    #[must_use]
    pub fn say_language(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.say_language = value.into_property();
        self
    }

    /// The gender of the voice; `female` by default.
    #[must_use]
    pub fn say_gender(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.say_gender = value.into_property();
        self
    }

    /// The URL that receives the status of the playback.
    #[must_use]
    pub fn status_url(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.status_url = value.into_property();
        self
    }

    /// How often to play all of it.
    #[must_use]
    pub fn repeat(mut self, value: impl IntoProperty<Option<Value<i64>>>) -> Self {
        self.repeat = value.into_property();
        self
    }
}

crate::declare::record!(Play of swml_language::methods::Play { 0: url, 1: urls, 2: auto_answer, 3: volume, 4: say_voice, 5: say_language, 6: say_gender, 7: status_url, 8: repeat });
