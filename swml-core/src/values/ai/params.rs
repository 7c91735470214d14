// Generated from the table in swml-language by `SNAPSHOTS=overwrite cargo test -p swml-language --test values`.

use crate::Number;
use crate::into_property::IntoProperty;
use crate::key_order::KeyOrder;
use crate::text::Text;
use crate::value::{Milliseconds, Value};

/// Settings of an agent. What SWML is not known to have is sent as it is.
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
#[derive(Clone, Default)]
pub struct AiParams {
    /// Whether the agent speaks of it when the caller has talked over it.
    pub acknowledge_interruptions: Option<Value<bool>>,
    /// The model that thinks, such as `gpt-4.1-mini`; `gpt-4o-mini` if left out.
    pub ai_model: Option<Text>,
    /// The name that the agent listens to; `computer` if left out.
    pub ai_name: Option<Text>,
    /// How loud the agent is, -50 to 50; 0 if left out.
    pub ai_volume: Option<Value<i64>>,
    /// A name for this agent, which webhooks are told; `swml app` if left out.
    pub app_name: Option<Text>,
    /// Whether what is heard is written with numbers and dates in good form.
    pub asr_smart_format: Option<Value<bool>>,
    /// How long the caller may be silent before the agent asks again, in
    /// milliseconds, 10000 to 600000; 0 for ever.
    pub attention_timeout: Option<Value<Milliseconds>>,
    /// What the agent is told when the caller has been silent for so long.
    pub attention_timeout_prompt: Option<Text>,
    /// Whether speakers are told apart.
    pub asr_diarize: Option<Value<bool>>,
    /// Whether the agent answers only the speaker who answered it first.
    pub asr_speaker_affinity: Option<Value<bool>>,
    /// Whether the agent says which function it runs; no if left out.
    pub audible_debug: Option<Value<bool>>,
    /// Whether the agent says how long it took; no if left out.
    pub audible_latency: Option<Value<bool>>,
    /// A sound to play behind the talk.
    pub background_file: Option<Text>,
    /// How often to play it; without end if left out.
    pub background_file_loops: Option<BackgroundLoops>,
    /// How loud it is, -50 to 50; 0 if left out.
    pub background_file_volume: Option<Value<i64>>,
    /// When the caller may talk over the agent: `complete`, `partial`, `all`, or
    /// whether at all; `complete,partial` if left out.
    pub enable_barge: Option<Barge>,
    /// Whether a second agent thinks along in the background; no if left out.
    pub enable_inner_dialog: Option<Value<bool>>,
    /// Whether the caller may pause the agent and call it by its name again; no if
    /// left out.
    pub enable_pause: Option<Value<bool>>,
    /// Whether the agent guesses from what it has heard that a sentence is over; yes
    /// if left out.
    pub enable_turn_detection: Option<Value<bool>>,
    /// What the caller must say to interrupt, as a regular expression.
    pub barge_match_string: Option<Text>,
    /// How many words interrupt the agent, 1 to 99.
    pub barge_min_words: Option<Value<i64>>,
    /// Whether functions run while the agent is interrupted; yes if left out.
    pub barge_functions: Option<Value<bool>>,
    /// Whether answers are kept to be used again; no if left out.
    pub cache_mode: Option<Value<bool>>,
    /// What holds the agent to its task.
    pub conscience: Option<Text>,
    /// What was said before the call.
    pub convo: Option<Vec<ConversationMessage>>,
    /// The name of the conversation, for `save_conversation`.
    pub conversation_id: Option<Text>,
    /// How many messages of the talk the model is shown.
    pub conversation_sliding_window: Option<Value<i64>>,
    /// How much the debug webhook is told, 0 to 2.
    pub debug_webhook_level: Option<Value<i64>>,
    /// Where each turn of the talk is reported as it happens.
    pub debug_webhook_url: Option<Text>,
    /// Whether, or how much, to log for finding faults.
    pub debug: Option<DebugMode>,
    /// Whether the agent takes the call for an incoming or an outgoing one.
    pub direction: Option<Value<CallDirection>>,
    /// The digits that end keypad input.
    pub digit_terminators: Option<Text>,
    /// How long to wait for the next digit, in milliseconds, 0 to 30000; 3000 if left
    /// out.
    pub digit_timeout: Option<Value<Milliseconds>>,
    /// How much silence ends what the caller says, in milliseconds, 250 to 10000; 700
    /// if left out.
    pub end_of_speech_timeout: Option<Value<Milliseconds>>,
    /// Whether use is counted.
    pub enable_accounting: Option<Value<bool>>,
    /// Whether the model takes a turn to think; no if left out. It answers later.
    pub enable_thinking: Option<Value<bool>>,
    /// Where numbers, dates and the like change between how they are written and how
    /// they are spoken; `both` if left out.
    pub enable_text_normalization: Option<Value<TextNormalization>>,
    /// Whether slips of hearing are mended before the agent reads; no if left out. It
    /// needs `enable_text_normalization` off.
    pub auto_correct: Option<Value<bool>>,
    /// What to black out wherever the call is recorded, in words.
    pub redact_prompt: Option<Text>,
    /// Whether the agent can see; no if left out.
    pub enable_vision: Option<Value<bool>>,
    /// How loud the caller must be to be heard, 0 to 100 dB; 52 if left out.
    pub energy_level: Option<Value<Number>>,
    /// How long to wait for the first word of speech, in milliseconds, 0 to 10000;
    /// 1000 if left out.
    pub first_word_timeout: Option<Value<Milliseconds>>,
    /// Whether a function waits until its filler is spoken; no if left out.
    pub function_wait_for_talking: Option<Value<bool>>,
    /// Whether functions run although the caller says nothing; no if left out.
    pub functions_on_no_response: Option<Value<bool>>,
    /// What the agent is told when `hard_stop_time` is over.
    pub hard_stop_prompt: Option<Text>,
    /// The longest the agent may talk, such as `90s` or `1h30m`.
    pub hard_stop_time: Option<Text>,
    /// What the caller hears on hold.
    pub hold_music: Option<Text>,
    /// Whether it plays while a function runs; no if left out.
    pub hold_on_process: Option<Value<bool>>,
    /// How long nothing may happen before the agent leaves, in milliseconds, 10000 to
    /// 3600000; 600000 if left out.
    pub inactivity_timeout: Option<Value<Milliseconds>>,
    /// The model of the inner dialog.
    pub inner_dialog_model: Option<Text>,
    /// What the inner dialog is told.
    pub inner_dialog_prompt: Option<Text>,
    /// Whether the inner dialog waits for each turn to end; no if left out.
    pub inner_dialog_synced: Option<Value<bool>>,
    /// How long to wait before the agent begins, in milliseconds, up to 300000; 0 if
    /// left out.
    pub initial_sleep_ms: Option<Value<Milliseconds>>,
    /// How often to look for input from elsewhere, in milliseconds, 1000 to 10000;
    /// 2000 if left out.
    pub input_poll_freq: Option<Value<Milliseconds>>,
    /// Whether a sound of more than a second interrupts the agent.
    pub interrupt_on_noise: Option<Value<bool>>,
    /// What the agent is told when the caller talks over it.
    pub interrupt_prompt: Option<Text>,
    /// Does nothing: `languages` works by being there.
    pub languages_enabled: Option<Value<bool>>,
    /// The time zone of the agent, by its IANA name; `US/Central` if left out.
    pub local_tz: Option<Text>,
    /// Whether the agent learns who is speaking.
    pub llm_diarize_aware: Option<Value<bool>>,
    /// How much feeling the voice may show, 1 to 30; 30 if left out.
    pub max_emotion: Option<Value<i64>>,
    /// The longest answer, in tokens, 1 to 16384.
    pub max_response_tokens: Option<Value<i64>>,
    /// The engine that hears; `deepgram:nova-3` if left out.
    pub openai_asr_engine: Option<Text>,
    /// How long somebody who was called may say nothing, in milliseconds, 10000 to
    /// 600000; 120000 if left out.
    pub outbound_attention_timeout: Option<Value<Milliseconds>>,
    /// Whether `global_data` is kept for the next agent of the call; yes if left out.
    pub persist_global_data: Option<Value<bool>>,
    /// How a prompt in sections is shown to the model; `markdown` if left out.
    pub pom_format: Option<PomFormat>,
    /// Whether a summary is kept under `conversation_id`.
    pub save_conversation: Option<Value<bool>>,
    /// How long to wait for speech to be recognized, in milliseconds, 0 to 10000; 1400
    /// if left out.
    pub speech_event_timeout: Option<Value<Milliseconds>>,
    /// How many short stops the voice makes, 0 to 10; 3 if left out.
    pub speech_gen_quick_stops: Option<Value<i64>>,
    /// The longest the caller may speak, in milliseconds, 0 to 600000; 60000 if left
    /// out.
    pub speech_timeout: Option<Value<Milliseconds>>,
    /// Whether the agent answers only to its name; no if left out. Not beside
    /// `enable_pause`.
    pub speak_when_spoken_to: Option<Value<bool>>,
    /// Whether the agent begins paused, until it is called by its name; no if left out.
    pub start_paused: Option<Value<bool>>,
    /// What the agent always says first.
    pub static_greeting: Option<Text>,
    /// Whether the greeting cannot be interrupted; no if left out.
    pub static_greeting_no_barge: Option<Value<bool>>,
    /// How the summary is made.
    pub summary_mode: Option<Value<SummaryMode>>,
    /// Whether functions may change settings of the agent; yes if left out.
    pub swaig_allow_settings: Option<Value<bool>>,
    /// Whether functions may run scripts; yes if left out.
    pub swaig_allow_swml: Option<Value<bool>>,
    /// Whether each function is told the whole talk; no if left out.
    pub swaig_post_conversation: Option<Value<bool>>,
    /// Whether functions may set `global_data`; yes if left out.
    pub swaig_set_global_data: Option<Value<bool>>,
    /// Which variables of the script functions are told: all, none, or those named.
    pub swaig_post_swml_vars: Option<PostedVars>,
    /// The model that thinks where `enable_thinking` is set.
    pub thinking_model: Option<Text>,
    /// The model for small tasks in the background.
    pub utility_model: Option<Text>,
    /// Whether the agent waits while the caller talks over it, and forgets what it
    /// meant to say; yes if left out.
    pub transparent_barge: Option<Value<bool>>,
    /// How long it waits at most, in milliseconds, 0 to 60000; 3000 if left out.
    pub transparent_barge_max_time: Option<Value<Milliseconds>>,
    /// Whether the next agent is told a summary of the talk; no if left out.
    pub transfer_summary: Option<Value<bool>>,
    /// How long to wait when a sentence seems over, in milliseconds, 0 to 10000; 250
    /// if left out.
    pub turn_detection_timeout: Option<Value<Milliseconds>>,
    /// Which waits get a turn filler; `spell,number` if left out.
    pub turn_filler_sources: Option<Text>,
    /// Every how manieth of them gets one, at least 1; 1 if left out.
    pub turn_filler_every_n: Option<Value<i64>>,
    /// How long a wait must last to get one, in milliseconds; 0 if left out.
    pub turn_filler_min_ms: Option<Value<Milliseconds>>,
    /// How phone numbers are spoken; `international` if left out.
    pub tts_number_format: Option<NumberFormat>,
    /// Whether to log more; no if left out.
    pub verbose_logs: Option<Value<bool>>,
    /// A video to show while the agent listens.
    pub video_listening_file: Option<Text>,
    /// A video to show while the agent does nothing.
    pub video_idle_file: Option<Text>,
    /// A video to show while the agent talks.
    pub video_talking_file: Option<Text>,
    /// The model that sees where `enable_vision` is set.
    pub vision_model: Option<Text>,
    /// How voice is told from noise: a threshold, 0 to 100, then if need be `:` and a
    /// frame of 16 to 40 milliseconds.
    pub vad_config: Option<Text>,
    /// Whether the caller speaks first; no if left out.
    pub wait_for_user: Option<Value<bool>>,
    /// What must be said before the agent's name to wake it.
    pub wake_prefix: Option<Text>,
    /// Deprecated: how even an ElevenLabs voice is, 0 to 1; 0.5 if left out. Set it in
    /// the `params` of a language.
    pub eleven_labs_stability: Option<Value<Number>>,
    /// Deprecated: how near an ElevenLabs voice stays to the original, 0 to 1; 0.75 if
    /// left out. Set it in the `params` of a language.
    pub eleven_labs_similarity: Option<Value<Number>>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl AiParams {
    /// Whether the agent speaks of it when the caller has talked over it.
    #[must_use]
    pub fn acknowledge_interruptions(
        mut self,
        value: impl IntoProperty<Option<Value<bool>>>,
    ) -> Self {
        self.acknowledge_interruptions = value.into_property();
        self
    }

    /// The model that thinks, such as `gpt-4.1-mini`; `gpt-4o-mini` if left out.
    #[must_use]
    pub fn ai_model(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.ai_model = value.into_property();
        self
    }

    /// The name that the agent listens to; `computer` if left out.
    #[must_use]
    pub fn ai_name(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.ai_name = value.into_property();
        self
    }

    /// How loud the agent is, -50 to 50; 0 if left out.
    #[must_use]
    pub fn ai_volume(mut self, value: impl IntoProperty<Option<Value<i64>>>) -> Self {
        self.ai_volume = value.into_property();
        self
    }

    /// A name for this agent, which webhooks are told; `swml app` if left out.
    #[must_use]
    pub fn app_name(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.app_name = value.into_property();
        self
    }

    /// Whether what is heard is written with numbers and dates in good form.
    #[must_use]
    pub fn asr_smart_format(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.asr_smart_format = value.into_property();
        self
    }

    /// How long the caller may be silent before the agent asks again, in
    /// milliseconds, 10000 to 600000; 0 for ever.
    #[must_use]
    pub fn attention_timeout(
        mut self,
        value: impl IntoProperty<Option<Value<Milliseconds>>>,
    ) -> Self {
        self.attention_timeout = value.into_property();
        self
    }

    /// What the agent is told when the caller has been silent for so long.
    #[must_use]
    pub fn attention_timeout_prompt(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.attention_timeout_prompt = value.into_property();
        self
    }

    /// Whether speakers are told apart.
    #[must_use]
    pub fn asr_diarize(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.asr_diarize = value.into_property();
        self
    }

    /// Whether the agent answers only the speaker who answered it first.
    #[must_use]
    pub fn asr_speaker_affinity(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.asr_speaker_affinity = value.into_property();
        self
    }

    /// Whether the agent says which function it runs; no if left out.
    #[must_use]
    pub fn audible_debug(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.audible_debug = value.into_property();
        self
    }

    /// Whether the agent says how long it took; no if left out.
    #[must_use]
    pub fn audible_latency(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.audible_latency = value.into_property();
        self
    }

    /// A sound to play behind the talk.
    #[must_use]
    pub fn background_file(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.background_file = value.into_property();
        self
    }

    /// How often to play it; without end if left out.
    #[must_use]
    pub fn background_file_loops(
        mut self,
        value: impl IntoProperty<Option<BackgroundLoops>>,
    ) -> Self {
        self.background_file_loops = value.into_property();
        self
    }

    /// How loud it is, -50 to 50; 0 if left out.
    #[must_use]
    pub fn background_file_volume(mut self, value: impl IntoProperty<Option<Value<i64>>>) -> Self {
        self.background_file_volume = value.into_property();
        self
    }

    /// When the caller may talk over the agent: `complete`, `partial`, `all`, or
    /// whether at all; `complete,partial` if left out.
    #[must_use]
    pub fn enable_barge(mut self, value: impl IntoProperty<Option<Barge>>) -> Self {
        self.enable_barge = value.into_property();
        self
    }

    /// Whether a second agent thinks along in the background; no if left out.
    #[must_use]
    pub fn enable_inner_dialog(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.enable_inner_dialog = value.into_property();
        self
    }

    /// Whether the caller may pause the agent and call it by its name again; no if
    /// left out.
    #[must_use]
    pub fn enable_pause(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.enable_pause = value.into_property();
        self
    }

    /// Whether the agent guesses from what it has heard that a sentence is over; yes
    /// if left out.
    #[must_use]
    pub fn enable_turn_detection(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.enable_turn_detection = value.into_property();
        self
    }

    /// What the caller must say to interrupt, as a regular expression.
    #[must_use]
    pub fn barge_match_string(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.barge_match_string = value.into_property();
        self
    }

    /// How many words interrupt the agent, 1 to 99.
    #[must_use]
    pub fn barge_min_words(mut self, value: impl IntoProperty<Option<Value<i64>>>) -> Self {
        self.barge_min_words = value.into_property();
        self
    }

    /// Whether functions run while the agent is interrupted; yes if left out.
    #[must_use]
    pub fn barge_functions(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.barge_functions = value.into_property();
        self
    }

    /// Whether answers are kept to be used again; no if left out.
    #[must_use]
    pub fn cache_mode(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.cache_mode = value.into_property();
        self
    }

    /// What holds the agent to its task.
    #[must_use]
    pub fn conscience(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.conscience = value.into_property();
        self
    }

    /// What was said before the call.
    #[must_use]
    pub fn convo(mut self, value: impl IntoProperty<Option<Vec<ConversationMessage>>>) -> Self {
        self.convo = value.into_property();
        self
    }

    /// The name of the conversation, for `save_conversation`.
    #[must_use]
    pub fn conversation_id(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.conversation_id = value.into_property();
        self
    }

    /// How many messages of the talk the model is shown.
    #[must_use]
    pub fn conversation_sliding_window(
        mut self,
        value: impl IntoProperty<Option<Value<i64>>>,
    ) -> Self {
        self.conversation_sliding_window = value.into_property();
        self
    }

    /// How much the debug webhook is told, 0 to 2.
    #[must_use]
    pub fn debug_webhook_level(mut self, value: impl IntoProperty<Option<Value<i64>>>) -> Self {
        self.debug_webhook_level = value.into_property();
        self
    }

    /// Where each turn of the talk is reported as it happens.
    #[must_use]
    pub fn debug_webhook_url(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.debug_webhook_url = value.into_property();
        self
    }

    /// Whether, or how much, to log for finding faults.
    #[must_use]
    pub fn debug(mut self, value: impl IntoProperty<Option<DebugMode>>) -> Self {
        self.debug = value.into_property();
        self
    }

    /// Whether the agent takes the call for an incoming or an outgoing one.
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

    /// How long to wait for the next digit, in milliseconds, 0 to 30000; 3000 if left
    /// out.
    #[must_use]
    pub fn digit_timeout(mut self, value: impl IntoProperty<Option<Value<Milliseconds>>>) -> Self {
        self.digit_timeout = value.into_property();
        self
    }

    /// How much silence ends what the caller says, in milliseconds, 250 to 10000; 700
    /// if left out.
    #[must_use]
    pub fn end_of_speech_timeout(
        mut self,
        value: impl IntoProperty<Option<Value<Milliseconds>>>,
    ) -> Self {
        self.end_of_speech_timeout = value.into_property();
        self
    }

    /// Whether use is counted.
    #[must_use]
    pub fn enable_accounting(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.enable_accounting = value.into_property();
        self
    }

    /// Whether the model takes a turn to think; no if left out. It answers later.
    #[must_use]
    pub fn enable_thinking(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.enable_thinking = value.into_property();
        self
    }

    /// Where numbers, dates and the like change between how they are written and how
    /// they are spoken; `both` if left out.
    #[must_use]
    pub fn enable_text_normalization(
        mut self,
        value: impl IntoProperty<Option<Value<TextNormalization>>>,
    ) -> Self {
        self.enable_text_normalization = value.into_property();
        self
    }

    /// Whether slips of hearing are mended before the agent reads; no if left out. It
    /// needs `enable_text_normalization` off.
    #[must_use]
    pub fn auto_correct(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.auto_correct = value.into_property();
        self
    }

    /// What to black out wherever the call is recorded, in words.
    #[must_use]
    pub fn redact_prompt(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.redact_prompt = value.into_property();
        self
    }

    /// Whether the agent can see; no if left out.
    #[must_use]
    pub fn enable_vision(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.enable_vision = value.into_property();
        self
    }

    /// How loud the caller must be to be heard, 0 to 100 dB; 52 if left out.
    #[must_use]
    pub fn energy_level(mut self, value: impl IntoProperty<Option<Value<Number>>>) -> Self {
        self.energy_level = value.into_property();
        self
    }

    /// How long to wait for the first word of speech, in milliseconds, 0 to 10000;
    /// 1000 if left out.
    #[must_use]
    pub fn first_word_timeout(
        mut self,
        value: impl IntoProperty<Option<Value<Milliseconds>>>,
    ) -> Self {
        self.first_word_timeout = value.into_property();
        self
    }

    /// Whether a function waits until its filler is spoken; no if left out.
    #[must_use]
    pub fn function_wait_for_talking(
        mut self,
        value: impl IntoProperty<Option<Value<bool>>>,
    ) -> Self {
        self.function_wait_for_talking = value.into_property();
        self
    }

    /// Whether functions run although the caller says nothing; no if left out.
    #[must_use]
    pub fn functions_on_no_response(
        mut self,
        value: impl IntoProperty<Option<Value<bool>>>,
    ) -> Self {
        self.functions_on_no_response = value.into_property();
        self
    }

    /// What the agent is told when `hard_stop_time` is over.
    #[must_use]
    pub fn hard_stop_prompt(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.hard_stop_prompt = value.into_property();
        self
    }

    /// The longest the agent may talk, such as `90s` or `1h30m`.
    #[must_use]
    pub fn hard_stop_time(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.hard_stop_time = value.into_property();
        self
    }

    /// What the caller hears on hold.
    #[must_use]
    pub fn hold_music(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.hold_music = value.into_property();
        self
    }

    /// Whether it plays while a function runs; no if left out.
    #[must_use]
    pub fn hold_on_process(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.hold_on_process = value.into_property();
        self
    }

    /// How long nothing may happen before the agent leaves, in milliseconds, 10000 to
    /// 3600000; 600000 if left out.
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

    /// What the inner dialog is told.
    #[must_use]
    pub fn inner_dialog_prompt(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.inner_dialog_prompt = value.into_property();
        self
    }

    /// Whether the inner dialog waits for each turn to end; no if left out.
    #[must_use]
    pub fn inner_dialog_synced(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.inner_dialog_synced = value.into_property();
        self
    }

    /// How long to wait before the agent begins, in milliseconds, up to 300000; 0 if
    /// left out.
    #[must_use]
    pub fn initial_sleep_ms(
        mut self,
        value: impl IntoProperty<Option<Value<Milliseconds>>>,
    ) -> Self {
        self.initial_sleep_ms = value.into_property();
        self
    }

    /// How often to look for input from elsewhere, in milliseconds, 1000 to 10000;
    /// 2000 if left out.
    #[must_use]
    pub fn input_poll_freq(
        mut self,
        value: impl IntoProperty<Option<Value<Milliseconds>>>,
    ) -> Self {
        self.input_poll_freq = value.into_property();
        self
    }

    /// Whether a sound of more than a second interrupts the agent.
    #[must_use]
    pub fn interrupt_on_noise(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.interrupt_on_noise = value.into_property();
        self
    }

    /// What the agent is told when the caller talks over it.
    #[must_use]
    pub fn interrupt_prompt(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.interrupt_prompt = value.into_property();
        self
    }

    /// Does nothing: `languages` works by being there.
    #[must_use]
    pub fn languages_enabled(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.languages_enabled = value.into_property();
        self
    }

    /// The time zone of the agent, by its IANA name; `US/Central` if left out.
    #[must_use]
    pub fn local_tz(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.local_tz = value.into_property();
        self
    }

    /// Whether the agent learns who is speaking.
    #[must_use]
    pub fn llm_diarize_aware(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.llm_diarize_aware = value.into_property();
        self
    }

    /// How much feeling the voice may show, 1 to 30; 30 if left out.
    #[must_use]
    pub fn max_emotion(mut self, value: impl IntoProperty<Option<Value<i64>>>) -> Self {
        self.max_emotion = value.into_property();
        self
    }

    /// The longest answer, in tokens, 1 to 16384.
    #[must_use]
    pub fn max_response_tokens(mut self, value: impl IntoProperty<Option<Value<i64>>>) -> Self {
        self.max_response_tokens = value.into_property();
        self
    }

    /// The engine that hears; `deepgram:nova-3` if left out.
    #[must_use]
    pub fn openai_asr_engine(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.openai_asr_engine = value.into_property();
        self
    }

    /// How long somebody who was called may say nothing, in milliseconds, 10000 to
    /// 600000; 120000 if left out.
    #[must_use]
    pub fn outbound_attention_timeout(
        mut self,
        value: impl IntoProperty<Option<Value<Milliseconds>>>,
    ) -> Self {
        self.outbound_attention_timeout = value.into_property();
        self
    }

    /// Whether `global_data` is kept for the next agent of the call; yes if left out.
    #[must_use]
    pub fn persist_global_data(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.persist_global_data = value.into_property();
        self
    }

    /// How a prompt in sections is shown to the model; `markdown` if left out.
    #[must_use]
    pub fn pom_format(mut self, value: impl IntoProperty<Option<PomFormat>>) -> Self {
        self.pom_format = value.into_property();
        self
    }

    /// Whether a summary is kept under `conversation_id`.
    #[must_use]
    pub fn save_conversation(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.save_conversation = value.into_property();
        self
    }

    /// How long to wait for speech to be recognized, in milliseconds, 0 to 10000; 1400
    /// if left out.
    #[must_use]
    pub fn speech_event_timeout(
        mut self,
        value: impl IntoProperty<Option<Value<Milliseconds>>>,
    ) -> Self {
        self.speech_event_timeout = value.into_property();
        self
    }

    /// How many short stops the voice makes, 0 to 10; 3 if left out.
    #[must_use]
    pub fn speech_gen_quick_stops(mut self, value: impl IntoProperty<Option<Value<i64>>>) -> Self {
        self.speech_gen_quick_stops = value.into_property();
        self
    }

    /// The longest the caller may speak, in milliseconds, 0 to 600000; 60000 if left
    /// out.
    #[must_use]
    pub fn speech_timeout(mut self, value: impl IntoProperty<Option<Value<Milliseconds>>>) -> Self {
        self.speech_timeout = value.into_property();
        self
    }

    /// Whether the agent answers only to its name; no if left out. Not beside
    /// `enable_pause`.
    #[must_use]
    pub fn speak_when_spoken_to(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.speak_when_spoken_to = value.into_property();
        self
    }

    /// Whether the agent begins paused, until it is called by its name; no if left out.
    #[must_use]
    pub fn start_paused(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.start_paused = value.into_property();
        self
    }

    /// What the agent always says first.
    #[must_use]
    pub fn static_greeting(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.static_greeting = value.into_property();
        self
    }

    /// Whether the greeting cannot be interrupted; no if left out.
    #[must_use]
    pub fn static_greeting_no_barge(
        mut self,
        value: impl IntoProperty<Option<Value<bool>>>,
    ) -> Self {
        self.static_greeting_no_barge = value.into_property();
        self
    }

    /// How the summary is made.
    #[must_use]
    pub fn summary_mode(mut self, value: impl IntoProperty<Option<Value<SummaryMode>>>) -> Self {
        self.summary_mode = value.into_property();
        self
    }

    /// Whether functions may change settings of the agent; yes if left out.
    #[must_use]
    pub fn swaig_allow_settings(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.swaig_allow_settings = value.into_property();
        self
    }

    /// Whether functions may run scripts; yes if left out.
    #[must_use]
    pub fn swaig_allow_swml(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.swaig_allow_swml = value.into_property();
        self
    }

    /// Whether each function is told the whole talk; no if left out.
    #[must_use]
    pub fn swaig_post_conversation(
        mut self,
        value: impl IntoProperty<Option<Value<bool>>>,
    ) -> Self {
        self.swaig_post_conversation = value.into_property();
        self
    }

    /// Whether functions may set `global_data`; yes if left out.
    #[must_use]
    pub fn swaig_set_global_data(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.swaig_set_global_data = value.into_property();
        self
    }

    /// Which variables of the script functions are told: all, none, or those named.
    #[must_use]
    pub fn swaig_post_swml_vars(mut self, value: impl IntoProperty<Option<PostedVars>>) -> Self {
        self.swaig_post_swml_vars = value.into_property();
        self
    }

    /// The model that thinks where `enable_thinking` is set.
    #[must_use]
    pub fn thinking_model(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.thinking_model = value.into_property();
        self
    }

    /// The model for small tasks in the background.
    #[must_use]
    pub fn utility_model(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.utility_model = value.into_property();
        self
    }

    /// Whether the agent waits while the caller talks over it, and forgets what it
    /// meant to say; yes if left out.
    #[must_use]
    pub fn transparent_barge(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.transparent_barge = value.into_property();
        self
    }

    /// How long it waits at most, in milliseconds, 0 to 60000; 3000 if left out.
    #[must_use]
    pub fn transparent_barge_max_time(
        mut self,
        value: impl IntoProperty<Option<Value<Milliseconds>>>,
    ) -> Self {
        self.transparent_barge_max_time = value.into_property();
        self
    }

    /// Whether the next agent is told a summary of the talk; no if left out.
    #[must_use]
    pub fn transfer_summary(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.transfer_summary = value.into_property();
        self
    }

    /// How long to wait when a sentence seems over, in milliseconds, 0 to 10000; 250
    /// if left out.
    #[must_use]
    pub fn turn_detection_timeout(
        mut self,
        value: impl IntoProperty<Option<Value<Milliseconds>>>,
    ) -> Self {
        self.turn_detection_timeout = value.into_property();
        self
    }

    /// Which waits get a turn filler; `spell,number` if left out.
    #[must_use]
    pub fn turn_filler_sources(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.turn_filler_sources = value.into_property();
        self
    }

    /// Every how manieth of them gets one, at least 1; 1 if left out.
    #[must_use]
    pub fn turn_filler_every_n(mut self, value: impl IntoProperty<Option<Value<i64>>>) -> Self {
        self.turn_filler_every_n = value.into_property();
        self
    }

    /// How long a wait must last to get one, in milliseconds; 0 if left out.
    #[must_use]
    pub fn turn_filler_min_ms(
        mut self,
        value: impl IntoProperty<Option<Value<Milliseconds>>>,
    ) -> Self {
        self.turn_filler_min_ms = value.into_property();
        self
    }

    /// How phone numbers are spoken; `international` if left out.
    #[must_use]
    pub fn tts_number_format(mut self, value: impl IntoProperty<Option<NumberFormat>>) -> Self {
        self.tts_number_format = value.into_property();
        self
    }

    /// Whether to log more; no if left out.
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

    /// A video to show while the agent does nothing.
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

    /// The model that sees where `enable_vision` is set.
    #[must_use]
    pub fn vision_model(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.vision_model = value.into_property();
        self
    }

    /// How voice is told from noise: a threshold, 0 to 100, then if need be `:` and a
    /// frame of 16 to 40 milliseconds.
    #[must_use]
    pub fn vad_config(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.vad_config = value.into_property();
        self
    }

    /// Whether the caller speaks first; no if left out.
    #[must_use]
    pub fn wait_for_user(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.wait_for_user = value.into_property();
        self
    }

    /// What must be said before the agent's name to wake it.
    #[must_use]
    pub fn wake_prefix(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.wake_prefix = value.into_property();
        self
    }

    /// Deprecated: how even an ElevenLabs voice is, 0 to 1; 0.5 if left out. Set it in
    /// the `params` of a language.
    #[must_use]
    pub fn eleven_labs_stability(
        mut self,
        value: impl IntoProperty<Option<Value<Number>>>,
    ) -> Self {
        self.eleven_labs_stability = value.into_property();
        self
    }

    /// Deprecated: how near an ElevenLabs voice stays to the original, 0 to 1; 0.75 if
    /// left out. Set it in the `params` of a language.
    #[must_use]
    pub fn eleven_labs_similarity(
        mut self,
        value: impl IntoProperty<Option<Value<Number>>>,
    ) -> Self {
        self.eleven_labs_similarity = value.into_property();
        self
    }
}

crate::declare::record!(AiParams of swml_language::methods::AiParams { acknowledge_interruptions, ai_model, ai_name, ai_volume, app_name, asr_smart_format, attention_timeout, attention_timeout_prompt, asr_diarize, asr_speaker_affinity, audible_debug, audible_latency, background_file, background_file_loops, background_file_volume, enable_barge, enable_inner_dialog, enable_pause, enable_turn_detection, barge_match_string, barge_min_words, barge_functions, cache_mode, conscience, convo, conversation_id, conversation_sliding_window, debug_webhook_level, debug_webhook_url, debug, direction, digit_terminators, digit_timeout, end_of_speech_timeout, enable_accounting, enable_thinking, enable_text_normalization, auto_correct, redact_prompt, enable_vision, energy_level, first_word_timeout, function_wait_for_talking, functions_on_no_response, hard_stop_prompt, hard_stop_time, hold_music, hold_on_process, inactivity_timeout, inner_dialog_model, inner_dialog_prompt, inner_dialog_synced, initial_sleep_ms, input_poll_freq, interrupt_on_noise, interrupt_prompt, languages_enabled, local_tz, llm_diarize_aware, max_emotion, max_response_tokens, openai_asr_engine, outbound_attention_timeout, persist_global_data, pom_format, save_conversation, speech_event_timeout, speech_gen_quick_stops, speech_timeout, speak_when_spoken_to, start_paused, static_greeting, static_greeting_no_barge, summary_mode, swaig_allow_settings, swaig_allow_swml, swaig_post_conversation, swaig_set_global_data, swaig_post_swml_vars, thinking_model, utility_model, transparent_barge, transparent_barge_max_time, transfer_summary, turn_detection_timeout, turn_filler_sources, turn_filler_every_n, turn_filler_min_ms, tts_number_format, verbose_logs, video_listening_file, video_idle_file, video_talking_file, vision_model, vad_config, wait_for_user, wake_prefix, eleven_labs_stability, eleven_labs_similarity });

/// How often a sound is played.
#[derive(Clone)]
pub enum BackgroundLoops {
    /// So many times.
    Times(Value<i64>),
    /// Without end.
    Endless(()),
}

crate::declare::choice!(BackgroundLoops of swml_language::methods::BackgroundLoops { Times(Value<i64>), Endless(()) });

/// When the caller may talk over the agent.
#[derive(Clone)]
pub enum Barge {
    /// Never, or as by default.
    Enabled(bool),
    /// `complete`, `partial` or `all`; several with commas between.
    When(Text),
}

crate::declare::choice!(Barge of swml_language::methods::Barge { Enabled(bool), When(Text) });

/// Something that was said before the call.
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
#[derive(Clone, Default)]
pub struct ConversationMessage {
    /// Who said it.
    pub role: ConversationRole,
    /// What was said.
    pub content: Text,
    /// In which language, by its code.
    pub lang: Option<Text>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl ConversationMessage {
    /// Who said it.
    #[must_use]
    pub fn role(mut self, value: impl IntoProperty<ConversationRole>) -> Self {
        self.role = value.into_property();
        self
    }

    /// What was said.
    #[must_use]
    pub fn content(mut self, value: impl IntoProperty<Text>) -> Self {
        self.content = value.into_property();
        self
    }

    /// In which language, by its code.
    #[must_use]
    pub fn lang(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.lang = value.into_property();
        self
    }
}

crate::declare::record!(ConversationMessage of swml_language::methods::ConversationMessage { role, content, lang });

/// Who said something.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum ConversationRole {
    /// The caller.
    #[default]
    User,
    /// The agent.
    Assistant,
    /// Who instructs the agent.
    System,
}

crate::declare::keyword!(ConversationRole of swml_language::methods::ConversationRole { User = "user", Assistant = "assistant", System = "system" });

/// Whether, or how much, to log for finding faults.
#[derive(Clone)]
pub enum DebugMode {
    /// Whether at all.
    Enabled(Value<bool>),
    /// How much.
    Level(i64),
}

crate::declare::choice!(DebugMode of swml_language::methods::DebugMode { Enabled(Value<bool>), Level(i64) });

/// Which way a call goes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum CallDirection {
    /// The caller called.
    #[default]
    Inbound,
    /// The caller was called.
    Outbound,
}

