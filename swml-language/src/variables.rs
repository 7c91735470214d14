//! The variables that exist without being set: the fields of a call and of a message.
//!
//! SWML reference: "Variables".

/// The fields of a call according to the reference.
pub const CALL: &[&str] = &[
    "call_id",
    "node_id",
    "segment_id",
    "call_state",
    "direction",
    "type",
    "from",
    "to",
    "from_number",
    "to_number",
    "headers",
    "project_id",
    "space_id",
    "tag",
    "dial_winner",
    "parent",
    "peer",
    "sip_data",
];

/// The fields of a message.
pub const MESSAGE: &[&str] = &[
    "message_id",
    "project_id",
    "space_id",
    "direction",
    "type",
    "from",
    "to",
    "body",
    "media",
    "segments",
    "timestamp",
];

/// Variables of the call or message whose values the reference lists.
pub const FIELDS: &[VariableWords] = &[
    ("call.direction", &["inbound", "outbound"]),
    ("call.type", &["sip", "phone", "webrtc"]),
    ("message.direction", &["inbound", "outbound"]),
    ("message.type", &["sms", "mms"]),
];

/// A variable, with all its possible words.
pub type VariableWords = (&'static str, &'static [&'static str]);
