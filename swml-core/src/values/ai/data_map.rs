// Generated from the table in swml-language by `SNAPSHOTS=overwrite cargo test -p swml-language --test values`.

use crate::into_property::IntoProperty;
use crate::json_value::{Any, Map};
use crate::key_order::KeyOrder;
use crate::text::Text;
use crate::value::Value;
use crate::values::{RequestMethod, SwaigActions, Texts};

/// The implementation of a function without a server: text patterns, requests to other servers,
/// or a fixed output. The first of them that has a result ends the function.
///
/// SWML reference: "ai", `SWAIG.functions`, `data_map`.
///
/// ```
/// # use swml_core as swml;
/// use swml::{DataMap, SwaigOutput, SwaigWebhook};
/// use swml::Text;
/// let weather = DataMap::default().webhooks([
///     SwaigWebhook::url("https://example.com/weather").output(
///         SwaigOutput::default().response(Text::literal("It is ${temperature} degrees")),
///     ),
/// ]);
/// assert_eq!(
///     serde_json::to_string(&weather)?,
///     r#"{"webhooks":[{"url":"https://example.com/weather","output":{"response":"It is ${temperature} degrees"}}]}"#
/// );
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Default)]
pub struct DataMap {
    /// Texts to match; the first match gives the output.
    pub expressions: Option<Vec<SwaigExpression>>,
    /// Requests to send; the first that succeeds gives the output.
    pub webhooks: Option<Vec<SwaigWebhook>>,
    /// The output if nothing before it had a result.
    pub output: Option<Box<SwaigOutput>>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl DataMap {
    /// Texts to match; the first match gives the output.
    #[must_use]
    pub fn expressions(mut self, value: impl IntoProperty<Option<Vec<SwaigExpression>>>) -> Self {
        self.expressions = value.into_property();
        self
    }

    /// Requests to send; the first that succeeds gives the output.
    #[must_use]
    pub fn webhooks(mut self, value: impl IntoProperty<Option<Vec<SwaigWebhook>>>) -> Self {
        self.webhooks = value.into_property();
        self
    }

    /// The output if nothing before it had a result.
    #[must_use]
    pub fn output(mut self, value: impl IntoProperty<Option<Box<SwaigOutput>>>) -> Self {
        self.output = value.into_property();
        self
    }
}

crate::declare::record!(DataMap of swml_language::methods::DataMap { 0: expressions, 1: webhooks, 2: output });

crate::declare::record_statements!(DataMap { expressions = "expressions", webhooks = "webhooks", output = "output" });

/// A text to match, and the output if it matches.
///
/// SWML reference: "ai", `data_map.expressions`.
#[derive(Default)]
pub struct SwaigExpression {
    /// The text to match, with variables such as `${args.city}`.
    pub string: Option<Text>,
    /// The regular expression to match it with.
    pub pattern: Text,
    /// The output if it matches.
    pub output: SwaigOutput,
    /// An expression, instead of `string`.
    pub expr: Option<Text>,
    /// The output if it does not match.
    pub nomatch_output: Option<Box<SwaigOutput>>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl SwaigExpression {
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
    pub fn output(mut self, value: impl IntoProperty<SwaigOutput>) -> Self {
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
    pub fn nomatch_output(mut self, value: impl IntoProperty<Option<Box<SwaigOutput>>>) -> Self {
        self.nomatch_output = value.into_property();
        self
    }
}

crate::declare::record!(SwaigExpression of swml_language::methods::SwaigExpression { 0: string, 1: pattern, 2: output, 3: expr, 4: nomatch_output });

crate::declare::record_statements!(SwaigExpression { output = "output", nomatch_output = "nomatch-output" });

/// The output of a function: a response for the agent, and actions on the call.
///
/// SWML reference: "ai", `data_map.output`.
///
/// ```
/// # use swml_core as swml;
/// use swml::{SwaigAction, SwaigOutput};
/// let bye = SwaigOutput::default().response("Say goodbye").action(SwaigAction::hangup(true));
/// assert_eq!(
///     serde_json::to_string(&bye)?,
///     r#"{"response":"Say goodbye","action":{"hangup":true}}"#
/// );
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Default)]
pub struct SwaigOutput {
    /// The response for the agent; a standard text of the platform by default.
    pub response: Option<SwaigResponse>,
    /// The actions on the call.
    pub action: Option<SwaigActions>,
    /// Whether to perform the actions only after the agent has responded; `false` by default.
    pub post_process: Option<bool>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl SwaigOutput {
    /// The response for the agent; a standard text of the platform by default.
    #[must_use]
    pub fn response(mut self, value: impl IntoProperty<Option<SwaigResponse>>) -> Self {
        self.response = value.into_property();
        self
    }

    /// The actions on the call.
    #[must_use]
    pub fn action(mut self, value: impl IntoProperty<Option<SwaigActions>>) -> Self {
        self.action = value.into_property();
        self
    }

    /// Whether to perform the actions only after the agent has responded; `false` by default.
    #[must_use]
    pub fn post_process(mut self, value: impl IntoProperty<Option<bool>>) -> Self {
        self.post_process = value.into_property();
        self
    }
}

crate::declare::record!(SwaigOutput of swml_language::methods::SwaigOutput { 0: response, 1: action, 2: post_process });

crate::declare::record_statements!(SwaigOutput { action = "action" });

/// The response of a function for the agent.
#[derive(Clone)]
pub enum SwaigResponse {
    /// A text.
    Text(Text),
    /// A result with instructions.
    Tool(ToolResult),
}

crate::declare::choice!(SwaigResponse of swml_language::methods::SwaigResponse { Text(Text), Tool(ToolResult) });

/// The result of a function, with instructions for the agent.
///
/// SWML reference: "ai", `data_map.output`, `response`.
#[derive(Default)]
pub struct ToolResult {
    /// The result.
    pub tool_result: Option<Text>,
    /// Instructions of the agent for using it.
    pub tool_prompt: Option<Text>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl ToolResult {
    /// The result.
    #[must_use]
    pub fn tool_result(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.tool_result = value.into_property();
        self
    }

    /// Instructions of the agent for using it.
    #[must_use]
    pub fn tool_prompt(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.tool_prompt = value.into_property();
        self
    }
}

crate::declare::record!(ToolResult of swml_language::methods::ToolResult { 0: tool_result, 1: tool_prompt });

/// A request to another server, and how its response is used.
///
/// SWML reference: "ai", `data_map.webhooks`.
#[derive(Default)]
pub struct SwaigWebhook {
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
    pub expressions: Option<Vec<SwaigExpression>>,
    /// The output.
    pub output: Option<Box<SwaigOutput>>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl SwaigWebhook {
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
    pub fn expressions(mut self, value: impl IntoProperty<Option<Vec<SwaigExpression>>>) -> Self {
        self.expressions = value.into_property();
        self
    }

    /// The output.
    #[must_use]
    pub fn output(mut self, value: impl IntoProperty<Option<Box<SwaigOutput>>>) -> Self {
        self.output = value.into_property();
        self
    }
}

crate::declare::record!(SwaigWebhook of swml_language::methods::SwaigWebhook { 0: url, 1: method, 2: headers, 3: params, 4: input_args_as_params, 5: require_args, 6: error_keys, 7: foreach, 8: form_param, 9: expressions, 10: output });

crate::declare::record_statements!(SwaigWebhook { expressions = "expressions", output = "output" });

/// How to process each element of a list.
///
/// SWML reference: "ai", `data_map.webhooks`, `foreach`.
///
/// ```
/// # use swml_core as swml;
/// use swml::{Foreach, Text};
/// let list = Foreach::new("items", "names", Text::literal("${this.name}, "));
/// assert_eq!(
///     serde_json::to_string(&list)?,
///     r#"{"input_key":"items","output_key":"names","append":"${this.name}, "}"#
/// );
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Default)]
pub struct Foreach {
    /// The key of the list in the response.
    pub input_key: Text,
    /// The key under which the resulting text is stored.
    pub output_key: Text,
    /// The maximum number of elements; all by default.
    pub max: Option<Value<i64>>,
    /// The text that each element appends.
    pub append: Text,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl Foreach {
    /// The key of the list in the response.
    #[must_use]
    pub fn input_key(mut self, value: impl IntoProperty<Text>) -> Self {
        self.input_key = value.into_property();
        self
    }

    /// The key under which the resulting text is stored.
    #[must_use]
    pub fn output_key(mut self, value: impl IntoProperty<Text>) -> Self {
        self.output_key = value.into_property();
        self
    }

    /// The maximum number of elements; all by default.
    #[must_use]
    pub fn max(mut self, value: impl IntoProperty<Option<Value<i64>>>) -> Self {
        self.max = value.into_property();
        self
    }

    /// The text that each element appends.
    #[must_use]
    pub fn append(mut self, value: impl IntoProperty<Text>) -> Self {
        self.append = value.into_property();
        self
    }
}

crate::declare::record!(Foreach of swml_language::methods::Foreach { 0: input_key, 1: output_key, 2: max, 3: append });
