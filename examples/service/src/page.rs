//! The page that shows the calls, and its data.

use std::convert::Infallible;
use std::sync::Arc;

use axum::extract::{Query, Request, State};
use axum::http::header::{
    AUTHORIZATION, CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, REFERRER_POLICY,
    WWW_AUTHENTICATE, X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderValue, StatusCode};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse as _, Response};
use axum::routing::{MethodRouter, get};
use axum::{Json, Router};
use serde::{Deserialize, Serialize};
use swml::web::Verifier;

use crate::clock::today;
use crate::config::{Config, USER};
use crate::live::{self, Live};
use crate::store::{Appointment, Call, Failure, Leg, Store};
use crate::timeline::{self, Entry};

/// Only its own files, and no script or style within it.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; \
     connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; \
     frame-ancestors 'none'";

/// The routes of the page.
pub(crate) fn routes(config: &Config, store: Store) -> Router {
    let password = config.page_password.as_deref();
    // for its comparison in constant time; the URL is not used
    let guard = password.and_then(|password| {
        let verifier = Verifier::new("https://localhost").ok()?;
        Some(Arc::new(verifier.basic(USER, password)))
    });
    let live = Live::new(store.changes().clone());
    Router::new()
        .route("/calls", get(calls))
        .route("/call", get(call))
        .route("/appointments", get(appointments))
        .with_state(store)
        .route("/live", get(live::stream).with_state(live))
        .route("/", file("text/html", include_str!("page/index.html")))
        .route("/page.css", file("text/css", include_str!("page/page.css")))
        .route(
            "/page.js",
            file("text/javascript", include_str!("page/page.js")),
        )
        .layer(from_fn_with_state(guard, admit))
}

fn file(kind: &'static str, text: &'static str) -> MethodRouter<(), Infallible> {
    get(async move || ([(CONTENT_TYPE, format!("{kind}; charset=utf-8"))], text))
}

/// Asks for the password of the page, if there is one, and restricts what the page may do.
async fn admit(
    State(guard): State<Option<Arc<Verifier>>>,
    request: Request,
    next: Next,
) -> Response {
    let authorization = request.headers().get(AUTHORIZATION);
    let authorization = authorization.and_then(|header| header.to_str().ok());
    let mut response = match guard {
        Some(guard) if !guard.knows(authorization) => {
            let challenge = [(WWW_AUTHENTICATE, r#"Basic realm="front desk""#)];
            (StatusCode::UNAUTHORIZED, challenge).into_response()
        }
        _ => next.run(request).await,
    };
    for (name, value) in [
        (CONTENT_SECURITY_POLICY, POLICY),
        (X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (REFERRER_POLICY, "no-referrer"),
        (CACHE_CONTROL, "no-store"),
    ] {
        response
            .headers_mut()
            .insert(name, HeaderValue::from_static(value));
    }
    response
}

async fn calls(State(store): State<Store>) -> Result<Json<Vec<Call>>, Failure> {
    store.calls().await.map(Json)
}

async fn appointments(State(store): State<Store>) -> Result<Json<Vec<Appointment>>, Failure> {
    store.appointments(&today().to_string()).await.map(Json)
}

#[derive(Deserialize)]
struct Shown {
    id: String,
}

/// A call with its legs and its timeline.
#[derive(Serialize)]
struct CallPage {
    call: Call,
    legs: Vec<Leg>,
    timeline: Vec<Entry>,
}

async fn call(
    State(store): State<Store>,
    Query(Shown { id }): Query<Shown>,
) -> Result<Result<Json<CallPage>, StatusCode>, Failure> {
    let Some(call) = store.call(&id).await? else {
        return Ok(Err(StatusCode::NOT_FOUND));
    };
    let events = store.events(&id).await?;
    let functions = store.functions(&id).await?;
    Ok(Ok(Json(CallPage {
        call,
        legs: store.legs(&id).await?,
        timeline: timeline::of(&events, &functions),
    })))
}
