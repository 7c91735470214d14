//! Rejections of requests, with their status.

use std::fmt;

use super::Rejected;
use crate::event::InvalidEvent;

/// The reason that a request is rejected. It contains no keys or bodies. The response contains it
/// without the [verified URL](Rejected::Mismatch), which is for a log.
#[derive(Debug)]
#[non_exhaustive]
pub enum RequestError {
    /// The service has no [`Verifier`](super::Verifier): 500.
    NoVerifier,
    /// The signature is missing or invalid: 403, or 500 if the service has no key. 401 if a user
    /// name and a password are accepted.
    Signature(Rejected),
    /// The body exceeds the limit: 413.
    TooLarge,
    /// The body could not be read completely: 400.
    Broken,
    /// The body does not match the expected type: 422.
    Body(InvalidEvent),
}

impl RequestError {
    /// Returns the HTTP status.
    pub fn status(&self) -> u16 {
        match self {
            // an error of the service, not of the client
            Self::NoVerifier | Self::Signature(Rejected::NoKey) => 500,
            Self::Signature(Rejected::Credentials) => 401,
            Self::Signature(_) => 403,
            Self::TooLarge => 413,
            Self::Broken => 400,
            Self::Body(_) => 422,
        }
    }

    /// Returns the text of the response.
    pub(super) fn answer(&self) -> String {
        match self {
            Self::Signature(Rejected::Mismatch { header, .. }) => {
                format!("`{header}` does not sign this body at the configured URL with a known key")
            }
            other => other.to_string(),
        }
    }
}

impl fmt::Display for RequestError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoVerifier => {
                f.write_str("no `Verifier` is configured: pass one to `App::app_data`")
            }
            Self::Signature(rejected) => rejected.fmt(f),
            Self::TooLarge => f.write_str("the body is too large"),
            Self::Broken => f.write_str("the body is incomplete"),
            Self::Body(invalid) => invalid.fmt(f),
        }
    }
}

impl std::error::Error for RequestError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Signature(rejected) => Some(rejected),
            Self::Body(invalid) => Some(invalid),
            Self::NoVerifier | Self::TooLarge | Self::Broken => None,
        }
    }
}
