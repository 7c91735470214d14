//! The reports of an agent to `debug_webhook_url` during a conversation.

use serde_json::Value;

use super::agent_step::{
    AgentWarning, AttentionTimeout, Completion, Consolidation, ContextData, Distilled, FillerSaid,
    GatherStep, HoldChange, HookEnd, ModelCall, Normalized, SpokenReply, SummaryStart,
    WebhookError, WebhookLog,
};
use super::declare::event;
use super::post_prompt::{ConversationKind, FunctionLog};

event! {
    /// The call of a report.
    pub struct CallInfo {
        /// The call.
        pub call_id: Option<String>,
        /// The project.
        pub project_id: Option<String>,
        /// The space.
        pub space_id: Option<String>,
        /// `text/json`.
        pub content_type: Option<String>,
        /// `post_data`.
        pub content_disposition: Option<String>,
        /// The kind of conversation.
        pub conversation_type: Option<ConversationKind>,
    }
}

event! {
    /// A report of an agent during a call: one or more events, each in its own field.
    ///
    /// All events of SignalWire's pages are known by name; what is newer is in `extra`, see
    /// [`events`](Self::events) and [`event_as`](Self::event_as). `Debug` hides what was said, and
    /// what went to functions and came back.
    ///
    /// SWML reference: "ai", `params.debug_webhook_url`.
    pub struct AiDebug {
        /// The call.
        pub call_info: CallInfo,
        /// The session has started.
        pub session_start: Option<SessionStart>,
        /// The session has ended.
        pub session_end: Option<SessionEnd>,
        /// The function at the start of the session has ended.
        pub startup_hook: Option<HookEnd>,
        /// The function at its end has ended.
        pub hangup_hook: Option<HookEnd>,
        /// The caller has spoken.
        pub speech_detect: Option<Speech>,
        /// The caller has interrupted the agent.
        pub barge: Option<Barge>,
        /// The agent has said all of an answer, or was interrupted.
        pub ai_completion: Option<Completion>,
        /// The agent has filled a pause.
        pub filler: Option<FillerSaid>,
        /// The caller has been silent for too long; `null` if the model hears and speaks itself.
        pub attention_timeout: Option<AttentionTimeout>,
        /// The agent was put on hold, or taken off it.
        pub hold: Option<HoldChange>,
        /// The agent has called a function.
        pub function_call: Option<FunctionTime>,
        /// A function call, with the request and the response of the function.
        pub swaig_call: Option<FunctionLog>,
        /// The agent has called a function repeatedly.
        pub function_loop: Option<FunctionLoop>,
        /// An action of a function's answer is carried out: the action as it came.
        pub process_action: Option<Value> [secret],
        /// The result of a function was made shorter.
        pub tool_distill: Option<Distilled>,
        /// A webhook of a `data_map`, as the script has it: with `input` and what became of it.
        pub webhook: Option<Value> [secret],
        /// An expression of a `data_map`, as the script has it: with `input` and `output`.
        pub expression: Option<Value> [secret],
        /// The data sent to the webhook, or the data that an output was made of.
        pub input: Option<Value> [secret],
        /// The answer of the webhook, or the output that was taken.
        pub output: Option<Value> [secret],
        /// The expression or the output that has matched.
        pub matched for "match": Option<Value> [secret],
        /// The `error_keys` of the webhook.
        pub error_keys: Option<Value>,
        /// The webhook cannot be used.
        pub error: Option<WebhookError>,
        /// A request of a `data_map`, and its answer.
        pub webhook_log: Option<WebhookLog>,
        /// The result of a `data_map`.
        pub webhook_reply: Option<Value> [secret],
        /// A function could not be reached.
        pub webhook_fail: Option<WebhookFail>,
        /// The agent has changed to another step.
        pub step_change: Option<StepMove>,
        /// The agent has changed to another context.
        pub context_change: Option<ContextMove>,
        /// The data that the new context was made of.
        pub context_switch_data: Option<ContextData>,
        /// A `gather` begins.
        pub gather_start: Option<GatherStep>,
        /// A `gather` asks.
        pub gather_question: Option<GatherStep>,
        /// A `gather` has taken an answer.
        pub gather_answer: Option<GatherStep>,
        /// A `gather` has not taken an answer, and asks again.
        pub gather_reject: Option<GatherStep>,
        /// A `gather` has ended.
        pub gather_complete: Option<GatherStep>,
        /// A message was added to the conversation.
        pub conversation_add: Option<super::post_prompt::LogEntry>,
        /// The model is asked.
        pub llm_request: Option<ModelCall>,
        /// The model has answered.
        pub llm_response: Option<ModelCall>,
        /// The model has failed.
        pub llm_error: Option<ModelError>,
        /// The conversation was too long, and was summed up.
        pub consolidation: Option<Consolidation>,
        /// The report at the end is made.
        pub summarize_start: Option<SummaryStart>,
        /// The voice could not be used.
        pub voice_error: Option<VoiceError>,
        /// A setting may lead to trouble.
        pub warning: Option<AgentWarning>,
        /// The final report was sent.
        pub post_prompt: Option<Reported>,
        /// A text was rewritten, to be said or to be read.
        pub text_normalize: Option<Normalized>,
        /// The words of the caller, where the model itself hears.
        pub oart_user_transcript: Option<Speech>,
        /// The words of the agent, where the model itself speaks.
        pub oart_assistant_transcript: Option<Speech>,
        /// An answer has ended, where the model itself speaks.
        pub oart_response_done: Option<SpokenReply>,
        /// The thoughts of the agent, with `enable_inner_dialog`.
        pub inner_dialog: Option<Speech>,
    }
}

