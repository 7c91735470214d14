//! Changes of the database by any instance, for the live pages.
//!
//! A change says only *that* something has changed; a page then reads what it shows. So changes can
//! be combined, a lost one is made good by the next, and there is nothing to keep in order.
//!
//! Instances on PostgreSQL learn of each other's by `LISTEN` and `NOTIFY`. Polling for higher ids
//! would miss rows: they become visible in the order of commits, not of their ids. An instance
//! notifies after its commits and a few times a second at most, because PostgreSQL commits
//! transactions with a `NOTIFY` one after another. SQLite has `data_version`, a number in memory
//! that changes with each commit of another connection.

use std::sync::Arc;
use std::time::Duration;

use sqlx::any::AnyConnectOptions;
use sqlx::postgres::PgListener;
use sqlx::{AnyPool, ConnectOptions};
use tokio::sync::{Notify, watch};
use tokio::task::JoinSet;
use tokio::time::sleep;
use tracing::warn;

use super::backend::Backend;

/// The shortest time between two notifications.
const PAUSE: Duration = Duration::from_millis(200);

/// The time before another attempt after a failure.
const RETRY: Duration = Duration::from_secs(1);

/// The changes of the database, by any instance.
#[derive(Clone)]
pub struct Changes {
    seen: watch::Receiver<u64>,
    own: Arc<Notify>,
    /// Ends with the last clone.
    _tasks: Arc<JoinSet<()>>,
}

impl Changes {
    pub(super) fn of(
        backend: Backend,
        url: &str,
        options: AnyConnectOptions,
        pool: &AnyPool,
    ) -> Self {
        let (changed, seen) = watch::channel(0);
        let own = Arc::new(Notify::new());
        let mut tasks = JoinSet::new();
        match backend {
            Backend::Sqlite => {
                tasks.spawn(watch_file(options, changed));
            }
            Backend::Postgres => {
                tasks.spawn(announce(pool.clone(), Arc::clone(&own)));
                tasks.spawn(listen(url.to_owned(), changed));
            }
        }
        Self {
            seen,
            own,
            _tasks: Arc::new(tasks),
        }
    }

    /// Returns a receiver whose value is changed after each change.
    pub fn subscribe(&self) -> watch::Receiver<u64> {
        self.seen.clone()
    }

    /// Announces a change of this instance, which has been committed.
    pub(super) fn announce(&self) {
        self.own.notify_one();
    }
}

fn bump(changed: &watch::Sender<u64>) {
    changed.send_modify(|version| *version = version.wrapping_add(1));
}

async fn announce(pool: AnyPool, own: Arc<Notify>) {
    loop {
        own.notified().await;
        if let Err(failure) = sqlx::query("NOTIFY calls").execute(&pool).await {
            warn!("a change is not announced: {failure}");
            own.notify_one();
            sleep(RETRY).await;
        }
        sleep(PAUSE).await;
    }
}

async fn listen(url: String, changed: watch::Sender<u64>) {
    loop {
        if let Err(failure) = listen_once(&url, &changed).await {
            warn!("changes of other instances are not received: {failure}");
        }
        sleep(RETRY).await;
    }
}

async fn listen_once(url: &str, changed: &watch::Sender<u64>) -> Result<(), sqlx::Error> {
    let mut listener = PgListener::connect(url).await?;
    listener.listen("calls").await?;
    loop {
        // whatever was missed before
        bump(changed);
        // `None` after a reconnection
        listener.try_recv().await?;
    }
}

async fn watch_file(options: AnyConnectOptions, changed: watch::Sender<u64>) {
    loop {
        if let Err(failure) = watch_file_once(&options, &changed).await {
            warn!("changes of the database are not seen: {failure}");
        }
        sleep(RETRY).await;
    }
}

async fn watch_file_once(
    options: &AnyConnectOptions,
    changed: &watch::Sender<u64>,
) -> Result<(), sqlx::Error> {
    let mut connection = options.connect().await?;
    let mut known = None;
    loop {
        let version: i64 = sqlx::query_scalar("PRAGMA data_version")
            .fetch_one(&mut connection)
            .await?;
        if known.replace(version) != Some(version) {
            bump(changed);
        }
        sleep(PAUSE).await;
    }
}
