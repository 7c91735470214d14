//! Hostile requests, byte by byte: none is taken for the platform's, none stops the service, and no
//! response reveals a secret.

#![allow(clippy::unwrap_used)]

mod common;

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

use common::{KEY, Platform, call, config, kept, say, signed, sqlite, start_with, state};
use front_desk::Limits;

/// A request and the possible statuses of its response; 0 is a connection that ends without one.
struct Raw {
    name: String,
    bytes: Vec<u8>,
    right: &'static [u16],
}

#[derive(Default)]
struct Requests(Vec<Raw>);

impl Requests {
    fn add(&mut self, name: impl Into<String>, bytes: impl Into<Vec<u8>>, right: &'static [u16]) {
        self.0.push(Raw {
            name: name.into(),
            bytes: bytes.into(),
            right,
        });
    }
}

/// A request of the platform, with room for other headers.
fn post(path: &str, signed_for: &str, headers: &str, body: &[u8]) -> Vec<u8> {
    let verifier = swml::web::Verifier::new(common::PUBLIC).unwrap().key(KEY);
    let signature = verifier.sign(signed_for, body);
    let head = format!(
        "POST {path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n{headers}\
         x-signalwire-sha256-signature: {}\r\ncontent-length: {}\r\n\r\n",
        signature.sha256,
        body.len()
    );
    [head.as_bytes(), body].concat()
}

fn methods(requests: &mut Requests) {
    let body = state("c-raw", "ended", 1.0).to_string();
    let right = signed(KEY, "/events", &body);
    for method in [
        "GET", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "TRACE", "BREW", "post",
    ] {
        for path in ["/events", "/script"] {
            // the signature is valid for any method, and only `POST` is accepted
            let request = format!(
                "{method} {path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\
                 x-signalwire-sha256-signature: {}\r\ncontent-length: {}\r\n\r\n{body}",
                right.sha256,
                body.len()
            );
            requests.add(format!("{method} {path}"), request, &[405]);
        }
    }
    requests.add(
        "CONNECT",
        "CONNECT x:1 HTTP/1.1\r\nhost: x\r\n\r\n",
        &[404, 405, 400],
    );
    for method in ["G\0T", "G T", "", "GÉT", "(GET)", &"G".repeat(100_000)] {
        let request = format!("{method} /calls HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n");
        requests.add(
            format!("{:.5} as a method", method),
            request,
            &[400, 405, 431, 0],
        );
    }
}

fn paths(requests: &mut Requests) {
    let body = state("c-raw", "ended", 1.0).to_string();
    // signed for its URL, which does not exist
    for path in [
        "//events",
        "/events/",
        "/EVENTS",
        "/events%00",
        "/events%2f",
        "/./events",
        "/a/../events",
        "/events;x",
        "/%2e%2e/etc/passwd",
        "/..%5c..%5cboot.ini",
        "/events.json",
        "/script/events",
    ] {
        requests.add(
            format!("path {path}"),
            post(path, path, "", body.as_bytes()),
            &[404],
        );
    }
    // signed for another URL
    for path in [
        "/events?",
        "/events?a",
        "/%65vents",
        "/script",
        "/script?x=/events",
    ] {
        let right: &[u16] = if path.starts_with("/%") {
            &[403, 404]
        } else {
            &[403]
        };
        requests.add(
            format!("path {path}"),
            post(path, "/events", "", body.as_bytes()),
            right,
        );
    }
    let long = format!("/events?{}", "x".repeat(60_000));
    requests.add(
        "a long query",
        post(&long, "/events", "", body.as_bytes()),
        &[403, 414, 431],
    );
    for target in [
        "*",
        "events",
        "",
        "/a b",
        "/\u{e9}",
        "/\x07",
        "http://",
        "http://x:y/",
        "/<>\"{}|^`",
    ] {
        let request = format!("GET {target} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n");
        requests.add(format!("target {target:?}"), request, &[200, 400, 404]);
    }
    let elsewhere = "http://desk.example.com/events";
    requests.add(
        "an absolute target, signed",
        post(elsewhere, "/script", "", body.as_bytes()),
        &[403],
    );
}

