//! Why a request is refused, and with which status.

use std::fmt;

use super::Rejected;
use crate::event::InvalidEvent;

/// Why a request is refused. It tells nothing of keys or bodies; whoever asked is told this,
/// without the [URL that was tried](Rejected::Mismatch), which is for a log.
#[derive(Debug)]
#[non_exhaustive]
pub enum RequestError {
    /// The service has no [`Verifier`](super::Verifier): 500.
    NoVerifier,
    /// It is not signed as it should be: 403, or 500 where the service has no key. 401 where a
    /// name and a password would do.
    Signature(Rejected),
    /// Its body has more bytes than it may have: 413.
    TooLarge,
    /// Its body could not be read to its end: 400.
    Broken,
    /// Its body is not what it should be: 422.
    Body(InvalidEvent),
}

impl RequestError {
    /// The HTTP status that says so.
    pub fn status(&self) -> u16 {
        match self {
            // the service is to blame, not who asks
            Self::NoVerifier | Self::Signature(Rejected::NoKey) => 500,
            Self::Signature(Rejected::Credentials) => 401,
            Self::Signature(_) => 403,
            Self::TooLarge => 413,
            Self::Broken => 400,
            Self::Body(_) => 422,
        }
    }

    /// What whoever asked is told.
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
