//! Tests of the integration with axum: responses and authentication. Further tests over sockets are
//! in `examples/service`.

#![cfg(feature = "axum")]
#![allow(missing_docs, clippy::unwrap_used)]

use std::borrow::Cow;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use axum::body::{Body, to_bytes};
use axum::http::{HeaderValue, Request, StatusCode};
use axum::routing::post;
use axum::{Router, response::Response};
use swml_core::event::{Event, MessageRequest};
use swml_core::web::axum::{Invalid, Signed};
use swml_core::web::{Rejected, Rendered, RequestError, SHA1_HEADER, SHA256_HEADER, Verifier};
use swml_core::{Connect, Document, Hangup, messaging};
use tower::ServiceExt;

const BODY: &str = r#"{"event_type":"x","params":{}}"#;

fn verifier() -> Verifier {
    Verifier::new("https://example.com").unwrap().key("PSK")
}

/// Returns the response of a router to a request that is signed for a path, or not at all.
fn ask(router: Router, path: &str, signed_for: Option<&str>, body: &str) -> Response {
    let mut request = Request::post(path);
    if let Some(signed_for) = signed_for {
        let signed = verifier().sign(signed_for, body.as_bytes());
        request = request.header(SHA256_HEADER, signed.sha256);
    }
    let request = request.body(Body::from(body.to_owned())).unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap();
    runtime.block_on(router.oneshot(request)).unwrap()
}

fn text(response: Response) -> String {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap();
    let bytes = runtime
        .block_on(to_bytes(response.into_body(), 1 << 16))
        .unwrap();
    String::from_utf8(bytes.to_vec()).unwrap()
}

fn kind(response: &Response) -> &str {
    response
        .headers()
        .get("content-type")
        .unwrap()
        .to_str()
        .unwrap()
}

