// Generated from the table in swml-language by `SNAPSHOTS=overwrite cargo test -p swml-language --test values`.

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

/// Connects the caller to an AI agent that uses Amazon Bedrock.
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
#[derive(Default)]
pub struct AmazonBedrock {
    /// The prompt: the role of the agent, its task and its instructions.
    pub prompt: BedrockPrompt,
    /// The prompt of the agent after the call, for example for a summary.
    pub post_prompt: Option<Box<PostPrompt>>,
    /// The URL that receives the answer to `post_prompt` and the conversation log, with
    /// `user:password@` if it requires authentication.
    pub post_prompt_url: Option<Text>,
    /// Settings of the agent.
    pub params: Option<Box<BedrockParams>>,
    /// The functions that the agent may call.
    pub swaig: Option<Box<BedrockSwaig>>,
    /// Data of the whole session, available to prompts and functions as `global_data`.
    pub global_data: Option<Map<Any>>,
    /// The name of the application, for your own use.
    pub app_name: Option<Text>,
    /// The name of the agent.
    pub assistant_name: Option<Text>,
    /// Further instructions of the agent, in addition to `prompt`.
    pub assistant_prompt: Option<Text>,
    /// The identifier of the conversation, by which it can be resumed.
    pub conversation_id: Option<Text>,
    /// The first utterance of the agent.
    pub greeting_prompt: Option<Any>,
    /// The URL that receives the transcript.
    pub transcript_webhook_url: Option<Text>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl AmazonBedrock {
    /// The prompt: the role of the agent, its task and its instructions.
    ///
    /// Creates a value with only this property.
    pub fn prompt(value: impl IntoProperty<BedrockPrompt>) -> Self {
        Self {
            prompt: value.into_property(),
            ..Default::default()
        }
    }

    /// The prompt of the agent after the call, for example for a summary.
    #[must_use]
    pub fn post_prompt(mut self, value: impl IntoProperty<Option<Box<PostPrompt>>>) -> Self {
        self.post_prompt = value.into_property();
        self
    }

    /// The URL that receives the answer to `post_prompt` and the conversation log, with
    /// `user:password@` if it requires authentication.
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

    /// Data of the whole session, available to prompts and functions as `global_data`.
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

    /// Further instructions of the agent, in addition to `prompt`.
    #[must_use]
    pub fn assistant_prompt(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.assistant_prompt = value.into_property();
        self
    }

    /// The identifier of the conversation, by which it can be resumed.
    #[must_use]
    pub fn conversation_id(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.conversation_id = value.into_property();
        self
    }

    /// The first utterance of the agent.
    #[must_use]
    pub fn greeting_prompt(mut self, value: impl IntoProperty<Option<Any>>) -> Self {
        self.greeting_prompt = value.into_property();
        self
    }

    /// The URL that receives the transcript.
    #[must_use]
    pub fn transcript_webhook_url(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.transcript_webhook_url = value.into_property();
        self
    }
}

crate::declare::record!(AmazonBedrock of swml_language::methods::AmazonBedrock { 0: prompt, 1: post_prompt, 2: post_prompt_url, 3: params, 4: swaig, 5: global_data, 6: app_name, 7: assistant_name, 8: assistant_prompt, 9: conversation_id, 10: greeting_prompt, 11: transcript_webhook_url });

crate::declare::record_statements!(AmazonBedrock { swaig = "SWAIG" });

/// The role of an agent and its task: `text` or `pom`.
///
/// SWML reference: "amazon_bedrock", `prompt`.
#[derive(Default)]
pub struct BedrockPrompt {
    /// The prompt as one text.
    pub text: Option<Text>,
    /// The prompt as sections with headings, instead of `text`.
    pub pom: Option<Vec<PomSection>>,
    /// The voice; `matthew` by default.
    pub voice_id: Option<BedrockVoice>,
    /// The maximum length of a response, in tokens, 0 to 4096; 256 by default.
    pub max_tokens: Option<i64>,
    /// The randomness of the responses, 0 to 1.5; 1 by default.
    pub temperature: Option<Value<Number>>,
    /// The share of the most likely words from which the model chooses, 0 to 1; 1 by
    /// default. An alternative to `temperature`.
    pub top_p: Option<Value<Number>>,
    /// The confidence that the caller has finished speaking, 0 to 1; 0.6 by default. A
    /// lower value responds sooner and interrupts more often.
    pub confidence: Option<Value<Number>>,
    /// The preference for new topics, -2 to 2; 0 by default.
    pub presence_penalty: Option<Value<Number>>,
    /// The avoidance of repeated words, -2 to 2; 0 by default.
    pub frequency_penalty: Option<Value<Number>>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl BedrockPrompt {
    /// The prompt as one text.
    ///
    /// Creates a value with only this property.
    pub fn text(value: impl IntoProperty<Option<Text>>) -> Self {
        Self {
            text: value.into_property(),
            ..Default::default()
        }
    }

    /// The prompt as sections with headings, instead of `text`.
    ///
    /// Creates a value with only this property.
    pub fn pom(value: impl IntoProperty<Option<Vec<PomSection>>>) -> Self {
        Self {
            pom: value.into_property(),
            ..Default::default()
        }
    }

    /// The voice; `matthew` by default.
    #[must_use]
    pub fn voice_id(mut self, value: impl IntoProperty<Option<BedrockVoice>>) -> Self {
        self.voice_id = value.into_property();
        self
    }

    /// The maximum length of a response, in tokens, 0 to 4096; 256 by default.
    #[must_use]
    pub fn max_tokens(mut self, value: impl IntoProperty<Option<i64>>) -> Self {
        self.max_tokens = value.into_property();
        self
    }

    /// The randomness of the responses, 0 to 1.5; 1 by default.
    #[must_use]
    pub fn temperature(mut self, value: impl IntoProperty<Option<Value<Number>>>) -> Self {
        self.temperature = value.into_property();
        self
    }

    /// The share of the most likely words from which the model chooses, 0 to 1; 1 by
    /// default. An alternative to `temperature`.
    #[must_use]
    pub fn top_p(mut self, value: impl IntoProperty<Option<Value<Number>>>) -> Self {
        self.top_p = value.into_property();
        self
    }

    /// The confidence that the caller has finished speaking, 0 to 1; 0.6 by default. A
    /// lower value responds sooner and interrupts more often.
    #[must_use]
    pub fn confidence(mut self, value: impl IntoProperty<Option<Value<Number>>>) -> Self {
        self.confidence = value.into_property();
        self
    }

    /// The preference for new topics, -2 to 2; 0 by default.
    #[must_use]
    pub fn presence_penalty(mut self, value: impl IntoProperty<Option<Value<Number>>>) -> Self {
        self.presence_penalty = value.into_property();
        self
    }

    /// The avoidance of repeated words, -2 to 2; 0 by default.
    #[must_use]
    pub fn frequency_penalty(mut self, value: impl IntoProperty<Option<Value<Number>>>) -> Self {
        self.frequency_penalty = value.into_property();
        self
    }
}

crate::declare::record!(BedrockPrompt of swml_language::methods::BedrockPrompt { 0: text, 1: pom, 2: voice_id, 3: max_tokens, 4: temperature, 5: top_p, 6: confidence, 7: presence_penalty, 8: frequency_penalty });

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

/// Settings of an agent. Properties that are not part of SWML are sent unchanged.
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
#[derive(Default)]
pub struct BedrockParams {
    /// How long the caller may be silent before the agent prompts again, in milliseconds, 10000
    /// to 600000; 0 for unlimited.
    pub attention_timeout: Option<Value<Milliseconds>>,
    /// The maximum duration of the conversation, such as `90s` or `1h30m`.
    pub hard_stop_time: Option<Text>,
    /// The inactivity after which the agent exits, in milliseconds, 10000 to 3600000; 600000 by
    /// default.
    pub inactivity_timeout: Option<Value<Milliseconds>>,
    /// A video to show while the agent listens.
    pub video_listening_file: Option<Text>,
    /// A video to show while the agent is idle.
    pub video_idle_file: Option<Text>,
    /// A video to show while the agent talks.
    pub video_talking_file: Option<Text>,
    /// Instructions of the agent when `hard_stop_time` has elapsed.
    pub hard_stop_prompt: Option<Text>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl BedrockParams {
    /// How long the caller may be silent before the agent prompts again, in milliseconds, 10000
    /// to 600000; 0 for unlimited.
    #[must_use]
    pub fn attention_timeout(
        mut self,
        value: impl IntoProperty<Option<Value<Milliseconds>>>,
    ) -> Self {
        self.attention_timeout = value.into_property();
        self
    }

    /// The maximum duration of the conversation, such as `90s` or `1h30m`.
    #[must_use]
    pub fn hard_stop_time(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.hard_stop_time = value.into_property();
        self
    }

    /// The inactivity after which the agent exits, in milliseconds, 10000 to 3600000; 600000 by
    /// default.
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

    /// A video to show while the agent is idle.
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

    /// Instructions of the agent when `hard_stop_time` has elapsed.
    #[must_use]
    pub fn hard_stop_prompt(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.hard_stop_prompt = value.into_property();
        self
    }
}

crate::declare::record!(BedrockParams of swml_language::methods::BedrockParams { 0: attention_timeout, 1: hard_stop_time, 2: inactivity_timeout, 3: video_listening_file, 4: video_idle_file, 5: video_talking_file, 6: hard_stop_prompt });

/// The functions that an agent may call.
///
/// SWML reference: "amazon_bedrock", `SWAIG`.
#[derive(Default)]
pub struct BedrockSwaig {
    /// Functions of your own.
    pub functions: Option<Vec<BedrockFunction>>,
    /// Defaults of all functions.
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

