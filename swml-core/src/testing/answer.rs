//! What a service has answered, and where it was asked.

use serde_json::Value;

use super::url::authorization;
use crate::Document;
use crate::error::ReadError;
use crate::web::Verifier;

/// What a service has answered.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Answered {
    /// The status.
    pub status: u16,
    /// The header `Content-Type`, if there is one.
    pub content_type: Option<String>,
    /// The body.
    pub body: String,
}

impl Answered {
    /// The body as JSON; `null` if it is none.
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_default()
    }

    /// The body as a script, judged.
    ///
    /// # Errors
    /// The body is not a script, or breaks rules of SWML.
    pub fn script(&self) -> Result<Document, ReadError> {
        let read = crate::Reader::new().json::<Document>(&self.body)?;
        Ok(read.into_result()?)
    }
}

/// What is sent for a URL of a script: the header `Authorization`, and the path behind the
/// proxy.
pub(super) fn target(verifier: &Verifier, url: &str) -> (Option<String>, String) {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let path = rest.find(['/', '?']).and_then(|at| rest.get(at..));
    let path = path.unwrap_or("/");
    let path = path.strip_prefix(verifier.prefix()).unwrap_or(path);
    let path = match path.starts_with('/') {
        true => path.to_owned(),
        false => format!("/{path}"),
    };
    (authorization(url), path)
}
