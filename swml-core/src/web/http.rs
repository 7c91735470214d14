//! Scripts and requests as `http` types, for any compatible framework.

use http::Response;
use http::header::{CONTENT_TYPE, HeaderValue};
#[cfg(feature = "webhook")]
use http::{HeaderMap, Request};

use crate::error::InvalidDocument;
use crate::{Document, messaging};

/// Converts a script to a response, after a check.
///
/// ```
/// # use swml_core as swml;
/// use swml::{Document, Hangup, web::http::response};
/// let response = response(&Document::new().then(Hangup::default()))?;
/// assert_eq!(response.headers()["content-type"], "application/json");
/// # Ok::<(), swml::error::InvalidDocument>(())
/// ```
///
/// # Errors
/// The script violates rules of SWML.
pub fn response(script: &Document) -> Result<Response<String>, InvalidDocument> {
    script.check().into_result()?;
    Ok(with_type(script.to_json()))
}

/// Converts a messaging script to a response, after a check.
///
/// # Errors
/// The script violates rules of SWML.
pub fn message_response(script: &messaging::Document) -> Result<Response<String>, InvalidDocument> {
    script.check().into_result()?;
    Ok(with_type(script.to_json()))
}

fn with_type(json: String) -> Response<String> {
    let mut response = Response::new(json);
    let json = HeaderValue::from_static(super::CONTENT_TYPE);
    response.headers_mut().insert(CONTENT_TYPE, json);
    response
}

/// Returns the signatures in the headers of a request.
#[cfg(feature = "webhook")]
pub fn signatures(headers: &HeaderMap) -> super::Signatures<'_> {
    // a header that is not text is not absent: it is an invalid signature, and rejected as such
    let get = |name| {
        let value: Option<&HeaderValue> = headers.get(name);
        value.map(|value| value.to_str().unwrap_or_default())
    };
    super::Signatures {
        sha1: get(super::SHA1_HEADER),
        sha256: get(super::SHA256_HEADER),
    }
}

#[cfg(feature = "webhook")]
impl super::Verifier {
    /// Verifies a request whose body has been read.
    ///
    /// ```
    /// # use swml_core as swml;
    /// use swml::web::{Rejected, Verifier};
    /// let verifier = Verifier::new("https://example.com")?.key("PSK…");
    /// let request = http::Request::post("/events?line=1").body(b"{}".to_vec())?;
    /// assert_eq!(verifier.verify_http(&request), Err(Rejected::Unsigned));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// The request is not signed, or the signature does not match the key, the URL or the body.
    pub fn verify_http<B: AsRef<[u8]>>(&self, request: &Request<B>) -> Result<(), super::Rejected> {
        let path = request.uri().path_and_query();
        let path = path.map_or("/", |path| path.as_str());
        self.verify(path, signatures(request.headers()), request.body().as_ref())
    }
}
