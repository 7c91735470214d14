//! `cargo swml call`, against a service behind a real socket.

#![cfg(feature = "call")]
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use std::process::Command;
use std::sync::{Arc, Mutex, OnceLock};

use axum::extract::{FromRef, Request, State};
use axum::http::{StatusCode, header};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Redirect, Response};
use axum::{Router, routing::post};
use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::Value;
use swml_core::event::{CallRequest, Event, MessageRequest};
use swml_core::messaging;
use swml_core::swaig::{Context, FunctionAnswer, NoArguments, Tokens, Tools};
use swml_core::web::axum::{Admitted, Signed, tools};
use swml_core::web::{Rendered, Verifier};
use swml_core::{Ai, AiPrompt, Connect, Document, Hangup, Play};

const KEY: &str = "hush-key";
const BASE: &str = "https://desk.example.com/swml";

#[derive(Clone)]
struct Desk {
    verifier: Verifier,
    tools: Tools,
    /// The headers of all requests.
    log: Log,
}

type Log = Arc<Mutex<Vec<String>>>;

impl FromRef<Desk> for Verifier {
    fn from_ref(desk: &Desk) -> Self {
        desk.verifier.clone()
    }
}

async fn call(State(desk): State<Desk>, Signed(request): Signed<CallRequest>) -> Document {
    let call = request.call;
    let (from, to) = (call.from.unwrap_or_default(), call.to.unwrap_or_default());
    let guests = request.params.get("guests").cloned().unwrap_or_default();
    let functions = desk.tools.for_call(&call.call_id);
    Document::new()
        .then(Play::url(format!("say:{from} calls {to} for {guests}")))
        .then(Connect::to("+15551234567").status_url(desk.verifier.url("/events")))
        .then(
            Ai::prompt(AiPrompt::text("You are a receptionist"))
                .post_prompt_url(desk.verifier.url("/events"))
                .swaig(functions.swaig(desk.verifier.url("/swaig"))),
        )
}

async fn message(Signed(request): Signed<MessageRequest>) -> messaging::Document {
    let body = request.message.body.unwrap_or_default();
    messaging::Document::new().then(messaging::Reply::body(format!("You wrote {body}")))
}

async fn events(Admitted(event): Admitted<Event>) -> String {
    event.event_type().to_owned()
}

#[derive(Deserialize, JsonSchema)]
struct Booking {
    /// How many guests come.
    guests: u8,
}

async fn book(booking: Booking, _: Context) -> FunctionAnswer {
    FunctionAnswer::new(format!("Booked for {}.", booking.guests))
        .say("See you")
        .hand_over(Document::new().then(Hangup::default()))
}

async fn time(_: NoArguments, _: Context) -> &'static str {
    "It is late, ${call.from}."
}

async fn wrong() -> Rendered {
    r#"{"sections":{"main":[{"play":"say:hi"},{"connect":{"to":"queue:support","username":"me","password":"hush-password"}}]}}"#.into()
}

async fn old() -> Rendered {
    r#"{"sections":{"main":[{"play":"say:hi"}]}}"#.into()
}

async fn broken() -> impl IntoResponse {
    let kind = [(header::CONTENT_TYPE, "application/json")];
    (kind, r#"{"sections":{"main":[{"hush""#)
}

async fn text() -> &'static str {
    r#"{"sections":{"main":[{"hangup":{}}]}}"#
}

async fn yaml() -> impl IntoResponse {
    let kind = [(header::CONTENT_TYPE, "application/yaml; charset=utf-8")];
    (kind, "sections:\n  main:\n    - hangup: {}\n")
}

async fn user_event() -> ([(&'static str, &'static str); 1], &'static str) {
    let kind = [("content-type", "application/json")];
    (
        kind,
        r#"{"response":"ok","action":[{"user_event":{"topic":"alert"}}]}"#,
    )
}

async fn empty_action() -> impl IntoResponse {
    r#"{"response":{"tool_result":["a"]},"action":[{"hang_up":true},{"SWML":{"sections":{"main":[{"hangup":{"reason":"bored"}}]}}}]}"#
}

