//! `ai_sidecar`: an AI assistant that listens to a call and advises one side.

use super::parameters::{self, ObjectType};
use super::pom::PomSection;
use super::swaig::McpServer;
use crate::declare::{choice, keyword, record};
use crate::methods::{Party, SpeechEngine, Summarize};
use crate::types::{Any, Map, Milliseconds, Text, Value};

record! {
    /// Listens to the call in the background and advises one side of it.
    ///
    /// SWML reference: "ai_sidecar".
    ///
    /// ```
    /// use swml::AiSidecar;
    /// let coach = AiSidecar::lang("en-US").prompt("Help the agent to be kind");
    /// assert_eq!(
    ///     serde_json::to_string(&coach)?,
    ///     r#"{"lang":"en-US","prompt":"Help the agent to be kind"}"#
    /// );
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub struct AiSidecar for "ai_sidecar" [rule(Rule::Sidecar)] {
        /// The language of the call, as one code such as `en-US`.
        pub(new) lang: Text [non_empty],
        /// The instructions of the sidecar: a text, sections, or a file.
        pub prompt: Option<SidecarPrompt>,
        /// The language model; `gpt-4o-mini` by default.
        pub model: Option<Text> [default("gpt-4o-mini")],
        /// The sides that it listens to; both by default.
        pub direction: Option<Vec<Party>> [default("`remote-caller` and `local-caller`")],
        /// The side of the customer; `remote-caller` by default.
        pub customer_role: Option<Party> [default("remote-caller")],
        /// The URL that receives its events, with `user:password@` if it requires authentication.
        pub url: Option<Text> [format(Format::Url)],
        /// The functions that it may call.
        pub swaig for "SWAIG": Option<Box<SidecarSwaig>>,
        /// The permissions of its functions; all by default.
        pub permissions: Option<SidecarPermissions>,
        /// Data of the whole session, available to the prompt and functions as `global_data`.
        pub global_data: Option<Map<Any>>,
        /// Words that are often misrecognized.
        pub hints: Option<Vec<Text>> [non_empty],
        /// Settings.
        pub params: Option<Box<SidecarParams>>,
        /// Summarizes the call so far, instead of starting a sidecar.
        pub action: Option<SidecarAction>,
    }
}

choice! {
    /// The instructions of a sidecar.
    pub enum SidecarPrompt for "a string or a prompt" {
        /// A text.
        Text(Text),
        /// A text, sections, or a file.
        Source(SidecarPromptSource),
    }
}

record! {
    /// The instructions of a sidecar: `text`, `pom` or `file`.
    ///
    /// SWML reference: "ai_sidecar", `prompt`.
    pub struct SidecarPromptSource for "a prompt" [rule(Rule::SidecarPrompt)] {
        /// A text.
        pub(new) text: Option<Text>,
        /// Sections with headings.
        pub(new) pom: Option<Vec<PomSection>> [non_empty],
        /// The path of a file on the server.
        pub(new) file: Option<Text>,
    }
}

record! {
    /// The functions that a sidecar may call.
    ///
    /// SWML reference: "ai_sidecar", `SWAIG`.
    pub struct SidecarSwaig for "SWAIG" [rule(Rule::Handlers)] {
        /// Defaults of all functions.
        pub defaults: Option<SidecarWebhooks>,
        /// Functions of your own.
        pub functions: Option<Vec<SidecarFunction>>,
        /// MCP servers whose tools it may use.
        pub mcp_servers: Option<Vec<McpServer>>,
    }
}

