//! Settings of an agent.

use crate::declare::{choice, keyword, record};
use crate::number::Number;
use crate::schema::WordList;
use crate::types::{Milliseconds, Text, Value};

record! {
    /// Settings of an agent. Properties that are not part of SWML are sent unchanged.
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
        /// Whether the agent acknowledges interruptions by the caller.
        pub acknowledge_interruptions: Option<Value<bool>>,
        /// The language model, such as `gpt-4.1-mini`; `gpt-4o-mini` by default.
        pub ai_model: Option<Text> [default("gpt-4o-mini")],
        /// The name that the agent responds to; `computer` by default.
        pub ai_name: Option<Text> [default("computer")],
        /// The volume of the agent, -50 to 50; 0 by default.
        pub ai_volume: Option<Value<i64>> [min(-50.0), max(50.0), default("0")],
        /// The name of this agent, included in webhook requests; `swml app` by default.
        pub app_name: Option<Text> [default("swml app")],
        /// Whether recognized speech is formatted with numerals and dates.
        pub asr_smart_format: Option<Value<bool>>,
        /// How long the caller may be silent before the agent prompts again, in milliseconds, 10000
        /// to 600000; 0 for unlimited.
        pub attention_timeout: Option<Value<Milliseconds>> [
            min(10000.0), max(600_000.0), also(0.0)
        ],
        /// Instructions of the agent when `attention_timeout` has elapsed.
        pub attention_timeout_prompt: Option<Text>,
        /// Whether to distinguish speakers.
        pub asr_diarize: Option<Value<bool>>,
        /// Whether the agent responds only to the first speaker.
        pub asr_speaker_affinity: Option<Value<bool>>,
        /// Whether the agent announces the function that it runs; `false` by default.
        pub audible_debug: Option<Value<bool>> [default("false")],
        /// Whether the agent announces its response time; `false` by default.
        pub audible_latency: Option<Value<bool>> [default("false")],
        /// A sound to play in the background of the conversation.
        pub background_file: Option<Text> [format(Format::Url)],
        /// How often to play the background sound; unlimited by default.
        pub background_file_loops: Option<BackgroundLoops> [requires("background_file")],
        /// The volume of the background sound, -50 to 50; 0 by default.
        pub background_file_volume: Option<Value<i64>> [
            min(-50.0), max(50.0), default("0"), requires("background_file")
        ],
        /// When the caller may interrupt the agent: `complete`, `partial`, `all`, or a boolean;
        /// `complete,partial` by default.
        pub enable_barge: Option<Barge> [default("complete,partial")],
        /// Whether to run a second agent in the background that comments on the conversation;
        /// `false` by default.
        pub enable_inner_dialog: Option<Value<bool>> [default("false")],
        /// Whether the caller may pause the agent and resume it by its name; `false` by default.
        pub enable_pause: Option<Value<bool>> [default("false")],
        /// Whether the agent predicts the end of a sentence from the recognized words; `true` by
        /// default.
        pub enable_turn_detection: Option<Value<bool>> [default("true")],
        /// A regular expression for the speech that interrupts the agent.
        pub barge_match_string: Option<Text> [format(Format::Pattern)],
        /// The number of words that interrupt the agent, 1 to 99.
        pub barge_min_words: Option<Value<i64>> [min(1.0), max(99.0)],
        /// Whether functions run while the agent is interrupted; `true` by default.
        pub barge_functions: Option<Value<bool>> [default("true")],
        /// Whether responses are cached; `false` by default.
        pub cache_mode: Option<Value<bool>> [default("false")],
        /// Instructions that keep the agent to its task.
        pub conscience: Option<Text>,
        /// The conversation before the call.
        pub convo: Option<Vec<ConversationMessage>>,
        /// The identifier of the conversation, for `save_conversation`.
        pub conversation_id: Option<Text>,
        /// The number of messages of the conversation history that the model receives.
        pub conversation_sliding_window: Option<Value<i64>>,
        /// The level of detail of the debug webhook, 0 to 2.
        pub debug_webhook_level: Option<Value<i64>> [
            min(0.0), max(2.0), requires("debug_webhook_url")
        ],
        /// The URL that receives each turn of the conversation as it happens.
        pub debug_webhook_url: Option<Text> [format(Format::Url)],
        /// Whether to log for debugging, or the level of detail.
        pub debug: Option<DebugMode>,
        /// The direction of the call that the agent assumes.
        pub direction: Option<Value<CallDirection>>,
        /// The digits that end keypad input.
        pub digit_terminators: Option<Text>,
        /// How long to wait for the next digit, in milliseconds, 0 to 30000; 3000 by default.
        pub digit_timeout: Option<Value<Milliseconds>> [min(0.0), max(30000.0), default("3000")],
        /// The silence that ends an utterance of the caller, in milliseconds, 250 to 10000; 700 by
        /// default.
        pub end_of_speech_timeout: Option<Value<Milliseconds>> [
            min(250.0), max(10000.0), default("700")
        ],
        /// Whether usage is recorded.
        pub enable_accounting: Option<Value<bool>>,
        /// Whether the model reasons before it answers; `false` by default. This adds latency.
        pub enable_thinking: Option<Value<bool>> [default("false")],
        /// Where the written and the spoken form of numbers, dates and the like are converted;
        /// `both` by default.
        pub enable_text_normalization: Option<Value<TextNormalization>> [default("both")],
        /// Whether recognition errors are corrected before the agent receives the text; `false` by
        /// default. Requires `enable_text_normalization` to be off.
        pub auto_correct: Option<Value<bool>> [default("false")],
        /// A description of the content to redact in recordings.
        pub redact_prompt: Option<Text>,
        /// Whether the agent can process images; `false` by default.
        pub enable_vision: Option<Value<bool>> [default("false")],
        /// The minimum volume of the caller's speech, 0 to 100 dB; 52 by default.
        pub energy_level: Option<Value<Number>> [min(0.0), max(100.0), default("52")],
        /// How long to wait for the first word of speech, in milliseconds, 0 to 10000; 1000 by
        /// default.
        pub first_word_timeout: Option<Value<Milliseconds>> [
            min(0.0), max(10000.0), default("1000")
        ],
        /// Whether a function waits until its filler has been spoken; `false` by default.
        pub function_wait_for_talking: Option<Value<bool>> [default("false")],
        /// Whether functions run even if the caller does not respond; `false` by default.
        pub functions_on_no_response: Option<Value<bool>> [default("false")],
        /// Instructions of the agent when `hard_stop_time` has elapsed.
        pub hard_stop_prompt: Option<Text> [requires("hard_stop_time")],
        /// The maximum duration of the conversation, such as `90s` or `1h30m`.
        pub hard_stop_time: Option<Text> [format(Format::TimeSpan)],
        /// The sound that the caller hears on hold.
        pub hold_music: Option<Text>,
        /// Whether the hold music plays while a function runs; `false` by default.
        pub hold_on_process: Option<Value<bool>> [default("false")],
        /// The inactivity after which the agent exits, in milliseconds, 10000 to 3600000; 600000 by
        /// default.
        pub inactivity_timeout: Option<Value<Milliseconds>> [
            min(10000.0), max(3_600_000.0), default("600000")
        ],
        /// The model of the inner dialog.
        pub inner_dialog_model: Option<Text> [requires("enable_inner_dialog")],
        /// The instructions of the inner dialog.
        pub inner_dialog_prompt: Option<Text> [requires("enable_inner_dialog")],
        /// Whether the inner dialog waits for the end of each turn; `false` by default.
        pub inner_dialog_synced: Option<Value<bool>> [
            default("false"), requires("enable_inner_dialog")
        ],
        /// How long to wait before the agent starts, in milliseconds, up to 300000; 0 by default.
        pub initial_sleep_ms: Option<Value<Milliseconds>> [
            min(0.0), max(300_000.0), default("0")
        ],
        /// The interval for polling input from other sources, in milliseconds, 1000 to 10000; 2000
        /// by default.
        pub input_poll_freq: Option<Value<Milliseconds>> [
            min(1000.0), max(10000.0), default("2000")
        ],
        /// Whether a noise longer than a second interrupts the agent.
        pub interrupt_on_noise: Option<Value<bool>>,
        /// Instructions of the agent when the caller interrupts it.
        pub interrupt_prompt: Option<Text>,
        /// No effect: `languages` applies whenever it is present.
        pub languages_enabled: Option<Value<bool>>,
        /// The time zone of the agent, by its IANA name; `US/Central` by default.
        pub local_tz: Option<Text> [default("US/Central")],
        /// Whether the agent receives the identity of the speaker.
        pub llm_diarize_aware: Option<Value<bool>>,
        /// The maximum emotion of the voice, 1 to 30; 30 by default.
        pub max_emotion: Option<Value<i64>> [min(1.0), max(30.0), default("30")],
        /// The maximum length of a response, in tokens, 1 to 16384.
        pub max_response_tokens: Option<Value<i64>> [min(1.0), max(16384.0)],
        /// The speech recognition engine; `deepgram:nova-3` by default.
        pub openai_asr_engine: Option<Text> [default("deepgram:nova-3")],
        /// How long the called party of an outbound call may be silent, in milliseconds, 10000 to
        /// 600000; 120000 by default.
        pub outbound_attention_timeout: Option<Value<Milliseconds>> [
            min(10000.0), max(600_000.0), default("120000")
        ],
        /// Whether `global_data` is kept for the next agent of the call; `true` by default.
        pub persist_global_data: Option<Value<bool>> [default("true")],
        /// The format in which the model receives a prompt in sections; `markdown` by default.
        pub pom_format: Option<PomFormat> [default("markdown")],
        /// Whether a summary is stored under `conversation_id`.
        pub save_conversation: Option<Value<bool>>,
        /// How long to wait for speech recognition, in milliseconds, 0 to 10000; 1400 by default.
        pub speech_event_timeout: Option<Value<Milliseconds>> [
            min(0.0), max(10000.0), default("1400")
        ],
        /// The number of short pauses in the speech of the agent, 0 to 10; 3 by default.
        pub speech_gen_quick_stops: Option<Value<i64>> [min(0.0), max(10.0), default("3")],
        /// The maximum duration of the caller's speech, in milliseconds, 0 to 600000; 60000 by
        /// default.
        pub speech_timeout: Option<Value<Milliseconds>> [
            min(0.0), max(600_000.0), default("60000")
        ],
        /// Whether the agent responds only to its name; `false` by default. Excludes
        /// `enable_pause`.
        pub speak_when_spoken_to: Option<Value<bool>> [default("false")],
        /// Whether the agent starts paused, until it is called by its name; `false` by default.
        pub start_paused: Option<Value<bool>> [default("false")],
        /// The fixed first utterance of the agent.
        pub static_greeting: Option<Text>,
        /// Whether the greeting is protected from interruption; `false` by default.
        pub static_greeting_no_barge: Option<Value<bool>> [
            default("false"), requires("static_greeting")
        ],
        /// The form of the summary.
        pub summary_mode: Option<Value<SummaryMode>>,
        /// Whether functions may change settings of the agent; `true` by default.
        pub swaig_allow_settings: Option<Value<bool>> [default("true")],
        /// Whether functions may run scripts; `true` by default.
        pub swaig_allow_swml: Option<Value<bool>> [default("true")],
        /// Whether each function receives the whole conversation; `false` by default.
        pub swaig_post_conversation: Option<Value<bool>> [default("false")],
        /// Whether functions may set `global_data`; `true` by default.
        pub swaig_set_global_data: Option<Value<bool>> [default("true")],
        /// The script variables that functions receive: all, none, or the named ones.
        pub swaig_post_swml_vars: Option<PostedVars>,
        /// The model for reasoning, with `enable_thinking`.
        pub thinking_model: Option<Text>,
        /// The model for background tasks.
        pub utility_model: Option<Text>,
        /// Whether the agent waits while the caller interrupts it, and discards the rest of its
        /// response; `true` by default.
        pub transparent_barge: Option<Value<bool>> [default("true")],
        /// The maximum wait during an interruption, in milliseconds, 0 to 60000; 3000 by default.
        pub transparent_barge_max_time: Option<Value<Milliseconds>> [
            min(0.0), max(60000.0), default("3000")
        ],
        /// Whether the next agent receives a summary of the conversation; `false` by default.
        pub transfer_summary: Option<Value<bool>> [default("false")],
        /// How long to wait at the predicted end of a sentence, in milliseconds, 0 to 10000; 250 by
        /// default.
        pub turn_detection_timeout: Option<Value<Milliseconds>> [
            min(0.0), max(10000.0), default("250")
        ],
        /// The kinds of waits that get a turn filler; `spell,number` by default.
        pub turn_filler_sources: Option<Text> [
            format(Format::Delays(&WAITS)), default("spell,number")
        ],
        /// The number of waits per filler, at least 1; 1 by default.
        pub turn_filler_every_n: Option<Value<i64>> [min(1.0), default("1")],
        /// The minimum duration of a wait that gets a filler, in milliseconds; 0 by default.
        pub turn_filler_min_ms: Option<Value<Milliseconds>> [min(0.0), default("0")],
        /// The format of spoken phone numbers; `international` by default.
        pub tts_number_format: Option<NumberFormat> [default("international")],
        /// Whether to log in more detail; `false` by default.
        pub verbose_logs: Option<Value<bool>> [default("false")],
        /// A video to show while the agent listens.
        pub video_listening_file: Option<Text> [format(Format::Url)],
        /// A video to show while the agent is idle.
        pub video_idle_file: Option<Text> [format(Format::Url)],
        /// A video to show while the agent talks.
        pub video_talking_file: Option<Text> [format(Format::Url)],
        /// The model for image processing, with `enable_vision`.
        pub vision_model: Option<Text>,
        /// The voice activity detection: a threshold, 0 to 100, optionally followed by `:` and a
        /// frame of 16 to 40 milliseconds.
        pub vad_config: Option<Text> [format(Format::VadConfig)],
        /// Whether the caller speaks first; `false` by default.
        pub wait_for_user: Option<Value<bool>> [default("false")],
        /// The words that precede the agent's name to wake it.
        pub wake_prefix: Option<Text>,
        /// Deprecated: the stability of an ElevenLabs voice, 0 to 1; 0.5 by default. Set it in the
        /// `params` of a language.
        pub eleven_labs_stability: Option<Value<Number>> [min(0.0), max(1.0), default("0.5")],
        /// Deprecated: the similarity of an ElevenLabs voice to the original, 0 to 1; 0.75 by
        /// default. Set it in the `params` of a language.
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
    /// A message of the conversation before the call.
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
        /// The author of the message.
        pub role: ConversationRole,
        /// The text of the message.
        pub content: Text,
        /// The language code of the message.
        pub lang: Option<Text>,
    }
}

