//! Tests of the events on the reference page for `connect`, and variations of them.

#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use std::path::Path;

use serde_json::{Value, json};
use swml_core::event::{
    CallKind, CallRequest, CallState, ConnectState, DeviceKind, Direction, EndReason, Event,
    MessageKind, MessageRequest, StreamState,
};

fn event(body: &Value) -> Event {
    let event = Event::from_json(body.to_string()).unwrap();
    // the written event is the one that was read, by serde too
    assert_eq!(serde_json::to_value(&event).unwrap(), *body);
    assert_eq!(
        serde_json::from_value::<Event>(body.clone()).unwrap(),
        event
    );
    event
}

fn envelope(event_type: &str, params: Value) -> Value {
    json!({
        "event_type": event_type,
        "event_channel": "swml:1b2c",
        "timestamp": 1_640_000_000.123,
        "project_id": "p-1",
        "space_id": "s-1",
        "params": params,
    })
}

#[test]
fn call_state() {
    let body = envelope(
        "calling.call.state",
        json!({
            "call_id": "c-1",
            "node_id": "n-1",
            "call_state": "answered",
            "direction": "outbound",
            "device": {
                "type": "phone",
                "params": { "from_number": "+15551231234", "to_number": "+15553214321" }
            },
            "end_reason": null
        }),
    );
    let Event::Call(event) = event(&body) else {
        panic!("no call")
    };
    assert_eq!(event.timestamp.unwrap().to_string(), "1640000000.123");
    assert_eq!(event.params.call_state, CallState::Answered);
    assert_eq!(event.params.direction, Some(Direction::Outbound));
    assert_eq!(event.params.end_reason, None);
    let device = event.params.device.unwrap();
    assert_eq!(device.kind, Some(DeviceKind::Phone));
    assert_eq!(device.from(), Some("+15551231234"));
    assert_eq!(device.to(), Some("+15553214321"));
}

#[test]
fn null_and_absent_are_equivalent_and_preserved() {
    let params = json!({ "call_id": "c-1", "call_state": "ended", "device": null });
    let Event::Call(read) = event(&envelope("calling.call.state", params)) else {
        panic!("no call")
    };
    assert_eq!((read.params.device, read.params.direction), (None, None));
    let bare = json!({
        "event_type": "calling.call.state",
        "timestamp": null,
        "params": { "call_id": "c-1", "call_state": "ended" }
    });
    assert!(event(&bare).timestamp().is_none());
}

#[test]
fn unknown_words_and_fields_are_kept() {
    let params = json!({
        "call_id": "c-1",
        "call_state": "ending",
        "end_reason": "noAnswer",
        "device": { "type": "webrtc", "params": { "to": "sip:a@example.com", "x": [1] }, "y": 2 },
        "mos": 4.4,
    });
    let Event::Call(event) = event(&envelope("calling.call.state", params)) else {
        panic!("no call")
    };
    assert_eq!(event.params.call_state, CallState::Other("ending".into()));
    assert_eq!(event.params.end_reason, Some(EndReason::from("noAnswer")));
    assert_eq!(event.params.extra["mos"], 4.4);
    let device = event.params.device.unwrap();
    assert_eq!(device.kind.as_ref().unwrap().as_str(), "webrtc");
    assert_eq!(
        (device.from(), device.to()),
        (None, Some("sip:a@example.com"))
    );
    assert_eq!(device.extra["y"], 2);
}

#[test]
fn connect() {
    let body = envelope(
        "calling.call.connect",
        json!({
            "call_id": "c-1",
            "node_id": "n-1",
            "connect_state": "connected",
            "peer": {
                "call_id": "c-2",
                "node_id": "n-1",
                "queue_id": "q-1",
                "queue_name": "support",
                "device": { "type": "sip", "params": {} }
            }
        }),
    );
    let Event::Connect(event) = event(&body) else {
        panic!("no connect")
    };
    assert_eq!(event.params.connect_state, ConnectState::Connected);
    let peer = event.params.peer.unwrap();
    assert_eq!(peer.call_id, "c-2");
    assert_eq!(peer.queue_name.as_deref(), Some("support"));
    assert_eq!(peer.device.unwrap().kind, Some(DeviceKind::Sip));
}

