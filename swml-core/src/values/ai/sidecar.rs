// Generated from the table in swml-language by `SWML_UPDATE=1 cargo test -p swml-language --test values`.

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
#[derive(Clone, Default)]
pub struct AiSidecar {
    /// The language that is spoken, as one code such as `en-US`.
    pub lang: Text,
    /// What it is to do: a text, sections, or a file.
    pub prompt: Option<SidecarPrompt>,
    /// The model that thinks; `gpt-4o-mini` if left out.
    pub model: Option<Text>,
    /// The sides it listens to: both of them, also if left out.
    pub direction: Option<Vec<Party>>,
    /// Which side is the customer; `remote-caller` if left out.
    pub customer_role: Option<Party>,
    /// Where to report what it hears and says, with `user:password@` if it needs one.
    pub url: Option<Text>,
    /// The functions it may call.
    pub swaig: Option<Box<SidecarSwaig>>,
    /// What its functions may do; everything if left out.
    pub permissions: Option<SidecarPermissions>,
    /// Data for the whole session, which the prompt and functions find in
    /// `global_data`.
    pub global_data: Option<Map<Any>>,
    /// Words that are easily misheard.
    pub hints: Option<Vec<Text>>,
    /// Settings.
    pub params: Option<Box<SidecarParams>>,
    /// Sums up the call so far, in place of listening on.
    pub action: Option<SidecarAction>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl AiSidecar {
    /// The language that is spoken, as one code such as `en-US`.
    ///
    /// Makes a new value with this property; every other one is left out.
    pub fn lang(value: impl IntoProperty<Text>) -> Self {
        Self {
            lang: value.into_property(),
            ..Default::default()
        }
    }

    /// What it is to do: a text, sections, or a file.
    #[must_use]
    pub fn prompt(mut self, value: impl IntoProperty<Option<SidecarPrompt>>) -> Self {
        self.prompt = value.into_property();
        self
    }

    /// The model that thinks; `gpt-4o-mini` if left out.
    #[must_use]
    pub fn model(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.model = value.into_property();
        self
    }

    /// The sides it listens to: both of them, also if left out.
    #[must_use]
    pub fn direction(mut self, value: impl IntoProperty<Option<Vec<Party>>>) -> Self {
        self.direction = value.into_property();
        self
    }

    /// Which side is the customer; `remote-caller` if left out.
    #[must_use]
    pub fn customer_role(mut self, value: impl IntoProperty<Option<Party>>) -> Self {
        self.customer_role = value.into_property();
        self
    }

    /// Where to report what it hears and says, with `user:password@` if it needs one.
    #[must_use]
    pub fn url(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.url = value.into_property();
        self
    }

    /// The functions it may call.
    #[must_use]
    pub fn swaig(mut self, value: impl IntoProperty<Option<Box<SidecarSwaig>>>) -> Self {
        self.swaig = value.into_property();
        self
    }

    /// What its functions may do; everything if left out.
    #[must_use]
    pub fn permissions(mut self, value: impl IntoProperty<Option<SidecarPermissions>>) -> Self {
        self.permissions = value.into_property();
        self
    }

    /// Data for the whole session, which the prompt and functions find in
    /// `global_data`.
    #[must_use]
    pub fn global_data(mut self, value: impl IntoProperty<Option<Map<Any>>>) -> Self {
        self.global_data = value.into_property();
        self
    }

    /// Words that are easily misheard.
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

    /// Sums up the call so far, in place of listening on.
    #[must_use]
    pub fn action(mut self, value: impl IntoProperty<Option<SidecarAction>>) -> Self {
        self.action = value.into_property();
        self
    }
}

crate::declare::record!(AiSidecar of swml_language::methods::AiSidecar { lang, prompt, model, direction, customer_role, url, swaig, permissions, global_data, hints, params, action });

/// What a sidecar is to do.
#[derive(Clone)]
pub enum SidecarPrompt {
    /// A text.
    Text(Text),
    /// A text, sections, or a file.
    Source(SidecarPromptSource),
}

crate::declare::choice!(SidecarPrompt of swml_language::methods::SidecarPrompt { Text(Text), Source(SidecarPromptSource) });

/// What a sidecar is to do: `text`, `pom` or `file`.
///
/// SWML reference: "ai_sidecar", `prompt`.
#[derive(Clone, Default)]
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
    /// Makes a new value with this property; every other one is left out.
    pub fn text(value: impl IntoProperty<Option<Text>>) -> Self {
        Self {
            text: value.into_property(),
            ..Default::default()
        }
    }

