//! Rehearsed calls: what the caller hears, whom the service dials, what it stores.

#![allow(clippy::unwrap_used)]

use std::ops::Range;
use std::time::{SystemTime, UNIX_EPOCH};

use front_desk::{Config, app, desk};
use swml_rehearsal::{End, Rehearsal, Script, Service};

const PUBLIC: &str = "https://desk.example.com";
const KEY: &str = "PSK-of-the-test";
const ALICE: &str = "sip:alice@example.com";
const BOB: &str = "+15551234567";

/// A call to the script that the desk builds for the free agents.
fn call(open: bool, free: &[&str]) -> Rehearsal {
    Rehearsal::new(&desk::script(PUBLIC, open, free)).from("+15551230000")
}

#[test]
fn at_night_there_is_the_voicemail() {
    let mut call = call(false, &[ALICE]).start();
    call.hears("We are closed").hears("leave a message");
    call.records("Call me back").hears("Goodbye").ends();
    call.never_hears("connect you");
}

#[test]
fn no_agent_answers() {
    let mut call = call(true, &[ALICE, BOB]).start();
    call.hears("One moment");
    call.dials(ALICE).no_answer();
    call.dials(BOB).busy();
    call.hears("leave a message").records("It is me").ends();
}

#[test]
fn an_agent_answers() {
    let mut call = call(true, &[ALICE, BOB]).start();
    call.dials(ALICE).no_answer();
    call.dials(BOB).talks(60);
    call.ends().never_hears("message");
}

#[test]
fn a_waiting_caller_is_connected() {
    let mut call = call(true, &[]).start();
    call.hears("Please hold")
        .dials("queue:front-desk")
        .talks(60);
    call.hears("Goodbye").ends().never_hears("leave a message");
}

#[test]
fn a_caller_leaves_a_message_after_the_wait() {
    let mut call = call(true, &[]).start();
    call.dials("queue:front-desk").no_answer();
    call.hears("leave a message").records("It is me").ends();
}

#[test]
fn a_caller_who_says_nothing_gets_no_second_chance() {
    let mut call = call(false, &[]).start();
    call.stays_silent().hears("Thank you").ends();
}

#[test]
fn every_path_has_words_and_an_end() {
    for (open, free) in [(true, &[ALICE, BOB][..]), (true, &[]), (false, &[])] {
        let report = Rehearsal::explore(&desk::script(PUBLIC, open, free));
        assert!(report.is_clean(), "{report}");
        // after a queue `transfer_after_bridge` replaces the rest, including `result`
        let lost: Vec<_> = report.never_run().map(|one| one.path.as_str()).collect();
        let expected: &[&str] = match open && free.is_empty() {
            true => &["sections.main[2].connect.result.case.connected[0]"],
            false => &[],
        };
        assert_eq!(lost, expected);
    }
}

/// A service with a store of its own.
fn service(folder: &tempfile::TempDir, hours: Range<u8>) -> Service<axum::Router> {
    let config = Config {
        listen: ([127, 0, 0, 1], 0).into(),
        public_url: PUBLIC.to_owned(),
        keys: vec![KEY.to_owned()],
        database: folder.path().join("calls"),
        agents: vec![ALICE.to_owned()],
        hours,
    };
    // an agent is busy for hours at most: the desk compares callbacks with its clock
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap();
    let service = Service::new(PUBLIC, app(config).unwrap()).key(KEY);
    service.begins_at(now.as_secs_f64())
}

/// A call that the platform answers with the script of the service.
fn incoming(service: Service<axum::Router>) -> Rehearsal {
    let first =
        r#"{"sections": {"main": [{"transfer": {"dest": "https://desk.example.com/script"}}]}}"#;
    Rehearsal::new(Script::json(first).unwrap()).answered_by(service)
}

#[test]
fn the_service_plays_its_part() {
    let folder = tempfile::tempdir().unwrap();
    let service = service(&folder, 0..24);
    let mut call = incoming(service.clone()).start();
    call.dials(ALICE).answers();
    // while they talk, the next caller waits: the callback has reported Alice as busy
    let mut next = incoming(service.clone()).start();
    next.hears("Everybody is talking")
        .hangs_up()
        .ends_with(&End::Caller);
    call.talks(60).ends();
    // and then she is free again
    let mut last = incoming(service).start();
    last.hears("One moment").dials(ALICE).no_answer();
    last.hears("leave a message");
}

#[test]
fn the_service_knows_the_hour() {
    let folder = tempfile::tempdir().unwrap();
    let mut call = incoming(service(&folder, 0..0)).start();
    call.hears("We are closed").hears("leave a message");
}
