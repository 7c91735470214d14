//! Who may use the page: the browser that was given its address.
//!
//! A page of another site can send requests to this machine. It does not know the secret in the
//! address, and with a name of its own for this machine (DNS rebinding) it sends that name.

use axum::extract::{Request, State};
use axum::http::header::{self, HeaderName, HeaderValue};
use axum::http::{HeaderMap, Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

/// A secret of 128 bits.
pub(super) fn token() -> Result<String, getrandom::Error> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes)?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}

/// The port of the service.
#[derive(Clone, Copy)]
pub(super) struct Port(pub(super) u16);

impl Port {
    /// Returns true for a name of this machine with this port.
    fn is_own(self, host: &str) -> bool {
        let own = host.strip_suffix(&format!(":{}", self.0));
        matches!(own, Some("127.0.0.1" | "localhost"))
    }

    fn permits(self, method: &Method, headers: &HeaderMap) -> bool {
        let text = |name: HeaderName| headers.get(name).map(HeaderValue::as_bytes);
        let text = |name| text(name).map(|bytes| std::str::from_utf8(bytes).unwrap_or_default());
        let is_read = *method == Method::GET || *method == Method::HEAD;
        let origin = text(header::ORIGIN);
        let host = text(header::HOST);
        host.is_some_and(|host| self.is_own(host))
            && origin.is_none_or(|origin| {
                let own = origin.strip_prefix("http://");
                // what is only read has no effect, and its answer stays with this page
                is_read || own.is_some() && own == host
            })
    }
}

/// Refuses requests from elsewhere.
pub(super) async fn check(State(port): State<Port>, request: Request, next: Next) -> Response {
    let mut response = match port.permits(request.method(), request.headers()) {
        true => next.run(request).await,
        false => (
            StatusCode::FORBIDDEN,
            "this page is for this machine alone\n",
        )
            .into_response(),
    };
    let headers = response.headers_mut();
    for (name, value) in HEADERS {
        headers.insert(name, HeaderValue::from_static(value));
    }
    response
}

/// The headers of each response. Nothing is loaded from elsewhere, no text becomes HTML, and
/// no other page may embed this one.
const HEADERS: [(HeaderName, &str); 6] = [
    (
        header::CONTENT_SECURITY_POLICY,
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; \
         base-uri 'none'; form-action 'none'; frame-ancestors 'none'; \
         require-trusted-types-for 'script'; trusted-types 'none'",
    ),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "no-referrer"),
    (header::CACHE_CONTROL, "no-store"),
    (
        HeaderName::from_static("cross-origin-opener-policy"),
        "same-origin",
    ),
    (
        HeaderName::from_static("cross-origin-resource-policy"),
        "same-origin",
    ),
];
