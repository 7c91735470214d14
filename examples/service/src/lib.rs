//! The front desk of a call centre: callers choose a department, reach its free agents, wait in a
//! queue if none is free, book appointments with an AI agent, and leave a message at night.
//!
//! - [`desk`] is the script, built anew for each call; [`department`] are the rows of its menu;
//! - [`agent`] are the functions of the AI agent, [`slots`] its calendar;
//! - [`store`] is the database;
//! - [`page`] shows the calls, with the [`timeline`] of each, and [`live`] updates it;
//! - this file is the service around them;
//! - [`mod@serve`] is the server, with its limits.

pub mod agent;
mod call_update;
mod clock;
pub mod config;
pub mod department;
pub mod desk;
pub mod live;
pub mod page;
mod private;
pub mod serve;
pub mod slots;
pub mod store;
pub mod timeline;

use std::sync::Arc;

use axum::Router;
use axum::extract::{FromRef, Query, Request, State};
use axum::http::{StatusCode, Uri};
use axum::middleware::{Next, from_fn};
use axum::response::Response;
use axum::routing::post;
use serde::Deserialize;
use swml::Document;
use swml::event::{CallRequest, Event};
use swml::swaig::{Outcome, Tools};
use swml::web::axum::{Admitted, Invalid, Signed, tools};
use swml::web::{InvalidBase, RequestError, Verifier};
use tracing::{error, info, warn};

use clock::{LONGEST_CALL, hour, now};
pub use config::Config;
use desk::{Row, Urls};
pub use serve::{Limits, serve};
use store::{Failure, Kept, Store};

/// The state of the service, shared by all requests.
#[derive(Clone)]
struct Desk {
    config: Arc<Config>,
    store: Store,
    verifier: Verifier,
    functions: Tools<Store>,
}

/// Required by the extractors `Signed` and `Admitted`.
impl FromRef<Desk> for Verifier {
    fn from_ref(desk: &Desk) -> Self {
        desk.verifier.clone()
    }
}

/// The service cannot be started.
#[derive(Debug, thiserror::Error)]
pub enum StartFailure {
    /// The public URL is invalid.
    #[error(transparent)]
    Url(#[from] InvalidBase),
    /// The database cannot be used.
    #[error("the database: {0}")]
    Store(#[from] Failure),
}

/// Builds the router of the service.
///
/// # Errors
/// The public URL is invalid, or the database cannot be used.
pub async fn app(config: Config) -> Result<Router, StartFailure> {
    let verifier = config.verifier()?;
    let store = Store::open(&config.database_url).await?;
    let functions = agent::functions(&config, store.clone());
    let page = page::routes(&config, store.clone());
    let desk = Desk {
        config: Arc::new(config),
        functions: functions.clone(),
        store,
        verifier,
    };
    Ok(Router::new()
        .route("/script", post(script))
        .route("/events", post(event))
        .route("/functions", tools(functions))
        .with_state(desk)
        .merge(page)
        .layer(from_fn(log)))
}

/// Answers a call with a script.
async fn script(
    State(desk): State<Desk>,
    Signed(request): Signed<CallRequest>,
) -> Result<Document, Failure> {
    let call = &request.call;
    let (caller, called) = (call.from.as_deref(), call.to.as_deref());
    let store = &desk.store;
    store.arrive(&call.call_id, caller, called, now()).await?;
    let busy = store.busy(now() - LONGEST_CALL).await?;
    let rows = desk.config.departments.iter();
    let rows: Vec<Row<'_>> = rows
        .map(|department| Row::new(department, |agent| busy.contains(agent)))
        .collect();
    let open = desk.config.is_open(hour());
    info!(call = call.call_id, open, busy = busy.len(), "a call");
    let urls = Urls::of(&desk.verifier, &call.call_id);
    let functions = desk.functions.for_call(&call.call_id);
    let functions = functions.swaig(desk.config.functions_url());
    Ok(desk::script(&urls, open, &rows, functions))
}

/// The query of the URL of a callback.
#[derive(Default, Deserialize)]
struct OfCall {
    call: Option<String>,
}

/// Stores an event of a call. The response is sent after that: an event that was answered is not
/// repeated, and one that is repeated is stored once.
async fn event(
    State(desk): State<Desk>,
    uri: Uri,
    Admitted(event): Admitted<Event>,
) -> Result<StatusCode, Failure> {
    if let Event::Other(other) = &event {
        warn!(event_type = other.event_type, "an event of an unknown type");
    }
    let of_call = Query::<OfCall>::try_from_uri(&uri).ok();
    let of_call = of_call.and_then(|Query(query)| query.call);
    let kept = desk.store.keep(of_call.as_deref(), &event, now()).await;
    Ok(match kept? {
        Kept::New => StatusCode::CREATED,
        Kept::Before => StatusCode::OK,
    })
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
    } else if let Some(outcome) = response.extensions().get::<Outcome>() {
        info!(path, status, "a function: {outcome:?}");
    } else if status >= 400 {
        warn!(path, status, "refused");
    }
    response
}
