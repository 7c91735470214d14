//! For tests of services.
mod sample;
pub use sample::{EVENTS, REQUESTS, Sample};
