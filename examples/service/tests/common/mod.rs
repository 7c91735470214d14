//! A front desk on its own port, and the platform that talks to it.

#![allow(dead_code, clippy::unwrap_used, unreachable_pub)]

pub mod process;

use std::net::SocketAddr;
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

use front_desk::{Config, Limits, app, serve};
use serde_json::{Value, json};
use swml::web::{SHA1_HEADER, SHA256_HEADER, SignedRequest, Verifier};

/// The public URL of the desk, which is not the address it listens at.
pub const PUBLIC: &str = "https://desk.example.com";
pub const KEY: &str = "PSK-of-the-test";

pub fn config(database: &Path) -> Config {
    Config {
        listen: ([127, 0, 0, 1], 0).into(),
        public_url: PUBLIC.to_owned(),
        keys: vec!["an older key".to_owned(), KEY.to_owned()],
        database: database.to_owned(),
        agents: vec![
            "sip:alice@example.com".to_owned(),
            "+15551234567".to_owned(),
        ],
        hours: 0..24,
    }
}

/// Starts a desk in this process, until the process ends.
pub fn start(config: Config) -> SocketAddr {
    start_with(config, Limits::default())
}

/// The same, with other limits.
pub fn start_with(config: Config, limits: Limits) -> SocketAddr {
    let (tell, reported) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(2)
            .enable_all()
            .build()
            .unwrap();
        runtime.block_on(async {
            let listener = tokio::net::TcpListener::bind(config.listen).await.unwrap();
            tell.send(listener.local_addr().unwrap()).unwrap();
            let app = app(config).unwrap();
            serve(listener, app, limits, std::future::pending()).await;
        });
    });
    reported.recv().unwrap()
}

/// The platform.
#[derive(Clone)]
pub struct Platform {
    agent: ureq::Agent,
    desk: SocketAddr,
}

pub struct Answer {
    pub status: u16,
    pub kind: String,
    pub body: String,
}

impl Answer {
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap()
    }
}

/// The signature of the platform with a key.
pub fn signed(key: &str, path: &str, body: &str) -> SignedRequest {
    Verifier::new(PUBLIC)
        .unwrap()
        .key(key)
        .sign(path, body.as_bytes())
}

impl Platform {
    pub fn of(desk: SocketAddr) -> Self {
        let config = ureq::Agent::config_builder().http_status_as_error(false);
        let agent = config.build().new_agent();
        Self { agent, desk }
    }

    pub fn get(&self, path: &str) -> Answer {
        let url = format!("http://{}{path}", self.desk);
        answer(self.agent.get(url).call().unwrap())
    }

    /// Sends a body with any signatures; an error if there is no response.
    pub fn send(
        &self,
        path: &str,
        signatures: Option<&SignedRequest>,
        body: &str,
    ) -> Result<Answer, ureq::Error> {
        let mut request = self.agent.post(format!("http://{}{path}", self.desk));
        if let Some(signed) = signatures {
            request = request
                .header(SHA1_HEADER, &signed.sha1)
                .header(SHA256_HEADER, &signed.sha256);
        }
        request
            .header("content-type", "application/json")
            .send(body)
            .map(answer)
    }

    /// Sends a body as the platform does.
    pub fn post(&self, path: &str, body: &Value) -> Answer {
        let body = body.to_string();
        self.send(path, Some(&signed(KEY, path, &body)), &body)
            .unwrap()
    }
}

fn answer(mut response: ureq::http::Response<ureq::Body>) -> Answer {
    let kind = response.headers().get("content-type");
    let kind = kind.map(|kind| kind.to_str().unwrap().to_owned());
    Answer {
        status: response.status().as_u16(),
        kind: kind.unwrap_or_default(),
        body: response.body_mut().read_to_string().unwrap(),
    }
}

pub fn call(id: &str) -> Value {
    json!({ "call": { "call_id": id, "type": "phone", "from": "+15557654321" }, "vars": {} })
}

pub fn state(id: &str, state: &str, at: f64) -> Value {
    json!({
        "event_type": "calling.call.state",
        "event_channel": "swml:1b2c",
        "timestamp": at,
        "project_id": "p-1",
        "space_id": "s-1",
        "params": {
            "call_id": id,
            "node_id": "n-1",
            "call_state": state,
            "direction": "outbound",
            "device": {
                "type": "sip",
                "params": { "to": "sip:alice@example.com" }
            },
            "end_reason": if state == "ended" { json!("busy") } else { Value::Null }
        }
    })
}

/// An event by its number: four of each call.
pub fn event(number: usize) -> String {
    let states = ["created", "ringing", "answered", "ended"];
    let call = format!("c-{}", number / 4);
    #[allow(clippy::cast_precision_loss)]
    let at = number as f64 / 8.0;
    state(&call, states.get(number % 4).unwrap(), at).to_string()
}

/// Sends an event as the platform does; `None` if there is no response.
pub fn tell(platform: &Platform, number: usize) -> Option<u16> {
    let body = event(number);
    let signed = signed(KEY, "/events", &body);
    let answer = platform.send("/events", Some(&signed), &body);
    answer.ok().map(|answer| answer.status)
}

/// Returns the number of events in a file.
pub fn kept(database: &Path) -> u64 {
    let connection = rusqlite::Connection::open(database).unwrap();
    let count = connection.query_row("SELECT count(*) FROM events", [], |row| row.get(0));
    count.unwrap()
}

/// The time, in seconds since 1970.
pub fn now() -> f64 {
    let now = SystemTime::now().duration_since(UNIX_EPOCH);
    now.unwrap().as_secs_f64()
}

/// The size of a test: a number from the environment, or the default.
pub fn size(variable: &str, usual: usize) -> usize {
    let wanted = std::env::var(variable).ok();
    wanted.map_or(usual, |wanted| wanted.parse().unwrap())
}

/// Prints even if the test passes: the test harness captures `println!`.
pub fn say(line: &str) {
    use std::io::Write;
    let _ = writeln!(std::io::stderr(), "{line}");
}
