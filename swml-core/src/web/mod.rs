//! Scripts over HTTP: authentication of requests, and responses.
//!
//! A handler of axum or actix-web returns a [`Document`](crate::Document), or [`Rendered`] around the text
//! of `swml_json!`. Both are sent as `application/json`; the text alone would be sent as
//! `text/plain`.
//!
//! | feature | contents |
//! |---|---|
//! | none | [`Rendered`], [`CONTENT_TYPE`] |
//! | `webhook` | `Verifier`: the signatures of requests; `ReplayWindow`: detection of replays |
//! | `http` | `http`: responses and signatures with the types of the crate `http` |
//! | `axum` | `axum`: scripts as responses, and the extractors `Signed` and `Admitted` |
//! | `actix` | `actix`: the same for actix-web |
//! | `axum` or `actix` | `OrApology`: the response when a script fails |
//! | `tracing` | events of the target `swml::web` about responses and rejections |
//!
//! # Authentication
//!
//! The platform signs requests for scripts. Requests that a script causes, callbacks and reports of
//! agents, may not be signed: write URLs with a user name and a password into the script
//! (`Verifier::basic`, `Verifier::url`), and receive them with `Admitted`.

#[cfg(feature = "actix")]
pub mod actix;
#[cfg(any(feature = "axum", feature = "actix"))]
mod answer;
#[cfg(any(feature = "axum", feature = "actix"))]
mod apology;
#[cfg(feature = "axum")]
pub mod axum;
#[cfg(feature = "webhook")]
pub(crate) mod basic;
#[cfg(any(feature = "axum", feature = "actix"))]
mod body;
#[cfg(any(feature = "axum", feature = "actix", feature = "swaig"))]
pub(crate) mod catch;
#[cfg(feature = "http")]
pub mod http;
#[cfg(feature = "webhook")]
mod replay;
#[cfg(any(feature = "axum", feature = "actix"))]
mod request_error;
#[cfg(feature = "webhook")]
mod signature;
#[cfg(any(feature = "axum", feature = "actix"))]
mod telemetry;

#[cfg(any(feature = "axum", feature = "actix"))]
pub use apology::{Apologetic, Apologized, OrApology, apology};
#[cfg(any(feature = "axum", feature = "actix"))]
pub use body::FromBody;
#[cfg(feature = "webhook")]
pub use replay::{ReplayWindow, Seen};
#[cfg(any(feature = "axum", feature = "actix"))]
pub use request_error::RequestError;
#[cfg(feature = "webhook")]
pub use signature::{
    InvalidBase, Rejected, SHA1_HEADER, SHA256_HEADER, Signatures, SignedRequest, Verifier,
};

/// The content type of a script.
pub const CONTENT_TYPE: &str = "application/json";

/// The JSON text of a script, such as the output of `swml_json!`, which axum and actix-web send as
/// `application/json`. It is not checked again.
///
/// ```
/// # use swml_core as swml;
/// use std::borrow::Cow;
/// use swml::web::Rendered;
///
/// // the output of `swml_json! { answer; }`
/// let text: Cow<'static, str> = r#"{"sections":{"main":[{"answer":{}}]}}"#.into();
/// let answer: Rendered = text.into();
/// assert!(answer.as_str().starts_with('{'));
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Rendered(std::borrow::Cow<'static, str>);

impl Rendered {
    /// Returns the text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Returns the text by value.
    pub fn into_inner(self) -> std::borrow::Cow<'static, str> {
        self.0
    }
}

impl<T: Into<std::borrow::Cow<'static, str>>> From<T> for Rendered {
    fn from(text: T) -> Self {
        Self(text.into())
    }
}

/// Omits secrets, like the `Debug` of a [`Document`](crate::Document).
impl std::fmt::Debug for Rendered {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Rendered(")?;
        crate::secrets::fmt(&self.0, f)?;
        f.write_str(")")
    }
}
