//! `amazon_bedrock`: an AI agent on Amazon Bedrock.

use super::action::SwaigActions;
use super::data_map::data_map;
use super::parameters::FunctionParameters;
use super::pom::PomSection;
use super::prompt::{PostPrompt, prompt};
use super::swaig::SwaigDefaults;
use crate::declare::{keyword, record};
use crate::number::Number;
use crate::types::{Any, Map, Milliseconds, Text, Value};

record! {
    /// Connects the caller to an AI agent that uses Amazon Bedrock.
    ///
    /// SWML reference: "amazon_bedrock".
    ///
    /// ```
    /// use swml::{AmazonBedrock, BedrockPrompt, BedrockVoice};
    /// let agent = AmazonBedrock::prompt(
    ///     BedrockPrompt::text("You are a receptionist").voice_id(BedrockVoice::Amy),
    /// );
    /// assert_eq!(
    ///     serde_json::to_string(&agent)?,
    ///     r#"{"prompt":{"text":"You are a receptionist","voice_id":"amy"}}"#
    /// );
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub struct AmazonBedrock for "amazon_bedrock" [rule(Rule::Bedrock), removed(&[
        ("post_prompt_auth_user", "write it into `post_prompt_url`, `https://user:password@…`"),
        ("post_prompt_auth_password", "write it into `post_prompt_url`, `https://user:password@…`"),
    ])] {
        /// The prompt: the role of the agent, its task and its instructions.
        pub(new) prompt: BedrockPrompt,
        /// The prompt of the agent after the call, for example for a summary.
        pub post_prompt: Option<Box<PostPrompt>>,
        /// The URL that receives the answer to `post_prompt` and the conversation log, with
        /// `user:password@` if it requires authentication.
        pub post_prompt_url: Option<Text> [format(Format::Url)],
        /// Settings of the agent.
        pub params: Option<Box<BedrockParams>>,
        /// The functions that the agent may call.
        pub swaig for "SWAIG": Option<Box<BedrockSwaig>>,
        /// Data of the whole session, available to prompts and functions as `global_data`.
        pub global_data: Option<Map<Any>>,
        /// The name of the application, for your own use.
        pub app_name: Option<Text> [undocumented],
        /// The name of the agent.
        pub assistant_name: Option<Text> [undocumented],
        /// Further instructions of the agent, in addition to `prompt`.
        pub assistant_prompt: Option<Text> [undocumented],
        /// The identifier of the conversation, by which it can be resumed.
        pub conversation_id: Option<Text> [undocumented],
        /// The first utterance of the agent.
        pub greeting_prompt: Option<Any> [undocumented],
        /// The URL that receives the transcript.
        pub transcript_webhook_url: Option<Text> [format(Format::Url), undocumented],
    }
}

prompt! {
    /// The role of an agent and its task: `text` or `pom`.
    ///
    /// SWML reference: "amazon_bedrock", `prompt`.
    struct BedrockPrompt for "a prompt" [rule(Rule::TextOrPom)] {
        /// The voice; `matthew` by default.
        pub voice_id: Option<BedrockVoice> [default("matthew")],
    }
}

keyword! {
    /// A voice of Amazon Bedrock.
    pub enum BedrockVoice {
        /// Tiffany.
        Tiffany = "tiffany",
        /// Matthew.
        Matthew = "matthew",
        /// Amy.
        Amy = "amy",
        /// Lupe.
        Lupe = "lupe",
        /// Carlos.
        Carlos = "carlos",
    }
}