    /// Defaults of all functions.
    #[must_use]
    pub fn defaults(mut self, value: impl IntoProperty<Option<SwaigDefaults>>) -> Self {
        self.defaults = value.into_property();
        self
    }
}

crate::declare::record!(BedrockSwaig of swml_language::methods::BedrockSwaig { 0: functions, 1: defaults });

crate::declare::record_statements!(BedrockSwaig { functions = "functions" });

/// A function that an agent may call, implemented by a web server or by `data_map`.
///
/// The platform itself calls the functions `startup_hook`, `hangup_hook` and
/// `summarize_conversation`.
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
#[derive(Default)]
pub struct BedrockFunction {
    /// The name of the function, unique among the functions.
    pub function: Text,
    /// A description for the agent of what the function does and when to call it.
    pub description: Text,
    /// The arguments that the agent fills in.
    pub parameters: Option<FunctionParameters>,
    /// Whether the agent may call it; `true` by default.
    pub active: Option<Value<bool>>,
    /// Data that only this function receives.
    pub meta_data: Option<Map<Any>>,
    /// Functions with the same token share their `meta_data`; by default those with the same
    /// URL do.
    pub meta_data_token: Option<Text>,
    /// The implementation without a server.
    pub data_map: Option<Box<BedrockDataMap>>,
    /// The URL that runs the function, with `user:password@` if it requires authentication.
    pub web_hook_url: Option<Text>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl BedrockFunction {
    /// The name of the function, unique among the functions.
    #[must_use]
    pub fn function(mut self, value: impl IntoProperty<Text>) -> Self {
        self.function = value.into_property();
        self
    }

    /// A description for the agent of what the function does and when to call it.
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

    /// Whether the agent may call it; `true` by default.
    #[must_use]
    pub fn active(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.active = value.into_property();
        self
    }

    /// Data that only this function receives.
    #[must_use]
    pub fn meta_data(mut self, value: impl IntoProperty<Option<Map<Any>>>) -> Self {
        self.meta_data = value.into_property();
        self
    }

    /// Functions with the same token share their `meta_data`; by default those with the same
    /// URL do.
    #[must_use]
    pub fn meta_data_token(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.meta_data_token = value.into_property();
        self
    }

    /// The implementation without a server.
    #[must_use]
    pub fn data_map(mut self, value: impl IntoProperty<Option<Box<BedrockDataMap>>>) -> Self {
        self.data_map = value.into_property();
        self
    }

    /// The URL that runs the function, with `user:password@` if it requires authentication.
    #[must_use]
    pub fn web_hook_url(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.web_hook_url = value.into_property();
        self
    }
}

crate::declare::record!(BedrockFunction of swml_language::methods::BedrockFunction { 0: function, 1: description, 2: parameters, 3: active, 4: meta_data, 5: meta_data_token, 6: data_map, 7: web_hook_url });

crate::declare::record_statements!(BedrockFunction { data_map = "data_map" });

/// The implementation of a function without a server: text patterns, requests to other servers,
/// or a fixed output. The first of them that has a result ends the function.
///
/// SWML reference: "amazon_bedrock", `data_map`.
#[derive(Default)]
pub struct BedrockDataMap {
    /// Texts to match; the first match gives the output.
    pub expressions: Option<Vec<BedrockExpression>>,
    /// Requests to send; the first that succeeds gives the output.
    pub webhooks: Option<Vec<BedrockWebhook>>,
    /// The output if nothing before it had a result.
    pub output: Option<Box<BedrockOutput>>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl BedrockDataMap {
    /// Texts to match; the first match gives the output.
    #[must_use]
    pub fn expressions(mut self, value: impl IntoProperty<Option<Vec<BedrockExpression>>>) -> Self {
        self.expressions = value.into_property();
        self
    }

    /// Requests to send; the first that succeeds gives the output.
    #[must_use]
    pub fn webhooks(mut self, value: impl IntoProperty<Option<Vec<BedrockWebhook>>>) -> Self {
        self.webhooks = value.into_property();
        self
    }

    /// The output if nothing before it had a result.
    #[must_use]
    pub fn output(mut self, value: impl IntoProperty<Option<Box<BedrockOutput>>>) -> Self {
        self.output = value.into_property();
        self
    }
}

crate::declare::record!(BedrockDataMap of swml_language::methods::BedrockDataMap { 0: expressions, 1: webhooks, 2: output });

crate::declare::record_statements!(BedrockDataMap { expressions = "expressions", webhooks = "webhooks", output = "output" });

/// A text to match, and the output if it matches.
///
/// SWML reference: "amazon_bedrock", `data_map.expressions`.
#[derive(Default)]
pub struct BedrockExpression {
    /// The text to match, with variables such as `${args.city}`.
    pub string: Option<Text>,
    /// The regular expression to match it with.
    pub pattern: Text,
    /// The output if it matches.
    pub output: BedrockOutput,
    /// An expression, instead of `string`.
    pub expr: Option<Text>,
    /// The output if it does not match.
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

