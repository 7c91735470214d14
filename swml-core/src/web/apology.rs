//! What a caller hears when a script cannot be sent.

use std::fmt;

use super::Rendered;
use super::answer::Respond;
use crate::error::InvalidDocument;
use crate::{Document, messaging};

/// An apology for callers: a sentence in English, and the end of the call.
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

/// A script that is checked before it is written out.
impl From<Document> for Rendered {
    fn from(script: Document) -> Self {
        Self(script.into_json())
    }
}

/// What can be answered by an apology in its place.
pub trait OrApology: Sized {
    /// The script, or an apology if it breaks rules of SWML, or if there is none: the caller
    /// hears a sentence instead of silence. The status is 200 either way; why there is an
    /// apology is in the extensions of the response, as `Invalid` or [`Apologized`], for a log.
    ///
    /// The apology is sent as it is. Write it with `swml_json!`, which judges it at compile
    /// time, or take [`apology`]:
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

/// A script that is judged, or an apology: an answer of axum and actix-web.
#[derive(Debug)]
pub struct Apologetic {
    pub(super) text: Rendered,
    pub(super) why: Option<ApologyReason>,
}

/// Why there is an apology.
#[derive(Clone, Debug)]
pub(super) enum ApologyReason {
    Invalid(InvalidDocument),
    Failed(String),
}

/// Why a caller heard an apology, besides a script that breaks rules: an extension of the
/// response, for a log. It is the error of the handler in words, that a handler panicked, or
/// the status that the apology took the place of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Apologized(pub String);

impl Apologetic {
    /// True if it is the apology.
    pub fn is_apology(&self) -> bool {
        self.why.is_some()
    }

    /// The text that is sent.
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

/// The status of an answer in whose place the caller hears an apology: the service failed, or
/// was too slow. Who is refused hears none.
pub(super) fn needs_apology(status: u16) -> bool {
    status >= 500 || status == 408
}
