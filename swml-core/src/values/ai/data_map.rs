// Generated from the table in swml-language by `SNAPSHOTS=overwrite cargo test -p swml-language --test values`.

use crate::into_property::IntoProperty;
use crate::json_value::{Any, Map};
use crate::key_order::KeyOrder;
use crate::text::Text;
use crate::value::Value;
use crate::values::{RequestMethod, SwaigActions, Texts};

/// What a function does without a server: it matches texts, asks other servers, or
/// gives back what is written here. The first that has a result ends it.
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
#[derive(Clone, Default)]
pub struct DataMap {
    /// Texts to match; the first that does gives the output.
    pub expressions: Option<Vec<SwaigExpression>>,
    /// Requests to make; the first that succeeds gives the output.
    pub webhooks: Option<Vec<SwaigWebhook>>,
    /// What to give back if nothing before it did.
    pub output: Option<Box<SwaigOutput>>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl DataMap {
    /// Texts to match; the first that does gives the output.
    #[must_use]
    pub fn expressions(mut self, value: impl IntoProperty<Option<Vec<SwaigExpression>>>) -> Self {
        self.expressions = value.into_property();
        self
    }

    /// Requests to make; the first that succeeds gives the output.
    #[must_use]
    pub fn webhooks(mut self, value: impl IntoProperty<Option<Vec<SwaigWebhook>>>) -> Self {
        self.webhooks = value.into_property();
        self
    }

    /// What to give back if nothing before it did.
    #[must_use]
    pub fn output(mut self, value: impl IntoProperty<Option<Box<SwaigOutput>>>) -> Self {
        self.output = value.into_property();
        self
    }
}

crate::declare::record!(DataMap of swml_language::methods::DataMap { expressions, webhooks, output });

/// A text to match, and what to give back if it does.
///
/// SWML reference: "ai", `data_map.expressions`.
#[derive(Clone, Default)]
pub struct SwaigExpression {
    /// The text to match, with variables such as `${args.city}`.
    pub string: Option<Text>,
    /// The regular expression that it is to match.
    pub pattern: Text,
    /// What to give back if it does.
    pub output: SwaigOutput,
    /// An expression in the place of `string`.
    pub expr: Option<Text>,
    /// What to give back if it does not.
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

    /// The regular expression that it is to match.
    #[must_use]
    pub fn pattern(mut self, value: impl IntoProperty<Text>) -> Self {
        self.pattern = value.into_property();
        self
    }

    /// What to give back if it does.
    #[must_use]
    pub fn output(mut self, value: impl IntoProperty<SwaigOutput>) -> Self {
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
    pub fn nomatch_output(mut self, value: impl IntoProperty<Option<Box<SwaigOutput>>>) -> Self {
        self.nomatch_output = value.into_property();
        self
    }
}

crate::declare::record!(SwaigExpression of swml_language::methods::SwaigExpression { string, pattern, output, expr, nomatch_output });

/// What a function gives back: what the agent reads, and what is done.
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
#[derive(Clone, Default)]
pub struct SwaigOutput {
    /// What the agent reads; a text of the platform's own if left out.
    pub response: Option<SwaigResponse>,
    /// What is done on the call.
    pub action: Option<SwaigActions>,
    /// Whether it is done only after the agent has answered; no if left out.
    pub post_process: Option<bool>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl SwaigOutput {
    /// What the agent reads; a text of the platform's own if left out.
    #[must_use]
    pub fn response(mut self, value: impl IntoProperty<Option<SwaigResponse>>) -> Self {
        self.response = value.into_property();
        self
    }

    /// What is done on the call.
    #[must_use]
    pub fn action(mut self, value: impl IntoProperty<Option<SwaigActions>>) -> Self {
        self.action = value.into_property();
        self
    }

    /// Whether it is done only after the agent has answered; no if left out.
    #[must_use]
    pub fn post_process(mut self, value: impl IntoProperty<Option<bool>>) -> Self {
        self.post_process = value.into_property();
        self
    }
}

crate::declare::record!(SwaigOutput of swml_language::methods::SwaigOutput { response, action, post_process });

/// What the agent reads of a function.
#[derive(Clone)]
pub enum SwaigResponse {
    /// A text.
    Text(Text),
    /// A result, and what to make of it.
    Tool(ToolResult),
}

crate::declare::choice!(SwaigResponse of swml_language::methods::SwaigResponse { Text(Text), Tool(ToolResult) });

/// The result of a function, and what the agent is to make of it.
///
/// SWML reference: "ai", `data_map.output`, `response`.
#[derive(Clone, Default)]
pub struct ToolResult {
    /// The result.
    pub tool_result: Option<Text>,
    /// What the agent is told to do with it.
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

    /// What the agent is told to do with it.
    #[must_use]
    pub fn tool_prompt(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.tool_prompt = value.into_property();
        self
    }
}

crate::declare::record!(ToolResult of swml_language::methods::ToolResult { tool_result, tool_prompt });

/// A request to another server, and what to make of its answer.
///
/// SWML reference: "ai", `data_map.webhooks`.
#[derive(Clone, Default)]
pub struct SwaigWebhook {
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
    pub expressions: Option<Vec<SwaigExpression>>,
    /// What to give back.
    pub output: Option<Box<SwaigOutput>>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl SwaigWebhook {
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
    pub fn expressions(mut self, value: impl IntoProperty<Option<Vec<SwaigExpression>>>) -> Self {
        self.expressions = value.into_property();
        self
    }

    /// What to give back.
    #[must_use]
    pub fn output(mut self, value: impl IntoProperty<Option<Box<SwaigOutput>>>) -> Self {
        self.output = value.into_property();
        self
    }
}

crate::declare::record!(SwaigWebhook of swml_language::methods::SwaigWebhook { url, method, headers, params, input_args_as_params, require_args, error_keys, foreach, form_param, expressions, output });

/// What to do with each element of a list.
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
#[derive(Clone, Default)]
pub struct Foreach {
    /// The key of the list in the answer.
    pub input_key: Text,
    /// The key to put the text under.
    pub output_key: Text,
    /// How many elements to look at; all if left out.
    pub max: Option<Value<i64>>,
    /// What each element adds to the text.
    pub append: Text,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl Foreach {
    /// The key of the list in the answer.
    #[must_use]
    pub fn input_key(mut self, value: impl IntoProperty<Text>) -> Self {
        self.input_key = value.into_property();
        self
    }

    /// The key to put the text under.
    #[must_use]
    pub fn output_key(mut self, value: impl IntoProperty<Text>) -> Self {
        self.output_key = value.into_property();
        self
    }

    /// How many elements to look at; all if left out.
    #[must_use]
    pub fn max(mut self, value: impl IntoProperty<Option<Value<i64>>>) -> Self {
        self.max = value.into_property();
        self
    }

    /// What each element adds to the text.
    #[must_use]
    pub fn append(mut self, value: impl IntoProperty<Text>) -> Self {
        self.append = value.into_property();
        self
    }
}

crate::declare::record!(Foreach of swml_language::methods::Foreach { input_key, output_key, max, append });