#[test]
fn scripts_are_responses() {
    let router = || {
        Router::new()
            .route(
                "/call",
                post(async || Document::new().then(Hangup::default())),
            )
            .route("/text", post(async || Rendered::from(r#"{"sections":{}}"#)))
            // the output of `swml_json!`
            .route("/cow", post(async || Rendered::from(Cow::from("{}"))))
            .route("/message", post(async || messaging::Document::new()))
            .route(
                "/wrong",
                post(async || Document::new().then(Connect::to("queue:x"))),
            )
    };
    let call = ask(router(), "/call", None, "");
    assert_eq!(
        (call.status(), kind(&call)),
        (StatusCode::OK, "application/json")
    );
    assert_eq!(
        text(call),
        r#"{"version":"1.0.0","sections":{"main":[{"hangup":{}}]}}"#
    );
    let rendered = ask(router(), "/text", None, "");
    assert_eq!(kind(&rendered), "application/json");
    assert_eq!(text(rendered), r#"{"sections":{}}"#);
    assert_eq!(kind(&ask(router(), "/cow", None, "")), "application/json");
    for path in ["/wrong", "/message"] {
        let wrong = ask(router(), path, None, "");
        assert_eq!(wrong.status(), StatusCode::INTERNAL_SERVER_ERROR);
        // a layer can report what the response does not contain
        let Invalid(invalid) = wrong.extensions().get().unwrap();
        assert!(!invalid.report().is_ok());
        assert_eq!(text(wrong), "the script is not valid SWML");
    }
}

#[test]
fn the_whole_path_is_signed_in_a_nested_router_too() {
    let inner = Router::new().route(
        "/events",
        post(async |Signed(event): Signed<Event>| event.event_type().to_owned()),
    );
    let router = || {
        Router::new()
            .nest("/swml", inner.clone())
            .with_state(verifier())
    };
    let right = ask(router(), "/swml/events?a=1", Some("/swml/events?a=1"), BODY);
    assert_eq!(right.status(), StatusCode::OK);
    assert_eq!(text(right), "x");
    for signed_for in [Some("/events?a=1"), Some("/swml/events"), None] {
        let wrong = ask(router(), "/swml/events?a=1", signed_for, BODY);
        assert_eq!(wrong.status(), StatusCode::FORBIDDEN, "{signed_for:?}");
    }
}

#[test]
fn bodies_have_a_limit_and_a_form() {
    let router = |limit| {
        Router::new()
            .route(
                "/message",
                post(async |Signed(_): Signed<MessageRequest>| "taken"),
            )
            .with_state(verifier().limit(limit))
    };
    let large = ask(router(10), "/message", Some("/message"), BODY);
    assert_eq!(large.status(), StatusCode::PAYLOAD_TOO_LARGE);
    let other = ask(router(1000), "/message", Some("/message"), BODY);
    assert_eq!(other.status(), StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(text(other), "`message` is missing");
    let keyless = Verifier::new("https://example.com").unwrap();
    let keyless = Router::new()
        .route("/events", post(async |Signed(_): Signed<Event>| "taken"))
        .with_state(keyless);
    let unsure = ask(keyless, "/events", Some("/events"), BODY);
    assert_eq!(unsure.status(), StatusCode::INTERNAL_SERVER_ERROR);
}

#[test]
fn a_body_is_read_only_with_a_signature() {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap();
    let hex = "0".repeat(64);
    for (name, value, status, frames) in [
        (None, "", 403, 0..=0),
        (Some(SHA256_HEADER), "", 403, 0..=0),
        (Some(SHA256_HEADER), "0123", 403, 0..=0),
        (Some(SHA1_HEADER), &*hex, 403, 0..=0),
        // up to the limit
        (Some(SHA256_HEADER), &*hex, 413, 10..=12),
    ] {
        let router = Router::new()
            .route("/", post(async |Signed(_): Signed<Vec<u8>>| "taken"))
            .with_state(verifier().limit(100));
        let asked = Arc::new(AtomicUsize::new(0));
        let mut request = Request::post("/");
        if let Some(name) = name {
            request = request.header(name, value);
        }
        let counter = Arc::clone(&asked);
        let body = Body::from_stream(futures_util::stream::repeat_with(move || {
            counter.fetch_add(1, Ordering::Relaxed);
            Ok::<_, std::io::Error>("0123456789")
        }));
        let response = runtime
            .block_on(router.oneshot(request.body(body).unwrap()))
            .unwrap();
        assert_eq!(response.status().as_u16(), status, "{name:?} {value}");
        let asked = asked.load(Ordering::Relaxed);
        assert!(frames.contains(&asked), "{name:?} {value}: {asked}");
    }
}

#[test]
fn a_verifier_may_be_shared() {
    let router = Router::new()
        .route(
            "/",
            post(async |Signed(event): Signed<Event>| event.event_type().to_owned()),
        )
        .with_state(Arc::new(verifier()));
    assert_eq!(ask(router, "/", Some("/"), BODY).status(), StatusCode::OK);
}

/// The URL is in the log, but not in the response.
#[test]
fn the_verified_url_is_reported_to_the_service() {
    let router = || {
        let verifier = Verifier::new("https://me:hush@example.com/desk").unwrap();
        Router::new()
            .route("/events", post(async |Signed(_): Signed<Event>| "taken"))
            .with_state(verifier.key("hush"))
    };
    let refused = ask(router(), "/events?token=hush", Some("/events"), BODY);
    let reported = refused.extensions().get::<Arc<RequestError>>().unwrap();
    let reported = format!("{reported} {reported:?}");
    assert!(
        reported.contains("https://example.com/desk/events?…"),
        "{reported}"
    );
    assert!(!reported.contains("hush"), "{reported}");
    let answer = text(refused);
    assert!(!answer.contains("example.com"), "{answer}");
    let unsigned = ask(router(), "/events", None, BODY);
    let reported = unsigned.extensions().get::<Arc<RequestError>>().unwrap();
    assert!(matches!(
        **reported,
        RequestError::Signature(Rejected::Unsigned)
    ));
}

#[test]
fn a_rendered_script_is_shown_without_secrets() {
    let script = Document::new().then(Connect::to("sip:a@example.com").password("hush"));
    let shown = format!("{:?}", Rendered::from(script.to_json()));
    assert!(shown.contains("sip:a@example.com"), "{shown}");
    assert!(!shown.contains("hush"), "{shown}");
}

#[test]
fn a_header_that_is_not_text_is_an_invalid_signature() {
    let headers = [
        (SHA256_HEADER, &b"\xff"[..]),
        (SHA256_HEADER, b""),
        (SHA1_HEADER, b"\xff"),
    ];
    for (name, value) in headers {
        let value = HeaderValue::from_bytes(value).unwrap();
        let request = Request::post("/").header(name, value).body(BODY).unwrap();
        let reported = verifier().verify_http(&request);
        assert_eq!(reported, Err(Rejected::Malformed(name)));
    }
}
