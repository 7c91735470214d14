//! Scripts as answers of axum, and requests that are known to come from SignalWire.
//!
//! ```
//! # use swml_core as swml;
//! use axum::{Router, routing::post};
//! use swml::{Document, Play, event::CallRequest};
//! use swml::web::{Verifier, axum::Signed};
//!
//! async fn script(Signed(request): Signed<CallRequest>) -> Document {
//!     let caller = request.call.from.unwrap_or_default();
//!     Document::new().then(Play::url(format!("say:Hello {caller}")))
//! }
//!
//! let verifier = Verifier::new("https://example.com")?.key("PSK…");
//! let app: Router = Router::new().route("/script", post(script)).with_state(verifier);
//! # Ok::<(), swml::web::InvalidBase>(())
//! ```

use std::sync::Arc;

use ::axum::body::{Body, Bytes, HttpBody};
use ::axum::extract::{FromRef, FromRequest, OriginalUri, Request};
use ::axum::http::{HeaderValue, StatusCode, header};
use ::axum::response::{IntoResponse, Response};
use http_body_util::{BodyExt, LengthLimitError, Limited};

use super::answer::{Answer, WRONG};
use super::http::signatures;
use super::{CONTENT_TYPE, FromBody, Refused, Rendered, Verifier};
use crate::error::InvalidDocument;
use crate::{Document, messaging};

/// A request that is signed, with its body read as `T`: an
/// [`Event`](crate::event::Event), a [`CallRequest`](crate::event::CallRequest), a
/// [`MessageRequest`](crate::event::MessageRequest), or the bytes as a `Vec<u8>`.
///
/// The state of the router is a [`Verifier`], an `Arc` of one, or holds one (`FromRef`):
///
/// ```
/// # use swml_core as swml;
/// use axum::extract::FromRef;
/// use swml::web::Verifier;
///
/// #[derive(Clone)]
/// struct Desk {
///     verifier: Verifier,
///     // and what else the service needs
/// }
///
/// impl FromRef<Desk> for Verifier {
///     fn from_ref(desk: &Desk) -> Self {
///         desk.verifier.clone()
///     }
/// }
/// ```
///
/// A request without a well-formed signature is refused before its body is read, and a body
/// longer than [`Verifier::limit`] before its end. The time of a request is not bounded here:
/// a client that sends a byte a minute has to be ended by the server. A signed request may be
/// sent again, see [`Verifier::verify`].
///
/// The reason of a refusal is an extension of the response, `Arc<Refused>`, for a layer that
/// logs it. It has the URL that was tried, which the response itself does not show:
///
/// ```
/// # use swml_core as swml;
/// use std::sync::Arc;
/// use axum::{extract::Request, middleware::Next, response::Response};
/// use swml::web::Refused;
///
/// // `.layer(axum::middleware::from_fn(log))`
/// async fn log(request: Request, next: Next) -> Response {
///     let response = next.run(request).await;
///     if let Some(refused) = response.extensions().get::<Arc<Refused>>() {
///         eprintln!("refused: {refused}");
///     }
///     response
/// }
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Signed<T>(pub T);

impl<S, T> FromRequest<S> for Signed<T>
where
    S: Send + Sync,
    T: FromBody,
    Verifier: FromRef<S>,
{
    type Rejection = Refused;

    async fn from_request(request: Request, state: &S) -> Result<Self, Refused> {
        let verifier = Verifier::from_ref(state);
        let (parts, body) = request.into_parts();
        // a nested router has cut the path; the whole of it is signed
        let original = parts.extensions.get::<OriginalUri>();
        let uri = original.map_or(&parts.uri, |OriginalUri(uri)| uri);
        let signatures = signatures(&parts.headers);
        verifier
            .verify_headers(signatures)
            .map_err(Refused::Signature)?;
        let body = read(body, verifier.body_limit()).await?;
        let path = uri.path_and_query().map_or("/", |path| path.as_str());
        verifier
            .verify(path, signatures, &body)
            .map_err(Refused::Signature)?;
        T::from_body(&body).map(Signed).map_err(Refused::Body)
    }
}

/// So `Arc<Verifier>` is a state as well.
impl FromRef<Arc<Self>> for Verifier {
    fn from_ref(shared: &Arc<Self>) -> Self {
        Self::clone(shared)
    }
}

async fn read(body: Body, limit: usize) -> Result<Bytes, Refused> {
    // its length is said before it comes
    if usize::try_from(body.size_hint().lower()).is_ok_and(|length| length > limit) {
        return Err(Refused::TooLarge);
    }
    match Limited::new(body, limit).collect().await {
        Ok(body) => Ok(body.to_bytes()),
        Err(error) => Err(match error.is::<LengthLimitError>() {
            true => Refused::TooLarge,
            false => Refused::Broken,
        }),
    }
}

impl IntoResponse for Refused {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.status());
        let status = status.unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let mut response = (status, self.answer()).into_response();
        response.extensions_mut().insert(Arc::new(self));
        response
    }
}

fn json(text: impl Into<Body>) -> Response {
    let kind = HeaderValue::from_static(CONTENT_TYPE);
    ([(header::CONTENT_TYPE, kind)], text.into()).into_response()
}

fn answer(script: impl Answer) -> Response {
    match script.json() {
        Ok(text) => json(text),
        Err(invalid) => {
            let mut response = (StatusCode::INTERNAL_SERVER_ERROR, WRONG).into_response();
            response.extensions_mut().insert(Invalid(invalid));
            response
        }
    }
}

/// What is wrong with a script that was not sent: an extension of the response, for a layer
/// that logs it.
#[derive(Clone, Debug)]
pub struct Invalid(pub InvalidDocument);

/// The script as JSON, judged before: 500 if it breaks rules of SWML, and then what is
/// wrong is an extension of the response, [`Invalid`].
impl IntoResponse for Document {
    fn into_response(self) -> Response {
        answer(self)
    }
}

/// The script as JSON, judged before: 500 if it breaks rules of SWML, and then what is
/// wrong is an extension of the response, [`Invalid`].
impl IntoResponse for messaging::Document {
    fn into_response(self) -> Response {
        answer(self)
    }
}

/// The text as JSON. It is not judged again: `swml_json!` has been at compile time.
impl IntoResponse for Rendered {
    fn into_response(self) -> Response {
        json(self.into_inner())
    }
}
