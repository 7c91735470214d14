//! Settings of an agent.

use crate::declare::{choice, keyword, record};
use crate::number::Number;
use crate::schema::WordList;
use crate::types::{Milliseconds, Text, Value};

record! {
    /// Settings of an agent. What SWML is not known to have is sent as it is.
    ///
    /// SWML reference: "ai", `params`.
    ///
    /// ```
    /// use std::time::Duration;
    /// use swml::AiParams;
    /// let params = AiParams::default()
    ///     .ai_model("gpt-4.1-mini")
    ///     .end_of_speech_timeout(Duration::from_millis(500));
    /// assert_eq!(
    ///     serde_json::to_string(&params)?,
    ///     r#"{"ai_model":"gpt-4.1-mini","end_of_speech_timeout":500}"#
    /// );
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub struct AiParams for "params" [open(), rule(Rule::AiParams)] {
        /// Whether the agent speaks of it when the caller has talked over it.
        pub acknowledge_interruptions: Option<Value<bool>>,
        /// The model that thinks, such as `gpt-4.1-mini`; `gpt-4o-mini` if left out.
        pub ai_model: Option<Text> [default("gpt-4o-mini")],
        /// The name that the agent listens to; `computer` if left out.
        pub ai_name: Option<Text> [default("computer")],
        /// How loud the agent is, -50 to 50; 0 if left out.
        pub ai_volume: Option<Value<i64>> [min(-50.0), max(50.0), default("0")],
        /// A name for this agent, which webhooks are told; `swml app` if left out.
        pub app_name: Option<Text> [default("swml app")],
        /// Whether what is heard is written with numbers and dates in good form.
        pub asr_smart_format: Option<Value<bool>>,
        /// How long the caller may be silent before the agent asks again, in
        /// milliseconds, 10000 to 600000; 0 for ever.
        pub attention_timeout: Option<Value<Milliseconds>> [
            min(10000.0), max(600_000.0), also(0.0)
        ],
        /// What the agent is told when the caller has been silent for so long.
        pub attention_timeout_prompt: Option<Text>,
        /// Whether speakers are told apart.
        pub asr_diarize: Option<Value<bool>>,
        /// Whether the agent answers only the speaker who answered it first.
        pub asr_speaker_affinity: Option<Value<bool>>,
        /// Whether the agent says which function it runs; no if left out.
        pub audible_debug: Option<Value<bool>> [default("false")],
        /// Whether the agent says how long it took; no if left out.
        pub audible_latency: Option<Value<bool>> [default("false")],
        /// A sound to play behind the talk.
        pub background_file: Option<Text> [format(Format::Url)],
        /// How often to play it; without end if left out.
        pub background_file_loops: Option<BackgroundLoops> [requires("background_file")],
        /// How loud it is, -50 to 50; 0 if left out.
        pub background_file_volume: Option<Value<i64>> [
            min(-50.0), max(50.0), default("0"), requires("background_file")
        ],
        /// When the caller may talk over the agent: `complete`, `partial`, `all`, or
        /// whether at all; `complete,partial` if left out.
        pub enable_barge: Option<Barge> [default("complete,partial")],
        /// Whether a second agent thinks along in the background; no if left out.
        pub enable_inner_dialog: Option<Value<bool>> [default("false")],
        /// Whether the caller may pause the agent and call it by its name again; no if
        /// left out.
        pub enable_pause: Option<Value<bool>> [default("false")],
        /// Whether the agent guesses from what it has heard that a sentence is over; yes
        /// if left out.
        pub enable_turn_detection: Option<Value<bool>> [default("true")],
        /// What the caller must say to interrupt, as a regular expression.
        pub barge_match_string: Option<Text> [format(Format::Pattern)],
        /// How many words interrupt the agent, 1 to 99.
        pub barge_min_words: Option<Value<i64>> [min(1.0), max(99.0)],
        /// Whether functions run while the agent is interrupted; yes if left out.
        pub barge_functions: Option<Value<bool>> [default("true")],
        /// Whether answers are kept to be used again; no if left out.
        pub cache_mode: Option<Value<bool>> [default("false")],
        /// What holds the agent to its task.
        pub conscience: Option<Text>,
        /// What was said before the call.
        pub convo: Option<Vec<ConversationMessage>>,
        /// The name of the conversation, for `save_conversation`.
        pub conversation_id: Option<Text>,
        /// How many messages of the talk the model is shown.
        pub conversation_sliding_window: Option<Value<i64>>,
        /// How much the debug webhook is told, 0 to 2.
        pub debug_webhook_level: Option<Value<i64>> [
            min(0.0), max(2.0), requires("debug_webhook_url")
        ],
        /// Where each turn of the talk is reported as it happens.
        pub debug_webhook_url: Option<Text> [format(Format::Url)],
        /// Whether, or how much, to log for finding faults.
        pub debug: Option<DebugMode>,
        /// Whether the agent takes the call for an incoming or an outgoing one.
        pub direction: Option<Value<CallDirection>>,
        /// The digits that end keypad input.
        pub digit_terminators: Option<Text>,
        /// How long to wait for the next digit, in milliseconds, 0 to 30000; 3000 if left
        /// out.
        pub digit_timeout: Option<Value<Milliseconds>> [min(0.0), max(30000.0), default("3000")],
        /// How much silence ends what the caller says, in milliseconds, 250 to 10000; 700
        /// if left out.
        pub end_of_speech_timeout: Option<Value<Milliseconds>> [
            min(250.0), max(10000.0), default("700")
        ],
        /// Whether use is counted.
        pub enable_accounting: Option<Value<bool>>,
        /// Whether the model takes a turn to think; no if left out. It answers later.
        pub enable_thinking: Option<Value<bool>> [default("false")],
        /// Where numbers, dates and the like change between how they are written and how
        /// they are spoken; `both` if left out.
        pub enable_text_normalization: Option<Value<TextNormalization>> [default("both")],
        /// Whether slips of hearing are mended before the agent reads; no if left out. It
        /// needs `enable_text_normalization` off.
        pub auto_correct: Option<Value<bool>> [default("false")],
        /// What to black out wherever the call is recorded, in words.
        pub redact_prompt: Option<Text>,
        /// Whether the agent can see; no if left out.
        pub enable_vision: Option<Value<bool>> [default("false")],
        /// How loud the caller must be to be heard, 0 to 100 dB; 52 if left out.
        pub energy_level: Option<Value<Number>> [min(0.0), max(100.0), default("52")],
        /// How long to wait for the first word of speech, in milliseconds, 0 to 10000;
        /// 1000 if left out.
        pub first_word_timeout: Option<Value<Milliseconds>> [
            min(0.0), max(10000.0), default("1000")
        ],
        /// Whether a function waits until its filler is spoken; no if left out.
        pub function_wait_for_talking: Option<Value<bool>> [default("false")],
        /// Whether functions run although the caller says nothing; no if left out.
        pub functions_on_no_response: Option<Value<bool>> [default("false")],
        /// What the agent is told when `hard_stop_time` is over.
        pub hard_stop_prompt: Option<Text> [requires("hard_stop_time")],
        /// The longest the agent may talk, such as `90s` or `1h30m`.
        pub hard_stop_time: Option<Text> [format(Format::TimeSpan)],
        /// What the caller hears on hold.
        pub hold_music: Option<Text>,
        /// Whether it plays while a function runs; no if left out.
        pub hold_on_process: Option<Value<bool>> [default("false")],
        /// How long nothing may happen before the agent leaves, in milliseconds, 10000 to
        /// 3600000; 600000 if left out.
        pub inactivity_timeout: Option<Value<Milliseconds>> [
            min(10000.0), max(3_600_000.0), default("600000")
        ],
        /// The model of the inner dialog.
        pub inner_dialog_model: Option<Text> [requires("enable_inner_dialog")],
        /// What the inner dialog is told.
        pub inner_dialog_prompt: Option<Text> [requires("enable_inner_dialog")],
        /// Whether the inner dialog waits for each turn to end; no if left out.
        pub inner_dialog_synced: Option<Value<bool>> [
            default("false"), requires("enable_inner_dialog")
        ],
        /// How long to wait before the agent begins, in milliseconds, up to 300000; 0 if
        /// left out.
        pub initial_sleep_ms: Option<Value<Milliseconds>> [
            min(0.0), max(300_000.0), default("0")
        ],
        /// How often to look for input from elsewhere, in milliseconds, 1000 to 10000;
        /// 2000 if left out.
        pub input_poll_freq: Option<Value<Milliseconds>> [
            min(1000.0), max(10000.0), default("2000")
        ],
        /// Whether a sound of more than a second interrupts the agent.
        pub interrupt_on_noise: Option<Value<bool>>,
        /// What the agent is told when the caller talks over it.
        pub interrupt_prompt: Option<Text>,
        /// Does nothing: `languages` works by being there.
        pub languages_enabled: Option<Value<bool>>,
        /// The time zone of the agent, by its IANA name; `US/Central` if left out.
        pub local_tz: Option<Text> [default("US/Central")],
        /// Whether the agent learns who is speaking.
        pub llm_diarize_aware: Option<Value<bool>>,
        /// How much feeling the voice may show, 1 to 30; 30 if left out.
        pub max_emotion: Option<Value<i64>> [min(1.0), max(30.0), default("30")],
        /// The longest answer, in tokens, 1 to 16384.
        pub max_response_tokens: Option<Value<i64>> [min(1.0), max(16384.0)],
        /// The engine that hears; `deepgram:nova-3` if left out.
        pub openai_asr_engine: Option<Text> [default("deepgram:nova-3")],
        /// How long somebody who was called may say nothing, in milliseconds, 10000 to
        /// 600000; 120000 if left out.
        pub outbound_attention_timeout: Option<Value<Milliseconds>> [
            min(10000.0), max(600_000.0), default("120000")
        ],
        /// Whether `global_data` is kept for the next agent of the call; yes if left out.
        pub persist_global_data: Option<Value<bool>> [default("true")],
        /// How a prompt in sections is shown to the model; `markdown` if left out.
        pub pom_format: Option<PomFormat> [default("markdown")],
        /// Whether a summary is kept under `conversation_id`.
        pub save_conversation: Option<Value<bool>>,
        /// How long to wait for speech to be recognized, in milliseconds, 0 to 10000; 1400
        /// if left out.
        pub speech_event_timeout: Option<Value<Milliseconds>> [
            min(0.0), max(10000.0), default("1400")
        ],
        /// How many short stops the voice makes, 0 to 10; 3 if left out.
        pub speech_gen_quick_stops: Option<Value<i64>> [min(0.0), max(10.0), default("3")],
        /// The longest the caller may speak, in milliseconds, 0 to 600000; 60000 if left
        /// out.
        pub speech_timeout: Option<Value<Milliseconds>> [
            min(0.0), max(600_000.0), default("60000")
        ],
        /// Whether the agent answers only to its name; no if left out. Not beside
        /// `enable_pause`.
        pub speak_when_spoken_to: Option<Value<bool>> [default("false")],
        /// Whether the agent begins paused, until it is called by its name; no if left out.
        pub start_paused: Option<Value<bool>> [default("false")],
        /// What the agent always says first.
        pub static_greeting: Option<Text>,
        /// Whether the greeting cannot be interrupted; no if left out.
        pub static_greeting_no_barge: Option<Value<bool>> [
            default("false"), requires("static_greeting")
        ],
        /// How the summary is made.
        pub summary_mode: Option<Value<SummaryMode>>,
        /// Whether functions may change settings of the agent; yes if left out.
        pub swaig_allow_settings: Option<Value<bool>> [default("true")],
        /// Whether functions may run scripts; yes if left out.
        pub swaig_allow_swml: Option<Value<bool>> [default("true")],
        /// Whether each function is told the whole talk; no if left out.
        pub swaig_post_conversation: Option<Value<bool>> [default("false")],
        /// Whether functions may set `global_data`; yes if left out.
        pub swaig_set_global_data: Option<Value<bool>> [default("true")],
        /// Which variables of the script functions are told: all, none, or those named.
        pub swaig_post_swml_vars: Option<PostedVars>,
        /// The model that thinks where `enable_thinking` is set.
        pub thinking_model: Option<Text>,
        /// The model for small tasks in the background.
        pub utility_model: Option<Text>,
        /// Whether the agent waits while the caller talks over it, and forgets what it
        /// meant to say; yes if left out.
        pub transparent_barge: Option<Value<bool>> [default("true")],
        /// How long it waits at most, in milliseconds, 0 to 60000; 3000 if left out.
        pub transparent_barge_max_time: Option<Value<Milliseconds>> [
            min(0.0), max(60000.0), default("3000")
        ],
        /// Whether the next agent is told a summary of the talk; no if left out.
        pub transfer_summary: Option<Value<bool>> [default("false")],
        /// How long to wait when a sentence seems over, in milliseconds, 0 to 10000; 250
        /// if left out.
        pub turn_detection_timeout: Option<Value<Milliseconds>> [
            min(0.0), max(10000.0), default("250")
        ],
        /// Which waits get a turn filler; `spell,number` if left out.
        pub turn_filler_sources: Option<Text> [
            format(Format::Delays(&WAITS)), default("spell,number")
        ],
        /// Every how manieth of them gets one, at least 1; 1 if left out.
        pub turn_filler_every_n: Option<Value<i64>> [min(1.0), default("1")],
        /// How long a wait must last to get one, in milliseconds; 0 if left out.
        pub turn_filler_min_ms: Option<Value<Milliseconds>> [min(0.0), default("0")],
        /// How phone numbers are spoken; `international` if left out.
        pub tts_number_format: Option<NumberFormat> [default("international")],
        /// Whether to log more; no if left out.
        pub verbose_logs: Option<Value<bool>> [default("false")],
        /// A video to show while the agent listens.
        pub video_listening_file: Option<Text> [format(Format::Url)],
        /// A video to show while the agent does nothing.
        pub video_idle_file: Option<Text> [format(Format::Url)],
        /// A video to show while the agent talks.
        pub video_talking_file: Option<Text> [format(Format::Url)],
        /// The model that sees where `enable_vision` is set.
        pub vision_model: Option<Text>,
        /// How voice is told from noise: a threshold, 0 to 100, then if need be `:` and a
        /// frame of 16 to 40 milliseconds.
        pub vad_config: Option<Text> [format(Format::VadConfig)],
        /// Whether the caller speaks first; no if left out.
        pub wait_for_user: Option<Value<bool>> [default("false")],
        /// What must be said before the agent's name to wake it.
        pub wake_prefix: Option<Text>,
        /// Deprecated: how even an ElevenLabs voice is, 0 to 1; 0.5 if left out. Set it in
        /// the `params` of a language.
        pub eleven_labs_stability: Option<Value<Number>> [min(0.0), max(1.0), default("0.5")],
        /// Deprecated: how near an ElevenLabs voice stays to the original, 0 to 1; 0.75 if
        /// left out. Set it in the `params` of a language.
        pub eleven_labs_similarity: Option<Value<Number>> [
            min(0.0), max(1.0), default("0.75")
        ],
    }
}

