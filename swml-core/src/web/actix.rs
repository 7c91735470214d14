//! Scripts as answers of actix-web, and requests that are known to come from SignalWire.
//!
//! ```
//! # use swml_core as swml;
//! use actix_web::{App, web};
//! use swml::{Document, Play, event::CallRequest};
//! use swml::web::{Verifier, actix::Signed};
//!
//! async fn script(Signed(request): Signed<CallRequest>) -> Document {
//!     let caller = request.call.from.unwrap_or_default();
//!     Document::new().then(Play::url(format!("say:Hello {caller}")))
//! }
//!
//! let verifier = Verifier::new("https://example.com")?.key("PSK…");
//! let app = App::new().app_data(verifier).route("/script", web::post().to(script));
//! # let _ = app;
//! # Ok::<(), swml::web::InvalidBase>(())
//! ```

use std::borrow::Cow;
use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::Payload;
use actix_web::http::StatusCode;
use actix_web::http::header::{CONTENT_LENGTH, ContentType};
use actix_web::web::{Bytes, Data};
use actix_web::{FromRequest, HttpRequest, HttpResponse, Responder, ResponseError};

use super::answer::{Answer, WRONG};
use super::{
    CONTENT_TYPE, FromBody, Refused, Rendered, SHA1_HEADER, SHA256_HEADER, Signatures, Verifier,
};
use crate::error::InvalidDocument;
use crate::{Document, messaging};

/// A request that is signed, with its body read as `T`: an
/// [`Event`](crate::event::Event), a [`CallRequest`](crate::event::CallRequest), a
/// [`MessageRequest`](crate::event::MessageRequest), or the bytes as a `Vec<u8>`.
///
/// The [`Verifier`] is `app_data` of the app, as it is, in an `Arc`, or in a
/// [`web::Data`](actix_web::web::Data):
///
/// ```
/// # use swml_core as swml;
/// use actix_web::{App, web};
/// use swml::web::Verifier;
/// let verifier = web::Data::new(Verifier::new("https://example.com")?.key("PSK…"));
/// let app = App::new().app_data(verifier);
/// # let _ = app;
/// # Ok::<(), swml::web::InvalidBase>(())
/// ```
///
/// A request without a well-formed signature is refused before its body is read, and a body
/// longer than [`Verifier::limit`] before its end. The time of a request is not bounded here:
/// actix ends a slow head (`HttpServer::client_request_timeout`), but not a slow body. A signed
/// request may be sent again, see [`Verifier::verify`].
///
/// [`Refused`] is the error of the response, for a middleware that logs it (`Logger` does so at
/// the level `debug`). It has the URL that was tried, which the response itself does not show.
#[derive(Clone, Copy, Debug)]
pub struct Signed<T>(pub T);

impl<T: FromBody + 'static> FromRequest for Signed<T> {
    type Error = Refused;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Refused>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let request = request.clone();
        let payload = payload.take();
        Box::pin(async move {
            let verifier = configured(&request).ok_or(Refused::NoVerifier)?;
            // a header that is no text is not absent: it is no signature, and refused as that
            let header = |name| {
                let value = request.headers().get(name);
                value.map(|value| value.to_str().unwrap_or_default())
            };
            let signatures = Signatures {
                sha1: header(SHA1_HEADER),
                sha256: header(SHA256_HEADER),
            };
            verifier
                .verify_headers(signatures)
                .map_err(Refused::Signature)?;
            let length = request.headers().get(CONTENT_LENGTH);
            let length = length.and_then(|length| length.to_str().ok()?.parse::<u64>().ok());
            let body = read(payload, length, verifier.body_limit()).await?;
            let path = request
                .uri()
                .path_and_query()
                .map_or("/", |path| path.as_str());
            verifier
                .verify(path, signatures, &body)
                .map_err(Refused::Signature)?;
            T::from_body(&body).map(Signed).map_err(Refused::Body)
        })
    }
}

/// The verifier, wherever a service may keep it.
fn configured(request: &HttpRequest) -> Option<&Verifier> {
    let plain = || request.app_data::<Verifier>();
    let shared = || request.app_data::<Arc<Verifier>>().map(|shared| &**shared);
    let data = || request.app_data::<Data<Verifier>>().map(|data| &***data);
    let both = || {
        request
            .app_data::<Data<Arc<Verifier>>>()
            .map(|data| &****data)
    };
    plain().or_else(data).or_else(shared).or_else(both)
}

async fn read(payload: Payload, length: Option<u64>, limit: usize) -> Result<Bytes, Refused> {
    // its length is said before it comes
    if length.is_some_and(|length| usize::try_from(length).is_ok_and(|length| length > limit)) {
        return Err(Refused::TooLarge);
    }
    let stream = actix_web::body::BodyStream::new(payload);
    match actix_web::body::to_bytes_limited(stream, limit).await {
        Ok(Ok(bytes)) => Ok(bytes),
        Ok(Err(_)) => Err(Refused::Broken),
        Err(_) => Err(Refused::TooLarge),
    }
}

impl ResponseError for Refused {
    fn status_code(&self) -> StatusCode {
        StatusCode::from_u16(self.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
    }

    fn error_response(&self) -> HttpResponse {
        plain(self.status_code(), self.answer())
    }
}

/// A script that breaks rules of SWML, and so was not sent: the error of the response, for a
/// middleware that logs it. Whoever asked is told nothing of it.
#[derive(Debug)]
pub struct Invalid(pub InvalidDocument);

impl fmt::Display for Invalid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl ResponseError for Invalid {
    fn error_response(&self) -> HttpResponse {
        plain(StatusCode::INTERNAL_SERVER_ERROR, WRONG)
    }
}

fn plain(status: StatusCode, text: impl MessageBody + 'static) -> HttpResponse {
    let mut response = HttpResponse::build(status);
    response.content_type(ContentType::plaintext()).body(text)
}

fn json(text: Cow<'static, str>) -> HttpResponse {
    let mut response = HttpResponse::Ok();
    response.content_type(CONTENT_TYPE);
    match text {
        Cow::Borrowed(text) => response.body(text),
        Cow::Owned(text) => response.body(text),
    }
}

fn answer(script: impl Answer) -> HttpResponse {
    match script.json() {
        Ok(text) => json(text),
        Err(invalid) => HttpResponse::from_error(Invalid(invalid)),
    }
}

/// The script as JSON, judged before: 500 if it breaks rules of SWML, and then [`Invalid`]
/// is the error of the response.
impl Responder for Document {
    type Body = BoxBody;

    fn respond_to(self, _: &HttpRequest) -> HttpResponse {
        answer(self)
    }
}

/// The script as JSON, judged before: 500 if it breaks rules of SWML, and then [`Invalid`]
/// is the error of the response.
impl Responder for messaging::Document {
    type Body = BoxBody;

    fn respond_to(self, _: &HttpRequest) -> HttpResponse {
        answer(self)
    }
}

/// The text as JSON. It is not judged again: `swml_json!` has been at compile time.
impl Responder for Rendered {
    type Body = BoxBody;

    fn respond_to(self, _: &HttpRequest) -> HttpResponse {
        json(self.into_inner())
    }
}
