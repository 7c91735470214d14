//! Clients that never complete a request: each is disconnected, and the platform is answered
//! meanwhile.
//!
//! A larger run, with the real limits of the service:
//!
//! ```sh
//! ulimit -n 8192; HALF_REQUESTS=2000 cargo test -p front-desk --test half -- --nocapture
//! ```

#![allow(clippy::unwrap_used)]

mod common;

use std::io::{ErrorKind, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::{Duration, Instant};

use common::{KEY, Platform, call, config, say, signed, size, sqlite, start_with, state};
use front_desk::Limits;

/// The maximum wait of a test.
const FOREVER: Duration = Duration::from_secs(60);

/// Short ones, or those of the service in a larger run.
fn limits(clients: usize) -> Limits {
    if clients > 1_000 {
        return Limits::default();
    }
    Limits {
        connections: 50,
        head: Duration::from_millis(300),
        request: Duration::from_millis(300),
        connection: Duration::from_millis(1_500),
        ..Limits::default()
    }
}

/// The head of a request that claims to be signed, up to its length.
fn claimed(path: &str) -> String {
    let hex = "0".repeat(64);
    format!("POST {path} HTTP/1.1\r\nhost: x\r\nx-signalwire-sha256-signature: {hex}\r\n")
}

/// The partial requests of clients, and the responses to them, if any.
fn halves() -> Vec<(String, &'static str)> {
    vec![
        (String::new(), ""),
        ("P".to_owned(), ""),
        ("POST /events HTTP/1.1\r\n".to_owned(), ""),
        (claimed("/script"), ""),
        // an unsigned request is rejected at once, whatever its length
        (
            "POST /events HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\n{".to_owned(),
            "401",
        ),
        (
            "POST /script HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\n{".to_owned(),
            "403",
        ),
        (claimed("/events") + "content-length: 100\r\n\r\n", "408"),
        (claimed("/script") + "content-length: 100\r\n\r\n{", "408"),
        (
            claimed("/events") + "transfer-encoding: chunked\r\n\r\n5\r\n{\"a\":\r\n",
            "408",
        ),
        (
            claimed("/events") + "expect: 100-continue\r\ncontent-length: 9\r\n\r\n",
            "408",
        ),
        // complete, and nothing after it
        ("GET / HTTP/1.1\r\nhost: x\r\n\r\n".to_owned(), "200"),
        ("GET / HTTP/1.1\r\nhost: x\r\n\r\nGET".to_owned(), "200"),
    ]
}

/// Reads until the connection ends; returns what was received, unless it does not end.
fn rest(client: &mut TcpStream) -> Option<String> {
    client.set_read_timeout(Some(FOREVER)).unwrap();
    let mut text = Vec::new();
    let mut buffer = [0; 4096];
    loop {
        match client.read(&mut buffer) {
            Ok(0) => break,
            Ok(length) => text.extend(buffer.iter().take(length)),
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) => match error.kind() {
                ErrorKind::WouldBlock | ErrorKind::TimedOut => return None,
                // closed with unread data
                _ => break,
            },
        }
    }
    Some(String::from_utf8_lossy(&text).into_owned())
}

#[test]
fn half_requests_are_let_go() {
    let clients = size("HALF_REQUESTS", 220);
    let limits = limits(clients);
    let folder = tempfile::tempdir().unwrap();
    let desk = start_with(config(&sqlite(&folder)), limits);
    let halves = halves();
    let started = Instant::now();
    let mut held: Vec<_> = halves
        .iter()
        .cycle()
        .take(clients)
        .map(|(half, reported)| {
            let mut client = TcpStream::connect_timeout(&desk, FOREVER).unwrap();
            // it may be closed before everything is sent
            let _ = client.write_all(half.as_bytes());
            (client, half, *reported)
        })
        .collect();
    // the platform, which comes last
    let answer = Platform::of(desk).post("/script", &call("c-1"));
    assert_eq!(answer.status, 200);
    let answered = started.elapsed();
    for (client, half, reported) in &mut held {
        let text = rest(client).unwrap_or_else(|| unreachable!("held for good: {half:?}"));
        let right = match reported.is_empty() {
            true => text.is_empty(),
            // `100 Continue` may come first
            false => text.contains(&format!("HTTP/1.1 {reported} ")),
        };
        assert!(right, "{half:?}: {text:?}");
    }
    say(&format!(
        "{clients} half requests let go in {:?}, the platform answered after {answered:?}",
        started.elapsed()
    ));
}

