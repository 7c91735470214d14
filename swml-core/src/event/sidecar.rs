//! What an `ai_sidecar` reports to its `url`.

use serde_json::Value;

use super::Extra;
use super::ai_debug::CallInfo;
use super::declare::{event, words};

words! {
    /// A step of a sidecar.
    ///
    /// SWML reference: "ai_sidecar", callback types.
    pub enum SidecarStep {
        /// The sidecar listens.
        Start = "start",
        /// The customer has finished a turn.
        Turn = "turn",
        /// The model was asked.
        Request = "request",
        /// The model thinks aloud.
        Thought = "thought",
        /// Advice for the agent.
        Insight = "insight",
        /// The model has nothing to say.
        Skip = "skip",
        /// The model has called a function.
        ToolCall = "tool_call",
        /// A function has answered.
        ToolResult = "tool_result",
        /// A function wants something done.
        Action = "action",
        /// `global_data` has changed.
        GlobalDataChange = "global_data_change",
        /// The beginning of the conversation was dropped.
        HistoryPruned = "history_pruned",
        /// A failure.
        Error = "error",
        /// A question was put to the sidecar.
        AskRequest = "ask_request",
        /// The answer to such a question.
        AskAnswer = "ask_answer",
        /// The sidecar stops.
        Stop = "stop",
        /// The whole session, as the last report.
        Final = "final",
    }
}

words! {
    /// Why a sidecar has stopped.
    pub enum SidecarStop {
        /// The call has ended.
        TranscribeClose = "transcribe_close",
        /// A function has transferred the call.
        Transferred = "transferred",
        /// A function has ended the call.
        HungUp = "hung_up",
        /// A function has stopped the sidecar.
        StopAction = "stop_action",
        /// A program has stopped the sidecar.
        ApiStop = "api_stop",
    }
}

event! {
    /// A report of a sidecar.
    ///
    /// SWML reference: "ai_sidecar", webhook callbacks.
    pub struct SidecarReport {
        /// The call.
        pub call_info: Option<CallInfo>,
        /// What has happened.
        pub sidecar_event: SidecarEvent,
    }
}

event! {
    /// The call that a sidecar listens to.
    pub struct ChannelData {
        /// The call.
        pub call_id: Option<String>,
        /// The name of the caller.
        pub caller_id_name: Option<String>,
        /// The number of the caller.
        pub caller_id_number: Option<String>,
        /// The number that was called.
        pub destination_number: Option<String>,
    }
}

event! {
    /// What has happened to a sidecar. Which fields there are depends on the step; those that
    /// are not known by name are in `extra`. `Debug` hides what was said.
    pub struct SidecarEvent {
        /// The step.
        pub step for "type": SidecarStep,
        /// When, in microseconds since 1970.
        pub ts: Option<u64>,
        /// The evaluation that this belongs to.
        pub tick_id: Option<u64>,
        /// The call.
        pub channel_data: Option<ChannelData>,
        /// The advice, or the answer to a question.
        pub raw: Option<String> [secret],
        /// The thought.
        pub text: Option<String> [secret],
        /// The step inside the evaluation, from 0.
        pub iter: Option<u64>,
        /// How many steps the evaluation took.
        pub total_iters: Option<u64>,
        /// What was said since the last turn.
        pub transcript_delta: Option<Value> [secret],
        /// What the customer has said.
        pub customer_text: Option<String> [secret],
        /// What the agent has said.
        pub agent_text: Option<String> [secret],
        /// The function.
        pub name: Option<String>,
        /// The arguments of the function.
        pub arguments: Option<Value> [secret],
        /// The answer of the function.
        pub response: Option<Value> [secret],
        /// What the function wants done.
        pub action: Option<Value> [secret],
        /// The function that wants it done.
        pub source_function: Option<String>,
        /// Whether it was done.
        pub executed: Option<bool>,
        /// The key of `global_data` that has changed.
        pub key: Option<String>,
        /// The value before.
        pub old_value: Option<Value> [secret],
        /// The value now.
        pub new_value: Option<Value> [secret],
        /// Why nothing was said.
        pub reason: Option<String>,
        /// What has failed: `tool_loop`, `swml_not_allowed`, `llm_error` and others.
        pub error_reason: Option<String>,
        /// The failure in words.
        pub detail: Option<Value> [secret],
        /// The question.
        pub question: Option<String> [secret],
        /// The id of the question.
        pub ask_id: Option<String>,
        /// `ask` for what comes of a question.
        pub triggered_by: Option<String>,
        /// Why the sidecar stops.
        pub stop_reason: Option<SidecarStop>,
        /// The summary of the session.
        pub summary: Option<String> [secret],
        /// The model.
        pub model: Option<String>,
        /// The functions that the model may call.
        pub tools: Option<Value>,
        /// The data of the session.
        pub global_data: Extra,
    }
}
