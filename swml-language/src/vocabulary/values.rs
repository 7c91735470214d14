//! Words of other platforms for closed sets of words in SWML. The words of a set identify it.

use super::form::ValueWord;

const fn row(words: &'static [&'static str], means: &'static [&'static str]) -> ValueWord {
    ValueWord { words, means }
}

pub(super) const VALUES: &[ValueWord] = &[
    // why a call ends
    row(&["rejected", "reject", "declined", "refuse", "refused", "denied", "call_rejected", "forbidden", "decline_call"], &["decline", "forbidden"]),
    row(&["user_busy", "busy_here", "line_busy", "occupied", "486", "busy_tone"], &["busy"]),
    row(&["normal", "normal_clearing", "completed", "complete", "done", "bye", "end", "default", "hang_up"], &["hangup", "ended"]),
    // directions and sides
    row(&["inbound", "incoming", "in", "rx", "self", "input"], &["inbound_track", "speak", "remote-caller", "inbound"]),
    row(&["outbound", "outgoing", "out", "tx", "opposite", "output", "hear"], &["outbound_track", "listen", "local-caller", "outbound"]),
    row(&["both", "all", "inbound_outbound", "two_way", "bidirectional", "duplex", "mixed", "any"], &["both_tracks", "both"]),
    row(&["caller", "remote", "customer", "a_leg", "from", "user"], &["remote-caller", "speak", "inbound_track"]),
    row(&["callee", "local", "agent", "b_leg", "called", "operator"], &["local-caller", "listen", "outbound_track"]),
    row(&["speaker", "talk", "mic", "microphone"], &["speak"]),
    row(&["listener", "heard"], &["listen"]),
    // states of a call
    row(&["initiated", "queued", "dialing", "trying", "initiate", "start", "started", "init"], &["created", "start"]),
    row(&["ring", "alerting", "progress", "early"], &["ringing"]),
    row(&["in_progress", "answer", "connected", "up", "established", "active", "bridged"], &["answered"]),
    row(&["completed", "complete", "hangup", "disconnected", "end", "finished", "terminated", "closed", "leave"], &["ended", "completed"]),
    // media
    row(&["wave", "audio_wav", "pcm", "riff"], &["wav"]),
    row(&["mpeg", "audio_mpeg", "mpeg3"], &["mp3"]),
    row(&["video", "m4a", "mpeg4"], &["mp4"]),
    row(&["ulaw", "mulaw", "g711u", "mu_law", "u_law", "pcm_mulaw", "audio_x_mulaw"], &["PCMU"]),
    row(&["alaw", "g711a", "a_law", "pcm_alaw"], &["PCMA"]),
    row(&["mandatory", "always", "require", "required", "on", "srtp", "yes", "enabled", "true"], &["mandatory"]),
    row(&["prefer", "preferred", "auto", "allowed", "allow", "maybe"], &["optional"]),
    row(&["none", "never", "off", "disabled", "disable", "no", "false", "rtp"], &["forbidden", "do-not-record", "do-not-trim"]),
    row(&["record_from_answer", "record_from_ringing", "record", "from_start", "start", "on", "yes", "true", "enabled"], &["record-from-start"]),
    row(&["trim", "silence", "yes", "true", "on"], &["trim-silence"]),
    row(&["enter", "join", "on_join", "entry"], &["onEnter"]),
    row(&["exit", "leave", "on_leave", "on_end"], &["onExit"]),
    row(&["yes", "on", "always", "both", "enabled", "1"], &["true"]),
    row(&["no", "off", "never", "none", "disabled", "0"], &["false"]),
    // regions
    row(&["us1", "us_east", "us_west", "usa", "america", "north_america", "ashburn", "na"], &["us"]),
    row(&["ie1", "ie", "de1", "europe", "eu_west", "dublin", "frankfurt", "emea"], &["eu"]),
    row(&["switzerland", "zurich", "zuerich"], &["ch"]),
    row(&["gll", "auto", "any", "nearest", "worldwide", "closest"], &["global"]),
    // types of JSON
    row(&["int", "int32", "int64", "i64", "u64", "long", "uint", "i32", "u32"], &["integer"]),
    row(&["float", "double", "decimal", "f64", "real", "numeric"], &["number"]),
    row(&["str", "text", "varchar", "char"], &["string"]),
    row(&["bool", "flag", "yesno"], &["boolean"]),
    row(&["list", "vec", "vector", "tuple", "set", "sequence"], &["array"]),
    row(&["dict", "map", "hash", "struct", "record", "dictionary", "hashmap", "json"], &["object"]),
    row(&["none", "nil", "undefined", "void"], &["null"]),
    row(&["datetime", "timestamp", "iso8601"], &["date_time"]),
    row(&["url", "href", "link"], &["uri"]),
    row(&["guid"], &["uuid"]),
    row(&["host", "domain"], &["hostname"]),
    row(&["mail", "e_mail", "email_address"], &["email"]),
    row(&["ip", "ip4", "ip_address"], &["ipv4"]),
    // payments
    row(&["speak", "tts", "talk", "text", "announce"], &["Say"]),
    row(&["audio", "url", "playback", "file", "sound"], &["Play"]),
    row(&["keypad", "digits", "tones", "keys", "phone", "keypress"], &["dtmf"]),
    row(&["card", "credit", "creditcard", "debit_card", "cc"], &["credit-card"]),
    row(&["once", "single", "single_use", "onetime"], &["one-time"]),
    row(&["multi", "multiple", "multi_use", "permanent", "persistent"], &["reusable"]),
    row(&["card_number", "credit_card_number", "number", "pan"], &["payment-card-number"]),
    row(&["expiry", "expiration", "expiration_date", "exp_date", "expire"], &["expiration-date"]),
    row(&["cvv", "cvc", "csc", "cvv2"], &["security-code"]),
    row(&["zip", "zip_code", "postcode", "zipcode"], &["postal-code"]),
    row(&["american_express", "american-express"], &["amex"]),
    row(&["master_card", "mc"], &["mastercard"]),
    // words of a text
    row(&["lower", "lowercased", "to_lower", "downcase", "small"], &["lowercase"]),
    row(&["upper", "uppercased", "to_upper", "upcase", "capital"], &["uppercase"]),
    row(&["strip", "trimmed"], &["trim"]),
    // machines and speech
    row(&["machine", "answering_machine", "voicemail", "human"], &["amd"]),
    row(&["machine_stop", "end", "halt", "off", "finish", "disable"], &["stop"]),
    row(&["summary", "summarise", "summarization"], &["summarize"]),
    row(&["twiml", "texml", "xml"], &["laml", "cxml"]),
    row(&["read", "fetch", "retrieve"], &["GET"]),
    row(&["send", "create", "submit"], &["POST"]),
    row(&["update", "replace"], &["PUT"]),
    row(&["remove", "del"], &["DELETE"]),
];
