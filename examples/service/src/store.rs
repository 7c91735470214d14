//! What the platform has told, in SQLite: each event once, however often it is told.

use std::collections::HashSet;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use rusqlite::{Connection, params};
use serde::Serialize;
use swml::event::Event;

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
        state   TEXT NOT NULL,
        reason  TEXT,
        device  TEXT,
        at      REAL NOT NULL,
        body    TEXT NOT NULL UNIQUE    -- told again, it is the same body
    );
    CREATE INDEX IF NOT EXISTS of_call ON events (call_id, at);
";

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

    /// Keeps an event; false if it was kept before.
    ///
    /// # Errors
    /// SQLite says so.
    pub async fn keep(&self, event: Event) -> Result<bool, Failure> {
        self.run(move |connection| {
            let told = told(&event);
            let body = serde_json::to_string(&event).unwrap_or_default();
            let at = event.timestamp().map_or(0.0, |at| at.seconds());
            let mut insert = connection.prepare_cached(
                "INSERT OR IGNORE INTO events (call_id, state, reason, device, at, body)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            )?;
            let call_id = event.call_id().unwrap_or_default();
            let rows = insert.execute(params![
                call_id,
                told.state,
                told.reason,
                told.device,
                at,
                body
            ])?;
            Ok(rows == 1)
        })
        .await
    }

    /// The calls, the latest first.
    ///
    /// # Errors
    /// SQLite says so.
    pub async fn calls(&self) -> Result<Vec<Call>, Failure> {
        self.run(|connection| {
            // of several rows with the same greatest `at` the last one counts
            let mut select = connection.prepare_cached(
                "SELECT call_id, state, reason, device, at FROM events AS e
                 WHERE id = (SELECT id FROM events WHERE call_id = e.call_id
                             ORDER BY at DESC, id DESC LIMIT 1)
                 ORDER BY at DESC LIMIT 100",
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

    /// The devices that are in a call.
    ///
    /// # Errors
    /// SQLite says so.
    pub async fn busy(&self) -> Result<HashSet<String>, Failure> {
        let calls = self.calls().await?.into_iter();
        let talking = calls.filter(|call| call.state == "answered");
        Ok(talking.filter_map(|call| call.device).collect())
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
        ask: impl FnOnce(&Connection) -> rusqlite::Result<T> + Send + 'static,
    ) -> Result<T, Failure> {
        let store = Arc::clone(&self.0);
        let asked = tokio::task::spawn_blocking(move || {
            // a panic elsewhere has left no half of a transaction
            let connection = store.lock().unwrap_or_else(PoisonError::into_inner);
            ask(&connection)
        });
        Ok(asked.await.map_err(|_| Failure::Stopped)??)
    }
}

/// What an event tells of its call.
struct Told {
    state: String,
    reason: Option<String>,
    device: Option<String>,
}

fn told(event: &Event) -> Told {
    match event {
        Event::Call(event) => {
            let device = event.params.device.as_ref();
            Told {
                state: event.params.call_state.to_string(),
                reason: event.params.end_reason.as_ref().map(ToString::to_string),
                device: device.and_then(|device| device.to()).map(str::to_owned),
            }
        }
        Event::Connect(event) => Told {
            state: event.params.connect_state.to_string(),
            reason: event.failed_reason().map(str::to_owned),
            device: None,
        },
        Event::Stream(event) => Told {
            state: event.params.state.to_string(),
            reason: None,
            device: None,
        },
        other => Told {
            state: other.event_type().to_owned(),
            reason: None,
            device: None,
        },
    }
}
