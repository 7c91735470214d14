//! Errors of the database, and the response to a request that meets one.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use tracing::error;

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

/// The platform repeats a request that fails. The error is logged here, and not sent.
impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        error!("the store: {self}");
        StatusCode::INTERNAL_SERVER_ERROR.into_response()
    }
}