#[test]
fn a_failed_connect_has_its_reason_at_either_level() {
    let failed =
        json!({ "call_id": "c-1", "connect_state": "failed", "failed_reason": "no_answer" });
    let within = envelope("calling.call.connect", failed);
    let mut beside = envelope(
        "calling.call.connect",
        json!({ "call_id": "c-1", "connect_state": "failed" }),
    );
    beside["failed_reason"] = json!("no_answer");
    for body in [within, beside] {
        let Event::Connect(event) = event(&body) else {
            panic!("no connect")
        };
        assert_eq!(event.failed_reason(), Some("no_answer"));
    }
}

#[test]
fn stream() {
    let body = envelope(
        "calling.call.stream",
        json!({ "control_id": "x-1", "state": "streaming", "url": "wss://example.com/audio", "name": "my-stream" }),
    );
    let Event::Stream(event) = event(&body) else {
        panic!("no stream")
    };
    assert_eq!(event.params.state, StreamState::Streaming);
    assert_eq!(event.params.name.as_deref(), Some("my-stream"));
}

#[test]
fn other_events_are_kept_whole() {
    let body = envelope(
        "calling.call.record",
        json!({ "call_id": "c-1", "url": "https://x" }),
    );
    let event = event(&body);
    assert_eq!(event.event_type(), "calling.call.record");
    assert_eq!(event.call_id(), Some("c-1"));
    assert!(matches!(event, Event::Other(_)));
}

