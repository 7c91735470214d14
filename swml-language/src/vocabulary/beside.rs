//! Keys next to a method in one step on other platforms, with their SWML equivalents.

/// A key next to a method.
pub(super) struct Beside {
    /// The method that it is next to; any if empty.
    pub(super) on: &'static [&'static str],
    pub(super) words: &'static [&'static str],
    /// The SWML equivalent.
    pub(super) instead: &'static str,
}

/// Keys for branching by the result of a method.
#[rustfmt::skip]
pub(super) const OUTCOMES: &[&str] = &[
    "on_failure", "on_fail", "on_failed", "failure", "on_error", "error", "catch", "on_success", "success", "on_busy",
    "on_no_answer", "no_answer", "on_timeout", "on_no_input", "no_input", "on_no_match", "no_match", "on_connected",
    "on_answer", "on_answered", "on_human", "on_machine", "on_complete", "on_completed", "on_end", "on_result", "result",
    "results", "outcome", "outcomes", "branches", "otherwise", "else", "fallback", "finally", "then", "case", "cases",
    "default",
];

/// The variable with the result of a method.
pub(super) const RESULTS: &[(&str, &str)] = &[
    ("ai", "ai_result"),
    ("connect", "connect_result"),
    ("denoise", "denoise_result"),
    ("detect_machine", "detect_result"),
    ("enter_queue", "queue_result"),
    ("execute", "return_value"),
    ("join_conference", "join_conference_result"),
    ("join_room", "join_room_result"),
    ("pay", "pay_result"),
    ("prompt", "prompt_result"),
    ("receive_fax", "receive_fax_result"),
    ("record", "record_result"),
    ("record_call", "record_call_result"),
    ("request", "request_result"),
    ("send_digits", "send_digits_result"),
    ("send_fax", "send_fax_result"),
    ("send_sms", "send_sms_result"),
    ("sip_refer", "sip_refer_result"),
    ("stop_record_call", "stop_record_call_result"),
    ("stop_stream", "stop_stream_result"),
    ("stop_tap", "stop_tap_result"),
    ("stream", "stream_result"),
    ("tap", "tap_result"),
    ("transcribe", "transcribe_result"),
    ("transcribe_stop", "transcribe_stop_result"),
];

#[rustfmt::skip]
pub(super) const BESIDE: &[Beside] = &[
    Beside {
        on: &["goto"],
        words: &["when", "if", "condition", "max"],
        instead: "move `when` and `max` into `goto`",
    },
    Beside {
        on: &[],
        words: &["when", "if", "condition", "unless", "only_if", "run_if"],
        instead: "move the step into a branch of `cond`, as its `then`",
    },
    Beside {
        on: &[],
        words: &["next", "goto", "go_to", "next_step", "after"],
        instead: "steps run in their order; to go on elsewhere, add a step with `goto` or `transfer`",
    },
    Beside {
        on: &[],
        words: &["label", "id", "name", "step_id", "step", "key", "anchor"],
        instead: "to name the place, put a step with `label` before it",
    },
    Beside {
        on: &[],
        words: &["comment", "comments", "description", "note", "notes", "remark", "title", "doc", "//"],
        instead: "remove it: a step cannot have comments",
    },
    Beside {
        on: &[],
        words: &["loop", "repeat", "times", "count", "retries", "max_retries", "foreach"],
        instead: "to repeat the step, put a step with `label` before it, and one with `goto` and `max` after it",
    },
    Beside {
        on: &[],
        words: &["delay", "wait", "pause", "sleep_before"],
        instead: "to wait, add a step with `sleep`",
    },
    Beside {
        on: &[],
        words: &["enabled", "disabled", "active"],
        instead: "remove it: every step is run",
    },
];
