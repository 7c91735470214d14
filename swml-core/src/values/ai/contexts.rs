// Generated from the table in swml-language by `SWML_UPDATE=1 cargo test -p swml-language --test values`.

use crate::any::{Any, Map};
use crate::fit::Fits;
use crate::layout::Layout;
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
    pub layout: Layout,
}

impl Context {
    /// Its steps, the first one first.
    ///
    /// Makes a new value with this property; every other one is left out.
    pub fn steps(value: impl Fits<Vec<ContextStep>>) -> Self {
        Self {
            steps: value.fit(),
            ..Default::default()
        }
    }

    /// What the agent is told in every step, as one text.
    #[must_use]
    pub fn text(mut self, value: impl Fits<Option<Text>>) -> Self {
        self.text = value.fit();
        self
    }

    /// The same as sections with headings, in place of `text`.
    #[must_use]
    pub fn pom(mut self, value: impl Fits<Option<Vec<PomSection>>>) -> Self {
        self.pom = value.fit();
        self
    }

    /// Whether the agent forgets the talk so far when it comes here; no if left out.
    #[must_use]
    pub fn isolated(mut self, value: impl Fits<Option<bool>>) -> Self {
        self.isolated = value.fit();
        self
    }

    /// What the agent says while it comes here, by language code.
    #[must_use]
    pub fn enter_fillers(mut self, value: impl Fits<Option<Map<Vec<Text>>>>) -> Self {
        self.enter_fillers = value.fit();
        self
    }

    /// What the agent says while it leaves, by language code.
    #[must_use]
    pub fn exit_fillers(mut self, value: impl Fits<Option<Map<Vec<Text>>>>) -> Self {
        self.exit_fillers = value.fit();
        self
    }

    /// The step that the context starts with; the first one if left out.
    #[must_use]
    pub fn initial_step(mut self, value: impl Fits<Option<Text>>) -> Self {
        self.initial_step = value.fit();
        self
    }

    /// What the agent is told when it comes here, as one text.
    #[must_use]
    pub fn prompt(mut self, value: impl Fits<Option<Text>>) -> Self {
        self.prompt = value.fit();
        self
    }

    /// Who the agent is from here on.
    #[must_use]
    pub fn system_prompt(mut self, value: impl Fits<Option<Text>>) -> Self {
        self.system_prompt = value.fit();
        self
    }

    /// Something that the agent takes for words of the caller.
    #[must_use]
    pub fn user_prompt(mut self, value: impl Fits<Option<Text>>) -> Self {
        self.user_prompt = value.fit();
        self
    }

    /// Whether the talk so far is summed up.
    #[must_use]
    pub fn consolidate(mut self, value: impl Fits<Option<Value<bool>>>) -> Self {
        self.consolidate = value.fit();
        self
    }

    /// Whether the agent forgets the talk so far, and who it was.
    #[must_use]
    pub fn full_reset(mut self, value: impl Fits<Option<Value<bool>>>) -> Self {
        self.full_reset = value.fit();
        self
    }

    /// The same settings as one value.
    #[must_use]
    pub fn reset(mut self, value: impl Fits<Option<Any>>) -> Self {
        self.reset = value.fit();
        self
    }

    /// What the agent is asked when the call ends here.
    #[must_use]
    pub fn post_prompt(mut self, value: impl Fits<Option<Any>>) -> Self {
        self.post_prompt = value.fit();
        self
    }

    /// The contexts it may go to.
    #[must_use]
    pub fn valid_contexts(mut self, value: impl Fits<Option<Vec<Text>>>) -> Self {
        self.valid_contexts = value.fit();
        self
    }

    /// The steps it may go to.
    #[must_use]
    pub fn valid_steps(mut self, value: impl Fits<Option<Vec<Text>>>) -> Self {
        self.valid_steps = value.fit();
        self
    }

    /// How much of the talk so far the agent sees: `keep`, `default` or `hide`.
    #[must_use]
    pub fn history(mut self, value: impl Fits<Option<Text>>) -> Self {
        self.history = value.fit();
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
    pub layout: Layout,
}

impl ContextStep {
    /// Its name, by which `valid_steps` finds it: any but `next`.
    #[must_use]
    pub fn name(mut self, value: impl Fits<Text>) -> Self {
        self.name = value.fit();
        self
    }

    /// What the agent is told here, as one text.
    #[must_use]
    pub fn text(mut self, value: impl Fits<Option<Text>>) -> Self {
        self.text = value.fit();
        self
    }

    /// The same as sections with headings, in place of `text`.
    #[must_use]
    pub fn pom(mut self, value: impl Fits<Option<Vec<PomSection>>>) -> Self {
        self.pom = value.fit();
        self
    }

    /// When the agent may go on, in words.
    #[must_use]
    pub fn step_criteria(mut self, value: impl Fits<Option<Text>>) -> Self {
        self.step_criteria = value.fit();
        self
    }

    /// The functions that the agent may call here, by name.
    #[must_use]
    pub fn functions(mut self, value: impl Fits<Option<Vec<Text>>>) -> Self {
        self.functions = value.fit();
        self
    }

    /// The steps of this context it may go on to; the one after this if left out or
    /// empty.
    #[must_use]
    pub fn valid_steps(mut self, value: impl Fits<Option<Vec<Text>>>) -> Self {
        self.valid_steps = value.fit();
        self
    }

    /// The contexts it may go to.
    #[must_use]
    pub fn valid_contexts(mut self, value: impl Fits<Option<Vec<Text>>>) -> Self {
        self.valid_contexts = value.fit();
        self
    }

    /// Whether to go on without waiting for the caller; no if left out.
    #[must_use]
    pub fn skip_user_turn(mut self, value: impl Fits<Option<Value<bool>>>) -> Self {
        self.skip_user_turn = value.fit();
        self
    }

    /// Whether the context ends here; no if left out. Not beside `valid_steps`.
    #[must_use]
    pub fn end(mut self, value: impl Fits<Option<bool>>) -> Self {
        self.end = value.fit();
        self
    }

    /// Questions that the agent asks here, and where the answers go.
    #[must_use]
    pub fn gather_info(mut self, value: impl Fits<Option<Map<Any>>>) -> Self {
        self.gather_info = value.fit();
        self
    }

    /// Whether to go on to the next step at once.
    #[must_use]
    pub fn skip_to_next_step(mut self, value: impl Fits<Option<Value<bool>>>) -> Self {
        self.skip_to_next_step = value.fit();
        self
    }

    /// How much of the talk so far the agent sees: `keep`, `default` or `hide`.
    #[must_use]
    pub fn history(mut self, value: impl Fits<Option<Text>>) -> Self {
        self.history = value.fit();
        self
    }

    /// Who the agent is from here on, and what it forgets.
    #[must_use]
    pub fn reset(mut self, value: impl Fits<Option<Map<Any>>>) -> Self {
        self.reset = value.fit();
        self
    }
}

crate::declare::record!(ContextStep of swml_language::methods::ContextStep { name, text, pom, step_criteria, functions, valid_steps, valid_contexts, skip_user_turn, end, gather_info, skip_to_next_step, history, reset });
