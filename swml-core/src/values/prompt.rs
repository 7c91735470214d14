// Generated from the table in swml-language by `SNAPSHOTS=overwrite cargo test -p swml-language --test values`.

use crate::Number;
use crate::into_property::IntoProperty;
use crate::key_order::KeyOrder;
use crate::text::Text;
use crate::value::{DecimalSeconds, Value};

/// Plays sounds and collects digits, speech, or both.
///
/// Naming a speech property turns digits off unless a digit property is named too.
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
#[derive(Clone, Default)]
pub struct Prompt {
    /// The sound, or the sounds one after the other.
    pub play: Option<Sounds>,
    /// How loud, from -40 to 40 dB; 0 if left out.
    pub volume: Option<Number>,
    /// The voice that speaks; `Polly.Salli` if left out.
    pub say_voice: Option<Text>,
    /// The language it speaks; `en-US` if left out.
    pub say_language: Option<Text>,
    /// The gender of the voice; `female` if left out.
    pub say_gender: Option<Text>,
    /// How many digits to collect; 1 if left out.
    pub max_digits: Option<Value<i64>>,
    /// The digits that end the input.
    pub terminators: Option<Text>,
    /// How long to wait for the next digit, in seconds; 5 if left out.
    pub digit_timeout: Option<Value<DecimalSeconds>>,
    /// How long to wait for the first input, in seconds; 5 if left out.
    pub initial_timeout: Option<Value<DecimalSeconds>>,
    /// The longest an utterance may be, in seconds.
    pub speech_timeout: Option<Value<DecimalSeconds>>,
    /// How much silence ends an utterance, in seconds.
    pub speech_end_timeout: Option<Value<DecimalSeconds>>,
    /// The language to listen for.
    pub speech_language: Option<Text>,
    /// Words to expect.
    pub speech_hints: Option<Vec<Text>>,
    /// The engine that listens.
    pub speech_engine: Option<Text>,
    /// Where to report how the prompt goes.
    pub status_url: Option<Text>,
    /// The sound, in the place of `play`.
    pub url: Option<Text>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl Prompt {
    /// The sound, or the sounds one after the other.
    ///
    /// Makes a new value with this property; every other one is left out.
    pub fn play(value: impl IntoProperty<Option<Sounds>>) -> Self {
        Self {
            play: value.into_property(),
            ..Default::default()
        }
    }

    /// How loud, from -40 to 40 dB; 0 if left out.
    #[must_use]
    pub fn volume(mut self, value: impl IntoProperty<Option<Number>>) -> Self {
        self.volume = value.into_property();
        self
    }

    /// The voice that speaks; `Polly.Salli` if left out.
    #[must_use]
    pub fn say_voice(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.say_voice = value.into_property();
        self
    }

    /// The language it speaks; `en-US` if left out.
    #[must_use]
    pub fn say_language(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.say_language = value.into_property();
        self
    }

    /// The gender of the voice; `female` if left out.
    #[must_use]
    pub fn say_gender(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.say_gender = value.into_property();
        self
    }

    /// How many digits to collect; 1 if left out.
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

    /// How long to wait for the next digit, in seconds; 5 if left out.
    #[must_use]
    pub fn digit_timeout(
        mut self,
        value: impl IntoProperty<Option<Value<DecimalSeconds>>>,
    ) -> Self {
        self.digit_timeout = value.into_property();
        self
    }

    /// How long to wait for the first input, in seconds; 5 if left out.
    #[must_use]
    pub fn initial_timeout(
        mut self,
        value: impl IntoProperty<Option<Value<DecimalSeconds>>>,
    ) -> Self {
        self.initial_timeout = value.into_property();
        self
    }

    /// The longest an utterance may be, in seconds.
    #[must_use]
    pub fn speech_timeout(
        mut self,
        value: impl IntoProperty<Option<Value<DecimalSeconds>>>,
    ) -> Self {
        self.speech_timeout = value.into_property();
        self
    }

    /// How much silence ends an utterance, in seconds.
    #[must_use]
    pub fn speech_end_timeout(
        mut self,
        value: impl IntoProperty<Option<Value<DecimalSeconds>>>,
    ) -> Self {
        self.speech_end_timeout = value.into_property();
        self
    }

    /// The language to listen for.
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

    /// The engine that listens.
    #[must_use]
    pub fn speech_engine(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.speech_engine = value.into_property();
        self
    }

    /// Where to report how the prompt goes.
    #[must_use]
    pub fn status_url(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.status_url = value.into_property();
        self
    }

    /// The sound, in the place of `play`.
    #[must_use]
    pub fn url(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.url = value.into_property();
        self
    }
}

crate::declare::record!(Prompt of swml_language::methods::Prompt { play, volume, say_voice, say_language, say_gender, max_digits, terminators, digit_timeout, initial_timeout, speech_timeout, speech_end_timeout, speech_language, speech_hints, speech_engine, status_url, url });

/// One sound or several.
#[derive(Clone)]
pub enum Sounds {
    /// One sound.
    One(Text),
    /// Several, one after the other.
    Several(Vec<Text>),
}

crate::declare::choice!(Sounds of swml_language::methods::Sounds { One(Text), Several(Vec<Text>) });
