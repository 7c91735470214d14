//! What a function does without a server.

use super::action::SwaigActions;
use crate::declare::{choice, record};
use crate::types::{Any, Map, Text, Value};

/// Declares `data_map` and what stands in it: the agents differ in what a function may
/// give back.
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
                /// Texts to match; the first that does gives the output.
                pub expressions: Option<Vec<$Expression>> [undocumented_as(&[Form::Object])],
                /// Requests to make; the first that succeeds gives the output.
                pub webhooks: Option<Vec<$Webhook>> [undocumented_as(&[Form::Object])],
                /// What to give back if nothing before it did.
                pub output: Option<Box<$Output>>,
            }
        }

        $crate::declare::record! {
            $(#[doc = $expression_doc])*
            pub struct $Expression for "an expression" {
                /// The text to match, with variables such as `${args.city}`.
                pub string: Option<Text> [unless(&["expr"])],
                /// The regular expression that it is to match.
                pub pattern: Text [format(Format::Pattern)],
                /// What to give back if it does.
                pub output: $Output,
                /// An expression in the place of `string`.
                pub expr: Option<Text> [undocumented],
                /// What to give back if it does not.
                pub nomatch_output for "nomatch-output": Option<Box<$Output>> [undocumented],
            }
        }

        $crate::declare::record! {
            $(#[doc = $webhook_doc])*
            pub struct $Webhook for "a webhook" {
                /// Where to send the request.
                pub(new) url: Text [format(Format::Url)],
                /// Its method.
                pub method: Option<$crate::methods::RequestMethod>,
                /// Its headers.
                pub headers: Option<Map<Any>> [secret],
                /// What to send.
                pub params: Option<Map<Any>>,
                /// Whether to send the arguments of the function as well.
                pub input_args_as_params: Option<Value<bool>>,
                /// The arguments without which no request is made.
                pub require_args: Option<$crate::methods::ai::Texts> [
                    deprecated_names(&["required_args"])
                ],
                /// Keys of the answer that mean that it failed.
                pub error_keys: Option<$crate::methods::ai::Texts>,
                /// What to do with each element of a list in the answer.
                pub foreach: Option<$crate::methods::ai::data_map::Foreach>,
                /// The name of the form field that holds the arguments.
                pub form_param: Option<Text> [undocumented],
                /// Texts to match in the answer.
                pub expressions: Option<Vec<$Expression>> [undocumented_as(&[Form::Object])],
                /// What to give back.
                pub output: Option<Box<$Output>>,
            }
        }

    };
}
pub(super) use data_map;

data_map! {
    /// What a function does without a server: it matches texts, asks other servers, or
    /// gives back what is written here. The first that has a result ends it.
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

    /// A text to match, and what to give back if it does.
    ///
    /// SWML reference: "ai", `data_map.expressions`.
    struct SwaigExpression;

    /// A request to another server, and what to make of its answer.
    ///
    /// SWML reference: "ai", `data_map.webhooks`.
    struct SwaigWebhook;

    output SwaigOutput
}

record! {
    /// What a function gives back: what the agent reads, and what is done.
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
        /// What the agent reads; a text of the platform's own if left out.
        pub response: Option<SwaigResponse>,
        /// What is done on the call.
        pub action: Option<SwaigActions>,
        /// Whether it is done only after the agent has answered; no if left out.
        pub post_process: Option<bool> [default("false")],
    }
}

choice! {
    /// What the agent reads of a function.
    pub enum SwaigResponse for "a string or a tool result" {
        /// A text.
        Text(Text),
        /// A result, and what to make of it.
        Tool(ToolResult),
    }
}

record! {
    /// The result of a function, and what the agent is to make of it.
    ///
    /// SWML reference: "ai", `data_map.output`, `response`.
    pub struct ToolResult for "a tool result" {
        /// The result.
        pub tool_result: Option<Text>,
        /// What the agent is told to do with it.
        pub tool_prompt: Option<Text>,
    }
}

record! {
    /// What to do with each element of a list.
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
        /// The key of the list in the answer.
        pub input_key: Text,
        /// The key to put the text under.
        pub output_key: Text,
        /// How many elements to look at; all if left out.
        pub max: Option<Value<i64>>,
        /// What each element adds to the text.
        pub append: Text,
    }
}
