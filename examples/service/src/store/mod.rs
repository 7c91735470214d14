//! The database: SQLite, or PostgreSQL for several instances.
//!
//! `sqlx::Any` runs the same statements on both, which have the same tables: see `migrations`.

mod appointments;
mod backend;
mod calls;
mod changes;
mod column;
mod database;
mod events;
mod failure;
mod functions;
mod migrations;

pub use appointments::{Appointment, Booked};
pub use calls::{Call, Leg};
pub use changes::Changes;
pub use database::Store;
pub use events::Kept;
pub use failure::Failure;
pub use functions::FunctionRun;