fn lines(requests: &mut Requests) {
    let whole = |line: &str| format!("{line}\r\nhost: x\r\nconnection: close\r\n\r\n");
    for line in [
        "GET /calls",
        "GET /calls HTTP/9.9",
        "GET /calls http/1.1",
        "GET /calls HTTP/1.1 x",
        "GET  /calls  HTTP/1.1",
        "GET\t/calls\tHTTP/1.1",
        "/calls GET HTTP/1.1",
        "\u{1}\u{2}\u{3}",
        "PRI * HTTP/2.0",
    ] {
        requests.add(format!("line {line:?}"), whole(line), &[400, 404, 405, 0]);
    }
    requests.add("HTTP/0.9", "GET /calls\r\n", &[400, 0]);
    requests.add(
        "HTTP/2",
        "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\x04\0\0\0\0\0",
        &[400, 0],
    );
    requests.add(
        "TLS",
        b"\x16\x03\x01\x02\0\x01\0\x01\xfc\x03\x03".to_vec(),
        &[400, 0],
    );
    requests.add("zeros", vec![0; 4096], &[400, 0]);
    requests.add("high bytes", vec![0xff; 4096], &[400, 0]);
    requests.add("line ends", "\r\n".repeat(10_000), &[400, 431, 0]);
    requests.add("no line end", "G".repeat(1 << 20), &[400, 414, 431, 0]);
}

fn headers(requests: &mut Requests) {
    let with = |headers: &str| {
        format!("GET /calls HTTP/1.1\r\nhost: x\r\nconnection: close\r\n{headers}\r\n")
    };
    for (name, headers) in [
        ("without a colon", "x\r\n".to_owned()),
        ("without a name", ": x\r\n".to_owned()),
        ("a blank before the colon", "x : y\r\n".to_owned()),
        ("a folded line", "x: y\r\n z\r\n".to_owned()),
        ("a zero byte", "x: \0\r\n".to_owned()),
        ("a bare line end", "x: a\rb\r\n".to_owned()),
        ("a name that is no name", "x(y): z\r\n".to_owned()),
        ("1,000 headers", "x: y\r\n".repeat(1_000)),
        ("a long name", format!("{}: y\r\n", "x".repeat(500_000))),
        ("a long value", format!("x: {}\r\n", "y".repeat(1_000_000))),
    ] {
        requests.add(name, with(&headers), &[400, 431, 0]);
    }
    requests.add("two hosts", with("host: y\r\n"), &[200, 400]);
    requests.add(
        "no host",
        "GET /calls HTTP/1.1\r\nconnection: close\r\n\r\n",
        &[200, 400],
    );
}

/// The body, and its declared length.
fn lengths(requests: &mut Requests) {
    let hex = "0".repeat(64);
    let with = |headers: &str, body: &str| {
        format!(
            "POST /events HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\
             x-signalwire-sha256-signature: {hex}\r\n{headers}\r\n{body}"
        )
    };
    for (headers, body) in [
        ("content-length: -1\r\n", "{}"),
        ("content-length: x\r\n", "{}"),
        ("content-length: 0x2\r\n", "{}"),
        ("content-length: +2\r\n", "{}"),
        ("content-length: 99999999999999999999999\r\n", "{}"),
        ("content-length: 2\r\ncontent-length: 3\r\n", "{} "),
        ("content-length: 2, 3\r\n", "{} "),
        ("content-length: 2\r\ntransfer-encoding: chunked\r\n", "{}"),
        ("transfer-encoding: chunked\r\n", "zz\r\n{}\r\n0\r\n\r\n"),
        ("transfer-encoding: chunked\r\n", "-1\r\n{}\r\n0\r\n\r\n"),
        ("transfer-encoding: chunked\r\n", "ffffffffffffffff\r\n{}"),
        ("transfer-encoding: chunked\r\n", "fffffffffffffffff\r\n{}"),
        ("transfer-encoding: chunked\r\n", "2\r\n{}0\r\n\r\n"),
        ("transfer-encoding: gzip\r\n", "{}"),
        (
            "transfer-encoding: chunked, identity\r\n",
            "2\r\n{}\r\n0\r\n\r\n",
        ),
    ] {
        requests.add(
            format!("{headers:?}, {body:?}"),
            with(headers, body),
            &[400, 401, 403, 408, 411, 413, 501, 0],
        );
    }
    requests.add(
        "a promise of 64 KiB and one",
        with("content-length: 65537\r\n", ""),
        &[413],
    );
    requests.add(
        "less than was promised",
        with("content-length: 9\r\n", "{}"),
        &[400, 408, 0],
    );
    let more = with(
        "content-length: 2\r\n",
        "{}GET /calls HTTP/1.1\r\nhost: x\r\n\r\n",
    );
    requests.add("more than was promised", more, &[403]);
    let chunk = format!("1000\r\n{}\r\n", "x".repeat(0x1000));
    let many = with("transfer-encoding: chunked\r\n", &chunk.repeat(40));
    requests.add("chunks without an end", many, &[413]);
}

