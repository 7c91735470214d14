//! A full disk, and two services on one database.

#![cfg(unix)]
#![allow(clippy::unwrap_used)]

mod common;

use std::io::{BufRead, BufReader, Write};
use std::net::TcpStream;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use common::postgres::Postgres;
use common::process::Process;
use common::{Platform, function, kept, say, size, sqlite, state, tell};
use jiff::ToSpan as _;
use jiff::civil::Weekday;
use serde_json::json;

/// An event that cannot be stored gets an error response, and is stored when there is space again.
#[test]
fn a_full_disk_loses_nothing() {
    let events = size("CALLBACKS", 400);
    let folder = tempfile::tempdir().unwrap();
    let database = sqlite(&folder);
    let process = Process::start_on_a_full_disk(4_000, &database);
    let platform = Platform::of(process.desk);
    let mut answered = Vec::new();
    let mut refused = 0;
    for number in 0..events {
        match tell(&platform, number) {
            Some(201) => answered.push(number),
            Some(500) => refused += 1,
            other => unreachable!("event {number}: {other:?}"),
        }
    }
    assert!(!answered.is_empty() && refused > 0, "{refused} of {events}");
    // it continues to serve
    assert_eq!(platform.get("/calls").status, 200);
    let log = process.stop();
    assert!(log.contains("the store: "), "{log}");
    // there is space again
    let process = Process::start(&database);
    let platform = Platform::of(process.desk);
    for number in &answered {
        assert_eq!(tell(&platform, *number), Some(200), "{number} was lost");
    }
    for number in 0..events {
        assert!(matches!(tell(&platform, number), Some(200 | 201)));
    }
    assert_eq!(kept(&database), events as u64);
    process.stop();
    say(&format!(
        "a full disk: {} of {events} callbacks answered, {refused} refused, none lost",
        answered.len()
    ));
}

/// Each callback is sent to both at the same time; one of them stores it.
fn two_instances(name: &str, database: &str) {
    let events = size("CALLBACKS", 600);
    // both create the tables
    let [one, other] = std::thread::scope(|scope| {
        let start = || scope.spawn(|| Process::start(database));
        [start(), start()].map(|started| started.join().unwrap())
    });
    let next = AtomicUsize::new(0);
    let (new, again) = (AtomicUsize::new(0), AtomicUsize::new(0));
    let kept_by = |platform: &Platform, number| match tell(platform, number) {
        Some(201) => new.fetch_add(1, Ordering::Relaxed),
        Some(200) => again.fetch_add(1, Ordering::Relaxed),
        answer => unreachable!("event {number}: {answer:?}"),
    };
    std::thread::scope(|scope| {
        for _ in 0..size("CONNECTIONS", 16) {
            scope.spawn(|| {
                let (one, other) = (Platform::of(one.desk), Platform::of(other.desk));
                loop {
                    let number = next.fetch_add(1, Ordering::Relaxed);
                    if number >= events {
                        break;
                    }
                    std::thread::scope(|scope| {
                        scope.spawn(|| kept_by(&one, number));
                        kept_by(&other, number);
                    });
                }
            });
        }
    });
    assert_eq!(new.load(Ordering::Relaxed), events);
    assert_eq!(again.load(Ordering::Relaxed), events);
    assert_eq!(kept(database), events as u64);
    let [here, there] = [&one, &other].map(|desk| Platform::of(desk.desk));
    for path in ["/calls", "/call?id=c-0", "/appointments"] {
        assert_eq!(here.get(path).body, there.get(path).body, "{path}");
    }
    one_slot(&here, &there);
    live(&one, &there);
    one.stop();
    other.stop();
    say(&format!(
        "{name}: {events} callbacks reported to two services, kept once each"
    ));
}

/// Two callers want the same appointment at the same time, of two instances.
fn one_slot(here: &Platform, there: &Platform) {
    let day = (1..5)
        .map(|days| {
            jiff::Timestamp::now()
                .to_zoned(jiff::tz::TimeZone::UTC)
                .date()
                + days.days()
        })
        .find(|day| !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday))
        .unwrap();
    for hour in 9..17 {
        let wanted = json!({ "day": day.to_string(), "hour": hour, "name": "Ann" });
        let book = |platform: &Platform, call_id: &str| {
            let url = function(platform, call_id, 1);
            platform.calls(&url, "book_appointment", &wanted, call_id)
        };
        let answers = std::thread::scope(|scope| {
            let one = scope.spawn(|| book(here, "c-1"));
            [book(there, "c-2"), one.join().unwrap()]
        });
        let booked = answers.iter().filter(|answer| answer.starts_with("Booked"));
        assert_eq!(booked.count(), 1, "{answers:?}");
    }
    let appointments = here.get("/appointments").json();
    assert_eq!(appointments.as_array().unwrap().len(), 8);
}

/// A page of one instance learns of an event that the other has stored.
fn live(one: &Process, there: &Platform) {
    let mut page = TcpStream::connect(one.desk).unwrap();
    page.set_read_timeout(Some(Duration::from_secs(60)))
        .unwrap();
    page.write_all(b"GET /live HTTP/1.1\r\nhost: x\r\n\r\n")
        .unwrap();
    let mut lines = BufReader::new(page).lines();
    let mut change = || {
        lines
            .find(|line| line.as_ref().unwrap() == "event: change")
            .unwrap()
    };
    // the first is at the start
    change().unwrap();
    assert_eq!(
        there
            .post("/events", &state("c-live", "ringing", 1.0))
            .status,
        201
    );
    change().unwrap();
}

#[test]
fn two_services_share_a_file() {
    let folder = tempfile::tempdir().unwrap();
    two_instances("SQLite", &sqlite(&folder));
}

#[test]
fn two_services_share_a_server() {
    if let Some(mut server) = Postgres::start() {
        two_instances("PostgreSQL", &server.database("calls"));
    }
}

/// While PostgreSQL is away, events are refused; none that was answered is lost.
#[test]
fn a_server_that_restarts_loses_nothing() {
    let Some(mut server) = Postgres::start() else {
        return;
    };
    let database = server.database("calls");
    let process = Process::start(&database);
    let platform = Platform::of(process.desk);
    let mut answered = 0;
    for number in 0..60 {
        match number {
            20 => server.stop(),
            40 => server.restart(),
            _ => {}
        }
        match tell(&platform, number) {
            Some(201) => answered += 1,
            Some(500) if (20..40).contains(&number) => {}
            other => unreachable!("event {number}: {other:?}"),
        }
    }
    assert_eq!(answered, 40);
    assert_eq!(kept(&database), 40);
    // and a page learns of changes again
    live(&process, &platform);
    process.stop();
}