crate::declare::keyword!(CallDirection of swml_language::methods::CallDirection { Inbound = "inbound", Outbound = "outbound" });

/// Where numbers, dates and the like change between how they are written and how they
/// are spoken.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum TextNormalization {
    /// In what the agent hears.
    #[default]
    Heard,
    /// In what the agent says.
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

/// How a prompt in sections is shown to the model.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum PomFormat {
    /// As Markdown.
    #[default]
    Markdown,
    /// As XML.
    Xml,
}

crate::declare::keyword!(PomFormat of swml_language::methods::PomFormat { Markdown = "markdown", Xml = "xml" });

/// How the summary of a talk is made.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum SummaryMode {
    /// As one string.
    #[default]
    Str,
    /// As it was always made.
    Original,
}

crate::declare::keyword!(SummaryMode of swml_language::methods::SummaryMode { Str = "string", Original = "original" });

/// Which variables of the script functions are told.
#[derive(Clone)]
pub enum PostedVars {
    /// All or none.
    All(Value<bool>),
    /// Those of these names.
    These(Vec<Text>),
}

crate::declare::choice!(PostedVars of swml_language::methods::PostedVars { All(Value<bool>), These(Vec<Text>) });

/// How phone numbers are spoken.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum NumberFormat {
    /// With the country code: `+12345678901`.
    #[default]
    International,
    /// Without: `(234) 567-8901`.
    National,
}

crate::declare::keyword!(NumberFormat of swml_language::methods::NumberFormat { International = "international", National = "national" });
