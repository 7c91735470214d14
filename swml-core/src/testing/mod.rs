//! Test support for services: sample payloads, and clients that sign as the platform does.
//!
//! | feature besides `testing` | contents |
//! |---|---|
//! | none | [`EVENTS`], [`REQUESTS`]: payloads |
//! | `axum` | `axum`: a client of a router |
//! | `actix` | `actix`: a client of an app |

#[cfg(feature = "actix")]
pub mod actix;
#[cfg(any(feature = "axum", feature = "actix"))]
mod answer;
#[cfg(feature = "axum")]
pub mod axum;
mod sample;

#[cfg(any(feature = "axum", feature = "actix"))]
pub use answer::Answered;
pub use sample::{EVENTS, REQUESTS, Sample};
