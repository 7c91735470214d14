//! The server around the service, with limits on the number of connections and their duration.
//!
//! `axum::serve` limits neither. A client that never completes its request would be waited for
//! forever, and enough of them would block the platform.

use std::convert::Infallible;
use std::io::ErrorKind;
use std::pin::pin;
use std::sync::Arc;
use std::time::{Duration, Instant};

use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::http::header::{CONNECTION, HeaderValue};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::{Extension, Router};
use hyper::server::conn::http1;
use hyper::service::{Service, service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore, watch};
use tokio::time::{sleep, timeout};
use tracing::{debug, error, warn};

/// Limits for clients.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Connections at the same time; others wait. Each takes a file descriptor, of which a process
    /// has 1,024 by default.
    pub connections: usize,
    /// The time for the head of a request, from the first byte of the connection or the end of the
    /// previous request; it also ends a connection without a request.
    pub head: Duration,
    /// The time from there to the response, including the body.
    pub request: Duration,
    /// The time after which a connection is closed at the next request.
    pub connection: Duration,
    /// The time for open requests after the server was asked to stop.
    pub stop: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            connections: 800,
            head: Duration::from_secs(3),
            request: Duration::from_secs(10),
            connection: Duration::from_secs(60),
            stop: Duration::from_secs(5),
        }
    }
}

/// A signal for responses without an end of their own: the server is asked to stop.
#[derive(Clone)]
pub struct Stopping(watch::Receiver<()>);

impl Stopping {
    /// Completes when the server is asked to stop.
    pub async fn stopped(&mut self) {
        // an error: the server has ended
        let _ = self.0.changed().await;
    }
}

/// Serves until `stop` completes; returns false if some requests were not answered by then.
pub async fn serve(
    listener: TcpListener,
    app: Router,
    limits: Limits,
    stop: impl Future<Output = ()>,
) -> bool {
    let (stopping, until) = watch::channel(());
    let app = app
        .layer(from_fn_with_state(limits.request, in_time))
        .layer(Extension(Stopping(until.clone())));
    let places = Arc::new(Semaphore::new(limits.connections));
    let mut stop = pin!(stop);
    loop {
        let (socket, place) = tokio::select! {
            accepted = accept(&listener, &places) => accepted,
            () = &mut stop => break,
        };
        let (app, mut until) = (app.clone(), until.clone());
        tokio::spawn(async move {
            connection(socket, app, limits, &mut until).await;
            drop(place);
        });
    }
    drop((listener, until, app));
    // each connection holds a receiver until it has ended
    stopping.send_replace(());
    timeout(limits.stop, stopping.closed()).await.is_ok()
}

/// Accepts the next connection when the limit allows one.
async fn accept(
    listener: &TcpListener,
    places: &Arc<Semaphore>,
) -> (TcpStream, Option<OwnedSemaphorePermit>) {
    // the semaphore is never closed
    let place = Arc::clone(places).acquire_owned().await.ok();
    loop {
        match listener.accept().await {
            Ok((socket, _)) => return (socket, place),
            Err(gone) if of_the_client(gone.kind()) => {}
            // for example without free descriptors: wait for other connections to end
            Err(failure) => {
                error!("no connection can be accepted: {failure}");
                sleep(Duration::from_millis(200)).await;
            }
        }
    }
}

fn of_the_client(kind: ErrorKind) -> bool {
    matches!(
        kind,
        ErrorKind::ConnectionAborted | ErrorKind::ConnectionRefused | ErrorKind::ConnectionReset
    )
}

/// Serves one connection with all its requests.
async fn connection(
    socket: TcpStream,
    app: Router,
    limits: Limits,
    until: &mut watch::Receiver<()>,
) {
    let (app, opened) = (TowerToHyperService::new(app), Instant::now());
    let service = service_fn(move |request| {
        let response = app.call(request);
        async move {
            let mut response = response.await?;
            // the header asks the client to send no further request on this connection
            if opened.elapsed() > limits.connection {
                let headers = response.headers_mut();
                headers.insert(CONNECTION, HeaderValue::from_static("close"));
            }
            Ok::<_, Infallible>(response)
        }
    });
    let mut served = pin!(
        http1::Builder::new()
            .timer(TokioTimer::new())
            .header_read_timeout(limits.head)
            .serve_connection(TokioIo::new(socket), service)
    );
    // the last request has ended by then, unless the client does not read the response
    let last = sleep(limits.connection + limits.head + limits.request);
    let mut last = pin!(last);
    let mut ended = tokio::select! {
        ended = served.as_mut() => Some(ended),
        () = last.as_mut() => Some(Ok(())),
        _ = until.changed() => None,
    };
    if ended.is_none() {
        served.as_mut().graceful_shutdown();
        ended = tokio::select! {
            ended = served => Some(ended),
            () = last => None,
        };
    }
    if let Some(Err(failure)) = ended {
        debug!("a connection: {failure}");
    }
}

/// Answers 408 if a request takes too long.
async fn in_time(State(limit): State<Duration>, request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    let answered = timeout(limit, next.run(request)).await;
    answered.unwrap_or_else(|_| {
        warn!(path, "a request took too long");
        StatusCode::REQUEST_TIMEOUT.into_response()
    })
}
