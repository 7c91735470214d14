//! Scripts over HTTP: who asks for them, and how they are answered.
//!
//! Each part is behind a feature: [`Verifier`] behind `webhook`, plain types behind `http`,
//! [`axum`] and [`actix`] behind those names.

#[cfg(feature = "actix")]
pub mod actix;
#[cfg(any(feature = "axum", feature = "actix"))]
mod answer;
#[cfg(feature = "axum")]
pub mod axum;
#[cfg(any(feature = "axum", feature = "actix"))]
mod body;
#[cfg(feature = "http")]
pub mod http;
#[cfg(any(feature = "axum", feature = "actix"))]
mod refused;
#[cfg(feature = "webhook")]
mod signature;

#[cfg(any(feature = "axum", feature = "actix"))]
pub use body::FromBody;
#[cfg(any(feature = "axum", feature = "actix"))]
pub use refused::Refused;
#[cfg(feature = "webhook")]
pub use signature::{
    InvalidBase, Rejected, SHA1_HEADER, SHA256_HEADER, Signatures, SignedRequest, Verifier,
};

/// The type that a script is sent as.
pub const CONTENT_TYPE: &str = "application/json";

/// A rendered script, such as `swml_json!` makes, that a web framework can send.
///
/// ```
/// use swml_core::web::Rendered;
/// let answer = Rendered::from(r#"{"sections":{"main":[{"answer":{}}]}}"#);
/// assert!(answer.as_str().starts_with('{'));
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Rendered(std::borrow::Cow<'static, str>);

impl Rendered {
    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The text itself.
    pub fn into_inner(self) -> std::borrow::Cow<'static, str> {
        self.0
    }
}

impl<T: Into<std::borrow::Cow<'static, str>>> From<T> for Rendered {
    fn from(text: T) -> Self {
        Self(text.into())
    }
}

/// Without secrets, as a [`Document`](crate::Document) is shown.
impl std::fmt::Debug for Rendered {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Rendered(")?;
        crate::debug::text_fmt(&self.0, f)?;
        f.write_str(")")
    }
}
