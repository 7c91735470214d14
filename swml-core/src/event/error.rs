//! The error for a body that is not a valid event.

use std::fmt;

use serde_json::Value;

use super::part::FieldError;
use super::typed::ParamsError;

/// The error for an invalid body. It contains no value of the body: these may be personal data.
#[derive(Debug)]
#[non_exhaustive]
pub enum InvalidEvent {
    /// The body is not JSON.
    Syntax(serde_json::Error),
    /// A field is missing or has a wrong type.
    Field(FieldError),
    /// The body does not match a type of the service's own.
    Unfit(ParamsError),
}

impl InvalidEvent {
    /// Returns the field that is missing or wrong: `params.call_id`.
    pub fn field(&self) -> Option<String> {
        match self {
            Self::Syntax(_) => None,
            Self::Field(misfit) => Some(misfit.path()),
            Self::Unfit(unfit) => Some(unfit.path()),
        }
    }
}

impl fmt::Display for InvalidEvent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Syntax(error) => write!(f, "the body is not valid JSON: {error}"),
            Self::Field(misfit) => misfit.fmt(f),
            Self::Unfit(unfit) => unfit.fmt(f),
        }
    }
}

impl std::error::Error for InvalidEvent {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Syntax(error) => Some(error),
            Self::Field(_) | Self::Unfit(_) => None,
        }
    }
}

impl From<FieldError> for InvalidEvent {
    fn from(misfit: FieldError) -> Self {
        Self::Field(misfit)
    }
}

impl From<ParamsError> for InvalidEvent {
    fn from(unfit: ParamsError) -> Self {
        Self::Unfit(unfit)
    }
}

/// Parses a body as JSON.
pub(crate) fn json(body: &[u8]) -> Result<Value, InvalidEvent> {
    serde_json::from_slice(body).map_err(InvalidEvent::Syntax)
}
