// Generated from the table in swml-language by `SNAPSHOTS=overwrite cargo test -p swml-language --test values`.

use crate::Number;
use crate::into_property::IntoProperty;
use crate::json_value::Map;
use crate::key_order::KeyOrder;
use crate::text::Text;
use crate::value::Value;
use crate::values::{Context, ContextStep, PomSection};

/// The role of an agent and its task: `text` or `pom`.
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
#[derive(Default)]
pub struct AiPrompt {
    /// The prompt as one text.
    pub text: Option<Text>,
    /// The prompt as sections with headings, instead of `text`.
    pub pom: Option<Vec<PomSection>>,
    /// The contexts of the conversation by name, each with its steps. The conversation starts
    /// in `default`.
    pub contexts: Option<Map<Context>>,
    /// Steps outside of any context.
    pub steps: Option<Vec<ContextStep>>,
    /// The language model.
    pub model: Option<Text>,
    /// The maximum length of a response, in tokens, including the reasoning.
    pub max_completion_tokens: Option<Value<Number>>,
    /// How much the model reasons before it answers.
    pub reasoning_effort: Option<Text>,
    /// How verbose the model is.
    pub verbosity: Option<Text>,
    /// The maximum length of a response, in tokens, 0 to 4096; 256 by default.
    pub max_tokens: Option<i64>,
    /// The randomness of the responses, 0 to 1.5; 1 by default.
    pub temperature: Option<Value<Number>>,
    /// The share of the most likely words from which the model chooses, 0 to 1; 1 by
    /// default. An alternative to `temperature`.
    pub top_p: Option<Value<Number>>,
    /// The confidence that the caller has finished speaking, 0 to 1; 0.6 by default. A
    /// lower value responds sooner and interrupts more often.
    pub confidence: Option<Value<Number>>,
    /// The preference for new topics, -2 to 2; 0 by default.
    pub presence_penalty: Option<Value<Number>>,
    /// The avoidance of repeated words, -2 to 2; 0 by default.
    pub frequency_penalty: Option<Value<Number>>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl AiPrompt {
    /// The prompt as one text.
    ///
    /// Creates a value with only this property.
    pub fn text(value: impl IntoProperty<Option<Text>>) -> Self {
        Self {
            text: value.into_property(),
            ..Default::default()
        }
    }

    /// The prompt as sections with headings, instead of `text`.
    ///
    /// Creates a value with only this property.
    pub fn pom(value: impl IntoProperty<Option<Vec<PomSection>>>) -> Self {
        Self {
            pom: value.into_property(),
            ..Default::default()
        }
    }

    /// The contexts of the conversation by name, each with its steps. The conversation starts
    /// in `default`.
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

    /// The language model.
    #[must_use]
    pub fn model(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.model = value.into_property();
        self
    }

    /// The maximum length of a response, in tokens, including the reasoning.
    #[must_use]
    pub fn max_completion_tokens(
        mut self,
        value: impl IntoProperty<Option<Value<Number>>>,
    ) -> Self {
        self.max_completion_tokens = value.into_property();
        self
    }

    /// How much the model reasons before it answers.
    #[must_use]
    pub fn reasoning_effort(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.reasoning_effort = value.into_property();
        self
    }

    /// How verbose the model is.
    #[must_use]
    pub fn verbosity(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.verbosity = value.into_property();
        self
    }

    /// The maximum length of a response, in tokens, 0 to 4096; 256 by default.
    #[must_use]
    pub fn max_tokens(mut self, value: impl IntoProperty<Option<i64>>) -> Self {
        self.max_tokens = value.into_property();
        self
    }

    /// The randomness of the responses, 0 to 1.5; 1 by default.
    #[must_use]
    pub fn temperature(mut self, value: impl IntoProperty<Option<Value<Number>>>) -> Self {
        self.temperature = value.into_property();
        self
    }

    /// The share of the most likely words from which the model chooses, 0 to 1; 1 by
    /// default. An alternative to `temperature`.
    #[must_use]
    pub fn top_p(mut self, value: impl IntoProperty<Option<Value<Number>>>) -> Self {
        self.top_p = value.into_property();
        self
    }

    /// The confidence that the caller has finished speaking, 0 to 1; 0.6 by default. A
    /// lower value responds sooner and interrupts more often.
    #[must_use]
    pub fn confidence(mut self, value: impl IntoProperty<Option<Value<Number>>>) -> Self {
        self.confidence = value.into_property();
        self
    }

    /// The preference for new topics, -2 to 2; 0 by default.
    #[must_use]
    pub fn presence_penalty(mut self, value: impl IntoProperty<Option<Value<Number>>>) -> Self {
        self.presence_penalty = value.into_property();
        self
    }

    /// The avoidance of repeated words, -2 to 2; 0 by default.
    #[must_use]
    pub fn frequency_penalty(mut self, value: impl IntoProperty<Option<Value<Number>>>) -> Self {
        self.frequency_penalty = value.into_property();
        self
    }
}

crate::declare::record!(AiPrompt of swml_language::methods::AiPrompt { 0: text, 1: pom, 2: contexts, 3: steps, 4: model, 5: max_completion_tokens, 6: reasoning_effort, 7: verbosity, 8: max_tokens, 9: temperature, 10: top_p, 11: confidence, 12: presence_penalty, 13: frequency_penalty });

/// The prompt of an agent after the call: `text` or `pom`.
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
#[derive(Default)]
pub struct PostPrompt {
    /// The prompt as one text.
    pub text: Option<Text>,
    /// The prompt as sections with headings, instead of `text`.
    pub pom: Option<Vec<PomSection>>,
    /// The language model.
    pub model: Option<Text>,
    /// The maximum length of a response, in tokens, including the reasoning.
    pub max_completion_tokens: Option<Value<Number>>,
    /// How much the model reasons before it answers.
    pub reasoning_effort: Option<Text>,
    /// How verbose the model is.
    pub verbosity: Option<Text>,
    /// The maximum length of a response, in tokens, 0 to 4096; 256 by default.
    pub max_tokens: Option<i64>,
    /// The randomness of the responses, 0 to 1.5; 1 by default.
    pub temperature: Option<Value<Number>>,
    /// The share of the most likely words from which the model chooses, 0 to 1; 1 by
    /// default. An alternative to `temperature`.
    pub top_p: Option<Value<Number>>,
    /// The confidence that the caller has finished speaking, 0 to 1; 0.6 by default. A
    /// lower value responds sooner and interrupts more often.
    pub confidence: Option<Value<Number>>,
    /// The preference for new topics, -2 to 2; 0 by default.
    pub presence_penalty: Option<Value<Number>>,
    /// The avoidance of repeated words, -2 to 2; 0 by default.
    pub frequency_penalty: Option<Value<Number>>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl PostPrompt {
    /// The prompt as one text.
    ///
    /// Creates a value with only this property.
    pub fn text(value: impl IntoProperty<Option<Text>>) -> Self {
        Self {
            text: value.into_property(),
            ..Default::default()
        }
    }

    /// The prompt as sections with headings, instead of `text`.
    ///
    /// Creates a value with only this property.
    pub fn pom(value: impl IntoProperty<Option<Vec<PomSection>>>) -> Self {
        Self {
            pom: value.into_property(),
            ..Default::default()
        }
    }

    /// The language model.
    #[must_use]
    pub fn model(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.model = value.into_property();
        self
    }

    /// The maximum length of a response, in tokens, including the reasoning.
    #[must_use]
    pub fn max_completion_tokens(
        mut self,
        value: impl IntoProperty<Option<Value<Number>>>,
    ) -> Self {
        self.max_completion_tokens = value.into_property();
        self
    }

    /// How much the model reasons before it answers.
    #[must_use]
    pub fn reasoning_effort(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.reasoning_effort = value.into_property();
        self
    }

    /// How verbose the model is.
    #[must_use]
    pub fn verbosity(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.verbosity = value.into_property();
        self
    }

    /// The maximum length of a response, in tokens, 0 to 4096; 256 by default.
    #[must_use]
    pub fn max_tokens(mut self, value: impl IntoProperty<Option<i64>>) -> Self {
        self.max_tokens = value.into_property();
        self
    }

    /// The randomness of the responses, 0 to 1.5; 1 by default.
    #[must_use]
    pub fn temperature(mut self, value: impl IntoProperty<Option<Value<Number>>>) -> Self {
        self.temperature = value.into_property();
        self
    }

    /// The share of the most likely words from which the model chooses, 0 to 1; 1 by
    /// default. An alternative to `temperature`.
    #[must_use]
    pub fn top_p(mut self, value: impl IntoProperty<Option<Value<Number>>>) -> Self {
        self.top_p = value.into_property();
        self
    }

    /// The confidence that the caller has finished speaking, 0 to 1; 0.6 by default. A
    /// lower value responds sooner and interrupts more often.
    #[must_use]
    pub fn confidence(mut self, value: impl IntoProperty<Option<Value<Number>>>) -> Self {
        self.confidence = value.into_property();
        self
    }

    /// The preference for new topics, -2 to 2; 0 by default.
    #[must_use]
    pub fn presence_penalty(mut self, value: impl IntoProperty<Option<Value<Number>>>) -> Self {
        self.presence_penalty = value.into_property();
        self
    }

    /// The avoidance of repeated words, -2 to 2; 0 by default.
    #[must_use]
    pub fn frequency_penalty(mut self, value: impl IntoProperty<Option<Value<Number>>>) -> Self {
        self.frequency_penalty = value.into_property();
        self
    }
}

crate::declare::record!(PostPrompt of swml_language::methods::PostPrompt { 0: text, 1: pom, 2: model, 3: max_completion_tokens, 4: reasoning_effort, 5: verbosity, 6: max_tokens, 7: temperature, 8: top_p, 9: confidence, 10: presence_penalty, 11: frequency_penalty });
