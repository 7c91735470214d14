// Generated from the table in swml-language by `SNAPSHOTS=overwrite cargo test -p swml-language --test values`.

use crate::Number;
use crate::into_property::IntoProperty;
use crate::key_order::KeyOrder;
use crate::text::Text;
use crate::value::{Milliseconds, Value};

/// Settings of an agent. Properties that are not part of SWML are sent unchanged.
///
/// SWML reference: "ai", `params`.
///
/// ```
/// # use swml_core as swml;
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
#[derive(Default)]
pub struct AiParams {
    /// Whether the agent acknowledges interruptions by the caller.
    pub acknowledge_interruptions: Option<Value<bool>>,
    /// The language model, such as `gpt-4.1-mini`; `gpt-4o-mini` by default.
    pub ai_model: Option<Text>,
    /// The name that the agent responds to; `computer` by default.
    pub ai_name: Option<Text>,
    /// The volume of the agent, -50 to 50; 0 by default.
    pub ai_volume: Option<Value<i64>>,
    /// The name of this agent, included in webhook requests; `swml app` by default.
    pub app_name: Option<Text>,
    /// Whether recognized speech is formatted with numerals and dates.
    pub asr_smart_format: Option<Value<bool>>,
    /// How long the caller may be silent before the agent prompts again, in milliseconds, 10000
    /// to 600000; 0 for unlimited.
    pub attention_timeout: Option<Value<Milliseconds>>,
    /// Instructions of the agent when `attention_timeout` has elapsed.
    pub attention_timeout_prompt: Option<Text>,
    /// Whether to distinguish speakers.
    pub asr_diarize: Option<Value<bool>>,
    /// Whether the agent responds only to the first speaker.
    pub asr_speaker_affinity: Option<Value<bool>>,
    /// Whether the agent announces the function that it runs; `false` by default.
    pub audible_debug: Option<Value<bool>>,
    /// Whether the agent announces its response time; `false` by default.
    pub audible_latency: Option<Value<bool>>,
    /// A sound to play in the background of the conversation.
    pub background_file: Option<Text>,
    /// How often to play the background sound; unlimited by default.
    pub background_file_loops: Option<BackgroundLoops>,
    /// The volume of the background sound, -50 to 50; 0 by default.
    pub background_file_volume: Option<Value<i64>>,
    /// When the caller may interrupt the agent: `complete`, `partial`, `all`, or a boolean;
    /// `complete,partial` by default.
    pub enable_barge: Option<Barge>,
    /// Whether to run a second agent in the background that comments on the conversation;
    /// `false` by default.
    pub enable_inner_dialog: Option<Value<bool>>,
    /// Whether the caller may pause the agent and resume it by its name; `false` by default.
    pub enable_pause: Option<Value<bool>>,
    /// Whether the agent predicts the end of a sentence from the recognized words; `true` by
    /// default.
    pub enable_turn_detection: Option<Value<bool>>,
    /// A regular expression for the speech that interrupts the agent.
    pub barge_match_string: Option<Text>,
    /// The number of words that interrupt the agent, 1 to 99.
    pub barge_min_words: Option<Value<i64>>,
    /// Whether functions run while the agent is interrupted; `true` by default.
    pub barge_functions: Option<Value<bool>>,
    /// Whether responses are cached; `false` by default.
    pub cache_mode: Option<Value<bool>>,
    /// Instructions that keep the agent to its task.
    pub conscience: Option<Text>,
    /// The conversation before the call.
    pub convo: Option<Vec<ConversationMessage>>,
    /// The identifier of the conversation, for `save_conversation`.
    pub conversation_id: Option<Text>,
    /// The number of messages of the conversation history that the model receives.
    pub conversation_sliding_window: Option<Value<i64>>,
    /// The level of detail of the debug webhook, 0 to 2.
    pub debug_webhook_level: Option<Value<i64>>,
    /// The URL that receives each turn of the conversation as it happens.
    pub debug_webhook_url: Option<Text>,
    /// Whether to log for debugging, or the level of detail.
    pub debug: Option<DebugMode>,
    /// The direction of the call that the agent assumes.
    pub direction: Option<Value<CallDirection>>,
    /// The digits that end keypad input.
    pub digit_terminators: Option<Text>,
    /// How long to wait for the next digit, in milliseconds, 0 to 30000; 3000 by default.
    pub digit_timeout: Option<Value<Milliseconds>>,
    /// The silence that ends an utterance of the caller, in milliseconds, 250 to 10000; 700 by
    /// default.
    pub end_of_speech_timeout: Option<Value<Milliseconds>>,
    /// Whether usage is recorded.
    pub enable_accounting: Option<Value<bool>>,
    /// Whether the model reasons before it answers; `false` by default. This adds latency.
    pub enable_thinking: Option<Value<bool>>,
    /// Where the written and the spoken form of numbers, dates and the like are converted;
    /// `both` by default.
    pub enable_text_normalization: Option<Value<TextNormalization>>,
    /// Whether recognition errors are corrected before the agent receives the text; `false` by
    /// default. Requires `enable_text_normalization` to be off.
    pub auto_correct: Option<Value<bool>>,
    /// A description of the content to redact in recordings.
    pub redact_prompt: Option<Text>,
    /// Whether the agent can process images; `false` by default.
    pub enable_vision: Option<Value<bool>>,
    /// The minimum volume of the caller's speech, 0 to 100 dB; 52 by default.
    pub energy_level: Option<Value<Number>>,
    /// How long to wait for the first word of speech, in milliseconds, 0 to 10000; 1000 by
    /// default.
    pub first_word_timeout: Option<Value<Milliseconds>>,
    /// Whether a function waits until its filler has been spoken; `false` by default.
    pub function_wait_for_talking: Option<Value<bool>>,
    /// Whether functions run even if the caller does not respond; `false` by default.
    pub functions_on_no_response: Option<Value<bool>>,
    /// Instructions of the agent when `hard_stop_time` has elapsed.
    pub hard_stop_prompt: Option<Text>,
    /// The maximum duration of the conversation, such as `90s` or `1h30m`.
    pub hard_stop_time: Option<Text>,
    /// The sound that the caller hears on hold.
    pub hold_music: Option<Text>,
    /// Whether the hold music plays while a function runs; `false` by default.
    pub hold_on_process: Option<Value<bool>>,
    /// The inactivity after which the agent exits, in milliseconds, 10000 to 3600000; 600000 by
    /// default.
    pub inactivity_timeout: Option<Value<Milliseconds>>,
    /// The model of the inner dialog.
    pub inner_dialog_model: Option<Text>,
    /// The instructions of the inner dialog.
    pub inner_dialog_prompt: Option<Text>,
    /// Whether the inner dialog waits for the end of each turn; `false` by default.
    pub inner_dialog_synced: Option<Value<bool>>,
    /// How long to wait before the agent starts, in milliseconds, up to 300000; 0 by default.
    pub initial_sleep_ms: Option<Value<Milliseconds>>,
    /// The interval for polling input from other sources, in milliseconds, 1000 to 10000; 2000
    /// by default.
    pub input_poll_freq: Option<Value<Milliseconds>>,
    /// Whether a noise longer than a second interrupts the agent.
    pub interrupt_on_noise: Option<Value<bool>>,
    /// Instructions of the agent when the caller interrupts it.
    pub interrupt_prompt: Option<Text>,
    /// No effect: `languages` applies whenever it is present.
    pub languages_enabled: Option<Value<bool>>,
    /// The time zone of the agent, by its IANA name; `US/Central` by default.
    pub local_tz: Option<Text>,
    /// Whether the agent receives the identity of the speaker.
    pub llm_diarize_aware: Option<Value<bool>>,
    /// The maximum emotion of the voice, 1 to 30; 30 by default.
    pub max_emotion: Option<Value<i64>>,
    /// The maximum length of a response, in tokens, 1 to 16384.
    pub max_response_tokens: Option<Value<i64>>,
    /// The speech recognition engine; `deepgram:nova-3` by default.
    pub openai_asr_engine: Option<Text>,
    /// How long the called party of an outbound call may be silent, in milliseconds, 10000 to
    /// 600000; 120000 by default.
    pub outbound_attention_timeout: Option<Value<Milliseconds>>,
    /// Whether `global_data` is kept for the next agent of the call; `true` by default.
    pub persist_global_data: Option<Value<bool>>,
    /// The format in which the model receives a prompt in sections; `markdown` by default.
    pub pom_format: Option<PomFormat>,
    /// Whether a summary is stored under `conversation_id`.
    pub save_conversation: Option<Value<bool>>,
    /// How long to wait for speech recognition, in milliseconds, 0 to 10000; 1400 by default.
    pub speech_event_timeout: Option<Value<Milliseconds>>,
    /// The number of short pauses in the speech of the agent, 0 to 10; 3 by default.
    pub speech_gen_quick_stops: Option<Value<i64>>,
    /// The maximum duration of the caller's speech, in milliseconds, 0 to 600000; 60000 by
    /// default.
    pub speech_timeout: Option<Value<Milliseconds>>,
    /// Whether the agent responds only to its name; `false` by default. Excludes
    /// `enable_pause`.
    pub speak_when_spoken_to: Option<Value<bool>>,
    /// Whether the agent starts paused, until it is called by its name; `false` by default.
    pub start_paused: Option<Value<bool>>,
    /// The fixed first utterance of the agent.
    pub static_greeting: Option<Text>,
    /// Whether the greeting is protected from interruption; `false` by default.
    pub static_greeting_no_barge: Option<Value<bool>>,
    /// The form of the summary.
    pub summary_mode: Option<Value<SummaryMode>>,
    /// Whether functions may change settings of the agent; `true` by default.
    pub swaig_allow_settings: Option<Value<bool>>,
    /// Whether functions may run scripts; `true` by default.
    pub swaig_allow_swml: Option<Value<bool>>,
    /// Whether each function receives the whole conversation; `false` by default.
    pub swaig_post_conversation: Option<Value<bool>>,
    /// Whether functions may set `global_data`; `true` by default.
    pub swaig_set_global_data: Option<Value<bool>>,
    /// The script variables that functions receive: all, none, or the named ones.
    pub swaig_post_swml_vars: Option<PostedVars>,
    /// The model for reasoning, with `enable_thinking`.
    pub thinking_model: Option<Text>,
    /// The model for background tasks.
    pub utility_model: Option<Text>,
    /// Whether the agent waits while the caller interrupts it, and discards the rest of its
    /// response; `true` by default.
    pub transparent_barge: Option<Value<bool>>,
    /// The maximum wait during an interruption, in milliseconds, 0 to 60000; 3000 by default.
    pub transparent_barge_max_time: Option<Value<Milliseconds>>,
    /// Whether the next agent receives a summary of the conversation; `false` by default.
    pub transfer_summary: Option<Value<bool>>,
    /// How long to wait at the predicted end of a sentence, in milliseconds, 0 to 10000; 250 by
    /// default.
    pub turn_detection_timeout: Option<Value<Milliseconds>>,
    /// The kinds of waits that get a turn filler; `spell,number` by default.
    pub turn_filler_sources: Option<Text>,
    /// The number of waits per filler, at least 1; 1 by default.
    pub turn_filler_every_n: Option<Value<i64>>,
    /// The minimum duration of a wait that gets a filler, in milliseconds; 0 by default.
    pub turn_filler_min_ms: Option<Value<Milliseconds>>,
    /// The format of spoken phone numbers; `international` by default.
    pub tts_number_format: Option<NumberFormat>,
    /// Whether to log in more detail; `false` by default.
    pub verbose_logs: Option<Value<bool>>,
    /// A video to show while the agent listens.
    pub video_listening_file: Option<Text>,
    /// A video to show while the agent is idle.
    pub video_idle_file: Option<Text>,
    /// A video to show while the agent talks.
    pub video_talking_file: Option<Text>,
    /// The model for image processing, with `enable_vision`.
    pub vision_model: Option<Text>,
    /// The voice activity detection: a threshold, 0 to 100, optionally followed by `:` and a
    /// frame of 16 to 40 milliseconds.
    pub vad_config: Option<Text>,
    /// Whether the caller speaks first; `false` by default.
    pub wait_for_user: Option<Value<bool>>,
    /// The words that precede the agent's name to wake it.
    pub wake_prefix: Option<Text>,
    /// Deprecated: the stability of an ElevenLabs voice, 0 to 1; 0.5 by default. Set it in the
    /// `params` of a language.
    pub eleven_labs_stability: Option<Value<Number>>,
    /// Deprecated: the similarity of an ElevenLabs voice to the original, 0 to 1; 0.75 by
    /// default. Set it in the `params` of a language.
    pub eleven_labs_similarity: Option<Value<Number>>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl AiParams {
    /// Whether the agent acknowledges interruptions by the caller.
    #[must_use]
    pub fn acknowledge_interruptions(
        mut self,
        value: impl IntoProperty<Option<Value<bool>>>,
    ) -> Self {
        self.acknowledge_interruptions = value.into_property();
        self
    }

    /// The language model, such as `gpt-4.1-mini`; `gpt-4o-mini` by default.
    #[must_use]
    pub fn ai_model(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.ai_model = value.into_property();
        self
    }

    /// The name that the agent responds to; `computer` by default.
    #[must_use]
    pub fn ai_name(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.ai_name = value.into_property();
        self
    }

    /// The volume of the agent, -50 to 50; 0 by default.
    #[must_use]
    pub fn ai_volume(mut self, value: impl IntoProperty<Option<Value<i64>>>) -> Self {
        self.ai_volume = value.into_property();
        self
    }

    /// The name of this agent, included in webhook requests; `swml app` by default.
    #[must_use]
    pub fn app_name(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.app_name = value.into_property();
        self
    }

    /// Whether recognized speech is formatted with numerals and dates.
    #[must_use]
    pub fn asr_smart_format(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.asr_smart_format = value.into_property();
        self
    }

    /// How long the caller may be silent before the agent prompts again, in milliseconds, 10000
    /// to 600000; 0 for unlimited.
    #[must_use]
    pub fn attention_timeout(
        mut self,
        value: impl IntoProperty<Option<Value<Milliseconds>>>,
    ) -> Self {
        self.attention_timeout = value.into_property();
        self
    }

    /// Instructions of the agent when `attention_timeout` has elapsed.
    #[must_use]
    pub fn attention_timeout_prompt(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.attention_timeout_prompt = value.into_property();
        self
    }

    /// Whether to distinguish speakers.
    #[must_use]
    pub fn asr_diarize(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.asr_diarize = value.into_property();
        self
    }

    /// Whether the agent responds only to the first speaker.
    #[must_use]
    pub fn asr_speaker_affinity(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.asr_speaker_affinity = value.into_property();
        self
    }

    /// Whether the agent announces the function that it runs; `false` by default.
    #[must_use]
    pub fn audible_debug(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.audible_debug = value.into_property();
        self
    }

    /// Whether the agent announces its response time; `false` by default.
    #[must_use]
    pub fn audible_latency(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.audible_latency = value.into_property();
        self
    }

    /// A sound to play in the background of the conversation.
    #[must_use]
    pub fn background_file(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.background_file = value.into_property();
        self
    }

    /// How often to play the background sound; unlimited by default.
    #[must_use]
    pub fn background_file_loops(
        mut self,
        value: impl IntoProperty<Option<BackgroundLoops>>,
    ) -> Self {
        self.background_file_loops = value.into_property();
        self
    }

    /// The volume of the background sound, -50 to 50; 0 by default.
    #[must_use]
    pub fn background_file_volume(mut self, value: impl IntoProperty<Option<Value<i64>>>) -> Self {
        self.background_file_volume = value.into_property();
        self
    }

    /// When the caller may interrupt the agent: `complete`, `partial`, `all`, or a boolean;
    /// `complete,partial` by default.
    #[must_use]
    pub fn enable_barge(mut self, value: impl IntoProperty<Option<Barge>>) -> Self {
        self.enable_barge = value.into_property();
        self
    }

    /// Whether to run a second agent in the background that comments on the conversation;
    /// `false` by default.
    #[must_use]
    pub fn enable_inner_dialog(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.enable_inner_dialog = value.into_property();
        self
    }

    /// Whether the caller may pause the agent and resume it by its name; `false` by default.
    #[must_use]
    pub fn enable_pause(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.enable_pause = value.into_property();
        self
    }

    /// Whether the agent predicts the end of a sentence from the recognized words; `true` by
    /// default.
    #[must_use]
    pub fn enable_turn_detection(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.enable_turn_detection = value.into_property();
        self
    }

    /// A regular expression for the speech that interrupts the agent.
    #[must_use]
    pub fn barge_match_string(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.barge_match_string = value.into_property();
        self
    }

    /// The number of words that interrupt the agent, 1 to 99.
    #[must_use]
    pub fn barge_min_words(mut self, value: impl IntoProperty<Option<Value<i64>>>) -> Self {
        self.barge_min_words = value.into_property();
        self
    }

    /// Whether functions run while the agent is interrupted; `true` by default.
    #[must_use]
    pub fn barge_functions(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.barge_functions = value.into_property();
        self
    }

    /// Whether responses are cached; `false` by default.
    #[must_use]
    pub fn cache_mode(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.cache_mode = value.into_property();
        self
    }

    /// Instructions that keep the agent to its task.
    #[must_use]
    pub fn conscience(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.conscience = value.into_property();
        self
    }

    /// The conversation before the call.
    #[must_use]
    pub fn convo(mut self, value: impl IntoProperty<Option<Vec<ConversationMessage>>>) -> Self {
        self.convo = value.into_property();
        self
    }

    /// The identifier of the conversation, for `save_conversation`.
    #[must_use]
    pub fn conversation_id(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.conversation_id = value.into_property();
        self
    }

    /// The number of messages of the conversation history that the model receives.
    #[must_use]
    pub fn conversation_sliding_window(
        mut self,
        value: impl IntoProperty<Option<Value<i64>>>,
    ) -> Self {
        self.conversation_sliding_window = value.into_property();
        self
    }

    /// The level of detail of the debug webhook, 0 to 2.
    #[must_use]
    pub fn debug_webhook_level(mut self, value: impl IntoProperty<Option<Value<i64>>>) -> Self {
        self.debug_webhook_level = value.into_property();
        self
    }

    /// The URL that receives each turn of the conversation as it happens.
    #[must_use]
    pub fn debug_webhook_url(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.debug_webhook_url = value.into_property();
        self
    }

    /// Whether to log for debugging, or the level of detail.
    #[must_use]
    pub fn debug(mut self, value: impl IntoProperty<Option<DebugMode>>) -> Self {
        self.debug = value.into_property();
        self
    }

    /// The direction of the call that the agent assumes.
    #[must_use]
    pub fn direction(mut self, value: impl IntoProperty<Option<Value<CallDirection>>>) -> Self {
        self.direction = value.into_property();
        self
    }

    /// The digits that end keypad input.
    #[must_use]
    pub fn digit_terminators(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.digit_terminators = value.into_property();
        self
    }

    /// How long to wait for the next digit, in milliseconds, 0 to 30000; 3000 by default.
    #[must_use]
    pub fn digit_timeout(mut self, value: impl IntoProperty<Option<Value<Milliseconds>>>) -> Self {
        self.digit_timeout = value.into_property();
        self
    }

    /// The silence that ends an utterance of the caller, in milliseconds, 250 to 10000; 700 by
    /// default.
    #[must_use]
    pub fn end_of_speech_timeout(
        mut self,
        value: impl IntoProperty<Option<Value<Milliseconds>>>,
    ) -> Self {
        self.end_of_speech_timeout = value.into_property();
        self
    }

    /// Whether usage is recorded.
    #[must_use]
    pub fn enable_accounting(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.enable_accounting = value.into_property();
        self
    }

    /// Whether the model reasons before it answers; `false` by default. This adds latency.
    #[must_use]
    pub fn enable_thinking(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.enable_thinking = value.into_property();
        self
    }

    /// Where the written and the spoken form of numbers, dates and the like are converted;
    /// `both` by default.
    #[must_use]
    pub fn enable_text_normalization(
        mut self,
        value: impl IntoProperty<Option<Value<TextNormalization>>>,
    ) -> Self {
        self.enable_text_normalization = value.into_property();
        self
    }

    /// Whether recognition errors are corrected before the agent receives the text; `false` by
    /// default. Requires `enable_text_normalization` to be off.
    #[must_use]
    pub fn auto_correct(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.auto_correct = value.into_property();
        self
    }

    /// A description of the content to redact in recordings.
    #[must_use]
    pub fn redact_prompt(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.redact_prompt = value.into_property();
        self
    }

    /// Whether the agent can process images; `false` by default.
    #[must_use]
    pub fn enable_vision(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.enable_vision = value.into_property();
        self
    }

    /// The minimum volume of the caller's speech, 0 to 100 dB; 52 by default.
    #[must_use]
    pub fn energy_level(mut self, value: impl IntoProperty<Option<Value<Number>>>) -> Self {
        self.energy_level = value.into_property();
        self
    }

    /// How long to wait for the first word of speech, in milliseconds, 0 to 10000; 1000 by
    /// default.
    #[must_use]
    pub fn first_word_timeout(
        mut self,
        value: impl IntoProperty<Option<Value<Milliseconds>>>,
    ) -> Self {
        self.first_word_timeout = value.into_property();
        self
    }

    /// Whether a function waits until its filler has been spoken; `false` by default.
    #[must_use]
    pub fn function_wait_for_talking(
        mut self,
        value: impl IntoProperty<Option<Value<bool>>>,
    ) -> Self {
        self.function_wait_for_talking = value.into_property();
        self
    }

    /// Whether functions run even if the caller does not respond; `false` by default.
    #[must_use]
    pub fn functions_on_no_response(
        mut self,
        value: impl IntoProperty<Option<Value<bool>>>,
    ) -> Self {
        self.functions_on_no_response = value.into_property();
        self
    }

    /// Instructions of the agent when `hard_stop_time` has elapsed.
    #[must_use]
    pub fn hard_stop_prompt(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.hard_stop_prompt = value.into_property();
        self
    }

    /// The maximum duration of the conversation, such as `90s` or `1h30m`.
    #[must_use]
    pub fn hard_stop_time(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.hard_stop_time = value.into_property();
        self
    }

    /// The sound that the caller hears on hold.
    #[must_use]
    pub fn hold_music(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.hold_music = value.into_property();
        self
    }

    /// Whether the hold music plays while a function runs; `false` by default.
    #[must_use]
    pub fn hold_on_process(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.hold_on_process = value.into_property();
        self
    }

    /// The inactivity after which the agent exits, in milliseconds, 10000 to 3600000; 600000 by
    /// default.
    #[must_use]
    pub fn inactivity_timeout(
        mut self,
        value: impl IntoProperty<Option<Value<Milliseconds>>>,
    ) -> Self {
        self.inactivity_timeout = value.into_property();
        self
    }

    /// The model of the inner dialog.
    #[must_use]
    pub fn inner_dialog_model(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.inner_dialog_model = value.into_property();
        self
    }

    /// The instructions of the inner dialog.
    #[must_use]
    pub fn inner_dialog_prompt(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.inner_dialog_prompt = value.into_property();
        self
    }

    /// Whether the inner dialog waits for the end of each turn; `false` by default.
    #[must_use]
    pub fn inner_dialog_synced(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.inner_dialog_synced = value.into_property();
        self
    }

    /// How long to wait before the agent starts, in milliseconds, up to 300000; 0 by default.
    #[must_use]
    pub fn initial_sleep_ms(
        mut self,
        value: impl IntoProperty<Option<Value<Milliseconds>>>,
    ) -> Self {
        self.initial_sleep_ms = value.into_property();
        self
    }

    /// The interval for polling input from other sources, in milliseconds, 1000 to 10000; 2000
    /// by default.
    #[must_use]
    pub fn input_poll_freq(
        mut self,
        value: impl IntoProperty<Option<Value<Milliseconds>>>,
    ) -> Self {
        self.input_poll_freq = value.into_property();
        self
    }

    /// Whether a noise longer than a second interrupts the agent.
    #[must_use]
    pub fn interrupt_on_noise(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.interrupt_on_noise = value.into_property();
        self
    }

    /// Instructions of the agent when the caller interrupts it.
    #[must_use]
    pub fn interrupt_prompt(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.interrupt_prompt = value.into_property();
        self
    }

    /// No effect: `languages` applies whenever it is present.
    #[must_use]
    pub fn languages_enabled(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.languages_enabled = value.into_property();
        self
    }

    /// The time zone of the agent, by its IANA name; `US/Central` by default.
    #[must_use]
    pub fn local_tz(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.local_tz = value.into_property();
        self
    }

    /// Whether the agent receives the identity of the speaker.
    #[must_use]
    pub fn llm_diarize_aware(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.llm_diarize_aware = value.into_property();
        self
    }

    /// The maximum emotion of the voice, 1 to 30; 30 by default.
    #[must_use]
    pub fn max_emotion(mut self, value: impl IntoProperty<Option<Value<i64>>>) -> Self {
        self.max_emotion = value.into_property();
        self
    }

    /// The maximum length of a response, in tokens, 1 to 16384.
    #[must_use]
    pub fn max_response_tokens(mut self, value: impl IntoProperty<Option<Value<i64>>>) -> Self {
        self.max_response_tokens = value.into_property();
        self
    }

    /// The speech recognition engine; `deepgram:nova-3` by default.
    #[must_use]
    pub fn openai_asr_engine(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.openai_asr_engine = value.into_property();
        self
    }

    /// How long the called party of an outbound call may be silent, in milliseconds, 10000 to
    /// 600000; 120000 by default.
    #[must_use]
    pub fn outbound_attention_timeout(
        mut self,
        value: impl IntoProperty<Option<Value<Milliseconds>>>,
    ) -> Self {
        self.outbound_attention_timeout = value.into_property();
        self
    }

    /// Whether `global_data` is kept for the next agent of the call; `true` by default.
    #[must_use]
    pub fn persist_global_data(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.persist_global_data = value.into_property();
        self
    }

    /// The format in which the model receives a prompt in sections; `markdown` by default.
    #[must_use]
    pub fn pom_format(mut self, value: impl IntoProperty<Option<PomFormat>>) -> Self {
        self.pom_format = value.into_property();
        self
    }

    /// Whether a summary is stored under `conversation_id`.
    #[must_use]
    pub fn save_conversation(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.save_conversation = value.into_property();
        self
    }

    /// How long to wait for speech recognition, in milliseconds, 0 to 10000; 1400 by default.
    #[must_use]
    pub fn speech_event_timeout(
        mut self,
        value: impl IntoProperty<Option<Value<Milliseconds>>>,
    ) -> Self {
        self.speech_event_timeout = value.into_property();
        self
    }

    /// The number of short pauses in the speech of the agent, 0 to 10; 3 by default.
    #[must_use]
    pub fn speech_gen_quick_stops(mut self, value: impl IntoProperty<Option<Value<i64>>>) -> Self {
        self.speech_gen_quick_stops = value.into_property();
        self
    }

    /// The maximum duration of the caller's speech, in milliseconds, 0 to 600000; 60000 by
    /// default.
    #[must_use]
    pub fn speech_timeout(mut self, value: impl IntoProperty<Option<Value<Milliseconds>>>) -> Self {
        self.speech_timeout = value.into_property();
        self
    }

    /// Whether the agent responds only to its name; `false` by default. Excludes
    /// `enable_pause`.
    #[must_use]
    pub fn speak_when_spoken_to(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.speak_when_spoken_to = value.into_property();
        self
    }

    /// Whether the agent starts paused, until it is called by its name; `false` by default.
    #[must_use]
    pub fn start_paused(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.start_paused = value.into_property();
        self
    }

    /// The fixed first utterance of the agent.
    #[must_use]
    pub fn static_greeting(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.static_greeting = value.into_property();
        self
    }

    /// Whether the greeting is protected from interruption; `false` by default.
    #[must_use]
    pub fn static_greeting_no_barge(
        mut self,
        value: impl IntoProperty<Option<Value<bool>>>,
    ) -> Self {
        self.static_greeting_no_barge = value.into_property();
        self
    }

    /// The form of the summary.
    #[must_use]
    pub fn summary_mode(mut self, value: impl IntoProperty<Option<Value<SummaryMode>>>) -> Self {
        self.summary_mode = value.into_property();
        self
    }

    /// Whether functions may change settings of the agent; `true` by default.
    #[must_use]
    pub fn swaig_allow_settings(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.swaig_allow_settings = value.into_property();
        self
    }

    /// Whether functions may run scripts; `true` by default.
    #[must_use]
    pub fn swaig_allow_swml(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.swaig_allow_swml = value.into_property();
        self
    }

    /// Whether each function receives the whole conversation; `false` by default.
    #[must_use]
    pub fn swaig_post_conversation(
        mut self,
        value: impl IntoProperty<Option<Value<bool>>>,
    ) -> Self {
        self.swaig_post_conversation = value.into_property();
        self
    }

    /// Whether functions may set `global_data`; `true` by default.
    #[must_use]
    pub fn swaig_set_global_data(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.swaig_set_global_data = value.into_property();
        self
    }

    /// The script variables that functions receive: all, none, or the named ones.
    #[must_use]
    pub fn swaig_post_swml_vars(mut self, value: impl IntoProperty<Option<PostedVars>>) -> Self {
        self.swaig_post_swml_vars = value.into_property();
        self
    }

    /// The model for reasoning, with `enable_thinking`.
    #[must_use]
    pub fn thinking_model(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.thinking_model = value.into_property();
        self
    }

    /// The model for background tasks.
    #[must_use]
    pub fn utility_model(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.utility_model = value.into_property();
        self
    }

    /// Whether the agent waits while the caller interrupts it, and discards the rest of its
    /// response; `true` by default.
    #[must_use]
    pub fn transparent_barge(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.transparent_barge = value.into_property();
        self
    }

    /// The maximum wait during an interruption, in milliseconds, 0 to 60000; 3000 by default.
    #[must_use]
    pub fn transparent_barge_max_time(
        mut self,
        value: impl IntoProperty<Option<Value<Milliseconds>>>,
    ) -> Self {
        self.transparent_barge_max_time = value.into_property();
        self
    }

    /// Whether the next agent receives a summary of the conversation; `false` by default.
    #[must_use]
    pub fn transfer_summary(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.transfer_summary = value.into_property();
        self
    }

    /// How long to wait at the predicted end of a sentence, in milliseconds, 0 to 10000; 250 by
    /// default.
    #[must_use]
    pub fn turn_detection_timeout(
        mut self,
        value: impl IntoProperty<Option<Value<Milliseconds>>>,
    ) -> Self {
        self.turn_detection_timeout = value.into_property();
        self
    }

    /// The kinds of waits that get a turn filler; `spell,number` by default.
    #[must_use]
    pub fn turn_filler_sources(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.turn_filler_sources = value.into_property();
        self
    }

    /// The number of waits per filler, at least 1; 1 by default.
    #[must_use]
    pub fn turn_filler_every_n(mut self, value: impl IntoProperty<Option<Value<i64>>>) -> Self {
        self.turn_filler_every_n = value.into_property();
        self
    }

    /// The minimum duration of a wait that gets a filler, in milliseconds; 0 by default.
    #[must_use]
    pub fn turn_filler_min_ms(
        mut self,
        value: impl IntoProperty<Option<Value<Milliseconds>>>,
    ) -> Self {
        self.turn_filler_min_ms = value.into_property();
        self
    }

    /// The format of spoken phone numbers; `international` by default.
    #[must_use]
    pub fn tts_number_format(mut self, value: impl IntoProperty<Option<NumberFormat>>) -> Self {
        self.tts_number_format = value.into_property();
        self
    }

    /// Whether to log in more detail; `false` by default.
    #[must_use]
    pub fn verbose_logs(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.verbose_logs = value.into_property();
        self
    }

    /// A video to show while the agent listens.
    #[must_use]
    pub fn video_listening_file(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.video_listening_file = value.into_property();
        self
    }

    /// A video to show while the agent is idle.
    #[must_use]
    pub fn video_idle_file(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.video_idle_file = value.into_property();
        self
    }

    /// A video to show while the agent talks.
    #[must_use]
    pub fn video_talking_file(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.video_talking_file = value.into_property();
        self
    }

    /// The model for image processing, with `enable_vision`.
    #[must_use]
    pub fn vision_model(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.vision_model = value.into_property();
        self
    }

    /// The voice activity detection: a threshold, 0 to 100, optionally followed by `:` and a
    /// frame of 16 to 40 milliseconds.
    #[must_use]
    pub fn vad_config(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.vad_config = value.into_property();
        self
    }

    /// Whether the caller speaks first; `false` by default.
    #[must_use]
    pub fn wait_for_user(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.wait_for_user = value.into_property();
        self
    }

    /// The words that precede the agent's name to wake it.
    #[must_use]
    pub fn wake_prefix(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.wake_prefix = value.into_property();
        self
    }

    /// Deprecated: the stability of an ElevenLabs voice, 0 to 1; 0.5 by default. Set it in the
    /// `params` of a language.
    #[must_use]
    pub fn eleven_labs_stability(
        mut self,
        value: impl IntoProperty<Option<Value<Number>>>,
    ) -> Self {
        self.eleven_labs_stability = value.into_property();
        self
    }

    /// Deprecated: the similarity of an ElevenLabs voice to the original, 0 to 1; 0.75 by
    /// default. Set it in the `params` of a language.
    #[must_use]
    pub fn eleven_labs_similarity(
        mut self,
        value: impl IntoProperty<Option<Value<Number>>>,
    ) -> Self {
        self.eleven_labs_similarity = value.into_property();
        self
    }
}

crate::declare::record!(AiParams of swml_language::methods::AiParams { 0: acknowledge_interruptions, 1: ai_model, 2: ai_name, 3: ai_volume, 4: app_name, 5: asr_smart_format, 6: attention_timeout, 7: attention_timeout_prompt, 8: asr_diarize, 9: asr_speaker_affinity, 10: audible_debug, 11: audible_latency, 12: background_file, 13: background_file_loops, 14: background_file_volume, 15: enable_barge, 16: enable_inner_dialog, 17: enable_pause, 18: enable_turn_detection, 19: barge_match_string, 20: barge_min_words, 21: barge_functions, 22: cache_mode, 23: conscience, 24: convo, 25: conversation_id, 26: conversation_sliding_window, 27: debug_webhook_level, 28: debug_webhook_url, 29: debug, 30: direction, 31: digit_terminators, 32: digit_timeout, 33: end_of_speech_timeout, 34: enable_accounting, 35: enable_thinking, 36: enable_text_normalization, 37: auto_correct, 38: redact_prompt, 39: enable_vision, 40: energy_level, 41: first_word_timeout, 42: function_wait_for_talking, 43: functions_on_no_response, 44: hard_stop_prompt, 45: hard_stop_time, 46: hold_music, 47: hold_on_process, 48: inactivity_timeout, 49: inner_dialog_model, 50: inner_dialog_prompt, 51: inner_dialog_synced, 52: initial_sleep_ms, 53: input_poll_freq, 54: interrupt_on_noise, 55: interrupt_prompt, 56: languages_enabled, 57: local_tz, 58: llm_diarize_aware, 59: max_emotion, 60: max_response_tokens, 61: openai_asr_engine, 62: outbound_attention_timeout, 63: persist_global_data, 64: pom_format, 65: save_conversation, 66: speech_event_timeout, 67: speech_gen_quick_stops, 68: speech_timeout, 69: speak_when_spoken_to, 70: start_paused, 71: static_greeting, 72: static_greeting_no_barge, 73: summary_mode, 74: swaig_allow_settings, 75: swaig_allow_swml, 76: swaig_post_conversation, 77: swaig_set_global_data, 78: swaig_post_swml_vars, 79: thinking_model, 80: utility_model, 81: transparent_barge, 82: transparent_barge_max_time, 83: transfer_summary, 84: turn_detection_timeout, 85: turn_filler_sources, 86: turn_filler_every_n, 87: turn_filler_min_ms, 88: tts_number_format, 89: verbose_logs, 90: video_listening_file, 91: video_idle_file, 92: video_talking_file, 93: vision_model, 94: vad_config, 95: wait_for_user, 96: wake_prefix, 97: eleven_labs_stability, 98: eleven_labs_similarity });

/// How often a sound is played.
#[derive(Clone)]
pub enum BackgroundLoops {
    /// A number of times.
    Times(Value<i64>),
    /// Unlimited.
    Endless(()),
}

crate::declare::choice!(BackgroundLoops of swml_language::methods::BackgroundLoops { Times(Value<i64>), Endless(()) });

/// When the caller may interrupt the agent.
#[derive(Clone)]
pub enum Barge {
    /// `false` for never, `true` for the default.
    Enabled(bool),
    /// `complete`, `partial` or `all`, or several separated by commas.
    When(Text),
}

crate::declare::choice!(Barge of swml_language::methods::Barge { Enabled(bool), When(Text) });

/// A message of the conversation before the call.
///
/// SWML reference: "ai", `params.convo`.
///
/// ```
/// # use swml_core as swml;
/// use swml::{ConversationMessage, ConversationRole};
/// let said = ConversationMessage::new(ConversationRole::User, "I called yesterday");
/// assert_eq!(
///     serde_json::to_string(&said)?,
///     r#"{"role":"user","content":"I called yesterday"}"#
/// );
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Default)]
pub struct ConversationMessage {
    /// The author of the message.
    pub role: ConversationRole,
    /// The text of the message.
    pub content: Text,
    /// The language code of the message.
    pub lang: Option<Text>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl ConversationMessage {
    /// The author of the message.
    #[must_use]
    pub fn role(mut self, value: impl IntoProperty<ConversationRole>) -> Self {
        self.role = value.into_property();
        self
    }

    /// The text of the message.
    #[must_use]
    pub fn content(mut self, value: impl IntoProperty<Text>) -> Self {
        self.content = value.into_property();
        self
    }

    /// The language code of the message.
    #[must_use]
    pub fn lang(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.lang = value.into_property();
        self
    }
}

crate::declare::record!(ConversationMessage of swml_language::methods::ConversationMessage { 0: role, 1: content, 2: lang });

/// The author of a message.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum ConversationRole {
    /// The caller.
    #[default]
    User,
    /// The agent.
    Assistant,
    /// The instructions of the agent.
    System,
}

