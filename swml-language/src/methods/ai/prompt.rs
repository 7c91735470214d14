//! What the agent is told, before the call and after it.

use super::contexts::{Context, ContextStep};
use super::pom::PomSection;
use crate::number::Number;
use crate::types::{Map, Text, Value};

/// Declares a prompt: its words, as `text` or `pom`, what is its own, and how the model
/// weighs what it may say.
macro_rules! prompt {
    (
        $(#[doc = $doc:literal])*
        struct $Prompt:ident for $name:literal [$($option:tt)*] { $($own:tt)* }
    ) => {
        $crate::declare::record! {
            $(#[doc = $doc])*
            pub struct $Prompt for $name [$($option)*] {
                /// The words, as one text.
                pub(new) text: Option<Text> [primary],
                /// The words, as sections with headings, in place of `text`.
                pub(new) pom: Option<Vec<PomSection>> [non_empty],
                $($own)*
                /// The longest answer, in tokens, 0 to 4096; 256 if left out.
                pub max_tokens: Option<i64> [min(0.0), max(4096.0), default("256")],
                /// How freely the model chooses its words, 0 to 1.5; 1 if left out.
                pub temperature: Option<Value<Number>> [min(0.0), max(1.5), default("1")],
                /// From which share of the likeliest words it chooses, 0 to 1; 1 if left
                /// out. An alternative to `temperature`.
                pub top_p: Option<Value<Number>> [min(0.0), max(1.0), default("1")],
                /// How sure it must be that the caller has finished, 0 to 1; 0.6 if left
                /// out. Lower answers sooner and interrupts more often.
                pub confidence: Option<Value<Number>> [min(0.0), max(1.0), default("0.6")],
                /// How much it leans to new topics, -2 to 2; 0 if left out.
                pub presence_penalty: Option<Value<Number>> [min(-2.0), max(2.0), default("0")],
                /// How much it avoids its own words, -2 to 2; 0 if left out.
                pub frequency_penalty: Option<Value<Number>> [min(-2.0), max(2.0), default("0")],
            }
        }
    };
}
pub(super) use prompt;

prompt! {
    /// Who an agent is and what it is to do: `text` or `pom`.
    ///
    /// SWML reference: "ai", `prompt`.
    ///
    /// ```
    /// use swml::AiPrompt;
    /// let prompt = AiPrompt::text("You are a receptionist").temperature(0.2);
    /// assert_eq!(
    ///     serde_json::to_string(&prompt)?,
    ///     r#"{"text":"You are a receptionist","temperature":0.2}"#
    /// );
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    struct AiPrompt for "a prompt" [rule(Rule::AiPrompt)] {
        /// The course of the talk: contexts by name, each with its steps. It starts in
        /// the one called `default`.
        pub contexts: Option<Map<Context>> [key("default")],
        /// Steps outside of any context.
        pub steps: Option<Vec<ContextStep>> [undocumented],
        /// The model that answers.
        pub model: Option<Text> [undocumented],
        /// The longest answer, in tokens, with what the model thinks.
        pub max_completion_tokens: Option<Value<Number>> [undocumented],
        /// How much the model thinks before it answers.
        pub reasoning_effort: Option<Text> [undocumented],
        /// How much the model says.
        pub verbosity: Option<Text> [undocumented],
    }
}

prompt! {
    /// What an agent is asked when the call is over: `text` or `pom`.
    ///
    /// SWML reference: "ai", `post_prompt`.
    ///
    /// ```
    /// use swml::PostPrompt;
    /// let prompt = PostPrompt::text("Summarize the call").max_tokens(100);
    /// assert_eq!(
    ///     serde_json::to_string(&prompt)?,
    ///     r#"{"text":"Summarize the call","max_tokens":100}"#
    /// );
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    struct PostPrompt for "a prompt" [rule(Rule::TextOrPom)] {
        /// The model that answers.
        pub model: Option<Text> [undocumented],
        /// The longest answer, in tokens, with what the model thinks.
        pub max_completion_tokens: Option<Value<Number>> [undocumented],
        /// How much the model thinks before it answers.
        pub reasoning_effort: Option<Text> [undocumented],
        /// How much the model says.
        pub verbosity: Option<Text> [undocumented],
    }
}