async fn failed() -> impl IntoResponse {
    (
        StatusCode::INTERNAL_SERVER_ERROR,
        "the database at https://me:hush@db is gone\u{1b}[2J",
    )
}

async fn slow() {
    tokio::time::sleep(std::time::Duration::from_secs(30)).await;
}

// who does not read the request may end the connection before all of this is sent
async fn long(_: String) -> String {
    " ".repeat(5 << 20)
}

async fn log(State(log): State<Log>, request: Request, next: Next) -> Response {
    let line = format!("{} {:?}", request.uri(), request.headers());
    log.lock().unwrap().push(line);
    next.run(request).await
}

struct Service {
    address: String,
    log: Log,
}

/// One service for all tests, at a port that was free.
fn service() -> &'static Service {
    static SERVICE: OnceLock<Service> = OnceLock::new();
    SERVICE.get_or_init(|| {
        let log_of_service = Log::default();
        let functions = Tools::new()
            .tool("book", "Books a table", book)
            .tool("time", "Tells the time", time)
            .basic("desk", "hush:p@ss")
            .tokens(Tokens::new("a secret of the tests"));
        let desk = Desk {
            verifier: Verifier::new(BASE)
                .unwrap()
                .key(KEY)
                .basic("desk", "hush:p@ss"),
            tools: functions.clone(),
            log: log_of_service.clone(),
        };
        let router = Router::new()
            .route("/call", post(call))
            .route("/message", post(message))
            .route("/events", post(events))
            .route("/swaig", tools(functions))
            .route("/wrong", post(wrong))
            .route("/old", post(old))
            .route("/broken", post(broken))
            .route("/text", post(text))
            .route("/yaml", post(yaml))
            .route("/action", post(empty_action))
            .route("/user_event", post(user_event))
            .route("/failed", post(failed))
            .route("/slow", post(slow))
            .route("/long", post(long))
            .route("/moved", post(|| async { Redirect::temporary("/call") }))
            .layer(from_fn_with_state(desk.log.clone(), log))
            .with_state(desk);
        let (sender, receiver) = std::sync::mpsc::channel();
        std::thread::spawn(move || {
            let runtime = tokio::runtime::Runtime::new().unwrap();
            runtime.block_on(async {
                let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
                sender.send(listener.local_addr().unwrap()).unwrap();
                axum::serve(listener, router).await.unwrap();
            });
        });
        Service {
            address: receiver.recv().unwrap().to_string(),
            log: log_of_service,
        }
    })
}

struct Called {
    code: i32,
    out: String,
    err: String,
}

impl Called {
    fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap()
    }

    fn ends(&self, code: i32, reported: &str) {
        assert_eq!(self.code, code, "{}\n{}", self.out, self.err);
        assert!(self.err.contains(reported), "{reported}\n---\n{}", self.err);
    }
}

/// Runs the command with a path of the service, or a whole URL. Nothing secret may be printed.
fn cargo_swml(path: &str, arguments: &[&str], key: Option<&str>) -> Called {
    let address = &service().address;
    let url = match path.starts_with('/') {
        true => format!("http://{address}{path}"),
        false => path.replace("SERVICE", address),
    };
    let mut command = Command::new(env!("CARGO_BIN_EXE_cargo-swml"));
    command.args(["swml", "call"]).arg(url).args(arguments);
    command.env_remove("SIGNING_KEY").env("NO_COLOR", "1");
    // nothing is sent through it
    command
        .env("HTTP_PROXY", "http://127.0.0.1:9")
        .env("ALL_PROXY", "http://127.0.0.1:9");
    if let Some(key) = key {
        command.env("SIGNING_KEY", key);
    }
    let ended = command.output().unwrap();
    let text = |bytes: Vec<u8>| {
        String::from_utf8(bytes)
            .unwrap()
            .replace(&**address, "SERVICE")
    };
    let called = Called {
        code: ended.status.code().unwrap(),
        out: text(ended.stdout),
        err: text(ended.stderr),
    };
    let printed = format!("{}{}", called.out, called.err);
    assert!(!printed.contains("hush"), "{printed}");
    called
}

