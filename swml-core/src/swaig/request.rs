//! The requests of an agent: function calls, and queries for function signatures.

use serde_json::Value;

use crate::event::declare::event;
use crate::event::error::json;
use crate::event::part::{EventPart, FieldError, Fields};
use crate::event::{ChannelData, ConversationKind, Extra, InvalidEvent, LogEntry, ReplyTime};

event! {
    /// A function call by an agent of `ai`, `amazon_bedrock` or `ai_sidecar`.
    ///
    /// The three agents send different fields; methods such as
    /// [`caller_number`](Self::caller_number) read those with two names. `Debug` redacts the
    /// arguments, the data of the call and the conversation.
    ///
    /// SWML reference: "ai", `SWAIG.functions`, `web_hook_url`.
    ///
    /// ```
    /// # use swml_core as swml;
    /// use swml::swaig::{Agent, FunctionCall};
    /// let body = r#"{"function":"book","argument":{"parsed":[{"guests":2}]},"content_type":"text/swaig"}"#;
    /// let call = FunctionCall::from_json(body)?;
    /// assert_eq!((&*call.function, call.agent()), ("book", Agent::Ai));
    /// assert_eq!(call.arguments()["guests"], 2);
    /// # Ok::<(), swml::event::InvalidEvent>(())
    /// ```
    pub struct FunctionCall {
        /// The name of the function.
        pub function: String,
        /// The arguments.
        pub argument: Option<Argument>,
        /// The parameters, as declared in the script.
        pub argument_desc: Option<Value>,
        /// The description from the script.
        pub description: Option<String>,
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
        /// The data of the session.
        pub global_data: Extra,
        /// The token of `meta_data`.
        pub meta_data_token: Option<String> [secret],
        /// The data of the functions with that token.
        pub meta_data: Extra,
        /// The name of the caller, from `ai` or `amazon_bedrock`.
        pub caller_id_name: Option<String>,
        /// The number of the caller, from `ai`.
        pub caller_id_num: Option<String>,
        /// The number of the caller, from `amazon_bedrock`.
        pub caller_id_number: Option<String>,
        /// The number of the caller, from `amazon_bedrock`; empty if there is none.
        pub caller_id: Option<String>,
        /// The call, from `ai_sidecar`.
        pub channel_data: Option<ChannelData>,
        /// Whether the call is active.
        pub channel_active: Option<bool>,
        /// Whether the call is answered.
        pub channel_offhook: Option<bool>,
        /// Whether the agent accepts actions.
        pub channel_ready: Option<bool>,
        /// `text/swaig` from `ai`, `text/json` from `amazon_bedrock`.
        pub content_type: Option<String>,
        /// `SWAIG Function` from `ai`, `agent.function` from `amazon_bedrock`.
        pub content_disposition: Option<String>,
        /// The version of the protocol.
        pub version: Option<String>,
        /// The project.
        pub project_id: Option<String>,
        /// The space.
        pub space_id: Option<String>,
        /// Whether the session has failed.
        pub fatal_error: Option<bool>,
        /// The reason of the failure.
        pub error_reason: Option<String>,
        /// The variables of the script, with `swaig_post_swml_vars`.
        pub swml_vars for "SWMLVars": Extra,
        /// The call as seen by the script, with `swaig_post_swml_vars`.
        pub swml_call for "SWMLCall": Extra,
        /// The conversation, with `swaig_post_conversation`.
        pub call_log: Vec<LogEntry>,
        /// The whole conversation, with `swaig_post_conversation`.
        pub raw_call_log: Vec<LogEntry>,
        /// The response time of each reply, from `amazon_bedrock`.
        pub times: Vec<ReplyTime>,
    }
}

event! {
    /// The arguments of a call. `Debug` redacts them.
    pub struct Argument {
        /// The arguments as JSON.
        pub parsed: Option<Parsed> [secret],
        /// The arguments as written by the model.
        pub raw: Option<String> [secret],
        /// The text of the model around them.
        pub substituted: Option<String> [secret],
    }
}

/// The arguments of a call as JSON: usually a list of one object.
#[derive(Clone, PartialEq)]
pub enum Parsed {
    /// A list of objects.
    List(Vec<Value>),
    /// One object.
    Object(Extra),
}

impl EventPart for Parsed {
    fn blank() -> Self {
        Self::List(Vec::new())
    }

    fn read(&mut self, value: Value) -> Result<(), FieldError> {
        *self = match value {
            Value::Array(list) => Self::List(list),
            other => Self::Object(Fields::new(other)?.rest()),
        };
        Ok(())
    }

