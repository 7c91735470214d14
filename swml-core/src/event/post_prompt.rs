//! The reports of an agent to `post_prompt_url`: the summary of a conversation, and the request for
//! a stored one.

use serde_json::Value;

use super::Extra;
use super::declare::{event, words};
use super::error::{InvalidEvent, json};
use super::part::EventPart as _;
use crate::Number;

words! {
    /// The kind of conversation of an agent.
    pub enum ConversationKind {
        /// A call.
        Voice = "voice",
        /// A text conversation.
        Chat = "chat",
    }
}

event! {
    /// The report of an agent at the end of a conversation. `Debug` redacts the conversation.
    ///
    /// One type covers three variants: that of `ai` on a call, that of `ai` in a chat, and that of
    /// `amazon_bedrock`, which lacks the timeline and the function log. The request for a stored
    /// conversation is [`FetchConversation`].
    ///
    /// Times are in microseconds since 1970. These requests are not signed, see
    /// [`Admitted`](crate::web#authentication).
    ///
    /// SWML reference: "ai", `post_prompt_url`.
    pub struct PostPrompt {
        /// `post_conversation`.
        pub action: String,
        /// The call; in a chat, the conversation.
        pub call_id: Option<String>,
        /// The session of the agent.
        pub ai_session_id: Option<String>,
        /// The conversation, if it has an identifier.
        pub conversation_id: Option<String>,
        /// The kind of conversation.
        pub conversation_type: Option<ConversationKind>,
        /// The name of the agent.
        pub app_name: Option<String>,
        /// The project.
        pub project_id: Option<String>,
        /// The space.
        pub space_id: Option<String>,
        /// `text/json`.
        pub content_type: Option<String>,
        /// `agent.summary`.
        pub content_disposition: Option<String>,
        /// A fingerprint of the model.
        pub ai_id_tag: Option<String>,
        /// The answer to the script's `post_prompt`.
        pub post_prompt_data: Option<PostPromptData>,
        /// The summary, where the script saves conversations.
        pub conversation_summary: Option<String> [secret],
        /// The conversation without interrupted parts.
        pub call_log: Vec<LogEntry>,
        /// The whole conversation.
        pub raw_call_log: Vec<LogEntry>,
        /// The events of the conversation, in order.
        pub call_timeline: Vec<TimelineEntry>,
        /// The conversations before each change of context.
        pub previous_contexts: Vec<Value>,
        /// The functions that were called, in order.
        pub swaig_log: Vec<FunctionLog>,
        /// The `global_data` at the end.
        pub global_data: Extra,
        /// The variables of the script.
        pub swml_vars for "SWMLVars": Extra,
        /// The call as seen by the script.
        pub swml_call for "SWMLCall": Extra,
        /// The response time of each reply.
        pub times: Vec<ReplyTime>,
        /// The name of the caller.
        pub caller_id_name: Option<String>,
        /// The number of the caller.
        pub caller_id_number: Option<String>,
        /// Who ended the call.
        pub call_ended_by: Option<String>,
        /// Whether the time limit of the session was reached.
        pub hard_timeout: Option<bool>,
        /// The time when the call was created.
        pub call_start_date: Option<u64>,
        /// The time when the call was answered; 0 if never.
        pub call_answer_date: Option<u64>,
        /// The time when the call ended; 0 if it is active.
        pub call_end_date: Option<u64>,
        /// The time when the agent started.
        pub ai_start_date: Option<u64>,
        /// The time when the agent stopped.
        pub ai_end_date: Option<u64>,
        /// The billed minutes.
        pub total_minutes: Option<Number>,
        /// The number of input tokens.
        pub total_input_tokens: Option<Number>,
        /// The number of output tokens.
        pub total_output_tokens: Option<Number>,
        /// The number of billed input tokens of the model.
        pub total_wire_input_tokens: Option<Number>,
        /// The number of billed input tokens of the model per minute.
        pub total_wire_input_tokens_per_minute: Option<Number>,
        /// The number of billed output tokens of the model.
        pub total_wire_output_tokens: Option<Number>,
        /// The number of billed output tokens of the model per minute.
        pub total_wire_output_tokens_per_minute: Option<Number>,
        /// The number of spoken characters.
        pub total_tts_chars: Option<Number>,
        /// The number of spoken characters per minute.
        pub total_tts_chars_per_min: Option<Number>,
        /// The minutes of speech recognition.
        pub total_asr_minutes: Option<Number>,
        /// The share of the call with speech recognition.
        pub total_asr_cost_factor: Option<Number>,
    }
}

event! {
    /// The answer of an agent to its `post_prompt`. `Debug` redacts it.
    pub struct PostPromptData {
        /// The JSON in the answer: objects, usually one.
        pub parsed: Option<Value> [secret],
        /// The complete answer.
        pub raw: Option<String> [secret],
        /// The answer without the JSON in it.
        pub substituted: Option<String> [secret],
    }
}

event! {
    /// A turn of a conversation. `Debug` redacts the content; the details of the turn are in
    /// `extra`.
    pub struct LogEntry {
        /// The author: `system`, `user`, `assistant`, `tool` and others.
        pub role: Option<String>,
        /// The content.
        pub content: Option<String> [secret],
        /// The time, in microseconds since 1970.
        pub timestamp: Option<u64>,
        /// The functions that the agent called.
        pub tool_calls: Vec<Value>,
    }
}

