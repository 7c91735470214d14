//! What an agent reports to `debug_webhook_url` while it talks.

use serde_json::Value;

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
    /// A report of an agent during a call: one event or more, each in a field of its own.
    ///
    /// What is known by name here are the events that services act on; all others are in
    /// `extra`, see [`events`](Self::events) and [`event_as`](Self::event_as). `Debug` hides
    /// what was said.
    ///
    /// SWML reference: "ai", `params.debug_webhook_url`.
    pub struct AiDebug {
        /// The call.
        pub call_info: CallInfo,
        /// The session has begun.
        pub session_start: Option<SessionStart>,
        /// The session is over.
        pub session_end: Option<SessionEnd>,
        /// The caller has said something.
        pub speech_detect: Option<Speech>,
        /// The caller has interrupted the agent.
        pub barge: Option<Barge>,
        /// The agent has called a function.
        pub function_call: Option<FunctionTime>,
        /// The same, with what went to the function and came back.
        pub swaig_call: Option<FunctionLog>,
        /// The agent has called a function again and again.
        pub function_loop: Option<FunctionLoop>,
        /// A function could not be reached.
        pub webhook_fail: Option<WebhookFail>,
        /// The agent has gone to another step.
        pub step_change: Option<StepMove>,
        /// The agent has gone to another context.
        pub context_change: Option<ContextMove>,
        /// A message was added to the conversation.
        pub conversation_add: Option<super::post_prompt::LogEntry>,
        /// The model has failed.
        pub llm_error: Option<ModelError>,
        /// The voice could not be used.
        pub voice_error: Option<VoiceError>,
        /// The report at the end was sent.
        pub post_prompt: Option<Reported>,
    }
}

event! {
    /// The beginning of a session.
    pub struct SessionStart {
        /// The model.
        pub model: Option<String>,
        /// The engine that speaks.
        pub tts_engine: Option<String>,
        /// The voice.
        pub tts_voice: Option<String>,
        /// The language.
        pub language: Option<String>,
        /// `oart` if the model hears and speaks itself.
        pub mode: Option<String>,
    }
}

event! {
    /// The end of a session.
    pub struct SessionEnd {
        /// Why: `normal`, `hard_timeout`, `end_call`, `error`.
        pub reason: Option<String>,
        /// Who ended the call.
        pub ended_by: Option<String>,
        /// The error, if there was one.
        pub fatal_error_reason: Option<String>,
        /// The length in milliseconds.
        pub duration_ms: Option<u64>,
        /// The tokens that were read.
        pub input_tokens: Option<u64>,
        /// The tokens that were written.
        pub output_tokens: Option<u64>,
    }
}

event! {
    /// What the caller has said.
    pub struct Speech {
        /// The words.
        pub text: Option<String> [secret],
        /// The recognizer.
        pub source: Option<String>,
    }
}

event! {
    /// An interruption of the agent.
    pub struct Barge {
        /// `transparent` if the agent keeps what it has said, or `normal`.
        pub barge_type: Option<String>,
        /// How long the agent had spoken, in milliseconds.
        pub barge_elapsed_ms: Option<u64>,
        /// How often the caller has interrupted.
        pub interrupt_count: Option<u64>,
    }
}

event! {
    /// A call of a function.
    pub struct FunctionTime {
        /// The name of the function.
        pub function: Option<String>,
        /// How long it took, in milliseconds.
        pub duration_ms: Option<u64>,
        /// Whether the platform itself has the function.
        pub native: Option<bool>,
        /// Whether the agent went on talking.
        pub shadow: Option<bool>,
        /// `post_prompt` if the function was called for that.
        pub phase: Option<String>,
    }
}

event! {
    /// Too many calls of a function.
    pub struct FunctionLoop {
        /// The name of the function.
        pub function: Option<String>,
        /// `consecutive`, or `repeated` with the same arguments.
        pub kind for "type": Option<String>,
        /// How many calls there were.
        pub count: Option<u64>,
    }
}

event! {
    /// A function that could not be reached, or did not answer as it should.
    pub struct WebhookFail {
        /// The call.
        pub call_info: Option<CallInfo>,
        /// The error.
        pub error: Option<String>,
        /// The URL that was asked.
        pub request_url: Option<String>,
        /// How often it was asked.
        pub attempts: Option<u64>,
        /// The body that was sent.
        pub request_payload: Option<Value> [secret],
        /// Whether the answer was not JSON.
        pub parse_error: Option<bool>,
        /// The answer, if it was not JSON.
        pub raw_response: Option<String> [secret],
        /// The answer, if it was JSON.
        pub parsed_response: Option<Value> [secret],
        /// Whether there was no answer.
        pub protocol_error: Option<bool>,
        /// The error of the transport.
        pub curl_code: Option<u64>,
        /// The HTTP status; 0 if there was no answer.
        pub http_code: Option<u64>,
    }
}

event! {
    /// A move to another step.
    pub struct StepMove {
        /// The step before.
        pub from_step: Option<String>,
        /// Its position.
        pub from_index: Option<u64>,
        /// The step now.
        pub to_step: Option<String>,
        /// Its position.
        pub to_index: Option<u64>,
        /// What caused it.
        pub trigger: Option<String>,
    }
}

event! {
    /// A move to another context.
    pub struct ContextMove {
        /// The context before.
        pub from_context: Option<String>,
        /// The context now.
        pub to_context: Option<String>,
        /// What caused it.
        pub trigger: Option<String>,
        /// Whether the conversation so far is left behind.
        pub isolated: Option<bool>,
    }
}

event! {
    /// A failure of the model.
    pub struct ModelError {
        /// Which: `token_exhaustion` and `llm_fatal` end the session.
        pub event: Option<String>,
        /// The model.
        pub model: Option<String>,
        /// The tokens of the conversation.
        pub token_count: Option<u64>,
        /// The tokens that are allowed.
        pub limit: Option<u64>,
        /// How many failures there were.
        pub errors: Option<u64>,
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
        /// The engine instead.
        pub fallback_engine: Option<String>,
        /// The voice instead.
        pub fallback_voice: Option<String>,
    }
}

event! {
    /// A report that was sent.
    pub struct Reported {
        /// Where to.
        pub url: Option<String>,
    }
}

impl AiDebug {
    /// The names of the events in this report, known here or not.
    pub fn events(&self) -> Vec<String> {
        use super::part::EventPart as _;
        let Value::Object(fields) = self.value() else {
            return Vec::new();
        };
        let events = fields.into_iter().map(|(name, _)| name);
        events.filter(|name| name != "call_info").collect()
    }

    /// An event of this report as a type of your own, by its name; nothing if it is not there.
    ///
    /// # Errors
    /// The event does not have the form of that type; the error names the field.
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
