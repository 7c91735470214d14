//! The tests that an exploration writes, as they are pasted: they compile; that of a fault fails
//! until the fault is gone, and that of a course succeeds. Updated with `SNAPSHOTS=overwrite`.
#![allow(clippy::unwrap_used)]
// a script of another test may be a `Document`, which is lent
#![allow(clippy::needless_borrows_for_generic_args)]

use std::collections::BTreeSet;
use std::fmt::Write;

use serde_json::json;
use swml_rehearsal::{Exploration, FaultKind, Message, Rehearsal, Response, Script};

mod written;

/// A script of each kind of question, with a fault that is found by answering it.
const SCRIPTS: &[(&str, &str)] = &[
    (
        "keys",
        r#"{"prompt": {"play": "say:Press 1"}},
        {"switch": {"variable": "prompt_value", "case": {"1": []}}}"#,
    ),
    (
        "two_of_a_kind",
        r#"{"execute": {"dest": "nowhere"}}, {"execute": {"dest": "elsewhere"}}"#,
    ),
    (
        "again_and_again",
        r#"{"label": "again"}, {"prompt": {"play": "say:Press 1"}},
        {"cond": [{"when": "prompt_value != '1'", "then": [{"goto": {"label": "again"}}]}]}"#,
    ),
    (
        "speech",
        r#"{"prompt": {"play": "say:Say yes", "speech_hints": ["yes"]}},
        {"cond": [{"when": "prompt_speech_confidence < 0.5", "then": [{"sleep": 20000}]}]}"#,
    ),
    (
        "silence",
        r#"{"prompt": {"play": "say:Press 1"}},
        {"cond": [{"when": "prompt_result == 'no_input'", "then": [{"sleep": 20000}]}]}"#,
    ),
    (
        "matches_nothing",
        r#"{"prompt": {"play": "say:Say yes", "speech_hints": ["yes"]}},
        {"cond": [{"when": "prompt_result == 'no_match'", "then": [{"sleep": 20000}]}]}"#,
    ),
    ("leg", r#"{"connect": {"to": "sip:alice@example.com"}}"#),
    (
        "talk",
        r#"{"connect": {"to": "+15551234567"}},
        {"switch": {"variable": "connect_result", "case": {"failed": [{"play": {"url": "say:Sorry"}}]}}}"#,
    ),
    (
        "called_party",
        r#"{"connect": {"to": "+15551234567", "confirm": [
        {"prompt": {"play": "say:Press 1"}}, {"switch": {"variable": "prompt_value", "case": {"1": []}}}]}},
        {"play": {"url": "say:Goodbye"}}"#,
    ),
    (
        "called_party_records",
        r#"{"connect": {"to": "+15551234567", "confirm": [
        {"record": {}}, {"switch": {"variable": "record_result", "case": {"failed": []}}}]}},
        {"play": {"url": "say:Goodbye"}}"#,
    ),
    (
        "record",
        r#"{"record": {}}, {"switch": {"variable": "record_result", "case": {"success": []}}}"#,
    ),
    (
        "queue",
        r#"{"enter_queue": {"queue_name": "q", "transfer_after_bridge": "false"}},
        {"switch": {"variable": "queue_result", "case": {"timeout": []}}}"#,
    ),
    (
        "detection",
        r#"{"detect_machine": {}}, {"switch": {"variable": "detect_result", "case": {"human": []}}}"#,
    ),
    (
        "payment",
        r#"{"pay": {"payment_connector_url": "https://example.com"}},
        {"switch": {"variable": "pay_result", "case": {"success": []}}}"#,
    ),
    (
        "conference",
        r#"{"join_conference": {"name": "c"}},
        {"switch": {"variable": "join_conference_result", "case": {"completed": []}}}"#,
    ),
    (
        "room",
        r#"{"join_room": {"name": "r"}}, {"switch": {"variable": "join_room_result", "case": {"joined": []}}}"#,
    ),
    (
        "field",
        r#"{"request": {"url": "https://me:hush@example.com/plan", "save_variables": true}},
        {"cond": [{"when": "vars.request_response && request_response.plan == \"gold\"",
            "then": [{"execute": {"dest": "gold"}}]}]}"#,
    ),
    (
        "status",
        r#"{"request": {"url": "https://example.com/plan", "timeout": 3}},
        {"cond": [{"when": "vars.request_response_code == 404", "then": [{"sleep": 20000}]}]}"#,
    ),
    (
        "time",
        r#"{"request": {"url": "https://example.com/plan", "timeout": 20}}"#,
    ),
    (
        "document",
        r#"{"execute": {"dest": "https://example.com/menu"}}, {"sleep": 20000}"#,
    ),
    (
        "agent",
        r#"{"ai": {"prompt": {"text": "You help."}}},
        {"switch": {"variable": "ai_result", "case": {"success": []}}}"#,
    ),
    ("waits", r#"{"play": {"url": "say:Wait"}}, {"sleep": -1}"#),
    (
        "within_itself",
        r#"{"play": {"url": "say:Again"}}, {"execute": {"dest": "main"}}"#,
    ),
    ("clock", r#"{"set": {"now": "${new Date().getTime()}"}}"#),
];

pub(crate) fn script(name: &str) -> Script {
    let (_, steps) = SCRIPTS.iter().find(|(known, _)| *known == name).unwrap();
    Script::json(&format!(r#"{{"sections": {{"main": [{steps}]}}}}"#)).unwrap()
}

pub(crate) fn begun() -> Script {
    Script::json(
        r#"{"sections": {"main": [
            {"request": {"url": "https://example.com/hours", "save_variables": true}},
            {"cond": [{"when": "request_response.open && user.age > 3 && call.from == '+15550001111'",
                "then": [{"ai": {"prompt": {"text": "You help."}, "SWAIG": {"functions": [
                    {"function": "move", "web_hook_url": "https://example.com/move"}]}}},
                    {"execute": {"dest": "nowhere"}}]}]}
        ]}}"#,
    )
    .unwrap()
}

