//! `ai`: an agent that talks with the caller.

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
    /// Hands the caller to an AI agent, and goes on when the agent is done.
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
        /// Who the agent is, what it is to do and how.
        pub(new) prompt: AiPrompt,
        /// What the agent is asked when the call is over, such as for a summary.
        pub post_prompt: Option<Box<PostPrompt>>,
        /// Where the answer to `post_prompt` and the log of the talk go, with
        /// `user:password@` if it needs one.
        pub post_prompt_url: Option<Text> [format(Format::Url)],
        /// Settings of the agent.
        pub params: Option<Box<AiParams>>,
        /// The functions that the agent may call.
        pub swaig for "SWAIG": Option<Box<Swaig>>,
        /// Words that are easily misheard.
        pub hints: Option<Vec<AiHint>>,
        /// The languages the agent speaks, each with its voice. Ignored beside
        /// `multilingual`.
        pub languages: Option<Vec<AiLanguage>>,
        /// Lets the agent follow the caller from language to language, in place of
        /// `languages`.
        pub multilingual: Option<Box<Multilingual>>,
        /// How words are to be spoken.
        pub pronounce: Option<Vec<Pronounce>>,
        /// Data for the whole session, which prompts and functions find in `global_data`.
        pub global_data: Option<Map<Any>>,
        /// An agent that is described elsewhere.
        pub agent: Option<Text> [undocumented],
        /// Who speaks; a language names its engine in its `voice`.
        pub engine: Option<Text> [undocumented],
        /// The voice of the agent; a language has its own.
        pub voice: Option<Text> [undocumented],
        /// The user name for `post_prompt_url`, where the URL itself has none.
        pub post_prompt_auth_user: Option<Text> [undocumented],
        /// The password for `post_prompt_url`.
        pub post_prompt_auth_password: Option<Text> [secret, undocumented],
    }
}