static WAITS: WordList = WordList {
    separator: ',',
    words: &["spell", "number", "text", "acoustic", "veto"],
    undocumented: &[],
};

record! {
    /// Something that was said before the call.
    ///
    /// SWML reference: "ai", `params.convo`.
    ///
    /// ```
    /// use swml::{ConversationMessage, ConversationRole};
    /// let said = ConversationMessage::new(ConversationRole::User, "I called yesterday");
    /// assert_eq!(
    ///     serde_json::to_string(&said)?,
    ///     r#"{"role":"user","content":"I called yesterday"}"#
    /// );
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub struct ConversationMessage for "a message" {
        /// Who said it.
        pub role: ConversationRole,
        /// What was said.
        pub content: Text,
        /// In which language, by its code.
        pub lang: Option<Text>,
    }
}

keyword! {
    /// Who said something.
    pub enum ConversationRole {
        /// The caller.
        User = "user",
        /// The agent.
        Assistant = "assistant",
        /// Who instructs the agent.
        System = "system",
    }
}

keyword! {
    /// Which way a call goes.
    pub enum CallDirection {
        /// The caller called.
        Inbound = "inbound",
        /// The caller was called.
        Outbound = "outbound",
    }
}

keyword! {
    /// Where numbers, dates and the like change between how they are written and how they
    /// are spoken.
    pub enum TextNormalization {
        /// In what the agent hears.
        Heard = "heard",
        /// In what the agent says.
        Spoken = "spoken",
        /// In both.
        Both = "both",
        /// The same as `both`.
        True = "true",
        /// The same as `both`.
        On = "on",
        /// Nowhere.
        False = "false",
        /// Nowhere.
        Off = "off",
        /// Nowhere.
        None = "none",
    }
}

