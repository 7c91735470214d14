//! The front desk of a call centre: callers reach the free agents, wait in a queue if none is free,
//! and leave a message at night.
//!
//! - [`desk`] is the script, built anew for each call;
//! - [`store`] stores the events of the calls;
//! - this file is the service around them;
//! - [`mod@serve`] is the server, with its limits.

pub mod config;
pub mod desk;
pub mod page;
pub mod serve;
pub mod store;

use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

use axum::extract::{FromRef, Request, State};
use axum::http::StatusCode;
use axum::middleware::{Next, from_fn};
use axum::response::Response;
use axum::routing::{get, post};
use axum::{Json, Router};
use swml::Document;
use swml::event::{CallRequest, Event};
use swml::web::axum::{Invalid, Signed};
use swml::web::{RequestError, Verifier};
use tracing::{error, info, warn};

pub use config::Config;
pub use serve::{Limits, serve};
use store::{Call, Store};

/// The state of the service, shared by all requests.
#[derive(Clone)]
struct Desk {
    config: Arc<Config>,
    store: Store,
    verifier: Verifier,
}

/// Required by the extractor `Signed`.
impl FromRef<Desk> for Verifier {
    fn from_ref(desk: &Desk) -> Self {
        desk.verifier.clone()
    }
}

/// Builds the router of the service.
///
/// # Errors
/// The public URL is invalid, or the store cannot be opened.
pub fn app(config: Config) -> Result<Router, Box<dyn std::error::Error>> {
    let verifier = Verifier::new(&config.public_url)?.limit(64 * 1024);
    let verifier = config.keys.iter().fold(verifier, Verifier::key);
    let desk = Desk {
        store: Store::open(&config.database)?,
        config: Arc::new(config),
        verifier,
    };
    Ok(Router::new()
        .route("/", get(page::show))
        .route("/calls", get(calls))
        .route("/script", post(script))
        .route("/events", post(event))
        .with_state(desk)
        .layer(from_fn(log)))
}

/// Answers a call with a script.
async fn script(
    State(desk): State<Desk>,
    Signed(request): Signed<CallRequest>,
) -> Result<Document, StatusCode> {
    let busy = desk.store.busy(now() - LONGEST_CALL).await;
    let busy = busy.map_err(broken)?;
    let agents = desk.config.agents.iter();
    let free: Vec<&str> = agents
        .map(String::as_str)
        .filter(|agent| !busy.contains(*agent))
        .collect();
    let open = desk.config.is_open(hour());
    info!(
        call = request.call.call_id,
        open,
        free = free.len(),
        "a call"
    );
    Ok(desk::script(&desk.config.public_url, open, &free))
}

/// Stores an event of a call. The response is sent after that: an event that was answered is not
/// repeated, and one that is repeated is stored once.
async fn event(
    State(desk): State<Desk>,
    Signed(event): Signed<Event>,
) -> Result<StatusCode, StatusCode> {
    if let Event::Other(other) = &event {
        warn!(event_type = other.event_type, "an event of an unknown type");
    }
    let new = desk.store.keep(event, now()).await.map_err(broken)?;
    Ok(match new {
        true => StatusCode::CREATED,
        false => StatusCode::OK,
    })
}

/// Returns the calls for the page.
async fn calls(State(desk): State<Desk>) -> Result<Json<Vec<Call>>, StatusCode> {
    desk.store.calls().await.map(Json).map_err(broken)
}

fn broken(failure: store::Failure) -> StatusCode {
    error!("the store: {failure}");
    StatusCode::INTERNAL_SERVER_ERROR
}

/// Logs each request by its path and status, without its body, which is private.
async fn log(request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    let response = next.run(request).await;
    let status = response.status().as_u16();
    if let Some(Invalid(invalid)) = response.extensions().get() {
        error!(path, status, "the script was not sent:\n{invalid}");
    } else if let Some(refused) = response.extensions().get::<Arc<RequestError>>() {
        // includes the checked URL, so that a wrong PUBLIC_URL is found
        warn!(path, status, "refused: {refused}");
    } else if status >= 400 {
        warn!(path, status, "refused");
    }
    response
}

/// The longest duration of a call: four hours, unless its script says otherwise. It prevents an
/// agent from being busy forever after a lost callback.
const LONGEST_CALL: f64 = 4.0 * 3600.0;

/// The time, in seconds since 1970.
fn now() -> f64 {
    let now = SystemTime::now().duration_since(UNIX_EPOCH);
    now.map(|now| now.as_secs_f64()).unwrap_or_default()
}

/// The hour of the day, UTC.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn hour() -> u8 {
    (now() / 3600.0 % 24.0) as u8
}
