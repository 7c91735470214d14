//! Requests over real sockets, accepted and rejected.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod common;

use common::{KEY, Platform, call, config, kept, now, say, signed, start, state};
use serde_json::{Value, json};

#[test]
fn a_call_is_answered_with_a_script() {
    let folder = tempfile::tempdir().unwrap();
    let platform = Platform::of(start(config(&folder.path().join("calls"))));
    let answer = platform.post("/script", &call("c-1"));
    assert_eq!((answer.status, &*answer.kind), (200, "application/json"));
    let connect = answer.json()["sections"]["main"][2]["connect"].clone();
    assert_eq!(connect["parallel"].as_array().unwrap().len(), 2);
    assert_eq!(connect["call_state_url"], "https://desk.example.com/events");
}

#[test]
fn busy_agents_are_not_dialled() {
    let folder = tempfile::tempdir().unwrap();
    let mut config = config(&folder.path().join("calls"));
    config.agents = vec!["sip:alice@example.com".to_owned()];
    let platform = Platform::of(start(config));
    let to = |platform: &Platform| {
        let script = platform.post("/script", &call("c-2")).json();
        script["sections"]["main"][2]["connect"].clone()
    };
    let free = |platform: &Platform| to(platform)["to"] != "queue:front-desk";
    let now = now();
    platform.post("/events", &state("c-1", "answered", now));
    assert!(!free(&platform));
    // regardless of the number of calls since
    for number in 0..150 {
        let other = json!({ "call_id": format!("o-{number}"), "call_state": "ended" });
        let other =
            json!({ "event_type": "calling.call.state", "timestamp": now + 1.0, "params": other });
        assert_eq!(platform.post("/events", &other).status, 201);
    }
    assert!(!free(&platform));
    platform.post("/events", &state("c-1", "ended", now + 2.0));
    assert!(free(&platform));
    assert_eq!(to(&platform)["parallel"][0]["to"], "sip:alice@example.com");
    // a late event changes nothing
    platform.post("/events", &state("c-1", "answered", now + 1.0));
    assert!(free(&platform));
    // after hours the end of that call must have been lost
    platform.post("/events", &state("c-3", "answered", now - 5.0 * 3600.0));
    assert!(free(&platform));
}

/// An event may lack its timestamp.
#[test]
fn events_without_a_timestamp_are_of_now() {
    let folder = tempfile::tempdir().unwrap();
    let platform = Platform::of(start(config(&folder.path().join("calls"))));
    let ended = json!({
        "event_type": "calling.call.state",
        "timestamp": null,
        "params": { "call_id": "c-1", "call_state": "ended" }
    });
    platform.post("/events", &state("c-1", "answered", now() - 60.0));
    platform.post("/events", &ended);
    let calls = platform.get("/calls").json();
    assert_eq!(calls[0]["state"], "ended");
    assert!(now() - calls[0]["at"].as_f64().unwrap() < 60.0);
}

#[test]
fn at_night_there_is_the_voicemail() {
    let folder = tempfile::tempdir().unwrap();
    let mut config = config(&folder.path().join("calls"));
    config.hours = 0..0;
    let platform = Platform::of(start(config));
    let script = platform.post("/script", &call("c-1")).json();
    assert_eq!(
        script["sections"]["main"][2]["transfer"]["dest"],
        "voicemail"
    );
}

/// A script that breaks a rule is not sent: the number of an agent is invalid.
#[test]
fn a_wrong_script_is_not_sent() {
    let folder = tempfile::tempdir().unwrap();
    let mut config = config(&folder.path().join("calls"));
    config.agents = vec!["+1 555 hush".to_owned()];
    let platform = Platform::of(start(config));
    let answer = platform.post("/script", &call("c-1"));
    assert_eq!(answer.status, 500);
    assert_eq!(answer.body, "the script is not valid SWML");
}

#[test]
fn the_three_callbacks_are_kept_and_shown() {
    let folder = tempfile::tempdir().unwrap();
    let database = folder.path().join("calls");
    let platform = Platform::of(start(config(&database)));
    let of = |kind: &str, params: Value| json!({ "event_type": kind, "timestamp": 5.5, "params": params });
    let connect = of(
        "calling.call.connect",
        json!({ "call_id": "c-2", "connect_state": "failed", "failed_reason": "no_answer" }),
    );
    let stream = of(
        "calling.call.stream",
        json!({ "control_id": "c-3", "state": "streaming", "url": "wss://example.com/audio" }),
    );
    let unknown = of("calling.call.tomorrow", json!({ "call_id": "c-4" }));
    for event in [&state("c-1", "ended", 4.25), &connect, &stream, &unknown] {
        assert_eq!(platform.post("/events", event).status, 201);
        // repeated, it is stored once
        assert_eq!(platform.post("/events", event).status, 200);
    }
    assert_eq!(kept(&database), 4);
    let mut calls: Vec<Value> = serde_json::from_value(platform.get("/calls").json()).unwrap();
    calls.sort_by_key(|call| call["call_id"].to_string());
    assert_eq!(
        calls,
        [
            json!({ "call_id": "c-1", "state": "ended", "reason": "busy", "device": "sip:alice@example.com", "at": 4.25 }),
            json!({ "call_id": "c-2", "state": "failed", "reason": "no_answer", "device": null, "at": 5.5 }),
            json!({ "call_id": "c-3", "state": "streaming", "reason": null, "device": null, "at": 5.5 }),
            json!({ "call_id": "c-4", "state": "calling.call.tomorrow", "reason": null, "device": null, "at": 5.5 }),
        ]
    );
}

