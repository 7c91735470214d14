//! A full disk, and two services on one database.

#![cfg(unix)]
#![allow(clippy::unwrap_used)]

mod common;

use std::sync::atomic::{AtomicUsize, Ordering};

use common::process::Process;
use common::{Platform, kept, say, size, tell};

/// An event that cannot be stored gets an error response, and is stored when there is space again.
#[test]
fn a_full_disk_loses_nothing() {
    let events = size("CALLBACKS", 400);
    let folder = tempfile::tempdir().unwrap();
    let database = folder.path().join("calls");
    let process = Process::start_on_a_full_disk(1_000, &database);
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
#[test]
fn two_services_share_a_database() {
    let events = size("CALLBACKS", 600);
    let folder = tempfile::tempdir().unwrap();
    let database = folder.path().join("calls");
    // both create the file
    let [one, other] = std::thread::scope(|scope| {
        let start = || scope.spawn(|| Process::start(&database));
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
    assert_eq!(kept(&database), events as u64);
    let [shown, also] = [&one, &other].map(|desk| Platform::of(desk.desk).get("/calls").json());
    assert_eq!(shown, also);
    one.stop();
    other.stop();
    say(&format!(
        "{events} callbacks reported to two services, kept once each"
    ));
}
