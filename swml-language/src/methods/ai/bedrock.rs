//! `amazon_bedrock`: an agent whose model is Amazon's.

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
    /// Hands the caller to an AI agent that speaks through Amazon Bedrock.
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
        /// Who the agent is, what it is to do and how.
        pub(new) prompt: BedrockPrompt,
        /// What the agent is asked when the call is over, such as for a summary.
        pub post_prompt: Option<Box<PostPrompt>>,
        /// Where the answer to `post_prompt` and the log of the talk go, with
        /// `user:password@` if it needs one.
        pub post_prompt_url: Option<Text> [format(Format::Url)],
        /// Settings of the agent.
        pub params: Option<Box<BedrockParams>>,
        /// The functions that the agent may call.
        pub swaig for "SWAIG": Option<Box<BedrockSwaig>>,
        /// Data for the whole session, which prompts and functions find in `global_data`.
        pub global_data: Option<Map<Any>>,
        /// The name of the application, for your own use.
        pub app_name: Option<Text> [undocumented],
        /// The name of the agent.
        pub assistant_name: Option<Text> [undocumented],
        /// What the agent is told beside `prompt`.
        pub assistant_prompt: Option<Text> [undocumented],
        /// The name of the talk, by which it is continued.
        pub conversation_id: Option<Text> [undocumented],
        /// What the agent says first.
        pub greeting_prompt: Option<Any> [undocumented],
        /// Where to send what has been said.
        pub transcript_webhook_url: Option<Text> [format(Format::Url), undocumented],
    }
}

prompt! {
    /// Who an agent is and what it is to do: `text` or `pom`.
    ///
    /// SWML reference: "amazon_bedrock", `prompt`.
    struct BedrockPrompt for "a prompt" [rule(Rule::TextOrPom)] {
        /// The voice; `matthew` if left out.
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
    /// Settings of an agent. What SWML is not known to have is sent as it is.
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
        /// How long the caller may be silent before the agent asks again, in
        /// milliseconds, 10000 to 600000; 0 for ever.
        pub attention_timeout: Option<Value<Milliseconds>> [
            min(10000.0), max(600_000.0), also(0.0)
        ],
        /// The longest the agent may talk, such as `90s` or `1h30m`.
        pub hard_stop_time: Option<Text> [format(Format::TimeSpan)],
        /// How long nothing may happen before the agent leaves, in milliseconds, 10000 to
        /// 3600000; 600000 if left out.
        pub inactivity_timeout: Option<Value<Milliseconds>> [
            min(10000.0), max(3_600_000.0), default("600000")
        ],
        /// A video to show while the agent listens.
        pub video_listening_file: Option<Text> [format(Format::Url)],
        /// A video to show while the agent does nothing.
        pub video_idle_file: Option<Text> [format(Format::Url)],
        /// A video to show while the agent talks.
        pub video_talking_file: Option<Text> [format(Format::Url)],
        /// What the agent is told when `hard_stop_time` is over.
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
        /// What holds for every function that does not say otherwise.
        pub defaults: Option<SwaigDefaults>,
    }
}

record! {
    /// A function that an agent may call: a web server runs it, or `data_map` says what
    /// it does.
    ///
    /// The names `startup_hook`, `hangup_hook` and `summarize_conversation` are those of
    /// functions that the platform itself calls.
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
        /// Its name, which no other function has.
        pub function: Text [
            respelt("start_hook", "startup_hook"), respelt("stop_hook", "hangup_hook"), suggest_for(&["name"])
        ],
        /// What it does and when to call it: the agent decides by that.
        pub description: Text [suggest_for(&["purpose"])],
        /// The arguments that the agent fills in.
        pub parameters: Option<FunctionParameters> [suggest_for(&["argument"])],
        /// Whether the agent may call it; yes if left out.
        pub active: Option<Value<bool>> [default("true")],
        /// Data that only this function sees.
        pub meta_data: Option<Map<Any>>,
        /// Functions with the same token share their `meta_data`; those with the same URL
        /// do if left out.
        pub meta_data_token: Option<Text> [secret],
        /// What it does, without a server.
        pub data_map: Option<Box<BedrockDataMap>>,
        /// Where it is run, with `user:password@` if it needs one.
        pub web_hook_url: Option<Text> [format(Format::Url)],
    }
}

data_map! {
    /// What a function does without a server: it matches texts, asks other servers, or
    /// gives back what is written here. The first that has a result ends it.
    ///
    /// SWML reference: "amazon_bedrock", `data_map`.
    struct BedrockDataMap [];

    /// A text to match, and what to give back if it does.
    ///
    /// SWML reference: "amazon_bedrock", `data_map.expressions`.
    struct BedrockExpression;

    /// A request to another server, and what to make of its answer.
    ///
    /// SWML reference: "amazon_bedrock", `data_map.webhooks`.
    struct BedrockWebhook;

    output BedrockOutput
}

record! {
    /// What a function gives back: what the agent reads, and what is done.
    ///
    /// SWML reference: "amazon_bedrock", `data_map.output`.
    pub struct BedrockOutput for "an output" {
        /// What the agent reads.
        pub response: Option<Text>,
        /// What is done on the call.
        pub action: Option<SwaigActions>,
    }
}
