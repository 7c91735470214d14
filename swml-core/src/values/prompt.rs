// Generated from the table in swml-language by `SNAPSHOTS=overwrite cargo test -p swml-language --test values`.

use crate::Number;
use crate::into_property::IntoProperty;
use crate::key_order::KeyOrder;
use crate::text::Text;
use crate::value::{DecimalSeconds, Value};

/// Plays sounds and collects digits, speech, or both.
///
/// Setting a speech property disables digits unless a digit property is set too.
///
/// SWML reference: "prompt".
///
/// ```
/// # use swml_core as swml;
/// use swml::Prompt;
/// let menu = Prompt::play("say:Press 1 for sales").max_digits(1);
/// assert_eq!(
///     serde_json::to_string(&menu)?,
///     r#"{"play":"say:Press 1 for sales","max_digits":1}"#
/// );
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Default)]
pub struct Prompt {
    /// The sound, or several sounds in order.
    pub play: Option<Sounds>,
    /// The volume, from -40 to 40 dB; 0 by default.
    pub volume: Option<Number>,
    /// The voice for speech; `Polly.Salli` by default.
    pub say_voice: Option<Text>,
    /// The language of speech; `en-US` by default.
    pub say_language: Option<Text>,
    /// The gender of the voice; `female` by default.
    pub say_gender: Option<Text>,
    /// The number of digits to collect; 1 by default.
    pub max_digits: Option<Value<i64>>,
    /// The digits that end the input.
    pub terminators: Option<Text>,
    /// How long to wait for the next digit, in seconds; 5 by default.
    pub digit_timeout: Option<Value<DecimalSeconds>>,
    /// How long to wait for the first input, in seconds; 5 by default.
    pub initial_timeout: Option<Value<DecimalSeconds>>,
    /// The maximum duration of an utterance, in seconds.
    pub speech_timeout: Option<Value<DecimalSeconds>>,
    /// The silence that ends an utterance, in seconds.
    pub speech_end_timeout: Option<Value<DecimalSeconds>>,
    /// The language to recognize.
    pub speech_language: Option<Text>,
    /// Words to expect.
    pub speech_hints: Option<Vec<Text>>,
    /// The speech recognition engine.
    pub speech_engine: Option<Text>,
    /// The URL that receives the status of the prompt.
    pub status_url: Option<Text>,
    /// The sound, instead of `play`.
    pub url: Option<Text>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl Prompt {
    /// The sound, or several sounds in order.
    ///
    /// Creates a value with only this property.
    pub fn play(value: impl IntoProperty<Option<Sounds>>) -> Self {
        Self {
            play: value.into_property(),
            ..Default::default()
        }
    }

    /// The volume, from -40 to 40 dB; 0 by default.
    #[must_use]
    pub fn volume(mut self, value: impl IntoProperty<Option<Number>>) -> Self {
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

    /// The number of digits to collect; 1 by default.
    #[must_use]
    pub fn max_digits(mut self, value: impl IntoProperty<Option<Value<i64>>>) -> Self {
        self.max_digits = value.into_property();
        self
    }

    /// The digits that end the input.
    #[must_use]
    pub fn terminators(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.terminators = value.into_property();
        self
    }

    /// How long to wait for the next digit, in seconds; 5 by default.
    #[must_use]
    pub fn digit_timeout(
        mut self,
        value: impl IntoProperty<Option<Value<DecimalSeconds>>>,
    ) -> Self {
        self.digit_timeout = value.into_property();
        self
    }

    /// How long to wait for the first input, in seconds; 5 by default.
    #[must_use]
    pub fn initial_timeout(
        mut self,
        value: impl IntoProperty<Option<Value<DecimalSeconds>>>,
    ) -> Self {
        self.initial_timeout = value.into_property();
        self
    }

    /// The maximum duration of an utterance, in seconds.
    #[must_use]
    pub fn speech_timeout(
        mut self,
        value: impl IntoProperty<Option<Value<DecimalSeconds>>>,
    ) -> Self {
        self.speech_timeout = value.into_property();
        self
    }

    /// The silence that ends an utterance, in seconds.
    #[must_use]
    pub fn speech_end_timeout(
        mut self,
        value: impl IntoProperty<Option<Value<DecimalSeconds>>>,
    ) -> Self {
        self.speech_end_timeout = value.into_property();
        self
    }

    /// The language to recognize.
    #[must_use]
    pub fn speech_language(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.speech_language = value.into_property();
        self
    }

    /// Words to expect.
    #[must_use]
    pub fn speech_hints(mut self, value: impl IntoProperty<Option<Vec<Text>>>) -> Self {
        self.speech_hints = value.into_property();
        self
    }

    /// The speech recognition engine.
    #[must_use]
    pub fn speech_engine(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.speech_engine = value.into_property();
        self
    }

    /// The URL that receives the status of the prompt.
    #[must_use]
    pub fn status_url(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.status_url = value.into_property();
        self
    }

    /// The sound, instead of `play`.
    #[must_use]
    pub fn url(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.url = value.into_property();
        self
    }
}

crate::declare::record!(Prompt of swml_language::methods::Prompt { 0: play, 1: volume, 2: say_voice, 3: say_language, 4: say_gender, 5: max_digits, 6: terminators, 7: digit_timeout, 8: initial_timeout, 9: speech_timeout, 10: speech_end_timeout, 11: speech_language, 12: speech_hints, 13: speech_engine, 14: status_url, 15: url });

/// One sound or several.
#[derive(Clone)]
pub enum Sounds {
    /// One sound.
    One(Text),
    /// Several sounds, in order.
    Several(Vec<Text>),
}

crate::declare::choice!(Sounds of swml_language::methods::Sounds { One(Text), Several(Vec<Text>) });
