//! Each of the 43 methods of calls and the 9 of messages, with an outcome that is not the usual one.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use std::collections::BTreeSet;

use serde_json::json;
use swml_language::schema::MethodSet;
use swml_language::{Document, messaging};
use swml_rehearsal::{
    Agent, Call, Conference, Detection, End, Message, Payment, Queue, Rehearsal, Response, Script,
};

/// A call of some steps, before it begins.
fn before(steps: &str) -> Rehearsal {
    let text =
        format!(r#"{{"sections": {{"main": [{steps}], "sub": [{{"return": {{"a": [1]}}}}]}}}}"#);
    Rehearsal::new(Script::json(&text).unwrap())
}

fn call(steps: &str) -> Call {
    before(steps).start()
}

/// A call in which a method beside the script fails.
fn failing(method: &str, body: &str) -> Call {
    let call = before(&format!(r#"{{"{method}": {body}}}"#))
        .failing(method)
        .start();
    assert!(
        call.transcript().to_string().contains("which fails"),
        "{method}"
    );
    call
}

fn message(sections: &str, body: &str) -> Message {
    let text = format!(r#"{{"sections": {{{sections}}}}}"#);
    Message::new(Script::messaging_json(&text).unwrap()).body(body)
}

/// A method and a rehearsal of it.
type Outcome = (&'static str, fn());

const CALLING: &[Outcome] = &[
    ("ai", || {
        let mut agent = call(r#"{"ai": {"prompt": {"text": "You help."}}}"#);
        agent.agent(Agent::Fails).has("ai_result", "failed").ends();
        let mut agent = call(r#"{"ai": {"prompt": {"text": "You help."}}}, {"hangup": {}}"#);
        agent
            .agent(Agent::Transfers("sub".to_owned()))
            .ends_with(&End::Script);
        agent.has("return_value", json!({"a": [1]}));
    }),
    ("ai_sidecar", || {
        failing("ai_sidecar", r#"{"lang": "en-US"}"#).ends();
    }),
    ("amazon_bedrock", || {
        let mut agent = call(r#"{"amazon_bedrock": {"prompt": {"text": "You help."}}}"#);
        agent
            .agent(Agent::Says("Good day".to_owned()))
            .hears("Good day");
        agent
            .agent(Agent::Hears("Bye".to_owned()))
            .agent(Agent::Fails)
            .ends();
        assert!(
            agent
                .transcript()
                .to_string()
                .contains("caller says \"Bye\"")
        );
    }),
    ("answer", || {
        let mut short = call(r#"{"answer": {"max_duration": 60}}, {"sleep": 61000}"#);
        short.ends_with(&End::MaxDuration);
        assert_eq!(short.time(), 60_000);
    }),
    ("cond", || {
        call(
            r#"{"cond": [{"when": "call.type == 'sip'", "then": [{"set": {"x": 1}}]},
            {"else": [{"set": {"x": 2}}]}]}"#,
        )
        .has("x", 2);
    }),
    ("connect", || {
        let mut busy = call(r#"{"connect": {"to": "+15551234567"}}"#);
        busy.dials("+1555")
            .busy()
            .has("connect_failed_reason", "busy")
            .ends();
    }),
    ("denoise", || {
        failing("denoise", "{}").has("denoise_result", "failed");
    }),
    ("detect_machine", || {
        let mut fax = call(r#"{"detect_machine": {}}"#);
        fax.detects(Detection::Fax)
            .has("detect_result", "fax")
            .ends();
    }),
    ("enter_queue", || {
        let queue = r#"{"enter_queue": {"queue_name": "q", "transfer_after_bridge": "https://example.com"}}"#;
        call(queue)
            .queues("q", Queue::Failed)
            .has("queue_result", "failed")
            .ends();
        call(queue)
            .queues("q", Queue::Leaves)
            .has("queue_result", "leaving")
            .ends();
        call(queue)
            .hangs_up()
            .has("queue_result", "hangup")
            .ends_with(&End::Caller);
    }),
    ("execute", || {
        let mut lost =
            call(r#"{"execute": {"dest": "https://example.com/menu"}}, {"set": {"x": 1}}"#);
        lost.asks("/menu").responds_with(Response::text(503, ""));
        lost.has_error("relay_script_parse_error")
            .has("x", 1)
            .ends();
        assert!(
            lost.transcript()
                .to_string()
                .contains("the answer has status 503")
        );
    }),
    ("goto", || {
        call(r#"{"set": {"x": 0}}, {"label": "l"}, {"set": {"x": "${x + 1}"}}, {"goto": {"label": "l", "when": "x < 3"}}"#)
            .has("x", 3)
            .ends();
    }),
    ("hangup", || {
        let reason = End::HungUp("busy".to_owned());
        call(r#"{"hangup": {"reason": "busy"}}"#).ends_with(&reason);
    }),
    ("join_conference", || {
        let mut room = call(r#"{"join_conference": {"name": "c"}}"#);
        room.conference(Conference::NoAnswer)
            .has("join_conference_result", "no-answer")
            .ends();
    }),
    ("join_room", || {
        call(r#"{"join_room": {"name": "r"}}"#)
            .fails()
            .has("join_room_result", "failed")
            .ends();
    }),
    ("label", || {
        call(r#"{"goto": {"label": "m"}}"#)
            .has_error("relay_script_method_parameter_invalid_value");
    }),
    ("live_transcribe", || {
        failing("live_transcribe", r#"{"action": "stop"}"#).ends();
    }),
    ("live_translate", || {
        failing("live_translate", r#"{"action": "stop"}"#).ends();
    }),
    ("pay", || {
        let pay = r#"{"pay": {"payment_connector_url": "https://example.com"}}"#;
        call(pay)
            .pays(Payment::ConnectorError)
            .has("pay_result", "payment-connector-error")
            .ends();
        call(pay)
            .hangs_up()
            .has("pay_result", "caller-hung-up")
            .ends();
    }),
    ("play", || {
        let mut silent = call(r#"{"play": {"url": "say:${name}"}}"#);
        silent.has("script_error", "relay_script_method_execute_failed");
    }),
    ("prompt", || {
        let mut keys =
            call(r##"{"prompt": {"play": "say:Hello", "max_digits": 4, "terminators": "#"}}"##);
        keys.presses("12#")
            .has("prompt_value", "12")
            .has("prompt_digit_terminator", "#")
            .ends();
        let mut silent = call(r#"{"prompt": {"play": "say:Hello"}}"#);
        silent
            .stays_silent()
            .has("prompt_result", "no_input")
            .ends();
        let mut odd = call(r#"{"prompt": {"play": "say:Hello"}}"#);
        odd.is_not_understood()
            .has("prompt_result", "no_match")
            .has("prompt_value", "")
            .ends();
    }),
    ("receive_fax", || {
        call(r#"{"receive_fax": {}}"#)
            .fails()
            .has("receive_fax_result", "failed")
            .ends();
    }),
    ("record", || {
        call(r#"{"record": {}}"#)
            .fails()
            .has("record_result", "failed")
            .ends();
        call(r#"{"record": {"max_length": 2}}"#)
            .records("a b c d e f g h")
            .has("record_result", "success");
    }),
    ("record_call", || {
        failing("record_call", "{}").has("record_call_result", "failed");
    }),
    ("request", || {
        let mut slow =
            call(r#"{"request": {"url": "https://example.com", "method": "GET", "timeout": 3}}"#);
        slow.asks("example.com")
            .times_out()
            .has("request_result", "failed");
        assert_eq!(slow.time(), 3_000);
    }),
    ("return", || {
        call(r#"{"execute": {"dest": "sub"}}"#).has("return_value", json!({"a": [1]}));
        call(r#"{"return": 1}, {"set": {"x": 1}}"#).ends();
    }),
    ("send_digits", || {
        failing("send_digits", r#"{"digits": "1"}"#).has("send_digits_result", "failed");
    }),
    ("send_fax", || {
        call(r#"{"send_fax": {"document": "https://example.com/fax.pdf"}}"#)
            .fails()
            .has("send_fax_result", "failed")
            .has("send_fax_pages", 0);
    }),
    ("send_sms", || {
        let body = r#"{"to_number": "+15551234567", "from_number": "+15551234568", "body": "Hi"}"#;
        failing("send_sms", body).has("send_sms_result", "failed");
    }),
    ("set", || {
        call(r#"{"set": {"a": "${1 + 1}"}}, {"set": {"a": "${a + 1}"}}"#).has("a", 3);
    }),
    ("sip_refer", || {
        call(r#"{"sip_refer": {"to_uri": "sip:a@example.com"}}"#)
            .fails()
            .has("sip_refer_result", "failed")
            .has("return_value", "failed");
    }),
    ("sleep", || {
        call(r#"{"sleep": -1}, {"set": {"a": 1}}"#)
            .hangs_up()
            .ends_with(&End::Caller);
    }),
    ("stop_denoise", || {
        call(r#"{"denoise": {}}, {"stop_denoise": {}}"#).has("denoise_result", "off");
    }),
    ("stop_record_call", || {
        failing("stop_record_call", "{}").has("stop_record_call_result", "failed");
    }),
    ("stop_stream", || {
        failing("stop_stream", "{}").has("stop_stream_result", "failed");
    }),
    ("stop_tap", || {
        failing("stop_tap", "{}").has("stop_tap_result", "failed");
    }),
    ("stream", || {
        failing("stream", r#"{"url": "wss://example.com"}"#).has("stream_result", "failed");
    }),
    ("switch", || {
        let mut lost = call(
            r#"{"switch": {"variable": "call.type", "case": {"sip": []}}}, {"set": {"x": 1}}"#,
        );
        lost.has("script_error", "relay_script_method_no_matching_condition")
            .has("x", 1);
    }),
    ("tap", || {
        failing("tap", r#"{"uri": "rtp://192.0.2.1:5000"}"#).has("tap_result", "failed");
        let mut tap = call(r#"{"tap": {"uri": "rtp://192.0.2.1:5000", "codec": "PCMA"}}"#);
        tap.has("tap_codec", "PCMA")
            .has("tap_rtp_src_port", 20_000)
            .ends();
    }),
    ("transcribe", || {
        failing("transcribe", "{}").has("transcribe_result", "failed");
    }),
    ("transcribe_stop", || {
        failing("transcribe_stop", "{}").has("transcribe_stop_result", "failed");
    }),
    ("transfer", || {
        let mut lost = call(r#"{"transfer": {"dest": "https://example.com"}}, {"set": {"x": 1}}"#);
        lost.asks("example.com").gives_nothing();
        lost.ends_with(&End::Error("relay_script_parse_error".to_owned()));
        assert_eq!(lost.variable("x"), None);
    }),
    ("unset", || {
        call(r#"{"set": {"a": 1, "b": 2}}, {"unset": ["a", "c"]}"#).has("b", 2);
    }),
    ("user_event", || {
        failing("user_event", r#"{"event": {"a": 1}}"#).ends();
    }),
];

const MESSAGING: &[Outcome] = &[
    ("execute", || {
        message(r#""main": [{"execute": {"dest": "nowhere"}}]"#, "hi")
            .send()
            .has_error("swml_section_not_found")
            .ends();
    }),
    ("goto", || {
        let jumps = r#""main": [{"label": "a"}, {"reply": {"body": "Hi"}}, {"goto": {"label": "a", "max": 2}}]"#;
        let mut call = message(jumps, "hi").send();
        call.replies("Hi")
            .replies("Hi")
            .replies("Hi")
            .ends_with(&End::Script);
        message(r#""main": [{"goto": {"label": "b"}}]"#, "hi")
            .send()
            .has_error("swml_goto_label_not_found");
    }),
    ("label", || {
        message(r#""main": [{"goto": {"label": "b"}}, {"reply": {"body": "No"}}, {"label": "b"}, {"reply": {"body": "Yes"}}]"#, "hi")
            .send()
            .replies("Yes")
            .ends();
    }),
    ("receive", || {
        let mut call = message(r#""main": [{"receive": {}}]"#, "hi").send();
        call.ends();
        assert!(!call.transcript().to_string().contains("replies"));
    }),
    ("reply", || {
        message(r#""main": [{"reply": {"body": "%{vars.none}"}}]"#, "hi")
            .send()
            .has("reply_result", "failed")
            .has_error("swml_reply_body_or_media_required");
    }),
    ("request", || {
        let ask = r#"{"request": {"url": "https://example.com"}}"#;
        let mut slow = message(&format!(r#""main": [{ask}]"#), "hi").send();
        slow.asks("example.com")
            .times_out()
            .has("request_result", "timeout");
        assert_eq!(slow.time(), 5_000);
        let all = [ask; 11].join(",");
        let mut many = message(&format!(r#""main": [{all}]"#), "hi")
            .response("https://example.com", Response::text(200, ""))
            .send();
        many.has("request_result", "limit_exceeded").ends();
    }),
    ("return", || {
        message(r#""main": [{"execute": {"dest": "a"}}, {"reply": {"body": "%{return_value}"}}], "a": [{"return": "back"}]"#, "hi")
            .send()
            .replies("back")
            .ends();
    }),
    ("switch", || {
        message(r#""main": [{"switch": {"variable": "message.body", "transform": "lowercase_trim",
            "case": {"stop": [{"reply": {"body": "Bye"}}]}, "default": [{"reply": {"body": "What?"}}]}}]"#, " STOP ")
            .send()
            .replies("Bye")
            .ends();
    }),
    ("transfer", || {
        let other = Script::messaging_json(r#"{"reply": {"body": "Elsewhere"}}"#).unwrap();
        message(
            r#""main": [{"transfer": {"dest": "https://example.com/other"}}]"#,
            "hi",
        )
        .document("https://example.com/other", &other)
        .send()
        .replies("Elsewhere")
        .ends();
        let mut lost = message(
            r#""main": [{"transfer": {"dest": "https://example.com/other"}}]"#,
            "hi",
        )
        .send();
        lost.asks("/other").gives_nothing();
        lost.ends_with(&End::Error("swml_transfer_fetch_failed".to_owned()));
    }),
];

#[test]
fn every_method_has_another_outcome() {
    let names = |all: &[Outcome]| all.iter().map(|(name, _)| *name).collect::<BTreeSet<_>>();
    let methods = |set: &'static MethodSet| {
        let documented = set.rows.iter().filter(|row| !row.constraints.undocumented);
        documented.map(|row| row.name).collect::<BTreeSet<_>>()
    };
    assert_eq!(names(CALLING), methods(Document::LANGUAGE.methods));
    assert_eq!(
        names(MESSAGING),
        methods(messaging::Document::LANGUAGE.methods)
    );
    assert_eq!((CALLING.len(), MESSAGING.len()), (43, 9));
    for (name, rehearse) in CALLING.iter().chain(MESSAGING) {
        println!("{name}");
        rehearse();
    }
}

/// A message may run 100 statements, whatever it waits for in between.
#[test]
fn a_message_runs_100_statements() {
    let ask = r#"{"request": {"url": "https://example.com"}}"#;
    let round = format!(r#"{ask}{}"#, r#", {"receive": {}}"#.repeat(30));
    let all = [round.as_str(); 4].join(",");
    let mut long = message(
        &format!(r#""main": [{all}, {{"reply": {{"body": "Late"}}}}]"#),
        "hi",
    )
    .response("https://example.com", Response::text(200, ""))
    .send();
    long.ends_with(&End::Steps);
}
