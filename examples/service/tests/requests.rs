//! Requests over real sockets, accepted and rejected.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod common;

use common::{
    KEY, PASSWORD, Platform, call, config, function, kept, now, say, signed, sqlite, start, state,
};
use serde_json::{Value, json};
use swml::testing::EVENTS;

#[test]
fn a_call_is_answered_with_a_script() {
    let folder = tempfile::tempdir().unwrap();
    let platform = Platform::of(start(config(&sqlite(&folder))));
    let answer = platform.post("/script", &call("c-1"));
    assert_eq!((answer.status, &*answer.kind), (200, "application/json"));
    let connect = answer.json()["sections"]["department_1"][1]["connect"].clone();
    assert_eq!(connect["parallel"].as_array().unwrap().len(), 2);
    assert_eq!(
        connect["call_state_url"],
        format!("https://desk:{PASSWORD}@desk.example.com/events?call=c%2D1")
    );
    // and the caller is shown
    let calls = platform.get("/calls").json();
    assert_eq!(
        (&calls[0]["caller"], &calls[0]["state"]),
        (&json!("+15557654321"), &json!("arrived"))
    );
}

#[test]
fn busy_agents_are_not_dialled() {
    let folder = tempfile::tempdir().unwrap();
    let mut config = config(&sqlite(&folder));
    config.departments[0].agents.truncate(1);
    let platform = Platform::of(start(config));
    let to = |platform: &Platform| {
        let script = platform.post("/script", &call("c-2")).json();
        script["sections"]["department_1"][1]["connect"].clone()
    };
    let free = |platform: &Platform| to(platform)["to"] != "queue:department-1";
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
    let platform = Platform::of(start(config(&sqlite(&folder))));
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
    let mut config = config(&sqlite(&folder));
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
    let mut config = config(&sqlite(&folder));
    config.departments[0].agents = vec!["+1 555 hush".to_owned()];
    let platform = Platform::of(start(config));
    let answer = platform.post("/script", &call("c-1"));
    assert_eq!(answer.status, 500);
    assert_eq!(answer.body, "the script is not valid SWML");
}

#[test]
fn the_three_callbacks_are_kept_and_shown() {
    let folder = tempfile::tempdir().unwrap();
    let database = sqlite(&folder);
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
    let shown = |id: &str, state: &str, reason: Option<&str>, device: Option<&str>, at: f64| {
        json!({
            "call_id": id, "caller": null, "called": null, "state": state,
            "reason": reason, "device": device, "at": at, "started": at
        })
    };
    let alice = Some("sip:alice@example.com");
    assert_eq!(
        calls,
        [
            shown("c-1", "ended", Some("busy"), alice, 4.25),
            shown("c-2", "failed", Some("no_answer"), None, 5.5),
            shown("c-3", "streaming", None, None, 5.5),
            shown("c-4", "calling.call.tomorrow", None, None, 5.5),
        ]
    );
}

/// The URL of a callback names the call of the caller: the events of its legs do not.
#[test]
fn legs_belong_to_their_call() {
    let folder = tempfile::tempdir().unwrap();
    let platform = Platform::of(start(config(&sqlite(&folder))));
    platform.post("/script", &call("c/1"));
    let events = "/events?call=c%2F1";
    for (leg, change, at) in [
        ("l-1", "ringing", 1.0),
        ("l-2", "answered", 2.0),
        ("l-1", "ended", 3.0),
    ] {
        assert_eq!(platform.post(events, &state(leg, change, at)).status, 201);
    }
    let connected = json!({
        "event_type": "calling.call.connect", "timestamp": 2.5,
        "params": { "call_id": "c/1", "connect_state": "connected" }
    });
    assert_eq!(platform.post(events, &connected).status, 201);
    let shown = platform.get("/call?id=c%2F1").json();
    // a leg that has ended does not end the call
    assert_eq!(shown["call"]["state"], "connected");
    let legs = shown["legs"].as_array().unwrap();
    let legs: Vec<_> = legs
        .iter()
        .map(|leg| (&leg["leg_id"], &leg["state"]))
        .collect();
    assert_eq!(
        legs,
        [
            (&json!("l-1"), &json!("ended")),
            (&json!("l-2"), &json!("answered"))
        ]
    );
    let timeline = shown["timeline"].as_array().unwrap();
    let whats: Vec<_> = timeline
        .iter()
        .map(|entry| entry["what"].as_str().unwrap())
        .collect();
    assert_eq!(
        whats,
        [
            "Leg ringing",
            "Leg answered",
            "Connection: connected",
            "Leg ended"
        ]
    );
    assert_eq!(platform.get("/calls").json().as_array().unwrap().len(), 1);
    assert_eq!(platform.get("/call?id=l-1").status, 404);
}