keyword! {
    /// The author of a message.
    pub enum ConversationRole {
        /// The caller.
        User = "user",
        /// The agent.
        Assistant = "assistant",
        /// The instructions of the agent.
        System = "system",
    }
}

keyword! {
    /// The direction of a call.
    pub enum CallDirection {
        /// The caller placed the call.
        Inbound = "inbound",
        /// The caller received the call.
        Outbound = "outbound",
    }
}

keyword! {
    /// Where the written and the spoken form of numbers, dates and the like are converted.
    pub enum TextNormalization {
        /// In recognized speech.
        Heard = "heard",
        /// In the speech of the agent.
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
    /// The form of the summary of a conversation.
    pub enum SummaryMode {
        /// A single string.
        Str = "string",
        /// The original form.
        Original = "original",
    }
}

keyword! {
    /// The format in which the model receives a prompt in sections.
    pub enum PomFormat {
        /// Markdown.
        Markdown = "markdown",
        /// XML.
        Xml = "xml",
    }
}

keyword! {
    /// The format of spoken phone numbers.
    pub enum NumberFormat {
        /// With the country code: `+12345678901`.
        International = "international",
        /// Without the country code: `(234) 567-8901`.
        National = "national",
    }
}

choice! {
    /// How often a sound is played.
    pub enum BackgroundLoops for "a number of times, or `null` for no end" {
        /// A number of times.
        Times(Value<i64>),
        /// Unlimited.
        Endless(()),
    }
}

choice! {
    /// When the caller may interrupt the agent.
    pub enum Barge for "`true`, `false`, or a string such as \"complete,partial\"" {
        /// `false` for never, `true` for the default.
        Enabled(bool),
        /// `complete`, `partial` or `all`, or several separated by commas.
        When(Text),
    }
}

choice! {
    /// Whether to log for debugging, or the level of detail.
    pub enum DebugMode for "`true`, `false` or an integer" {
        /// Whether to log.
        Enabled(Value<bool>),
        /// The level of detail.
        Level(i64),
    }
}

choice! {
    /// The script variables that functions receive.
    pub enum PostedVars for "`true`, `false` or a list of names" {
        /// All or none.
        All(Value<bool>),
        /// The variables with these names.
        These(Vec<Text>),
    }
}
