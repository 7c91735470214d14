//! Every example has the JSON below, and no diagnostics.

#![allow(dead_code, unreachable_pub)]

#[path = "../examples/address.rs"]
mod address;
#[path = "../examples/agents.rs"]
mod agents;
#[path = "../examples/ivr.rs"]
mod ivr;
#[path = "../examples/parallel.rs"]
mod parallel;
#[path = "../examples/phone.rs"]
mod phone;
#[path = "../examples/queue.rs"]
mod queue;
#[path = "../examples/serial.rs"]
mod serial;
#[path = "../examples/serial_parallel.rs"]
mod serial_parallel;
#[path = "../examples/sip.rs"]
mod sip;
#[path = "../examples/stream.rs"]
mod stream;

use swml::Document;

/// The JSON of one `main`.
fn main_of(steps: &str) -> String {
    format!(r#"{{"version":"1.0.0","sections":{{"main":[{steps}]}}}}"#)
}

fn holds(script: &Document, json: &str) {
    assert_eq!(script.to_json(), json);
    assert!(script.check().is_clean(), "{}", script.check());
}

#[test]
fn address() {
    holds(
        &address::script(),
        &main_of(concat!(
            r#"{"answer":{}},"#,
            r#"{"play":{"volume":10,"urls":["silence:1.0","say:Hello, connecting to a fabric Resource that is a room"]}},"#,
            r#"{"connect":{"to":"/public/test_room"}}"#,
        )),
    );
}

#[test]
fn agents() {
    use std::time::Duration;
    let agents = [
        agents::Agent {
            extension: "alice@example.com".into(),
            patience: Some(Duration::from_secs(15)),
        },
        agents::Agent {
            extension: "bob@example.com".into(),
            patience: None,
        },
    ];
    holds(
        &agents::script("Carol", &agents, false),
        &main_of(concat!(
            r#"{"answer":{}},{"play":{"url":"say:Hello Carol"}},"#,
            r#"{"connect":{"parallel":[{"to":"sip:alice@example.com","timeout":15},"#,
            r#"{"to":"sip:bob@example.com"},{"to":"+15551234567","timeout":20}]}},"#,
            r#"{"hangup":{}}"#,
        )),
    );
    let message = main_of(concat!(
        r#"{"answer":{}},{"play":{"url":"say:Hello $ {call.from}"}},"#,
        r#"{"play":{"url":"say:Please leave a message after the tone."}},"#,
        r#"{"record":{"beep":true,"max_length":120}},{"hangup":{}}"#,
    ));
    holds(&agents::script("${call.from}", &agents, true), &message);
    holds(&agents::script("${call.from}", &[], false), &message);
}

#[test]
fn ivr() {
    holds(
        &ivr::script(),
        concat!(
            r#"{"version":"1.0.0","sections":{"main":[{"answer":{}},{"label":"menu"},"#,
            r#"{"prompt":{"play":"say:Press 1 for sales, 2 for support, or stay on the line.","#,
            r#""max_digits":1,"initial_timeout":5}},"#,
            r#"{"switch":{"variable":"prompt_value","case":{"1":[{"execute":{"dest":"sales"}}],"#,
            r#""2":[{"transfer":{"dest":"support"}}]},"default":[{"execute":{"dest":"voicemail"}}]}},"#,
            r#"{"goto":{"label":"menu","max":3}},{"hangup":{}}],"#,
            r#""sales":[{"connect":{"to":"+15551234567","timeout":20}}],"#,
            r#""support":[{"connect":{"to":"queue:support","transfer_after_bridge":"#,
            r#""{\"version\":\"1.0.0\",\"sections\":{\"main\":[{\"play\":{\"url\":\"say:Thank you for calling. Goodbye.\"}},{\"hangup\":{}}]}}"}}],"#,
            r#""voicemail":[{"play":{"url":"say:Please leave a message after the tone."}},"#,
            r#"{"record":{"format":"mp3","beep":true,"max_length":120,"end_silence_timeout":5}},"#,
            r#"{"cond":[{"when":"record_result == 'success'","then":[{"play":{"url":"say:We will call you back."}}]},"#,
            r#"{"else":[{"play":{"url":"say:We could not hear you."}}]}]}]}}"#,
        ),
    );
}

#[test]
fn parallel() {
    holds(
        &parallel::script(),
        &main_of(concat!(
            r#"{"connect":{"ringback":["ring:us"],"parallel":[{"to":"+15551234567"},{"to":"+15553214321"}],"#,
            r#""confirm":[{"play":{"url":"say:A call from the front desk"}}],"confirm_timeout":5}}"#,
        )),
    );
}

#[test]
fn phone() {
    holds(
        &phone::script(),
        &main_of(concat!(
            r#"{"connect":{"to":"+15551234567","from":"+15553214321","timeout":25,"#,
            r#""result":{"case":{"connected":[{"hangup":{}}]},"#,
            r#""default":[{"play":{"url":"say:Nobody could take your call. Please try again later."}},{"hangup":{}}]}}}"#,
        )),
    );
}

#[test]
fn queue() {
    holds(
        &queue::script(),
        &main_of(concat!(
            r#"{"answer":{}},{"play":{"url":"say:One moment, connecting you to support"}},"#,
            r#"{"connect":{"to":"queue:support","timeout":20,"transfer_after_bridge":"https://example.com/after"}}"#,
        )),
    );
}

#[test]
fn serial() {
    holds(
        &serial::script(),
        &main_of(concat!(
            r#"{"connect":{"timeout":20,"serial":[{"from":"sip:chris@example.com","to":"sip:alice@example.com"},"#,
            r#"{"to":"sip:bob@example.com","codecs":"PCMU","timeout":10},{"to":"+15551234567"}]}}"#,
        )),
    );
}

#[test]
fn serial_parallel() {
    holds(
        &serial_parallel::script(),
        &main_of(concat!(
            r#"{"connect":{"serial_parallel":[["#,
            r#"{"to":"sip:alice@example.com","username":"alice","password":"s3cret","timeout":15},"#,
            r#"{"to":"sip:bob@example.com","username":"bob","password":"h1dden","timeout":15}],"#,
            r#"[{"to":"+15551234567"}]]}}"#,
        )),
    );
}

#[test]
fn sip() {
    holds(
        &sip::script(),
        &main_of(concat!(
            r#"{"connect":{"to":"sip:alice@example.com","from":"+15551112222","from_name":"Support Team","#,
            r#""username":"sipuser","password":"s3cret","encryption":"mandatory","codecs":"OPUS,PCMU","#,
            r#""headers":[{"name":"X-Account","value":"7"},{"name":"X-Priority","value":"high"}]}}"#,
        )),
    );
}

#[test]
fn stream() {
    holds(
        &stream::script(),
        &main_of(concat!(
            r#"{"answer":{}},{"connect":{"to":"stream:wss://example.com/audio","codec":"L16@24000h@40i","#,
            r#""realtime":true,"name":"my-stream","custom_parameters":{"language":"en","tier":"gold"},"#,
            r#""status_url":"https://example.com/stream-status","status_url_method":"POST"}}"#,
        )),
    );
}
