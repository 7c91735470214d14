//! A client of an axum router that sends the requests of the platform, without a socket.

use ::axum::Router;
use ::axum::body::{Body, Bytes, HttpBody as _};
use ::axum::http::{Request, header};
use http_body_util::BodyExt as _;
use tower_service::Service as _;

use super::Answered;
use super::answer::target;
use crate::web::{SHA1_HEADER, SHA256_HEADER, Verifier};

/// A client of an axum router.
///
/// ```
/// # use swml_core as swml;
/// use axum::{Router, routing::post};
/// use swml::event::CallRequest;
/// use swml::testing::{Sample, axum::Client};
/// use swml::web::{Verifier, axum::Signed};
/// use swml::{Document, Play};
///
/// async fn script(Signed(request): Signed<CallRequest>) -> Document {
///     Document::new().then(Play::url(format!("say:Hello {}", request.call.from.unwrap_or_default())))
/// }
///
/// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
/// let verifier = Verifier::new("https://example.com")?.key("a key for tests");
/// let app = Router::new().route("/script", post(script)).with_state(verifier.clone());
/// let client = Client::new(app, verifier);
/// let request = Sample::named("call_request").unwrap();
/// let answer = client.post("/script", request.json).await;
/// assert_eq!(answer.status, 200);
/// assert!(answer.script()?.to_json().contains("Hello +15550100101"));
/// // an unsigned request is rejected
/// assert_eq!(client.post_unsigned("/script", request.json).await.status, 403);
/// # Ok(())
/// # }
/// # tokio::runtime::Builder::new_current_thread().build()?.block_on(example())?;
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct Client {
    router: Router,
    verifier: Verifier,
}

impl Client {
    /// Creates a client that signs with the first key of a verifier, for its first public URL.
    pub fn new(router: Router, verifier: Verifier) -> Self {
        Self { router, verifier }
    }

    /// Posts a signed body, as in a request for a script.
    pub async fn post(&self, path: &str, body: impl Into<String>) -> Answered {
        let body = body.into();
        let signed = self.verifier.sign(path, body.as_bytes());
        let request = Request::post(path)
            .header(SHA1_HEADER, signed.sha1)
            .header(SHA256_HEADER, signed.sha256);
        self.send(request, body).await
    }

    /// Posts a body without a signature and without credentials.
    pub async fn post_unsigned(&self, path: &str, body: impl Into<String>) -> Answered {
        self.send(Request::post(path), body.into()).await
    }

    /// Posts a body to a URL of a script, such as a `status_url` or the `web_hook_url` of a
    /// function: unsigned, with the credentials of the URL, to the path behind the proxy.
    pub async fn follow(&self, url: &str, body: impl Into<String>) -> Answered {
        let (authorization, path) = target(&self.verifier, url);
        let mut request = Request::post(path);
        if let Some(authorization) = authorization {
            request = request.header(header::AUTHORIZATION, authorization);
        }
        self.send(request, body.into()).await
    }

    async fn send(&self, request: ::axum::http::request::Builder, body: String) -> Answered {
        let request = request.header(header::CONTENT_TYPE, "application/json");
        let request = match request.body(Body::from(body)) {
            Ok(request) => request,
            // a path that no client could request
            Err(error) => {
                return Answered {
                    status: 400,
                    content_type: None,
                    body: error.to_string(),
                };
            }
        };
        let response = match self.router.clone().call(request).await {
            Ok(response) => response,
            Err(never) => match never {},
        };
        let (parts, body) = response.into_parts();
        let kind = parts.headers.get(header::CONTENT_TYPE);
        let bytes = match body.is_end_stream() {
            true => Bytes::new(),
            false => body
                .collect()
                .await
                .map(|body| body.to_bytes())
                .unwrap_or_default(),
        };
        Answered {
            status: parts.status.as_u16(),
            content_type: kind.and_then(|kind| kind.to_str().ok()).map(str::to_owned),
            body: String::from_utf8_lossy(&bytes).into_owned(),
        }
    }
}
