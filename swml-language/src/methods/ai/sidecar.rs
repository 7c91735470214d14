//! `ai_sidecar`: listens to two people and helps one of them.

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
        /// The language that is spoken, as one code such as `en-US`.
        pub(new) lang: Text [non_empty],
        /// What it is to do: a text, sections, or a file.
        pub prompt: Option<SidecarPrompt>,
        /// The model that thinks; `gpt-4o-mini` if left out.
        pub model: Option<Text> [default("gpt-4o-mini")],
        /// The sides it listens to: both of them, also if left out.
        pub direction: Option<Vec<Party>> [default("`remote-caller` and `local-caller`")],
        /// Which side is the customer; `remote-caller` if left out.
        pub customer_role: Option<Party> [default("remote-caller")],
        /// Where to report what it hears and says, with `user:password@` if it needs one.
        pub url: Option<Text> [format(Format::Url)],
        /// The functions it may call.
        pub swaig for "SWAIG": Option<Box<SidecarSwaig>>,
        /// What its functions may do; everything if left out.
        pub permissions: Option<SidecarPermissions>,
        /// Data for the whole session, which the prompt and functions find in
        /// `global_data`.
        pub global_data: Option<Map<Any>>,
        /// Words that are easily misheard.
        pub hints: Option<Vec<Text>> [non_empty],
        /// Settings.
        pub params: Option<Box<SidecarParams>>,
        /// Sums up the call so far, in place of listening on.
        pub action: Option<SidecarAction>,
    }
}

choice! {
    /// What a sidecar is to do.
    pub enum SidecarPrompt for "a string or a prompt" {
        /// A text.
        Text(Text),
        /// A text, sections, or a file.
        Source(SidecarPromptSource),
    }
}

record! {
    /// What a sidecar is to do: `text`, `pom` or `file`.
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
        /// What holds for every function that does not say otherwise.
        pub defaults: Option<SidecarWebhooks>,
        /// Functions of your own.
        pub functions: Option<Vec<SidecarFunction>>,
        /// Servers whose tools it may use.
        pub mcp_servers: Option<Vec<McpServer>>,
    }
}

