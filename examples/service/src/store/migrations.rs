//! The tables, and their changes from version to version.

use std::time::Duration;

use sqlx::migrate::{MigrateError, Migration, MigrationType, Migrator};
use sqlx::{AnyPool, SqlStr};
use tokio::time::sleep;

use super::backend::Backend;

macro_rules! migrations {
    ($folder:literal: $($version:literal $name:literal),+) => {
        vec![$( (
            $version,
            $name,
            include_str!(concat!("../../migrations/", $folder, "/000", $version, "_", $name, ".sql")),
        ) ),+]
    };
}

/// Runs the migrations that the database does not have yet.
pub(super) async fn run(pool: &AnyPool, backend: Backend) -> Result<(), MigrateError> {
    let files = match backend {
        Backend::Sqlite => migrations!("sqlite": 1 "calls", 2 "appointments"),
        Backend::Postgres => migrations!("postgres": 1 "calls", 2 "appointments"),
    };
    let migrations = files.into_iter().map(|(version, name, sql)| {
        let sql = SqlStr::from_static(sql);
        Migration::new(version, name.into(), MigrationType::Simple, sql, false)
    });
    let migrator = Migrator::with_migrations(migrations.collect());
    // PostgreSQL has a lock for migrations. SQLite has none: the second of two that start at the
    // same time fails at a migration of the first, and then finds it done
    for _ in 0..10 {
        if migrator.run(pool).await.is_ok() {
            return Ok(());
        }
        if backend == Backend::Postgres {
            break;
        }
        sleep(Duration::from_millis(100)).await;
    }
    migrator.run(pool).await
}
