//! Test support for services: sample payloads, and clients that sign as the platform does.
//!
//! | feature besides `testing` | what is here with it |
//! |---|---|
//! | none | [`EVENTS`], [`REQUESTS`]: payloads; [`CALLER`], [`CALLED`] and [`CALL_ID`] in them |
//! | none | [`authorization`]: the header of a URL with credentials |
//! | `axum` | `axum`: a client of a router |
//! | `actix` | `actix`: a client of an app |

#[cfg(feature = "actix")]
pub mod actix;
#[cfg(any(feature = "axum", feature = "actix"))]
mod answer;
#[cfg(feature = "axum")]
pub mod axum;
mod sample;
mod url;

#[cfg(any(feature = "axum", feature = "actix"))]
pub use answer::Answered;
pub use sample::{CALL_ID, CALLED, CALLER, EVENTS, REQUESTS, Sample};
pub use url::authorization;
