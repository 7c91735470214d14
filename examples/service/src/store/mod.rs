//! The database: SQLite, or PostgreSQL for several instances.
//!
//! `sqlx::Any` runs the same statements on both, which have the same tables: see `migrations`.

mod appointments;
mod calls;
mod changes;
mod events;
mod functions;
mod migrations;

use std::time::Duration;

use sqlx::any::{AnyConnectOptions, AnyPoolOptions, install_default_drivers};
use sqlx::{AnyPool, ConnectOptions, Executor as _};

pub use appointments::{Appointment, Booked};
pub use calls::{Call, Leg};
pub use changes::Changes;
pub use events::Kept;
pub use functions::FunctionRun;

/// The database. Clones share it.
#[derive(Clone)]
pub struct Store {
    pool: AnyPool,
    changes: Changes,
}

/// An error of the database. It contains no data of a call.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// The database did not perform a statement, or cannot be reached.
    #[error(transparent)]
    Database(#[from] sqlx::Error),
    /// The service is being stopped.
    #[error("the service is being stopped")]
    Stopped,
    /// The tables could not be created or changed.
    #[error("the tables cannot be created: {0}")]
    Migration(#[from] sqlx::migrate::MigrateError),
}

/// The kind of a database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Backend {
    Sqlite,
    Postgres,
}

impl Backend {
    fn of(url: &str) -> Self {
        match url.starts_with("sqlite:") {
            true => Self::Sqlite,
            false => Self::Postgres,
        }
    }

    /// SQLite has one writer at a time: with one connection nothing waits for a lock in turns.
    fn connections(self) -> u32 {
        match self {
            Self::Sqlite => 1,
            Self::Postgres => 16,
        }
    }
}

/// In WAL mode, what is committed outlives the process.
const SQLITE_SETTINGS: &str = "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL";

impl Store {
    /// Opens the database, and creates its tables: `sqlite:calls.sqlite`, or `postgres://…`.
    ///
    /// # Errors
    /// The URL is invalid, the database cannot be reached, or has other tables of these names.
    pub async fn open(url: &str) -> Result<Self, Failure> {
        install_default_drivers();
        let backend = Backend::of(url);
        let url = match backend {
            // creates the file
            Backend::Sqlite if !url.contains('?') => format!("{url}?mode=rwc"),
            _ => url.to_owned(),
        };
        // the level `debug` is for requests
        let options = url
            .parse::<AnyConnectOptions>()?
            .disable_statement_logging();
        let pool = AnyPoolOptions::new()
            .max_connections(backend.connections())
            // within the time limit of a request
            .acquire_timeout(Duration::from_secs(5))
            .after_connect(move |connection, _| {
                Box::pin(async move {
                    if backend == Backend::Sqlite {
                        connection.execute(SQLITE_SETTINGS).await?;
                    }
                    Ok(())
                })
            })
            .connect_with(options.clone())
            .await?;
        migrations::run(&pool, backend).await?;
        let changes = Changes::of(backend, &url, options, &pool);
        Ok(Self { pool, changes })
    }

    /// Returns the changes of the database, by any instance.
    pub fn changes(&self) -> &Changes {
        &self.changes
    }
}

/// A text as a key: PostgreSQL stores no zero character, and the length of a key is limited.
fn column(text: &str) -> String {
    limited(text, 300)
}

/// A text that is not a key.
fn long_column(text: &str) -> String {
    limited(text, 4_000)
}

fn limited(text: &str, length: usize) -> String {
    let characters = text.chars().take(length);
    characters
        .map(|character| match character {
            '\0' => char::REPLACEMENT_CHARACTER,
            other => other,
        })
        .collect()
}
