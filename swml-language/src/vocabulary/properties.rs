//! Properties of other platforms. Rows for one object precede those for any, and the first
//! applicable row for an object is used.

use super::form::{Requirement, Make, Own, PropertyForm, PropertyWord, SampleValue, FormStatement};
use PropertyForm::{Beside, Hint, Made, Named, Nothing, OneOf};
use SampleValue::{Empty, List, Map, Number, Text, Word};

const fn row(
    on: &'static [&'static str],
    words: &'static [&'static str],
    form: PropertyForm,
) -> PropertyWord {
    PropertyWord { on, words, given: Requirement::Anything, form }
}

/// The value of the property, as speech.
const SPOKEN: SampleValue = SampleValue::Own(Own { names: &[""], make: Make::Say, example: &Text("say:Hello") });
/// The value of the property, converted from seconds to milliseconds.
const MILLIS: SampleValue = SampleValue::Own(Own { names: &[""], make: Make::Millis, example: &SampleValue::Millis(5_000) });

const fn own(example: &'static SampleValue) -> SampleValue {
    SampleValue::Own(Own { names: &[""], make: Make::Same, example })
}

const LOOP: &[FormStatement] = &[
    FormStatement("label", Word("again")),
    FormStatement("play", Map(&[("url", Text("say:Hello"))])),
    FormStatement("goto", Map(&[("label", Word("again")), ("max", own(&Number(3)))])),
];
const PROMPT: &[FormStatement] = &[FormStatement("prompt", Map(&[("play", Text("say:Press 1 for sales")), ("terminators", own(&Text("#")))]))];
const RECORD_CALL: &[FormStatement] = &[FormStatement("record_call", Empty)];
const TRANSCRIBE: &[FormStatement] = &[FormStatement("transcribe", Empty)];
const DETECT: &[FormStatement] = &[FormStatement("detect_machine", Empty)];
const CONNECT: &[FormStatement] = &[FormStatement("connect", Map(&[("to", own(&Text("+15551234567")))]))];
const SEND_DIGITS: &[FormStatement] = &[FormStatement("send_digits", Map(&[("digits", own(&Text("1234")))]))];
const SWITCH: &[FormStatement] = &[FormStatement("switch", Map(&[
    ("variable", Text("prompt_value")),
    ("case", SampleValue::Cases(&[("1", &[FormStatement("play", Map(&[("url", Text("say:Hello"))]))])])),
    ("default", SampleValue::Steps(&[FormStatement("hangup", Empty)])),
]))];

const CALLS: &[&str] = &["connect", "a destination"];
const RECORDS: &[&str] = &["record", "record_call"];
const SCRIPTS: &[&str] = &["transfer", "execute"];
const SPEAKS: &[&str] = &["play", "prompt"];
const STARTS: &[&str] = &["start"];

