//! The contexts of a conversation, and the steps of each.

use super::pom::PomSection;
use crate::declare::record;
use crate::types::{Any, Map, Text, Value};

record! {
    /// A part of the conversation, with consecutive steps.
    ///
    /// SWML reference: "ai", `prompt.contexts`.
    ///
    /// ```
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
    pub struct Context for "a context" [rule(Rule::Context)] {
        /// The steps, starting with the first.
        pub(new) steps: Vec<ContextStep>,
        /// Instructions of the agent in every step, as one text.
        pub text: Option<Text>,
        /// The same instructions as sections with headings, instead of `text`.
        pub pom: Option<Vec<PomSection>> [non_empty],
        /// Whether to clear the conversation history on entry; `false` by default.
        pub isolated: Option<bool> [default("false")],
        /// The texts that the agent says on entry, by language code.
        pub enter_fillers: Option<Map<Vec<Text>>>,
        /// The texts that the agent says on exit, by language code.
        pub exit_fillers: Option<Map<Vec<Text>>>,
        /// The initial step of the context; the first one by default.
        pub initial_step: Option<Text> [undocumented],
        /// Instructions of the agent on entry, as one text.
        pub prompt: Option<Text> [undocumented],
        /// The system prompt of the agent from here on.
        pub system_prompt: Option<Text> [undocumented],
        /// A text that the agent treats as input of the caller.
        pub user_prompt: Option<Text> [undocumented],
        /// Whether to summarize the conversation so far.
        pub consolidate: Option<Value<bool>> [undocumented],
        /// Whether to clear the conversation history and the system prompt.
        pub full_reset: Option<Value<bool>> [undocumented],
        /// The same settings as one value.
        pub reset: Option<Any> [undocumented],
        /// The prompt of the agent if the call ends in this context.
        pub post_prompt: Option<Any> [undocumented],
        /// The contexts that may follow.
        pub valid_contexts: Option<Vec<Text>> [undocumented],
        /// The steps that may follow.
        pub valid_steps: Option<Vec<Text>> [undocumented],
        /// How much of the conversation history the agent receives: `keep`, `default` or `hide`.
        pub history: Option<Text> [undocumented],
    }
}

record! {
    /// A step of a context, with instructions as `text` or `pom`.
    ///
    /// SWML reference: "ai", `prompt.contexts`, `steps`.
    pub struct ContextStep for "a step" [rule(Rule::ContextStep), sequence(SequenceRule::ContextSteps)] {
        /// The name of the step, used in `valid_steps`: any but `next`.
        pub name: Text [format(Format::StepName)],
        /// Instructions of the agent in this step, as one text.
        pub text: Option<Text>,
        /// The same instructions as sections with headings, instead of `text`.
        pub pom: Option<Vec<PomSection>>,
        /// The criteria for completing the step, in prose.
        pub step_criteria: Option<Text>,
        /// The functions that the agent may call in this step, by name.
        pub functions: Option<Vec<Text>> [undocumented_as(&[Form::Is("none")])],
        /// The steps of this context that may follow; if omitted or empty, the next step.
        pub valid_steps: Option<Vec<Text>>,
        /// The contexts that may follow.
        pub valid_contexts: Option<Vec<Text>>,
        /// Whether to continue without waiting for the caller; `false` by default.
        pub skip_user_turn: Option<Value<bool>> [default("false")],
        /// Whether the context ends after this step; `false` by default. Excludes `valid_steps`.
        pub end: Option<bool> [default("false")],
        /// Questions that the agent asks in this step, and where the answers are stored.
        pub gather_info: Option<Map<Any>> [undocumented],
        /// Whether to continue with the next step immediately.
        pub skip_to_next_step: Option<Value<bool>> [undocumented],
        /// How much of the conversation history the agent receives: `keep`, `default` or `hide`.
        pub history: Option<Text> [undocumented],
        /// The system prompt of the agent from here on, and what is cleared.
        pub reset: Option<Map<Any>> [undocumented],
    }
}
