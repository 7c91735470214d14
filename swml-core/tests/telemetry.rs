//! Tests of the events of `tracing`: kinds, numbers and names, and nothing of a body.

#![cfg(all(
    feature = "tracing",
    feature = "testing",
    feature = "axum",
    feature = "schemars"
))]
#![allow(missing_docs, clippy::unwrap_used)]

use std::fmt::{Debug, Write as _};
use std::sync::{Arc, Mutex};

use axum::{Router, middleware::from_fn_with_state, routing::post};
use swml_core::event::Event;
use swml_core::swaig::{Context, NoArguments, Tools};
use swml_core::testing::axum::Client;
use swml_core::web::axum::{Admitted, apologize, tools};
use swml_core::web::{OrApology, Verifier, apology};
use swml_core::{Connect, Document, Hangup};
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Metadata, Subscriber};

#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<String>>>);

struct Line(String);

impl Visit for Line {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        if field.name() != "micros" {
            let _ = write!(self.0, " {}={value:?}", field.name());
        }
    }
}

impl Subscriber for Log {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.target() == "swml::web"
    }

    fn new_span(&self, _: &Attributes<'_>) -> Id {
        Id::from_u64(1)
    }

    fn record(&self, _: &Id, _: &Record<'_>) {}

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn event(&self, event: &tracing::Event<'_>) {
        let mut line = Line(event.metadata().level().to_string());
        event.record(&mut line);
        self.0.lock().unwrap().push(line.0);
    }

    fn enter(&self, _: &Id) {}

    fn exit(&self, _: &Id) {}
}

async fn good(_: NoArguments, _: Context) -> &'static str {
    "hush"
}

async fn bad(_: NoArguments, _: Context) -> Result<&'static str, &'static str> {
    Err("hush")
}

#[test]
fn requests_and_responses_are_traced() {
    let log = Log::default();
    let verifier = Verifier::new("https://example.com").unwrap();
    let verifier = verifier.key("PSK").basic("desk", "hush");
    let functions = Tools::new().tool("good", "G", good).tool("bad", "B", bad);
    let router = Router::new()
        .route(
            "/right",
            post(async || Document::new().then(Hangup::default())),
        )
        .route(
            "/wrong",
            post(async || {
                Document::new()
                    .then(Connect::to("queue:hush"))
                    .or_apology(apology())
            }),
        )
        .route(
            "/broken",
            post(async || axum::http::StatusCode::BAD_GATEWAY),
        )
        .route(
            "/events",
            post(async |Admitted(_): Admitted<Event>| "taken"),
        )
        .layer(from_fn_with_state(apology(), apologize))
        .route("/swaig", tools(functions.basic("agent", "hush")))
        .with_state(verifier.clone());
    let client = Client::new(router, verifier.clone());
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap();
    tracing::subscriber::with_default(log.clone(), || {
        runtime.block_on(async {
            for path in ["/right", "/wrong", "/broken", "/events?pin=hush"] {
                client.post_unsigned(path, r#"{"a":"hush"}"#).await;
            }
            client
                .post("/events?pin=hush", r#"{"event_type":"x","params":"hush"}"#)
                .await;
            let known = "https://agent:hush@example.com/swaig";
            for function in ["good", "bad", "hush"] {
                let body = format!(r#"{{"function":"{function}","argument":{{"raw":"hush"}}}}"#);
                client.follow(known, body).await;
            }
            client.follow("https://example.com/swaig", "{}").await;
        });
    });
    let reported = log.0.lock().unwrap().join("\n");
    assert_eq!(
        reported,
        "\
DEBUG kind=\"script\" bytes=55
ERROR kind=\"invalid\" codes=\"queue-needs-transfer\"
ERROR kind=\"apology\" why=\"the answer was 502 Bad Gateway\"
WARN kind=\"refused\" status=401 reason=the request is not authorized
DEBUG kind=\"function\" function=\"good\" outcome=\"answered\"
WARN kind=\"function\" function=\"bad\" outcome=\"failed\"
WARN kind=\"function\" function=\"\" outcome=\"unknown\"
WARN kind=\"function\" function=\"\" outcome=\"refused\""
    );
}
