//! A service that takes part: signed requests, callbacks in order, functions.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use std::sync::{Arc, Mutex};

use axum::Router;
use axum::extract::{Json, State};
use axum::routing::post;
use serde_json::{Value, json};
use swml::event::{CallRequest, Event};
use swml::swaig::{Context, FunctionAnswer, Tokens, Tools};
use swml::web::Verifier;
use swml::web::axum::{Admitted, Signed, tools as axum_tools};
use swml::{Document, SwaigFunction, swml};
use swml_rehearsal::{Agent, Exploration, FaultKind, Limit, Rehearsal, Script, Service};

#[derive(Clone)]
struct App {
    verifier: Verifier,
    reported: Arc<Mutex<Vec<String>>>,
}

impl axum::extract::FromRef<App> for Verifier {
    fn from_ref(app: &App) -> Self {
        app.verifier.clone()
    }
}

async fn desk(State(app): State<App>, Signed(request): Signed<CallRequest>) -> Document {
    app.reported
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
    app.reported
        .lock()
        .unwrap()
        .push(format!("status {}", state.unwrap_or("?")));
}

async fn swaig(State(app): State<App>, Json(request): Json<Value>) -> Json<Value> {
    let name = request["argument"]["parsed"][0]["name"]
        .as_str()
        .unwrap()
        .to_owned();
    app.reported.lock().unwrap().push(format!("swaig {name}"));
    Json(json!({"response": format!("Hello {name}"), "action": [{"stop": true}]}))
}

const KEY: &str = "PSKtest1234567890abcdef";

fn app() -> (Router, Arc<Mutex<Vec<String>>>) {
    let reported = Arc::new(Mutex::new(Vec::new()));
    let app = App {
        verifier: Verifier::new("https://example.com").unwrap().key(KEY),
        reported: Arc::clone(&reported),
    };
    let router = Router::new()
        .route("/desk", post(desk))
        .route("/status", post(status))
        .route("/swaig", post(swaig))
        .with_state(app);
    (router, reported)
}