fn call_desk(path: &str, arguments: &[&str]) -> Called {
    cargo_swml(path, &[&["--base", BASE], arguments].concat(), Some(KEY))
}

#[test]
fn a_script_is_asked_for_judged_and_drawn() {
    let called = call_desk(
        "/call",
        &[
            "--from",
            "+15557654321",
            "--to=+15551112222",
            "--param",
            "guests=4",
            "--var=pin=1",
        ],
    );
    called.ends(
        0,
        "POST http://SERVICE/call: call_request, signed for https://desk.example.com/swml/call\n",
    );
    assert!(
        called.err.contains("\n200 OK: ") && called.err.ends_with("answer: no fault\n"),
        "{}",
        called.err
    );
    assert!(called.out.starts_with("flowchart TD\n"), "{}", called.out);
    assert!(
        called.out.contains("+15557654321 calls +15551112222 for 4"),
        "{}",
        called.out
    );
    // the key as an argument
    let called = cargo_swml("/call", &["--signing-key", KEY, "--base", BASE], None);
    called.ends(0, "no fault");
}

#[test]
fn who_is_refused_learns_what_to_compare() {
    let help = "  = help: compare the signing key, the password and the public URL with those of the service: `--signing-key`, `--user` and `--base`\n";
    for called in [
        cargo_swml("/call", &["--base", BASE], None),
        cargo_swml("/call", &["--base", BASE], Some("hush-other")),
        cargo_swml("/call", &[], Some(KEY)),
        call_desk("/call", &["--unsigned"]),
    ] {
        called.ends(1, "error: the service answered 403 Forbidden\n");
        assert!(called.err.contains(help), "{}", called.err);
        assert!(called.out.is_empty());
    }
    cargo_swml("/call", &["--base", BASE], None).ends(1, "call_request, not signed\n");
}

#[test]
fn a_message_is_signed_as_messages_are() {
    let called = call_desk("/message", &["--message", "are you open?"]);
    called.ends(0, "message_request, signed for");
    assert!(
        called.out.contains("You wrote are you open?"),
        "{}",
        called.out
    );
    let lines = service().log.lock().unwrap();
    let line = lines
        .iter()
        .find(|line| line.starts_with("/message"))
        .unwrap();
    assert!(
        line.contains("x-signalwire-signature") && !line.contains("sha256"),
        "{line}"
    );
    // the URL has a password on the platform, which is signed with it
    drop(lines);
    let called = call_desk(
        "http://desk:hush%3Ap%40ss@SERVICE/message",
        &["--message=hello"],
    );
    called.ends(0, ", with a password\n");
}

#[test]
fn callbacks_need_no_script() {
    for event in [
        "call_state",
        "record_call",
        "message_delivered",
        "queue_enqueue",
    ] {
        let called = call_desk("/events", &["--event", event]);
        called.ends(0, &format!("{event}, signed for"));
        assert!(called.out.is_empty());
    }
    // the platform does not sign the reports of agents, so they need a password
    for (arguments, code) in [
        (&["--event=post_prompt"][..], 1),
        (&["--event=post_prompt", "--user=desk:hush:p@ss"], 0),
        (&["--event=ai_debug_start", "--user", "desk:hush:wrong"], 1),
    ] {
        call_desk("/events", arguments).ends(code, ", not signed");
    }
    let called = call_desk(
        "http://desk:hush%3Ap%40ss@SERVICE/events",
        &["--event=sidecar_start"],
    );
    called.ends(0, "not signed, with a password\n");
}