crate::declare::keyword!(ConversationRole of swml_language::methods::ConversationRole { User = "user", Assistant = "assistant", System = "system" });

/// Whether to log for debugging, or the level of detail.
#[derive(Clone)]
pub enum DebugMode {
    /// Whether to log.
    Enabled(Value<bool>),
    /// The level of detail.
    Level(i64),
}

crate::declare::choice!(DebugMode of swml_language::methods::DebugMode { Enabled(Value<bool>), Level(i64) });

/// The direction of a call.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum CallDirection {
    /// The caller placed the call.
    #[default]
    Inbound,
    /// The caller received the call.
    Outbound,
}

crate::declare::keyword!(CallDirection of swml_language::methods::CallDirection { Inbound = "inbound", Outbound = "outbound" });

/// Where the written and the spoken form of numbers, dates and the like are converted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum TextNormalization {
    /// In recognized speech.
    #[default]
    Heard,
    /// In the speech of the agent.
    Spoken,
    /// In both.
    Both,
    /// The same as `both`.
    True,
    /// The same as `both`.
    On,
    /// Nowhere.
    False,
    /// Nowhere.
    Off,
    /// Nowhere.
    None,
}

crate::declare::keyword!(TextNormalization of swml_language::methods::TextNormalization { Heard = "heard", Spoken = "spoken", Both = "both", True = "true", On = "on", False = "false", Off = "off", None = "none" });

/// The format in which the model receives a prompt in sections.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum PomFormat {
    /// Markdown.
    #[default]
    Markdown,
    /// XML.
    Xml,
}

crate::declare::keyword!(PomFormat of swml_language::methods::PomFormat { Markdown = "markdown", Xml = "xml" });

/// The form of the summary of a conversation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum SummaryMode {
    /// A single string.
    #[default]
    Str,
    /// The original form.
    Original,
}

crate::declare::keyword!(SummaryMode of swml_language::methods::SummaryMode { Str = "string", Original = "original" });

/// The script variables that functions receive.
#[derive(Clone)]
pub enum PostedVars {
    /// All or none.
    All(Value<bool>),
    /// The variables with these names.
    These(Vec<Text>),
}

crate::declare::choice!(PostedVars of swml_language::methods::PostedVars { All(Value<bool>), These(Vec<Text>) });

/// The format of spoken phone numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum NumberFormat {
    /// With the country code: `+12345678901`.
    #[default]
    International,
    /// Without the country code: `(234) 567-8901`.
    National,
}

crate::declare::keyword!(NumberFormat of swml_language::methods::NumberFormat { International = "international", National = "national" });
