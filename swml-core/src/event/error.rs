//! Why a body is no event.

use std::fmt;

use serde_json::Value;

use super::part::FieldError;
use super::typed::ParamsError;

/// A body is not what it should be. It tells no value of the body: they are somebody's
/// numbers and names.
#[derive(Debug)]
#[non_exhaustive]
pub enum InvalidEvent {
    /// The body is no JSON.
    Syntax(serde_json::Error),
    /// A field is missing or has a wrong type.
    Field(FieldError),
    /// The body does not have the form of a type of the service's own.
    Unfit(ParamsError),
}

impl InvalidEvent {
    /// The field that is missing or wrong: `params.call_id`.
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

/// A body as JSON.
pub(crate) fn json(body: &[u8]) -> Result<Value, InvalidEvent> {
    serde_json::from_slice(body).map_err(InvalidEvent::Syntax)
}
