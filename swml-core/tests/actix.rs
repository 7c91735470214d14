//! actix-web: what is answered, and who is let in.

#![cfg(feature = "actix")]
#![allow(missing_docs, clippy::unwrap_used)]

use actix_web::http::header::{HeaderName, HeaderValue};
use actix_web::test::{TestRequest, call_service, init_service, read_body};
use actix_web::{App, web};
use swml_core::event::Event;
use swml_core::web::actix::Signed;
use swml_core::web::{Rendered, SHA1_HEADER, Verifier};
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
async fn scripts_are_answers() {
    let app = App::new()
        .route(
            "/call",
            web::get().to(async || Document::new().then(Hangup::default())),
        )
        .route(
            "/text",
            web::get().to(async || Rendered::from(r#"{"sections":{}}"#)),
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
        ("/message", 500, "the script breaks rules of SWML"),
        ("/wrong", 500, "the script breaks rules of SWML"),
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
async fn a_service_without_a_verifier_lets_nobody_in() {
    let app = init_service(App::new().route("/events", web::post().to(event))).await;
    let request = TestRequest::post().uri("/events").set_payload(BODY);
    let response = call_service(&app, request.to_request()).await;
    assert_eq!(response.status().as_u16(), 500);
}

#[actix_web::test]
async fn a_header_that_is_no_text_is_no_signature() {
    let app = App::new().app_data(verifier());
    let app = init_service(app.route("/events", web::post().to(event))).await;
    let value = HeaderValue::from_bytes(b"\xff").unwrap();
    let request = TestRequest::post()
        .uri("/events")
        .insert_header((HeaderName::from_static(SHA1_HEADER), value));
    let response = call_service(&app, request.to_request()).await;
    assert_eq!(response.status().as_u16(), 403);
    let told = read_body(response).await;
    assert_eq!(told, "`x-signalwire-signature` is no signature");
}
