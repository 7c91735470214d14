//! The variables that each method sets, and their values.
//!
//! SWML reference: "Variables", and the page of each method. A set of words is closed only where
//! the page lists every one.

use crate::schema::Outcome;

const SUCCESS: &[&str] = &["success", "failed"];

/// SWML reference: "connect".
pub(super) const CONNECT: &[Outcome] = &[
    Outcome::closed("connect_result", &["connected", "failed"]),
    Outcome::any("connect_failed_reason"),
    Outcome::any("return_value"),
];

/// SWML reference: "prompt".
pub(super) const PROMPT: &[Outcome] = &[
    Outcome::closed(
        "prompt_result",
        &[
            "failed",
            "no_input",
            "match_speech",
            "match_digits",
            "no_match",
        ],
    ),
    Outcome::any("prompt_value"),
    Outcome::any("prompt_digit_terminator"),
    Outcome::any("prompt_speech_confidence"),
];

/// SWML reference: "enter_queue".
pub(super) const ENTER_QUEUE: &[Outcome] = &[
    Outcome::closed(
        "queue_result",
        &[
            "entering",
            "connecting",
            "connected",
            "leaving",
            "timeout",
            "hangup",
            "failed",
        ],
    ),
    Outcome::any("wait_time"),
    Outcome::any("entry_position"),
    Outcome::any("entry_size"),
];

/// SWML reference: "request". The fields of `request_response` are set with `save_variables`.
pub(super) const REQUEST: &[Outcome] = &[
    Outcome::any("request_url"),
    Outcome::closed("request_result", SUCCESS),
    Outcome::any("return_value"),
    Outcome::any("request_response_code"),
    Outcome::any("request_response_headers"),
    Outcome::any("request_response_body"),
    Outcome::any("request_response"),
];

/// SWML reference: "execute", "return".
pub(super) const RETURN: &[Outcome] = &[Outcome::any("return_value")];

/// SWML reference: "record".
pub(super) const RECORD: &[Outcome] = &[
    Outcome::any("record_url"),
    Outcome::closed("record_result", SUCCESS),
];

/// SWML reference: "record_call".
pub(super) const RECORD_CALL: &[Outcome] = &[
    Outcome::any("record_call_url"),
    Outcome::closed("record_call_result", SUCCESS),
    Outcome::any("record_control_id"),
];

/// SWML reference: "stop_record_call".
pub(super) const STOP_RECORD_CALL: &[Outcome] =
    &[Outcome::closed("stop_record_call_result", SUCCESS)];

/// SWML reference: "detect_machine". Its page lists more values than "Variables".
pub(super) const DETECT_MACHINE: &[Outcome] = &[Outcome::open(
    "detect_result",
    &["human", "machine", "fax", "unknown"],
)];

/// SWML reference: "join_conference".
pub(super) const JOIN_CONFERENCE: &[Outcome] = &[
    Outcome::closed(
        "join_conference_result",
        &["completed", "answered", "no-answer", "failed"],
    ),
    Outcome::any("return_value"),
];

/// SWML reference: "join_room".
pub(super) const JOIN_ROOM: &[Outcome] =
    &[Outcome::closed("join_room_result", &["joined", "failed"])];

/// SWML reference: "pay".
pub(super) const PAY: &[Outcome] = &[
    Outcome::closed(
        "pay_result",
        &[
            "success",
            "too-many-failed-attempts",
            "payment-connector-error",
            "caller-interrupted-with-star",
            "relay-pay-stop",
            "caller-hung-up",
            "validation-error",
            "internal-error",
        ],
    ),
    Outcome::any("pay_payment_results"),
];

/// SWML reference: "ai".
pub(super) const AI: &[Outcome] = &[
    Outcome::closed("ai_result", SUCCESS),
    Outcome::any("return_value"),
];

/// SWML reference: "send_sms".
pub(super) const SEND_SMS: &[Outcome] = &[Outcome::closed("send_sms_result", SUCCESS)];

/// SWML reference: "send_digits".
pub(super) const SEND_DIGITS: &[Outcome] = &[Outcome::closed("send_digits_result", SUCCESS)];

/// SWML reference: "send_fax".
pub(super) const SEND_FAX: &[Outcome] = &[
    Outcome::any("send_fax_document"),
    Outcome::any("send_fax_identity"),
    Outcome::any("send_fax_remote_identity"),
    Outcome::any("send_fax_pages"),
    Outcome::any("send_fax_result_code"),
    Outcome::any("send_fax_result_text"),
    Outcome::closed("send_fax_result", SUCCESS),
];

/// SWML reference: "receive_fax".
pub(super) const RECEIVE_FAX: &[Outcome] = &[
    Outcome::any("receive_fax_document"),
    Outcome::any("receive_fax_identity"),
    Outcome::any("receive_fax_remote_identity"),
    Outcome::any("receive_fax_pages"),
    Outcome::any("receive_fax_result_code"),
    Outcome::any("receive_fax_result_text"),
    Outcome::closed("receive_fax_result", SUCCESS),
];

/// SWML reference: "sip_refer".
pub(super) const SIP_REFER: &[Outcome] = &[
    Outcome::any("sip_refer_to"),
    Outcome::any("sip_refer_result"),
    Outcome::any("return_value"),
    Outcome::any("sip_refer_response_code"),
    Outcome::any("sip_refer_to_response_code"),
];

/// SWML reference: "tap".
pub(super) const TAP: &[Outcome] = &[
    Outcome::any("tap_uri"),
    Outcome::any("tap_control_id"),
    Outcome::any("tap_rtp_src_addr"),
    Outcome::any("tap_rtp_src_port"),
    Outcome::any("tap_ptime"),
    Outcome::any("tap_codec"),
    Outcome::any("tap_rate"),
    Outcome::closed("tap_result", SUCCESS),
];

/// SWML reference: "stop_tap".
pub(super) const STOP_TAP: &[Outcome] = &[Outcome::closed("stop_tap_result", SUCCESS)];

/// SWML reference: "stream".
pub(super) const STREAM: &[Outcome] = &[
    Outcome::any("stream_control_id"),
    Outcome::closed("stream_result", SUCCESS),
];

/// SWML reference: "stop_stream".
pub(super) const STOP_STREAM: &[Outcome] = &[Outcome::closed("stop_stream_result", SUCCESS)];

/// SWML reference: "transcribe".
pub(super) const TRANSCRIBE: &[Outcome] = &[
    Outcome::any("transcribe_control_id"),
    Outcome::closed("transcribe_result", SUCCESS),
];

/// SWML reference: "transcribe_stop".
pub(super) const TRANSCRIBE_STOP: &[Outcome] =
    &[Outcome::closed("transcribe_stop_result", SUCCESS)];

/// SWML reference: "denoise". `stop_denoise` sets the same variable to `off`.
pub(super) const DENOISE: &[Outcome] =
    &[Outcome::closed("denoise_result", &["on", "failed", "off"])];
