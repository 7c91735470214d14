//! Scripts as responses, checked before they are sent.

use std::borrow::Cow;

use crate::error::InvalidDocument;
use crate::{Document, messaging};

/// A value that can be sent as a response.
pub(super) trait Respond {
    /// Returns the JSON of the script.
    ///
    /// # Errors
    /// The script violates rules of SWML.
    fn json(self) -> Result<Cow<'static, str>, InvalidDocument>;
}

impl Respond for Document {
    fn json(self) -> Result<Cow<'static, str>, InvalidDocument> {
        self.check().into_result()?;
        Ok(self.into_json())
    }
}

impl Respond for messaging::Document {
    fn json(self) -> Result<Cow<'static, str>, InvalidDocument> {
        self.check().into_result()?;
        Ok(self.into_json())
    }
}

/// The response for a script that cannot be sent, without details.
pub(super) const WRONG: &str = "the script is not valid SWML";

/// The challenge for unauthenticated requests.
pub(super) const CHALLENGE: &str = r#"Basic realm="swml""#;
