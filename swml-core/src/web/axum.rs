//! Scripts as answers of axum, and requests that are known to come from SignalWire.
//!
//! ```
//! use axum::{Router, routing::post};
//! use swml_core::{Document, Play, event::CallRequest};
//! use swml_core::web::{Verifier, axum::Signed};
//!
//! async fn script(Signed(request): Signed<CallRequest>) -> Document {
//!     let caller = request.call.from.unwrap_or_default();
//!     Document::new().then(Play::url(format!("say:Hello {caller}")))
//! }
//!
//! let verifier = Verifier::new("https://example.com")?.key("PSK…");
//! let app: Router = Router::new().route("/script", post(script)).with_state(verifier);
//! # Ok::<(), swml_core::web::InvalidBase>(())
//! ```

use ::axum::body::{Body, Bytes};
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
/// The state of the router is a [`Verifier`], or holds one (`FromRef`).
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
        let body = read(body, verifier.body_limit()).await?;
        let path = uri.path_and_query().map_or("/", |path| path.as_str());
        verifier
            .verify(path, signatures(&parts.headers), &body)
            .map_err(Refused::Signature)?;
        T::from_body(&body).map(Signed).map_err(Refused::Body)
    }
}

async fn read(body: Body, limit: usize) -> Result<Bytes, Refused> {
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
        (status, self.to_string()).into_response()
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

impl IntoResponse for Rendered {
    fn into_response(self) -> Response {
        json(self.into_inner())
    }
}
