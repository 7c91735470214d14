//! Every method runs, with the effects that the reference describes.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use serde_json::json;
use swml_language::{Document, messaging};
use swml_rehearsal::{Choice, End, Happened, Machine, Rehearsal, Script};

fn script(step: &str) -> Script {
    Script::json(&format!(r#"{{"sections": {{"main": [{step}]}}}}"#)).unwrap()
}

/// Continues with the first choice each time.
fn first(machine: &mut Machine) {
    for _ in 0..100 {
        let Some(choice) = machine.choices().into_iter().next() else {
            return;
        };
        machine.answer(choice).unwrap();
    }
}

/// A statement of each method.
const STEPS: &[(&str, &str)] = &[
    ("ai", r#"{"prompt": {"text": "You help."}}"#),
    ("ai_sidecar", r#"{"lang": "en-US"}"#),
    ("amazon_bedrock", r#"{"prompt": {"text": "You help."}}"#),
    ("answer", "{}"),
    ("cond", r#"[{"when": "true", "then": [{"denoise": {}}]}]"#),
    ("connect", r#"{"to": "+15551234567"}"#),
    ("denoise", "{}"),
    ("detect_machine", "{}"),
    (
        "enter_queue",
        r#"{"queue_name": "q", "transfer_after_bridge": "https://example.com"}"#,
    ),
    ("execute", r#"{"dest": "https://example.com"}"#),
    ("goto", r#"{"label": "l", "max": 1}"#),
    ("hangup", "{}"),
    ("join_conference", r#"{"name": "c"}"#),
    ("join_room", r#"{"name": "r"}"#),
    ("label", r#""m""#),
    ("live_transcribe", r#"{"action": "stop"}"#),
    ("live_translate", r#"{"action": "stop"}"#),
    ("pay", r#"{"payment_connector_url": "https://example.com"}"#),
    ("play", r#"{"url": "say:Hello"}"#),
    ("prompt", r#"{"play": "say:Hello"}"#),
    ("receive_fax", "{}"),
    ("record", "{}"),
    ("record_call", "{}"),
    (
        "request",
        r#"{"url": "https://example.com", "method": "GET"}"#,
    ),
    ("return", "1"),
    ("send_digits", r#"{"digits": "1"}"#),
    ("send_fax", r#"{"document": "https://example.com/fax.pdf"}"#),
    (
        "send_sms",
        r#"{"to_number": "+15551234567", "from_number": "+15551234568", "body": "Hi"}"#,
    ),
    ("set", r#"{"a": 1}"#),
    ("sip_refer", r#"{"to_uri": "sip:a@example.com"}"#),
    ("sleep", "100"),
    ("stop_denoise", "{}"),
    ("stop_record_call", "{}"),
    ("stop_stream", "{}"),
    ("stop_tap", "{}"),
    ("stream", r#"{"url": "wss://example.com"}"#),
    (
        "switch",
        r#"{"variable": "call.type", "case": {"phone": []}}"#,
    ),
    ("tap", r#"{"uri": "rtp://192.0.2.1:5000"}"#),
    ("transcribe", "{}"),
    ("transcribe_stop", "{}"),
    ("transfer", r#"{"dest": "https://example.com"}"#),
    ("unset", r#""a""#),
    ("user_event", r#"{"event": {"a": 1}}"#),
];

#[test]
fn every_calling_method_runs() {
    assert_eq!(STEPS.len(), 43);
    for (method, body) in STEPS {
        assert!(Document::LANGUAGE.methods.get(method).is_some(), "{method}");
        let script = script(&format!(r#"{{"label": "l"}}, {{"{method}": {body}}}"#));
        let mut machine = Rehearsal::new(&script).machine();
        first(&mut machine);
        assert!(
            machine.ended().is_some(),
            "{method}: {:?}",
            machine.question()
        );
        let mut events = machine.events().iter();
        let error = events.find(|event| matches!(event.kind, Happened::Error { .. }));
        assert!(error.is_none(), "{method}: {error:?}");
    }
}

#[test]
fn every_messaging_method_runs() {
    let text = r#"{"sections": {
        "main": [
            {"label": "again"}, {"receive": {}}, {"request": {"url": "https://example.com"}},
            {"execute": {"dest": "sub"}}, {"goto": {"label": "again", "max": 1}}],
        "sub": [
            {"switch": {"variable": "message.body", "case": {"hi": [{"reply": {"body": "Hello"}}]}}},
            {"return": 1}]
    }}"#;
    let script = Script::messaging_json(text).unwrap();
    for statement in script.statements() {
        assert!(
            messaging::Document::LANGUAGE
                .methods
                .get(&statement.method)
                .is_some()
        );
    }
    let mut chat = swml_rehearsal::Message::new(&script).body("hi").send();
    // the section ends after the last jump of `goto`
    for _ in 0..2 {
        chat.asks("example.com")
            .responds(200, &json!({}))
            .replies("Hello");
    }
    chat.has("return_value", 1)
        .has("reply_result", "queued")
        .ends_with(&End::Script);
}

#[test]
fn results_are_the_words_of_the_reference() {
    let run = |step: &str, choice: Choice| {
        let script = script(step);
        let mut call = Rehearsal::new(&script).start();
        call.choose(choice).ends();
        call
    };
    run(r#"{"join_room": {"name": "r"}}"#, Choice::Succeeds).has("join_room_result", "joined");
    run(r#"{"join_room": {"name": "r"}}"#, Choice::Fails).has("join_room_result", "failed");
    let fax = r#"{"send_fax": {"document": "https://example.com/f.pdf"}}"#;
    run(fax, Choice::Succeeds)
        .has("send_fax_pages", 1)
        .has("send_fax_result", "success");
    run(r#"{"receive_fax": {}}"#, Choice::Fails).has("receive_fax_result", "failed");
    let refer = r#"{"sip_refer": {"to_uri": "sip:a@example.com"}}"#;
    run(refer, Choice::Succeeds)
        .has("sip_refer_response_code", "202")
        .has("return_value", "success");
}

#[test]
fn background_methods_can_fail() {
    let script = script(
        r#"{"send_sms": {"to_number": "+15551234567", "from_number": "+15551234568", "body": "Hi"}}"#,
    );
    Rehearsal::new(&script)
        .start()
        .has("send_sms_result", "success")
        .ends();
    let mut call = Rehearsal::new(&script).failing("send_sms").start();
    call.has("send_sms_result", "failed").ends();
}

/// With any choices, a call ends or waits for a choice, and a choice that does not fit changes
/// nothing.
#[test]
fn choices_at_random_never_hang() {
    let all: Vec<String> = STEPS
        .iter()
        .map(|(method, body)| format!(r#"{{"{method}": {body}}}"#))
        .collect();
    let mut random = 1_u64;
    let mut next = |most: usize| {
        random = random
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        usize::try_from(random >> 33).unwrap() % most
    };
    for _ in 0..300 {
        let mut steps = vec![r#"{"label": "l"}"#.to_owned()];
        for _ in 0..8 {
            steps.push(all.get(next(all.len())).unwrap().clone());
        }
        let script = script(&steps.join(","));
        let mut machine = Rehearsal::new(&script).machine();
        for _ in 0..200 {
            let choices = machine.choices();
            let Some(choice) = choices.get(next(choices.len().max(1))) else {
                break;
            };
            machine.answer(choice.clone()).unwrap();
        }
        assert!(machine.ended().is_some(), "{steps:?}");
    }
}

/// Blocks within blocks, to the maximum depth of a script, and a document in a document.
#[test]
fn deep_scripts_run() {
    let mut steps = r#"{"play": {"url": "say:Bottom"}}"#.to_owned();
    for _ in 0..28 {
        steps = format!(r#"{{"cond": [{{"when": "true", "then": [{steps}]}}]}}"#);
    }
    Rehearsal::new(script(&steps))
        .start()
        .hears("Bottom")
        .ends();
    let mut document = r#"{"sections": {"main": [{"play": {"url": "say:Inside"}}]}}"#.to_owned();
    for _ in 0..6 {
        let text = serde_json::to_string(&document).unwrap();
        document = format!(r#"{{"sections": {{"main": [{{"transfer": {{"dest": {text}}}}}]}}}}"#);
    }
    let script = Script::json(&document).unwrap();
    Rehearsal::new(&script).start().hears("Inside").ends();
}