pub(crate) fn message() -> Script {
    Script::messaging_json(
        r#"{"sections": {"main": [{"switch": {"variable": "message.body", "case": {
            "STOP": [{"reply": {"body": "Bye"}}]}}}]}}"#,
    )
    .unwrap()
}

/// How the test of a kind fails.
fn expected(kind: FaultKind) -> &'static str {
    match kind {
        FaultKind::Silence => "expected: at most 10 s without a sound",
        FaultKind::NoWord => "expected: a message to the caller",
        FaultKind::Unsupported => "expected: the call ends",
        FaultKind::NeverEnds => "expected: ",
        _ => "expected: no run-time error",
    }
}

fn write() -> String {
    let mut out = "//! Written by exploring the scripts of `main.rs`.\n".to_owned();
    let mut kinds = BTreeSet::new();
    let mut module = |name: &str, script: &str, exploration: &dyn Fn() -> Exploration| {
        let report = exploration().run();
        assert!(!report.is_clean(), "{name}");
        let of = if script.contains("message") {
            "Message"
        } else {
            "Rehearsal"
        };
        let _ = write!(
            out,
            "\nmod {name} {{\n    use swml_rehearsal::{{{of}, Script}};\n\n    fn script() -> Script {{\n        super::super::{script}\n    }}\n"
        );
        for fault in report.faults() {
            kinds.insert(fault.kind);
            let fails = format!(
                "#[test]\n#[should_panic(expected = {:?})]",
                expected(fault.kind)
            );
            for line in fault.test().replacen("#[test]", &fails, 1).lines() {
                let _ = writeln!(out, "    {line}");
            }
        }
        let last = report.faults().last().unwrap();
        let course = exploration().test(&format!("goes on to {}", last.kind), &last.choices);
        for line in course.lines() {
            let _ = writeln!(out, "    {line}");
        }
        out.push_str("}\n");
    };
    for (name, _) in SCRIPTS {
        module(name, &format!("script({name:?})"), &|| {
            Rehearsal::new(self::script(name)).into()
        });
    }
    let begun = || {
        Rehearsal::new(self::begun())
            .from("+15550001111")
            .var("user", json!({"age": 4, "n\u{1b}": 5_000_000_000_u64}))
            .env("plan", "gold")
            .param("deep", json!([1.5, null, true]))
            .response(
                "https://example.com/hours",
                Response::json(200, &json!({"open": true})),
            )
            .response(
                "https://example.com/move",
                Response::json(200, &json!({"action": [{"stop": true}]})),
            )
            .into()
    };
    module("begun", "begun()", &begun);
    module("texts", "message()", &|| {
        Message::new(self::message()).from("+15550001111").into()
    });
    assert_eq!(kinds.len(), FaultKind::ALL.len(), "{kinds:?}");
    out
}

#[test]
fn what_reports_write_is_what_compiles() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/pasted/written.rs");
    let now = write();
    if snapshots::is_accepting() {
        std::fs::write(path, &now).unwrap();
    }
    let kept = std::fs::read_to_string(path).unwrap();
    // the file is formatted, and a report is not
    let plain = |text: &str| text.split([',', ' ', '\n']).collect::<String>();
    assert!(
        plain(&kept) == plain(&now),
        "update it with SNAPSHOTS=overwrite\n{now}"
    );
}
