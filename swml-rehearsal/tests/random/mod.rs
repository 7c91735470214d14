//! Scripts and choices from random bytes, for the property test here and the fuzz target.

use serde_json::{Map, Value, json};
use swml_rehearsal::{Choice, Machine, Message, Notation, Rehearsal, Script};

/// The bytes that decide; zeros after their end.
pub(crate) struct Bytes<'b>(pub(crate) &'b [u8]);

impl Bytes<'_> {
    fn next(&mut self) -> usize {
        match self.0.split_first() {
            Some((first, rest)) => {
                self.0 = rest;
                usize::from(*first)
            }
            None => 0,
        }
    }

    fn pick<'p, T>(&mut self, pool: &'p [T]) -> &'p T {
        let at = self.next();
        &pool[at % pool.len()]
    }
}

const METHODS: &[&str] = &[
    "play",
    "prompt",
    "switch",
    "cond",
    "goto",
    "label",
    "execute",
    "transfer",
    "return",
    "set",
    "unset",
    "connect",
    "record",
    "request",
    "sleep",
    "hangup",
    "answer",
    "enter_queue",
    "detect_machine",
    "ai",
    "pay",
    "join_conference",
    "send_sms",
    "join_room",
    "receive_fax",
    "send_digits",
    "record_call",
    "stop_record_call",
    "tap",
    "user_event",
    "reply",
    "receive",
    "no_such_method",
];

const NAMES: &[&str] = &[
    "dest",
    "label",
    "when",
    "max",
    "variable",
    "case",
    "default",
    "then",
    "else",
    "to",
    "serial",
    "parallel",
    "serial_parallel",
    "timeout",
    "confirm",
    "result",
    "transfer_after_bridge",
    "execute_after_queue",
    "url",
    "urls",
    "play",
    "max_digits",
    "terminators",
    "speech_hints",
    "on_return",
    "params",
    "duration",
    "queue_name",
    "wait_time",
    "body",
    "save_variables",
    "digit_timeout",
    "max_duration",
    "answer_on_bridge",
    "status_url",
    "call_state_url",
    "method",
    "headers",
    "end_silence_timeout",
    "confirm_timeout",
    "switch",
    "prompt",
    "SWAIG",
    "volume",
];

const TEXTS: &[&str] = &[
    "",
    "main",
    "a",
    "b",
    "1",
    "2",
    "12#",
    "say:hello",
    "say:%{vars.a}",
    "${vars.a",
    "%{call.from",
    "${prompt_value}",
    "%{1 + vars.b * 2}",
    "prompt_value == '1'",
    "vars.a === undefined",
    "!vars.a",
    "((((1",
    "vars.a.b.c[0]",
    "'a'.repeat(9)",
    "silence:1",
    "silence:99999999999999999999",
    "ring:us",
    "https://example.com/a",
    "https://example.com/b.mp3",
    "sip:a@example.com",
    "+15551234567",
    "queue:a",
    "stream:wss://example.com",
    "call:x",
    "POST",
    "connected",
    "prompt_value",
    "{\"sections\": {\"main\": [{\"hangup\": {}}]}}",
    "\u{0}\u{202e}é",
];

const NUMBERS: &[f64] = &[0.0, 1.0, 2.0, 3.0, -1.0, 20.0, 0.5, 1e9, 1e300, -1e300];

fn value(bytes: &mut Bytes<'_>, depth: usize) -> Value {
    match bytes.next() % if depth == 0 { 5 } else { 9 } {
        0 => Value::Null,
        1 => json!(bytes.next().is_multiple_of(2)),
        2 => json!(bytes.pick(NUMBERS)),
        3 | 4 => json!(bytes.pick(TEXTS)),
        5 => {
            let length = bytes.next() % 3;
            (0..length).map(|_| value(bytes, depth - 1)).collect()
        }
        6 => object(bytes, depth - 1),
        7 => cases(bytes, depth - 1),
        _ => statements(bytes, depth - 1),
    }
}

fn object(bytes: &mut Bytes<'_>, depth: usize) -> Value {
    let length = bytes.next() % 5;
    let entries = (0..length).map(|_| ((*bytes.pick(NAMES)).to_owned(), value(bytes, depth)));
    Value::Object(entries.collect())
}

fn cases(bytes: &mut Bytes<'_>, depth: usize) -> Value {
    let length = bytes.next() % 3;
    let entries = (0..length).map(|_| ((*bytes.pick(TEXTS)).to_owned(), statements(bytes, depth)));
    Value::Object(entries.collect())
}