event! {
    /// An event of a conversation; the details are in `extra`.
    pub struct TimelineEntry {
        /// The kind: `user_input`, `ai_response`, `tool_result` and others.
        pub kind for "type": Option<String>,
        /// The time, in microseconds since 1970.
        pub ts: Option<Number>,
    }
}

event! {
    /// A function call of the agent. `Debug` redacts the request and the response.
    pub struct FunctionLog {
        /// The name of the function.
        pub command_name: Option<String>,
        /// The arguments, as JSON text.
        pub command_arg: Option<String> [secret],
        /// The time, in seconds since 1970.
        pub epoch_time: Option<u64>,
        /// Whether the function is built into the platform.
        pub native: Option<bool>,
        /// The number of calls that remain: a number, or `endless`.
        pub active_count: Option<Value>,
        /// The URL of the function.
        pub url: Option<String>,
        /// The request.
        pub post_data: Option<Value> [secret],
        /// The response.
        pub post_response: Option<Value> [secret],
        /// A response that arrived too late.
        pub delayed_post_response: Option<Value> [secret],
        /// The MCP server of the function.
        pub mcp_url: Option<String>,
        /// The name of the function on that server.
        pub mcp_tool: Option<String>,
        /// The response of that server.
        pub mcp_response: Option<Value> [secret],
        /// Whether the call failed.
        pub mcp_error: Option<Value>,
    }
}

event! {
    /// The response time of a reply.
    pub struct ReplyTime {
        /// The reply.
        pub response: Option<String> [secret],
        /// The number of words of the reply.
        pub response_word_count: Option<u64>,
        /// The seconds until the reply.
        pub answer_time: Option<Number>,
        /// The seconds of token generation.
        pub token_time: Option<Number>,
        /// The number of tokens of the reply.
        pub tokens: Option<u64>,
        /// The average number of tokens per second.
        pub avg_tps: Option<Number>,
        /// The number of tokens per second.
        pub tps: Option<Number>,
    }
}

event! {
    /// A request for a stored conversation, answered by a [`ConversationAnswer`].
    ///
    /// SWML reference: "ai", `params.save_conversation`.
    pub struct FetchConversation {
        /// `fetch_conversation`.
        pub action: String,
        /// The call; in a chat, the conversation.
        pub call_id: Option<String>,
        /// The session of the agent.
        pub ai_session_id: Option<String>,
        /// The requested conversation.
        pub conversation_id: Option<String>,
        /// The kind of conversation.
        pub conversation_type: Option<ConversationKind>,
        /// The name of the agent.
        pub app_name: Option<String>,
        /// The project.
        pub project_id: Option<String>,
        /// The space.
        pub space_id: Option<String>,
        /// `text/json`.
        pub content_type: Option<String>,
        /// `agent.load_conversation`.
        pub content_disposition: Option<String>,
        /// The name of the caller.
        pub caller_id_name: Option<String>,
        /// The number of the caller.
        pub caller_id_number: Option<String>,
    }
}

impl PostPrompt {
    /// Parses the body of a request.
    ///
    /// # Errors
    /// The text is not JSON, or lacks its `action`.
    pub fn from_json(body: impl AsRef<[u8]>) -> Result<Self, InvalidEvent> {
        Self::part(json(body.as_ref())?).map_err(InvalidEvent::from)
    }

    /// Returns the JSON in the answer to the `post_prompt`: its first object.
    pub fn answer(&self) -> Option<&Extra> {
        self.post_prompt_data.as_ref()?.first()
    }

    /// Returns the answer to the `post_prompt` as text: without the JSON, if it has both.
    pub fn answer_text(&self) -> Option<&str> {
        let data = self.post_prompt_data.as_ref()?;
        data.substituted.as_deref().or(data.raw.as_deref())
    }
}

impl PostPromptData {
    /// Returns the first object in the answer, whether `parsed` is a list or an object.
    pub fn first(&self) -> Option<&Extra> {
        match self.parsed.as_ref()? {
            Value::Array(objects) => objects.iter().find_map(Value::as_object),
            other => other.as_object(),
        }
    }
}

/// The answer to a [`FetchConversation`]. It is a response of axum and actix-web with their
/// features.
///
/// ```
/// # use swml_core as swml;
/// use swml::event::ConversationAnswer;
/// let known = ConversationAnswer::summary("Ann has ordered a taxi");
/// assert_eq!(known.to_json(), r#"{"conversation_summary":"Ann has ordered a taxi"}"#);
/// assert_eq!(ConversationAnswer::unknown().to_json(), "{}");
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct ConversationAnswer(Option<String>);

impl ConversationAnswer {
    /// The stored summary.
    pub fn summary(summary: impl Into<String>) -> Self {
        Self(Some(summary.into()))
    }

    /// No conversation is stored.
    pub fn unknown() -> Self {
        Self(None)
    }

    /// Returns the JSON body.
    pub fn to_json(&self) -> String {
        let summary = self.0.as_ref().map(|text| {
            let text = Value::String(text.clone());
            ("conversation_summary".to_owned(), text)
        });
        Value::Object(summary.into_iter().collect()).to_string()
    }
}

/// Omits the summary.
impl std::fmt::Debug for ConversationAnswer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let known = match self.0 {
            Some(_) => "…",
            None => "none",
        };
        f.debug_tuple("ConversationAnswer")
            .field(&format_args!("{known}"))
            .finish()
    }
}
