//! Tests of the integration with actix-web: responses and authentication.

#![cfg(feature = "actix")]
#![allow(missing_docs, clippy::unwrap_used)]

use std::borrow::Cow;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use actix_web::http::header::{HeaderName, HeaderValue};
use actix_web::test::{TestRequest, call_service, init_service, read_body};
use actix_web::{App, web};
use swml_core::event::Event;
use swml_core::web::actix::Signed;
use swml_core::web::{Rendered, RequestError, SHA1_HEADER, SHA256_HEADER, Verifier};
use swml_core::{Connect, Document, Hangup, messaging};

const BODY: &str = r#"{"event_type":"x","params":{}}"#;

fn verifier() -> Verifier {
    Verifier::new("https://example.com")
        .unwrap()
        .key("PSK")
        .limit(100)
}

async fn event(Signed(event): Signed<Event>) -> String {
    event.event_type().to_owned()
}

#[actix_web::test]
async fn scripts_are_responses() {
    let app = App::new()
        .route(
            "/call",
            web::get().to(async || Document::new().then(Hangup::default())),
        )
        .route(
            "/text",
            web::get().to(async || Rendered::from(r#"{"sections":{}}"#)),
        )
        // the output of `swml_json!`
        .route(
            "/cow",
            web::get().to(async || Rendered::from(Cow::from("{}"))),
        )
        .route(
            "/message",
            web::get().to(async || messaging::Document::new()),
        )
        .route(
            "/wrong",
            web::get().to(async || Document::new().then(Connect::to("queue:x"))),
        );
    let app = init_service(app).await;
    for (path, status, text) in [
        (
            "/call",
            200,
            r#"{"version":"1.0.0","sections":{"main":[{"hangup":{}}]}}"#,
        ),
        ("/text", 200, r#"{"sections":{}}"#),
        ("/cow", 200, "{}"),
        ("/message", 500, "the script is not valid SWML"),
        ("/wrong", 500, "the script is not valid SWML"),
    ] {
        let response = call_service(&app, TestRequest::get().uri(path).to_request()).await;
        assert_eq!(response.status().as_u16(), status, "{path}");
        let kind = match status {
            200 => "application/json",
            _ => "text/plain; charset=utf-8",
        };
        assert_eq!(response.headers().get("content-type").unwrap(), kind);
        assert_eq!(read_body(response).await, text, "{path}");
    }
}

#[actix_web::test]
async fn requests_are_verified() {
    let scope = web::scope("/swml").route("/events", web::post().to(event));
    let app = init_service(App::new().app_data(verifier()).service(scope)).await;
    let large = "x".repeat(101);
    for (signed_for, body, status) in [
        (Some("/swml/events?a=1"), BODY, 200),
        (Some("/swml/events"), BODY, 403),
        (Some("/events?a=1"), BODY, 403),
        (None, BODY, 403),
        (Some("/swml/events?a=1"), "{", 422),
        (Some("/swml/events?a=1"), &*large, 413),
    ] {
        let mut request = TestRequest::post()
            .uri("/swml/events?a=1")
            .set_payload(body.to_owned());
        if let Some(signed_for) = signed_for {
            let signed = verifier().sign(signed_for, body.as_bytes());
            request = request.insert_header((SHA1_HEADER, signed.sha1));
        }
        let response = call_service(&app, request.to_request()).await;
        assert_eq!(response.status().as_u16(), status, "{signed_for:?} {body}");
    }
}

#[actix_web::test]
async fn a_service_without_a_verifier_rejects_all_requests() {
    let app = init_service(App::new().route("/events", web::post().to(event))).await;
    let request = TestRequest::post().uri("/events").set_payload(BODY);
    let response = call_service(&app, request.to_request()).await;
    assert_eq!(response.status().as_u16(), 500);
    let reported = read_body(response).await;
    assert_eq!(
        reported,
        "no `Verifier` is configured: pass one to `App::app_data`"
    );
}

/// Sends a request to an app that stores its verifier in some way.
async fn status_with<T: 'static>(data: T) -> u16 {
    let app = App::new().app_data(data);
    let app = init_service(app.route("/events", web::post().to(event))).await;
    let signed = verifier().sign("/events", BODY.as_bytes());
    let request = TestRequest::post()
        .uri("/events")
        .insert_header((SHA256_HEADER, signed.sha256))
        .set_payload(BODY);
    let response = call_service(&app, request.to_request()).await;
    response.status().as_u16()
}

#[actix_web::test]
async fn a_verifier_may_be_stored_in_any_way() {
    assert_eq!(status_with(verifier()).await, 200);
    assert_eq!(status_with(Arc::new(verifier())).await, 200);
    assert_eq!(status_with(web::Data::new(verifier())).await, 200);
    assert_eq!(
        status_with(web::Data::from(Arc::new(verifier()))).await,
        200
    );
    assert_eq!(status_with(web::Data::new(Arc::new(verifier()))).await, 200);
    assert_eq!(status_with(web::Data::new("something else")).await, 500);
}

#[actix_web::test]
async fn a_body_is_read_only_with_a_signature() {
    let app = App::new().app_data(verifier());
    let app = init_service(app.route("/events", web::post().to(event))).await;
    let hex = "0".repeat(64);
    for (name, value, length, status, read) in [
        (SHA256_HEADER, None, None, 403, 0..=0),
        (SHA256_HEADER, Some(""), None, 403, 0..=0),
        (SHA256_HEADER, Some("0123"), None, 403, 0..=0),
        (SHA1_HEADER, Some(&*hex), None, 403, 0..=0),
        // a body that is too long is not started
        (SHA256_HEADER, Some(&*hex), Some("101"), 413, 0..=0),
        // up to the limit
        (SHA256_HEADER, Some(&*hex), None, 413, 10..=12),
    ] {
        let asked = Arc::new(AtomicUsize::new(0));
        let counter = Arc::clone(&asked);
        let mut request = TestRequest::post().uri("/events");
        if let Some(value) = value {
            request = request.insert_header((name, value));
        }
        if let Some(length) = length {
            request = request.insert_header(("content-length", length));
        }
        let endless = futures_util::stream::repeat_with(move || {
            counter.fetch_add(1, Ordering::Relaxed);
            Ok(web::Bytes::from_static(b"0123456789"))
        });
        let payload: actix_web::dev::Payload = actix_web::dev::Payload::Stream {
            payload: Box::pin(endless),
        };
        let (request, _) = request.to_request().replace_payload(payload);
        let response = call_service(&app, request).await;
        assert_eq!(response.status().as_u16(), status, "{name} {value:?}");
        let asked = asked.load(Ordering::Relaxed);
        assert!(read.contains(&asked), "{name} {value:?} {asked}");
    }
}

/// The URL is in the log, but not in the response.
#[actix_web::test]
async fn the_verified_url_is_reported_to_the_service() {
    let verifier = Verifier::new("https://me:hush@example.com/desk").unwrap();
    let app = App::new().app_data(verifier.key("hush"));
    let app = init_service(app.route("/events", web::post().to(event))).await;
    let signed = self::verifier().sign("/events", BODY.as_bytes());
    let request = TestRequest::post()
        .uri("/events?token=hush")
        .insert_header((SHA256_HEADER, signed.sha256))
        .set_payload(BODY);
    let response = call_service(&app, request.to_request()).await;
    let error = response.response().error().unwrap();
    let reported = format!("{} {error:?}", error.as_error::<RequestError>().unwrap());
    assert!(
        reported.contains("https://example.com/desk/events?…"),
        "{reported}"
    );
    assert!(!reported.contains("hush"), "{reported}");
    let answer = read_body(response).await;
    assert!(!String::from_utf8_lossy(&answer).contains("example.com"));
}

#[actix_web::test]
async fn a_header_that_is_not_text_is_an_invalid_signature() {
    let app = App::new().app_data(verifier());
    let app = init_service(app.route("/events", web::post().to(event))).await;
    let value = HeaderValue::from_bytes(b"\xff").unwrap();
    let request = TestRequest::post()
        .uri("/events")
        .insert_header((HeaderName::from_static(SHA1_HEADER), value));
    let response = call_service(&app, request.to_request()).await;
    assert_eq!(response.status().as_u16(), 403);
    let reported = read_body(response).await;
    assert_eq!(
        reported,
        "`x-signalwire-signature` is not a valid signature"
    );
}