/// Every documented callback is in the timeline of its call, without what it must not show.
#[test]
fn callbacks_of_all_kinds_are_shown() {
    let folder = tempfile::tempdir().unwrap();
    let platform = Platform::of(start(config(&sqlite(&folder))));
    for sample in EVENTS {
        // reports of agents are not signed
        let answer = platform.send_with_password("/events?call=c-1", sample.json);
        assert_eq!(answer.status, 201, "{}", sample.name);
    }
    let timeline = platform.get("/call?id=c-1").json()["timeline"].clone();
    let entries = timeline.as_array().unwrap();
    assert_eq!(entries.len(), EVENTS.len());
    for entry in entries {
        // the summary is what the desk asked for
        let summary = entry["what"] == "The agent summed up";
        assert!(summary || !entry.to_string().contains("hush"), "{entry}");
    }
}

#[test]
fn the_agent_books_appointments() {
    let folder = tempfile::tempdir().unwrap();
    let platform = Platform::of(start(config(&sqlite(&folder))));
    let urls: Vec<String> = (0..3).map(|at| function(&platform, "c-1", at)).collect();
    let free =
        |day: &str| platform.calls(&urls[0], "free_appointments", &json!({ "day": day }), "c-1");
    let (day, weekend) = days();
    assert!(
        free(&day).starts_with(&format!("Free: {day} 09:00, {day} 10:00")),
        "{}",
        free(&day)
    );
    assert_eq!(free(&weekend), "There are no appointments on weekends.");
    assert_eq!(
        free("2020-01-01"),
        "Appointments can be booked from tomorrow on."
    );
    assert!(
        free("2026-02-30").starts_with("The arguments are wrong: `day`"),
        "{}",
        free("2026-02-30")
    );
    let slot = json!({ "day": day, "hour": 10, "name": "Ann" });
    let book = |call_id: &str| {
        let url = function(&platform, call_id, 1);
        platform.calls(&url, "book_appointment", &slot, call_id)
    };
    assert_eq!(book("c-1"), format!("Booked: {day} 10:00."));
    // the platform may repeat a request
    assert_eq!(book("c-1"), format!("Booked: {day} 10:00."));
    assert_eq!(
        book("c-2"),
        format!("{day} 10:00 is taken. Offer another one.")
    );
    assert!(!free(&day).contains("10:00"), "{}", free(&day));
    let booked = platform.get("/appointments").json();
    let shown = json!([{ "slot": format!("{day} 10:00"), "name": "Ann", "phone": "+15557654321", "call_id": "c-1" }]);
    assert_eq!(booked, shown);
    // what it did is in the timeline
    let timeline = platform.get("/call?id=c-1").json()["timeline"].clone();
    let detail = format!("day: {day}, hour: 10, name: Ann → Booked: {day} 10:00.");
    let entries = timeline.as_array().unwrap().iter();
    assert_eq!(
        entries.filter(|entry| entry["detail"] == detail).count(),
        2,
        "{timeline}"
    );
    let cancel = |hour: u8| {
        platform.calls(
            &urls[2],
            "cancel_appointment",
            &json!({ "day": day, "hour": hour }),
            "c-1",
        )
    };
    assert_eq!(cancel(11), "The caller has no appointment at that time.");
    assert_eq!(cancel(10), format!("Cancelled: {day} 10:00."));
    assert_eq!(platform.get("/appointments").json(), json!([]));
    // a token is for one call and one function
    let body = json!({ "function": "book_appointment", "argument": { "parsed": [slot] }, "call_id": "c-2" });
    for url in [&urls[1], &urls[0], "/functions"] {
        assert_eq!(
            platform.send_with_password(url, &body.to_string()).status,
            401
        );
    }
}

/// A weekday in the future, and a Saturday.
fn days() -> (String, String) {
    use jiff::ToSpan as _;
    use jiff::civil::Weekday;
    let today = jiff::Timestamp::now()
        .to_zoned(jiff::tz::TimeZone::UTC)
        .date();
    let after = |weekday| {
        (2..9)
            .map(|days| today + days.days())
            .find(|day| day.weekday() == weekday)
    };
    let [monday, saturday] =
        [Weekday::Monday, Weekday::Saturday].map(|day| after(day).unwrap().to_string());
    (monday, saturday)
}