/// A timestamp is preserved to the last digit of a float.
#[test]
fn times_are_preserved() {
    for written in [
        "1640000000.123456",
        "1640000000",
        "0.5",
        "-1.25",
        "1640000000.0",
    ] {
        let body = format!(r#"{{"event_type":"x","timestamp":{written},"params":{{}}}}"#);
        let event = Event::from_json(&body).unwrap();
        assert_eq!(event.timestamp().unwrap().to_string(), written);
        assert!(serde_json::to_string(&event).unwrap().contains(written));
    }
}

/// Any float is preserved to the last bit.
#[test]
fn no_time_loses_a_bit() {
    let mut bits: u64 = 0x9e37_79b9_7f4a_7c15;
    let mut times = 0;
    while times < 100_000 {
        // xorshift
        bits ^= bits << 13;
        bits ^= bits >> 7;
        bits ^= bits << 17;
        #[allow(clippy::cast_precision_loss)]
        let today = 1.6e9 + (bits >> 24) as f64 / 1_024.0 / 1_024.0;
        for time in [today, f64::from_bits(bits)] {
            if !time.is_finite() {
                continue;
            }
            let body = json!({ "event_type": "x", "timestamp": time, "params": {} }).to_string();
            let event = Event::from_json(&body).unwrap();
            let read = event.timestamp().unwrap().seconds();
            assert_eq!(read.to_bits(), time.to_bits(), "{time}");
            assert_eq!(serde_json::to_string(&event).unwrap(), body);
            times += 1;
        }
    }
    say(&format!("{times} times read and written without a loss"));
}

/// The required fields of every callback; all others may be `null` or absent, one by one or all at
/// once.
#[test]
fn few_fields_are_required() {
    let device = json!({ "type": "phone", "params": { "from_number": "+15551231234", "to_number": "+15553214321" } });
    let peer = json!({
        "call_id": "c-2", "tag": "t", "node_id": "n", "queue_id": "q", "queue_name": "support",
        "device": device,
    });
    let callbacks = [
        (
            "calling.call.state",
            json!({ "call_id": "c", "node_id": "n", "call_state": "ended", "direction": "outbound", "device": device, "end_reason": "busy" }),
        ),
        (
            "calling.call.connect",
            json!({ "call_id": "c", "node_id": "n", "segment_id": "s", "tag": "t", "connect_state": "connected", "failed_reason": "busy", "peer": peer }),
        ),
        (
            "calling.call.stream",
            json!({ "control_id": "x", "state": "finished", "url": "wss://x", "name": "n", "call_id": "c", "node_id": "n", "segment_id": "s", "tag": "t" }),
        ),
    ];
    let mut needed = Vec::new();
    for (event_type, params) in callbacks {
        let whole = envelope(event_type, params);
        event(&whole);
        let mut least = whole.clone();
        for pointer in pointers(&whole, "") {
            for null in [true, false] {
                let mut body = whole.clone();
                put_out(&mut body, &pointer, null);
                match Event::from_json(body.to_string()) {
                    // a peer without its `call_id` is invalid, and kept in `extra`
                    Ok(_) => {
                        event(&body);
                        put_out(&mut least, &pointer, null);
                    }
                    Err(error) => {
                        assert_eq!(
                            format!("/{}", error.field().unwrap().replace('.', "/")),
                            pointer
                        );
                        needed.push(pointer.clone());
                    }
                }
            }
        }
        event(&least);
    }
    needed.sort();
    needed.dedup();
    assert_eq!(
        needed,
        [
            "/event_type",
            "/params",
            "/params/call_id",
            "/params/call_state",
            "/params/connect_state",
            "/params/state"
        ]
    );
}

/// The pointers of all fields of an object, including nested ones.
fn pointers(value: &Value, at: &str) -> Vec<String> {
    let fields = value.as_object().into_iter().flatten();
    fields
        .flat_map(|(name, value)| {
            let pointer = format!("{at}/{name}");
            let inner = pointers(value, &pointer);
            [pointer].into_iter().chain(inner)
        })
        .collect()
}

/// Sets a field to `null`, or removes it.
fn put_out(body: &mut Value, pointer: &str, null: bool) {
    let (around, name) = pointer.rsplit_once('/').unwrap();
    let Some(Value::Object(fields)) = body.pointer_mut(around) else {
        return;
    };
    match null {
        true => fields.insert(name.to_owned(), Value::Null),
        false => fields.remove(name),
    };
}

#[test]
fn errors_name_the_field() {
    let error = |body: &str| Event::from_json(body).unwrap_err();
    assert!(
        error("{")
            .to_string()
            .starts_with("the body is not valid JSON: ")
    );
    assert_eq!(
        error("[]").to_string(),
        "the body should be an object, not a list"
    );
    for (body, field, reported) in [
        (json!({}), "event_type", "`event_type` is missing"),
        (
            json!({"event_type": 5}),
            "event_type",
            "`event_type` should be a string, not a number",
        ),
        (
            json!({"event_type": "calling.call.state"}),
            "params",
            "`params` is missing",
        ),
        (
            json!({"event_type": "calling.call.state", "params": {"call_id": "c"}}),
            "params.call_state",
            "`params.call_state` is missing",
        ),
        (
            json!({"event_type": "calling.call.state", "params": {"call_id": null, "call_state": "x"}}),
            "params.call_id",
            "`params.call_id` should be a string, not null",
        ),
    ] {
        let error = error(&body.to_string());
        assert_eq!(error.field().unwrap(), field);
        assert_eq!(error.to_string(), reported);
    }
}

/// An optional field of an unexpected type does not invalidate the event.
#[test]
fn an_invalid_optional_field_is_kept() {
    let params =
        json!({ "call_id": "c-1", "call_state": "ended", "device": "phone", "node_id": 7 });
    let Event::Call(event) = event(&envelope("calling.call.state", params)) else {
        panic!("no call")
    };
    assert_eq!(event.params.device, None);
    assert_eq!(event.params.extra["device"], "phone");
    assert_eq!(event.params.extra["node_id"], 7);
}

#[test]
fn the_request_for_a_call() {
    let body = json!({
        "call": {
            "call_id": "c-1",
            "node_id": "n-1",
            "segment_id": "g-1",
            "call_state": "created",
            "direction": "inbound",
            "type": "sip",
            "from": "sip:a@example.com",
            "to": "sip:b@example.com",
            "headers": [{ "name": "X-Account", "value": "7" }],
            "project_id": "p-1",
            "space_id": "s-1",
            "parent": { "device_type": "phone", "call_id": "c-0" },
            "sip_data": { "sip_req_host": "example.com" }
        },
        "vars": { "tries": 2 },
        "params": { "name": "Ann" }
    });
    let request = CallRequest::from_json(body.to_string()).unwrap();
    assert_eq!(serde_json::to_value(&request).unwrap(), body);
    assert_eq!(request.call.kind, Some(CallKind::Sip));
    assert_eq!(request.call.headers[0].name, "X-Account");
    assert_eq!(
        request.call.parent.unwrap().device_type,
        Some(DeviceKind::Phone)
    );
    assert_eq!(request.call.sip_data["sip_req_host"], "example.com");
    assert_eq!(request.params["name"], "Ann");
    assert!(request.envs.is_empty());
}

#[test]
fn the_request_for_a_message() {
    let body = json!({
        "message": {
            "message_id": "m-1",
            "direction": "inbound",
            "type": "mms",
            "from": "+15551231234",
            "to": "+15553214321",
            "media": [{ "url": "https://x/y.png", "content_type": "image/png", "size": 10 }],
            "segments": 1,
            "timestamp": "2026-01-01T00:00:00Z"
        },
        "params": {}
    });
    let request = MessageRequest::from_json(body.to_string()).unwrap();
    assert_eq!(serde_json::to_value(&request).unwrap(), body);
    assert_eq!(request.message.kind, Some(MessageKind::Mms));
    assert_eq!(request.message.media[0].size, Some(10));
    assert_eq!(request.message.body, None);
    let came = request.message.timestamp.as_deref();
    assert_eq!(came, Some("2026-01-01T00:00:00Z"));
}

/// The environment may contain secrets, and is redacted.
#[test]
fn secrets_are_not_shown() {
    let body = json!({
        "call": { "call_id": "c-1", "headers": [{ "name": "Authorization", "value": "hush" }] },
        "envs": { "KEY": "hush" }
    });
    let request = CallRequest::from_json(body.to_string()).unwrap();
    let shown = format!("{request:?}");
    assert!(!shown.contains("hush"), "{shown}");
    assert!(
        shown.contains("KEY") && shown.contains("Authorization"),
        "{shown}"
    );
}

/// A URL of a script is echoed in its callbacks.
#[test]
fn passwords_in_urls_are_not_shown() {
    let params = json!({ "state": "streaming", "url": "wss://me:hush@example.com/audio" });
    let event = event(&envelope("calling.call.stream", params));
    let shown = format!("{event:?}");
    assert!(!shown.contains("hush"), "{shown}");
    assert!(shown.contains("wss://***@example.com/audio"), "{shown}");
}

/// The examples of the reference page, if it is present next to the repository: the lines of each
/// are numbered there.
#[test]
fn the_examples_of_the_page() {
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/reference/connect.txt");
    let Ok(page) = std::fs::read_to_string(page) else {
        say("skipped: no reference beside the repository");
        return;
    };
    let mut examples = 0;
    let mut lines = page.lines();
    while let Some(line) = lines.next() {
        if line != "1{" {
            continue;
        }
        let rest = lines
            .by_ref()
            .map(|line| line.trim_start_matches(|c: char| c.is_ascii_digit()))
            .take_while(|line| !line.is_empty());
        let body = rest.fold("{".to_owned(), |body, line| body + line);
        let body: Value = serde_json::from_str(&body).unwrap();
        let read = event(&body);
        assert!(!matches!(read, Event::Other(_)));
        examples += 1;
    }
    assert_eq!(examples, 4);
    say(&format!(
        "{examples} callbacks of the reference page read and written"
    ));
}

/// Prints a line even if the test passes: the test harness captures `println!`.
fn say(line: &str) {
    use std::io::Write;
    let _ = writeln!(std::io::stderr(), "{line}");
}

/// Found by fuzzing: `serde_json` alone is off by one digit here.
#[test]
fn a_number_is_written_as_it_was_read() {
    let text = r#"{"event_type":"new","params":{},"timestamp":1640555555555555555555555555555555555555555555555555555555555555555555555000000.1}"#;
    let event = Event::from_json(text).unwrap();
    let written = serde_json::to_string(&event).unwrap();
    let number = |text: &str| {
        serde_json::from_str::<serde_json::Value>(text).unwrap()["timestamp"]
            .as_f64()
            .unwrap()
    };
    assert_eq!(number(&written), number(text));
    assert_eq!(number(text), 1.640_555_555_555_555_5e78);
}