/// Declares a record with the properties of a web server for functions.
macro_rules! webhooks {
    (
        $(#[doc = $doc:literal])*
        struct $Record:ident for $name:literal [$($option:tt)*] { $($own:tt)* }
    ) => {
        record! {
            $(#[doc = $doc])*
            pub struct $Record for $name [$($option)*] {
                $($own)*
                /// The URL that runs the functions, with `user:password@` if it requires
                /// authentication.
                pub web_hook_url: Option<Text> [format(Format::Url)],
                /// The user name for that URL.
                pub web_hook_auth_user: Option<Text>,
                /// The password for that URL.
                pub web_hook_auth_password: Option<Text> [secret],
            }
        }
    };
}

webhooks! {
    /// Defaults of all functions.
    ///
    /// SWML reference: "ai_sidecar", `SWAIG.defaults`.
    struct SidecarWebhooks for "defaults" [] {}
}

webhooks! {
    /// A function that a sidecar may call.
    ///
    /// SWML reference: "ai_sidecar", `SWAIG.functions`.
    ///
    /// ```
    /// use swml::SidecarFunction;
    /// let look_up = SidecarFunction::function("look_up").description("Finds an order");
    /// assert_eq!(
    ///     serde_json::to_string(&look_up)?,
    ///     r#"{"function":"look_up","description":"Finds an order"}"#
    /// );
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    struct SidecarFunction for "a function" [
        rule(Rule::SidecarFunction), sequence(SequenceRule::Functions)
    ] {
        /// The name of the function, unique among the functions.
        pub(new) function: Text [suggest_for(&["name"])],
        /// A description of what the function does and when to call it.
        pub description: Option<Text>,
        /// An alternative to `description`, ignored if it is set.
        pub purpose: Option<Text>,
        /// The arguments that the sidecar fills in; none by default.
        pub parameters: Option<SidecarParameters>,
    }
}

record! {
    /// The arguments of a function.
    ///
    /// SWML reference: "ai_sidecar", `SWAIG.functions`, `parameters`.
    pub struct SidecarParameters for "parameters" [
        rule(Rule::Arguments), also(parameters::JSON_SCHEMA)
    ] {
        /// The type, always `object`.
        pub kind for "type": ObjectType [undocumented_without],
        /// The arguments by name.
        pub properties: Map<SidecarParameter> [undocumented_without],
        /// The names of the required arguments.
        pub required: Option<Vec<Text>>,
    }
}

record! {
    /// The schema of one argument.
    ///
    /// SWML reference: "ai_sidecar", `SWAIG.functions`, `parameters`.
    pub struct SidecarParameter for "a parameter" [
        rule(Rule::Argument), also(parameters::JSON_SCHEMA)
    ] {
        /// The type of the argument.
        pub(new) kind for "type": SidecarParameterType [undocumented_as(&[Form::List])],
        /// The meaning of the argument, for the sidecar.
        pub description: Option<Text>,
        /// The allowed values.
        pub words for "enum": Option<Vec<Any>>,
        /// The value if the sidecar omits the argument.
        pub otherwise for "default": Option<Any>,
        /// For an array: the schema of its elements.
        pub items: Option<Box<SidecarParameter>>,
        /// For an object: the schemas of its properties.
        pub properties: Option<Map<SidecarParameter>>,
        /// For an object: the names of its required properties.
        pub required: Option<Vec<Text>>,
    }
}

keyword! {
    /// The type of an argument.
    pub enum SidecarParameterType {
        /// Text.
        Str = "string",
        /// An integer.
        Integer = "integer",
        /// A number.
        Number = "number",
        /// `true` or `false`.
        Boolean = "boolean",
        /// A list.
        Array = "array",
        /// An object.
        Object = "object",
        /// `null`.
        Null = "null" [undocumented],
    }
}

record! {
    /// The permissions of the functions of a sidecar.
    ///
    /// SWML reference: "ai_sidecar", `permissions`.
    pub struct SidecarPermissions for "permissions" {
        /// Whether they may run scripts on the call; `true` by default.
        pub swaig_allow_swml: Option<Value<bool>> [default("true")],
        /// Whether they may change its settings; `true` by default.
        pub swaig_allow_settings: Option<Value<bool>> [default("true")],
        /// Whether they may set `global_data`; `true` by default.
        pub swaig_set_global_data: Option<Value<bool>> [default("true")],
    }
}

record! {
    /// Settings of a sidecar.
    ///
    /// SWML reference: "ai_sidecar", `params`.
    ///
    /// ```
    /// use swml::SidecarParams;
    /// let params = SidecarParams::default().idle_timeout_ms(500).final_summary(true);
    /// assert_eq!(
    ///     serde_json::to_string(&params)?,
    ///     r#"{"idle_timeout_ms":500,"final_summary":true}"#
    /// );
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub struct SidecarParams for "params" {
        /// The silence of the customer that triggers the sidecar, in milliseconds, 50 to 5000; 200
        /// by default.
        pub idle_timeout_ms: Option<Value<Milliseconds>> [min(50.0), max(5000.0), default("200")],
        /// The minimum interval between two triggers, in milliseconds, 0 to 60000; 0 by default.
        pub min_interval_ms: Option<Value<Milliseconds>> [min(0.0), max(60000.0), default("0")],
        /// The maximum number of function calls before the sidecar must give advice, 1 to 20; 5 by
        /// default.
        pub max_iters_per_tick: Option<Value<i64>> [min(1.0), max(20.0), default("5")],
        /// The maximum length of the conversation history, in tokens, 1000 to 200000; 8000 by
        /// default.
        pub max_history_tokens: Option<Value<i64>> [
            min(1000.0), max(200_000.0), default("8000")
        ],
        /// Whether actions of its functions are performed on the call, and not only reported;
        /// `true` by default.
        pub act_on_channel: Option<Value<bool>> [default("true")],
        /// Whether to summarize the work of the sidecar at the end of the call; `false` by default.
        pub final_summary: Option<Value<bool>> [default("false")],
        /// Whether to summarize the conversation at the end of the call; `false` by default.
        pub ai_summary: Option<Value<bool>> [default("false")],
        /// The prompt for the summary of the conversation.
        pub ai_summary_prompt: Option<Text> [requires("ai_summary")],
        /// The model that summarizes the conversation; `gpt-4o-mini` by default.
        pub summary_model: Option<Text> [default("gpt-4o-mini")],
        /// Whether to report each utterance as it happens; `false` by default.
        pub live_events: Option<Value<bool>> [default("false")],
        /// Whether these reports include all details; `false` by default.
        pub verbose_utterances: Option<Value<bool>> [default("false")],
        /// The speech recognition engine; `deepgram` by default.
        pub speech_engine: Option<SpeechEngine> [default("deepgram")],
        /// How long the engine waits before an utterance ends, in milliseconds, 0 to 600000; the
        /// engine's own default if 0 or omitted.
        pub speech_timeout: Option<Value<Milliseconds>> [min(0.0), max(600_000.0)],
        /// The silence that ends an utterance, in milliseconds, 0 to 60000; the engine's own
        /// default if 0 or omitted.
        pub vad_silence_ms: Option<Value<Milliseconds>> [min(0.0), max(60000.0)],
        /// The minimum volume of speech, 0 to 10000; the engine's own default if 0 or omitted.
        pub vad_thresh: Option<Value<i64>> [min(0.0), max(10000.0)],
        /// The log level of the engine, 0 to 100; 0 by default.
        pub debug_level: Option<Value<i64>> [min(0.0), max(100.0), default("0")],
        /// Whether the sidecar logs in more detail; `false` by default.
        pub debug: Option<Value<bool>> [default("false")],
        /// Words that the engine should expect, such as names of products.
        pub transcribe_prompt: Option<Text>,
    }
}

record! {
    /// An action that replaces starting a sidecar.
    ///
    /// SWML reference: "ai_sidecar", `action`.
    pub struct SidecarAction for "action" {
        /// Sums up the call so far.
        pub(new) summarize: Summarize,
    }
}
