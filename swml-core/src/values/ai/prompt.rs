// Generated from the table in swml-language by `SNAPSHOTS=overwrite cargo test -p swml-language --test values`.

use crate::Number;
use crate::into_property::IntoProperty;
use crate::json_value::Map;
use crate::key_order::KeyOrder;
use crate::text::Text;
use crate::value::Value;
use crate::values::{Context, ContextStep, PomSection};

/// Who an agent is and what it is to do: `text` or `pom`.
///
/// SWML reference: "ai", `prompt`.
///
/// ```
/// # use swml_core as swml;
/// use swml::AiPrompt;
/// let prompt = AiPrompt::text("You are a receptionist").temperature(0.2);
/// assert_eq!(
///     serde_json::to_string(&prompt)?,
///     r#"{"text":"You are a receptionist","temperature":0.2}"#
/// );
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Default)]
pub struct AiPrompt {
    /// The words, as one text.
    pub text: Option<Text>,
    /// The words, as sections with headings, in place of `text`.
    pub pom: Option<Vec<PomSection>>,
    /// The course of the talk: contexts by name, each with its steps. It starts in
    /// the one called `default`.
    pub contexts: Option<Map<Context>>,
    /// Steps outside of any context.
    pub steps: Option<Vec<ContextStep>>,
    /// The model that answers.
    pub model: Option<Text>,
    /// The longest answer, in tokens, with what the model thinks.
    pub max_completion_tokens: Option<Value<Number>>,
    /// How much the model thinks before it answers.
    pub reasoning_effort: Option<Text>,
    /// How much the model says.
    pub verbosity: Option<Text>,
    /// The longest answer, in tokens, 0 to 4096; 256 if left out.
    pub max_tokens: Option<i64>,
    /// How freely the model chooses its words, 0 to 1.5; 1 if left out.
    pub temperature: Option<Value<Number>>,
    /// From which share of the likeliest words it chooses, 0 to 1; 1 if left
    /// out. An alternative to `temperature`.
    pub top_p: Option<Value<Number>>,
    /// How sure it must be that the caller has finished, 0 to 1; 0.6 if left
    /// out. Lower answers sooner and interrupts more often.
    pub confidence: Option<Value<Number>>,
    /// How much it leans to new topics, -2 to 2; 0 if left out.
    pub presence_penalty: Option<Value<Number>>,
    /// How much it avoids its own words, -2 to 2; 0 if left out.
    pub frequency_penalty: Option<Value<Number>>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl AiPrompt {
    /// The words, as one text.
    ///
    /// Makes a new value with this property; every other one is left out.
    pub fn text(value: impl IntoProperty<Option<Text>>) -> Self {
        Self {
            text: value.into_property(),
            ..Default::default()
        }
    }

    /// The words, as sections with headings, in place of `text`.
    ///
    /// Makes a new value with this property; every other one is left out.
    pub fn pom(value: impl IntoProperty<Option<Vec<PomSection>>>) -> Self {
        Self {
            pom: value.into_property(),
            ..Default::default()
        }
    }

    /// The course of the talk: contexts by name, each with its steps. It starts in
    /// the one called `default`.
    #[must_use]
    pub fn contexts(mut self, value: impl IntoProperty<Option<Map<Context>>>) -> Self {
        self.contexts = value.into_property();
        self
    }

    /// Steps outside of any context.
    #[must_use]
    pub fn steps(mut self, value: impl IntoProperty<Option<Vec<ContextStep>>>) -> Self {
        self.steps = value.into_property();
        self
    }

    /// The model that answers.
    #[must_use]
    pub fn model(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.model = value.into_property();
        self
    }

    /// The longest answer, in tokens, with what the model thinks.
    #[must_use]
    pub fn max_completion_tokens(
        mut self,
        value: impl IntoProperty<Option<Value<Number>>>,
    ) -> Self {
        self.max_completion_tokens = value.into_property();
        self
    }

    /// How much the model thinks before it answers.
    #[must_use]
    pub fn reasoning_effort(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.reasoning_effort = value.into_property();
        self
    }

    /// How much the model says.
    #[must_use]
    pub fn verbosity(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.verbosity = value.into_property();
        self
    }

    /// The longest answer, in tokens, 0 to 4096; 256 if left out.
    #[must_use]
    pub fn max_tokens(mut self, value: impl IntoProperty<Option<i64>>) -> Self {
        self.max_tokens = value.into_property();
        self
    }

    /// How freely the model chooses its words, 0 to 1.5; 1 if left out.
    #[must_use]
    pub fn temperature(mut self, value: impl IntoProperty<Option<Value<Number>>>) -> Self {
        self.temperature = value.into_property();
        self
    }

    /// From which share of the likeliest words it chooses, 0 to 1; 1 if left
    /// out. An alternative to `temperature`.
    #[must_use]
    pub fn top_p(mut self, value: impl IntoProperty<Option<Value<Number>>>) -> Self {
        self.top_p = value.into_property();
        self
    }

    /// How sure it must be that the caller has finished, 0 to 1; 0.6 if left
    /// out. Lower answers sooner and interrupts more often.
    #[must_use]
    pub fn confidence(mut self, value: impl IntoProperty<Option<Value<Number>>>) -> Self {
        self.confidence = value.into_property();
        self
    }

    /// How much it leans to new topics, -2 to 2; 0 if left out.
    #[must_use]
    pub fn presence_penalty(mut self, value: impl IntoProperty<Option<Value<Number>>>) -> Self {
        self.presence_penalty = value.into_property();
        self
    }

    /// How much it avoids its own words, -2 to 2; 0 if left out.
    #[must_use]
    pub fn frequency_penalty(mut self, value: impl IntoProperty<Option<Value<Number>>>) -> Self {
        self.frequency_penalty = value.into_property();
        self
    }
}

crate::declare::record!(AiPrompt of swml_language::methods::AiPrompt { text, pom, contexts, steps, model, max_completion_tokens, reasoning_effort, verbosity, max_tokens, temperature, top_p, confidence, presence_penalty, frequency_penalty });

/// What an agent is asked when the call is over: `text` or `pom`.
///
/// SWML reference: "ai", `post_prompt`.
///
/// ```
/// # use swml_core as swml;
/// use swml::PostPrompt;
/// let prompt = PostPrompt::text("Summarize the call").max_tokens(100);
/// assert_eq!(
///     serde_json::to_string(&prompt)?,
///     r#"{"text":"Summarize the call","max_tokens":100}"#
/// );
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Default)]
pub struct PostPrompt {
    /// The words, as one text.
    pub text: Option<Text>,
    /// The words, as sections with headings, in place of `text`.
    pub pom: Option<Vec<PomSection>>,
    /// The model that answers.
    pub model: Option<Text>,
    /// The longest answer, in tokens, with what the model thinks.
    pub max_completion_tokens: Option<Value<Number>>,
    /// How much the model thinks before it answers.
    pub reasoning_effort: Option<Text>,
    /// How much the model says.
    pub verbosity: Option<Text>,
    /// The longest answer, in tokens, 0 to 4096; 256 if left out.
    pub max_tokens: Option<i64>,
    /// How freely the model chooses its words, 0 to 1.5; 1 if left out.
    pub temperature: Option<Value<Number>>,
    /// From which share of the likeliest words it chooses, 0 to 1; 1 if left
    /// out. An alternative to `temperature`.
    pub top_p: Option<Value<Number>>,
    /// How sure it must be that the caller has finished, 0 to 1; 0.6 if left
    /// out. Lower answers sooner and interrupts more often.
    pub confidence: Option<Value<Number>>,
    /// How much it leans to new topics, -2 to 2; 0 if left out.
    pub presence_penalty: Option<Value<Number>>,
    /// How much it avoids its own words, -2 to 2; 0 if left out.
    pub frequency_penalty: Option<Value<Number>>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl PostPrompt {
    /// The words, as one text.
    ///
    /// Makes a new value with this property; every other one is left out.
    pub fn text(value: impl IntoProperty<Option<Text>>) -> Self {
        Self {
            text: value.into_property(),
            ..Default::default()
        }
    }

    /// The words, as sections with headings, in place of `text`.
    ///
    /// Makes a new value with this property; every other one is left out.
    pub fn pom(value: impl IntoProperty<Option<Vec<PomSection>>>) -> Self {
        Self {
            pom: value.into_property(),
            ..Default::default()
        }
    }

    /// The model that answers.
    #[must_use]
    pub fn model(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.model = value.into_property();
        self
    }

    /// The longest answer, in tokens, with what the model thinks.
    #[must_use]
    pub fn max_completion_tokens(
        mut self,
        value: impl IntoProperty<Option<Value<Number>>>,
    ) -> Self {
        self.max_completion_tokens = value.into_property();
        self
    }

    /// How much the model thinks before it answers.
    #[must_use]
    pub fn reasoning_effort(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.reasoning_effort = value.into_property();
        self
    }

    /// How much the model says.
    #[must_use]
    pub fn verbosity(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.verbosity = value.into_property();
        self
    }

    /// The longest answer, in tokens, 0 to 4096; 256 if left out.
    #[must_use]
    pub fn max_tokens(mut self, value: impl IntoProperty<Option<i64>>) -> Self {
        self.max_tokens = value.into_property();
        self
    }

    /// How freely the model chooses its words, 0 to 1.5; 1 if left out.
    #[must_use]
    pub fn temperature(mut self, value: impl IntoProperty<Option<Value<Number>>>) -> Self {
        self.temperature = value.into_property();
        self
    }

    /// From which share of the likeliest words it chooses, 0 to 1; 1 if left
    /// out. An alternative to `temperature`.
    #[must_use]
    pub fn top_p(mut self, value: impl IntoProperty<Option<Value<Number>>>) -> Self {
        self.top_p = value.into_property();
        self
    }

    /// How sure it must be that the caller has finished, 0 to 1; 0.6 if left
    /// out. Lower answers sooner and interrupts more often.
    #[must_use]
    pub fn confidence(mut self, value: impl IntoProperty<Option<Value<Number>>>) -> Self {
        self.confidence = value.into_property();
        self
    }

    /// How much it leans to new topics, -2 to 2; 0 if left out.
    #[must_use]
    pub fn presence_penalty(mut self, value: impl IntoProperty<Option<Value<Number>>>) -> Self {
        self.presence_penalty = value.into_property();
        self
    }

    /// How much it avoids its own words, -2 to 2; 0 if left out.
    #[must_use]
    pub fn frequency_penalty(mut self, value: impl IntoProperty<Option<Value<Number>>>) -> Self {
        self.frequency_penalty = value.into_property();
        self
    }
}

crate::declare::record!(PostPrompt of swml_language::methods::PostPrompt { text, pom, model, max_completion_tokens, reasoning_effort, verbosity, max_tokens, temperature, top_p, confidence, presence_penalty, frequency_penalty });