fn statements(bytes: &mut Bytes<'_>, depth: usize) -> Value {
    let length = bytes.next() % 4;
    (0..length).map(|_| statement(bytes, depth)).collect()
}

/// A statement: a valid one, or a random one.
fn statement(bytes: &mut Bytes<'_>, depth: usize) -> Value {
    let deeper = depth.saturating_sub(1);
    match bytes.next() % 12 {
        0 => json!({"label": bytes.pick(&["a", "b"])}),
        1 => json!({"goto": {"label": bytes.pick(&["a", "b"]), "when": bytes.pick(TEXTS)}}),
        2 => json!({"goto": {"label": bytes.pick(&["a", "b"])}}),
        3 => json!({"prompt": {"play": bytes.pick(TEXTS), "max_digits": bytes.pick(NUMBERS)}}),
        4 if depth > 0 => json!({"switch": {
            "variable": bytes.pick(TEXTS), "case": cases(bytes, deeper),
            "default": statements(bytes, deeper),
        }}),
        5 if depth > 0 => json!({"cond": [
            {"when": bytes.pick(TEXTS), "then": statements(bytes, deeper)},
            {"else": statements(bytes, deeper)},
        ]}),
        6 => json!({"execute": {"dest": bytes.pick(TEXTS), "params": value(bytes, deeper)}}),
        7 => json!({"transfer": {"dest": bytes.pick(TEXTS)}}),
        8 => json!({"connect": {
            "to": bytes.pick(TEXTS), "timeout": bytes.pick(NUMBERS),
            "confirm": value(bytes, deeper), "result": value(bytes, deeper),
        }}),
        9 => json!({"set": {"a": value(bytes, deeper), "b": bytes.pick(TEXTS)}}),
        _ => {
            let mut statement = Map::new();
            statement.insert((*bytes.pick(METHODS)).to_owned(), value(bytes, deeper));
            Value::Object(statement)
        }
    }
}

/// A script.
pub(crate) fn document(bytes: &mut Bytes<'_>) -> Value {
    let sections = ["main", "a", "b"].map(|name| (name.to_owned(), statements(bytes, 3)));
    json!({"sections": Map::from_iter(sections)})
}

/// Plays a script with choices, both fitting and others, and explores a part of it.
pub(crate) fn play(bytes: &mut Bytes<'_>) {
    let text = document(bytes).to_string();
    if let Ok(script) = Script::json(&text) {
        choose(Rehearsal::new(&script).machine(), bytes);
        let all = swml_rehearsal::Exploration::from(Rehearsal::new(&script));
        let report = all.states(40).depth(8).run();
        assert!(!report.to_string().is_empty());
    }
    if let Ok(script) = Script::messaging_json(&text) {
        choose(Message::new(&script).body("hello").machine(), bytes);
    }
}

fn choose(mut machine: Machine, bytes: &mut Bytes<'_>) {
    let others = [
        Choice::Digits("99999999999999999999".to_owned()),
        Choice::Digits("é".to_owned()),
        Choice::Speech {
            text: "12".to_owned(),
            confidence: f64::NAN,
        },
        Choice::Writes("x".to_owned()),
        Choice::Talk {
            seconds: u64::MAX,
            ends: swml_rehearsal::Party::Called,
        },
        Choice::Leg(swml_rehearsal::Leg::Answers {
            after: Some(u64::MAX),
        }),
        Choice::Succeeds,
    ];
    for _ in 0..12 {
        let before = machine.time();
        // hanging up is the last of them, and ends too much
        let mut fitting = machine.choices();
        let choice = match bytes.next() % 8 {
            0 => bytes.pick(&others).clone(),
            _ if fitting.is_empty() => break,
            _ => {
                let at = bytes.next() % fitting.len();
                fitting.swap_remove(at)
            }
        };
        let written = Notation::of(&choice).to_string();
        let read = written.parse::<Choice>();
        assert!(
            read.is_ok_and(|read| Notation::of(&read).to_string() == written) || is_odd(&choice)
        );
        let _ = machine.answer(choice);
        assert!(machine.time() >= before, "time goes on");
        assert_eq!(machine.question().is_some(), machine.ended().is_none());
    }
}

/// Contains numbers that the notation cannot express, or a document.
fn is_odd(choice: &Choice) -> bool {
    let odd = matches!(choice, Choice::Document(_) | Choice::Leg(_));
    odd || matches!(choice, Choice::Talk { .. } | Choice::Speech { .. })
}
