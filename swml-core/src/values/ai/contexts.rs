// Generated from the table in swml-language by `SNAPSHOTS=overwrite cargo test -p swml-language --test values`.

use crate::into_property::IntoProperty;
use crate::json_value::{Any, Map};
use crate::key_order::KeyOrder;
use crate::text::Text;
use crate::value::Value;
use crate::values::PomSection;

/// A part of the talk, with steps that follow each other.
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
#[derive(Clone, Default)]
pub struct Context {
    /// Its steps, the first one first.
    pub steps: Vec<ContextStep>,
    /// What the agent is told in every step, as one text.
    pub text: Option<Text>,
    /// The same as sections with headings, in place of `text`.
    pub pom: Option<Vec<PomSection>>,
    /// Whether the agent forgets the talk so far when it comes here; no if left out.
    pub isolated: Option<bool>,
    /// What the agent says while it comes here, by language code.
    pub enter_fillers: Option<Map<Vec<Text>>>,
    /// What the agent says while it leaves, by language code.
    pub exit_fillers: Option<Map<Vec<Text>>>,
    /// The step that the context starts with; the first one if left out.
    pub initial_step: Option<Text>,
    /// What the agent is told when it comes here, as one text.
    pub prompt: Option<Text>,
    /// Who the agent is from here on.
    pub system_prompt: Option<Text>,
    /// Something that the agent takes for words of the caller.
    pub user_prompt: Option<Text>,
    /// Whether the talk so far is summed up.
    pub consolidate: Option<Value<bool>>,
    /// Whether the agent forgets the talk so far, and who it was.
    pub full_reset: Option<Value<bool>>,
    /// The same settings as one value.
    pub reset: Option<Any>,
    /// What the agent is asked when the call ends here.
    pub post_prompt: Option<Any>,
    /// The contexts it may go to.
    pub valid_contexts: Option<Vec<Text>>,
    /// The steps it may go to.
    pub valid_steps: Option<Vec<Text>>,
    /// How much of the talk so far the agent sees: `keep`, `default` or `hide`.
    pub history: Option<Text>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl Context {
    /// Its steps, the first one first.
    ///
    /// Makes a new value with this property; every other one is left out.
    pub fn steps(value: impl IntoProperty<Vec<ContextStep>>) -> Self {
        Self {
            steps: value.into_property(),
            ..Default::default()
        }
    }

    /// What the agent is told in every step, as one text.
    #[must_use]
    pub fn text(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.text = value.into_property();
        self
    }

    /// The same as sections with headings, in place of `text`.
    #[must_use]
    pub fn pom(mut self, value: impl IntoProperty<Option<Vec<PomSection>>>) -> Self {
        self.pom = value.into_property();
        self
    }

    /// Whether the agent forgets the talk so far when it comes here; no if left out.
    #[must_use]
    pub fn isolated(mut self, value: impl IntoProperty<Option<bool>>) -> Self {
        self.isolated = value.into_property();
        self
    }

    /// What the agent says while it comes here, by language code.
    #[must_use]
    pub fn enter_fillers(mut self, value: impl IntoProperty<Option<Map<Vec<Text>>>>) -> Self {
        self.enter_fillers = value.into_property();
        self
    }

    /// What the agent says while it leaves, by language code.
    #[must_use]
    pub fn exit_fillers(mut self, value: impl IntoProperty<Option<Map<Vec<Text>>>>) -> Self {
        self.exit_fillers = value.into_property();
        self
    }

    /// The step that the context starts with; the first one if left out.
    #[must_use]
    pub fn initial_step(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.initial_step = value.into_property();
        self
    }

    /// What the agent is told when it comes here, as one text.
    #[must_use]
    pub fn prompt(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.prompt = value.into_property();
        self
    }

    /// Who the agent is from here on.
    #[must_use]
    pub fn system_prompt(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.system_prompt = value.into_property();
        self
    }

    /// Something that the agent takes for words of the caller.
    #[must_use]
    pub fn user_prompt(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.user_prompt = value.into_property();
        self
    }

    /// Whether the talk so far is summed up.
    #[must_use]
    pub fn consolidate(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.consolidate = value.into_property();
        self
    }

    /// Whether the agent forgets the talk so far, and who it was.
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

    /// What the agent is asked when the call ends here.
    #[must_use]
    pub fn post_prompt(mut self, value: impl IntoProperty<Option<Any>>) -> Self {
        self.post_prompt = value.into_property();
        self
    }

    /// The contexts it may go to.
    #[must_use]
    pub fn valid_contexts(mut self, value: impl IntoProperty<Option<Vec<Text>>>) -> Self {
        self.valid_contexts = value.into_property();
        self
    }

    /// The steps it may go to.
    #[must_use]
    pub fn valid_steps(mut self, value: impl IntoProperty<Option<Vec<Text>>>) -> Self {
        self.valid_steps = value.into_property();
        self
    }

    /// How much of the talk so far the agent sees: `keep`, `default` or `hide`.
    #[must_use]
    pub fn history(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.history = value.into_property();
        self
    }
}

crate::declare::record!(Context of swml_language::methods::Context { steps, text, pom, isolated, enter_fillers, exit_fillers, initial_step, prompt, system_prompt, user_prompt, consolidate, full_reset, reset, post_prompt, valid_contexts, valid_steps, history });

/// A step of a context, with its words as `text` or `pom`.
///
/// SWML reference: "ai", `prompt.contexts`, `steps`.
#[derive(Clone, Default)]
pub struct ContextStep {
    /// Its name, by which `valid_steps` finds it: any but `next`.
    pub name: Text,
    /// What the agent is told here, as one text.
    pub text: Option<Text>,
    /// The same as sections with headings, in place of `text`.
    pub pom: Option<Vec<PomSection>>,
    /// When the agent may go on, in words.
    pub step_criteria: Option<Text>,
    /// The functions that the agent may call here, by name.
    pub functions: Option<Vec<Text>>,
    /// The steps of this context it may go on to; the one after this if left out or
    /// empty.
    pub valid_steps: Option<Vec<Text>>,
    /// The contexts it may go to.
    pub valid_contexts: Option<Vec<Text>>,
    /// Whether to go on without waiting for the caller; no if left out.
    pub skip_user_turn: Option<Value<bool>>,
    /// Whether the context ends here; no if left out. Not beside `valid_steps`.
    pub end: Option<bool>,
    /// Questions that the agent asks here, and where the answers go.
    pub gather_info: Option<Map<Any>>,
    /// Whether to go on to the next step at once.
    pub skip_to_next_step: Option<Value<bool>>,
    /// How much of the talk so far the agent sees: `keep`, `default` or `hide`.
    pub history: Option<Text>,
    /// Who the agent is from here on, and what it forgets.
    pub reset: Option<Map<Any>>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl ContextStep {
    /// Its name, by which `valid_steps` finds it: any but `next`.
    #[must_use]
    pub fn name(mut self, value: impl IntoProperty<Text>) -> Self {
        self.name = value.into_property();
        self
    }

    /// What the agent is told here, as one text.
    #[must_use]
    pub fn text(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.text = value.into_property();
        self
    }

    /// The same as sections with headings, in place of `text`.
    #[must_use]
    pub fn pom(mut self, value: impl IntoProperty<Option<Vec<PomSection>>>) -> Self {
        self.pom = value.into_property();
        self
    }

    /// When the agent may go on, in words.
    #[must_use]
    pub fn step_criteria(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.step_criteria = value.into_property();
        self
    }

    /// The functions that the agent may call here, by name.
    #[must_use]
    pub fn functions(mut self, value: impl IntoProperty<Option<Vec<Text>>>) -> Self {
        self.functions = value.into_property();
        self
    }

    /// The steps of this context it may go on to; the one after this if left out or
    /// empty.
    #[must_use]
    pub fn valid_steps(mut self, value: impl IntoProperty<Option<Vec<Text>>>) -> Self {
        self.valid_steps = value.into_property();
        self
    }

    /// The contexts it may go to.
    #[must_use]
    pub fn valid_contexts(mut self, value: impl IntoProperty<Option<Vec<Text>>>) -> Self {
        self.valid_contexts = value.into_property();
        self
    }

    /// Whether to go on without waiting for the caller; no if left out.
    #[must_use]
    pub fn skip_user_turn(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.skip_user_turn = value.into_property();
        self
    }

    /// Whether the context ends here; no if left out. Not beside `valid_steps`.
    #[must_use]
    pub fn end(mut self, value: impl IntoProperty<Option<bool>>) -> Self {
        self.end = value.into_property();
        self
    }

    /// Questions that the agent asks here, and where the answers go.
    #[must_use]
    pub fn gather_info(mut self, value: impl IntoProperty<Option<Map<Any>>>) -> Self {
        self.gather_info = value.into_property();
        self
    }

    /// Whether to go on to the next step at once.
    #[must_use]
    pub fn skip_to_next_step(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.skip_to_next_step = value.into_property();
        self
    }

    /// How much of the talk so far the agent sees: `keep`, `default` or `hide`.
    #[must_use]
    pub fn history(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.history = value.into_property();
        self
    }

    /// Who the agent is from here on, and what it forgets.
    #[must_use]
    pub fn reset(mut self, value: impl IntoProperty<Option<Map<Any>>>) -> Self {
        self.reset = value.into_property();
        self
    }
}

crate::declare::record!(ContextStep of swml_language::methods::ContextStep { name, text, pom, step_criteria, functions, valid_steps, valid_contexts, skip_user_turn, end, gather_info, skip_to_next_step, history, reset });