pub(super) const PROPERTIES: &[PropertyWord] = &[
    // play
    row(&["play"], &["say", "text", "tts", "speak", "message", "payload", "sentence", "words", "phrase", "speech", "content", "talk", "ssml", "prompt", "text_to_speech", "greeting"], Made("url", SPOKEN)),
    row(&["play"], &["audio", "audio_url", "file", "src", "source", "sound", "media", "media_url", "playback", "stream_url", "path", "music", "uri", "href", "play", "track", "file_url", "sound_url"], Named(&["url"])),
    row(&["play"], &["sounds", "files", "playlist", "playlists", "audio_urls", "media_urls", "list", "tracks", "items", "audios"], Named(&["urls"])),
    row(&["play"], &["loop", "repeat", "times", "loops", "count", "repeat_count", "loop_count", "iterations"], Beside(LOOP, "to repeat a sound")),
    row(&["play"], &["finish_on_key", "terminators", "terminator", "barge_in", "interruptible", "stop_on_key", "digits", "num_digits", "max_digits"], Beside(PROMPT, "to let the caller press keys")),
    row(&["play"], &["vol", "level", "gain", "loudness"], Named(&["volume"])),
    row(&["play"], &["answer", "answer_first", "pre_answer", "early_media"], Named(&["auto_answer"])),
    // prompt
    row(&["prompt"], &["say", "text", "tts", "speak", "message", "payload", "prompt", "greeting", "question", "words", "ssml", "phrase", "talk"], Made("play", SPOKEN)),
    row(&["prompt"], &["url", "urls", "audio", "audio_url", "file", "sound", "media", "src", "source", "playback", "sounds", "files", "play_url", "media_url"], Named(&["play"])),
    row(&["prompt"], &["num_digits", "number_of_digits", "digits", "digit_count", "maximum_digits", "max", "max_length", "length", "count", "digits_max", "max_tones", "max_keys"], Named(&["max_digits"])),
    row(&["prompt"], &["finish_on_key", "terminating_digit", "terminating_digits", "terminating_key", "end_key", "end_on_key", "digit_terminators", "stop_key", "finish_key", "finish_keys", "terminator_keys", "stop_on_key", "hash_key", "digits_terminators", "submit_key"], Named(&["terminators"])),
    row(&["prompt"], &["inter_digit_timeout", "inter_digit_timeout_millis", "digit_end_timeout", "between_digits", "key_timeout"], Named(&["digit_timeout"])),
    row(&["prompt"], &["timeout", "first_digit_timeout", "input_timeout", "execution_timeout", "start_timeout", "no_input_timeout", "wait", "timeout_secs", "max_wait"], Named(&["initial_timeout"])),
    row(&["prompt"], &["hints", "hint", "speech_context", "phrases", "keywords", "grammar", "vocabulary"], Named(&["speech_hints"])),
    row(&["prompt"], &["language", "lang", "locale", "language_code"], OneOf(&["say_language", "speech_language"])),
    row(&["prompt"], &["asr_language", "recognition_language", "stt_language", "input_language"], Named(&["speech_language"])),
    row(&["prompt"], &["speech_model", "asr_engine", "engine", "stt_engine", "provider", "asr_provider"], Named(&["speech_engine"])),
    row(&["prompt"], &["end_silence_timeout", "speech_silence_timeout", "end_on_silence"], Named(&["speech_end_timeout"])),
    row(&["prompt"], &["max_speech_duration", "speech_duration"], Named(&["speech_timeout"])),
    row(&["prompt"], &["input", "inputs", "input_type", "type", "types", "mode"], Nothing("`prompt` takes digits if `max_digits` is given, and speech if `speech_language` or another `speech_…` is")),
    row(&["prompt"], &["attempts", "retries", "tries", "max_attempts", "loop", "repeat", "max_tries"], Beside(&[
        FormStatement("label", Word("again")),
        FormStatement("prompt", Map(&[("play", Text("say:Press 1 for sales"))])),
        FormStatement("goto", Map(&[("label", Word("again")), ("when", Text("prompt_result == 'no_input'")), ("max", own(&Number(3)))])),
    ], "to ask again")),
    row(&["prompt"], &["action", "action_url", "on_input", "options", "cases", "case", "result", "menu", "choices", "branches", "switch"], Beside(SWITCH, "to go on by what was pressed, behind the `prompt`")),
    // recordings
    row(RECORDS, &["finish_on_key", "end_on_key", "terminating_digits", "terminating_digit", "stop_key", "end_key", "stop_on_key", "terminator_keys", "digit_terminators"], Named(&["terminators"])),
    row(RECORDS, &["max_duration", "max_length_seconds", "duration", "time_limit", "length", "max_time", "limit", "maximum_duration", "max_seconds", "max_length_secs", "record_length", "maximum_length"], Named(&["max_length"])),
    row(RECORDS, &["play_beep", "beep_start", "with_beep", "start_beep", "recording_beep", "beep_on_start"], Named(&["beep"])),
    row(RECORDS, &["timeout", "silence_timeout", "end_on_silence", "silence", "silence_time", "max_silence", "timeout_secs", "silence_secs", "end_silence"], Named(&["end_silence_timeout"])),
    row(RECORDS, &["channels", "recording_channels", "dual", "dual_channel", "split", "record_channels", "channel", "dual_channels"], Named(&["stereo"])),
    row(RECORDS, &["file_format", "recording_format", "type", "extension", "ext", "container", "record_format", "audio_format", "filetype"], Named(&["format"])),
    row(RECORDS, &["track", "recording_track", "tracks", "side", "leg", "record_track"], Named(&["direction"])),
    row(RECORDS, &["sensitivity", "silence_threshold", "threshold", "silence_thresh"], Named(&["input_sensitivity"])),
    row(RECORDS, &["transcribe", "transcription", "transcribe_callback", "transcription_callback"], Beside(TRANSCRIBE, "to have the call written down, before it")),
    row(RECORDS, &["trim", "trim_silence"], Nothing("a recording is kept as it is")),
    // connect and its destinations
    row(&["connect"], &["numbers", "destinations", "endpoints", "targets", "devices", "simultaneous", "simring", "all", "dial_all", "ring_all", "simul_ring", "phones", "users"], Named(&["parallel"])),
    row(&["connect"], &["sequential", "sequence", "sequentially", "hunt", "failover", "one_by_one", "in_order", "series", "in_turn"], Named(&["serial"])),
    row(CALLS, &["number", "phone", "phone_number", "sip", "sip_uri", "uri", "destination", "dial", "endpoint", "address", "target", "callee", "recipient", "call_to", "dst", "queue", "user", "client", "device", "data", "extension", "to_uri", "stream", "url", "call"], Named(&["to"])),
    row(CALLS, &["caller_id_number", "cli", "src", "origination_caller_id_number", "caller", "from_phone", "effective_caller_id_number", "ani", "outbound_caller_id"], Named(&["from"])),
    row(CALLS, &["caller_name", "from_display_name", "display_name", "caller_id_name", "effective_caller_id_name", "cnam", "origination_caller_id_name"], Named(&["from_name"])),
    row(&["connect"], &["time_limit", "duration", "max_call_duration", "limit", "hangup_after", "max_length", "max_time", "time_limit_secs", "length", "limit_seconds", "maximum_duration"], Named(&["max_duration"])),
    row(CALLS, &["ring_timeout", "dial_timeout", "answer_timeout", "ring_time", "call_timeout", "leg_timeout", "originate_timeout", "timeout_secs", "timeout_seconds", "ring_seconds", "no_answer_timeout"], Named(&["timeout"])),
    row(CALLS, &["status_callback", "status_callback_url", "call_status_callback", "call_status_url", "event_url", "callback_url", "callback", "webhook", "webhook_url", "state_url", "call_state_callback", "events_url"], Named(&["call_state_url"])),
    row(CALLS, &["status_callback_event", "status_callback_events", "events", "event_types", "state_events", "states", "call_states", "callback_events"], Named(&["call_state_events"])),
    row(&["connect"], &["ringback_tone", "ring_tone", "music", "hold_music", "music_on_hold", "music_on_hold_url", "dial_music", "ringback_url", "ringing", "wait_music"], Made("ringback", List(&[own(&Text("ring:us"))]))),
    row(CALLS, &["sip_headers", "custom_headers", "x_headers", "header", "custom_sip_headers"], Named(&["headers"])),
    row(CALLS, &["codec_list", "codec_preferences", "audio_codecs", "absolute_codec_string", "codec_string", "preferred_codecs"], Named(&["codecs"])),
    row(CALLS, &["sip_auth_username", "auth_username", "user_name", "sip_username", "auth_user", "login"], Named(&["username"])),
    row(CALLS, &["sip_auth_password", "auth_password", "passwd", "pass", "secret", "sip_password", "pwd"], Named(&["password"])),
    row(CALLS, &["media_encryption", "srtp", "secure", "rtp_secure_media", "secure_media", "encrypted"], Named(&["encryption"])),
    row(CALLS, &["whisper", "whisper_url", "confirm_sound", "confirm_url", "screening", "screen", "on_answer", "answer_url", "confirm_key", "group_confirm_file", "announce", "screening_url"], Named(&["confirm"])),
    row(CALLS, &["confirm_key_timeout", "confirmation_timeout", "screen_timeout"], Named(&["confirm_timeout"])),
    row(&["connect"], &["record", "recording", "record_call", "recorded", "record_session", "recording_url"], Beside(RECORD_CALL, "to record the call, before the `connect`")),
    row(&["connect"], &["transcribe", "transcription", "transcribe_call"], Beside(TRANSCRIBE, "to have the call written down, before the `connect`")),
    row(CALLS, &["machine_detection", "amd", "answering_machine_detection", "detect_machine", "advanced_machine_detection"], Beside(DETECT, "to find out who has answered")),
    row(CALLS, &["send_digits", "digits", "dtmf", "dtmf_answer", "post_dial_digits"], Beside(SEND_DIGITS, "to send digits, in `confirm`")),
    row(&["connect"], &["on_failure", "on_fail", "on_error", "on_busy", "on_no_answer", "on_success", "on_connected", "on_answered", "cases", "branches", "outcomes", "results", "on_timeout", "on_result", "switch", "else", "fallback", "case", "when"], Named(&["result"])),
    row(&["connect"], &["action", "action_url", "on_complete", "after", "next", "then", "on_end", "on_hangup", "after_bridge", "redirect", "redirect_url", "transfer_after", "on_bridge_end"], Named(&["transfer_after_bridge"])),
    row(&["connect"], &["early_media", "answer_first", "answer_on_connect", "bridge_on_answer", "answer"], Named(&["answer_on_bridge"])),
    row(CALLS, &["method", "http_method", "status_callback_method", "event_method", "callback_method", "action_method"], Nothing("callbacks of a call are sent by POST")),
    row(CALLS, &["hangup_on_star", "hangup_after_bridge", "continue_on_fail", "bypass_media", "ignore_early_media", "sequential_timeout", "recording_track", "trim", "refer_url", "refer_method", "randomize_endpoint"], Nothing("SWML does not have such a property")),
    row(&["a header"], &["key", "header", "field", "header_name"], Named(&["name"])),
    row(&["a header"], &["data", "content", "header_value", "text"], Named(&["value"])),
    // conferences and rooms
    row(&["join_conference"], &["start_conference_on_enter", "start_on_join", "start_conference_on_join", "start_conference"], Named(&["start_on_enter"])),
    row(&["join_conference"], &["end_conference_on_exit", "end_on_leave", "end_conference_on_leave", "end_conference"], Named(&["end_on_exit"])),
    row(&["join_conference"], &["hold_music", "wait_music", "music_on_hold", "hold_music_url", "music_on_hold_url", "hold_url", "wait_sound", "music", "hold_audio_url"], Named(&["wait_url"])),
    row(&["join_conference"], &["mute", "is_muted", "start_muted", "mute_on_enter", "can_speak"], Named(&["muted"])),
    row(&["join_conference"], &["participant_limit", "max_members", "capacity", "limit", "max_size", "max"], Named(&["max_participants"])),
    row(&["join_conference", "join_room"], &["conference", "room", "conference_name", "room_name", "friendly_name", "conference_id", "id", "title"], Named(&["name"])),
    row(&["join_conference"], &["coaching", "call_sid_to_coach", "coached", "whisper_to"], Named(&["coach"])),
    row(&["join_conference"], &["events", "status_callback_events", "event_types", "conference_events"], Named(&["status_callback_event"])),
    row(&["join_conference"], &["status_url", "event_callback_url", "event_url", "callback_url", "callback", "webhook", "webhook_url", "status_callback_url"], Named(&["status_callback"])),
    row(&["join_conference"], &["recording_callback", "recording_url", "recording_status_url", "recording_status_callback_url"], Named(&["recording_status_callback"])),
    row(&["join_conference"], &["recording", "record_conference", "recorded"], Named(&["record"])),
    row(&["join_conference"], &["enter_sound", "join_beep", "beep_on_enter", "play_beep", "exit_sound", "announce_sound"], Named(&["beep"])),
    row(&["join_conference"], &["pin", "pin_code", "password", "jitter_buffer_size", "participant_label", "stay_alone"], Nothing("SWML does not have such a property")),
    // queues
    row(&["enter_queue"], &["name", "queue", "queue_sid", "queue_id", "id", "friendly_name", "to"], Named(&["queue_name"])),
    row(&["enter_queue"], &["wait_music", "hold_music", "music", "hold_url", "moh", "music_on_hold", "wait_url_method", "hold_music_url", "wait_sound"], Named(&["wait_url"])),
    row(&["enter_queue"], &["max_wait", "max_wait_time", "timeout", "wait_timeout", "max_wait_time_secs", "queue_timeout", "time_limit"], Named(&["wait_time"])),
    row(&["enter_queue"], &["action", "action_url", "after", "next", "then", "on_leave", "after_bridge", "url"], Named(&["transfer_after_bridge"])),
    // messages
    row(&["send_sms"], &["to", "recipient", "dst", "destination", "number", "phone", "phone_number", "to_phone", "receiver"], Named(&["to_number"])),
    row(&["send_sms"], &["from", "src", "sender", "caller_id", "source", "from_phone", "sender_id", "originator"], Named(&["from_number"])),
    row(&["send_sms", "reply", "an answer"], &["text", "message", "content", "msg", "sms", "say", "body_text", "payload", "body_content"], Named(&["body"])),
    row(&["send_sms", "reply", "an answer"], &["media_url", "media_urls", "image", "images", "attachments", "attachment", "mms", "files", "picture"], Named(&["media"])),
    row(&["reply", "an answer"], &["to_number", "recipient", "dst", "destination", "number"], Named(&["to"])),
    row(&["reply", "an answer"], &["from_number", "src", "sender", "caller_id", "source"], Named(&["from"])),
    // services
    row(&["request", "a webhook"], &["uri", "href", "endpoint", "address", "link", "to", "host", "webhook", "web_hook_url"], Named(&["url"])),
    row(&["request", "a webhook"], &["verb", "http_method", "type", "request_method"], Named(&["method"])),
    row(&["request"], &["data", "json", "payload", "params", "form", "post_data", "content", "form_data", "json_body", "parameters"], Named(&["body"])),
    row(&["a webhook"], &["data", "json", "payload", "form", "body", "parameters"], Named(&["params"])),
    row(&["request"], &["connection_timeout", "connect_timeout_secs"], Named(&["connect_timeout"])),
    row(&["request"], &["save", "save_response", "save_vars", "store", "output", "save_variable", "save_result", "store_response", "assign"], Named(&["save_variables"])),
    row(&["request", "a webhook"], &["auth", "authorization", "token", "bearer", "username", "password", "basic_auth"], Made("headers", Map(&[("Authorization", Text("Bearer …"))]))),
    // scripts
    PropertyWord { on: SCRIPTS, words: &["to", "number", "phone", "phone_number", "sip", "destination", "target", "dial", "dst", "address", "uri"], given: Requirement::Destination, form: Beside(CONNECT, "it changes the script; to dial") },
    row(SCRIPTS, &["to", "url", "destination", "section", "script", "name", "target", "uri", "document", "href", "goto", "label", "dst", "swml", "path", "file", "location", "function", "flow"], Named(&["dest"])),
    row(SCRIPTS, &["args", "arguments", "parameters", "vars", "variables", "data", "input", "inputs", "with", "param"], Named(&["params"])),
    row(SCRIPTS, &["metadata", "custom", "extra"], Named(&["meta"])),
    row(&["execute"], &["on_complete", "callback", "then", "after", "on_done", "on_end"], Named(&["on_return"])),
    row(&["execute"], &["cases", "branches", "outcomes", "results", "on_result", "switch"], Named(&["result"])),
    row(&["goto"], &["to", "target", "name", "section", "dest", "destination", "step", "anchor", "mark"], Named(&["label"])),
    row(&["goto"], &["if", "condition", "cond", "while", "only_if", "test"], Named(&["when"])),
    row(&["goto"], &["times", "count", "limit", "max_times", "loops", "repeat", "loop", "max_count", "retries", "attempts"], Named(&["max"])),
    row(&["switch", "a switch"], &["on", "value", "var", "input", "expression", "key", "field", "name", "match", "switch", "select"], Named(&["variable"])),
    row(&["switch"], &["when", "if"], Hint("write `case` for the values of a variable; conditions are for `cond`")),
    row(&["a switch"], &["when", "if"], Hint("write `case` for the values of a variable; branches with a condition are a list, as in `cond`")),
    row(&["switch", "a switch"], &["cases", "options", "branches", "choices", "values", "arms", "routes"], Named(&["case"])),
    row(&["switch", "a switch"], &["else", "otherwise", "fallback", "any", "_", "none", "no_match", "default_case"], Named(&["default"])),
    row(&["a branch"], &["if", "condition", "test", "expression", "case", "elif", "elsif", "else_if", "unless", "cond", "expr"], Named(&["when"])),
    row(&["a branch"], &["do", "steps", "actions", "run", "execute", "body", "script", "methods", "consequent", "true"], Named(&["then"])),
    row(&["a branch"], &["otherwise", "default", "fallback", "alternative", "false"], Named(&["else"])),
    row(&["hangup"], &["cause", "code", "hangup_cause", "why", "status", "reason_code", "result"], Named(&["reason"])),
    row(&["sleep"], &["length", "seconds", "secs", "delay", "timeout", "sec", "time_secs", "wait", "s"], Made("duration", MILLIS)),
    row(&["sleep"], &["ms", "milliseconds", "millis", "duration_ms", "msec"], Named(&["duration"])),
    row(&["answer"], &["timeout", "duration", "time_limit", "max_length", "limit", "max_time", "max_call_duration"], Named(&["max_duration"])),
    row(&["answer"], &["codec", "codec_list", "codec_preferences"], Named(&["codecs"])),
    row(&["send_digits"], &["dtmf", "digit", "data", "value", "keys", "tones", "number"], Named(&["digits"])),
    row(&["sip_refer"], &["to", "uri", "sip", "destination", "url", "target", "refer_to", "sip_uri", "dest", "sip_address"], Named(&["to_uri"])),
    row(&["send_fax"], &["url", "file", "media_url", "pdf", "media", "fax", "document_url", "uri"], Named(&["document"])),
    row(&["send_fax"], &["header", "title", "fax_header"], Named(&["header_info"])),
    row(&["send_fax"], &["from", "caller_id", "station_id", "sender", "ident"], Named(&["identity"])),
    row(&["detect_machine"], &["type", "detect", "mode", "detector", "types"], Named(&["detectors"])),
    row(&["detect_machine"], &["machine_detection_timeout", "amd_timeout", "detection_timeout"], Named(&["timeout"])),
    row(&["detect_machine"], &["machine_detection_silence_timeout", "machine_detection_speech_end_threshold", "silence_timeout"], Named(&["end_silence_timeout"])),
    row(&["detect_machine"], &["machine_detection_speech_threshold", "voice_threshold"], Named(&["machine_voice_threshold"])),
    row(&["detect_machine"], &["wait_for_beep", "detect_beep", "message_end"], Named(&["detect_message_end"])),
    // streams
    row(&["tap"], &["url", "destination", "target", "to", "address", "connector_name", "server"], Named(&["uri"])),
    row(&["tap"], &["track", "side", "leg", "tracks"], Named(&["direction"])),
    row(&["tap"], &["ptime", "packet_time"], Named(&["rtp_ptime"])),
    row(&["stream", "a stream"], &["uri", "stream_url", "websocket_url", "ws_url", "wss", "destination", "to", "address", "server", "websocket"], Named(&["url"])),
    row(&["stream"], &["audio_track", "tracks", "stream_track", "direction"], Named(&["track"])),
    row(&["stream", "a stream"], &["stream_codec", "content_type", "encoding", "audio_codec"], Named(&["codec"])),
    row(&["stream", "a stream", "connect", "a destination"], &["parameters", "params", "parameter", "extra_headers", "custom", "custom_params", "metadata"], Named(&["custom_parameters"])),
    row(&["stream", "a stream", "connect", "a destination"], &["token", "auth_token", "bearer_token", "bearer", "authorization"], Named(&["authorization_bearer_token"])),
    row(&["stream"], &["bidirectional", "realtime", "keep_call_alive"], Nothing("`stream` sends audio only; to talk back, `connect` to `stream:wss://…` with `realtime`")),
    // live transcription and translation
    row(STARTS, &["from", "source", "source_lang", "from_language", "source_language", "input_language"], Named(&["from_lang"])),
    row(STARTS, &["to", "target", "target_lang", "to_language", "dest", "target_language", "output_language"], Named(&["to_lang"])),
    row(STARTS, &["language", "locale", "language_code", "speech_language", "transcription_language"], Named(&["lang"])),
    row(STARTS, &["side", "party", "track", "tracks", "speaker", "leg", "parties", "directions"], Named(&["direction"])),
    row(STARTS, &["voice", "say_voice", "tts_voice"], OneOf(&["from_voice", "to_voice"])),
    row(STARTS, &["filter"], OneOf(&["filter_from", "filter_to"])),
    row(STARTS, &["callback", "webhook_url", "url", "status_url", "status_callback", "event_url", "status_callback_url", "callback_url"], Named(&["webhook"])),
    row(STARTS, &["engine", "provider", "stt_engine", "transcription_engine", "asr_engine"], Named(&["speech_engine"])),
    row(STARTS, &["summary", "summarize", "summarise"], Named(&["ai_summary"])),
    row(STARTS, &["summary_prompt"], Named(&["ai_summary_prompt"])),
    row(STARTS, &["partial_results", "events", "interim_results", "live"], Named(&["live_events"])),
    row(&["inject"], &["text", "say", "body", "content", "words"], Named(&["message"])),
    row(&["summarize"], &["url", "webhook_url", "callback", "status_url", "callback_url"], Named(&["webhook"])),
    // payments
    row(&["pay"], &["url", "connector", "payment_connector", "connector_url", "gateway_url", "pay_url", "payment_url"], Named(&["payment_connector_url"])),
    row(&["pay"], &["amount", "charge", "price", "total", "sum"], Named(&["charge_amount"])),
    row(&["pay"], &["tries", "attempts", "retries", "max_tries"], Named(&["max_attempts"])),
    row(&["pay"], &["card_types", "cards", "valid_cards", "card_type", "accepted_cards"], Named(&["valid_card_types"])),
    row(&["pay"], &["say_language", "lang", "locale"], Named(&["language"])),
    row(&["pay"], &["cvv", "cvc", "csc"], Named(&["security_code"])),
    row(&["pay"], &["zip", "zip_code", "postcode"], Named(&["postal_code"])),
    row(&["pay"], &["method", "payment", "payment_type"], Named(&["payment_method"])),
    row(&["pay"], &["prompt", "messages", "steps"], Named(&["prompts"])),
    row(&["an action"], &["text", "message", "words", "content", "speech", "sentence", "prompt"], Named(&["phrase"])),
    row(&["a prompt"], &["step", "prompt"], Named(&["for"])),
    row(&["a prompt"], &["action"], Named(&["actions"])),
    row(&["a prompt"], &["error", "errors", "error_types"], Named(&["error_type"])),
    row(&["a prompt"], &["card", "cards", "card_types"], Named(&["card_type"])),
    row(&["a parameter"], &["key", "parameter"], Named(&["name"])),
    // agents
    row(&["ai"], &["language", "lang", "locale"], Made("languages", List(&[Map(&[("name", Text("English")), ("code", own(&Text("en-US"))), ("voice", Text("rime.spore"))])]))),
    row(&["ai"], &["voice", "say_voice", "tts_voice"], Made("languages", List(&[Map(&[("name", Text("English")), ("code", Text("en-US")), ("voice", own(&Text("rime.spore")))])]))),
    row(&["ai", "amazon_bedrock"], &["instructions", "system_prompt", "system", "message", "text", "instruction", "personality"], Made("prompt", Map(&[("text", own(&Text("You are a friendly receptionist")))]))),
    row(&["ai", "amazon_bedrock"], &["functions", "tools", "tool", "function"], Made("SWAIG", Map(&[("functions", own(&List(&[])))]))),
    row(&["ai", "amazon_bedrock"], &["summary_prompt", "post", "summary", "after_call"], Named(&["post_prompt"])),
    row(&["ai", "amazon_bedrock"], &["webhook", "webhook_url", "callback", "callback_url", "status_url", "post_url", "status_callback", "summary_url"], Named(&["post_prompt_url"])),
    row(&["ai", "amazon_bedrock"], &["vars", "variables", "data", "global", "globals", "metadata", "context"], Named(&["global_data"])),
    row(&["ai", "amazon_bedrock"], &["parameters", "settings", "options", "config", "param"], Named(&["params"])),
    row(&["ai"], &["phrases", "keywords", "speech_hints", "vocabulary"], Named(&["hints"])),
    row(&["ai"], &["pronunciation", "pronunciations", "lexicon", "pronounces"], Named(&["pronounce"])),
    row(&["a prompt"], &["content", "system", "instructions", "message", "prompt", "system_prompt", "instruction", "say"], Named(&["text"])),
    row(&["a prompt"], &["voice", "say_voice", "speaker"], Named(&["voice_id"])),
    row(&["a prompt"], &["sections", "prompt_object_model"], Named(&["pom"])),
    row(&["a language"], &["lang", "language_code", "locale", "id"], Named(&["code"])),
    row(&["a language"], &["say_voice", "voice_id", "speaker", "tts_voice", "voice_name"], Named(&["voice"])),
    row(&["a function"], &["desc", "summary", "help"], Named(&["description"])),
    row(&["a function"], &["args", "params", "arguments", "input_schema", "inputs", "input"], Named(&["parameters"])),
    row(&["a function"], &["url", "webhook", "webhook_url", "endpoint", "handler", "callback", "action", "callback_url"], Named(&["web_hook_url"])),
    row(&["a function"], &["enabled", "is_active"], Named(&["active"])),
    row(&["a function"], &["id", "tool", "title"], Named(&["function"])),
    row(&["a parameter"], &["kind", "datatype"], Named(&["type"])),
    row(&["a parameter"], &["desc", "help", "title"], Named(&["description"])),
    row(&["a parameter"], &["choices", "options", "values", "allowed", "allowed_values", "enumeration"], Named(&["enum"])),
    row(&["a parameter"], &["regex", "regexp", "match"], Named(&["pattern"])),
    row(&["a step"], &["id", "step", "title"], Named(&["name"])),
    row(&["a step"], &["criteria", "done_when", "step_condition", "complete_when"], Named(&["step_criteria"])),
    row(&["a step"], &["next", "next_steps", "steps", "transitions"], Named(&["valid_steps"])),
    row(&["a step", "a context"], &["prompt", "instructions", "content", "message"], Named(&["text"])),
    row(&["a pronunciation"], &["word", "from", "text", "original"], Named(&["replace"])),
    row(&["a pronunciation"], &["as", "to", "pronounced", "replacement", "pronunciation"], Named(&["with"])),
    // any object
    row(SPEAKS, &["gender", "sex", "voice_gender"], Named(&["say_gender"])),
    row(&[], &["voice", "voice_name", "tts_voice", "speaker", "voice_id", "say_voice"], Named(&["say_voice", "voice", "voice_id"])),
    row(&[], &["language", "lang", "locale", "language_code", "tts_language", "lang_code"], Named(&["say_language", "language", "lang", "code"])),
    row(&[], &[
        "status_callback", "status_callback_url", "callback", "callback_url", "webhook", "webhook_url", "event_url", "events_url", "notify_url", "event_callback_url",
        "action", "action_url", "on_event", "recording_status_callback", "status_url", "recording_callback", "status_webhook", "transcription_callback", "post_url",
    ], Named(&["status_url", "status_callback", "webhook"])),
    row(&[], &["status_callback_method", "callback_method", "event_method", "webhook_method", "recording_status_callback_method", "method", "action_method"], Named(&["status_url_method", "status_callback_method"])),
    row(&["play", "prompt", "record", "record_call", "enter_queue", "detect_machine", "tap", "send_fax", "receive_fax", "sip_refer", "transcribe", "pay", "send_sms"], &["method", "callback_method", "status_callback_method", "event_method", "http_method", "action_method", "recording_status_callback_method", "status_url_method"], Nothing("callbacks are sent by POST")),
    row(&[], &["control", "recording_id", "id", "sid", "recording_sid", "tap_id", "stream_sid", "stream_id", "handle", "recording_name"], Named(&["control_id"])),
    row(&[], &["uri", "href", "link", "location", "address"], Named(&["url", "dest"])),
    row(&[], &["timeout_secs", "timeout_seconds", "timeout_sec", "timeout_s"], Named(&["timeout"])),
    row(&[], &["user", "login", "auth_user", "auth_username", "user_name"], Named(&["username"])),
    row(&[], &["pass", "passwd", "pwd", "secret", "auth_password", "auth_pass"], Named(&["password"])),
    row(&[], &["metadata", "meta"], Named(&["meta_data", "meta"])),
    row(&[], &["args", "arguments", "parameters", "params", "vars"], Named(&["params", "parameters", "custom_parameters"])),
];