fn signatures(requests: &mut Requests) {
    let body = state("c-raw", "ended", 1.0).to_string();
    let right = signed(KEY, "/events", &body);
    let with = |headers: &[u8]| {
        let head = format!(
            "POST /events HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-length: {}\r\n",
            body.len()
        );
        [head.as_bytes(), headers, b"\r\n", body.as_bytes()].concat()
    };
    let (sha1, sha256) = ("x-signalwire-signature", "x-signalwire-sha256-signature");
    let other = signed("another key", "/events", &body);
    for (name, header) in [
        ("none", String::new()),
        ("an empty one", format!("{sha256}:\r\n")),
        (
            "half of it",
            format!("{sha256}: {}\r\n", right.sha256.get(..32).unwrap()),
        ),
        ("twice of it", format!("{sha256}: {0}{0}\r\n", right.sha256)),
        (
            "one of another key",
            format!("{sha256}: {}\r\n", other.sha256),
        ),
        ("the other one's", format!("{sha256}: {}\r\n", right.sha1)),
        (
            "the other one's, too",
            format!("{sha1}: {}\r\n", right.sha256),
        ),
        ("a prefix", format!("{sha256}: sha256={}\r\n", right.sha256)),
        (
            "a weak one beside a wrong one",
            format!("{sha1}: {}\r\n{sha256}: {}\r\n", right.sha1, other.sha256),
        ),
        (
            "two, the first wrong",
            format!(
                "{sha256}: {}\r\n{sha256}: {}\r\n",
                other.sha256, right.sha256
            ),
        ),
        ("the key itself", format!("{sha256}: {KEY}\r\n")),
        ("64 KiB", format!("{sha256}: {}\r\n", "0".repeat(65_536))),
        (
            "as Basic",
            format!("authorization: Basic {}\r\n", right.sha256),
        ),
    ] {
        requests.add(
            format!("signature: {name}"),
            with(header.as_bytes()),
            &[401, 403, 431],
        );
    }
    let odd = [sha256.as_bytes(), b": \xff\xfe\r\n"].concat();
    requests.add("signature: no text", with(&odd), &[403]);
}

/// Correctly signed, but invalid.
fn bodies(requests: &mut Requests) {
    let deep = |open: &str, count| open.repeat(count).into_bytes();
    for (name, body) in [
        ("empty", Vec::new()),
        ("blank", b" \n".to_vec()),
        ("no UTF-8", b"{\"call\":\"\xff\"}".to_vec()),
        ("UTF-16", b"\xff\xfe{\0}\0".to_vec()),
        ("a zero byte", b"{}\0".to_vec()),
        ("deep lists", deep("[", 60_000)),
        ("deep objects", deep("{\"a\":", 13_000)),
        (
            "a number without end",
            [b"{\"call\":".to_vec(), deep("9", 60_000), b"}".to_vec()].concat(),
        ),
        ("another kind", b"[1, null, \"call\"]".to_vec()),
        (
            "a lone surrogate",
            br#"{"call":{"call_id":"\ud800"}}"#.to_vec(),
        ),
        (
            "a call that is none",
            br#"{"call":{"call_id":{}}}"#.to_vec(),
        ),
        ("YAML", b"call:\n  call_id: c-raw\n".to_vec()),
    ] {
        for path in ["/events", "/script"] {
            requests.add(
                format!("body: {name}, {path}"),
                post(path, path, "", &body),
                &[422],
            );
        }
    }
}

