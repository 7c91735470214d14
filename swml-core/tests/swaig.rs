//! Tests of functions of agents: declarations, authentication, calls and answers.

#![cfg(all(
    feature = "testing",
    feature = "schemars",
    feature = "axum",
    feature = "actix"
))]
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, SystemTime};

use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::{Value, json};
use swml_core::swaig::{
    Agent, Context, FunctionAnswer, FunctionCall, NoArguments, Outcome, SwaigRequest, Tokens,
    ToolRequest, Tools,
};
use swml_core::testing::{Answered, REQUESTS, Sample};
use swml_core::web::Verifier;
use swml_core::{Ai, Connect, Document, Hangup, Hold, Play, Swaig, SwaigAction, SwaigFunction};

fn sample(name: &str) -> Value {
    serde_json::from_str(Sample::named(name).unwrap().json).unwrap()
}

fn run<T>(future: impl Future<Output = T>) -> T {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap();
    runtime.block_on(future)
}

#[test]
fn the_requests_of_the_three_agents() {
    for (name, agent) in [
        ("function_ai", Agent::Ai),
        ("function_bedrock", Agent::Bedrock),
        ("function_sidecar", Agent::Sidecar),
    ] {
        let mut body = sample(name);
        let read = |body: &Value| match SwaigRequest::from_json(body.to_string()).unwrap() {
            SwaigRequest::Call(call) => *call,
            other => panic!("{other:?}"),
        };
        let call = read(&body);
        assert_eq!(serde_json::to_value(&call).unwrap(), body, "{name}");
        assert_eq!(call.agent(), agent);
        assert_eq!(call.caller_number(), Some("+15550100101"), "{name}");
        assert_eq!(call.caller_name(), Some("Ann"), "{name}");
        assert!(call.call_id().unwrap().starts_with("3f0d"));
        assert_eq!(
            Value::Object(call.arguments()),
            json!({ "name": "hush", "guests": 2 })
        );
        for shown in [format!("{call:?}"), format!("{call:#?}")] {
            assert!(!shown.contains("hush"), "{name}: {shown}");
        }
        // a list, an object, or the text alone
        for parsed in [
            json!([{ "a": 1 }]),
            json!({ "a": 1 }),
            json!([]),
            Value::Null,
        ] {
            body["argument"] = json!({ "parsed": parsed, "raw": r#"{"a":1}"# });
            let call = read(&body);
            assert_eq!(
                Value::Object(call.arguments()),
                json!({ "a": 1 }),
                "{parsed}"
            );
            assert_eq!(serde_json::to_value(&call).unwrap(), body);
        }
        body["argument"] = json!({ "raw": "so be it" });
        body["tomorrow"] = json!([1]);
        assert!(read(&body).arguments().is_empty());
        assert_eq!(serde_json::to_value(read(&body)).unwrap(), body);
    }
}

#[test]
fn queries_for_signatures() {
    let body = sample("signature_request");
    match SwaigRequest::from_json(body.to_string()).unwrap() {
        SwaigRequest::Signature(asked) => {
            assert_eq!(asked.functions, ["book"]);
            assert_eq!(serde_json::to_value(&asked).unwrap(), body);
            assert!(!format!("{asked:?}").contains("hush"));
        }
        other => panic!("{other:?}"),
    }
    assert_eq!(REQUESTS.len(), 7);
}

/// Every action of the table has a setter, and is written as in the table.
#[test]
fn an_answer_has_every_action() {
    let all: SwaigAction = serde_json::from_value(json!({
        "SWML": { "sections": { "main": [{ "hangup": {} }] } }, "transfer": true
    }))
    .unwrap();
    let known: BTreeSet<&str> = FunctionAnswer::ACTIONS.iter().copied().collect();
    let shown = format!("{:#?}", SwaigAction { ..all.clone() });
    assert!(shown.contains("hangup"), "{shown}");
    let table = swml_language_fields();
    assert_eq!(
        known,
        table.iter().map(String::as_str).collect::<BTreeSet<_>>()
    );
    let answer = FunctionAnswer::new("Done.")
        .action(all)
        .hold(Hold::timeout(60))
        .say("See ${call.from}")
        .hand_over(Document::new().then(Hangup::default()))
        .post_process(true);
    assert_eq!(
        answer.to_json(),
        concat!(
            r#"{"response":"Done.","action":[{"SWML":{"sections":{"main":[{"hangup":{}}]}},"transfer":true},"#,
            r#"{"hold":{"timeout":60}},{"say":"See $ {call.from}"},"#,
            r#"{"SWML":{"version":"1.0.0","sections":{"main":[{"hangup":{}}]}},"transfer":true}],"post_process":true}"#
        )
    );
    assert!(answer.check().is_ok());
    let wrong = FunctionAnswer::new("").swml(Document::new().then(Connect::to("queue:x")));
    assert!(wrong.check().is_err());
}

/// The fields of the table's row, by their Rust names.
fn swml_language_fields() -> Vec<String> {
    let source = include_str!("../src/values/ai/action.rs");
    let fields = source.split("pub struct SwaigAction {").nth(1).unwrap();
    let fields = fields.split("#[doc(hidden)]").next().unwrap();
    fields
        .lines()
        .filter_map(|line| {
            line.trim()
                .strip_prefix("pub ")?
                .split(':')
                .next()
                .map(str::to_owned)
        })
        .collect()
}

#[derive(Deserialize, JsonSchema)]
struct Booking {
    /// The day, as YYYY-MM-DD.
    day: String,
    /// How many guests come.
    guests: u8,
    /// Where they want to sit.
    place: Option<Place>,
    /// Food that they cannot eat.
    #[serde(default)]
    allergies: Vec<String>,
    contact: Contact,
}

#[derive(Clone, Copy, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
enum Place {
    Window,
    Terrace,
}

#[derive(Deserialize, JsonSchema)]
struct Contact {
    /// The number to call back.
    phone: String,
    #[schemars(range(min = 1, max = 20))]
    attempts: i64,
    score: f64,
}

#[derive(Clone)]
struct Desk {
    booked: Arc<AtomicUsize>,
}

async fn book(booking: Booking, context: Context<Desk>) -> Result<FunctionAnswer, String> {
    if booking.guests > 12 {
        return Err(format!("hush: no table of {}", booking.guests));
    }
    context.state.booked.fetch_add(1, Ordering::Relaxed);
    let place = booking
        .place
        .map(|place| format!("{place:?}"))
        .unwrap_or_default();
    let reported = format!(
        "{} guests on {} {place} {} {} {} {}",
        booking.guests,
        booking.day,
        booking.allergies.len(),
        booking.contact.phone,
        booking.contact.attempts,
        booking.contact.score
    );
    Ok(FunctionAnswer::new(reported).say("Booked!"))
}

async fn closed(_: NoArguments, _: Context<Desk>) -> &'static str {
    panic!("hush")
}

async fn connect(_: NoArguments, _: Context<Desk>) -> FunctionAnswer {
    // a queue requires a script to continue with
    FunctionAnswer::new("Connecting").hand_over(Document::new().then(Connect::to("queue:desk")))
}

fn tools() -> (Tools<Desk>, Arc<AtomicUsize>) {
    let booked = Arc::new(AtomicUsize::new(0));
    let tools = Tools::with_state(Desk {
        booked: Arc::clone(&booked),
    });
    let tools = tools
        .function(
            SwaigFunction::new("book", "Books a table")
                .fillers(BTreeMap::from([("en-US", vec!["One moment"])])),
            book,
        )
        .tool("closed", "Says when the desk is closed", closed)
        .tool("connect", "Connects to the desk", connect);
    (tools, booked)
}

fn arguments() -> Value {
    json!({ "day": "2026-06-01", "guests": 2, "contact": { "phone": "+15550100101", "attempts": 3, "score": 0.5 } })
}

fn call(function: &str, arguments: &Value, call_id: &str) -> String {
    json!({ "function": function, "argument": { "parsed": [arguments] }, "call_id": call_id })
        .to_string()
}

#[test]
fn parameters_are_made_from_the_type() {
    let (tools, _) = tools();
    let swaig = tools.swaig("https://example.com/swaig");
    let written = serde_json::to_value(&swaig).unwrap();
    let book = &written["functions"][0];
    assert_eq!(
        book["parameters"],
        json!({
            "type": "object",
            "properties": {
                "day": { "type": "string", "description": "The day, as YYYY-MM-DD." },
                "guests": { "type": "integer", "description": "How many guests come." },
                "place": {
                    "type": "string", "enum": ["window", "terrace"], "nullable": true,
                    "description": "Where they want to sit."
                },
                "allergies": {
                    "type": "array", "items": { "type": "string" }, "default": [],
                    "description": "Food that they cannot eat."
                },
                "contact": {
                    "type": "object",
                    "properties": {
                        "phone": { "type": "string", "description": "The number to call back." },
                        "attempts": { "type": "integer", "minimum": 1, "maximum": 20 },
                        "score": { "type": "number" }
                    },
                    "required": ["phone", "attempts", "score"]
                }
            },
            "required": ["day", "guests", "contact"]
        })
    );
    assert_eq!(book["fillers"]["en-US"][0], "One moment");
    assert_eq!(
        written["functions"][1]["parameters"],
        json!({ "type": "object", "properties": {} })
    );
    // and a script with them is valid
    let script = Document::new().then(Ai::prompt(swml_core::AiPrompt::text("Hi")).swaig(swaig));
    let report = script.check();
    assert!(report.is_ok(), "{report:#?}");
}

#[test]
fn the_functions_of_other_agents() {
    let (tools, _) = tools();
    let tools = tools.basic("agent", "hush");
    let url = "https://agent:hush@example.com/swaig";
    let bedrock = serde_json::to_value(tools.bedrock("https://example.com/swaig")).unwrap();
    let sidecar = serde_json::to_value(tools.sidecar("https://example.com/swaig")).unwrap();
    for functions in [&bedrock["functions"], &sidecar["functions"]] {
        assert_eq!(functions[0]["function"], "book");
        assert_eq!(functions[0]["web_hook_url"], url);
        let day = &functions[0]["parameters"]["properties"]["day"];
        assert_eq!(day["type"], "string", "{functions}");
    }
}

#[test]
fn a_function_is_called_with_its_type() {
    let (tools, booked) = tools();
    let tools = tools.open();
    let answer = |function: &str, arguments: &Value| {
        let body = call(function, arguments, "c-1");
        run(tools.answer(ToolRequest::new(body.as_bytes())))
    };
    let mut right = arguments();
    right["place"] = json!("terrace");
    right["allergies"] = json!(["nuts"]);
    let done = answer("book", &right);
    assert_eq!(done.status, 200);
    assert_eq!(
        done.body,
        r#"{"response":"2 guests on 2026-06-01 Terrace 1 +15550100101 3 0.5","action":[{"say":"Booked!"}]}"#
    );
    assert_eq!(done.outcome, Outcome::Answered("book".into()));
    assert_eq!(booked.load(Ordering::Relaxed), 1);
    for (change, reported) in [
        (json!({ "day": null }), "`day` should be a string, not null"),
        (
            json!({ "guests": "hush" }),
            "`guests` should be u8, not a string",
        ),
        (json!({ "guests": 2000 }), "`guests` should be u8"),
        (
            json!({ "place": "hush" }),
            "`place` should be one of `window`, `terrace`",
        ),
        (
            json!({ "contact": { "phone": "1" } }),
            "`contact.attempts` is missing",
        ),
        (
            json!({ "allergies": [1] }),
            "`allergies.0` should be a string, not a whole number",
        ),
    ] {
        let mut wrong = arguments();
        for (name, value) in change.as_object().unwrap() {
            wrong[name] = value.clone();
        }
        let answered = answer("book", &wrong);
        assert_eq!(answered.status, 200);
        assert!(
            answered.body.contains(reported),
            "{}: {reported}",
            answered.body
        );
        assert!(!answered.body.contains("hush"));
        assert_eq!(
            answered.outcome,
            Outcome::Arguments("book".into(), reported.into())
        );
    }
    assert_eq!(booked.load(Ordering::Relaxed), 1);
}

/// The agent receives an answer, without the reason of the failure.
#[test]
fn a_function_that_fails_is_answered() {
    let (tools, _) = tools();
    let tools = tools.open();
    let answer = |function: &str, arguments: &Value| {
        let body = call(function, arguments, "c-1");
        run(tools.answer(ToolRequest::new(body.as_bytes())))
    };
    let mut many = arguments();
    many["guests"] = json!(13);
    for (function, arguments, why) in [
        ("book", many, "hush: no table of 13"),
        ("closed", json!({}), "it panicked"),
        ("connect", json!({}), "queue"),
    ] {
        let answered = answer(function, &arguments);
        assert_eq!(answered.status, 200);
        assert_eq!(
            answered.body,
            r#"{"response":"The function failed. Apologize, and offer another way."}"#
        );
        match answered.outcome {
            Outcome::Failed(name, said) => {
                assert_eq!(name, function);
                assert!(said.contains(why), "{said}");
            }
            other => panic!("{other:?}"),
        }
    }
    let answered = answer("fly", &json!({}));
    assert_eq!(answered.status, 200);
    assert!(
        answered.body.contains("There are: book, closed, connect."),
        "{}",
        answered.body
    );
    assert_eq!(answered.outcome, Outcome::Unknown("fly".into()));
}

/// A service without configured authentication rejects all requests.
#[test]
fn a_service_without_credentials_rejects_all_requests() {
    let (tools, booked) = tools();
    let body = call("book", &arguments(), "c-1");
    let answered = run(tools.answer(ToolRequest::new(body.as_bytes())));
    assert_eq!(
        (answered.status, answered.outcome),
        (500, Outcome::Unprotected)
    );
    assert_eq!(booked.load(Ordering::Relaxed), 0);
}

/// A request to a server, independent of the framework.
struct Asked {
    name: &'static str,
    url: String,
    body: String,
    status: u16,
}

/// Requests with all kinds of valid and invalid authentication.
fn asked(tools: &Tools<Desk>, tokens: &Tokens) -> Vec<Asked> {
    let base = "https://example.com/desk/swaig";
    let of = |swaig: Swaig| {
        let written = serde_json::to_value(swaig).unwrap();
        written["functions"][0]["web_hook_url"]
            .as_str()
            .unwrap()
            .to_owned()
    };
    let right = of(tools.for_call("c-1").swaig(base));
    assert!(right.starts_with("https://agent:p%40ss@example.com/desk/swaig?token="));
    let bare = right.split_once("?token=").unwrap().0.to_owned();
    let with = |token: &str| format!("{bare}?token={token}");
    let old = tokens.make_at(
        "book",
        "c-1",
        SystemTime::now() - Duration::from_secs(7_200),
    );
    let token = right.split_once("?token=").unwrap().1.to_owned();
    let longer = format!("{:x}.{}", u64::MAX >> 8, token.split_once('.').unwrap().1);
    let body = call("book", &arguments(), "c-1");
    let entry = |name, url: String, body: &str, status| Asked {
        name,
        url,
        body: body.to_owned(),
        status,
    };
    vec![
        entry("right", right.clone(), &body, 200),
        entry("for any call", of(tools.swaig(base)), &body, 200),
        entry(
            "wrong password",
            right.replace("p%40ss", "pass"),
            &body,
            401,
        ),
        entry("wrong user", right.replace("agent:", "agents:"), &body, 401),
        entry(
            "no password",
            right.replace("agent:p%40ss@", ""),
            &body,
            401,
        ),
        entry("missing token", bare.clone(), &body, 401),
        entry("empty token", with(""), &body, 401),
        entry("expired token", with(&old), &body, 401),
        entry("prolonged token", with(&longer), &body, 401),
        entry(
            "token of another call",
            with(&tokens.make("book", "c-2")),
            &body,
            401,
        ),
        entry(
            "token of another function",
            with(&tokens.make("connect", "c-1")),
            &body,
            401,
        ),
        entry(
            "token of another secret",
            with(&Tokens::new("other").make("book", "c-1")),
            &body,
            401,
        ),
        entry(
            "tampered call",
            right.clone(),
            &body.replace("c-1", "c-2"),
            401,
        ),
        entry(
            "tampered function",
            right.clone(),
            &body.replace("\"book\"", "\"connect\""),
            401,
        ),
        entry(
            "tampered body",
            right.clone(),
            &body.replace("\"call_id\"", "\"call\""),
            401,
        ),
        entry("no body", right.clone(), "", 401),
        entry("odd body", right, "{\"function\":", 401),
    ]
}

fn judge(asked: &Asked, answered: &Answered, refusal: &mut Option<String>) {
    assert_eq!(
        answered.status, asked.status,
        "{}: {}",
        asked.name, answered.body
    );
    if asked.status == 401 {
        // the same response for each
        let first = refusal.get_or_insert_with(|| answered.body.clone());
        assert_eq!(*first, answered.body, "{}", asked.name);
    } else {
        assert_eq!(answered.content_type.as_deref(), Some("application/json"));
    }
}

fn protected() -> (Tools<Desk>, Tokens, Verifier, Arc<AtomicUsize>) {
    let (tools, booked) = tools();
    let tokens = Tokens::new("a secret of the service");
    let tools = tools.basic("agent", "p@ss").tokens(tokens.clone());
    let verifier = Verifier::new("https://example.com/desk").unwrap();
    (tools, tokens, verifier, booked)
}

#[test]
fn authentication_in_axum() {
    let (tools, tokens, verifier, booked) = protected();
    let all = asked(&tools, &tokens);
    let router = axum::Router::new().route("/swaig", swml_core::web::axum::tools(tools));
    let client = swml_core::testing::axum::Client::new(router, verifier);
    let mut refusal = None;
    run(async {
        for asked in &all {
            let answered = client.follow(&asked.url, asked.body.clone()).await;
            judge(asked, &answered, &mut refusal);
        }
    });
    assert_eq!(refusal.as_deref(), Some("the request is not authorized"));
    assert_eq!(booked.load(Ordering::Relaxed), 2);
    // authentication of queries for signatures
    let router = axum::Router::new().route(
        "/swaig",
        swml_core::web::axum::included_tools(protected().0, "https://example.com/desk/swaig"),
    );
    let client = swml_core::testing::axum::Client::new(router, protected().2);
    let signatures = Sample::named("signature_request").unwrap().json;
    let known = run(client.follow("https://agent:p%40ss@example.com/desk/swaig", signatures));
    assert_eq!(known.json()[0]["function"], "book", "{}", known.body);
    let url = known.json()[0]["web_hook_url"].as_str().unwrap().to_owned();
    let called = run(client.follow(&url, call("book", &arguments(), "c-9")));
    assert_eq!(called.status, 200);
    let unknown = run(client.follow("https://example.com/desk/swaig", signatures));
    assert_eq!(unknown.status, 401);
}

#[test]
fn authentication_in_actix() {
    let (tools, tokens, verifier, booked) = protected();
    let all = asked(&tools, &tokens);
    actix_web::rt::System::new().block_on(async {
        let app = actix_web::App::new().service(swml_core::web::actix::tools("/swaig", tools));
        let service = actix_web::test::init_service(app).await;
        let client = swml_core::testing::actix::Client::new(service, verifier);
        let mut refusal = None;
        for asked in &all {
            let answered = client.follow(&asked.url, asked.body.clone()).await;
            judge(asked, &answered, &mut refusal);
        }
        assert_eq!(refusal.as_deref(), Some("the request is not authorized"));
    });
    assert_eq!(booked.load(Ordering::Relaxed), 2);
}

/// Tokens alone, without a password: without one, a response reveals nothing, not even about the
/// body.
#[test]
fn tokens_alone() {
    let (tools, _) = tools();
    let tokens = Tokens::new("a secret of the service");
    let tools = tools.tokens(tokens.clone());
    let answer = |query: Option<&str>, body: &str| {
        run(tools.answer(ToolRequest::new(body.as_bytes()).query(query))).status
    };
    let query = format!("a=1&token={}", tokens.make("book", "c-1"));
    let body = call("book", &arguments(), "c-1");
    assert_eq!(answer(Some(&query), &body), 200);
    assert_eq!(answer(None, &body), 401);
    assert_eq!(answer(Some(&query), "{"), 401);
    assert_eq!(
        answer(
            Some(&query),
            Sample::named("signature_request").unwrap().json
        ),
        401
    );
}

/// A request of axum with a body that counts how often it is polled.
fn counted(path: &str, header: &str, body: &str) -> (axum::extract::Request, Arc<AtomicUsize>) {
    let polled = Arc::new(AtomicUsize::new(0));
    let (counter, mut body) = (Arc::clone(&polled), Some(body.to_owned()));
    let body = futures_util::stream::poll_fn(move |_| {
        counter.fetch_add(1, Ordering::Relaxed);
        std::task::Poll::Ready(body.take().map(Ok::<_, std::io::Error>))
    });
    let request = axum::http::Request::post(path).header("authorization", header);
    let body = axum::body::Body::from_stream(body);
    (request.body(body).unwrap(), polled)
}

/// A body is not read without a password or a well-formed token.
#[test]
fn a_body_is_read_only_with_credentials() {
    let basic = tools().0.basic("agent", "hush");
    let tokens = tools().0.tokens(Tokens::new("secret"));
    let both = basic.clone().tokens(Tokens::new("secret"));
    for (tools, header) in [
        (basic, "Basic eDp5"),
        (tokens, "Basic eDp5"),
        (both, "Bearer x"),
    ] {
        let router: axum::Router =
            axum::Router::new().route("/swaig", swml_core::web::axum::tools(tools));
        for path in ["/swaig", "/swaig?token=x", "/swaig?token=0.00"] {
            let (request, polled) = counted(path, header, "{}");
            let response = run(tower::ServiceExt::oneshot(router.clone(), request)).unwrap();
            assert_eq!(response.status(), 401, "{path}");
            assert_eq!(polled.load(Ordering::Relaxed), 0, "{path}");
            assert_eq!(
                response.headers()["www-authenticate"],
                r#"Basic realm="swml""#
            );
        }
    }
}

/// Where both are required, a wrong password and a wrong token are rejected at the same point, with
/// the same response: neither tells which was wrong.
#[test]
fn a_wrong_password_is_rejected_like_a_wrong_token() {
    let (tools, tokens, _, booked) = protected();
    let axum = axum::Router::new().route("/swaig", swml_core::web::axum::tools(tools.clone()));
    let token = tokens.make("book", "c-1");
    let right = "Basic YWdlbnQ6cEBzcw==";
    let signature = Sample::named("signature_request").unwrap().json;
    let calling = call("book", &arguments(), "c-1");
    let mut refusals = BTreeSet::new();
    for (header, token) in [
        ("Basic eDp5", &*token),
        ("Basic eDp5", "0.00"),
        (right, "0.00"),
        (right, ""),
        (right, &tokens.make("book", "c-2")),
    ] {
        for body in [&*calling, "{", ""] {
            let (request, polled) = counted(&format!("/swaig?token={token}"), header, body);
            let response = run(tower::ServiceExt::oneshot(axum.clone(), request)).unwrap();
            let head = format!("{} {:?}", response.status(), response.headers());
            let body = run(axum::body::to_bytes(response.into_body(), 1 << 10)).unwrap();
            refusals.insert((head, body, polled.load(Ordering::Relaxed)));
        }
    }
    assert_eq!(refusals.len(), 1, "{refusals:#?}");
    // a query for signatures, which has no token, does not confirm a password
    for header in [right, "Basic eDp5"] {
        let asked = ToolRequest::new(signature.as_bytes()).authorization(Some(header));
        assert_eq!(run(tools.answer(asked)).status, 401);
    }
    assert_eq!(booked.load(Ordering::Relaxed), 0);
    let (request, _) = counted(&format!("/swaig?token={token}"), right, &calling);
    let response = run(tower::ServiceExt::oneshot(axum, request)).unwrap();
    assert_eq!(
        (response.status().as_u16(), booked.load(Ordering::Relaxed)),
        (200, 1)
    );
}

#[test]
fn tools_are_redacted() {
    let (tools, _, _, _) = protected();
    let shown = format!("{tools:?}");
    assert!(!shown.contains("ss") || !shown.contains("p@ss"), "{shown}");
    assert!(
        shown.contains("book") && !shown.contains("secret of"),
        "{shown}"
    );
    let answer = format!("{:?}", FunctionAnswer::new("hush").say("Hi"));
    assert!(
        !answer.contains("hush") && answer.contains("Hi"),
        "{answer}"
    );
}

/// A call that is known to be the agent's, as in a rehearsal of a script.
#[test]
fn a_rehearsal_calls_functions() {
    let (tools, booked) = tools();
    let mut body = sample("function_ai");
    body["argument"] = json!({ "parsed": arguments() });
    let call = FunctionCall::from_json(body.to_string()).unwrap();
    let answered = run(tools.call(call));
    assert!(
        answered.body.starts_with(r#"{"response":"2 guests"#),
        "{}",
        answered.body
    );
    assert_eq!(booked.load(Ordering::Relaxed), 1);
    let _ = Play::url("say:Hi");
}
