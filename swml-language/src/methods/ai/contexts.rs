//! The course of a talk: contexts, and the steps in each.

use super::pom::PomSection;
use crate::declare::record;
use crate::types::{Any, Map, Text, Value};

record! {
    /// A part of the talk, with steps that follow each other.
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
        /// Its steps, the first one first.
        pub(new) steps: Vec<ContextStep>,
        /// What the agent is told in every step, as one text.
        pub text: Option<Text>,
        /// The same as sections with headings, in place of `text`.
        pub pom: Option<Vec<PomSection>> [non_empty],
        /// Whether the agent forgets the talk so far when it comes here; no if left out.
        pub isolated: Option<bool> [default("false")],
        /// What the agent says while it comes here, by language code.
        pub enter_fillers: Option<Map<Vec<Text>>>,
        /// What the agent says while it leaves, by language code.
        pub exit_fillers: Option<Map<Vec<Text>>>,
        /// The step that the context starts with; the first one if left out.
        pub initial_step: Option<Text> [undocumented],
        /// What the agent is told when it comes here, as one text.
        pub prompt: Option<Text> [undocumented],
        /// Who the agent is from here on.
        pub system_prompt: Option<Text> [undocumented],
        /// Something that the agent takes for words of the caller.
        pub user_prompt: Option<Text> [undocumented],
        /// Whether the talk so far is summed up.
        pub consolidate: Option<Value<bool>> [undocumented],
        /// Whether the agent forgets the talk so far, and who it was.
        pub full_reset: Option<Value<bool>> [undocumented],
        /// The same settings as one value.
        pub reset: Option<Any> [undocumented],
        /// What the agent is asked when the call ends here.
        pub post_prompt: Option<Any> [undocumented],
        /// The contexts it may go to.
        pub valid_contexts: Option<Vec<Text>> [undocumented],
        /// The steps it may go to.
        pub valid_steps: Option<Vec<Text>> [undocumented],
        /// How much of the talk so far the agent sees: `keep`, `default` or `hide`.
        pub history: Option<Text> [undocumented],
    }
}

record! {
    /// A step of a context, with its words as `text` or `pom`.
    ///
    /// SWML reference: "ai", `prompt.contexts`, `steps`.
    pub struct ContextStep for "a step" [rule(Rule::ContextStep), sequence(SequenceRule::ContextSteps)] {
        /// Its name, by which `valid_steps` finds it: any but `next`.
        pub name: Text [format(Format::StepName)],
        /// What the agent is told here, as one text.
        pub text: Option<Text>,
        /// The same as sections with headings, in place of `text`.
        pub pom: Option<Vec<PomSection>>,
        /// When the agent may go on, in words.
        pub step_criteria: Option<Text>,
        /// The functions that the agent may call here, by name.
        pub functions: Option<Vec<Text>> [undocumented_as(&[Form::Is("none")])],
        /// The steps of this context it may go on to; the one after this if left out or
        /// empty.
        pub valid_steps: Option<Vec<Text>>,
        /// The contexts it may go to.
        pub valid_contexts: Option<Vec<Text>>,
        /// Whether to go on without waiting for the caller; no if left out.
        pub skip_user_turn: Option<Value<bool>> [default("false")],
        /// Whether the context ends here; no if left out. Not beside `valid_steps`.
        pub end: Option<bool> [default("false")],
        /// Questions that the agent asks here, and where the answers go.
        pub gather_info: Option<Map<Any>> [undocumented],
        /// Whether to go on to the next step at once.
        pub skip_to_next_step: Option<Value<bool>> [undocumented],
        /// How much of the talk so far the agent sees: `keep`, `default` or `hide`.
        pub history: Option<Text> [undocumented],
        /// Who the agent is from here on, and what it forgets.
        pub reset: Option<Map<Any>> [undocumented],
    }
}
