// Generated from the table in swml-language by `SNAPSHOTS=overwrite cargo test -p swml-language --test values`.

use crate::into_property::IntoProperty;
use crate::json_value::{Any, Map};
use crate::key_order::KeyOrder;
use crate::text::Text;
use crate::value::Value;
use crate::values::PomSection;

/// A part of the conversation, with consecutive steps.
///
/// SWML reference: "ai", `prompt.contexts`.
///
/// ```
/// # use swml_core as swml;
/// use swml::{Context, ContextStep};
/// let orders = Context::steps([
///     ContextStep::new("size", "Ask for the size"),
///     ContextStep::new("toppings", "Ask for the toppings").end(true),
/// ]);
/// assert_eq!(
///     serde_json::to_string(&orders)?,
///     r#"{"steps":[{"name":"size","text":"Ask for the size"},{"name":"toppings","text":"Ask for the toppings","end":true}]}"#
/// );
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Default)]
pub struct Context {
    /// The steps, starting with the first.
    pub steps: Vec<ContextStep>,
    /// Instructions of the agent in every step, as one text.
    pub text: Option<Text>,
    /// The same instructions as sections with headings, instead of `text`.
    pub pom: Option<Vec<PomSection>>,
    /// Whether to clear the conversation history on entry; `false` by default.
    pub isolated: Option<bool>,
    /// The texts that the agent says on entry, by language code.
    pub enter_fillers: Option<Map<Vec<Text>>>,
    /// The texts that the agent says on exit, by language code.
    pub exit_fillers: Option<Map<Vec<Text>>>,
    /// The initial step of the context; the first one by default.
    pub initial_step: Option<Text>,
    /// Instructions of the agent on entry, as one text.
    pub prompt: Option<Text>,
    /// The system prompt of the agent from here on.
    pub system_prompt: Option<Text>,
    /// A text that the agent treats as input of the caller.
    pub user_prompt: Option<Text>,
    /// Whether to summarize the conversation so far.
    pub consolidate: Option<Value<bool>>,
    /// Whether to clear the conversation history and the system prompt.
    pub full_reset: Option<Value<bool>>,
    /// The same settings as one value.
    pub reset: Option<Any>,
    /// The prompt of the agent if the call ends in this context.
    pub post_prompt: Option<Any>,
    /// The contexts that may follow.
    pub valid_contexts: Option<Vec<Text>>,
    /// The steps that may follow.
    pub valid_steps: Option<Vec<Text>>,
    /// How much of the conversation history the agent receives: `keep`, `default` or `hide`.
    pub history: Option<Text>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl Context {
    /// The steps, starting with the first.
    ///
    /// Creates a value with only this property.
    pub fn steps(value: impl IntoProperty<Vec<ContextStep>>) -> Self {
        Self {
            steps: value.into_property(),
            ..Default::default()
        }
    }

    /// Instructions of the agent in every step, as one text.
    #[must_use]
    pub fn text(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.text = value.into_property();
        self
    }

    /// The same instructions as sections with headings, instead of `text`.
    #[must_use]
    pub fn pom(mut self, value: impl IntoProperty<Option<Vec<PomSection>>>) -> Self {
        self.pom = value.into_property();
        self
    }

    /// Whether to clear the conversation history on entry; `false` by default.
    #[must_use]
    pub fn isolated(mut self, value: impl IntoProperty<Option<bool>>) -> Self {
        self.isolated = value.into_property();
        self
    }

    /// The texts that the agent says on entry, by language code.
    #[must_use]
    pub fn enter_fillers(mut self, value: impl IntoProperty<Option<Map<Vec<Text>>>>) -> Self {
        self.enter_fillers = value.into_property();
        self
    }

    /// The texts that the agent says on exit, by language code.
    #[must_use]
    pub fn exit_fillers(mut self, value: impl IntoProperty<Option<Map<Vec<Text>>>>) -> Self {
        self.exit_fillers = value.into_property();
        self
    }

    /// The initial step of the context; the first one by default.
    #[must_use]
    pub fn initial_step(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.initial_step = value.into_property();
        self
    }

    /// Instructions of the agent on entry, as one text.
    #[must_use]
    pub fn prompt(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.prompt = value.into_property();
        self
    }

    /// The system prompt of the agent from here on.
    #[must_use]
    pub fn system_prompt(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.system_prompt = value.into_property();
        self
    }

    /// A text that the agent treats as input of the caller.
    #[must_use]
    pub fn user_prompt(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.user_prompt = value.into_property();
        self
    }

    /// Whether to summarize the conversation so far.
    #[must_use]
    pub fn consolidate(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.consolidate = value.into_property();
        self
    }

    /// Whether to clear the conversation history and the system prompt.
    #[must_use]
    pub fn full_reset(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.full_reset = value.into_property();
        self
    }

    /// The same settings as one value.
    #[must_use]
    pub fn reset(mut self, value: impl IntoProperty<Option<Any>>) -> Self {
        self.reset = value.into_property();
        self
    }

    /// The prompt of the agent if the call ends in this context.
    #[must_use]
    pub fn post_prompt(mut self, value: impl IntoProperty<Option<Any>>) -> Self {
        self.post_prompt = value.into_property();
        self
    }

    /// The contexts that may follow.
    #[must_use]
    pub fn valid_contexts(mut self, value: impl IntoProperty<Option<Vec<Text>>>) -> Self {
        self.valid_contexts = value.into_property();
        self
    }

    /// The steps that may follow.
    #[must_use]
    pub fn valid_steps(mut self, value: impl IntoProperty<Option<Vec<Text>>>) -> Self {
        self.valid_steps = value.into_property();
        self
    }

    /// How much of the conversation history the agent receives: `keep`, `default` or `hide`.
    #[must_use]
    pub fn history(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.history = value.into_property();
        self
    }
}

crate::declare::record!(Context of swml_language::methods::Context { 0: steps, 1: text, 2: pom, 3: isolated, 4: enter_fillers, 5: exit_fillers, 6: initial_step, 7: prompt, 8: system_prompt, 9: user_prompt, 10: consolidate, 11: full_reset, 12: reset, 13: post_prompt, 14: valid_contexts, 15: valid_steps, 16: history });

/// A step of a context, with instructions as `text` or `pom`.
///
/// SWML reference: "ai", `prompt.contexts`, `steps`.
#[derive(Default)]
pub struct ContextStep {
    /// The name of the step, used in `valid_steps`: any but `next`.
    pub name: Text,
    /// Instructions of the agent in this step, as one text.
    pub text: Option<Text>,
    /// The same instructions as sections with headings, instead of `text`.
    pub pom: Option<Vec<PomSection>>,
    /// The criteria for completing the step, in prose.
    pub step_criteria: Option<Text>,
    /// The functions that the agent may call in this step, by name.
    pub functions: Option<Vec<Text>>,
    /// The steps of this context that may follow; if omitted or empty, the next step.
    pub valid_steps: Option<Vec<Text>>,
    /// The contexts that may follow.
    pub valid_contexts: Option<Vec<Text>>,
    /// Whether to continue without waiting for the caller; `false` by default.
    pub skip_user_turn: Option<Value<bool>>,
    /// Whether the context ends after this step; `false` by default. Excludes `valid_steps`.
    pub end: Option<bool>,
    /// Questions that the agent asks in this step, and where the answers are stored.
    pub gather_info: Option<Map<Any>>,
    /// Whether to continue with the next step immediately.
    pub skip_to_next_step: Option<Value<bool>>,
    /// How much of the conversation history the agent receives: `keep`, `default` or `hide`.
    pub history: Option<Text>,
    /// The system prompt of the agent from here on, and what is cleared.
    pub reset: Option<Map<Any>>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl ContextStep {
    /// The name of the step, used in `valid_steps`: any but `next`.
    #[must_use]
    pub fn name(mut self, value: impl IntoProperty<Text>) -> Self {
        self.name = value.into_property();
        self
    }

    /// Instructions of the agent in this step, as one text.
    #[must_use]
    pub fn text(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.text = value.into_property();
        self
    }

    /// The same instructions as sections with headings, instead of `text`.
    #[must_use]
    pub fn pom(mut self, value: impl IntoProperty<Option<Vec<PomSection>>>) -> Self {
        self.pom = value.into_property();
        self
    }

    /// The criteria for completing the step, in prose.
    #[must_use]
    pub fn step_criteria(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.step_criteria = value.into_property();
        self
    }

    /// The functions that the agent may call in this step, by name.
    #[must_use]
    pub fn functions(mut self, value: impl IntoProperty<Option<Vec<Text>>>) -> Self {
        self.functions = value.into_property();
        self
    }

    /// The steps of this context that may follow; if omitted or empty, the next step.
    #[must_use]
    pub fn valid_steps(mut self, value: impl IntoProperty<Option<Vec<Text>>>) -> Self {
        self.valid_steps = value.into_property();
        self
    }

    /// The contexts that may follow.
    #[must_use]
    pub fn valid_contexts(mut self, value: impl IntoProperty<Option<Vec<Text>>>) -> Self {
        self.valid_contexts = value.into_property();
        self
    }

    /// Whether to continue without waiting for the caller; `false` by default.
    #[must_use]
    pub fn skip_user_turn(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.skip_user_turn = value.into_property();
        self
    }

    /// Whether the context ends after this step; `false` by default. Excludes `valid_steps`.
    #[must_use]
    pub fn end(mut self, value: impl IntoProperty<Option<bool>>) -> Self {
        self.end = value.into_property();
        self
    }

    /// Questions that the agent asks in this step, and where the answers are stored.
    #[must_use]
    pub fn gather_info(mut self, value: impl IntoProperty<Option<Map<Any>>>) -> Self {
        self.gather_info = value.into_property();
        self
    }

    /// Whether to continue with the next step immediately.
    #[must_use]
    pub fn skip_to_next_step(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.skip_to_next_step = value.into_property();
        self
    }

    /// How much of the conversation history the agent receives: `keep`, `default` or `hide`.
    #[must_use]
    pub fn history(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.history = value.into_property();
        self
    }

    /// The system prompt of the agent from here on, and what is cleared.
    #[must_use]
    pub fn reset(mut self, value: impl IntoProperty<Option<Map<Any>>>) -> Self {
        self.reset = value.into_property();
        self
    }
}

crate::declare::record!(ContextStep of swml_language::methods::ContextStep { 0: name, 1: text, 2: pom, 3: step_criteria, 4: functions, 5: valid_steps, 6: valid_contexts, 7: skip_user_turn, 8: end, 9: gather_info, 10: skip_to_next_step, 11: history, 12: reset });
