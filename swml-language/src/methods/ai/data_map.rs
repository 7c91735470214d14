//! The implementation of functions without a server.

use super::action::SwaigActions;
use crate::declare::{choice, record};
use crate::types::{Any, Map, Text, Value};

/// Declares the records of `data_map`; the two kinds of agents differ in the outputs of functions.
macro_rules! data_map {
    (
        $(#[doc = $map_doc:literal])*
        struct $DataMap:ident [$($option:tt)*];
        $(#[doc = $expression_doc:literal])*
        struct $Expression:ident;
        $(#[doc = $webhook_doc:literal])*
        struct $Webhook:ident;
        output $Output:ident
    ) => {
        $crate::declare::record! {
            $(#[doc = $map_doc])*
            pub struct $DataMap for "data_map" [$($option)*] {
                /// Texts to match; the first match gives the output.
                pub expressions: Option<Vec<$Expression>> [undocumented_as(&[Form::Object])],
                /// Requests to send; the first that succeeds gives the output.
                pub webhooks: Option<Vec<$Webhook>> [undocumented_as(&[Form::Object])],
                /// The output if nothing before it had a result.
                pub output: Option<Box<$Output>>,
            }
        }

        $crate::declare::record! {
            $(#[doc = $expression_doc])*
            pub struct $Expression for "an expression" {
                /// The text to match, with variables such as `${args.city}`.
                pub string: Option<Text> [unless(&["expr"])],
                /// The regular expression to match it with.
                pub pattern: Text [format(Format::Pattern)],
                /// The output if it matches.
                pub output: $Output,
                /// An expression, instead of `string`.
                pub expr: Option<Text> [undocumented],
                /// The output if it does not match.
                pub nomatch_output for "nomatch-output": Option<Box<$Output>> [undocumented],
            }
        }

        $crate::declare::record! {
            $(#[doc = $webhook_doc])*
            pub struct $Webhook for "a webhook" {
                /// The URL of the request.
                pub(new) url: Text [format(Format::Url)],
                /// The HTTP method.
                pub method: Option<$crate::methods::RequestMethod>,
                /// The request headers.
                pub headers: Option<Map<Any>> [secret],
                /// The parameters of the request.
                pub params: Option<Map<Any>>,
                /// Whether to send the arguments of the function as well.
                pub input_args_as_params: Option<Value<bool>>,
                /// The arguments without which no request is sent.
                pub require_args: Option<$crate::methods::ai::Texts> [
                    deprecated_names(&["required_args"])
                ],
                /// Keys of the response that indicate a failure.
                pub error_keys: Option<$crate::methods::ai::Texts>,
                /// How to process each element of a list in the response.
                pub foreach: Option<$crate::methods::ai::data_map::Foreach>,
                /// The name of the form field that holds the arguments.
                pub form_param: Option<Text> [undocumented],
                /// Texts to match in the response.
                pub expressions: Option<Vec<$Expression>> [undocumented_as(&[Form::Object])],
                /// The output.
                pub output: Option<Box<$Output>>,
            }
        }

    };
}
pub(super) use data_map;

data_map! {
    /// The implementation of a function without a server: text patterns, requests to other servers,
    /// or a fixed output. The first of them that has a result ends the function.
    ///
    /// SWML reference: "ai", `SWAIG.functions`, `data_map`.
    ///
    /// ```
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
    struct DataMap [rule(Rule::DataMap)];

    /// A text to match, and the output if it matches.
    ///
    /// SWML reference: "ai", `data_map.expressions`.
    struct SwaigExpression;

    /// A request to another server, and how its response is used.
    ///
    /// SWML reference: "ai", `data_map.webhooks`.
    struct SwaigWebhook;

    output SwaigOutput
}

record! {
    /// The output of a function: a response for the agent, and actions on the call.
    ///
    /// SWML reference: "ai", `data_map.output`.
    ///
    /// ```
    /// use swml::{SwaigAction, SwaigOutput};
    /// let bye = SwaigOutput::default().response("Say goodbye").action(SwaigAction::hangup(true));
    /// assert_eq!(
    ///     serde_json::to_string(&bye)?,
    ///     r#"{"response":"Say goodbye","action":{"hangup":true}}"#
    /// );
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub struct SwaigOutput for "an output" {
        /// The response for the agent; a standard text of the platform by default.
        pub response: Option<SwaigResponse>,
        /// The actions on the call.
        pub action: Option<SwaigActions>,
        /// Whether to perform the actions only after the agent has responded; `false` by default.
        pub post_process: Option<bool> [default("false")],
    }
}

choice! {
    /// The response of a function for the agent.
    pub enum SwaigResponse for "a string or a tool result" {
        /// A text.
        Text(Text),
        /// A result with instructions.
        Tool(ToolResult),
    }
}

record! {
    /// The result of a function, with instructions for the agent.
    ///
    /// SWML reference: "ai", `data_map.output`, `response`.
    pub struct ToolResult for "a tool result" {
        /// The result.
        pub tool_result: Option<Text>,
        /// Instructions of the agent for using it.
        pub tool_prompt: Option<Text>,
    }
}

record! {
    /// How to process each element of a list.
    ///
    /// SWML reference: "ai", `data_map.webhooks`, `foreach`.
    ///
    /// ```
    /// use swml::{Foreach, Text};
    /// let list = Foreach::new("items", "names", Text::literal("${this.name}, "));
    /// assert_eq!(
    ///     serde_json::to_string(&list)?,
    ///     r#"{"input_key":"items","output_key":"names","append":"${this.name}, "}"#
    /// );
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub struct Foreach for "foreach" {
        /// The key of the list in the response.
        pub input_key: Text,
        /// The key under which the resulting text is stored.
        pub output_key: Text,
        /// The maximum number of elements; all by default.
        pub max: Option<Value<i64>>,
        /// The text that each element appends.
        pub append: Text,
    }
}