#[test]
fn unsigned_requests_are_rejected() {
    let folder = tempfile::tempdir().unwrap();
    let database = folder.path().join("calls");
    let platform = Platform::of(start(config(&database)));
    let event = state("c-1", "ended", 1.0).to_string();
    let right = signed(KEY, "/events", &event);
    let mut cases = Vec::new();
    let mut case =
        |name: &str, answer: Result<common::Answer, ureq::Error>, status, reported: &str| {
            let answer = answer.unwrap();
            assert_eq!((answer.status, &*answer.body), (status, reported), "{name}");
            assert!(!answer.body.contains(KEY) && !answer.body.contains("c-1"));
            cases.push(name.to_owned());
        };
    let mismatch = "`x-signalwire-sha256-signature` does not sign this body at the configured URL with a known key";
    let unsigned = platform.send("/events", None, &event);
    case("unsigned", unsigned, 403, "the request is not signed");
    let wrong = signed("another key", "/events", &event);
    case(
        "wrong key",
        platform.send("/events", Some(&wrong), &event),
        403,
        mismatch,
    );
    let tampered = event.replace("ended", "answered");
    case(
        "tampered body",
        platform.send("/events", Some(&right), &tampered),
        403,
        mismatch,
    );
    case(
        "replayed elsewhere",
        platform.send("/script", Some(&right), &event),
        403,
        mismatch,
    );
    let query = platform.send("/events?again", Some(&right), &event);
    case("replayed with a query", query, 403, mismatch);
    let mut odd = right.clone();
    odd.sha256 = "no digits".to_owned();
    let answer = platform.send("/events", Some(&odd), &event);
    case(
        "no signature at all",
        answer,
        403,
        "`x-signalwire-sha256-signature` is not a valid signature",
    );
    let large = format!("{{\"x\":\"{}\"}}", "y".repeat(64 * 1024));
    // the connection is closed with unread data, and TCP may then drop the response
    let answer = (0..10).find_map(|_| {
        let answer = platform.send("/events", Some(&signed(KEY, "/events", &large)), &large);
        answer.ok()
    });
    case(
        "oversized",
        Ok(answer.unwrap()),
        413,
        "the body is too large",
    );
    let broken = "{\"event_type\":";
    let answer = platform.send("/events", Some(&signed(KEY, "/events", broken)), broken);
    case(
        "bad JSON",
        answer,
        422,
        "the body is not valid JSON: EOF while parsing a value at line 1 column 14",
    );
    let lacking = r#"{"event_type":"calling.call.state","params":{"call_id":"c"}}"#;
    let answer = platform.send("/events", Some(&signed(KEY, "/events", lacking)), lacking);
    case(
        "a field is missing",
        answer,
        422,
        "`params.call_state` is missing",
    );
    let other = platform.send("/script", Some(&signed(KEY, "/script", &event)), &event);
    case("no such request", other, 422, "`call` is missing");
    assert_eq!(kept(&database), 0);
    say(&format!(
        "{} kinds of requests refused: {}",
        cases.len(),
        cases.join(", ")
    ));
}

/// A recorded request can be replayed, with any method: the signature covers neither the time nor
/// the method. Neither changes anything.
#[test]
fn replays_change_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let database = folder.path().join("calls");
    let platform = Platform::of(start(config(&database)));
    let (ringing, ended) = (state("c-1", "ringing", 1.0), state("c-1", "ended", 2.0));
    // an event without a timestamp is the latest only the first time
    let timeless = json!({
        "event_type": "calling.call.state",
        "params": { "call_id": "c-2", "call_state": "answered" }
    });
    for event in [&ringing, &timeless, &ended] {
        assert_eq!(platform.post("/events", event).status, 201);
    }
    let after = json!({
        "event_type": "calling.call.state",
        "timestamp": now() + 1.0,
        "params": { "call_id": "c-2", "call_state": "ended" }
    });
    assert_eq!(platform.post("/events", &after).status, 201);
    let calls = platform.get("/calls").json();
    for _ in 0..3 {
        for event in [&ended, &timeless, &ringing] {
            assert_eq!(platform.post("/events", event).status, 200);
        }
        // a request for a script can be repeated, and is not stored
        assert_eq!(platform.post("/script", &call("c-1")).status, 200);
    }
    assert_eq!(platform.get("/calls").json(), calls);
    assert_eq!(kept(&database), 4);
}

/// The older key is valid as well, until it is removed.
#[test]
fn keys_are_exchanged_without_a_break() {
    let folder = tempfile::tempdir().unwrap();
    let platform = Platform::of(start(config(&folder.path().join("calls"))));
    let event = state("c-1", "ended", 1.0).to_string();
    let old = signed("an older key", "/events", &event);
    assert_eq!(
        platform.send("/events", Some(&old), &event).unwrap().status,
        201
    );
}