#[test]
fn a_function_is_called_where_the_script_says() {
    // the service rejects a request without its token
    let called = call_desk(
        "/swaig",
        &["--function=book", "--arg=guests=2", "--user=desk:hush:p@ss"],
    );
    called.ends(1, "401 Unauthorized");
    let called = call_desk(
        "/call",
        &["--function=book", "--arg", "guests=2", "--follow"],
    );
    called.ends(
        0,
        "POST http://SERVICE/swaig?…: function_ai, not signed, with a password\n",
    );
    assert!(
        called
            .err
            .contains("\nreply to the agent: Booked for 2.\nactions: say, SWML, transfer\n"),
        "{}",
        called.err
    );
    // the script that the call is handed to
    assert!(
        called.out.starts_with("flowchart TD\n") && called.out.contains("hangup"),
        "{}",
        called.out
    );
    // its text is said as it is, and is not a template
    let called = call_desk("/call", &["--function=time", "--follow", "--call-id=c-7"]);
    called.ends(
        0,
        "reply to the agent: It is late, ${call.from}.\nanswer: no fault\n",
    );
    call_desk("/call", &["--event=post_prompt", "--follow"])
        .ends(0, "POST http://SERVICE/events: post_prompt");
    call_desk("/call", &["--function=cook", "--follow"])
        .ends(2, "the script has no function `cook` with a URL");
    call_desk("/call", &["--event=ai_debug_end", "--follow"])
        .ends(2, "the script has no `debug_webhook_url`");
    // a URL of another service does not receive the secrets
    let called = cargo_swml(
        "/call",
        &[
            "--function=book",
            "--follow",
            "--base",
            BASE,
            "--signing-key=hush",
        ],
        None,
    );
    called.ends(1, "403");
}

#[test]
fn faults_are_reported_as_in_check() {
    let called = call_desk("/wrong", &[]);
    called.ends(1, "error[queue-needs-transfer]: ");
    for piece in [
        "warning[legacy-form]",
        "answer:",
        "\"to\": \"queue:support\"",
        "answer: ",
    ] {
        assert!(called.err.contains(piece), "{piece}\n{}", called.err);
    }
    assert!(called.out.is_empty());
    let called = call_desk("/broken", &[]);
    called.ends(1, "code: syntax");
    call_desk("/action", &["--function=book"]).ends(1, "error[unknown-property]");
    let called = call_desk("/action", &["--function=book"]);
    assert!(called.err.contains("`bored`"), "{}", called.err);
    assert!(!called.err.contains("tool_result"), "{}", called.err);
    // what the platform has and this tool does not
    call_desk("/action", &["--function=book", "--allow-property=hang_up"])
        .ends(1, "answer: 1 error\n");
    // `user_event` is documented for `ai_sidecar` alone
    call_desk("/user_event", &["--function=book"]).ends(0, "warning[undocumented]");
    call_desk("/user_event", &["--function=book", "--agent=sidecar"]).ends(0, "answer: no fault\n");
}

#[test]
fn a_script_is_sent_as_one() {
    let called = call_desk("/text", &[]);
    called.ends(1, "error: the script is sent as `text/plain`\n  = note: expected `application/json`, `application/yaml`, `text/x-yaml`\n  = help: write `Content-Type: application/json`\n");
    call_desk("/yaml", &[]).ends(0, "no fault");
}

#[test]
fn responses_that_are_no_answer() {
    let called = call_desk("/failed", &[]);
    called.ends(1, "error: the service answered 500 Internal Server Error\n  = note: its answer is: the database at https://");
    assert!(!called.err.contains('\u{1b}'), "{}", called.err);
    call_desk("/nowhere", &[]).ends(1, "404 Not Found\n  = help: compare the path");
    call_desk("/moved", &[]).ends(
        1,
        "307 Temporary Redirect\n  = help: call the URL that it leads to",
    );
    call_desk("/slow", &["--timeout=1"])
        .ends(1, "error: the service has not answered within 1 s\n");
    call_desk("/long", &[]).ends(1, "error: the answer is longer than 4 MiB\n");
    cargo_swml("http://127.0.0.1:1/call", &[], None)
        .ends(1, "error: the service cannot be reached: ");
}