/// Single bytes do not extend the time.
#[test]
fn slow_requests_are_let_go() {
    let folder = tempfile::tempdir().unwrap();
    let desk = start_with(config(&sqlite(&folder)), limits(1));
    let bodies = claimed("/events") + "content-length: 100000\r\n\r\n";
    std::thread::scope(|scope| {
        for (begin, drop) in [("GET / HTTP/1.1\r\n", "x: y\r\n"), (&*bodies, "{")] {
            scope.spawn(move || {
                let mut client = TcpStream::connect(desk).unwrap();
                client.write_all(begin.as_bytes()).unwrap();
                let started = Instant::now();
                while client.write_all(drop.as_bytes()).is_ok() {
                    assert!(started.elapsed() < FOREVER, "held for good: {begin:?}");
                    std::thread::sleep(Duration::from_millis(20));
                }
            });
        }
        scope.spawn(move || takes_no_answer(desk));
    });
}

/// Sends requests, and never reads the responses.
fn takes_no_answer(desk: SocketAddr) {
    let mut client = TcpStream::connect(desk).unwrap();
    client
        .set_write_timeout(Some(Duration::from_millis(50)))
        .unwrap();
    let many = "GET / HTTP/1.1\r\nhost: x\r\n\r\n".repeat(1_000);
    let started = Instant::now();
    loop {
        match client.write(many.as_bytes()) {
            Ok(_) => {}
            Err(error) => match error.kind() {
                ErrorKind::WouldBlock | ErrorKind::TimedOut | ErrorKind::Interrupted => {}
                _ => break,
            },
        }
        assert!(started.elapsed() < FOREVER, "held for good");
    }
}

/// Open pages do not take the connections of the platform: from a limit on they poll.
#[test]
fn pages_leave_room_for_the_platform() {
    let folder = tempfile::tempdir().unwrap();
    let desk = start_with(config(&sqlite(&folder)), Limits::default());
    let open = || {
        let mut page = TcpStream::connect(desk).unwrap();
        page.set_read_timeout(Some(FOREVER)).unwrap();
        page.write_all(b"GET /live HTTP/1.1\r\nhost: x\r\n\r\n")
            .unwrap();
        let mut head = [0; 12];
        page.read_exact(&mut head).unwrap();
        (String::from_utf8(head.to_vec()).unwrap(), page)
    };
    let mut pages: Vec<_> = (0..100).map(|_| open()).collect();
    assert!(pages.iter().all(|(head, _)| head == "HTTP/1.1 200"));
    assert_eq!(open().0, "HTTP/1.1 503");
    assert_eq!(Platform::of(desk).get("/calls").status, 200);
    assert_eq!(Platform::of(desk).post("/script", &call("c-1")).status, 200);
    // a closed page makes room
    pages.pop();
    let started = Instant::now();
    while open().0 != "HTTP/1.1 200" {
        assert!(started.elapsed() < FOREVER);
        std::thread::sleep(Duration::from_millis(50));
    }
}

/// Consecutive requests on one connection are answered; it ends after a while, between two.
#[test]
fn a_long_connection_loses_no_request() {
    let folder = tempfile::tempdir().unwrap();
    let limits = Limits {
        connection: Duration::from_millis(200),
        ..Limits::default()
    };
    let desk = start_with(config(&sqlite(&folder)), limits);
    let body = state("c-1", "ended", 1.0).to_string();
    let signed = signed(KEY, "/events", &body);
    let request = format!(
        "POST /events HTTP/1.1\r\nhost: x\r\ncontent-length: {}\r\n\
         x-signalwire-sha256-signature: {}\r\n\r\n{body}",
        body.len(),
        signed.sha256
    );
    let (mut ended, mut answered) = (0, 0);
    let started = Instant::now();
    let mut client = TcpStream::connect(desk).unwrap();
    while started.elapsed() < Duration::from_secs(1) {
        client.write_all(request.as_bytes()).unwrap();
        let mut buffer = [0; 1024];
        let length = client.read(&mut buffer).unwrap();
        let text = String::from_utf8_lossy(buffer.get(..length).unwrap()).into_owned();
        assert!(text.starts_with("HTTP/1.1 20"), "{text:?}");
        answered += 1;
        if text.contains("connection: close") {
            ended += 1;
            client = TcpStream::connect(desk).unwrap();
        }
        std::thread::sleep(Duration::from_millis(3));
    }
    assert!(answered > 20 && ended > 1, "{answered} {ended}");
}