#[test]
fn the_page_has_a_password_and_a_policy() {
    let folder = tempfile::tempdir().unwrap();
    let mut config = config(&sqlite(&folder));
    config.page_password = Some("of the page".to_owned());
    let desk = start(config);
    let platform = Platform::of(desk);
    for path in [
        "/",
        "/page.js",
        "/page.css",
        "/calls",
        "/call?id=c-1",
        "/appointments",
        "/live",
    ] {
        assert_eq!(platform.get(path).status, 401, "{path}");
        // that of the scripts is another one
        assert_eq!(
            platform.get_with_password(path, common::BASIC).0,
            401,
            "{path}"
        );
    }
    // `desk:of the page`
    let right = "Basic ZGVzazpvZiB0aGUgcGFnZQ==";
    for path in ["/", "/page.js", "/page.css", "/calls", "/appointments"] {
        let (status, policy) = platform.get_with_password(path, right);
        assert_eq!(status, 200, "{path}");
        assert!(
            policy.starts_with("default-src 'none'; script-src 'self';"),
            "{policy}"
        );
    }
    // the platform does not need it
    assert_eq!(platform.post("/script", &call("c-1")).status, 200);
}

#[test]
fn unsigned_requests_are_rejected() {
    let folder = tempfile::tempdir().unwrap();
    let database = sqlite(&folder);
    let desk = start(config(&database));
    // a connection is closed after a request whose body was not read
    let platform = || Platform::of(desk);
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
    let unsigned = platform().send("/events", None, &event);
    case("unsigned", unsigned, 401, "the request is not authorized");
    let unsigned = platform().send("/script", None, &call("c-1").to_string());
    case("unsigned", unsigned, 403, "the request is not signed");
    let password = Ok(platform().send_with_password("/script", &call("c-1").to_string()));
    case(
        "a password for a script",
        password,
        403,
        "the request is not signed",
    );
    let wrong = signed("another key", "/events", &event);
    case(
        "wrong key",
        platform().send("/events", Some(&wrong), &event),
        403,
        mismatch,
    );
    let tampered = event.replace("ended", "answered");
    case(
        "tampered body",
        platform().send("/events", Some(&right), &tampered),
        403,
        mismatch,
    );
    case(
        "replayed elsewhere",
        platform().send("/script", Some(&right), &event),
        403,
        mismatch,
    );
    let query = platform().send("/events?again", Some(&right), &event);
    case("replayed with a query", query, 403, mismatch);
    let mut odd = right.clone();
    odd.sha256 = "no digits".to_owned();
    let answer = platform().send("/events", Some(&odd), &event);
    case(
        "no signature at all",
        answer,
        403,
        "`x-signalwire-sha256-signature` is not a valid signature",
    );
    let large = format!("{{\"x\":\"{}\"}}", "y".repeat(64 * 1024));
    // the connection is closed with unread data, and TCP may then drop the response
    let answer = (0..10).find_map(|_| {
        let answer = platform().send("/events", Some(&signed(KEY, "/events", &large)), &large);
        answer.ok()
    });
    case(
        "oversized",
        Ok(answer.unwrap()),
        413,
        "the body is too large",
    );
    let broken = "{\"event_type\":";
    let answer = platform().send("/events", Some(&signed(KEY, "/events", broken)), broken);
    case(
        "bad JSON",
        answer,
        422,
        "the body is not valid JSON: EOF while parsing a value at line 1 column 14",
    );
    let lacking = r#"{"event_type":"calling.call.state","params":{"call_id":"c"}}"#;
    let answer = platform().send("/events", Some(&signed(KEY, "/events", lacking)), lacking);
    case(
        "a field is missing",
        answer,
        422,
        "`params.call_state` is missing",
    );
    let other = platform().send("/script", Some(&signed(KEY, "/script", &event)), &event);
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
    let database = sqlite(&folder);
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
    assert_eq!(platform.post("/script", &call("c-1")).status, 200);
    let calls = platform.get("/calls").json();
    for _ in 0..3 {
        for event in [&ended, &timeless, &ringing] {
            assert_eq!(platform.post("/events", event).status, 200);
        }
        // a request for a script can be repeated: its call is the same
        assert_eq!(platform.post("/script", &call("c-1")).status, 200);
    }
    assert_eq!(platform.get("/calls").json(), calls);
    assert_eq!(kept(&database), 4);
}

/// The older key is valid as well, until it is removed.
#[test]
fn keys_are_exchanged_without_a_break() {
    let folder = tempfile::tempdir().unwrap();
    let platform = Platform::of(start(config(&sqlite(&folder))));
    let event = state("c-1", "ended", 1.0).to_string();
    let old = signed("an older key", "/events", &event);
    assert_eq!(
        platform.send("/events", Some(&old), &event).unwrap().status,
        201
    );
}