fn script(main: &str) -> Script {
    Script::json(&format!(r#"{{"sections": {{"main": [{main}]}}}}"#)).unwrap()
}

#[test]
fn fetches_are_signed_and_callbacks_come_in_order() {
    let (router, reported) = app();
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
        *reported.lock().unwrap(),
        ["desk +15550001111", "status answered", "status ended"]
    );
}

#[test]
fn without_the_key_the_service_refuses() {
    let (router, reported) = app();
    let script = script(r#"{"transfer": {"dest": "https://example.com/desk"}}"#);
    let service = Service::new("https://example.com", router).key("another");
    let mut call = Rehearsal::new(&script).answered_by(service).start();
    call.ends().has_error("relay_script_parse_error");
    assert!(reported.lock().unwrap().is_empty());
}

#[test]
fn functions_of_an_agent_are_called() {
    let (router, reported) = app();
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
    assert_eq!(*reported.lock().unwrap(), ["swaig Ada"]);
}

#[test]
fn what_is_not_its_own_is_left_to_the_test() {
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

/// All that the platform asks of a service in one call: `execute`, `request`, `confirm`, a function
/// of an agent, what it reports, and what follows a bridge.
#[test]
fn one_test_covers_script_handlers_and_what_they_keep() {
    #[derive(Clone)]
    struct Shop {
        verifier: Verifier,
        log: Arc<Mutex<Vec<String>>>,
    }
    impl Shop {
        fn log(&self, line: String) {
            self.log.lock().unwrap().push(line);
        }
    }
    impl axum::extract::FromRef<Shop> for Verifier {
        fn from_ref(shop: &Shop) -> Self {
            shop.verifier.clone()
        }
    }
    async fn greeting(State(shop): State<Shop>, Signed(asked): Signed<CallRequest>) -> Document {
        let (params, vars) = (&asked.params["lang"], &asked.vars["tier"]);
        shop.log(format!("greeting {params} {vars}"));
        swml! { play "say:Welcome"; return "greeted"; }
    }
    async fn stock(State(shop): State<Shop>, Json(asked): Json<Value>) -> Json<Value> {
        shop.log(format!("stock {}", asked["item"]));
        Json(json!({"left": 2}))
    }
    async fn whisper(Signed(asked): Signed<CallRequest>) -> Document {
        let from = asked.call.from.unwrap_or_default();
        swml! { prompt (format!("say:{from} calls. Press 1")); }
    }
    async fn after(State(shop): State<Shop>, Signed(_): Signed<CallRequest>) -> Document {
        shop.log("after".to_owned());
        swml! { play "say:How was it?"; hangup; }
    }
    async fn report(State(shop): State<Shop>, Admitted(event): Admitted<Event>) {
        let Event::PostPrompt(report) = event else {
            return shop.log(format!("no report: {event:?}"));
        };
        let said = report.call_log.iter().filter_map(|one| one.content.clone());
        shop.log(format!("report {:?}", said.collect::<Vec<_>>()));
    }
    async fn order(order: Value, context: Context<Shop>) -> FunctionAnswer {
        context.state.log(format!("order {}", order["item"]));
        FunctionAnswer::new("It is ordered.").stop(true)
    }

    let log = Arc::new(Mutex::new(Vec::new()));
    let shop = Shop {
        verifier: Verifier::new("https://shop.example.com")
            .unwrap()
            .key(KEY)
            .basic("shop", "hush"),
        log: Arc::clone(&log),
    };
    let tools = Tools::with_state(shop.clone())
        .function_as_declared(SwaigFunction::new("order", "Orders an item"), order)
        .basic("shop", "hush")
        .tokens(Tokens::new(KEY));
    let swaig = tools
        .for_call("00000000-0000-4000-8000-000000000001")
        .swaig(shop.verifier.url("/swaig"));
    let reported = shop.verifier.url("/report");
    let script = swml! {
        set tier "gold";
        execute "https://shop.example.com/greeting" params { lang "de" };
        request "https://shop.example.com/stock" method POST body { item "tea" } save_variables true;
        play "say:There are %{request_response.left} left";
        ai prompt { text "You sell tea." } post_prompt { text "Sum up" } post_prompt_url (reported) SWAIG (swaig);
        connect to "queue:till" confirm "https://shop.example.com/whisper"
            transfer_after_bridge "https://shop.example.com/after";
    };
    let router = Router::new()
        .route("/greeting", post(greeting))
        .route("/stock", post(stock))
        .route("/whisper", post(whisper))
        .route("/after", post(after))
        .route("/report", post(report))
        .with_state(shop)
        .merge(Router::new().route("/swaig", axum_tools(tools)));
    let service = Service::new("https://shop.example.com", router).key(KEY);
    let mut call = Rehearsal::new(&script)
        .from("+15550001111")
        .answered_by(service)
        .start();
    call.hears("Welcome").hears("There are 2 left");
    call.agent(Agent::Hears("A pound of tea".to_owned()));
    call.agent(Agent::Calls {
        function: "order".to_owned(),
        arguments: json!({"item": "tea"}),
    });
    call.dials("queue:till").answers();
    call.callee()
        .hears("+15550001111 calls")
        .presses("1")
        .talks(30);
    call.hears("How was it?").ends();
    assert_eq!(
        *log.lock().unwrap(),
        [
            r#"greeting "de" "gold""#,
            r#"stock "tea""#,
            r#"order "tea""#,
            r#"report ["A pound of tea"]"#,
            "after",
        ],
        "{}",
        call.transcript()
    );
}

/// Why there is no document is said: a status, or what is not a script.
#[test]
fn a_document_that_is_none_is_explained() {
    async fn broken() -> &'static str {
        "<html>"
    }
    let heard = |path: &str, what: &str| {
        let router = Router::new().route("/broken", post(broken));
        let script = script(&format!(
            r#"{{"execute": {{"dest": "https://example.com/{path}"}}}}"#
        ));
        let service = Service::new("https://example.com", router);
        let mut call = Rehearsal::new(&script).answered_by(service).start();
        call.has_error("relay_script_parse_error").ends();
        let transcript = call.transcript().to_string();
        assert!(transcript.contains(what), "{transcript}");
    };
    heard(
        "nowhere",
        "no document at https://example.com/nowhere: the answer has status 404",
    );
    heard(
        "broken",
        "no document at https://example.com/broken: the answer is not a script: ",
    );
}

/// An exploration asks the service, too, and says what it does not do with it.
#[test]
fn an_exploration_asks_the_service() {
    let (router, reported) = app();
    let script = script(
        r#"{"ai": {"prompt": {"text": "You help."}, "SWAIG": {"functions": [
            {"function": "greet", "web_hook_url": "https://example.com/swaig"}]}}},
            {"transfer": {"dest": "https://example.com/desk"}}"#,
    );
    let service = Service::new("https://example.com", router).key(KEY);
    let report = Exploration::from(Rehearsal::new(&script).answered_by(service)).run();
    assert_eq!(
        report.limits().cloned().collect::<Vec<_>>(),
        [Limit::Service]
    );
    // the caller hears nothing after the connection fails
    assert_eq!(
        report.faults().next().unwrap().kind,
        FaultKind::NoWord,
        "{report}"
    );
    assert!(
        reported
            .lock()
            .unwrap()
            .contains(&"desk +15550100001".to_owned())
    );
}