    fn value(&self) -> Value {
        match self {
            Self::List(list) => Value::Array(list.clone()),
            Self::Object(fields) => Value::Object(fields.clone()),
        }
    }

    fn show(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        std::fmt::Debug::fmt(self, f)
    }
}

/// Omits the arguments.
impl std::fmt::Debug for Parsed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("…")
    }
}

/// The method of a script whose agent calls a function.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Agent {
    /// `ai`.
    Ai,
    /// `amazon_bedrock`.
    Bedrock,
    /// `ai_sidecar`.
    Sidecar,
}

impl FunctionCall {
    /// Parses the body of a request.
    ///
    /// # Errors
    /// The text is not JSON, or lacks the function.
    pub fn from_json(body: impl AsRef<[u8]>) -> Result<Self, InvalidEvent> {
        Self::part(json(body.as_ref())?).map_err(InvalidEvent::from)
    }

    /// Returns the calling agent, based on the fields unique to it.
    pub fn agent(&self) -> Agent {
        match &self.channel_data {
            Some(_) => Agent::Sidecar,
            None if self.content_disposition.as_deref() == Some("agent.function") => Agent::Bedrock,
            None => Agent::Ai,
        }
    }

    /// Returns the arguments: the object of `parsed`, or the first of its list, or the JSON of
    /// `raw`. Empty if there are none.
    pub fn arguments(&self) -> Extra {
        let Some(argument) = &self.argument else {
            return Extra::new();
        };
        let parsed = match &argument.parsed {
            Some(Parsed::Object(fields)) => Some(fields),
            Some(Parsed::List(list)) => list.iter().find_map(Value::as_object),
            None => None,
        };
        let raw = || serde_json::from_str(argument.raw.as_deref()?).ok();
        parsed.cloned().or_else(raw).unwrap_or_default()
    }

    /// Returns the call, from any field.
    pub fn call_id(&self) -> Option<&str> {
        let channel = || self.channel_data.as_ref()?.call_id.as_deref();
        self.call_id.as_deref().or_else(channel)
    }

    /// Returns the number of the caller, from any field.
    pub fn caller_number(&self) -> Option<&str> {
        let channel = self.channel_data.as_ref();
        let numbers = [
            self.caller_id_num.as_deref(),
            self.caller_id_number.as_deref(),
            self.caller_id.as_deref(),
            channel.and_then(|channel| channel.caller_id_number.as_deref()),
        ];
        numbers
            .into_iter()
            .flatten()
            .find(|number| !number.is_empty())
    }

    /// Returns the name of the caller, from any field.
    pub fn caller_name(&self) -> Option<&str> {
        let channel = || self.channel_data.as_ref()?.caller_id_name.as_deref();
        self.caller_id_name.as_deref().or_else(channel)
    }
}

event! {
    /// A query for the functions of a service, for `SWAIG.includes`.
    ///
    /// SWML reference: "ai", `SWAIG.includes`.
    pub struct SignatureRequest {
        /// `get_signature`.
        pub action: String,
        /// The functions that the script includes. The platform accepts all functions in the
        /// answer.
        pub functions: Vec<String>,
        /// The `meta_data` of the `includes`.
        pub meta_data: Extra,
        /// The token of `meta_data`, for a query outside a call.
        pub meta_data_token: Option<String> [secret],
        /// `text/swaig`.
        pub content_type: Option<String>,
        /// `function signature request`.
        pub content_disposition: Option<String>,
        /// The version of the protocol.
        pub version: Option<String>,
        /// The project.
        pub project_id: Option<String>,
        /// The space.
        pub space_id: Option<String>,
    }
}

/// A request of an agent.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum SwaigRequest {
    /// A call of a function.
    Call(Box<FunctionCall>),
    /// A query for function signatures.
    Signature(Box<SignatureRequest>),
}

impl SwaigRequest {
    /// Parses the body of a request.
    ///
    /// # Errors
    /// The text is not JSON, or lacks the function.
    pub fn from_json(body: impl AsRef<[u8]>) -> Result<Self, InvalidEvent> {
        let body = json(body.as_ref())?;
        let action = body.get("action").and_then(Value::as_str);
        let read = match action {
            Some("get_signature") => EventPart::part(body).map(Self::Signature),
            _ => EventPart::part(body).map(Self::Call),
        };
        read.map_err(InvalidEvent::from)
    }
}