/// The functions of the agent, whose requests are not signed.
fn functions(requests: &mut Requests) {
    let body = r#"{"function":"free_appointments","argument":{"parsed":[{"day":"2030-01-01"}]},"call_id":"c-raw"}"#;
    let hex = "0".repeat(64);
    let far = format!("ffffffffff.{hex}");
    for (name, query, header) in [
        ("no credentials", "", ""),
        ("no token", "", common::BASIC),
        ("an empty token", "?token=", common::BASIC),
        ("a token that is none", "?token=x", common::BASIC),
        ("a made-up token", &format!("?token={far}"), common::BASIC),
        (
            "two tokens",
            &format!("?token={far}&token={far}"),
            common::BASIC,
        ),
        ("a wrong password", &format!("?token={far}"), "Basic eDp5"),
        ("an odd password", &format!("?token={far}"), "Basic \u{1}"),
        ("a bearer", &format!("?token={far}"), "Bearer x"),
    ] {
        let request = format!(
            "POST /functions{query} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\
             authorization: {header}\r\ncontent-length: {}\r\n\r\n{body}",
            body.len()
        );
        requests.add(format!("a function with {name}"), request, &[400, 401]);
    }
    // the password of the scripts is not enough for an event that is signed wrongly, or is none
    for (name, headers, body, right) in [
        (
            "a wrong signature",
            format!("x-signalwire-sha256-signature: {hex}\r\n"),
            "{}",
            403,
        ),
        ("no JSON", String::new(), "{", 422),
        ("nothing", String::new(), "", 422),
    ] {
        let request = format!(
            "POST /events HTTP/1.1\r\nhost: x\r\nconnection: close\r\nauthorization: {}\r\n\
             {headers}content-length: {}\r\n\r\n{body}",
            common::BASIC,
            body.len()
        );
        let right: &[u16] = match right {
            403 => &[403],
            _ => &[422],
        };
        requests.add(
            format!("an event with a password and {name}"),
            request,
            right,
        );
    }
}

/// The data of the page, with any ids.
fn pages(requests: &mut Requests) {
    for (query, right) in [
        ("", &[400][..]),
        ("?id", &[404]),
        ("?id=", &[404]),
        ("?id=%", &[400, 404]),
        ("?id=%00", &[404]),
        ("?id=%ff", &[400, 404]),
        ("?id=c-raw&id=c-raw", &[400, 404]),
        ("?id=';DROP%20TABLE%20events;--", &[404]),
        (&format!("?id={}", "x".repeat(50_000)), &[404, 414, 431]),
    ] {
        let request = format!("GET /call{query} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n");
        requests.add(format!("a page: {query:.20}"), request, right);
    }
}

/// Returns the status of the response; 0 if the connection ends without one.
fn send(desk: SocketAddr, bytes: &[u8]) -> (u16, String) {
    let mut client = TcpStream::connect(desk).unwrap();
    client
        .set_read_timeout(Some(Duration::from_secs(30)))
        .unwrap();
    // the response may come before everything is sent
    let _ = client.write_all(bytes);
    let mut answer = Vec::new();
    if let Err(error) = client.read_to_end(&mut answer) {
        let waiting = matches!(
            error.kind(),
            std::io::ErrorKind::WouldBlock | std::io::ErrorKind::TimedOut
        );
        assert!(!waiting, "held for good");
    }
    let answer = String::from_utf8_lossy(&answer).into_owned();
    let status = answer
        .strip_prefix("HTTP/1.1 ")
        .or(answer.strip_prefix("HTTP/1.0 "));
    let status = status.and_then(|status| status.get(..3)?.parse().ok());
    (status.unwrap_or_default(), answer)
}

#[test]
fn raw_requests_do_no_harm() {
    let folder = tempfile::tempdir().unwrap();
    let database = sqlite(&folder);
    let limits = Limits {
        head: Duration::from_millis(300),
        request: Duration::from_millis(300),
        ..Limits::default()
    };
    let desk = start_with(config(&database), limits);
    let mut requests = Requests::default();
    for add in [
        methods, paths, lines, headers, lengths, signatures, bodies, functions, pages,
    ] {
        add(&mut requests);
    }
    let mut wrong = Vec::new();
    for Raw { name, bytes, right } in &requests.0 {
        let (status, answer) = send(desk, bytes);
        if !right.contains(&status) {
            wrong.push(format!("{name}: {status}, not {right:?}"));
        }
        for secret in [
            KEY,
            "an older key",
            "c-raw",
            common::PUBLIC,
            common::PASSWORD,
        ] {
            assert!(!answer.contains(secret), "{name}: {answer}");
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert_eq!(kept(&database), 0);
    assert_eq!(Platform::of(desk).post("/script", &call("c-1")).status, 200);
    let count = requests.0.len();
    assert!(count >= 159, "{count}");
    say(&format!("{count} raw requests did no harm"));
}
