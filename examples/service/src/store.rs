//! The events of the platform in SQLite, each stored once, however often it arrives.

use std::collections::HashSet;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use rusqlite::{Connection, params};
use serde::Serialize;
use swml::event::{Device, EndReason, Event};

/// The events in a database file. Clones share the store.
#[derive(Clone)]
pub struct Store(Arc<Mutex<Connection>>);

/// A call, according to its last event.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Call {
    /// Its id.
    pub call_id: String,
    /// The last reported state, of the call or of its `connect`.
    pub state: String,
    /// The reason why it ended or failed, if reported.
    pub reason: Option<String>,
    /// The device called, if reported.
    pub device: Option<String>,
    /// The time of that event, in seconds since 1970.
    pub at: f64,
}

/// An error of the store.
#[derive(Debug)]
pub enum Failure {
    /// An error of SQLite.
    Database(rusqlite::Error),
    /// The service is being stopped.
    Stopped,
}

impl std::fmt::Display for Failure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Database(error) => error.fmt(f),
            Self::Stopped => f.write_str("the service is being stopped"),
        }
    }
}

impl std::error::Error for Failure {}

impl From<rusqlite::Error> for Failure {
    fn from(error: rusqlite::Error) -> Self {
        Self::Database(error)
    }
}

const TABLES: &str = "
    PRAGMA journal_mode = WAL;      -- what is committed outlives the process
    PRAGMA synchronous = NORMAL;
    CREATE TABLE IF NOT EXISTS events (
        id      INTEGER PRIMARY KEY,
        call_id TEXT NOT NULL,
        body    TEXT NOT NULL UNIQUE    -- reported again, it is the same body
    );
    -- each call by the latest of its events, in whichever order they come
    CREATE TABLE IF NOT EXISTS calls (
        call_id TEXT PRIMARY KEY,
        state   TEXT NOT NULL,
        reason  TEXT,
        device  TEXT,
        at      REAL NOT NULL
    );
    CREATE INDEX IF NOT EXISTS latest ON calls (at);
    CREATE INDEX IF NOT EXISTS talking ON calls (state, at);
";

const KEEP: &str = "INSERT OR IGNORE INTO events (call_id, body) VALUES (?1, ?2)";

const CHANGE: &str = "
    INSERT INTO calls (call_id, state, reason, device, at) VALUES (?1, ?2, ?3, ?4, ?5)
    ON CONFLICT (call_id) DO UPDATE
    SET state = excluded.state, reason = excluded.reason, device = excluded.device, at = excluded.at
    WHERE excluded.at >= calls.at";

impl Store {
    /// Opens or creates the file.
    ///
    /// # Errors
    /// The file cannot be opened, or is not a database.
    pub fn open(path: &Path) -> Result<Self, Failure> {
        let connection = Connection::open(path)?;
        connection.execute_batch(TABLES)?;
        Ok(Self(Arc::new(Mutex::new(connection))))
    }

    /// Stores an event; returns false if it was stored before. The default timestamp is now.
    ///
    /// # Errors
    /// An error of SQLite.
    pub async fn keep(&self, event: Event, now: f64) -> Result<bool, Failure> {
        self.run(move |connection| {
            let reported = call_update(&event);
            let body = serde_json::to_string(&event).unwrap_or_default();
            let at = event.timestamp().map_or(now, |at| at.seconds());
            // both inserts or none
            let transaction = connection.transaction()?;
            let new = transaction
                .prepare_cached(KEEP)?
                .execute(params![reported.call_id, body])?;
            if new == 1 {
                transaction.prepare_cached(CHANGE)?.execute(params![
                    reported.call_id,
                    reported.state,
                    reported.reason,
                    reported.device,
                    at
                ])?;
            }
            transaction.commit()?;
            Ok(new == 1)
        })
        .await
    }

    /// Returns the last hundred calls, the latest first.
    ///
    /// # Errors
    /// An error of SQLite.
    pub async fn calls(&self) -> Result<Vec<Call>, Failure> {
        self.run(|connection| {
            let mut select = connection.prepare_cached(
                "SELECT call_id, state, reason, device, at FROM calls ORDER BY at DESC LIMIT 100",
            )?;
            let calls = select.query_map([], |row| {
                Ok(Call {
                    call_id: row.get(0)?,
                    state: row.get(1)?,
                    reason: row.get(2)?,
                    device: row.get(3)?,
                    at: row.get(4)?,
                })
            })?;
            calls.collect()
        })
        .await
    }

    /// Returns the devices in a call with events since `since`.
    ///
    /// # Errors
    /// An error of SQLite.
    pub async fn busy(&self, since: f64) -> Result<HashSet<String>, Failure> {
        self.run(move |connection| {
            let mut select = connection.prepare_cached(
                "SELECT device FROM calls
                 WHERE state = 'answered' AND at > ?1 AND device IS NOT NULL",
            )?;
            let devices = select.query_map([since], |row| row.get(0))?;
            devices.collect()
        })
        .await
    }

    /// Returns the number of events.
    ///
    /// # Errors
    /// An error of SQLite.
    pub async fn count(&self) -> Result<u64, Failure> {
        self.run(|connection| {
            connection.query_row("SELECT count(*) FROM events", [], |row| row.get(0))
        })
        .await
    }

    /// Runs a closure with the connection on a blocking thread.
    async fn run<T: Send + 'static>(
        &self,
        ask: impl FnOnce(&mut Connection) -> rusqlite::Result<T> + Send + 'static,
    ) -> Result<T, Failure> {
        let store = Arc::clone(&self.0);
        let asked = tokio::task::spawn_blocking(move || {
            // after a panic elsewhere the transaction was rolled back
            let mut connection = store.lock().unwrap_or_else(PoisonError::into_inner);
            ask(&mut connection)
        });
        Ok(asked.await.map_err(|_| Failure::Stopped)??)
    }
}

/// The columns of an event.
struct CallUpdate {
    call_id: String,
    state: String,
    reason: Option<String>,
    device: Option<String>,
}

fn call_update(event: &Event) -> CallUpdate {
    let call_id = event.call_id().map(str::to_owned);
    let (state, reason, device) = match event {
        Event::Call(event) => {
            let device = event.params.device.as_ref().and_then(Device::to);
            let reason = event.params.end_reason.as_ref().map(EndReason::as_str);
            (event.params.call_state.as_str(), reason, device)
        }
        Event::Connect(event) => (
            event.params.connect_state.as_str(),
            event.failed_reason(),
            None,
        ),
        Event::Stream(event) => (event.params.state.as_str(), None, None),
        other => (other.event_type(), None, None),
    };
    // a stream may report its own id and not the one of the call
    let stream = || match event {
        Event::Stream(event) => event.params.control_id.clone(),
        _ => None,
    };
    CallUpdate {
        call_id: call_id.or_else(stream).unwrap_or_default(),
        state: state.to_owned(),
        reason: reason.map(str::to_owned),
        device: device.map(str::to_owned),
    }
}
