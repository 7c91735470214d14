//! Methods of other platforms.

use super::form::{Requirement, Make, MethodWord, Own, SampleValue, FormStatement};
use SampleValue::{Bool, Cases, Empty, List, Map, Millis, Null, Number, Steps, Text, Word};


/// The author's text to speak.
const fn spoken(names: &'static [&'static str], example: &'static SampleValue) -> SampleValue {
    SampleValue::Own(Own { names, make: Make::Say, example })
}

/// The author's value, unchanged.
const fn own(names: &'static [&'static str], example: &'static SampleValue) -> SampleValue {
    SampleValue::Own(Own { names, make: Make::Same, example })
}

const fn row(
    words: &'static [&'static str],
    steps: &'static [FormStatement],
    note: &'static str,
) -> MethodWord {
    MethodWord { words, given: Requirement::Anything, steps, note }
}

/// The properties that contain text to speak.
const TEXT: &[&str] = &["", "text", "say", "message", "payload", "sentence", "words", "content", "prompt", "ssml", "speech", "tts", "body", "phrase"];
/// The properties that contain a sound.
const SOUND: &[&str] = &["", "url", "audio", "audio_url", "file", "src", "source", "media", "media_url", "path", "stream_url", "uri", "data"];
/// The properties that contain a destination to dial.
const DIALLED: &[&str] = &["", "to", "number", "phone", "phone_number", "destination", "endpoint", "target", "address", "uri", "sip", "sip_uri", "data"];
const ADDRESS: &[&str] = &["", "url", "uri", "href", "dest", "destination", "to", "location", "endpoint"];

const HELLO: SampleValue = Text("say:Hello");
const PHONE: SampleValue = Text("+15551234567");
const CALLER_ID: SampleValue = Text("+15557654321");
const SCRIPT: SampleValue = Text("https://example.com/next");
const SERVICE: SampleValue = Text("https://example.com/events");

