//! Tests of authentication by password, of proxies, and of apologies.

#![cfg(all(feature = "testing", feature = "axum", feature = "actix"))]
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::body::Body;
use axum::extract::Request;
use axum::http::StatusCode;
use axum::middleware::{Next, from_fn, from_fn_with_state};
use axum::response::Response;
use axum::routing::post;
use axum::{Router, extract::State};
use swml_core::event::{ConversationAnswer, Event, PaymentAnswer, PaymentRequest, PostPrompt};
use swml_core::testing::{EVENTS, Sample};
use swml_core::web::axum::{Admitted, Invalid, Signed, apologize};
use swml_core::web::{
    Apologetic, Apologized, OrApology, Rejected, ReplayWindow, RequestError, Seen, Verifier,
    apology,
};
use swml_core::{Connect, Document, Hangup, messaging};

fn run<T>(future: impl Future<Output = T>) -> T {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap();
    runtime.block_on(future)
}

fn verifier() -> Verifier {
    Verifier::new("https://example.com/desk")
        .unwrap()
        .key("PSK")
        .basic("desk", "p@ss: ü")
}

/// Every event is accepted at its URL, in a nested router behind a proxy that removes the prefix.
#[test]
fn events_are_accepted_by_axum() {
    let router = Router::new()
        .nest(
            "/swml",
            Router::new().route(
                "/events",
                post(async |Admitted(event): Admitted<Event>| event.event_type().to_owned()),
            ),
        )
        .with_state(verifier());
    let client = swml_core::testing::axum::Client::new(router, verifier());
    let url = verifier().url("/swml/events?line=1");
    assert_eq!(
        url,
        "https://desk:p%40ss%3A%20%C3%BC@example.com/desk/swml/events?line=1"
    );
    run(async {
        for sample in EVENTS {
            let answered = client.follow(&url, sample.json).await;
            let event = Event::from_json(sample.json).unwrap();
            assert_eq!(
                (answered.status, &*answered.body),
                (200, event.event_type())
            );
            let signed = client.post("/swml/events?line=1", sample.json).await;
            assert_eq!(signed.status, 200, "{}", signed.body);
            let path = "/swml/events?line=1";
            assert_eq!(client.post_unsigned(path, sample.json).await.status, 401);
        }
        for wrong in ["desk:pass", "desks:p%40ss%3A%20%C3%BC", "desk", ""] {
            let url = format!("https://{wrong}@example.com/desk/swml/events");
            let refused = client.follow(&url, EVENTS[0].json).await;
            assert_eq!(
                (refused.status, &*refused.body),
                (401, "the request is not authorized")
            );
        }
    });
}

#[test]
fn events_are_accepted_by_actix() {
    actix_web::rt::System::new().block_on(async {
        use actix_web::web;
        use swml_core::web::actix::Admitted;
        async fn events(Admitted(event): Admitted<Event>) -> String {
            event.event_type().to_owned()
        }
        let app = actix_web::App::new()
            .app_data(verifier())
            .service(web::scope("/swml").route("/events", web::post().to(events)));
        let service = actix_web::test::init_service(app).await;
        let client = swml_core::testing::actix::Client::new(service, verifier());
        let url = verifier().url("/swml/events");
        for sample in EVENTS {
            let answered = client.follow(&url, sample.json).await;
            assert_eq!(answered.status, 200, "{}", answered.body);
            assert_eq!(client.post("/swml/events", sample.json).await.status, 200);
        }
        let unknown = client.post_unsigned("/swml/events", EVENTS[0].json).await;
        assert_eq!(
            (unknown.status, &*unknown.body),
            (401, "the request is not authorized")
        );
    });
}

/// A password does not suffice where a signature is required.
#[test]
fn signed_requires_a_signature() {
    let router = Router::new()
        .route("/script", post(async |Signed(_): Signed<Vec<u8>>| "taken"))
        .with_state(verifier());
    let client = swml_core::testing::axum::Client::new(router, verifier());
    assert_eq!(
        run(client.follow(&verifier().url("/script"), "{}")).status,
        403
    );
    assert_eq!(run(client.post("/script", "{}")).status, 200);
}