keyword! {
    /// How the summary of a talk is made.
    pub enum SummaryMode {
        /// As one string.
        Str = "string",
        /// As it was always made.
        Original = "original",
    }
}

keyword! {
    /// How a prompt in sections is shown to the model.
    pub enum PomFormat {
        /// As Markdown.
        Markdown = "markdown",
        /// As XML.
        Xml = "xml",
    }
}

keyword! {
    /// How phone numbers are spoken.
    pub enum NumberFormat {
        /// With the country code: `+12345678901`.
        International = "international",
        /// Without: `(234) 567-8901`.
        National = "national",
    }
}

choice! {
    /// How often a sound is played.
    pub enum BackgroundLoops for "a number of times, or `null` for no end" {
        /// So many times.
        Times(Value<i64>),
        /// Without end.
        Endless(()),
    }
}

choice! {
    /// When the caller may talk over the agent.
    pub enum Barge for "`true`, `false`, or a string such as \"complete,partial\"" {
        /// Never, or as by default.
        Enabled(bool),
        /// `complete`, `partial` or `all`; several with commas between.
        When(Text),
    }
}

choice! {
    /// Whether, or how much, to log for finding faults.
    pub enum DebugMode for "`true`, `false` or an integer" {
        /// Whether at all.
        Enabled(Value<bool>),
        /// How much.
        Level(i64),
    }
}

choice! {
    /// Which variables of the script functions are told.
    pub enum PostedVars for "`true`, `false` or a list of names" {
        /// All or none.
        All(Value<bool>),
        /// Those of these names.
        These(Vec<Text>),
    }
}
