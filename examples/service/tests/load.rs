//! Many callbacks over many connections, some of them repeated; and a service that is killed during
//! that, more than once.
//!
//! A larger run:
//!
//! ```sh
//! CALLBACKS=20000 CONNECTIONS=200 KILLS=10 cargo test --release -p front-desk --test load -- --nocapture
//! ```

#![allow(clippy::unwrap_used)]

mod common;

use std::io::Write;
use std::net::TcpStream;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use common::process::Process;
use common::{KEY, Platform, config, kept, say, signed, size, start, state, tell};
use swml::web::SHA256_HEADER;

#[test]
fn none_is_lost_and_none_is_kept_twice() {
    let (events, connections) = (size("CALLBACKS", 10_000), size("CONNECTIONS", 40));
    let folder = tempfile::tempdir().unwrap();
    let database = folder.path().join("calls");
    let desk = start(config(&database));
    let next = AtomicUsize::new(0);
    let (new, again) = (AtomicUsize::new(0), AtomicUsize::new(0));
    let started = Instant::now();
    std::thread::scope(|scope| {
        for _ in 0..connections {
            scope.spawn(|| {
                let platform = Platform::of(desk);
                loop {
                    let number = next.fetch_add(1, Ordering::Relaxed);
                    if number >= events {
                        break;
                    }
                    // every tenth is repeated, as the platform may do
                    for _ in 0..1 + usize::from(number.is_multiple_of(10)) {
                        match tell(&platform, number) {
                            Some(201) => new.fetch_add(1, Ordering::Relaxed),
                            Some(200) => again.fetch_add(1, Ordering::Relaxed),
                            other => unreachable!("event {number}: {other:?}"),
                        };
                    }
                }
            });
        }
    });
    let took = started.elapsed();
    assert_eq!(new.into_inner(), events);
    assert_eq!(again.into_inner(), events.div_ceil(10));
    assert_eq!(kept(&database), events as u64);
    say(&format!(
        "{events} callbacks over {connections} connections kept once each, in {took:?}"
    ));
}

#[test]
fn answered_events_survive_kills() {
    let (events, connections) = (size("CALLBACKS", 2_000), size("CONNECTIONS", 40));
    let kills = size("KILLS", 3);
    let folder = tempfile::tempdir().unwrap();
    let database = folder.path().join("calls");
    let first = Process::start(&database);
    let desk = first.desk;
    let process = Mutex::new(first);
    let (next, answered, failed) = (
        AtomicUsize::new(0),
        AtomicUsize::new(0),
        AtomicUsize::new(0),
    );
    let started = Instant::now();
    std::thread::scope(|scope| {
        for _ in 0..connections {
            scope.spawn(|| {
                let platform = Platform::of(desk);
                loop {
                    let number = next.fetch_add(1, Ordering::Relaxed);
                    if number >= events {
                        break;
                    }
                    // the platform repeats it until it is answered
                    while !matches!(tell(&platform, number), Some(200 | 201)) {
                        failed.fetch_add(1, Ordering::Relaxed);
                        assert!(started.elapsed() < Duration::from_secs(600));
                        std::thread::sleep(Duration::from_millis(5));
                    }
                    answered.fetch_add(1, Ordering::Relaxed);
                }
            });
        }
        scope.spawn(|| {
            for kill in 1..=kills {
                while answered.load(Ordering::Relaxed) < events * kill / (kills + 1) {
                    std::thread::yield_now();
                }
                let before = answered.load(Ordering::Relaxed);
                let mut process = process.lock().unwrap();
                process.kill();
                let there = usize::try_from(kept(&database)).unwrap();
                assert!(there >= before, "{before} were answered, {there} are there");
                *process = Process::start_at(desk, &database);
            }
        });
    });
    let failed = failed.into_inner();
    assert!(
        kills == 0 || failed > 0,
        "it was not killed amid the events"
    );
    assert_eq!(kept(&database), events as u64);
    process.into_inner().unwrap().stop();
    say(&format!(
        "killed {kills} times amid {events} callbacks, {failed} of them reported again: none lost, none kept twice"
    ));
}

/// A client that never completes its request does not keep the process alive.
#[test]
fn it_stops_amid_a_request() {
    let folder = tempfile::tempdir().unwrap();
    let process = Process::start(&folder.path().join("calls"));
    let mut half = TcpStream::connect(process.desk).unwrap();
    // one that claims to be signed: any other is rejected before its body
    let hex = "0".repeat(64);
    let head = format!(
        "POST /events HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n{SHA256_HEADER}: {hex}\r\n\r\n{{"
    );
    half.write_all(head.as_bytes()).unwrap();
    // before that has been read, the request does not count as begun
    assert_eq!(Platform::of(process.desk).get("/calls").status, 200);
    let started = Instant::now();
    let log = process.stop();
    assert!(log.contains("some requests are not answered"), "{log}");
    assert!(started.elapsed() < Duration::from_secs(30));
}

#[test]
fn the_log_tells_no_secret() {
    let folder = tempfile::tempdir().unwrap();
    let process = Process::start(&folder.path().join("calls"));
    let platform = Platform::of(process.desk);
    let body = r#"{"call":{"call_id":"c-1","headers":[{"name":"X","value":"hush"}]},"envs":{"KEY":"hush"}}"#;
    let right = signed(KEY, "/script", body);
    assert_eq!(
        platform.send("/script", Some(&right), body).unwrap().status,
        200
    );
    assert_eq!(platform.send("/script", None, body).unwrap().status, 403);
    let tampered = format!("{body} ");
    let sent = platform.send("/script?token=hush", Some(&right), &tampered);
    assert_eq!(sent.unwrap().status, 403);
    let event = state("c-2", "ended", 1.0);
    assert_eq!(platform.post("/events", &event).status, 201);
    let log = process.stop();
    assert!(log.contains("c-1") && log.contains("refused"), "{log}");
    // the log shows the checked URL, to find a wrong PUBLIC_URL
    assert!(log.contains("https://desk.example.com/script?…"), "{log}");
    // stdout is a pipe
    assert!(!log.contains('\u{1b}'), "{log}");
    for secret in ["hush", KEY, &*right.sha1, &*right.sha256] {
        assert!(!log.contains(secret), "{log}");
    }
}
