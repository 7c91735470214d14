//! The apology that a caller hears when a script cannot be sent.

use std::fmt;

use super::Rendered;
use super::answer::Respond;
use crate::error::InvalidDocument;
use crate::{Document, messaging};

/// Returns an apology for callers: a sentence in English, and the end of the call.
///
/// ```
/// # use swml_core as swml;
/// let apology = swml::web::apology();
/// assert!(apology.as_str().contains("say:Sorry"));
/// let script: swml::Document = serde_json::from_str(apology.as_str())?;
/// assert!(script.check().is_clean());
/// # Ok::<(), serde_json::Error>(())
/// ```
pub fn apology() -> Rendered {
    const TEXT: &str = concat!(
        r#"{"version":"1.0.0","sections":{"main":["#,
        r#"{"play":{"url":"say:Sorry, something went wrong on our side. Please call again later."}},"#,
        r#"{"hangup":{}}]}}"#,
    );
    Rendered::from(TEXT)
}

/// Renders a script, which is checked first.
impl From<Document> for Rendered {
    fn from(script: Document) -> Self {
        Self(script.into_json())
    }
}

/// A script that an apology can replace.
pub trait OrApology: Sized {
    /// Returns the script, or an apology if it violates rules of SWML, or if there is none: the
    /// caller hears a sentence instead of silence. The status is 200 either way; the reason for an
    /// apology is in the extensions of the response, as `Invalid` or [`Apologized`], for a log.
    ///
    /// The apology is sent unchanged. Write it with `swml_json!`, which checks it at compile time,
    /// or use [`apology`]:
    ///
    /// ```
    /// # use swml_core as swml;
    /// use swml::web::{Apologetic, OrApology, apology};
    /// use swml::{Connect, Document};
    ///
    /// fn number() -> Result<String, std::num::ParseIntError> {
    ///     "the desk".parse::<u64>().map(|number| format!("+{number}"))
    /// }
    ///
    /// async fn handler() -> Apologetic {
    ///     let script = || Ok::<_, std::num::ParseIntError>(Document::new().then(Connect::to(number()?)));
    ///     script().or_apology(apology())
    /// }
    /// # let _ = handler;
    /// ```
    fn or_apology(self, apology: impl Into<Rendered>) -> Apologetic;
}

/// A checked script, or an apology: a response of axum and actix-web.
#[derive(Debug)]
pub struct Apologetic {
    pub(super) text: Rendered,
    pub(super) why: Option<ApologyReason>,
}

/// The reason for an apology.
#[derive(Clone, Debug)]
pub(super) enum ApologyReason {
    Invalid(InvalidDocument),
    Failed(String),
}

/// The reason for an apology other than an invalid script: an extension of the response, for a log.
/// It is the error message of the handler, the panic of a handler, or the replaced status.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Apologized(pub String);

impl Apologetic {
    /// Returns true if it is the apology.
    pub fn is_apology(&self) -> bool {
        self.why.is_some()
    }

    /// Returns the text to send.
    pub fn as_str(&self) -> &str {
        self.text.as_str()
    }

    fn of(script: impl Respond, apology: impl Into<Rendered>) -> Self {
        match script.json() {
            Ok(text) => Self {
                text: Rendered(text),
                why: None,
            },
            Err(invalid) => {
                super::telemetry::invalid(&invalid);
                Self {
                    text: apology.into(),
                    why: Some(ApologyReason::Invalid(invalid)),
                }
            }
        }
    }

    fn failed(error: &impl fmt::Display, apology: impl Into<Rendered>) -> Self {
        super::telemetry::apology("the handler failed");
        Self {
            text: apology.into(),
            why: Some(ApologyReason::Failed(error.to_string())),
        }
    }
}

impl OrApology for Document {
    fn or_apology(self, apology: impl Into<Rendered>) -> Apologetic {
        Apologetic::of(self, apology)
    }
}

impl OrApology for messaging::Document {
    fn or_apology(self, apology: impl Into<Rendered>) -> Apologetic {
        Apologetic::of(self, apology)
    }
}

impl<E: fmt::Display> OrApology for Result<Document, E> {
    fn or_apology(self, apology: impl Into<Rendered>) -> Apologetic {
        match self {
            Ok(script) => Apologetic::of(script, apology),
            Err(error) => Apologetic::failed(&error, apology),
        }
    }
}

impl<E: fmt::Display> OrApology for Result<messaging::Document, E> {
    fn or_apology(self, apology: impl Into<Rendered>) -> Apologetic {
        match self {
            Ok(script) => Apologetic::of(script, apology),
            Err(error) => Apologetic::failed(&error, apology),
        }
    }
}

/// Returns true for a status that an apology replaces: the service failed, or was too slow. A
/// rejected request gets none.
pub(super) fn needs_apology(status: u16) -> bool {
    status >= 500 || status == 408
}
