//! The prompts of an agent, during the call and after it.

use super::contexts::{Context, ContextStep};
use super::pom::PomSection;
use crate::number::Number;
use crate::types::{Map, Text, Value};

/// Declares a prompt: its text as `text` or `pom`, properties of its own, and the sampling
/// parameters of the model.
macro_rules! prompt {
    (
        $(#[doc = $doc:literal])*
        struct $Prompt:ident for $name:literal [$($option:tt)*] { $($own:tt)* }
    ) => {
        $crate::declare::record! {
            $(#[doc = $doc])*
            pub struct $Prompt for $name [$($option)*] {
                /// The prompt as one text.
                pub(new) text: Option<Text> [primary],
                /// The prompt as sections with headings, instead of `text`.
                pub(new) pom: Option<Vec<PomSection>> [non_empty],
                $($own)*
                /// The maximum length of a response, in tokens, 0 to 4096; 256 by default.
                pub max_tokens: Option<i64> [min(0.0), max(4096.0), default("256")],
                /// The randomness of the responses, 0 to 1.5; 1 by default.
                pub temperature: Option<Value<Number>> [min(0.0), max(1.5), default("1")],
                /// The share of the most likely words from which the model chooses, 0 to 1; 1 by
                /// default. An alternative to `temperature`.
                pub top_p: Option<Value<Number>> [min(0.0), max(1.0), default("1")],
                /// The confidence that the caller has finished speaking, 0 to 1; 0.6 by default. A
                /// lower value responds sooner and interrupts more often.
                pub confidence: Option<Value<Number>> [min(0.0), max(1.0), default("0.6")],
                /// The preference for new topics, -2 to 2; 0 by default.
                pub presence_penalty: Option<Value<Number>> [min(-2.0), max(2.0), default("0")],
                /// The avoidance of repeated words, -2 to 2; 0 by default.
                pub frequency_penalty: Option<Value<Number>> [min(-2.0), max(2.0), default("0")],
            }
        }
    };
}
pub(super) use prompt;

prompt! {
    /// The role of an agent and its task: `text` or `pom`.
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
        /// The contexts of the conversation by name, each with its steps. The conversation starts
        /// in `default`.
        pub contexts: Option<Map<Context>> [key("default")],
        /// Steps outside of any context.
        pub steps: Option<Vec<ContextStep>> [undocumented],
        /// The language model.
        pub model: Option<Text> [undocumented],
        /// The maximum length of a response, in tokens, including the reasoning.
        pub max_completion_tokens: Option<Value<Number>> [undocumented],
        /// How much the model reasons before it answers.
        pub reasoning_effort: Option<Text> [undocumented],
        /// How verbose the model is.
        pub verbosity: Option<Text> [undocumented],
    }
}

prompt! {
    /// The prompt of an agent after the call: `text` or `pom`.
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
        /// The language model.
        pub model: Option<Text> [undocumented],
        /// The maximum length of a response, in tokens, including the reasoning.
        pub max_completion_tokens: Option<Value<Number>> [undocumented],
        /// How much the model reasons before it answers.
        pub reasoning_effort: Option<Text> [undocumented],
        /// How verbose the model is.
        pub verbosity: Option<Text> [undocumented],
    }
}