/// A body is not read without a valid password.
#[test]
fn a_body_is_read_only_with_a_password() {
    let router = Router::new()
        .route("/", post(async |Admitted(_): Admitted<Vec<u8>>| "taken"))
        .with_state(verifier().limit(10));
    let body = Body::from_stream(futures_util::stream::poll_fn(
        |_| -> std::task::Poll<Option<Result<&str, std::io::Error>>> { panic!("it was read") },
    ));
    let request = Request::post("/")
        .header("authorization", "Basic eDp5")
        .body(body)
        .unwrap();
    let response = run(tower::ServiceExt::oneshot(router, request)).unwrap();
    assert_eq!(response.status(), StatusCode::UNAUTHORIZED);
    assert_eq!(
        response.headers()["www-authenticate"],
        r#"Basic realm="swml""#
    );
    let refused = response.extensions().get::<Arc<RequestError>>().unwrap();
    assert!(matches!(
        **refused,
        RequestError::Signature(Rejected::Credentials)
    ));
}

#[test]
fn payments_and_reports_are_answered() {
    let router = Router::new()
        .route(
            "/pay",
            post(async |Admitted(request): Admitted<PaymentRequest>| {
                match request.charge_amount.as_deref() {
                    Some("10.55") => PaymentAnswer::charged("ch_1"),
                    _ => PaymentAnswer::charge_failed("odd", "The amount is odd"),
                }
            }),
        )
        .route(
            "/report",
            post(async |Admitted(event): Admitted<Event>| match event {
                Event::FetchConversation(_) => ConversationAnswer::summary("Ann likes tea"),
                _ => ConversationAnswer::unknown(),
            }),
        )
        .route(
            "/summary",
            post(
                async |Admitted((report, body)): Admitted<(PostPrompt, Vec<u8>)>| {
                    format!(
                        "{} {}",
                        report.answer_text().unwrap_or_default(),
                        body.len()
                    )
                },
            ),
        )
        .with_state(verifier());
    let client = swml_core::testing::axum::Client::new(router, verifier());
    let pay = Sample::named("payment_request").unwrap().json;
    let url = verifier().url("/pay");
    let paid = run(client.follow(&url, pay));
    assert_eq!(
        (paid.status, paid.json()["charge_id"].as_str()),
        (200, Some("ch_1"))
    );
    let failed = run(client.follow(&url, pay.replace("10.55", "1")));
    assert_eq!(
        (failed.status, failed.json()["error_code"].as_str()),
        (402, Some("odd"))
    );
    let fetch = Sample::named("fetch_conversation").unwrap().json;
    let fetched = run(client.follow(&verifier().url("/report"), fetch));
    assert_eq!(fetched.body, r#"{"conversation_summary":"Ann likes tea"}"#);
    let report = Sample::named("post_prompt").unwrap().json;
    let summary = run(client.follow(&verifier().url("/summary"), report));
    assert_eq!(summary.body, format!("hush, booked {}", report.len()));
}

fn right() -> Document {
    Document::new().then(Hangup::default())
}

fn wrong() -> Document {
    Document::new().then(Connect::to("queue:x"))
}

#[test]
fn a_script_or_an_apology() {
    assert!(!right().or_apology(apology()).is_apology());
    assert_eq!(right().or_apology(apology()).as_str(), right().to_json());
    let results: [(Apologetic, bool); 6] = [
        (wrong().or_apology(apology()), true),
        (messaging::Document::new().or_apology(apology()), true),
        (
            Ok::<_, std::fmt::Error>(right()).or_apology(apology()),
            false,
        ),
        (
            Ok::<_, std::fmt::Error>(wrong()).or_apology(apology()),
            true,
        ),
        (
            Err::<Document, _>(std::fmt::Error).or_apology(apology()),
            true,
        ),
        (right().or_apology(right()), false),
    ];
    for (answer, apologizes) in results {
        assert_eq!(answer.is_apology(), apologizes, "{answer:?}");
        assert_eq!(answer.as_str().contains("say:Sorry"), apologizes);
    }
}

/// The result of a handler, and whether the caller hears an apology.
const HANDLERS: [(&str, bool, u16); 7] = [
    ("/right", false, 200),
    ("/wrong", true, 200),
    ("/failed", true, 200),
    ("/bare", true, 200),
    ("/panics", true, 200),
    ("/slow", true, 200),
    ("/refused", false, 403),
];

async fn failed() -> Apologetic {
    Err::<Document, _>("hush: no database").or_apology(apology())
}

#[test]
fn callers_of_axum_hear_an_apology() {
    type Log = Arc<Mutex<Vec<String>>>;
    async fn log(State(log): State<Log>, request: Request, next: Next) -> Response {
        let response = next.run(request).await;
        let extensions = response.extensions();
        let invalid = extensions
            .get::<Invalid>()
            .map(|Invalid(invalid)| invalid.to_string());
        let apologized = extensions
            .get::<Apologized>()
            .map(|Apologized(why)| why.clone());
        log.lock()
            .unwrap()
            .extend(invalid.into_iter().chain(apologized));
        response
    }
    let reported = Log::default();
    let router = Router::new()
        .route("/right", post(async || right().or_apology(apology())))
        .route("/wrong", post(async || wrong().or_apology(apology())))
        .route("/failed", post(failed))
        .route("/bare", post(async || Ok::<_, StatusCode>(wrong())))
        .route("/panics", post(async || -> Document { panic!("hush") }))
        .route("/slow", post(async || StatusCode::REQUEST_TIMEOUT))
        .route("/refused", post(async |Signed(_): Signed<Event>| "taken"))
        .layer(from_fn_with_state(apology(), apologize))
        .layer(from_fn_with_state(Arc::clone(&reported), log))
        .layer(from_fn(async |request: Request, next: Next| {
            next.run(request).await
        }))
        .with_state(verifier());
    let client = swml_core::testing::axum::Client::new(router, verifier());
    for (path, apologizes, status) in HANDLERS {
        let answered = run(client.post_unsigned(path, "{}"));
        assert_eq!(answered.status, status, "{path}");
        assert_eq!(answered.body.contains("say:Sorry"), apologizes, "{path}");
        assert!(!answered.body.contains("hush"), "{path}");
        if apologizes {
            assert_eq!(answered.content_type.as_deref(), Some("application/json"));
            assert!(answered.script().is_ok());
        }
    }
    let reported = reported.lock().unwrap();
    for why in ["queue", "hush: no database", "500", "panicked", "408"] {
        assert!(
            reported.iter().any(|line| line.contains(why)),
            "{why}: {reported:?}"
        );
    }
}

#[test]
fn callers_of_actix_hear_an_apology() {
    actix_web::rt::System::new().block_on(async {
        use actix_web::middleware::from_fn;
        use actix_web::{App, HttpResponse, web};
        use swml_core::web::actix::{Signed, apologize};
        async fn bare() -> Result<Document, actix_web::Error> {
            Err(actix_web::error::ErrorInternalServerError("hush"))
        }
        async fn panics() -> Document {
            panic!("hush")
        }
        async fn slow() -> HttpResponse {
            HttpResponse::RequestTimeout().finish()
        }
        async fn refused(_: Signed<Event>) -> &'static str {
            "taken"
        }
        let app = App::new()
            .app_data(verifier())
            .wrap(from_fn(apologize))
            .route(
                "/right",
                web::post().to(async || right().or_apology(apology())),
            )
            .route(
                "/wrong",
                web::post().to(async || wrong().or_apology(apology())),
            )
            .route("/failed", web::post().to(failed))
            .route("/bare", web::post().to(bare))
            .route("/panics", web::post().to(panics))
            .route("/slow", web::post().to(slow))
            .route("/refused", web::post().to(refused));
        let service = actix_web::test::init_service(app).await;
        let client = swml_core::testing::actix::Client::new(service, verifier());
        for (path, apologizes, status) in HANDLERS {
            let answered = client.post_unsigned(path, "{}").await;
            assert_eq!(answered.status, status, "{path}: {}", answered.body);
            assert_eq!(answered.body.contains("say:Sorry"), apologizes, "{path}");
            assert!(!answered.body.contains("hush"), "{path}");
        }
    });
}

