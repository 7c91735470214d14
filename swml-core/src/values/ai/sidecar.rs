// Generated from the table in swml-language by `SNAPSHOTS=overwrite cargo test -p swml-language --test values`.

use crate::into_property::IntoProperty;
use crate::json_value::{Any, Map};
use crate::key_order::KeyOrder;
use crate::text::Text;
use crate::value::{Milliseconds, Value};
use crate::values::{McpServer, ObjectType, Party, PomSection, SpeechEngine, Summarize};

/// Listens to the call in the background and advises one side of it.
///
/// SWML reference: "ai_sidecar".
///
/// ```
/// # use swml_core as swml;
/// use swml::AiSidecar;
/// let coach = AiSidecar::lang("en-US").prompt("Help the agent to be kind");
/// assert_eq!(
///     serde_json::to_string(&coach)?,
///     r#"{"lang":"en-US","prompt":"Help the agent to be kind"}"#
/// );
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Default)]
pub struct AiSidecar {
    /// The language of the call, as one code such as `en-US`.
    pub lang: Text,
    /// The instructions of the sidecar: a text, sections, or a file.
    pub prompt: Option<SidecarPrompt>,
    /// The language model; `gpt-4o-mini` by default.
    pub model: Option<Text>,
    /// The sides that it listens to; both by default.
    pub direction: Option<Vec<Party>>,
    /// The side of the customer; `remote-caller` by default.
    pub customer_role: Option<Party>,
    /// The URL that receives its events, with `user:password@` if it requires authentication.
    pub url: Option<Text>,
    /// The functions that it may call.
    pub swaig: Option<Box<SidecarSwaig>>,
    /// The permissions of its functions; all by default.
    pub permissions: Option<SidecarPermissions>,
    /// Data of the whole session, available to the prompt and functions as `global_data`.
    pub global_data: Option<Map<Any>>,
    /// Words that are often misrecognized.
    pub hints: Option<Vec<Text>>,
    /// Settings.
    pub params: Option<Box<SidecarParams>>,
    /// Summarizes the call so far, instead of starting a sidecar.
    pub action: Option<SidecarAction>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl AiSidecar {
    /// The language of the call, as one code such as `en-US`.
    ///
    /// Creates a value with only this property.
    pub fn lang(value: impl IntoProperty<Text>) -> Self {
        Self {
            lang: value.into_property(),
            ..Default::default()
        }
    }

    /// The instructions of the sidecar: a text, sections, or a file.
    #[must_use]
    pub fn prompt(mut self, value: impl IntoProperty<Option<SidecarPrompt>>) -> Self {
        self.prompt = value.into_property();
        self
    }

    /// The language model; `gpt-4o-mini` by default.
    #[must_use]
    pub fn model(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.model = value.into_property();
        self
    }

    /// The sides that it listens to; both by default.
    #[must_use]
    pub fn direction(mut self, value: impl IntoProperty<Option<Vec<Party>>>) -> Self {
        self.direction = value.into_property();
        self
    }

    /// The side of the customer; `remote-caller` by default.
    #[must_use]
    pub fn customer_role(mut self, value: impl IntoProperty<Option<Party>>) -> Self {
        self.customer_role = value.into_property();
        self
    }

    /// The URL that receives its events, with `user:password@` if it requires authentication.
    #[must_use]
    pub fn url(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.url = value.into_property();
        self
    }

    /// The functions that it may call.
    #[must_use]
    pub fn swaig(mut self, value: impl IntoProperty<Option<Box<SidecarSwaig>>>) -> Self {
        self.swaig = value.into_property();
        self
    }

    /// The permissions of its functions; all by default.
    #[must_use]
    pub fn permissions(mut self, value: impl IntoProperty<Option<SidecarPermissions>>) -> Self {
        self.permissions = value.into_property();
        self
    }

    /// Data of the whole session, available to the prompt and functions as `global_data`.
    #[must_use]
    pub fn global_data(mut self, value: impl IntoProperty<Option<Map<Any>>>) -> Self {
        self.global_data = value.into_property();
        self
    }

    /// Words that are often misrecognized.
    #[must_use]
    pub fn hints(mut self, value: impl IntoProperty<Option<Vec<Text>>>) -> Self {
        self.hints = value.into_property();
        self
    }

    /// Settings.
    #[must_use]
    pub fn params(mut self, value: impl IntoProperty<Option<Box<SidecarParams>>>) -> Self {
        self.params = value.into_property();
        self
    }

    /// Summarizes the call so far, instead of starting a sidecar.
    #[must_use]
    pub fn action(mut self, value: impl IntoProperty<Option<SidecarAction>>) -> Self {
        self.action = value.into_property();
        self
    }
}

crate::declare::record!(AiSidecar of swml_language::methods::AiSidecar { 0: lang, 1: prompt, 2: model, 3: direction, 4: customer_role, 5: url, 6: swaig, 7: permissions, 8: global_data, 9: hints, 10: params, 11: action });

/// The instructions of a sidecar.
#[derive(Clone)]
pub enum SidecarPrompt {
    /// A text.
    Text(Text),
    /// A text, sections, or a file.
    Source(SidecarPromptSource),
}

crate::declare::choice!(SidecarPrompt of swml_language::methods::SidecarPrompt { Text(Text), Source(SidecarPromptSource) });

/// The instructions of a sidecar: `text`, `pom` or `file`.
///
/// SWML reference: "ai_sidecar", `prompt`.
#[derive(Default)]
pub struct SidecarPromptSource {
    /// A text.
    pub text: Option<Text>,
    /// Sections with headings.
    pub pom: Option<Vec<PomSection>>,
    /// The path of a file on the server.
    pub file: Option<Text>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl SidecarPromptSource {
    /// A text.
    ///
    /// Creates a value with only this property.
    pub fn text(value: impl IntoProperty<Option<Text>>) -> Self {
        Self {
            text: value.into_property(),
            ..Default::default()
        }
    }

    /// Sections with headings.
    ///
    /// Creates a value with only this property.
    pub fn pom(value: impl IntoProperty<Option<Vec<PomSection>>>) -> Self {
        Self {
            pom: value.into_property(),
            ..Default::default()
        }
    }

    /// The path of a file on the server.
    ///
    /// Creates a value with only this property.
    pub fn file(value: impl IntoProperty<Option<Text>>) -> Self {
        Self {
            file: value.into_property(),
            ..Default::default()
        }
    }
}

crate::declare::record!(SidecarPromptSource of swml_language::methods::SidecarPromptSource { 0: text, 1: pom, 2: file });

/// The functions that a sidecar may call.
///
/// SWML reference: "ai_sidecar", `SWAIG`.
#[derive(Default)]
pub struct SidecarSwaig {
    /// Defaults of all functions.
    pub defaults: Option<SidecarWebhooks>,
    /// Functions of your own.
    pub functions: Option<Vec<SidecarFunction>>,
    /// MCP servers whose tools it may use.
    pub mcp_servers: Option<Vec<McpServer>>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl SidecarSwaig {
    /// Defaults of all functions.
    #[must_use]
    pub fn defaults(mut self, value: impl IntoProperty<Option<SidecarWebhooks>>) -> Self {
        self.defaults = value.into_property();
        self
    }

    /// Functions of your own.
    #[must_use]
    pub fn functions(mut self, value: impl IntoProperty<Option<Vec<SidecarFunction>>>) -> Self {
        self.functions = value.into_property();
        self
    }

    /// MCP servers whose tools it may use.
    #[must_use]
    pub fn mcp_servers(mut self, value: impl IntoProperty<Option<Vec<McpServer>>>) -> Self {
        self.mcp_servers = value.into_property();
        self
    }
}

crate::declare::record!(SidecarSwaig of swml_language::methods::SidecarSwaig { 0: defaults, 1: functions, 2: mcp_servers });

/// Defaults of all functions.
///
/// SWML reference: "ai_sidecar", `SWAIG.defaults`.
#[derive(Default)]
pub struct SidecarWebhooks {
    /// The URL that runs the functions, with `user:password@` if it requires
    /// authentication.
    pub web_hook_url: Option<Text>,
    /// The user name for that URL.
    pub web_hook_auth_user: Option<Text>,
    /// The password for that URL.
    pub web_hook_auth_password: Option<Text>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl SidecarWebhooks {
    /// The URL that runs the functions, with `user:password@` if it requires
    /// authentication.
    #[must_use]
    pub fn web_hook_url(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.web_hook_url = value.into_property();
        self
    }

    /// The user name for that URL.
    #[must_use]
    pub fn web_hook_auth_user(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.web_hook_auth_user = value.into_property();
        self
    }

    /// The password for that URL.
    #[must_use]
    pub fn web_hook_auth_password(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.web_hook_auth_password = value.into_property();
        self
    }
}

crate::declare::record!(SidecarWebhooks of swml_language::methods::SidecarWebhooks { 0: web_hook_url, 1: web_hook_auth_user, 2: web_hook_auth_password });

/// A function that a sidecar may call.
///
/// SWML reference: "ai_sidecar", `SWAIG.functions`.
///
/// ```
/// # use swml_core as swml;
/// use swml::SidecarFunction;
/// let look_up = SidecarFunction::function("look_up").description("Finds an order");
/// assert_eq!(
///     serde_json::to_string(&look_up)?,
///     r#"{"function":"look_up","description":"Finds an order"}"#
/// );
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Default)]
pub struct SidecarFunction {
    /// The name of the function, unique among the functions.
    pub function: Text,
    /// A description of what the function does and when to call it.
    pub description: Option<Text>,
    /// An alternative to `description`, ignored if it is set.
    pub purpose: Option<Text>,
    /// The arguments that the sidecar fills in; none by default.
    pub parameters: Option<SidecarParameters>,
    /// The URL that runs the functions, with `user:password@` if it requires
    /// authentication.
    pub web_hook_url: Option<Text>,
    /// The user name for that URL.
    pub web_hook_auth_user: Option<Text>,
    /// The password for that URL.
    pub web_hook_auth_password: Option<Text>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl SidecarFunction {
    /// The name of the function, unique among the functions.
    ///
    /// Creates a value with only this property.
    pub fn function(value: impl IntoProperty<Text>) -> Self {
        Self {
            function: value.into_property(),
            ..Default::default()
        }
    }

    /// A description of what the function does and when to call it.
    #[must_use]
    pub fn description(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.description = value.into_property();
        self
    }

    /// An alternative to `description`, ignored if it is set.
    #[must_use]
    pub fn purpose(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.purpose = value.into_property();
        self
    }

    /// The arguments that the sidecar fills in; none by default.
    #[must_use]
    pub fn parameters(mut self, value: impl IntoProperty<Option<SidecarParameters>>) -> Self {
        self.parameters = value.into_property();
        self
    }

    /// The URL that runs the functions, with `user:password@` if it requires
    /// authentication.
    #[must_use]
    pub fn web_hook_url(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.web_hook_url = value.into_property();
        self
    }

    /// The user name for that URL.
    #[must_use]
    pub fn web_hook_auth_user(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.web_hook_auth_user = value.into_property();
        self
    }

    /// The password for that URL.
    #[must_use]
    pub fn web_hook_auth_password(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.web_hook_auth_password = value.into_property();
        self
    }
}

crate::declare::record!(SidecarFunction of swml_language::methods::SidecarFunction { 0: function, 1: description, 2: purpose, 3: parameters, 4: web_hook_url, 5: web_hook_auth_user, 6: web_hook_auth_password });

/// The arguments of a function.
///
/// SWML reference: "ai_sidecar", `SWAIG.functions`, `parameters`.
#[derive(Default)]
pub struct SidecarParameters {
    /// The type, always `object`.
    pub kind: ObjectType,
    /// The arguments by name.
    pub properties: Map<SidecarParameter>,
    /// The names of the required arguments.
    pub required: Option<Vec<Text>>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl SidecarParameters {
    /// The type, always `object`.
    #[must_use]
    pub fn kind(mut self, value: impl IntoProperty<ObjectType>) -> Self {
        self.kind = value.into_property();
        self
    }

    /// The arguments by name.
    #[must_use]
    pub fn properties(mut self, value: impl IntoProperty<Map<SidecarParameter>>) -> Self {
        self.properties = value.into_property();
        self
    }

    /// The names of the required arguments.
    #[must_use]
    pub fn required(mut self, value: impl IntoProperty<Option<Vec<Text>>>) -> Self {
        self.required = value.into_property();
        self
    }
}

crate::declare::record!(SidecarParameters of swml_language::methods::SidecarParameters { 0: kind, 1: properties, 2: required });

/// The schema of one argument.
///
/// SWML reference: "ai_sidecar", `SWAIG.functions`, `parameters`.
#[derive(Default)]
pub struct SidecarParameter {
    /// The type of the argument.
    pub kind: SidecarParameterType,
    /// The meaning of the argument, for the sidecar.
    pub description: Option<Text>,
    /// The allowed values.
    pub words: Option<Vec<Any>>,
    /// The value if the sidecar omits the argument.
    pub otherwise: Option<Any>,
    /// For an array: the schema of its elements.
    pub items: Option<Box<SidecarParameter>>,
    /// For an object: the schemas of its properties.
    pub properties: Option<Map<SidecarParameter>>,
    /// For an object: the names of its required properties.
    pub required: Option<Vec<Text>>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl SidecarParameter {
    /// The type of the argument.
    ///
    /// Creates a value with only this property.
    pub fn kind(value: impl IntoProperty<SidecarParameterType>) -> Self {
        Self {
            kind: value.into_property(),
            ..Default::default()
        }
    }

    /// The meaning of the argument, for the sidecar.
    #[must_use]
    pub fn description(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.description = value.into_property();
        self
    }

    /// The allowed values.
    #[must_use]
    pub fn words(mut self, value: impl IntoProperty<Option<Vec<Any>>>) -> Self {
        self.words = value.into_property();
        self
    }

    /// The value if the sidecar omits the argument.
    #[must_use]
    pub fn otherwise(mut self, value: impl IntoProperty<Option<Any>>) -> Self {
        self.otherwise = value.into_property();
        self
    }

    /// For an array: the schema of its elements.
    #[must_use]
    pub fn items(mut self, value: impl IntoProperty<Option<Box<SidecarParameter>>>) -> Self {
        self.items = value.into_property();
        self
    }

    /// For an object: the schemas of its properties.
    #[must_use]
    pub fn properties(mut self, value: impl IntoProperty<Option<Map<SidecarParameter>>>) -> Self {
        self.properties = value.into_property();
        self
    }

    /// For an object: the names of its required properties.
    #[must_use]
    pub fn required(mut self, value: impl IntoProperty<Option<Vec<Text>>>) -> Self {
        self.required = value.into_property();
        self
    }
}

crate::declare::record!(SidecarParameter of swml_language::methods::SidecarParameter { 0: kind, 1: description, 2: words, 3: otherwise, 4: items, 5: properties, 6: required });

/// The type of an argument.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum SidecarParameterType {
    /// Text.
    #[default]
    Str,
    /// An integer.
    Integer,
    /// A number.
    Number,
    /// `true` or `false`.
    Boolean,
    /// A list.
    Array,
    /// An object.
    Object,
    /// `null`.
    Null,
}

crate::declare::keyword!(SidecarParameterType of swml_language::methods::SidecarParameterType { Str = "string", Integer = "integer", Number = "number", Boolean = "boolean", Array = "array", Object = "object", Null = "null" });

/// The permissions of the functions of a sidecar.
///
/// SWML reference: "ai_sidecar", `permissions`.
#[derive(Default)]
pub struct SidecarPermissions {
    /// Whether they may run scripts on the call; `true` by default.
    pub swaig_allow_swml: Option<Value<bool>>,
    /// Whether they may change its settings; `true` by default.
    pub swaig_allow_settings: Option<Value<bool>>,
    /// Whether they may set `global_data`; `true` by default.
    pub swaig_set_global_data: Option<Value<bool>>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl SidecarPermissions {
    /// Whether they may run scripts on the call; `true` by default.
    #[must_use]
    pub fn swaig_allow_swml(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.swaig_allow_swml = value.into_property();
        self
    }

    /// Whether they may change its settings; `true` by default.
    #[must_use]
    pub fn swaig_allow_settings(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.swaig_allow_settings = value.into_property();
        self
    }

    /// Whether they may set `global_data`; `true` by default.
    #[must_use]
    pub fn swaig_set_global_data(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.swaig_set_global_data = value.into_property();
        self
    }
}

crate::declare::record!(SidecarPermissions of swml_language::methods::SidecarPermissions { 0: swaig_allow_swml, 1: swaig_allow_settings, 2: swaig_set_global_data });

/// Settings of a sidecar.
///
/// SWML reference: "ai_sidecar", `params`.
///
/// ```
/// # use swml_core as swml;
/// use swml::SidecarParams;
/// let params = SidecarParams::default().idle_timeout_ms(500).final_summary(true);
/// assert_eq!(
///     serde_json::to_string(&params)?,
///     r#"{"idle_timeout_ms":500,"final_summary":true}"#
/// );
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Default)]
pub struct SidecarParams {
    /// The silence of the customer that triggers the sidecar, in milliseconds, 50 to 5000; 200
    /// by default.
    pub idle_timeout_ms: Option<Value<Milliseconds>>,
    /// The minimum interval between two triggers, in milliseconds, 0 to 60000; 0 by default.
    pub min_interval_ms: Option<Value<Milliseconds>>,
    /// The maximum number of function calls before the sidecar must give advice, 1 to 20; 5 by
    /// default.
    pub max_iters_per_tick: Option<Value<i64>>,
    /// The maximum length of the conversation history, in tokens, 1000 to 200000; 8000 by
    /// default.
    pub max_history_tokens: Option<Value<i64>>,
    /// Whether actions of its functions are performed on the call, and not only reported;
    /// `true` by default.
    pub act_on_channel: Option<Value<bool>>,
    /// Whether to summarize the work of the sidecar at the end of the call; `false` by default.
    pub final_summary: Option<Value<bool>>,
    /// Whether to summarize the conversation at the end of the call; `false` by default.
    pub ai_summary: Option<Value<bool>>,
    /// The prompt for the summary of the conversation.
    pub ai_summary_prompt: Option<Text>,
    /// The model that summarizes the conversation; `gpt-4o-mini` by default.
    pub summary_model: Option<Text>,
    /// Whether to report each utterance as it happens; `false` by default.
    pub live_events: Option<Value<bool>>,
    /// Whether these reports include all details; `false` by default.
    pub verbose_utterances: Option<Value<bool>>,
    /// The speech recognition engine; `deepgram` by default.
    pub speech_engine: Option<SpeechEngine>,
    /// How long the engine waits before an utterance ends, in milliseconds, 0 to 600000; the
    /// engine's own default if 0 or omitted.
    pub speech_timeout: Option<Value<Milliseconds>>,
    /// The silence that ends an utterance, in milliseconds, 0 to 60000; the engine's own
    /// default if 0 or omitted.
    pub vad_silence_ms: Option<Value<Milliseconds>>,
    /// The minimum volume of speech, 0 to 10000; the engine's own default if 0 or omitted.
    pub vad_thresh: Option<Value<i64>>,
    /// The log level of the engine, 0 to 100; 0 by default.
    pub debug_level: Option<Value<i64>>,
    /// Whether the sidecar logs in more detail; `false` by default.
    pub debug: Option<Value<bool>>,
    /// Words that the engine should expect, such as names of products.
    pub transcribe_prompt: Option<Text>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl SidecarParams {
    /// The silence of the customer that triggers the sidecar, in milliseconds, 50 to 5000; 200
    /// by default.
    #[must_use]
    pub fn idle_timeout_ms(
        mut self,
        value: impl IntoProperty<Option<Value<Milliseconds>>>,
    ) -> Self {
        self.idle_timeout_ms = value.into_property();
        self
    }

    /// The minimum interval between two triggers, in milliseconds, 0 to 60000; 0 by default.
    #[must_use]
    pub fn min_interval_ms(
        mut self,
        value: impl IntoProperty<Option<Value<Milliseconds>>>,
    ) -> Self {
        self.min_interval_ms = value.into_property();
        self
    }

    /// The maximum number of function calls before the sidecar must give advice, 1 to 20; 5 by
    /// default.
    #[must_use]
    pub fn max_iters_per_tick(mut self, value: impl IntoProperty<Option<Value<i64>>>) -> Self {
        self.max_iters_per_tick = value.into_property();
        self
    }

    /// The maximum length of the conversation history, in tokens, 1000 to 200000; 8000 by
    /// default.
    #[must_use]
    pub fn max_history_tokens(mut self, value: impl IntoProperty<Option<Value<i64>>>) -> Self {
        self.max_history_tokens = value.into_property();
        self
    }

    /// Whether actions of its functions are performed on the call, and not only reported;
    /// `true` by default.
    #[must_use]
    pub fn act_on_channel(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.act_on_channel = value.into_property();
        self
    }

    /// Whether to summarize the work of the sidecar at the end of the call; `false` by default.
    #[must_use]
    pub fn final_summary(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.final_summary = value.into_property();
        self
    }

    /// Whether to summarize the conversation at the end of the call; `false` by default.
    #[must_use]
    pub fn ai_summary(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.ai_summary = value.into_property();
        self
    }

    /// The prompt for the summary of the conversation.
    #[must_use]
    pub fn ai_summary_prompt(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.ai_summary_prompt = value.into_property();
        self
    }

    /// The model that summarizes the conversation; `gpt-4o-mini` by default.
    #[must_use]
    pub fn summary_model(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.summary_model = value.into_property();
        self
    }

    /// Whether to report each utterance as it happens; `false` by default.
    #[must_use]
    pub fn live_events(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.live_events = value.into_property();
        self
    }

    /// Whether these reports include all details; `false` by default.
    #[must_use]
    pub fn verbose_utterances(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.verbose_utterances = value.into_property();
        self
    }

    /// The speech recognition engine; `deepgram` by default.
    #[must_use]
    pub fn speech_engine(mut self, value: impl IntoProperty<Option<SpeechEngine>>) -> Self {
        self.speech_engine = value.into_property();
        self
    }

    /// How long the engine waits before an utterance ends, in milliseconds, 0 to 600000; the
    /// engine's own default if 0 or omitted.
    #[must_use]
    pub fn speech_timeout(mut self, value: impl IntoProperty<Option<Value<Milliseconds>>>) -> Self {
        self.speech_timeout = value.into_property();
        self
    }

    /// The silence that ends an utterance, in milliseconds, 0 to 60000; the engine's own
    /// default if 0 or omitted.
    #[must_use]
    pub fn vad_silence_ms(mut self, value: impl IntoProperty<Option<Value<Milliseconds>>>) -> Self {
        self.vad_silence_ms = value.into_property();
        self
    }

    /// The minimum volume of speech, 0 to 10000; the engine's own default if 0 or omitted.
    #[must_use]
    pub fn vad_thresh(mut self, value: impl IntoProperty<Option<Value<i64>>>) -> Self {
        self.vad_thresh = value.into_property();
        self
    }

    /// The log level of the engine, 0 to 100; 0 by default.
    #[must_use]
    pub fn debug_level(mut self, value: impl IntoProperty<Option<Value<i64>>>) -> Self {
        self.debug_level = value.into_property();
        self
    }

    /// Whether the sidecar logs in more detail; `false` by default.
    #[must_use]
    pub fn debug(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.debug = value.into_property();
        self
    }

    /// Words that the engine should expect, such as names of products.
    #[must_use]
    pub fn transcribe_prompt(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.transcribe_prompt = value.into_property();
        self
    }
}

crate::declare::record!(SidecarParams of swml_language::methods::SidecarParams { 0: idle_timeout_ms, 1: min_interval_ms, 2: max_iters_per_tick, 3: max_history_tokens, 4: act_on_channel, 5: final_summary, 6: ai_summary, 7: ai_summary_prompt, 8: summary_model, 9: live_events, 10: verbose_utterances, 11: speech_engine, 12: speech_timeout, 13: vad_silence_ms, 14: vad_thresh, 15: debug_level, 16: debug, 17: transcribe_prompt });

/// An action that replaces starting a sidecar.
///
/// SWML reference: "ai_sidecar", `action`.
#[derive(Default)]
pub struct SidecarAction {
    /// Sums up the call so far.
    pub summarize: Summarize,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl SidecarAction {
    /// Sums up the call so far.
    ///
    /// Creates a value with only this property.
    pub fn summarize(value: impl IntoProperty<Summarize>) -> Self {
        Self {
            summarize: value.into_property(),
            ..Default::default()
        }
    }
}

crate::declare::record!(SidecarAction of swml_language::methods::SidecarAction { 0: summarize });