/// Declares what knows of a web server for functions.
macro_rules! webhooks {
    (
        $(#[doc = $doc:literal])*
        struct $Record:ident for $name:literal [$($option:tt)*] { $($own:tt)* }
    ) => {
        record! {
            $(#[doc = $doc])*
            pub struct $Record for $name [$($option)*] {
                $($own)*
                /// Where functions are run, with `user:password@` if it needs one.
                pub web_hook_url: Option<Text> [format(Format::Url)],
                /// The name to authenticate with there.
                pub web_hook_auth_user: Option<Text>,
                /// The password to authenticate with there.
                pub web_hook_auth_password: Option<Text> [secret],
            }
        }
    };
}

webhooks! {
    /// What holds for every function that does not say otherwise.
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
        /// Its name, which no other function has.
        pub(new) function: Text [suggest_for(&["name"])],
        /// What it does and when to call it.
        pub description: Option<Text>,
        /// The same, read only where there is no `description`.
        pub purpose: Option<Text>,
        /// The arguments that the sidecar fills in; none if left out.
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
        /// They are an `object`.
        pub kind for "type": ObjectType [undocumented_without],
        /// Each argument by its name.
        pub properties: Map<SidecarParameter> [undocumented_without],
        /// The names of those that must be given.
        pub required: Option<Vec<Text>>,
    }
}

record! {
    /// What one argument may be.
    ///
    /// SWML reference: "ai_sidecar", `SWAIG.functions`, `parameters`.
    pub struct SidecarParameter for "a parameter" [
        rule(Rule::Argument), also(parameters::JSON_SCHEMA)
    ] {
        /// What it is.
        pub(new) kind for "type": SidecarParameterType [undocumented_as(&[Form::List])],
        /// What it means: the sidecar fills it in by that.
        pub description: Option<Text>,
        /// The only values it may have.
        pub words for "enum": Option<Vec<Any>>,
        /// What it is if the sidecar leaves it out.
        pub otherwise for "default": Option<Any>,
        /// For an array: what its elements are.
        pub items: Option<Box<SidecarParameter>>,
        /// For an object: what its properties are.
        pub properties: Option<Map<SidecarParameter>>,
        /// For an object: the names of those that must be there.
        pub required: Option<Vec<Text>>,
    }
}

keyword! {
    /// What an argument is.
    pub enum SidecarParameterType {
        /// Text.
        Str = "string",
        /// A whole number.
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
    /// What the functions of a sidecar may do.
    ///
    /// SWML reference: "ai_sidecar", `permissions`.
    pub struct SidecarPermissions for "permissions" {
        /// Whether they may run scripts on the call; yes if left out.
        pub swaig_allow_swml: Option<Value<bool>> [default("true")],
        /// Whether they may change its settings; yes if left out.
        pub swaig_allow_settings: Option<Value<bool>> [default("true")],
        /// Whether they may set `global_data`; yes if left out.
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
        /// How long the customer must be silent before it thinks, in milliseconds, 50 to
        /// 5000; 200 if left out.
        pub idle_timeout_ms: Option<Value<Milliseconds>> [min(50.0), max(5000.0), default("200")],
        /// How long it waits at least before it thinks again, in milliseconds, 0 to 60000;
        /// 0 if left out.
        pub min_interval_ms: Option<Value<Milliseconds>> [min(0.0), max(60000.0), default("0")],
        /// How many functions it may call before it must give advice, 1 to 20; 5 if left
        /// out.
        pub max_iters_per_tick: Option<Value<i64>> [min(1.0), max(20.0), default("5")],
        /// How much of the talk it remembers, in tokens, 1000 to 200000; 8000 if left out.
        pub max_history_tokens: Option<Value<i64>> [
            min(1000.0), max(200_000.0), default("8000")
        ],
        /// Whether what its functions do is done on the call, and not only reported; yes
        /// if left out.
        pub act_on_channel: Option<Value<bool>> [default("true")],
        /// Whether its work is summed up when the call is over; no if left out.
        pub final_summary: Option<Value<bool>> [default("false")],
        /// Whether the talk is summed up when the call is over; no if left out.
        pub ai_summary: Option<Value<bool>> [default("false")],
        /// How to sum up the talk.
        pub ai_summary_prompt: Option<Text> [requires("ai_summary")],
        /// The model that sums up the talk; `gpt-4o-mini` if left out.
        pub summary_model: Option<Text> [default("gpt-4o-mini")],
        /// Whether each thing that is said is reported as it is said; no if left out.
        pub live_events: Option<Value<bool>> [default("false")],
        /// Whether such a report has every detail; no if left out.
        pub verbose_utterances: Option<Value<bool>> [default("false")],
        /// The engine that hears; `deepgram` if left out.
        pub speech_engine: Option<SpeechEngine> [default("deepgram")],
        /// How long the engine waits before speech counts as over, in milliseconds, 0 to
        /// 600000; its own default if 0 or left out.
        pub speech_timeout: Option<Value<Milliseconds>> [min(0.0), max(600_000.0)],
        /// How much silence ends speech, in milliseconds, 0 to 60000; the engine's own
        /// default if 0 or left out.
        pub vad_silence_ms: Option<Value<Milliseconds>> [min(0.0), max(60000.0)],
        /// How loud counts as speech, 0 to 10000; the engine's own default if 0 or left
        /// out.
        pub vad_thresh: Option<Value<i64>> [min(0.0), max(10000.0)],
        /// How much the engine logs, 0 to 100; 0 if left out.
        pub debug_level: Option<Value<i64>> [min(0.0), max(100.0), default("0")],
        /// Whether the sidecar logs more; no if left out.
        pub debug: Option<Value<bool>> [default("false")],
        /// Words that the engine should expect, such as names of products.
        pub transcribe_prompt: Option<Text>,
    }
}

record! {
    /// What to do in place of listening on.
    ///
    /// SWML reference: "ai_sidecar", `action`.
    pub struct SidecarAction for "action" {
        /// Sums up the call so far.
        pub(new) summarize: Summarize,
    }
}