const SAY: &[FormStatement] = &[FormStatement("play", Map(&[("url", spoken(TEXT, &HELLO))]))];
const PLAY: &[FormStatement] = &[FormStatement("play", Map(&[("url", own(SOUND, &Text("https://example.com/hello.mp3")))]))];
const CONNECT: &[FormStatement] = &[FormStatement("connect", Map(&[("to", own(DIALLED, &PHONE))]))];
const PROMPT: &[FormStatement] = &[FormStatement("prompt", Map(&[
    ("play", spoken(TEXT, &Text("say:Press 1 for sales"))),
    ("max_digits", own(&["num_digits", "max_digits", "maximum_digits", "digits_max", "max"], &Number(1))),
]))];
const LISTEN: &[FormStatement] = &[FormStatement("prompt", Map(&[
    ("play", spoken(TEXT, &Text("say:How can we help?"))),
    ("speech_language", own(&["language", "speech_language", "lang"], &Text("en-US"))),
]))];
const SLEEP: &[FormStatement] = &[FormStatement("sleep", SampleValue::Own(Own {
    names: &["", "length", "seconds", "duration", "time", "timeout", "delay"],
    make: Make::Millis,
    example: &Millis(5_000),
}))];
const SLEEP_MS: &[FormStatement] = &[FormStatement("sleep", own(&["", "ms", "milliseconds", "millis", "duration", "length"], &Millis(5_000)))];
const TRANSFER: &[FormStatement] = &[FormStatement("transfer", Map(&[("dest", own(ADDRESS, &SCRIPT))]))];
const EXECUTE: &[FormStatement] = &[FormStatement("execute", Map(&[("dest", own(
    &["", "dest", "name", "section", "script", "url", "to", "target", "function", "flow"],
    &Text("https://example.com/script"),
))]))];
const HANGUP: &[FormStatement] = &[FormStatement("hangup", Empty)];
const RETURN: &[FormStatement] = &[FormStatement("return", Null)];
const ENTER_QUEUE: &[FormStatement] = &[FormStatement("enter_queue", Map(&[
    ("queue_name", own(&["", "name", "queue", "queue_name", "queue_id"], &Text("support"))),
    ("transfer_after_bridge", own(&["transfer_after_bridge", "action"], &Text("https://example.com/after"))),
]))];
const CONFERENCE: &[FormStatement] = &[FormStatement("join_conference", Map(&[("name", own(
    &["", "name", "room", "conference", "conference_name", "friendly_name"],
    &Text("team"),
))]))];
const ROOM: &[FormStatement] = &[FormStatement("join_room", Map(&[("name", own(&["", "name", "room", "room_name"], &Text("team")))]))];
const SEND_SMS: &[FormStatement] = &[FormStatement("send_sms", Map(&[
    ("to_number", own(&["to", "to_number", "dst", "recipient", "number", "phone", "destination"], &PHONE)),
    ("from_number", own(&["from", "from_number", "src", "sender", "caller_id"], &CALLER_ID)),
    ("body", own(&["", "body", "text", "message", "content"], &Text("Hello"))),
]))];
const RECORD_CALL: &[FormStatement] = &[FormStatement("record_call", Empty)];
const VOICEMAIL: &[FormStatement] = &[
    FormStatement("play", Map(&[("url", spoken(TEXT, &Text("say:Leave a message after the tone")))])),
    FormStatement("record", Map(&[("beep", Bool(true))])),
];
const STREAM: &[FormStatement] = &[FormStatement("stream", Map(&[("url", own(
    &["", "url", "uri", "stream_url", "websocket_url", "ws_url", "wss", "destination"],
    &Text("wss://example.com/audio"),
))]))];
const TAP: &[FormStatement] = &[FormStatement("tap", Map(&[("uri", own(&["", "uri", "url", "destination", "target"], &Text("rtp://203.0.113.7:4000")))]))];
const LIVE_TRANSCRIBE: &[FormStatement] = &[FormStatement("live_transcribe", Map(&[("action", Map(&[("start", Map(&[
    ("lang", own(&["lang", "language", "language_code"], &Text("en-US"))),
    ("direction", List(&[Word("remote-caller"), Word("local-caller")])),
]))]))]))];
const LIVE_TRANSLATE: &[FormStatement] = &[FormStatement("live_translate", Map(&[("action", Map(&[("start", Map(&[
    ("from_lang", own(&["from_lang", "from", "source", "source_language"], &Text("en-US"))),
    ("to_lang", own(&["to_lang", "to", "target", "target_language"], &Text("es-ES"))),
    ("direction", List(&[Word("remote-caller"), Word("local-caller")])),
]))]))]))];
const AI: &[FormStatement] = &[FormStatement("ai", Map(&[("prompt", Map(&[("text", own(
    &["", "prompt", "text", "instructions", "system_prompt", "greeting"],
    &Text("You are a friendly receptionist"),
))]))]))];
const COND: &[FormStatement] = &[FormStatement("cond", List(&[Map(&[
    ("when", own(&["", "when", "if", "condition", "test", "expression"], &Text("vars.vip == 'yes'"))),
    ("then", Steps(&[FormStatement("play", Map(&[("url", HELLO)]))])),
    ("else", Steps(&[FormStatement("hangup", Empty)])),
])]))];
const SWITCH: &[FormStatement] = &[FormStatement("switch", Map(&[
    ("variable", own(&["", "variable", "var", "on", "value", "expression"], &Text("prompt_value"))),
    ("case", Cases(&[("1", &[FormStatement("play", Map(&[("url", HELLO)]))])])),
    ("default", Steps(&[FormStatement("hangup", Empty)])),
]))];
const LOOP: &[FormStatement] = &[
    FormStatement("label", Word("again")),
    FormStatement("play", Map(&[("url", HELLO)])),
    FormStatement("goto", Map(&[("label", Word("again")), ("max", own(&["max", "times", "count", "loop"], &Number(3)))])),
];
const GOTO: &[FormStatement] = &[
    FormStatement("label", Word("again")),
    FormStatement("goto", Map(&[("label", Word("again")), ("max", Number(3))])),
];
const SET: &[FormStatement] = &[FormStatement("set", Map(&[("name", Text("value"))]))];
const UNSET: &[FormStatement] = &[FormStatement("unset", own(&["", "name", "variable", "key"], &Text("name")))];

