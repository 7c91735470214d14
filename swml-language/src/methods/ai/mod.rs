//! `ai`: an AI agent that talks with the caller.

mod action;
mod bedrock;
mod contexts;
mod data_map;
mod function;
mod languages;
mod parameters;
mod params;
mod pom;
mod prompt;
mod sidecar;
mod swaig;
mod texts;

pub use action::{
    ActionTransfer, ContextSwitch, Hold, PlaybackBg, SwaigAction, SwaigActions, ToggleFunctions,
    TransferTo, UnsetData,
};
pub use bedrock::{
    AmazonBedrock, BedrockDataMap, BedrockExpression, BedrockFunction, BedrockOutput,
    BedrockParams, BedrockPrompt, BedrockSwaig, BedrockVoice, BedrockWebhook,
};
pub use contexts::{Context, ContextStep};
pub use data_map::{
    DataMap, Foreach, SwaigExpression, SwaigOutput, SwaigResponse, SwaigWebhook, ToolResult,
};
pub use function::{SwaigFunction, WaitLoops};
pub use languages::{
    AiHint, AiLanguage, Emotion, Fillers, Hint, LanguageParams, Multilingual, MultilingualLanguage,
    Pronounce,
};
pub use parameters::{FunctionParameters, ObjectType, ParameterSchema, ParameterType, TextFormat};
pub use params::{
    AiParams, BackgroundLoops, Barge, CallDirection, ConversationMessage, ConversationRole,
    DebugMode, NumberFormat, PomFormat, PostedVars, SummaryMode, TextNormalization,
};
pub use pom::PomSection;
pub use prompt::{AiPrompt, PostPrompt};
pub use sidecar::{
    AiSidecar, SidecarAction, SidecarFunction, SidecarParameter, SidecarParameterType,
    SidecarParameters, SidecarParams, SidecarPermissions, SidecarPrompt, SidecarPromptSource,
    SidecarSwaig, SidecarWebhooks,
};
pub use swaig::{InternalFillers, McpServer, NativeFunction, Swaig, SwaigDefaults, SwaigInclude};
pub use texts::Texts;

use crate::declare::record;
use crate::types::{Any, Map, Text};

record! {
    /// Connects the caller to an AI agent, and continues when the agent has finished.
    ///
    /// SWML reference: "ai".
    ///
    /// ```
    /// use swml::{Ai, AiParams, AiPrompt, Swaig, SwaigFunction};
    /// let agent = Ai::prompt(AiPrompt::text("You take orders for pizza.").temperature(0.3))
    ///     .params(AiParams::default().wait_for_user(true))
    ///     .swaig(Swaig::default().functions([
    ///         SwaigFunction::new("place_order", "Call it when the caller has decided")
    ///             .web_hook_url("https://example.com/order"),
    ///     ]));
    /// assert_eq!(
    ///     serde_json::to_string(&agent)?,
    ///     r#"{"prompt":{"text":"You take orders for pizza.","temperature":0.3},"params":{"wait_for_user":true},"SWAIG":{"functions":[{"function":"place_order","description":"Call it when the caller has decided","web_hook_url":"https://example.com/order"}]}}"#
    /// );
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub struct Ai for "ai" [rule(Rule::Ai)] {
        /// The prompt: the role of the agent, its task and its instructions.
        pub(new) prompt: AiPrompt,
        /// The prompt of the agent after the call, for example for a summary.
        pub post_prompt: Option<Box<PostPrompt>>,
        /// The URL that receives the answer to `post_prompt` and the conversation log, with
        /// `user:password@` if it requires authentication.
        pub post_prompt_url: Option<Text> [format(Format::Url)],
        /// Settings of the agent.
        pub params: Option<Box<AiParams>>,
        /// The functions that the agent may call.
        pub swaig for "SWAIG": Option<Box<Swaig>>,
        /// Words that are often misrecognized.
        pub hints: Option<Vec<AiHint>>,
        /// The languages the agent speaks, each with its voice. Ignored with
        /// `multilingual`.
        pub languages: Option<Vec<AiLanguage>>,
        /// Lets the agent switch to the language of the caller, instead of `languages`.
        pub multilingual: Option<Box<Multilingual>>,
        /// The pronunciation of words.
        pub pronounce: Option<Vec<Pronounce>>,
        /// Data of the whole session, available to prompts and functions as `global_data`.
        pub global_data: Option<Map<Any>>,
        /// A reference to an agent that is defined elsewhere.
        pub agent: Option<Text> [undocumented],
        /// The speech engine; a language names its engine in its `voice`.
        pub engine: Option<Text> [undocumented],
        /// The voice of the agent; a language has its own.
        pub voice: Option<Text> [undocumented],
        /// The user name for `post_prompt_url`, if the URL does not include one.
        pub post_prompt_auth_user: Option<Text> [undocumented],
        /// The password for `post_prompt_url`.
        pub post_prompt_auth_password: Option<Text> [secret, undocumented],
    }
}
