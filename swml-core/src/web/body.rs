//! Conversions from the bodies of authenticated requests.

use crate::event::{CallRequest, Event, InvalidEvent, MessageRequest, PaymentRequest, PostPrompt};

/// A type that the body of a request can be read as.
#[diagnostic::on_unimplemented(
    message = "`Signed` and `Admitted` cannot read a body as `{Self}`",
    note = "`Event`, `CallRequest`, `MessageRequest`, `PaymentRequest`, `PostPrompt` and `Vec<u8>` (the bytes) can be read"
)]
pub trait FromBody: Sized {
    /// Reads the body.
    ///
    /// # Errors
    /// The body does not match the type.
    fn from_body(body: &[u8]) -> Result<Self, InvalidEvent>;
}

impl FromBody for Event {
    fn from_body(body: &[u8]) -> Result<Self, InvalidEvent> {
        Self::from_json(body)
    }
}

impl FromBody for CallRequest {
    fn from_body(body: &[u8]) -> Result<Self, InvalidEvent> {
        Self::from_json(body)
    }
}

impl FromBody for MessageRequest {
    fn from_body(body: &[u8]) -> Result<Self, InvalidEvent> {
        Self::from_json(body)
    }
}

impl FromBody for PaymentRequest {
    fn from_body(body: &[u8]) -> Result<Self, InvalidEvent> {
        Self::from_json(body)
    }
}

impl FromBody for PostPrompt {
    fn from_body(body: &[u8]) -> Result<Self, InvalidEvent> {
        Self::from_json(body)
    }
}

/// An event, and the body as received: to store it, or for a `ReplayWindow`.
impl<T: FromBody> FromBody for (T, Vec<u8>) {
    fn from_body(body: &[u8]) -> Result<Self, InvalidEvent> {
        Ok((T::from_body(body)?, body.to_owned()))
    }
}

/// The body as received.
impl FromBody for Vec<u8> {
    fn from_body(body: &[u8]) -> Result<Self, InvalidEvent> {
        Ok(body.to_owned())
    }
}