record! {
    /// Settings of an agent. Properties that are not part of SWML are sent unchanged.
    ///
    /// SWML reference: "amazon_bedrock", `params`.
    ///
    /// ```
    /// use swml::BedrockParams;
    /// let params = BedrockParams::default().hard_stop_time("10m");
    /// assert_eq!(serde_json::to_string(&params)?, r#"{"hard_stop_time":"10m"}"#);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub struct BedrockParams for "params" [open()] {
        /// How long the caller may be silent before the agent prompts again, in milliseconds, 10000
        /// to 600000; 0 for unlimited.
        pub attention_timeout: Option<Value<Milliseconds>> [
            min(10000.0), max(600_000.0), also(0.0)
        ],
        /// The maximum duration of the conversation, such as `90s` or `1h30m`.
        pub hard_stop_time: Option<Text> [format(Format::TimeSpan)],
        /// The inactivity after which the agent exits, in milliseconds, 10000 to 3600000; 600000 by
        /// default.
        pub inactivity_timeout: Option<Value<Milliseconds>> [
            min(10000.0), max(3_600_000.0), default("600000")
        ],
        /// A video to show while the agent listens.
        pub video_listening_file: Option<Text> [format(Format::Url)],
        /// A video to show while the agent is idle.
        pub video_idle_file: Option<Text> [format(Format::Url)],
        /// A video to show while the agent talks.
        pub video_talking_file: Option<Text> [format(Format::Url)],
        /// Instructions of the agent when `hard_stop_time` has elapsed.
        pub hard_stop_prompt: Option<Text> [requires("hard_stop_time")],
    }
}

record! {
    /// The functions that an agent may call.
    ///
    /// SWML reference: "amazon_bedrock", `SWAIG`.
    pub struct BedrockSwaig for "SWAIG" [rule(Rule::Handlers)] {
        /// Functions of your own.
        pub functions: Option<Vec<BedrockFunction>>,
        /// Defaults of all functions.
        pub defaults: Option<SwaigDefaults>,
    }
}

record! {
    /// A function that an agent may call, implemented by a web server or by `data_map`.
    ///
    /// The platform itself calls the functions `startup_hook`, `hangup_hook` and
    /// `summarize_conversation`.
    ///
    /// SWML reference: "amazon_bedrock", `SWAIG.functions`.
    ///
    /// ```
    /// use swml::BedrockFunction;
    /// let look_up = BedrockFunction::new("look_up", "Finds an order");
    /// assert_eq!(
    ///     serde_json::to_string(&look_up)?,
    ///     r#"{"function":"look_up","description":"Finds an order"}"#
    /// );
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub struct BedrockFunction for "a function" [sequence(SequenceRule::Functions)] {
        /// The name of the function, unique among the functions.
        pub function: Text [
            respelt("start_hook", "startup_hook"), respelt("stop_hook", "hangup_hook"), suggest_for(&["name"])
        ],
        /// A description for the agent of what the function does and when to call it.
        pub description: Text [suggest_for(&["purpose"])],
        /// The arguments that the agent fills in.
        pub parameters: Option<FunctionParameters> [suggest_for(&["argument"])],
        /// Whether the agent may call it; `true` by default.
        pub active: Option<Value<bool>> [default("true")],
        /// Data that only this function receives.
        pub meta_data: Option<Map<Any>>,
        /// Functions with the same token share their `meta_data`; by default those with the same
        /// URL do.
        pub meta_data_token: Option<Text> [secret],
        /// The implementation without a server.
        pub data_map: Option<Box<BedrockDataMap>>,
        /// The URL that runs the function, with `user:password@` if it requires authentication.
        pub web_hook_url: Option<Text> [format(Format::Url)],
    }
}

data_map! {
    /// The implementation of a function without a server: text patterns, requests to other servers,
    /// or a fixed output. The first of them that has a result ends the function.
    ///
    /// SWML reference: "amazon_bedrock", `data_map`.
    struct BedrockDataMap [];

    /// A text to match, and the output if it matches.
    ///
    /// SWML reference: "amazon_bedrock", `data_map.expressions`.
    struct BedrockExpression;

    /// A request to another server, and how its response is used.
    ///
    /// SWML reference: "amazon_bedrock", `data_map.webhooks`.
    struct BedrockWebhook;

    output BedrockOutput
}

record! {
    /// The output of a function: a response for the agent, and actions on the call.
    ///
    /// SWML reference: "amazon_bedrock", `data_map.output`.
    pub struct BedrockOutput for "an output" {
        /// The response for the agent.
        pub response: Option<Text>,
        /// The actions on the call.
        pub action: Option<SwaigActions>,
    }
}
