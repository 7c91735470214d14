//! The stream of changes for the page: server-sent events.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use axum::Extension;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Sse;
use axum::response::sse::{Event, KeepAlive};
use futures_util::stream::{Stream, unfold};
use tokio::sync::Semaphore;
use tokio::time::{Instant, sleep, timeout_at};

use crate::serve::Stopping;
use crate::store::Changes;

/// Streams at the same time, so that pages leave connections to the platform. Other pages poll.
const PAGES: usize = 100;

/// A stream ends before its connection does; the browser opens another one.
const LONGEST: Duration = Duration::from_secs(50);

/// The shortest time between two changes. Those in between are combined.
const PAUSE: Duration = Duration::from_millis(200);

/// The state of the streams.
#[derive(Clone)]
pub(crate) struct Live {
    changes: Changes,
    places: Arc<Semaphore>,
}

impl Live {
    pub(crate) fn new(changes: Changes) -> Self {
        Self {
            changes,
            places: Arc::new(Semaphore::new(PAGES)),
        }
    }
}

/// Sends an event after each change, and one at the start: what changed before is unknown.
pub(crate) async fn stream(
    State(live): State<Live>,
    stopping: Option<Extension<Stopping>>,
) -> Result<Sse<impl Stream<Item = Result<Event, Infallible>>>, StatusCode> {
    let place = live.places.try_acquire_owned();
    let place = place.map_err(|_| StatusCode::SERVICE_UNAVAILABLE)?;
    let end = Instant::now() + LONGEST;
    let mut changes = live.changes.subscribe();
    changes.mark_changed();
    let stopping = stopping.map(|Extension(stopping)| stopping);
    // the instance of the database lives as long as the stream
    let held = (place, live.changes);
    let events = unfold(
        (changes, stopping, held),
        move |(mut changes, mut stopping, held)| {
            async move {
                let stopped = async {
                    match &mut stopping {
                        Some(stopping) => stopping.stopped().await,
                        None => std::future::pending().await,
                    }
                };
                tokio::select! {
                    changed = timeout_at(end, changes.changed()) => changed.ok()?.ok()?,
                    () = stopped => return None,
                }
                // more may come, and is part of what the page reads then
                sleep(PAUSE).await;
                changes.mark_unchanged();
                // without data, a browser would ignore it
                let event = Event::default()
                    .event("change")
                    .data("calls")
                    .retry(Duration::from_secs(1));
                Some((Ok(event), (changes, stopping, held)))
            }
        },
    );
    Ok(Sse::new(events).keep_alive(KeepAlive::default()))
}