event! {
    /// The start of a session.
    pub struct SessionStart {
        /// The model.
        pub model: Option<String>,
        /// The text-to-speech engine.
        pub tts_engine: Option<String>,
        /// The voice.
        pub tts_voice: Option<String>,
        /// The language.
        pub language: Option<String>,
        /// `oart` if the model processes speech itself.
        pub mode: Option<String>,
        /// The samples of sound in a second, where the model hears and speaks itself.
        pub rate: Option<u64>,
        /// How sound is encoded there.
        pub audio_format: Option<String>,
        /// The model that calls functions there.
        pub tool_model: Option<String>,
        /// Whether the platform tells speech from silence there.
        pub local_vad: Option<bool>,
    }
}

event! {
    /// The end of a session.
    pub struct SessionEnd {
        /// The reason: `normal`, `hard_timeout`, `end_call`, `error`.
        pub reason: Option<String>,
        /// Who ended the call.
        pub ended_by: Option<String>,
        /// The error, if any.
        pub fatal_error_reason: Option<String>,
        /// The duration in milliseconds.
        pub duration_ms: Option<u64>,
        /// The number of input tokens.
        pub input_tokens: Option<u64>,
        /// The number of output tokens.
        pub output_tokens: Option<u64>,
    }
}

event! {
    /// Text that was said, or thought.
    pub struct Speech {
        /// The recognized text.
        pub text: Option<String> [secret],
        /// The speech recognizer.
        pub source: Option<String>,
    }
}

event! {
    /// An interruption of the agent.
    pub struct Barge {
        /// `transparent` if the agent keeps its response so far, or `normal`.
        pub barge_type: Option<String>,
        /// How long the agent had spoken, in milliseconds.
        pub barge_elapsed_ms: Option<u64>,
        /// How often the caller has interrupted.
        pub interrupt_count: Option<u64>,
        /// How much of the answer was heard, in milliseconds, where the model itself speaks.
        pub audio_played_ms: Option<u64>,
        /// How often the caller has interrupted, where the model itself speaks.
        pub barge_count: Option<u64>,
    }
}

event! {
    /// A call of a function.
    pub struct FunctionTime {
        /// The name of the function.
        pub function: Option<String>,
        /// The duration of the call in milliseconds.
        pub duration_ms: Option<u64>,
        /// Whether the function is built into the platform.
        pub native: Option<bool>,
        /// Whether the agent continued to speak.
        pub shadow: Option<bool>,
        /// `post_prompt` if the function was called during it.
        pub phase: Option<String>,
    }
}

