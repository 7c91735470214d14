//! Sample payloads of the platform, with synthetic data.

/// A sample request of the platform.
///
/// Payloads contain the word `hush` in all data that `Debug` and errors must not show: a test of a
/// service can search its logs for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sample {
    /// The name: `record_call`, `post_prompt_bedrock`.
    pub name: &'static str,
    /// The body.
    pub json: &'static str,
}

/// The number that calls, or writes, in all samples.
pub const CALLER: &str = "+15550100101";

/// The number that is called, or written to, in all samples.
pub const CALLED: &str = "+15550100102";

/// The call that the samples are about.
pub const CALL_ID: &str = "3f0d6c1a-6f0e-4b8b-a7a9-5b8a7c2d9e10";

/// Declares samples by name.
macro_rules! samples {
    ($($name:literal),* $(,)?) => {
        &[$( Sample { name: $name, json: include_str!(concat!("samples/", $name, ".json")) } ),*]
    };
}

/// A payload of every [`Event`](crate::event::Event), several for those with variants.
pub const EVENTS: &[Sample] = samples![
    "call_state",
    "call_state_ended",
    "connect",
    "connect_failed",
    "stream",
    "play",
    "collect_digits",
    "collect_speech",
    "record",
    "record_paused",
    "record_call",
    "tap",
    "tap_websocket",
    "detect",
    "detect_finished",
    "fax_sent",
    "fax_received",
    "fax_page",
    "refer",
    "pay",
    "queue_enqueue",
    "queue_leave",
    "queue_dequeue",
    "conference_join",
    "conference_end",
    "transcript",
    "transcript_failed",
    "warning",
    "message",
    "message_delivered",
    "registration",
    "post_prompt",
    "post_prompt_chat",
    "post_prompt_bedrock",
    "fetch_conversation",
    "ai_debug_start",
    "ai_debug_end",
    "ai_debug_speech",
    "ai_debug_function",
    "ai_debug_fail",
    "ai_debug_move",
    "ai_debug_error",
    "ai_debug_hook",
    "ai_debug_talk",
    "ai_debug_data_map",
    "ai_debug_gather",
    "ai_debug_model",
    "ai_debug_oart",
    "sidecar_start",
    "sidecar_turn",
    "sidecar_request",
    "sidecar_thought",
    "sidecar_insight",
    "sidecar_skip",
    "sidecar_tool_call",
    "sidecar_tool_result",
    "sidecar_action",
    "sidecar_global_data_change",
    "sidecar_history_pruned",
    "sidecar_error",
    "sidecar_ask_request",
    "sidecar_ask_answer",
    "sidecar_stop",
    "sidecar_final",
];

/// A payload of every request that requires an answer: a script, a payment, a function.
pub const REQUESTS: &[Sample] = samples![
    "payment_request",
    "function_ai",
    "function_bedrock",
    "function_sidecar",
    "signature_request",
    "call_request",
    "message_request",
];

impl Sample {
    /// Returns a sample by name, from [`EVENTS`] or [`REQUESTS`].
    ///
    /// ```
    /// # use swml_core as swml;
    /// use swml::event::Event;
    /// use swml::testing::Sample;
    /// let sample = Sample::named("record_call").unwrap();
    /// assert!(matches!(Event::from_json(sample.json)?, Event::Record(_)));
    /// # Ok::<(), swml::event::InvalidEvent>(())
    /// ```
    pub fn named(name: &str) -> Option<Self> {
        let mut all = EVENTS.iter().chain(REQUESTS).copied();
        all.find(|sample| sample.name == name)
    }
}
