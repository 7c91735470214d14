//! Ten thousand callbacks, some of them told twice; and a service that is killed amid them.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod common;

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use common::{KEY, PUBLIC, Platform, config, kept, signed, start, state};

const EVENTS: usize = 10_000;
const THREADS: usize = 8;

/// The events by number: four of each call.
fn event(number: usize) -> String {
    let states = ["created", "ringing", "answered", "ended"];
    let call = format!("c-{}", number / 4);
    #[allow(clippy::cast_precision_loss)]
    let at = number as f64 / 8.0;
    state(&call, states[number % 4], at).to_string()
}

fn tell(platform: &Platform, number: usize) -> Option<u16> {
    let body = event(number);
    let signed = signed(KEY, "/events", &body);
    let answer = platform.send("/events", Some(&signed), &body);
    answer.ok().map(|answer| answer.status)
}

#[test]
fn none_is_lost_and_none_is_kept_twice() {
    let folder = tempfile::tempdir().unwrap();
    let database = folder.path().join("calls");
    let desk = start(config(&database));
    let next = AtomicUsize::new(0);
    let (new, again) = (AtomicUsize::new(0), AtomicUsize::new(0));
    let started = Instant::now();
    std::thread::scope(|scope| {
        for _ in 0..THREADS {
            scope.spawn(|| {
                let platform = Platform::of(desk);
                loop {
                    let number = next.fetch_add(1, Ordering::Relaxed);
                    if number >= EVENTS {
                        break;
                    }
                    // each tenth is told twice, as the platform may
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
    assert_eq!(new.into_inner(), EVENTS);
    assert_eq!(again.into_inner(), EVENTS / 10);
    assert_eq!(kept(&database), EVENTS as u64);
    say(&format!("{EVENTS} callbacks kept once each, in {took:?}"));
}

/// A front desk in a process of its own.
struct Process {
    child: Child,
    desk: SocketAddr,
    log: BufReader<ChildStdout>,
}

impl Process {
    fn start(database: &Path) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_front-desk"))
            .env("LISTEN", "127.0.0.1:0")
            // as it may be written: with credentials, which are not signed, and a slash
            .env("PUBLIC_URL", PUBLIC.replace("://", "://me:hush@") + "/")
            .env("SIGNING_KEY", KEY)
            .env("DATABASE", database)
            .env("RUST_LOG", "debug")
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut log = BufReader::new(child.stdout.take().unwrap());
        let mut line = String::new();
        let desk = loop {
            line.clear();
            assert!(log.read_line(&mut line).unwrap() > 0, "it does not start");
            if let Some((_, address)) = line.trim().rsplit_once("http://") {
                break address.trim_end_matches("\u{1b}[0m").parse().unwrap();
            }
        };
        Self { child, desk, log }
    }
}

#[test]
fn what_is_answered_outlives_a_kill() {
    const BEFORE: usize = 700;
    const ALL: usize = 1_500;
    let folder = tempfile::tempdir().unwrap();
    let database = folder.path().join("calls");
    let mut process = Process::start(&database);
    let platform = Platform::of(process.desk);
    let next = AtomicUsize::new(0);
    let answered = AtomicUsize::new(0);
    std::thread::scope(|scope| {
        for _ in 0..THREADS {
            scope.spawn(|| {
                while answered.load(Ordering::Relaxed) < ALL {
                    let number = next.fetch_add(1, Ordering::Relaxed);
                    match tell(&platform, number) {
                        Some(201) => answered.fetch_add(1, Ordering::Relaxed),
                        // it is dead
                        _ => break,
                    };
                }
            });
        }
        scope.spawn(|| {
            while answered.load(Ordering::Relaxed) < BEFORE {
                std::thread::yield_now();
            }
            // no time to say goodbye
            process.child.kill().unwrap();
            process.child.wait().unwrap();
        });
    });
    let (told, answered) = (next.into_inner(), answered.into_inner());
    assert!(told > answered, "it was not killed amid the events");
    let process = Process::start(&database);
    // what was answered is there; one that was not answered may be there
    let there = usize::try_from(kept(&database)).unwrap();
    assert!(
        (answered..=told).contains(&there),
        "{answered} {there} {told}"
    );
    // the platform tells all of them again
    let platform = Platform::of(process.desk);
    for number in 0..told {
        assert!(matches!(tell(&platform, number), Some(200 | 201)));
    }
    assert_eq!(kept(&database), told as u64);
    stop(process);
    say(&format!(
        "killed after {answered} of {told} answers: none lost, none kept twice"
    ));
}

/// Asks a process to stop: it says so, and ends well.
fn stop(mut process: Process) -> String {
    let id = process.child.id().to_string();
    let asked = Command::new("kill").args(["-TERM", &id]).status().unwrap();
    assert!(asked.success());
    assert!(process.child.wait().unwrap().success());
    let mut log = String::new();
    process.log.read_to_string(&mut log).unwrap();
    assert!(log.contains("stopped"), "{log}");
    log
}

/// A client that never sends the whole of its request does not keep the process alive.
#[test]
fn it_stops_amid_a_request() {
    let folder = tempfile::tempdir().unwrap();
    let process = Process::start(&folder.path().join("calls"));
    let mut half = TcpStream::connect(process.desk).unwrap();
    half.write_all(b"POST /events HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\n{")
        .unwrap();
    // until that has been read, it would be no request that has begun
    assert_eq!(Platform::of(process.desk).get("/calls").status, 200);
    let started = Instant::now();
    let log = stop(process);
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
    let event = state("c-2", "ended", 1.0);
    assert_eq!(platform.post("/events", &event).status, 201);
    let log = stop(process);
    assert!(log.contains("c-1") && log.contains("refused"), "{log}");
    for secret in ["hush", KEY, &*right.sha1, &*right.sha256] {
        assert!(!log.contains(secret), "{log}");
    }
}

/// Says something even where the test passes: the test harness keeps `println!` to itself.
fn say(line: &str) {
    let _ = writeln!(std::io::stderr(), "{line}");
}
