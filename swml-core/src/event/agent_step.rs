//! The steps of an agent, in its reports to `debug_webhook_url`.

use serde_json::Value;

use super::declare::event;

event! {
    /// A function at the start or the end of a session, `startup_hook` or `hangup_hook`, has ended.
    pub struct HookEnd {
        /// How long it took, in milliseconds.
        pub duration_ms: Option<u64>,
        /// Whether it succeeded.
        pub success: Option<bool>,
        /// Whether the session ended by an error; of `hangup_hook`.
        pub has_fatal_error: Option<bool>,
        /// Why it failed.
        pub error: Option<String>,
    }
}

event! {
    /// The end of what the agent has said.
    pub struct Completion {
        /// `normal`, or `barged` if the caller has interrupted it.
        pub kind for "type": Option<String>,
    }
}

event! {
    /// Words that the agent fills a pause with.
    pub struct FillerSaid {
        /// The words.
        pub text: Option<String> [secret],
        /// `function` while a function runs, `thinking` while the model does.
        pub filler_type: Option<String>,
    }
}

event! {
    /// A silence of the caller that was too long.
    pub struct AttentionTimeout {
        /// How long it may be, in milliseconds.
        pub timeout_ms: Option<u64>,
    }
}

event! {
    /// The agent was put on hold, or taken off it.
    pub struct HoldChange {
        /// `hold` or `unhold`.
        pub event: Option<String>,
        /// How long it lasts, in seconds.
        pub timeout: Option<u64>,
        /// Whether it begins again.
        pub repeats for "loop": Option<bool>,
    }
}

event! {
    /// The result of a function that was made shorter before the agent read it.
    pub struct Distilled {
        /// The name of the function.
        pub function: Option<String>,
        /// How long the result was, in characters.
        pub raw_chars: Option<u64>,
        /// How long it is now.
        pub distilled_chars: Option<u64>,
        /// The model that did it.
        pub model: Option<String>,
    }
}

event! {
    /// A webhook of a `data_map` that cannot be used.
    pub struct WebhookError {
        /// The error.
        pub error: Option<String>,
        /// More of it.
        pub error_text for "errorText": Option<String>,
    }
}

event! {
    /// A request of a `data_map`, and its answer.
    pub struct WebhookLog {
        /// The URL, with its variables filled in.
        pub request_url: Option<String>,
        /// The body that was sent.
        pub request_payload: Option<Value> [secret],
        /// The answer, with its `http_code`.
        pub webhook_response: Option<Value> [secret],
    }
}

event! {
    /// The data that a context was made of.
    pub struct ContextData {
        /// The variables of its prompt.
        pub data_root: Option<Value> [secret],
        /// The context as the script has it.
        pub info: Option<Value> [secret],
    }
}

event! {
    /// A step of a `gather`: its start and its end, a question, and an answer that was taken or not.
    pub struct GatherStep {
        /// The context; `default` if there are none.
        pub context: Option<String>,
        /// The step, if the context has any.
        pub step: Option<String>,
        /// Its position.
        pub step_index: Option<u64>,
        /// Where the answers go; of a start and an end.
        pub output_key: Option<String>,
        /// How many questions there are; of a start.
        pub total_questions: Option<u64>,
        /// Where this answer goes.
        pub key: Option<String>,
        /// The position of the question, from 0.
        pub question_index: Option<u64>,
        /// The kind of answer that is expected; of a question.
        pub question_type: Option<String>,
        /// Whether the caller has to confirm the answer; of a question.
        pub requires_confirm: Option<bool>,
        /// Which attempt it is, from 0.
        pub attempt: Option<u64>,
        /// Whether the caller had to confirm it; of an answer that was taken.
        pub confirmed: Option<bool>,
        /// `missing_answer` or `confirmation_required`; of an answer that was not taken.
        pub reason: Option<String>,
        /// How many questions were answered; of an end.
        pub answered: Option<u64>,
        /// The action that comes next; of an end.
        pub completion_action: Option<String>,
    }
}

event! {
    /// A request to the model, or its answer.
    pub struct ModelCall {
        /// The model.
        pub model: Option<String>,
        /// The tokens of the prompt; of a request.
        pub prompt_tokens: Option<u64>,
        /// The tokens of the conversation so far; of a request.
        pub conversation_tokens: Option<u64>,
        /// The tokens of the answer.
        pub output_tokens: Option<u64>,
        /// How long it took, in milliseconds; of an answer.
        pub duration_ms: Option<u64>,
        /// Whether there is an answer.
        pub success: Option<bool>,
        /// Why there is none.
        pub error: Option<String>,
    }
}

event! {
    /// A conversation that was too long, and was summed up to make room.
    pub struct Consolidation {
        /// `consolidation`.
        pub event: Option<String>,
        /// The tokens that it had.
        pub token_count: Option<u64>,
        /// The tokens that are allowed.
        pub limit: Option<u64>,
    }
}

event! {
    /// The start of the summary at the end.
    pub struct SummaryStart {
        /// How it is made.
        pub mode: Option<String>,
        /// The model.
        pub model: Option<String>,
    }
}

event! {
    /// A text that was rewritten, to be said or to be read.
    pub struct Normalized {
        /// `tn` to be said, `itn` to be read.
        pub direction: Option<String>,
        /// The language.
        pub language: Option<String>,
        /// The text before.
        pub original: Option<String> [secret],
        /// The text now.
        pub normalized: Option<String> [secret],
    }
}

event! {
    /// A setting that may lead to trouble.
    pub struct AgentWarning {
        /// Which: `excessive_prompt_tokens`.
        pub event: Option<String>,
        /// The tokens of the prompt.
        pub tokens: Option<u64>,
    }
}

event! {
    /// The times of an answer, where the model itself speaks: in milliseconds, from the end of the
    /// caller's turn.
    pub struct SpokenReply {
        /// To the start of the answer.
        pub latency: Option<u64>,
        /// To its first word.
        pub utterance_latency: Option<u64>,
        /// To its first sound.
        pub audio_latency: Option<u64>,
        /// To the first sound that is sent.
        pub acoustic_latency: Option<u64>,
        /// How it ended.
        pub status: Option<String>,
    }
}