const GET: &[FormStatement] = &[FormStatement("request", Map(&[("url", own(ADDRESS, &SERVICE)), ("method", Word("GET"))]))];
const POST: &[FormStatement] = &[FormStatement("request", Map(&[("url", own(ADDRESS, &SERVICE)), ("method", Word("POST"))]))];
const PUT: &[FormStatement] = &[FormStatement("request", Map(&[("url", own(ADDRESS, &SERVICE)), ("method", Word("PUT"))]))];
const DELETE: &[FormStatement] = &[FormStatement("request", Map(&[("url", own(ADDRESS, &SERVICE)), ("method", Word("DELETE"))]))];
const LOG: &[FormStatement] = &[FormStatement("request", Map(&[
    ("url", Text("https://example.com/log")),
    ("method", Word("POST")),
    ("body", Map(&[("message", own(TEXT, &Text("The caller has come this far")))])),
]))];

/// The methods of a call script.
pub(super) const CALLING: &[MethodWord] = &[
    // speech and sounds
    row(&[
        "say", "speak", "talk", "tts", "text_to_speech", "speak_text", "say_text", "speak_sentence", "play_tts", "play_text", "play_say",
        "announce", "announcement", "greet", "greeting", "utter", "speech", "play_speech", "speak_ssml", "tell", "read_text", "phrase",
        "say_alpha", "start_speak", "speak_start",
    ], SAY, ""),
    row(&[
        "play_audio", "playback", "play_file", "play_sound", "play_url", "play_media", "playback_start", "start_playback", "play_start",
        "start_play", "start_audio", "audio", "sound", "music", "play_music", "endless_playback", "play_mp3", "play_wav",
        "play_recording", "media", "start_playing", "loop_playback", "background", "play_fsv", "stream_file", "moh", "music_on_hold",
    ], PLAY, ""),
    row(&["play_silence", "silence", "silence_stream"], &[FormStatement("play", Map(&[("url", Text("silence:2"))]))], ""),
    row(&["play_ringtone", "ringtone", "ringing", "ringback", "play_ringback", "gentones", "tone", "play_tone"],
        &[FormStatement("play", Map(&[("url", Text("ring:us"))]))], ""),
    row(&[
        "send_dtmf", "dtmf", "send_digit", "play_dtmf", "dtmf_send", "digits", "press", "queue_dtmf", "send_tones", "dial_digits",
        "flash_dtmf", "play_digits",
    ],
        &[FormStatement("send_digits", Map(&[("digits", own(&["", "digits", "dtmf", "data", "value", "tones"], &Text("1234")))]))], ""),
    // dialling
    row(&[
        "dial", "connect_call", "dial_number", "phone_call", "make_call", "place_call", "originate", "outbound_call", "start_call",
        "bridge", "bridge_call", "bridge_to", "call_number", "call_phone", "forward", "forward_call", "call_forward", "dial_phone",
        "dial_sip", "connect_phone", "connect_sip", "connect_to", "connect_phone_number", "number", "client", "user", "sip",
        "transfer_call", "call_transfer", "warm_transfer", "cold_transfer", "attended_transfer", "att_xfer", "route_call",
        "conference_dial", "dial_out", "ring_number", "dial_endpoint", "connect_agent", "connect_endpoint", "dial_extension",
        "call_user",
    ], CONNECT, ""),
    MethodWord { words: &["call", "callout"], given: Requirement::Destination, steps: CONNECT, note: "" },
    row(&[
        "ring_group", "simul_ring", "simultaneous_ring", "ring_all", "hunt_group", "hunt", "dial_group", "follow_me", "find_me",
        "call_group",
    ],
        &[FormStatement("connect", Map(&[("parallel", List(&[Map(&[("to", PHONE)]), Map(&[("to", Text("sip:alice@example.com"))])]))]))],
        "`parallel` rings all at once, `serial` one after the other"),
    row(&["refer", "deflect", "sip_transfer", "blind_transfer", "sip_redirect", "refer_call", "transfer_sip"],
        &[FormStatement("sip_refer", Map(&[("to_uri", own(&["", "to_uri", "uri", "to", "sip", "destination", "target", "sip_address"], &Text("sip:alice@example.com")))]))], ""),
    // input
    row(&[
        "gather", "input", "collect", "get_digits", "get_input", "gather_digits", "gather_input", "collect_digits", "collect_input",
        "play_and_get_digits", "play_and_collect", "play_get_digits", "read", "read_digits", "gather_using_speak", "gather_using_audio",
        "prompt_tts", "prompt_audio", "prompt_ringtone", "dtmf_input", "ask", "question", "start_gather", "start_collect",
        "gather_start", "get_dtmf", "capture_digits", "input_digits", "press_key", "keypress", "wait_for_digit", "wait_for_digits",
        "get_data", "prompt_user", "play_gather", "digit_input",
    ], PROMPT, ""),
    row(&[
        "listen", "recognize", "recognise", "detect_speech", "speech_recognition", "gather_speech", "collect_speech",
        "play_and_detect_speech", "asr", "get_speech", "capture_speech", "speech_input",
    ], LISTEN, ""),
    row(&["menu", "ivr", "ivr_menu", "dtmf_menu", "voice_menu", "digit_menu", "phone_menu"], &[
        FormStatement("prompt", Map(&[("play", spoken(TEXT, &Text("say:Press 1 for sales")))])),
        FormStatement("switch", Map(&[
            ("variable", Text("prompt_value")),
            ("case", Cases(&[("1", &[FormStatement("play", Map(&[("url", HELLO)]))])])),
            ("default", Steps(&[FormStatement("hangup", Empty)])),
        ])),
    ], ""),
    // time
    row(&[
        "pause", "wait", "delay", "sleep_for", "wait_for", "wait_seconds", "sleep_seconds", "nap", "set_timeout", "sleep_s", "pause_for",
        "idle", "wait_time", "sleep_sec",
    ], SLEEP, "`sleep` counts milliseconds"),
    row(&["sleep_ms", "sleep_millis", "wait_ms", "delay_ms", "usleep", "msleep", "sleep_milliseconds", "pause_ms"], SLEEP_MS, ""),
    // the script
    row(&[
        "redirect", "redirect_call", "goto_url", "load", "load_script", "next_script", "fetch_script", "redirect_to", "forward_to_url",
        "route", "handoff_script", "texml", "twiml", "ncco", "laml", "cxml", "swml",
    ],
        TRANSFER, ""),
    row(&[
        "include", "import", "call", "gosub", "subroutine", "sub", "function", "procedure", "macro", "run", "run_script", "run_section",
        "execute_script", "execute_section", "exec", "perform", "call_section", "call_function", "execute_extension", "execute_flow",
        "invoke", "eval", "section", "submodule", "call_sub", "call_subroutine", "module", "use", "run_flow", "embed",
    ], EXECUTE, ""),
    row(&[
        "hangup_call", "end", "end_call", "stop", "exit", "quit", "terminate", "disconnect", "drop", "drop_call", "finish", "close",
        "bye", "kill", "hang", "call_hangup", "complete", "stop_call", "close_call", "goodbye",
    ],
        HANGUP, "`return` ends the section alone"),
    row(&["reject", "reject_call", "decline", "decline_call", "refuse", "deny", "block", "block_call"],
        &[FormStatement("hangup", Map(&[("reason", Word("decline"))]))], ""),
    row(&["busy", "reject_busy", "play_busy"], &[FormStatement("hangup", Map(&[("reason", Word("busy"))]))], ""),
    row(&[
        "return_value", "ret", "back", "go_back", "end_section", "exit_section", "leave", "leave_queue", "break", "end_script", "yield",
        "return_to",
    ],
        RETURN, ""),
    row(&["answer_call", "accept", "accept_call", "pick_up", "take_call", "call_answer", "answer_phone"], &[FormStatement("answer", Empty)], ""),
    row(&[
        "if", "when", "condition", "conditional", "if_else", "else_if", "elsif", "elif", "else", "unless", "test", "check", "decision",
        "branch",
    ], COND, ""),
    row(&["case", "match", "select", "choose", "switch_case", "choice", "router", "switch_on"], SWITCH, ""),
    row(&["loop", "while", "for", "foreach", "repeat", "do", "do_while", "until", "iterate", "each", "retry"], LOOP, ""),
    row(&["jump", "jump_to", "goto_label", "skip_to", "jmp", "go"], GOTO, ""),
    row(&["mark", "anchor", "bookmark", "tag", "marker"], &[FormStatement("label", Word("again"))], ""),
    row(&[
        "assign", "let", "var", "const", "set_var", "set_variable", "set_variables", "variable", "variables", "vars", "define", "export",
        "store", "save", "multiset", "set_vars", "set_global", "assign_variable", "local", "put",
    ],
        SET, ""),
    row(&["unset_var", "unset_variable", "delete_var", "delete_variable", "clear_var", "remove_variable", "multiunset", "unassign"], UNSET, ""),
    // queues and conferences
    row(&[
        "enqueue", "queue", "enqueue_call", "add_to_queue", "join_queue", "fifo", "callcenter", "hold_queue", "wait_in_queue",
        "queue_call", "acd", "put_in_queue",
    ], ENTER_QUEUE, ""),
    row(&[
        "conference", "conf", "join", "join_conf", "join_call_conference", "conference_room", "multi_party_call", "mpc",
        "start_conference", "create_conference", "conversation", "meeting", "meetme", "conf_bridge", "add_to_conference",
        "conference_call",
    ], CONFERENCE, ""),
    row(&["room", "video_room", "video", "join_video", "connect_room", "enter_room", "join_video_room"], ROOM, ""),
    // messages
    row(&[
        "message", "sms", "send_message", "send_text", "text", "text_message", "mms", "send_mms", "chat", "send_sms_message",
        "create_message", "reply",
    ], SEND_SMS, ""),
    // recordings
    row(&[
        "start_recording", "record_start", "start_record", "begin_recording", "record_session", "mix_monitor", "record_dual",
        "call_recording", "recording", "record_in_background", "start_record_call", "start_call_recording", "record_audio",
        "recording_start", "enable_recording",
    ], RECORD_CALL, ""),
    row(&[
        "stop_recording", "record_stop", "stop_record", "end_recording", "recording_stop", "stop_record_session", "stop_mix_monitor",
        "stop_call_recording", "disable_recording",
    ], &[FormStatement("stop_record_call", Empty)], ""),
    row(&["voicemail", "record_message", "leave_message", "leave_voicemail", "record_voicemail", "record_voice", "vm"], VOICEMAIL, ""),
    // media
    row(&[
        "start_stream", "stream_start", "fork", "fork_start", "start_fork", "streaming_start", "start_streaming", "streaming",
        "media_stream", "media_fork", "websocket", "ws", "connect_stream", "start_media_stream", "audio_stream", "audio_fork",
        "stream_audio", "websocket_stream",
    ], STREAM, ""),
    row(&[
        "stop_streaming", "streaming_stop", "stop_fork", "fork_stop", "end_stream", "stop_media_stream", "stop_audio_stream",
        "close_stream",
    ], &[FormStatement("stop_stream", Empty)], ""),
    row(&[
        "siprec", "start_siprec", "siprec_start", "media_tap", "start_tap", "tap_start", "tap_audio", "tap_media", "eavesdrop", "spy",
        "listen_in",
    ], TAP, ""),
    row(&["stop_siprec", "siprec_stop", "stop_tap_audio", "stop_tap_media", "end_tap"], &[FormStatement("stop_tap", Empty)], ""),
    row(&[
        "transcription", "start_transcription", "transcription_start", "speech_to_text", "stt", "realtime_transcription",
        "live_transcription", "start_live_transcribe", "live_transcribe_start", "captions",
    ], LIVE_TRANSCRIBE, "`transcribe` writes down the whole call"),
    row(&["start_transcribe", "transcribe_start", "transcribe_call", "call_transcription"], &[FormStatement("transcribe", Empty)], ""),
    row(&["stop_transcription", "transcription_stop", "end_transcribe", "end_transcription", "stop_transcribing", "transcribe_end"], &[FormStatement("transcribe_stop", Empty)], ""),
    row(&["stop_live_transcribe", "live_transcribe_stop", "stop_live_transcription"], &[FormStatement("live_transcribe", Map(&[("action", Word("stop"))]))], ""),
    row(&[
        "translate", "translation", "start_translate", "live_translation", "interpret", "interpreter", "start_translation",
        "live_translate_start", "start_live_translate",
    ], LIVE_TRANSLATE, ""),
    row(&["stop_live_translate", "live_translate_stop", "stop_translate", "stop_translation"], &[FormStatement("live_translate", Map(&[("action", Word("stop"))]))], ""),
    row(&[
        "noise_suppression", "suppression", "noise_reduction", "start_denoise", "denoise_start", "suppress_noise", "noise_cancellation",
        "suppression_start", "start_noise_suppression",
    ], &[FormStatement("denoise", Empty)], ""),
    row(&["stop_noise_suppression", "end_denoise", "suppression_stop", "stop_suppression"], &[FormStatement("stop_denoise", Empty)], ""),
    row(&[
        "amd", "detect", "detect_answering_machine", "answering_machine_detection", "machine_detection", "avmd", "avmd_start",
        "detect_human", "voicemail_detection", "start_amd",
    ], &[FormStatement("detect_machine", Empty)], ""),
    row(&["fax", "tx_fax", "fax_document"], &[FormStatement("send_fax", Map(&[("document", own(&["", "document", "url", "media_url", "file", "data"], &Text("https://example.com/document.pdf")))]))], ""),
    row(&["rx_fax", "get_fax"], &[FormStatement("receive_fax", Empty)], ""),
    // agents
    row(&[
        "ai_agent", "agent", "assistant", "ai_assistant", "ai_gather", "gather_using_ai", "ai_assistant_start", "conversation_relay",
        "llm", "bot", "voice_bot", "chatgpt", "gpt", "openai", "dialogflow", "virtual_agent", "lex", "autopilot", "ai_prompt",
        "start_ai", "ai_start", "voice_agent",
    ], AI, ""),
    row(&["bedrock", "nova_sonic", "amazon_nova", "aws_bedrock"], &[FormStatement("amazon_bedrock", Map(&[("prompt", Map(&[("text", own(&["", "prompt", "text", "instructions"], &Text("You are a friendly receptionist")))]))]))], ""),
    row(&["sidecar", "copilot", "agent_assist", "ai_assist", "ai_copilot"], &[FormStatement("ai_sidecar", Map(&[
        ("prompt", own(&["", "prompt", "text"], &Text("Give the agent advice"))),
        ("lang", own(&["lang", "language"], &Text("en-US"))),
    ]))], ""),
    row(&[
        "payment", "charge", "collect_payment", "take_payment", "start_payment", "credit_card", "card_payment", "payments",
        "payment_start",
    ], &[FormStatement("pay", Map(&[("payment_connector_url", own(&["", "payment_connector_url", "payment_connector", "url"], &Text("https://example.com/pay")))]))], ""),
    // services
    row(&["http_get", "get", "fetch", "curl", "fetch_url", "get_request", "http_fetch", "wget", "load_data"], GET, ""),
    row(&[
        "http", "http_request", "http_post", "post", "webhook", "api", "api_call", "call_api", "rest", "notify", "post_request",
        "call_webhook", "send_webhook", "send_request", "ajax", "axios", "requests", "callback", "http_call", "make_request",
    ], POST, ""),
    row(&["http_put", "put_request", "http_patch", "patch_request"], PUT, ""),
    row(&["http_delete", "delete_request"], DELETE, ""),
    row(&["log", "print", "debug", "console_log", "trace", "logger", "verbose", "info", "log_message", "println", "no_op"], LOG, "SWML does not have a log"),
    row(&["event", "send_event", "emit", "publish", "custom_event", "trigger", "fire_event", "send_user_event"], &[FormStatement("user_event", Map(&[("event", Map(&[("name", own(&["", "name", "event", "type"], &Text("greeted")))]))]))], ""),
    // methods without an equivalent in SWML
    row(&[
        "hold", "unhold", "hold_call", "unhold_call", "park", "unpark", "valet_park", "mute", "unmute", "deaf", "undeaf",
        "pause_recording", "resume_recording", "record_pause", "record_resume", "playback_stop", "stop_playback", "stop_play",
        "stop_audio", "gather_stop", "stop_gather", "speak_stop", "stop_speak", "stop_ai", "kick", "whisper", "intercept",
        "pickup_group", "bind_meta_app", "bind_digit_action", "ring_ready", "pre_answer", "early_media", "start_dtmf", "stop_dtmf",
        "leave_conference", "dequeue",
    ],
        &[], "SWML does not have such a method"),
];