    /// The regular expression to match it with.
    #[must_use]
    pub fn pattern(mut self, value: impl IntoProperty<Text>) -> Self {
        self.pattern = value.into_property();
        self
    }

    /// The output if it matches.
    #[must_use]
    pub fn output(mut self, value: impl IntoProperty<BedrockOutput>) -> Self {
        self.output = value.into_property();
        self
    }

    /// An expression, instead of `string`.
    #[must_use]
    pub fn expr(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.expr = value.into_property();
        self
    }

    /// The output if it does not match.
    #[must_use]
    pub fn nomatch_output(mut self, value: impl IntoProperty<Option<Box<BedrockOutput>>>) -> Self {
        self.nomatch_output = value.into_property();
        self
    }
}

crate::declare::record!(BedrockExpression of swml_language::methods::BedrockExpression { 0: string, 1: pattern, 2: output, 3: expr, 4: nomatch_output });

crate::declare::record_statements!(BedrockExpression { output = "output", nomatch_output = "nomatch-output" });

/// The output of a function: a response for the agent, and actions on the call.
///
/// SWML reference: "amazon_bedrock", `data_map.output`.
#[derive(Default)]
pub struct BedrockOutput {
    /// The response for the agent.
    pub response: Option<Text>,
    /// The actions on the call.
    pub action: Option<SwaigActions>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl BedrockOutput {
    /// The response for the agent.
    #[must_use]
    pub fn response(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.response = value.into_property();
        self
    }

    /// The actions on the call.
    #[must_use]
    pub fn action(mut self, value: impl IntoProperty<Option<SwaigActions>>) -> Self {
        self.action = value.into_property();
        self
    }
}

crate::declare::record!(BedrockOutput of swml_language::methods::BedrockOutput { 0: response, 1: action });

crate::declare::record_statements!(BedrockOutput { action = "action" });

/// A request to another server, and how its response is used.
///
/// SWML reference: "amazon_bedrock", `data_map.webhooks`.
#[derive(Default)]
pub struct BedrockWebhook {
    /// The URL of the request.
    pub url: Text,
    /// The HTTP method.
    pub method: Option<RequestMethod>,
    /// The request headers.
    pub headers: Option<Map<Any>>,
    /// The parameters of the request.
    pub params: Option<Map<Any>>,
    /// Whether to send the arguments of the function as well.
    pub input_args_as_params: Option<Value<bool>>,
    /// The arguments without which no request is sent.
    pub require_args: Option<Texts>,
    /// Keys of the response that indicate a failure.
    pub error_keys: Option<Texts>,
    /// How to process each element of a list in the response.
    pub foreach: Option<Foreach>,
    /// The name of the form field that holds the arguments.
    pub form_param: Option<Text>,
    /// Texts to match in the response.
    pub expressions: Option<Vec<BedrockExpression>>,
    /// The output.
    pub output: Option<Box<BedrockOutput>>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl BedrockWebhook {
    /// The URL of the request.
    ///
    /// Creates a value with only this property.
    pub fn url(value: impl IntoProperty<Text>) -> Self {
        Self {
            url: value.into_property(),
            ..Default::default()
        }
    }

    /// The HTTP method.
    #[must_use]
    pub fn method(mut self, value: impl IntoProperty<Option<RequestMethod>>) -> Self {
        self.method = value.into_property();
        self
    }

    /// The request headers.
    #[must_use]
    pub fn headers(mut self, value: impl IntoProperty<Option<Map<Any>>>) -> Self {
        self.headers = value.into_property();
        self
    }

    /// The parameters of the request.
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

    /// The arguments without which no request is sent.
    #[must_use]
    pub fn require_args(mut self, value: impl IntoProperty<Option<Texts>>) -> Self {
        self.require_args = value.into_property();
        self
    }

    /// Keys of the response that indicate a failure.
    #[must_use]
    pub fn error_keys(mut self, value: impl IntoProperty<Option<Texts>>) -> Self {
        self.error_keys = value.into_property();
        self
    }

    /// How to process each element of a list in the response.
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

    /// Texts to match in the response.
    #[must_use]
    pub fn expressions(mut self, value: impl IntoProperty<Option<Vec<BedrockExpression>>>) -> Self {
        self.expressions = value.into_property();
        self
    }

    /// The output.
    #[must_use]
    pub fn output(mut self, value: impl IntoProperty<Option<Box<BedrockOutput>>>) -> Self {
        self.output = value.into_property();
        self
    }
}

crate::declare::record!(BedrockWebhook of swml_language::methods::BedrockWebhook { 0: url, 1: method, 2: headers, 3: params, 4: input_args_as_params, 5: require_args, 6: error_keys, 7: foreach, 8: form_param, 9: expressions, 10: output });

crate::declare::record_statements!(BedrockWebhook { expressions = "expressions", output = "output" });
