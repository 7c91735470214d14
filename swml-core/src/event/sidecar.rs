//! The reports of an `ai_sidecar` to its `url`.

use serde_json::Value;

use super::Extra;
use super::ai_debug::CallInfo;
use super::declare::{event, words};

words! {
    /// A step of a sidecar.
    ///
    /// SWML reference: "ai_sidecar", callback types.
    pub enum SidecarStep {
        /// The sidecar has started.
        Start = "start",
        /// The customer has finished a turn.
        Turn = "turn",
        /// A request to the model.
        Request = "request",
        /// A thought of the model.
        Thought = "thought",
        /// Advice for the agent.
        Insight = "insight",
        /// The model has no advice.
        Skip = "skip",
        /// The model has called a function.
        ToolCall = "tool_call",
        /// A function has returned.
        ToolResult = "tool_result",
        /// A function requests an action.
        Action = "action",
        /// `global_data` has changed.
        GlobalDataChange = "global_data_change",
        /// The oldest part of the conversation was dropped.
        HistoryPruned = "history_pruned",
        /// A failure.
        Error = "error",
        /// A question to the sidecar.
        AskRequest = "ask_request",
        /// The answer to such a question.
        AskAnswer = "ask_answer",
        /// The sidecar has stopped.
        Stop = "stop",
        /// The summary of the whole session, as the last report.
        Final = "final",
    }
}

words! {
    /// The reason that a sidecar has stopped.
    pub enum SidecarStop {
        /// The call has ended.
        TranscribeClose = "transcribe_close",
        /// A function has transferred the call.
        Transferred = "transferred",
        /// A function has ended the call.
        HungUp = "hung_up",
        /// A function has stopped the sidecar.
        StopAction = "stop_action",
        /// A program has stopped the sidecar by the API.
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
        /// The event.
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
        /// The called number.
        pub destination_number: Option<String>,
    }
}

event! {
    /// An event of a sidecar. Its fields depend on the step; undeclared ones are in `extra`.
    /// `Debug` redacts the conversation.
    pub struct SidecarEvent {
        /// The step.
        pub step for "type": SidecarStep,
        /// The time, in microseconds since 1970.
        pub ts: Option<u64>,
        /// The evaluation that contains the event.
        pub tick_id: Option<u64>,
        /// The call.
        pub channel_data: Option<ChannelData>,
        /// The advice, or the answer to a question.
        pub raw: Option<String> [secret],
        /// The thought.
        pub text: Option<String> [secret],
        /// The step of the evaluation, from 0.
        pub iter: Option<u64>,
        /// The number of steps of the evaluation.
        pub total_iters: Option<u64>,
        /// The transcript since the last turn.
        pub transcript_delta: Option<Value> [secret],
        /// The speech of the customer.
        pub customer_text: Option<String> [secret],
        /// The speech of the agent.
        pub agent_text: Option<String> [secret],
        /// The function.
        pub name: Option<String>,
        /// The arguments of the function.
        pub arguments: Option<Value> [secret],
        /// The response of the function.
        pub response: Option<Value> [secret],
        /// The action that the function requests.
        pub action: Option<Value> [secret],
        /// The function that requests the action.
        pub source_function: Option<String>,
        /// Whether the action was executed.
        pub executed: Option<bool>,
        /// The changed key of `global_data`.
        pub key: Option<String>,
        /// The old value.
        pub old_value: Option<Value> [secret],
        /// The new value.
        pub new_value: Option<Value> [secret],
        /// The reason that there is no advice.
        pub reason: Option<String>,
        /// The error: `tool_loop`, `swml_not_allowed`, `llm_error` and others.
        pub error_reason: Option<String>,
        /// The details of the error.
        pub detail: Option<Value> [secret],
        /// The question.
        pub question: Option<String> [secret],
        /// The identifier of the question.
        pub ask_id: Option<String>,
        /// `ask` for results of a question.
        pub triggered_by: Option<String>,
        /// The reason that the sidecar stops.
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
