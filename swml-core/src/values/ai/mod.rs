// Generated from the table in swml-language by `SNAPSHOTS=overwrite cargo test -p swml-language --test values`.

//! The typed values of agents.

mod agent;
pub use agent::Ai;
mod action;
pub use action::{
    ActionTransfer, ContextSwitch, Hold, PlaybackBg, SwaigAction, SwaigActions, ToggleFunctions,
    TransferTo, UnsetData,
};
mod bedrock;
pub use bedrock::{
    AmazonBedrock, BedrockDataMap, BedrockExpression, BedrockFunction, BedrockOutput,
    BedrockParams, BedrockPrompt, BedrockSwaig, BedrockVoice, BedrockWebhook,
};
mod contexts;
pub use contexts::{Context, ContextStep};
mod data_map;
pub use data_map::{
    DataMap, Foreach, SwaigExpression, SwaigOutput, SwaigResponse, SwaigWebhook, ToolResult,
};
mod function;
pub use function::{SwaigFunction, WaitLoops};
mod languages;
pub use languages::{
    AiHint, AiLanguage, Emotion, Fillers, Hint, LanguageParams, Multilingual, MultilingualLanguage,
    Pronounce,
};
mod parameters;
pub use parameters::{FunctionParameters, ObjectType, ParameterSchema, ParameterType, TextFormat};
mod params;
pub use params::{
    AiParams, BackgroundLoops, Barge, CallDirection, ConversationMessage, ConversationRole,
    DebugMode, NumberFormat, PomFormat, PostedVars, SummaryMode, TextNormalization,
};
mod pom;
pub use pom::PomSection;
mod prompt;
pub use prompt::{AiPrompt, PostPrompt};
mod sidecar;
pub use sidecar::{
    AiSidecar, SidecarAction, SidecarFunction, SidecarParameter, SidecarParameterType,
    SidecarParameters, SidecarParams, SidecarPermissions, SidecarPrompt, SidecarPromptSource,
    SidecarSwaig, SidecarWebhooks,
};
mod swaig;
pub use swaig::{InternalFillers, McpServer, NativeFunction, Swaig, SwaigDefaults, SwaigInclude};
mod texts;
pub use texts::Texts;
