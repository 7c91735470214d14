//! A service that takes part: signed requests, callbacks in order, functions.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use std::sync::{Arc, Mutex};

use axum::Router;
use axum::extract::{Json, State};
use axum::routing::post;
use serde_json::{Value, json};
use swml::event::{CallRequest, Event};
use swml::web::Verifier;
use swml::web::axum::Signed;
use swml::{Document, swml};
use swml_rehearsal::{Agent, Rehearsal, Script, Service};

#[derive(Clone)]
struct App {
    verifier: Verifier,
    told: Arc<Mutex<Vec<String>>>,
}

impl axum::extract::FromRef<App> for Verifier {
    fn from_ref(app: &App) -> Self {
        app.verifier.clone()
    }
}

async fn desk(State(app): State<App>, Signed(request): Signed<CallRequest>) -> Document {
    app.told
        .lock()
        .unwrap()
        .push(format!("desk {}", request.call.from.unwrap_or_default()));
    swml! {
        play "say:This is the desk";
        connect to "+15551234567" call_state_url "https://example.com/status"
            call_state_events ["answered", "ended"];
    }
}

async fn status(State(app): State<App>, Signed(event): Signed<Event>) {
    let state = format!("{event:?}");
    let state = ["answered", "ended"]
        .into_iter()
        .find(|word| state.to_lowercase().contains(&format!("state: {word}")));
    app.told
        .lock()
        .unwrap()
        .push(format!("status {}", state.unwrap_or("?")));
}

async fn swaig(State(app): State<App>, Json(request): Json<Value>) -> Json<Value> {
    let name = request["argument"]["parsed"][0]["name"]
        .as_str()
        .unwrap()
        .to_owned();
    app.told.lock().unwrap().push(format!("swaig {name}"));
    Json(json!({"response": format!("Hello {name}"), "action": [{"stop": true}]}))
}

const KEY: &str = "PSKtest1234567890abcdef";

fn app() -> (Router, Arc<Mutex<Vec<String>>>) {
    let told = Arc::new(Mutex::new(Vec::new()));
    let app = App {
        verifier: Verifier::new("https://example.com").unwrap().key(KEY),
        told: Arc::clone(&told),
    };
    let router = Router::new()
        .route("/desk", post(desk))
        .route("/status", post(status))
        .route("/swaig", post(swaig))
        .with_state(app);
    (router, told)
}

fn script(main: &str) -> Script {
    Script::json(&format!(r#"{{"sections": {{"main": [{main}]}}}}"#)).unwrap()
}

#[test]
fn fetches_are_signed_and_callbacks_come_in_order() {
    let (router, told) = app();
    let script = script(r#"{"transfer": {"dest": "https://example.com/desk"}}"#);
    let service = Service::new("https://example.com", router).key(KEY);
    let mut call = Rehearsal::new(&script)
        .from("+15550001111")
        .answered_by(service)
        .start();
    call.hears("This is the desk")
        .dials("+15551234567")
        .talks(10);
    call.ends();
    assert_eq!(
        *told.lock().unwrap(),
        ["desk +15550001111", "status answered", "status ended"]
    );
}

#[test]
fn without_the_key_the_service_refuses() {
    let (router, told) = app();
    let script = script(r#"{"transfer": {"dest": "https://example.com/desk"}}"#);
    let service = Service::new("https://example.com", router).key("another");
    let mut call = Rehearsal::new(&script).answered_by(service).start();
    call.ends().has_error("relay_script_parse_error");
    assert!(told.lock().unwrap().is_empty());
}

#[test]
fn functions_of_an_agent_are_called() {
    let (router, told) = app();
    let script = script(
        r#"{"ai": {"prompt": {"text": "You help."}, "SWAIG": {"functions": [
            {"function": "greet", "description": "Greets.", "web_hook_url": "https://example.com/swaig"}
        ]}}}, {"play": {"url": "say:Behind"}}"#,
    );
    let service = Service::new("https://example.com", router).key(KEY);
    let mut call = Rehearsal::new(&script).answered_by(service).start();
    call.agent(Agent::Calls {
        function: "greet".to_owned(),
        arguments: json!({"name": "Ada"}),
    });
    call.hears("Behind").ends().has("ai_result", "success");
    assert_eq!(*told.lock().unwrap(), ["swaig Ada"]);
}

#[test]
fn other_urls_are_left_to_the_test() {
    let (router, _) = app();
    let script = script(r#"{"transfer": {"dest": "https://example.com.evil/desk"}}"#);
    let service = Service::new("https://example.com", router).key(KEY);
    let mut call = Rehearsal::new(&script).answered_by(service).start();
    call.asks("evil").gives_nothing().ends();
}

/// A service behind basic authentication: the name and password of the URL are sent as a header,
/// and are not signed.
#[test]
fn a_password_in_the_url_is_a_header() {
    async fn asked(headers: axum::http::HeaderMap) -> Result<Document, axum::http::StatusCode> {
        match headers.get("authorization").map(|value| value.as_bytes()) {
            Some(b"Basic bWU6aHVzaA==") => Ok(swml! { play "say:Welcome"; }),
            _ => Err(axum::http::StatusCode::UNAUTHORIZED),
        }
    }
    let router = || Router::new().route("/desk", post(asked));
    let greeted = |url: &str| {
        let script = script(&format!(r#"{{"transfer": {{"dest": "{url}"}}}}"#));
        let service = Service::new("https://example.com", router()).key(KEY);
        let call = Rehearsal::new(&script).answered_by(service).start();
        call.transcript().to_string().contains("Welcome")
    };
    assert!(greeted("https://me:hush@example.com/desk"));
    assert!(!greeted("https://me:wrong@example.com/desk"));
    assert!(!greeted("https://example.com/desk"));
}

#[test]
fn callbacks_have_the_time_of_the_call() {
    async fn status(State(times): State<Arc<Mutex<Vec<f64>>>>, Json(event): Json<Value>) {
        times
            .lock()
            .unwrap()
            .push(event["timestamp"].as_f64().unwrap());
    }
    let times = Arc::new(Mutex::new(Vec::new()));
    let router = Router::new()
        .route("/status", post(status))
        .with_state(Arc::clone(&times));
    let script = script(
        r#"{"connect": {"to": "+15551234567", "call_state_url": "https://example.com/status",
            "call_state_events": ["answered", "ended"]}}"#,
    );
    let service = Service::new("https://example.com", router).begins_at(1_000.0);
    let mut call = Rehearsal::new(&script).answered_by(service).start();
    call.dials("+15551234567").talks(60);
    call.ends();
    let times = times.lock().unwrap();
    assert!(times[0] > 1_000.0, "{times:?}");
    assert!((times[1] - times[0] - 60.0).abs() < 0.01, "{times:?}");
}