    /// Sections with headings.
    ///
    /// Makes a new value with this property; every other one is left out.
    pub fn pom(value: impl IntoProperty<Option<Vec<PomSection>>>) -> Self {
        Self {
            pom: value.into_property(),
            ..Default::default()
        }
    }

    /// The path of a file on the server.
    ///
    /// Makes a new value with this property; every other one is left out.
    pub fn file(value: impl IntoProperty<Option<Text>>) -> Self {
        Self {
            file: value.into_property(),
            ..Default::default()
        }
    }
}

crate::declare::record!(SidecarPromptSource of swml_language::methods::SidecarPromptSource { text, pom, file });

/// The functions that a sidecar may call.
///
/// SWML reference: "ai_sidecar", `SWAIG`.
#[derive(Clone, Default)]
pub struct SidecarSwaig {
    /// What holds for every function that does not say otherwise.
    pub defaults: Option<SidecarWebhooks>,
    /// Functions of your own.
    pub functions: Option<Vec<SidecarFunction>>,
    /// Servers whose tools it may use.
    pub mcp_servers: Option<Vec<McpServer>>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl SidecarSwaig {
    /// What holds for every function that does not say otherwise.
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

    /// Servers whose tools it may use.
    #[must_use]
    pub fn mcp_servers(mut self, value: impl IntoProperty<Option<Vec<McpServer>>>) -> Self {
        self.mcp_servers = value.into_property();
        self
    }
}

crate::declare::record!(SidecarSwaig of swml_language::methods::SidecarSwaig { defaults, functions, mcp_servers });

/// What holds for every function that does not say otherwise.
///
/// SWML reference: "ai_sidecar", `SWAIG.defaults`.
#[derive(Clone, Default)]
pub struct SidecarWebhooks {
    /// Where functions are run, with `user:password@` if it needs one.
    pub web_hook_url: Option<Text>,
    /// The name to authenticate with there.
    pub web_hook_auth_user: Option<Text>,
    /// The password to authenticate with there.
    pub web_hook_auth_password: Option<Text>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl SidecarWebhooks {
    /// Where functions are run, with `user:password@` if it needs one.
    #[must_use]
    pub fn web_hook_url(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.web_hook_url = value.into_property();
        self
    }

    /// The name to authenticate with there.
    #[must_use]
    pub fn web_hook_auth_user(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.web_hook_auth_user = value.into_property();
        self
    }

    /// The password to authenticate with there.
    #[must_use]
    pub fn web_hook_auth_password(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.web_hook_auth_password = value.into_property();
        self
    }
}

crate::declare::record!(SidecarWebhooks of swml_language::methods::SidecarWebhooks { web_hook_url, web_hook_auth_user, web_hook_auth_password });

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
#[derive(Clone, Default)]
pub struct SidecarFunction {
    /// Its name, which no other function has.
    pub function: Text,
    /// What it does and when to call it.
    pub description: Option<Text>,
    /// The same, read only where there is no `description`.
    pub purpose: Option<Text>,
    /// The arguments that the sidecar fills in; none if left out.
    pub parameters: Option<SidecarParameters>,
    /// Where functions are run, with `user:password@` if it needs one.
    pub web_hook_url: Option<Text>,
    /// The name to authenticate with there.
    pub web_hook_auth_user: Option<Text>,
    /// The password to authenticate with there.
    pub web_hook_auth_password: Option<Text>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl SidecarFunction {
    /// Its name, which no other function has.
    ///
    /// Makes a new value with this property; every other one is left out.
    pub fn function(value: impl IntoProperty<Text>) -> Self {
        Self {
            function: value.into_property(),
            ..Default::default()
        }
    }

    /// What it does and when to call it.
    #[must_use]
    pub fn description(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.description = value.into_property();
        self
    }

    /// The same, read only where there is no `description`.
    #[must_use]
    pub fn purpose(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.purpose = value.into_property();
        self
    }

    /// The arguments that the sidecar fills in; none if left out.
    #[must_use]
    pub fn parameters(mut self, value: impl IntoProperty<Option<SidecarParameters>>) -> Self {
        self.parameters = value.into_property();
        self
    }

    /// Where functions are run, with `user:password@` if it needs one.
    #[must_use]
    pub fn web_hook_url(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.web_hook_url = value.into_property();
        self
    }

    /// The name to authenticate with there.
    #[must_use]
    pub fn web_hook_auth_user(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.web_hook_auth_user = value.into_property();
        self
    }

    /// The password to authenticate with there.
    #[must_use]
    pub fn web_hook_auth_password(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.web_hook_auth_password = value.into_property();
        self
    }
}

crate::declare::record!(SidecarFunction of swml_language::methods::SidecarFunction { function, description, purpose, parameters, web_hook_url, web_hook_auth_user, web_hook_auth_password });

/// The arguments of a function.
///
/// SWML reference: "ai_sidecar", `SWAIG.functions`, `parameters`.
#[derive(Clone, Default)]
pub struct SidecarParameters {
    /// They are an `object`.
    pub kind: ObjectType,
    /// Each argument by its name.
    pub properties: Map<SidecarParameter>,
    /// The names of those that must be given.
    pub required: Option<Vec<Text>>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl SidecarParameters {
    /// They are an `object`.
    #[must_use]
    pub fn kind(mut self, value: impl IntoProperty<ObjectType>) -> Self {
        self.kind = value.into_property();
        self
    }

    /// Each argument by its name.
    #[must_use]
    pub fn properties(mut self, value: impl IntoProperty<Map<SidecarParameter>>) -> Self {
        self.properties = value.into_property();
        self
    }

    /// The names of those that must be given.
    #[must_use]
    pub fn required(mut self, value: impl IntoProperty<Option<Vec<Text>>>) -> Self {
        self.required = value.into_property();
        self
    }
}

crate::declare::record!(SidecarParameters of swml_language::methods::SidecarParameters { kind, properties, required });

/// What one argument may be.
///
/// SWML reference: "ai_sidecar", `SWAIG.functions`, `parameters`.
#[derive(Clone, Default)]
pub struct SidecarParameter {
    /// What it is.
    pub kind: SidecarParameterType,
    /// What it means: the sidecar fills it in by that.
    pub description: Option<Text>,
    /// The only values it may have.
    pub words: Option<Vec<Any>>,
    /// What it is if the sidecar leaves it out.
    pub otherwise: Option<Any>,
    /// For an array: what its elements are.
    pub items: Option<Box<SidecarParameter>>,
    /// For an object: what its properties are.
    pub properties: Option<Map<SidecarParameter>>,
    /// For an object: the names of those that must be there.
    pub required: Option<Vec<Text>>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl SidecarParameter {
    /// What it is.
    ///
    /// Makes a new value with this property; every other one is left out.
    pub fn kind(value: impl IntoProperty<SidecarParameterType>) -> Self {
        Self {
            kind: value.into_property(),
            ..Default::default()
        }
    }

    /// What it means: the sidecar fills it in by that.
    #[must_use]
    pub fn description(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.description = value.into_property();
        self
    }

    /// The only values it may have.
    #[must_use]
    pub fn words(mut self, value: impl IntoProperty<Option<Vec<Any>>>) -> Self {
        self.words = value.into_property();
        self
    }

    /// What it is if the sidecar leaves it out.
    #[must_use]
    pub fn otherwise(mut self, value: impl IntoProperty<Option<Any>>) -> Self {
        self.otherwise = value.into_property();
        self
    }

    /// For an array: what its elements are.
    #[must_use]
    pub fn items(mut self, value: impl IntoProperty<Option<Box<SidecarParameter>>>) -> Self {
        self.items = value.into_property();
        self
    }

    /// For an object: what its properties are.
    #[must_use]
    pub fn properties(mut self, value: impl IntoProperty<Option<Map<SidecarParameter>>>) -> Self {
        self.properties = value.into_property();
        self
    }

    /// For an object: the names of those that must be there.
    #[must_use]
    pub fn required(mut self, value: impl IntoProperty<Option<Vec<Text>>>) -> Self {
        self.required = value.into_property();
        self
    }
}

crate::declare::record!(SidecarParameter of swml_language::methods::SidecarParameter { kind, description, words, otherwise, items, properties, required });

/// What an argument is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum SidecarParameterType {
    /// Text.
    #[default]
    Str,
    /// A whole number.
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

/// What the functions of a sidecar may do.
///
/// SWML reference: "ai_sidecar", `permissions`.
#[derive(Clone, Default)]
pub struct SidecarPermissions {
    /// Whether they may run scripts on the call; yes if left out.
    pub swaig_allow_swml: Option<Value<bool>>,
    /// Whether they may change its settings; yes if left out.
    pub swaig_allow_settings: Option<Value<bool>>,
    /// Whether they may set `global_data`; yes if left out.
    pub swaig_set_global_data: Option<Value<bool>>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl SidecarPermissions {
    /// Whether they may run scripts on the call; yes if left out.
    #[must_use]
    pub fn swaig_allow_swml(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.swaig_allow_swml = value.into_property();
        self
    }

    /// Whether they may change its settings; yes if left out.
    #[must_use]
    pub fn swaig_allow_settings(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.swaig_allow_settings = value.into_property();
        self
    }

    /// Whether they may set `global_data`; yes if left out.
    #[must_use]
    pub fn swaig_set_global_data(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.swaig_set_global_data = value.into_property();
        self
    }
}

crate::declare::record!(SidecarPermissions of swml_language::methods::SidecarPermissions { swaig_allow_swml, swaig_allow_settings, swaig_set_global_data });

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
#[derive(Clone, Default)]
pub struct SidecarParams {
    /// How long the customer must be silent before it thinks, in milliseconds, 50 to
    /// 5000; 200 if left out.
    pub idle_timeout_ms: Option<Value<Milliseconds>>,
    /// How long it waits at least before it thinks again, in milliseconds, 0 to 60000;
    /// 0 if left out.
    pub min_interval_ms: Option<Value<Milliseconds>>,
    /// How many functions it may call before it must give advice, 1 to 20; 5 if left
    /// out.
    pub max_iters_per_tick: Option<Value<i64>>,
    /// How much of the talk it remembers, in tokens, 1000 to 200000; 8000 if left out.
    pub max_history_tokens: Option<Value<i64>>,
    /// Whether what its functions do is done on the call, and not only reported; yes
    /// if left out.
    pub act_on_channel: Option<Value<bool>>,
    /// Whether its work is summed up when the call is over; no if left out.
    pub final_summary: Option<Value<bool>>,
    /// Whether the talk is summed up when the call is over; no if left out.
    pub ai_summary: Option<Value<bool>>,
    /// How to sum up the talk.
    pub ai_summary_prompt: Option<Text>,
    /// The model that sums up the talk; `gpt-4o-mini` if left out.
    pub summary_model: Option<Text>,
    /// Whether each thing that is said is reported as it is said; no if left out.
    pub live_events: Option<Value<bool>>,
    /// Whether such a report has every detail; no if left out.
    pub verbose_utterances: Option<Value<bool>>,
    /// The engine that hears; `deepgram` if left out.
    pub speech_engine: Option<SpeechEngine>,
    /// How long the engine waits before speech counts as over, in milliseconds, 0 to
    /// 600000; its own default if 0 or left out.
    pub speech_timeout: Option<Value<Milliseconds>>,
    /// How much silence ends speech, in milliseconds, 0 to 60000; the engine's own
    /// default if 0 or left out.
    pub vad_silence_ms: Option<Value<Milliseconds>>,
    /// How loud counts as speech, 0 to 10000; the engine's own default if 0 or left
    /// out.
    pub vad_thresh: Option<Value<i64>>,
    /// How much the engine logs, 0 to 100; 0 if left out.
    pub debug_level: Option<Value<i64>>,
    /// Whether the sidecar logs more; no if left out.
    pub debug: Option<Value<bool>>,
    /// Words that the engine should expect, such as names of products.
    pub transcribe_prompt: Option<Text>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl SidecarParams {
    /// How long the customer must be silent before it thinks, in milliseconds, 50 to
    /// 5000; 200 if left out.
    #[must_use]
    pub fn idle_timeout_ms(
        mut self,
        value: impl IntoProperty<Option<Value<Milliseconds>>>,
    ) -> Self {
        self.idle_timeout_ms = value.into_property();
        self
    }

    /// How long it waits at least before it thinks again, in milliseconds, 0 to 60000;
    /// 0 if left out.
    #[must_use]
    pub fn min_interval_ms(
        mut self,
        value: impl IntoProperty<Option<Value<Milliseconds>>>,
    ) -> Self {
        self.min_interval_ms = value.into_property();
        self
    }

    /// How many functions it may call before it must give advice, 1 to 20; 5 if left
    /// out.
    #[must_use]
    pub fn max_iters_per_tick(mut self, value: impl IntoProperty<Option<Value<i64>>>) -> Self {
        self.max_iters_per_tick = value.into_property();
        self
    }

    /// How much of the talk it remembers, in tokens, 1000 to 200000; 8000 if left out.
    #[must_use]
    pub fn max_history_tokens(mut self, value: impl IntoProperty<Option<Value<i64>>>) -> Self {
        self.max_history_tokens = value.into_property();
        self
    }

    /// Whether what its functions do is done on the call, and not only reported; yes
    /// if left out.
    #[must_use]
    pub fn act_on_channel(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.act_on_channel = value.into_property();
        self
    }

    /// Whether its work is summed up when the call is over; no if left out.
    #[must_use]
    pub fn final_summary(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.final_summary = value.into_property();
        self
    }

    /// Whether the talk is summed up when the call is over; no if left out.
    #[must_use]
    pub fn ai_summary(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.ai_summary = value.into_property();
        self
    }

    /// How to sum up the talk.
    #[must_use]
    pub fn ai_summary_prompt(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.ai_summary_prompt = value.into_property();
        self
    }

    /// The model that sums up the talk; `gpt-4o-mini` if left out.
    #[must_use]
    pub fn summary_model(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.summary_model = value.into_property();
        self
    }

    /// Whether each thing that is said is reported as it is said; no if left out.
    #[must_use]
    pub fn live_events(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.live_events = value.into_property();
        self
    }

    /// Whether such a report has every detail; no if left out.
    #[must_use]
    pub fn verbose_utterances(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.verbose_utterances = value.into_property();
        self
    }

    /// The engine that hears; `deepgram` if left out.
    #[must_use]
    pub fn speech_engine(mut self, value: impl IntoProperty<Option<SpeechEngine>>) -> Self {
        self.speech_engine = value.into_property();
        self
    }

    /// How long the engine waits before speech counts as over, in milliseconds, 0 to
    /// 600000; its own default if 0 or left out.
    #[must_use]
    pub fn speech_timeout(mut self, value: impl IntoProperty<Option<Value<Milliseconds>>>) -> Self {
        self.speech_timeout = value.into_property();
        self
    }

    /// How much silence ends speech, in milliseconds, 0 to 60000; the engine's own
    /// default if 0 or left out.
    #[must_use]
    pub fn vad_silence_ms(mut self, value: impl IntoProperty<Option<Value<Milliseconds>>>) -> Self {
        self.vad_silence_ms = value.into_property();
        self
    }

    /// How loud counts as speech, 0 to 10000; the engine's own default if 0 or left
    /// out.
    #[must_use]
    pub fn vad_thresh(mut self, value: impl IntoProperty<Option<Value<i64>>>) -> Self {
        self.vad_thresh = value.into_property();
        self
    }

    /// How much the engine logs, 0 to 100; 0 if left out.
    #[must_use]
    pub fn debug_level(mut self, value: impl IntoProperty<Option<Value<i64>>>) -> Self {
        self.debug_level = value.into_property();
        self
    }

    /// Whether the sidecar logs more; no if left out.
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

crate::declare::record!(SidecarParams of swml_language::methods::SidecarParams { idle_timeout_ms, min_interval_ms, max_iters_per_tick, max_history_tokens, act_on_channel, final_summary, ai_summary, ai_summary_prompt, summary_model, live_events, verbose_utterances, speech_engine, speech_timeout, vad_silence_ms, vad_thresh, debug_level, debug, transcribe_prompt });

/// What to do in place of listening on.
///
/// SWML reference: "ai_sidecar", `action`.
#[derive(Clone, Default)]
pub struct SidecarAction {
    /// Sums up the call so far.
    pub summarize: Summarize,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl SidecarAction {
    /// Sums up the call so far.
    ///
    /// Makes a new value with this property; every other one is left out.
    pub fn summarize(value: impl IntoProperty<Summarize>) -> Self {
        Self {
            summarize: value.into_property(),
            ..Default::default()
        }
    }
}

crate::declare::record!(SidecarAction of swml_language::methods::SidecarAction { summarize });