event! {
    /// Repeated calls of a function.
    pub struct FunctionLoop {
        /// The name of the function.
        pub function: Option<String>,
        /// `consecutive`, or `repeated` with the same arguments.
        pub kind for "type": Option<String>,
        /// The number of calls.
        pub count: Option<u64>,
    }
}

event! {
    /// A function that could not be reached, or whose response was invalid.
    pub struct WebhookFail {
        /// The call.
        pub call_info: Option<CallInfo>,
        /// The error.
        pub error: Option<String>,
        /// The URL of the request.
        pub request_url: Option<String>,
        /// The number of attempts.
        pub attempts: Option<u64>,
        /// The request body.
        pub request_payload: Option<Value> [secret],
        /// Whether the response was not JSON.
        pub parse_error: Option<bool>,
        /// The response, if it was not JSON.
        pub raw_response: Option<String> [secret],
        /// The response, if it was JSON.
        pub parsed_response: Option<Value> [secret],
        /// Whether there was no response.
        pub protocol_error: Option<bool>,
        /// The error code of the transport.
        pub curl_code: Option<u64>,
        /// The HTTP status; 0 if there was no response.
        pub http_code: Option<u64>,
    }
}

event! {
    /// A change to another step.
    pub struct StepMove {
        /// The previous step.
        pub from_step: Option<String>,
        /// Its index.
        pub from_index: Option<u64>,
        /// The new step.
        pub to_step: Option<String>,
        /// Its index.
        pub to_index: Option<u64>,
        /// The cause.
        pub trigger: Option<String>,
    }
}

event! {
    /// A change to another context.
    pub struct ContextMove {
        /// The previous context.
        pub from_context: Option<String>,
        /// The new context.
        pub to_context: Option<String>,
        /// The cause.
        pub trigger: Option<String>,
        /// Whether the conversation history is discarded.
        pub isolated: Option<bool>,
    }
}

event! {
    /// A failure of the model.
    pub struct ModelError {
        /// The error: `token_exhaustion` and `llm_fatal` end the session.
        pub event: Option<String>,
        /// The model.
        pub model: Option<String>,
        /// The number of tokens of the conversation.
        pub token_count: Option<u64>,
        /// The maximum number of tokens.
        pub limit: Option<u64>,
        /// The number of failures.
        pub errors: Option<u64>,
        /// The effort that is tried next.
        pub reasoning_effort: Option<String>,
    }
}

event! {
    /// A voice that could not be used.
    pub struct VoiceError {
        /// `voice_config_error`, or `voice_runtime_error` during the call.
        pub event: Option<String>,
        /// The engine.
        pub engine: Option<String>,
        /// The voice.
        pub voice: Option<String>,
        /// The fallback engine.
        pub fallback_engine: Option<String>,
        /// The fallback voice.
        pub fallback_voice: Option<String>,
    }
}

event! {
    /// A report that was sent.
    pub struct Reported {
        /// The URL that received it.
        pub url: Option<String>,
    }
}

impl AiDebug {
    /// Returns the names of the events in this report, including undeclared ones.
    pub fn events(&self) -> Vec<String> {
        use super::part::EventPart as _;
        let Value::Object(fields) = self.value() else {
            return Vec::new();
        };
        let events = fields.into_iter().map(|(name, _)| name);
        events.filter(|name| name != "call_info").collect()
    }

    /// Deserializes an event of this report by name; returns `None` if it is absent.
    ///
    /// # Errors
    /// The event does not match the type; the error names the field.
    pub fn event_as<T: serde_core::de::DeserializeOwned>(
        &self,
        name: &str,
    ) -> Result<Option<T>, super::InvalidEvent> {
        use super::part::EventPart as _;
        let Value::Object(mut fields) = self.value() else {
            return Ok(None);
        };
        fields
            .remove(name)
            .map(super::typed::read)
            .transpose()
            .map_err(Into::into)
    }
}
