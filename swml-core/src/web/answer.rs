//! A script as an answer: judged before it is sent.

use std::borrow::Cow;

use crate::error::InvalidDocument;
use crate::{Document, messaging};

/// What can answer a request.
pub(super) trait Respond {
    /// The JSON of the script.
    ///
    /// # Errors
    /// The script breaks rules of SWML.
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

/// What is told to whoever asked for a script that cannot be sent: nothing of it.
pub(super) const WRONG: &str = "the script is not valid SWML";

/// What whoever is not known is asked for.
pub(super) const CHALLENGE: &str = r#"Basic realm="swml""#;