#[test]
fn every_event_is_seen_once() {
    let window = ReplayWindow::new(Duration::from_secs(60));
    let now = std::time::UNIX_EPOCH + Duration::from_secs(1_780_000_010);
    for sample in EVENTS {
        let event = Event::from_json(sample.json).unwrap();
        let body = sample.json.as_bytes();
        assert_eq!(
            window.see_at(&event, body, now),
            Seen::First,
            "{}",
            sample.name
        );
        assert_eq!(window.see_at(&event, body, now), Seen::Again);
        if event.timestamp().is_some() {
            let later = now + Duration::from_secs(61);
            assert_eq!(window.see_at(&event, body, later), Seen::Outside);
        }
    }
}

/// The diagnostics of an invalid script, for a log.
#[cfg(feature = "serde")]
#[test]
fn a_report_is_serialized() {
    let report = wrong().check();
    let value = serde_json::to_value(&report).unwrap();
    assert_eq!(value.as_array().unwrap().len(), report.iter().count());
    assert_eq!(value[0]["code"], "queue-needs-transfer");
    assert_eq!(value[0]["level"], "error");
    let secret = Document::new().then(
        Connect::to("sip:a@example.com")
            .password("hush")
            .username("a b"),
    );
    let secret = secret.then(Connect::to("+1555").password("hush"));
    let logged = serde_json::to_string(&secret.check()).unwrap();
    assert!(logged.contains("\"path\""), "{logged}");
    assert!(!logged.contains("hush"), "{logged}");
}
