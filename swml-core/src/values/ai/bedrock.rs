// Generated from the table in swml-language by `SWML_UPDATE=1 cargo test -p swml-language --test values`.

use crate::Number;
use crate::into_property::IntoProperty;
use crate::json_value::{Any, Map};
use crate::key_order::KeyOrder;
use crate::text::Text;
use crate::value::{Milliseconds, Value};
use crate::values::{
    Foreach, FunctionParameters, PomSection, PostPrompt, RequestMethod, SwaigActions,
    SwaigDefaults, Texts,
};

/// Hands the caller to an AI agent that speaks through Amazon Bedrock.
///
/// SWML reference: "amazon_bedrock".
///
/// ```
/// # use swml_core as swml;
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
#[derive(Clone, Default)]
pub struct AmazonBedrock {
    /// Who the agent is, what it is to do and how.
    pub prompt: BedrockPrompt,
    /// What the agent is asked when the call is over, such as for a summary.
    pub post_prompt: Option<Box<PostPrompt>>,
    /// Where the answer to `post_prompt` and the log of the talk go, with
    /// `user:password@` if it needs one.
    pub post_prompt_url: Option<Text>,
    /// Settings of the agent.
    pub params: Option<Box<BedrockParams>>,
    /// The functions that the agent may call.
    pub swaig: Option<Box<BedrockSwaig>>,
    /// Data for the whole session, which prompts and functions find in `global_data`.
    pub global_data: Option<Map<Any>>,
    /// The name of the application, for your own use.
    pub app_name: Option<Text>,
    /// The name of the agent.
    pub assistant_name: Option<Text>,
    /// What the agent is told beside `prompt`.
    pub assistant_prompt: Option<Text>,
    /// The name of the talk, by which it is continued.
    pub conversation_id: Option<Text>,
    /// What the agent says first.
    pub greeting_prompt: Option<Any>,
    /// Where to send what has been said.
    pub transcript_webhook_url: Option<Text>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl AmazonBedrock {
    /// Who the agent is, what it is to do and how.
    ///
    /// Makes a new value with this property; every other one is left out.
    pub fn prompt(value: impl IntoProperty<BedrockPrompt>) -> Self {
        Self {
            prompt: value.into_property(),
            ..Default::default()
        }
    }

    /// What the agent is asked when the call is over, such as for a summary.
    #[must_use]
    pub fn post_prompt(mut self, value: impl IntoProperty<Option<Box<PostPrompt>>>) -> Self {
        self.post_prompt = value.into_property();
        self
    }

    /// Where the answer to `post_prompt` and the log of the talk go, with
    /// `user:password@` if it needs one.
    #[must_use]
    pub fn post_prompt_url(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.post_prompt_url = value.into_property();
        self
    }

    /// Settings of the agent.
    #[must_use]
    pub fn params(mut self, value: impl IntoProperty<Option<Box<BedrockParams>>>) -> Self {
        self.params = value.into_property();
        self
    }

    /// The functions that the agent may call.
    #[must_use]
    pub fn swaig(mut self, value: impl IntoProperty<Option<Box<BedrockSwaig>>>) -> Self {
        self.swaig = value.into_property();
        self
    }

    /// Data for the whole session, which prompts and functions find in `global_data`.
    #[must_use]
    pub fn global_data(mut self, value: impl IntoProperty<Option<Map<Any>>>) -> Self {
        self.global_data = value.into_property();
        self
    }

    /// The name of the application, for your own use.
    #[must_use]
    pub fn app_name(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.app_name = value.into_property();
        self
    }

    /// The name of the agent.
    #[must_use]
    pub fn assistant_name(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.assistant_name = value.into_property();
        self
    }

    /// What the agent is told beside `prompt`.
    #[must_use]
    pub fn assistant_prompt(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.assistant_prompt = value.into_property();
        self
    }

    /// The name of the talk, by which it is continued.
    #[must_use]
    pub fn conversation_id(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.conversation_id = value.into_property();
        self
    }

    /// What the agent says first.
    #[must_use]
    pub fn greeting_prompt(mut self, value: impl IntoProperty<Option<Any>>) -> Self {
        self.greeting_prompt = value.into_property();
        self
    }

    /// Where to send what has been said.
    #[must_use]
    pub fn transcript_webhook_url(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.transcript_webhook_url = value.into_property();
        self
    }
}

crate::declare::record!(AmazonBedrock of swml_language::methods::AmazonBedrock { prompt, post_prompt, post_prompt_url, params, swaig, global_data, app_name, assistant_name, assistant_prompt, conversation_id, greeting_prompt, transcript_webhook_url });

/// Who an agent is and what it is to do: `text` or `pom`.
///
/// SWML reference: "amazon_bedrock", `prompt`.
#[derive(Clone, Default)]
pub struct BedrockPrompt {
    /// The words, as one text.
    pub text: Option<Text>,
    /// The words, as sections with headings, in place of `text`.
    pub pom: Option<Vec<PomSection>>,
    /// The voice; `matthew` if left out.
    pub voice_id: Option<BedrockVoice>,
    /// The longest answer, in tokens, 0 to 4096; 256 if left out.
    pub max_tokens: Option<i64>,
    /// How freely the model chooses its words, 0 to 1.5; 1 if left out.
    pub temperature: Option<Value<Number>>,
    /// From which share of the likeliest words it chooses, 0 to 1; 1 if left
    /// out. An alternative to `temperature`.
    pub top_p: Option<Value<Number>>,
    /// How sure it must be that the caller has finished, 0 to 1; 0.6 if left
    /// out. Lower answers sooner and interrupts more often.
    pub confidence: Option<Value<Number>>,
    /// How much it leans to new topics, -2 to 2; 0 if left out.
    pub presence_penalty: Option<Value<Number>>,
    /// How much it avoids its own words, -2 to 2; 0 if left out.
    pub frequency_penalty: Option<Value<Number>>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl BedrockPrompt {
    /// The words, as one text.
    ///
    /// Makes a new value with this property; every other one is left out.
    pub fn text(value: impl IntoProperty<Option<Text>>) -> Self {
        Self {
            text: value.into_property(),
            ..Default::default()
        }
    }

    /// The words, as sections with headings, in place of `text`.
    ///
    /// Makes a new value with this property; every other one is left out.
    pub fn pom(value: impl IntoProperty<Option<Vec<PomSection>>>) -> Self {
        Self {
            pom: value.into_property(),
            ..Default::default()
        }
    }

    /// The voice; `matthew` if left out.
    #[must_use]
    pub fn voice_id(mut self, value: impl IntoProperty<Option<BedrockVoice>>) -> Self {
        self.voice_id = value.into_property();
        self
    }

    /// The longest answer, in tokens, 0 to 4096; 256 if left out.
    #[must_use]
    pub fn max_tokens(mut self, value: impl IntoProperty<Option<i64>>) -> Self {
        self.max_tokens = value.into_property();
        self
    }

    /// How freely the model chooses its words, 0 to 1.5; 1 if left out.
    #[must_use]
    pub fn temperature(mut self, value: impl IntoProperty<Option<Value<Number>>>) -> Self {
        self.temperature = value.into_property();
        self
    }

    /// From which share of the likeliest words it chooses, 0 to 1; 1 if left
    /// out. An alternative to `temperature`.
    #[must_use]
    pub fn top_p(mut self, value: impl IntoProperty<Option<Value<Number>>>) -> Self {
        self.top_p = value.into_property();
        self
    }

    /// How sure it must be that the caller has finished, 0 to 1; 0.6 if left
    /// out. Lower answers sooner and interrupts more often.
    #[must_use]
    pub fn confidence(mut self, value: impl IntoProperty<Option<Value<Number>>>) -> Self {
        self.confidence = value.into_property();
        self
    }

    /// How much it leans to new topics, -2 to 2; 0 if left out.
    #[must_use]
    pub fn presence_penalty(mut self, value: impl IntoProperty<Option<Value<Number>>>) -> Self {
        self.presence_penalty = value.into_property();
        self
    }

    /// How much it avoids its own words, -2 to 2; 0 if left out.
    #[must_use]
    pub fn frequency_penalty(mut self, value: impl IntoProperty<Option<Value<Number>>>) -> Self {
        self.frequency_penalty = value.into_property();
        self
    }
}

crate::declare::record!(BedrockPrompt of swml_language::methods::BedrockPrompt { text, pom, voice_id, max_tokens, temperature, top_p, confidence, presence_penalty, frequency_penalty });

/// A voice of Amazon Bedrock.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum BedrockVoice {
    /// Tiffany.
    #[default]
    Tiffany,
    /// Matthew.
    Matthew,
    /// Amy.
    Amy,
    /// Lupe.
    Lupe,
    /// Carlos.
    Carlos,
}

crate::declare::keyword!(BedrockVoice of swml_language::methods::BedrockVoice { Tiffany = "tiffany", Matthew = "matthew", Amy = "amy", Lupe = "lupe", Carlos = "carlos" });

/// Settings of an agent. What SWML is not known to have is sent as it is.
///
/// SWML reference: "amazon_bedrock", `params`.
///
/// ```
/// # use swml_core as swml;
/// use swml::BedrockParams;
/// let params = BedrockParams::default().hard_stop_time("10m");
/// assert_eq!(serde_json::to_string(&params)?, r#"{"hard_stop_time":"10m"}"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Default)]
pub struct BedrockParams {
    /// How long the caller may be silent before the agent asks again, in
    /// milliseconds, 10000 to 600000; 0 for ever.
    pub attention_timeout: Option<Value<Milliseconds>>,
    /// The longest the agent may talk, such as `90s` or `1h30m`.
    pub hard_stop_time: Option<Text>,
    /// How long nothing may happen before the agent leaves, in milliseconds, 10000 to
    /// 3600000; 600000 if left out.
    pub inactivity_timeout: Option<Value<Milliseconds>>,
    /// A video to show while the agent listens.
    pub video_listening_file: Option<Text>,
    /// A video to show while the agent does nothing.
    pub video_idle_file: Option<Text>,
    /// A video to show while the agent talks.
    pub video_talking_file: Option<Text>,
    /// What the agent is told when `hard_stop_time` is over.
    pub hard_stop_prompt: Option<Text>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl BedrockParams {
    /// How long the caller may be silent before the agent asks again, in
    /// milliseconds, 10000 to 600000; 0 for ever.
    #[must_use]
    pub fn attention_timeout(
        mut self,
        value: impl IntoProperty<Option<Value<Milliseconds>>>,
    ) -> Self {
        self.attention_timeout = value.into_property();
        self
    }

    /// The longest the agent may talk, such as `90s` or `1h30m`.
    #[must_use]
    pub fn hard_stop_time(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.hard_stop_time = value.into_property();
        self
    }

    /// How long nothing may happen before the agent leaves, in milliseconds, 10000 to
    /// 3600000; 600000 if left out.
    #[must_use]
    pub fn inactivity_timeout(
        mut self,
        value: impl IntoProperty<Option<Value<Milliseconds>>>,
    ) -> Self {
        self.inactivity_timeout = value.into_property();
        self
    }

    /// A video to show while the agent listens.
    #[must_use]
    pub fn video_listening_file(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.video_listening_file = value.into_property();
        self
    }

    /// A video to show while the agent does nothing.
    #[must_use]
    pub fn video_idle_file(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.video_idle_file = value.into_property();
        self
    }

    /// A video to show while the agent talks.
    #[must_use]
    pub fn video_talking_file(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.video_talking_file = value.into_property();
        self
    }

    /// What the agent is told when `hard_stop_time` is over.
    #[must_use]
    pub fn hard_stop_prompt(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.hard_stop_prompt = value.into_property();
        self
    }
}

crate::declare::record!(BedrockParams of swml_language::methods::BedrockParams { attention_timeout, hard_stop_time, inactivity_timeout, video_listening_file, video_idle_file, video_talking_file, hard_stop_prompt });

/// The functions that an agent may call.
///
/// SWML reference: "amazon_bedrock", `SWAIG`.
#[derive(Clone, Default)]
pub struct BedrockSwaig {
    /// Functions of your own.
    pub functions: Option<Vec<BedrockFunction>>,
    /// What holds for every function that does not say otherwise.
    pub defaults: Option<SwaigDefaults>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl BedrockSwaig {
    /// Functions of your own.
    #[must_use]
    pub fn functions(mut self, value: impl IntoProperty<Option<Vec<BedrockFunction>>>) -> Self {
        self.functions = value.into_property();
        self
    }

    /// What holds for every function that does not say otherwise.
    #[must_use]
    pub fn defaults(mut self, value: impl IntoProperty<Option<SwaigDefaults>>) -> Self {
        self.defaults = value.into_property();
        self
    }
}

crate::declare::record!(BedrockSwaig of swml_language::methods::BedrockSwaig { functions, defaults });

/// A function that an agent may call: a web server runs it, or `data_map` says what
/// it does.
///
/// The names `startup_hook`, `hangup_hook` and `summarize_conversation` are those of
/// functions that the platform itself calls.
///
/// SWML reference: "amazon_bedrock", `SWAIG.functions`.
///
/// ```
/// # use swml_core as swml;
/// use swml::BedrockFunction;
/// let look_up = BedrockFunction::new("look_up", "Finds an order");
/// assert_eq!(
///     serde_json::to_string(&look_up)?,
///     r#"{"function":"look_up","description":"Finds an order"}"#
/// );
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Default)]
pub struct BedrockFunction {
    /// Its name, which no other function has.
    pub function: Text,
    /// What it does and when to call it: the agent decides by that.
    pub description: Text,
    /// The arguments that the agent fills in.
    pub parameters: Option<FunctionParameters>,
    /// Whether the agent may call it; yes if left out.
    pub active: Option<Value<bool>>,
    /// Data that only this function sees.
    pub meta_data: Option<Map<Any>>,
    /// Functions with the same token share their `meta_data`; those with the same URL
    /// do if left out.
    pub meta_data_token: Option<Text>,
    /// What it does, without a server.
    pub data_map: Option<Box<BedrockDataMap>>,
    /// Where it is run, with `user:password@` if it needs one.
    pub web_hook_url: Option<Text>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl BedrockFunction {
    /// Its name, which no other function has.
    #[must_use]
    pub fn function(mut self, value: impl IntoProperty<Text>) -> Self {
        self.function = value.into_property();
        self
    }

    /// What it does and when to call it: the agent decides by that.
    #[must_use]
    pub fn description(mut self, value: impl IntoProperty<Text>) -> Self {
        self.description = value.into_property();
        self
    }

    /// The arguments that the agent fills in.
    #[must_use]
    pub fn parameters(mut self, value: impl IntoProperty<Option<FunctionParameters>>) -> Self {
        self.parameters = value.into_property();
        self
    }

    /// Whether the agent may call it; yes if left out.
    #[must_use]
    pub fn active(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.active = value.into_property();
        self
    }

    /// Data that only this function sees.
    #[must_use]
    pub fn meta_data(mut self, value: impl IntoProperty<Option<Map<Any>>>) -> Self {
        self.meta_data = value.into_property();
        self
    }

    /// Functions with the same token share their `meta_data`; those with the same URL
    /// do if left out.
    #[must_use]
    pub fn meta_data_token(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.meta_data_token = value.into_property();
        self
    }

    /// What it does, without a server.
    #[must_use]
    pub fn data_map(mut self, value: impl IntoProperty<Option<Box<BedrockDataMap>>>) -> Self {
        self.data_map = value.into_property();
        self
    }

    /// Where it is run, with `user:password@` if it needs one.
    #[must_use]
    pub fn web_hook_url(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.web_hook_url = value.into_property();
        self
    }
}

crate::declare::record!(BedrockFunction of swml_language::methods::BedrockFunction { function, description, parameters, active, meta_data, meta_data_token, data_map, web_hook_url });

/// What a function does without a server: it matches texts, asks other servers, or
/// gives back what is written here. The first that has a result ends it.
///
/// SWML reference: "amazon_bedrock", `data_map`.
#[derive(Clone, Default)]
pub struct BedrockDataMap {
    /// Texts to match; the first that does gives the output.
    pub expressions: Option<Vec<BedrockExpression>>,
    /// Requests to make; the first that succeeds gives the output.
    pub webhooks: Option<Vec<BedrockWebhook>>,
    /// What to give back if nothing before it did.
    pub output: Option<Box<BedrockOutput>>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl BedrockDataMap {
    /// Texts to match; the first that does gives the output.
    #[must_use]
    pub fn expressions(mut self, value: impl IntoProperty<Option<Vec<BedrockExpression>>>) -> Self {
        self.expressions = value.into_property();
        self
    }

    /// Requests to make; the first that succeeds gives the output.
    #[must_use]
    pub fn webhooks(mut self, value: impl IntoProperty<Option<Vec<BedrockWebhook>>>) -> Self {
        self.webhooks = value.into_property();
        self
    }

    /// What to give back if nothing before it did.
    #[must_use]
    pub fn output(mut self, value: impl IntoProperty<Option<Box<BedrockOutput>>>) -> Self {
        self.output = value.into_property();
        self
    }
}

crate::declare::record!(BedrockDataMap of swml_language::methods::BedrockDataMap { expressions, webhooks, output });

/// A text to match, and what to give back if it does.
///
/// SWML reference: "amazon_bedrock", `data_map.expressions`.
#[derive(Clone, Default)]
pub struct BedrockExpression {
    /// The text to match, with variables such as `${args.city}`.
    pub string: Option<Text>,
    /// The regular expression that it is to match.
    pub pattern: Text,
    /// What to give back if it does.
    pub output: BedrockOutput,
    /// An expression in the place of `string`.
    pub expr: Option<Text>,
    /// What to give back if it does not.
    pub nomatch_output: Option<Box<BedrockOutput>>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl BedrockExpression {
    /// The text to match, with variables such as `${args.city}`.
    #[must_use]
    pub fn string(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.string = value.into_property();
        self
    }

    /// The regular expression that it is to match.
    #[must_use]
    pub fn pattern(mut self, value: impl IntoProperty<Text>) -> Self {
        self.pattern = value.into_property();
        self
    }

    /// What to give back if it does.
    #[must_use]
    pub fn output(mut self, value: impl IntoProperty<BedrockOutput>) -> Self {
        self.output = value.into_property();
        self
    }

    /// An expression in the place of `string`.
    #[must_use]
    pub fn expr(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.expr = value.into_property();
        self
    }

    /// What to give back if it does not.
    #[must_use]
    pub fn nomatch_output(mut self, value: impl IntoProperty<Option<Box<BedrockOutput>>>) -> Self {
        self.nomatch_output = value.into_property();
        self
    }
}

crate::declare::record!(BedrockExpression of swml_language::methods::BedrockExpression { string, pattern, output, expr, nomatch_output });

/// What a function gives back: what the agent reads, and what is done.
///
/// SWML reference: "amazon_bedrock", `data_map.output`.
#[derive(Clone, Default)]
pub struct BedrockOutput {
    /// What the agent reads.
    pub response: Option<Text>,
    /// What is done on the call.
    pub action: Option<SwaigActions>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl BedrockOutput {
    /// What the agent reads.
    #[must_use]
    pub fn response(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.response = value.into_property();
        self
    }

    /// What is done on the call.
    #[must_use]
    pub fn action(mut self, value: impl IntoProperty<Option<SwaigActions>>) -> Self {
        self.action = value.into_property();
        self
    }
}

crate::declare::record!(BedrockOutput of swml_language::methods::BedrockOutput { response, action });

/// A request to another server, and what to make of its answer.
///
/// SWML reference: "amazon_bedrock", `data_map.webhooks`.
#[derive(Clone, Default)]
pub struct BedrockWebhook {
    /// Where to send the request.
    pub url: Text,
    /// Its method.
    pub method: Option<RequestMethod>,
    /// Its headers.
    pub headers: Option<Map<Any>>,
    /// What to send.
    pub params: Option<Map<Any>>,
    /// Whether to send the arguments of the function as well.
    pub input_args_as_params: Option<Value<bool>>,
    /// The arguments without which no request is made.
    pub require_args: Option<Texts>,
    /// Keys of the answer that mean that it failed.
    pub error_keys: Option<Texts>,
    /// What to do with each element of a list in the answer.
    pub foreach: Option<Foreach>,
    /// The name of the form field that holds the arguments.
    pub form_param: Option<Text>,
    /// Texts to match in the answer.
    pub expressions: Option<Vec<BedrockExpression>>,
    /// What to give back.
    pub output: Option<Box<BedrockOutput>>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl BedrockWebhook {
    /// Where to send the request.
    ///
    /// Makes a new value with this property; every other one is left out.
    pub fn url(value: impl IntoProperty<Text>) -> Self {
        Self {
            url: value.into_property(),
            ..Default::default()
        }
    }

    /// Its method.
    #[must_use]
    pub fn method(mut self, value: impl IntoProperty<Option<RequestMethod>>) -> Self {
        self.method = value.into_property();
        self
    }

    /// Its headers.
    #[must_use]
    pub fn headers(mut self, value: impl IntoProperty<Option<Map<Any>>>) -> Self {
        self.headers = value.into_property();
        self
    }

    /// What to send.
    #[must_use]
    pub fn params(mut self, value: impl IntoProperty<Option<Map<Any>>>) -> Self {
        self.params = value.into_property();
        self
    }

    /// Whether to send the arguments of the function as well.
    #[must_use]
    pub fn input_args_as_params(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.input_args_as_params = value.into_property();
        self
    }

    /// The arguments without which no request is made.
    #[must_use]
    pub fn require_args(mut self, value: impl IntoProperty<Option<Texts>>) -> Self {
        self.require_args = value.into_property();
        self
    }

    /// Keys of the answer that mean that it failed.
    #[must_use]
    pub fn error_keys(mut self, value: impl IntoProperty<Option<Texts>>) -> Self {
        self.error_keys = value.into_property();
        self
    }

    /// What to do with each element of a list in the answer.
    #[must_use]
    pub fn foreach(mut self, value: impl IntoProperty<Option<Foreach>>) -> Self {
        self.foreach = value.into_property();
        self
    }

    /// The name of the form field that holds the arguments.
    #[must_use]
    pub fn form_param(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.form_param = value.into_property();
        self
    }

    /// Texts to match in the answer.
    #[must_use]
    pub fn expressions(mut self, value: impl IntoProperty<Option<Vec<BedrockExpression>>>) -> Self {
        self.expressions = value.into_property();
        self
    }

    /// What to give back.
    #[must_use]
    pub fn output(mut self, value: impl IntoProperty<Option<Box<BedrockOutput>>>) -> Self {
        self.output = value.into_property();
        self
    }
}

crate::declare::record!(BedrockWebhook of swml_language::methods::BedrockWebhook { url, method, headers, params, input_args_as_params, require_args, error_keys, foreach, form_param, expressions, output });
