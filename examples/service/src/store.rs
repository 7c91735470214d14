//! What the platform has told, in SQLite: each event once, however often it is told.

use std::collections::HashSet;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use rusqlite::{Connection, params};
use serde::Serialize;
use swml::event::{Device, EndReason, Event};

/// The events, in a file. A clone is the same store.
#[derive(Clone)]
pub struct Store(Arc<Mutex<Connection>>);

/// A call, by the last that was told of it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Call {
    /// Its id.
    pub call_id: String,
    /// The last state that was told, of the call or of its `connect`.
    pub state: String,
    /// Why it ended or failed, if that was told.
    pub reason: Option<String>,
    /// The device called, if that was told.
    pub device: Option<String>,
    /// When that was, in seconds since 1970.
    pub at: f64,
}

/// The store cannot do what it should.
#[derive(Debug)]
pub enum Failure {
    /// SQLite says so.
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
        body    TEXT NOT NULL UNIQUE    -- told again, it is the same body
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
    /// Opens the file, or makes it.
    ///
    /// # Errors
    /// It cannot be opened, or is no such file.
    pub fn open(path: &Path) -> Result<Self, Failure> {
        let connection = Connection::open(path)?;
        connection.execute_batch(TABLES)?;
        Ok(Self(Arc::new(Mutex::new(connection))))
    }

    /// Keeps an event; false if it was kept before. One that does not say when it was made
    /// was made now.
    ///
    /// # Errors
    /// SQLite says so.
    pub async fn keep(&self, event: Event, now: f64) -> Result<bool, Failure> {
        self.run(move |connection| {
            let told = call_update(&event);
            let body = serde_json::to_string(&event).unwrap_or_default();
            let at = event.timestamp().map_or(now, |at| at.seconds());
            // both or nothing
            let transaction = connection.transaction()?;
            let new = transaction
                .prepare_cached(KEEP)?
                .execute(params![told.call_id, body])?;
            if new == 1 {
                transaction.prepare_cached(CHANGE)?.execute(params![
                    told.call_id,
                    told.state,
                    told.reason,
                    told.device,
                    at
                ])?;
            }
            transaction.commit()?;
            Ok(new == 1)
        })
        .await
    }

    /// The last hundred calls, the latest first.
    ///
    /// # Errors
    /// SQLite says so.
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

    /// The devices that are in a call, if they have been since a moment.
    ///
    /// # Errors
    /// SQLite says so.
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

    /// How many events there are.
    ///
    /// # Errors
    /// SQLite says so.
    pub async fn count(&self) -> Result<u64, Failure> {
        self.run(|connection| {
            connection.query_row("SELECT count(*) FROM events", [], |row| row.get(0))
        })
        .await
    }

    /// Runs something on the connection, where waiting is allowed.
    async fn run<T: Send + 'static>(
        &self,
        ask: impl FnOnce(&mut Connection) -> rusqlite::Result<T> + Send + 'static,
    ) -> Result<T, Failure> {
        let store = Arc::clone(&self.0);
        let asked = tokio::task::spawn_blocking(move || {
            // a panic elsewhere has left no half of a transaction
            let mut connection = store.lock().unwrap_or_else(PoisonError::into_inner);
            ask(&mut connection)
        });
        Ok(asked.await.map_err(|_| Failure::Stopped)??)
    }
}

/// What an event tells of its call.
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
    // a stream may tell its own id and no call's
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