#[test]
fn arguments_that_are_wrong() {
    for (url, arguments, reported) in [
        (
            "https://example.com/call",
            &[][..],
            "`https` is not supported: name the service by `http://`",
        ),
        ("example.com", &[], "must start with `http://`"),
        (
            "/call",
            &["--event=call_stat"],
            "unknown payload `call_stat`; did you mean `call_state`",
        ),
        (
            "/call",
            &["--event=payment_request", "--from=+1"],
            "`payment_request` has no number that `--from` could replace",
        ),
        (
            "/call",
            &["--set=call.from.x=1"],
            "`call.from` is neither an object nor a list",
        ),
        (
            "/call",
            &["--base=example.com"],
            "the public URL of `--base` cannot be used",
        ),
        (
            "/call",
            &["--message=a", "--event=play"],
            "cannot be used with",
        ),
        ("/call", &["--arg=a=1"], "--function"),
        ("/call", &["--follow"], "required arguments"),
        (
            "/call",
            &["--event=registration", "--follow"],
            "cannot tell which URL of a script `registration` is sent to",
        ),
        (
            "http://desk:hush@SERVICE/call",
            &["--user=a:b"],
            "the credentials are specified twice",
        ),
        ("/call", &["--timeout=0"], "0 is not in 1..=600"),
        (
            "/call",
            &["--user=ann"],
            "write a name, `:`, and a password",
        ),
    ] {
        cargo_swml(url, arguments, Some(KEY)).ends(2, reported);
    }
}

#[test]
fn names_are_listed() {
    let ended = Command::new(env!("CARGO_BIN_EXE_cargo-swml"))
        .args(["swml", "call", "--list"])
        .output()
        .unwrap();
    let listed = String::from_utf8(ended.stdout).unwrap();
    let named: Vec<&str> = listed.lines().collect();
    assert!(
        ended.status.success()
            && named.contains(&"call_state")
            && named.contains(&"payment_request")
    );
    let all = swml_core::testing::EVENTS.len() + swml_core::testing::REQUESTS.len();
    assert_eq!(named.len(), all);
}

#[test]
fn the_answer_as_json_and_in_files() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    let (svg, kept) = (at("a.svg"), at("a.json"));
    let (svg, kept) = (svg.to_str().unwrap(), kept.to_str().unwrap());
    let called = call_desk("/call", &["--format=json", "-o", svg, "--save", kept]);
    called.ends(0, "");
    assert!(called.err.is_empty(), "{}", called.err);
    let reported = called.json();
    assert_eq!(reported["request"]["url"], "http://SERVICE/call");
    assert_eq!(
        reported["request"]["signed"],
        "https://desk.example.com/swml/call"
    );
    assert_eq!(reported["response"]["status"], 200);
    assert_eq!(reported["response"]["content_type"], "application/json");
    assert_eq!(
        (&reported["errors"], &reported["language"]),
        (&0.into(), &"calling".into())
    );
    assert!(
        reported["graphs"][0]
            .as_str()
            .unwrap()
            .starts_with("flowchart TD")
    );
    assert!(std::fs::read_to_string(svg).unwrap().starts_with("<svg"));
    // as it came: to be checked, drawn or rehearsed
    let kept = std::fs::read_to_string(kept).unwrap();
    assert!(kept.contains("hush") && kept.contains("token="), "{kept}");

    let reported = call_desk("/wrong", &["--format=json"]).json();
    assert_eq!(
        reported["errors"],
        reported["faults"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|fault| fault["level"] == "error")
            .count()
    );
    assert!(reported["graphs"].as_array().unwrap().is_empty());
    let reported = call_desk("/slow", &["--format=json", "--timeout=1"]).json();
    assert_eq!(reported["response"], Value::Null);
    assert_eq!(
        reported["problems"][0]["message"],
        "the service has not answered within 1 s"
    );
}

#[test]
fn warnings_may_count() {
    call_desk("/old", &[]).ends(0, "answer: 1 warning\n");
    call_desk("/old", &["--deny-warnings"]).ends(1, "answer: 1 warning\n");
}
