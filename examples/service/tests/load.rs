//! Many callbacks over many connections, some of them repeated; and a service that is killed during
//! that, more than once.
//!
//! A larger run:
//!
//! ```sh
//! CALLBACKS=20000 CONNECTIONS=200 KILLS=10 cargo test --release -p front-desk --test load -- --nocapture
//! ```

#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod common;

use std::io::{Read, Write};
use std::net::TcpStream;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use common::postgres::Postgres;
use common::process::Process;
use common::{
    KEY, PASSWORD, Platform, config, kept, say, signed, size, sqlite, start, state, tell,
};
use swml::web::SHA256_HEADER;

/// Runs a test on both databases.
fn on_both(test: impl Fn(&str, &str)) {
    let folder = tempfile::tempdir().unwrap();
    test("SQLite", &sqlite(&folder));
    if let Some(mut server) = Postgres::start() {
        test("PostgreSQL", &server.database("load"));
    }
}

#[test]
fn none_is_lost_and_none_is_kept_twice() {
    on_both(|name, database| {
        let (events, connections) = (size("CALLBACKS", 1_000), size("CONNECTIONS", 40));
        let desk = start(config(database));
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
        assert_eq!(kept(database), events as u64);
        say(&format!(
            "{name}: {events} mixed callbacks over {connections} connections, every tenth twice: \
             {events} kept, in {took:?}"
        ));
    });
}

/// On PostgreSQL there are two instances, which are killed in turns.
#[test]
fn answered_events_survive_kills() {
    on_both(|name, database| {
        let (events, connections) = (size("CALLBACKS", 2_000), size("CONNECTIONS", 40));
        let kills = size("KILLS", 3);
        let instances = if name == "SQLite" { 1 } else { 2 };
        let processes: Vec<_> = (0..instances)
            .map(|_| Mutex::new(Process::start(database)))
            .collect();
        let desks: Vec<_> = processes
            .iter()
            .map(|process| process.lock().unwrap().desk)
            .collect();
        let (next, answered, failed, repeated) = (
            AtomicUsize::new(0),
            AtomicUsize::new(0),
            AtomicUsize::new(0),
            AtomicUsize::new(0),
        );
        let started = Instant::now();
        std::thread::scope(|scope| {
            for _ in 0..connections {
                scope.spawn(|| {
                    let platforms: Vec<_> = desks.iter().copied().map(Platform::of).collect();
                    loop {
                        let number = next.fetch_add(1, Ordering::Relaxed);
                        if number >= events {
                            break;
                        }
                        // the platform repeats it until it is answered, by any instance
                        for platform in platforms.iter().cycle().skip(number % instances) {
                            match tell(platform, number) {
                                Some(201) => break,
                                // stored before the kill, and not answered then
                                Some(200) => {
                                    repeated.fetch_add(1, Ordering::Relaxed);
                                    break;
                                }
                                _ => failed.fetch_add(1, Ordering::Relaxed),
                            };
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
                        std::thread::sleep(Duration::from_millis(1));
                    }
                    let before = answered.load(Ordering::Relaxed);
                    let mut process = processes[kill % instances].lock().unwrap();
                    process.kill();
                    let there = usize::try_from(kept(database)).unwrap();
                    assert!(there >= before, "{before} were answered, {there} are there");
                    *process = Process::start_at(process.desk, database);
                }
            });
        });
        let (failed, repeated) = (failed.into_inner(), repeated.into_inner());
        assert!(
            kills == 0 || failed > 0,
            "it was not killed amid the events"
        );
        let kept = kept(database);
        assert_eq!(kept, events as u64);
        for process in processes {
            process.into_inner().unwrap().stop();
        }
        say(&format!(
            "{name}: {instances} instance(s) killed {kills} times amid {events} mixed callbacks over \
             {connections} connections, in {:?}: {events} answered, {kept} kept; {failed} attempts \
             without an answer, {repeated} of them stored nevertheless",
            started.elapsed()
        ));
    });
}

/// A client that never completes its request does not keep the process alive.
#[test]
fn it_stops_amid_a_request() {
    let folder = tempfile::tempdir().unwrap();
    let process = Process::start(&sqlite(&folder));
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

/// Neither does an open page: its stream ends.
#[test]
fn it_stops_amid_a_stream() {
    let folder = tempfile::tempdir().unwrap();
    let process = Process::start(&sqlite(&folder));
    let mut page = TcpStream::connect(process.desk).unwrap();
    page.write_all(b"GET /live HTTP/1.1\r\nhost: x\r\n\r\n")
        .unwrap();
    let mut begin = [0; 12];
    page.read_exact(&mut begin).unwrap();
    let log = process.stop();
    assert!(!log.contains("some requests are not answered"), "{log}");
    // and it is complete
    let mut rest = String::new();
    page.read_to_string(&mut rest).unwrap();
    assert!(rest.ends_with("0\r\n\r\n"), "{rest}");
}

#[test]
fn the_log_tells_no_secret() {
    let folder = tempfile::tempdir().unwrap();
    let process = Process::start(&sqlite(&folder));
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
    let refused = platform.send_with_password("/functions?token=hush", "{}");
    assert_eq!(refused.status, 401);
    let log = process.stop();
    assert!(log.contains("c-1") && log.contains("refused"), "{log}");
    // the log shows the checked URL, to find a wrong PUBLIC_URL
    assert!(log.contains("https://desk.example.com/script?…"), "{log}");
    // stdout is a pipe
    assert!(!log.contains('\u{1b}'), "{log}");
    for secret in ["hush", KEY, PASSWORD, &*right.sha1, &*right.sha256] {
        assert!(!log.contains(secret), "{log}");
    }
}
