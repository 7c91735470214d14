//! A front desk on its own port, its database, and the platform that talks to it.

#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    unreachable_pub
)]

#[cfg(unix)]
pub mod postgres;
pub mod process;

use std::net::SocketAddr;
use std::time::{SystemTime, UNIX_EPOCH};

use front_desk::department::Department;
use front_desk::store::Store;
use front_desk::{Config, Limits, app, serve};
use serde_json::{Value, json};
use swml::testing::EVENTS;
use swml::web::{SHA1_HEADER, SHA256_HEADER, SignedRequest, Verifier};

/// The public URL of the desk, which is not the address it listens at.
pub const PUBLIC: &str = "https://desk.example.com";
pub const KEY: &str = "PSK-of-the-test";

/// The password of callbacks and functions.
pub const PASSWORD: &str = "password-of-the-test";

/// The same as a header: `desk:password-of-the-test`.
pub const BASIC: &str = "Basic ZGVzazpwYXNzd29yZC1vZi10aGUtdGVzdA==";

/// A database in a folder.
pub fn sqlite(folder: &tempfile::TempDir) -> String {
    format!("sqlite:{}", folder.path().join("calls").display())
}

pub fn config(database: &str) -> Config {
    Config {
        listen: ([127, 0, 0, 1], 0).into(),
        public_url: PUBLIC.to_owned(),
        keys: vec!["an older key".to_owned(), KEY.to_owned()],
        password: PASSWORD.to_owned(),
        page_password: None,
        database_url: database.to_owned(),
        departments: vec![Department {
            key: "1".to_owned(),
            name: "Sales".to_owned(),
            agents: vec![
                "sip:alice@example.com".to_owned(),
                "+15551234567".to_owned(),
            ],
        }],
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
            let app = app(config).await.unwrap();
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

    /// Returns the status and the policy of a page.
    pub fn get_with_password(&self, path: &str, basic: &str) -> (u16, String) {
        let url = format!("http://{}{path}", self.desk);
        let response = self
            .agent
            .get(url)
            .header("authorization", basic)
            .call()
            .unwrap();
        let policy = &response.headers()["content-security-policy"];
        (
            response.status().as_u16(),
            policy.to_str().unwrap().to_owned(),
        )
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

    /// Calls a function of the agent, at its URL, and returns the response for the agent.
    pub fn calls(&self, path: &str, name: &str, arguments: &Value, call_id: &str) -> String {
        let body = json!({
            "function": name,
            "argument": { "parsed": [arguments] },
            "call_id": call_id,
            "caller_id_num": "+15557654321"
        });
        let answer = self.send_with_password(path, &body.to_string());
        assert_eq!(answer.status, 200, "{}", answer.body);
        answer.json()["response"].as_str().unwrap().to_owned()
    }

    /// Sends a body with the password in the scripts, and without a signature.
    pub fn send_with_password(&self, path: &str, body: &str) -> Answer {
        let request = self.agent.post(format!("http://{}{path}", self.desk));
        let request = request.header("authorization", BASIC);
        answer(
            request
                .header("content-type", "application/json")
                .send(body)
                .unwrap(),
        )
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

/// The URL of the agent's function at a position in the script of a call: path and query.
pub fn function(platform: &Platform, call_id: &str, at: usize) -> String {
    let script = platform.post("/script", &call(call_id)).json();
    let functions = &script["sections"]["appointments"][0]["ai"]["SWAIG"]["functions"];
    let url = functions[at]["web_hook_url"].as_str().unwrap();
    let (credentials, path) = url.split_once("@desk.example.com").unwrap();
    assert_eq!(credentials, format!("https://desk:{PASSWORD}"));
    path.to_owned()
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

/// An event by its number: one of each kind of callback for a call, then the next call.
pub fn event(number: usize) -> String {
    let sample = EVENTS.get(number % EVENTS.len()).unwrap();
    let mut body: Value = serde_json::from_str(sample.json).unwrap();
    // a field that no callback has makes it unique
    body["number"] = json!(number);
    if let Some(id) = body.pointer_mut("/params/call_id") {
        *id = json!(format!("c-{}", number / EVENTS.len()));
    }
    body.to_string()
}

/// Sends an event as the platform does; `None` if there is no response.
pub fn tell(platform: &Platform, number: usize) -> Option<u16> {
    let body = event(number);
    let signed = signed(KEY, "/events", &body);
    let answer = platform.send("/events", Some(&signed), &body);
    answer.ok().map(|answer| answer.status)
}

/// Returns the number of events in a database.
pub fn kept(database: &str) -> u64 {
    let count = run(async {
        let store = Store::open(database).await.unwrap();
        store.count().await.unwrap()
    });
    u64::try_from(count).unwrap()
}

pub fn run<T>(future: impl Future<Output = T>) -> T {
    let mut runtime = tokio::runtime::Builder::new_current_thread();
    runtime.enable_all().build().unwrap().block_on(future)
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
