//! The service of the page.

use std::convert::Infallible;
use std::io;
use std::net::SocketAddr;
use std::sync::Arc;

use axum::extract::{DefaultBodyLimit, Path, State};
use axum::http::{StatusCode, header};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router, middleware};
use futures_util::stream::{self, Stream};
use serde_json::Value;
use tokio::net::TcpListener;
use tokio::sync::{Semaphore, watch};

use super::changes;
use super::guard::{self, Port};
use super::refusal::Refusal;
use super::session::{Course, Session};
use crate::graph;
use crate::outcome::Failure;

/// The maximum size of a request, in bytes.
pub(super) const BODY: usize = 256 << 10;

/// The page at its address.
pub(super) struct Page {
    listener: TcpListener,
    address: SocketAddr,
    token: String,
    session: Session,
}

impl Page {
    /// Takes the port.
    pub(super) async fn bind(session: Session, at: SocketAddr) -> Result<Self, Failure> {
        let listener = TcpListener::bind(at).await?;
        Ok(Self {
            address: listener.local_addr()?,
            listener,
            token: guard::token()?,
            session,
        })
    }

    /// Returns the address of the page.
    pub(super) fn url(&self) -> String {
        format!("http://{}/{}/", self.address, self.token)
    }

    /// Serves the page until the process ends.
    pub(super) async fn run(self) -> io::Result<()> {
        let changes = changes::watched(self.session.watched());
        let port = Port(self.address.port());
        let router = router(self.session, changes, port, &self.token);
        axum::serve(self.listener, router).await
    }
}

/// The state that all requests share.
struct Service {
    session: Session,
    changes: watch::Receiver<u64>,
    /// An exploration takes a processor for a while, so there is one at a time.
    exploring: Semaphore,
}

/// Returns the service under a secret path.
pub(super) fn router(
    session: Session,
    changes: watch::Receiver<u64>,
    port: Port,
    token: &str,
) -> Router {
    let service = Arc::new(Service {
        session,
        changes,
        exploring: Semaphore::new(1),
    });
    let page = Router::new()
        .route("/", get(asset(HTML, include_str!("assets/index.html"))))
        .route(
            "/studio.css",
            get(asset(CSS, include_str!("assets/studio.css"))),
        )
        .route(
            "/studio.js",
            get(asset(JS, include_str!("assets/studio.js"))),
        )
        .route(
            "/icon.svg",
            get(asset(SVG, include_str!("assets/icon.svg"))),
        )
        .route("/flow.css", get(styles))
        .route("/files", get(files))
        .route("/flow/{file}", get(drawing))
        .route("/changes", get(events))
        .route("/play", post(play))
        .route("/explore", post(explore))
        .with_state(service);
    Router::new()
        // with the slash at its end, to which the addresses in the page are relative
        .nest(&format!("/{token}/"), page)
        .layer(DefaultBodyLimit::max(BODY))
        .layer(middleware::from_fn_with_state(port, guard::check))
}

const HTML: &str = "text/html; charset=utf-8";
const CSS: &str = "text/css; charset=utf-8";
const JS: &str = "text/javascript; charset=utf-8";
const SVG: &str = "image/svg+xml; charset=utf-8";

/// Returns a handler for a part of the page.
fn asset(
    kind: &'static str,
    text: &'static str,
) -> impl Fn() -> std::future::Ready<([(header::HeaderName, &'static str); 1], &'static str)> + Clone
{
    move || std::future::ready(([(header::CONTENT_TYPE, kind)], text))
}

async fn styles() -> impl IntoResponse {
    ([(header::CONTENT_TYPE, CSS)], graph::stylesheet())
}

async fn files(State(service): State<Arc<Service>>) -> Json<Value> {
    Json(service.session.names())
}

async fn drawing(
    State(service): State<Arc<Service>>,
    Path(file): Path<usize>,
) -> Result<Response, Error> {
    let drawing = run(service, move |session| session.drawing(file)).await?;
    Ok(([(header::CONTENT_TYPE, SVG)], drawing).into_response())
}

async fn play(
    State(service): State<Arc<Service>>,
    Json(course): Json<Course>,
) -> Result<Json<Value>, Error> {
    let view = run(service, move |session| session.play(&course)).await?;
    Ok(Json(view))
}

async fn explore(
    State(service): State<Arc<Service>>,
    Json(course): Json<Course>,
) -> Result<Json<Value>, Error> {
    let shared = Arc::clone(&service);
    let _permit = shared
        .exploring
        .acquire()
        .await
        .map_err(|_| Error::Failed)?;
    let report = run(service, move |session| session.explore(course.file)).await?;
    Ok(Json(report))
}

/// Runs something that reads files and computes, on a thread of its own.
async fn run<T: Send + 'static>(
    service: Arc<Service>,
    work: impl FnOnce(&Session) -> Result<T, Refusal> + Send + 'static,
) -> Result<T, Error> {
    let done = tokio::task::spawn_blocking(move || work(&service.session)).await;
    match done {
        Ok(Ok(value)) => Ok(value),
        Ok(Err(refusal)) => Err(Error::Refused(refusal)),
        Err(_) => Err(Error::Failed),
    }
}

/// A request without an answer.
enum Error {
    Refused(Refusal),
    Failed,
}

impl IntoResponse for Error {
    fn into_response(self) -> Response {
        let (status, text) = match self {
            Self::Refused(refusal) => {
                let status = match refusal {
                    Refusal::NoFile(_) | Refusal::NoDrawing(_) => StatusCode::NOT_FOUND,
                    Refusal::TooLong { .. } => StatusCode::UNPROCESSABLE_ENTITY,
                };
                (status, refusal.to_string())
            }
            Self::Failed => (
                StatusCode::INTERNAL_SERVER_ERROR,
                "the request could not be completed".to_owned(),
            ),
        };
        (status, text).into_response()
    }
}

/// Sends an event for each change of a file.
async fn events(
    State(service): State<Arc<Service>>,
) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let mut changes = service.changes.clone();
    changes.mark_unchanged();
    let events = stream::unfold(changes, |mut changes| async {
        changes.changed().await.ok()?;
        let number = *changes.borrow_and_update();
        let event = Event::default().event("change").data(number.to_string());
        Some((Ok(event), changes))
    });
    Sse::new(events).keep_alive(KeepAlive::default())
}
