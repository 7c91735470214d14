//! The connections to the database.

use std::time::Duration;

use sqlx::any::{AnyConnectOptions, AnyPoolOptions, install_default_drivers};
use sqlx::{AnyPool, ConnectOptions, Executor as _};

use super::backend::Backend;
use super::changes::Changes;
use super::failure::Failure;
use super::migrations;

/// The database. Clones share it.
#[derive(Clone)]
pub struct Store {
    pub(super) pool: AnyPool,
    pub(super) changes: Changes,
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