const REPLY: &[FormStatement] = &[FormStatement("reply", Map(&[("body", SampleValue::Own(Own {
    names: &["", "body", "text", "message", "content", "say", "url"],
    make: Make::Written,
    example: &Text("Thank you"),
}))]))];
const RECEIVE: &[FormStatement] = &[FormStatement("receive", Empty)];
const MESSAGE_SWITCH: &[FormStatement] = &[FormStatement("switch", Map(&[
    ("variable", Text("message.body")),
    ("case", Cases(&[("stop", RECEIVE)])),
    ("default", Steps(&[FormStatement("reply", Map(&[("body", Text("Thank you"))]))])),
]))];
const MESSAGE_GOTO: &[FormStatement] = &[
    FormStatement("label", Word("again")),
    FormStatement("goto", Map(&[("label", Word("again")), ("max", Number(3))])),
];
const MESSAGE_GET: &[FormStatement] = &[FormStatement("request", Map(&[("url", own(ADDRESS, &SERVICE)), ("method", Word("GET"))]))];
const MESSAGE_POST: &[FormStatement] = &[FormStatement("request", Map(&[("url", own(ADDRESS, &SERVICE)), ("method", Word("POST"))]))];

/// The methods of a messaging script.
pub(super) const MESSAGING: &[MethodWord] = &[
    row(&[
        "say", "speak", "talk", "play", "message", "sms", "send", "send_sms", "send_message", "send_text", "text", "text_message", "mms",
        "send_mms", "respond", "response", "answer", "auto_reply", "send_reply", "reply_message", "reply_sms", "body", "msg", "chat",
        "answer_message",
    ], REPLY, ""),
    row(&["redirect", "goto_url", "load", "forward", "redirect_message", "forward_message", "continue"], TRANSFER, ""),
    row(&["include", "call", "gosub", "subroutine", "function", "run", "exec", "perform", "call_section", "execute_section"], &[FormStatement("execute", Map(&[("dest", own(&["", "dest", "name", "section"], &Text("greeting")))]))], ""),
    row(&[
        "if", "when", "cond", "condition", "case", "match", "select", "choose", "branch", "unless", "elif", "else", "else_if", "keyword",
        "keywords",
    ], MESSAGE_SWITCH, ""),
    row(&["loop", "while", "for", "foreach", "repeat", "jump", "jump_to", "go"], MESSAGE_GOTO, ""),
    row(&["mark", "anchor", "bookmark"], &[FormStatement("label", Word("again"))], ""),
    row(&["ignore", "nothing", "noop", "none", "skip", "drop", "accept", "discard", "no_reply", "silence", "ack", "store"], RECEIVE, ""),
    row(&["end", "stop", "exit", "quit", "finish", "hangup", "terminate", "break", "ret"], RETURN, ""),
    row(&["http_get", "get", "fetch", "curl"], MESSAGE_GET, ""),
    row(&["http", "http_request", "http_post", "post", "webhook", "api", "api_call", "notify", "callback", "rest"], MESSAGE_POST, ""),
];
