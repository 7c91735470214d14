//! The answers of a service under test, and the target of a request.

use serde_json::Value;

use super::url::authorization;
use crate::Document;
use crate::error::ReadError;
use crate::web::Verifier;

/// The answer of a service.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Answered {
    /// The status.
    pub status: u16,
    /// The header `Content-Type`, if any.
    pub content_type: Option<String>,
    /// The body.
    pub body: String,
}

impl Answered {
    /// Returns the body as JSON; `null` if it is not JSON.
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_default()
    }

    /// Returns the body as a checked script.
    ///
    /// # Errors
    /// The body is not a script, or violates rules of SWML.
    pub fn script(&self) -> Result<Document, ReadError> {
        let read = crate::Reader::new().json::<Document>(&self.body)?;
        Ok(read.into_result()?)
    }
}

/// Returns the header `Authorization` and the path behind the proxy for a URL of a script.
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
