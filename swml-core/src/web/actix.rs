//! Integration with actix-web: scripts as responses, and extractors of authenticated requests.
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
use actix_web::dev::{Payload, ServiceRequest, ServiceResponse};
use actix_web::error::InternalError;
use actix_web::http::StatusCode;
use actix_web::http::header::{CONTENT_LENGTH, ContentType, WWW_AUTHENTICATE};
use actix_web::middleware::Next;
use actix_web::web::{Bytes, Data};
use actix_web::{FromRequest, HttpRequest, HttpResponse, Responder, ResponseError};

use super::answer::{CHALLENGE, Respond, WRONG};
use super::apology::{ApologyReason, needs_apology};
use super::catch::caught;
use super::{
    Apologetic, Apologized, CONTENT_TYPE, FromBody, Rendered, RequestError, SHA1_HEADER,
    SHA256_HEADER, Signatures, Verifier, telemetry,
};
use crate::error::InvalidDocument;
use crate::event::{ConversationAnswer, PaymentAnswer};
use crate::{Document, messaging};

/// A signed request, with its body read as `T`: an [`Event`](crate::event::Event), a
/// [`CallRequest`](crate::event::CallRequest), a [`MessageRequest`](crate::event::MessageRequest),
/// or the bytes as a `Vec<u8>`.
///
/// The [`Verifier`] is `app_data` of the app, directly, in an `Arc`, or in a
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
/// A request without a well-formed signature is rejected before its body is read, and a body longer
/// than [`Verifier::limit`] before its end. The duration of a request is not limited here: actix
/// times out a slow head (`HttpServer::client_request_timeout`), but not a slow body. A signed
/// request may be replayed, see [`Verifier::verify`].
///
/// [`RequestError`] is the error of the response, for a middleware that logs it (`Logger` does so
/// at the level `debug`). It contains the URL that was verified, which the response itself does not
/// show.
#[derive(Clone, Copy, Debug)]
pub struct Signed<T>(pub T);

impl<T: FromBody + 'static> FromRequest for Signed<T> {
    type Error = RequestError;
    type Future = Taking<Self>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let (request, payload) = (request.clone(), payload.take());
        Box::pin(async move { take(request, payload, Way::Signed).await.map(Signed) })
    }
}

/// A request that is signed, or has the user name and the password of [`Verifier::basic`], with its
/// body read as `T`: for callbacks and reports, which may not be signed.
///
/// Otherwise it is like [`Signed`].
///
/// ```
/// # use swml_core as swml;
/// use actix_web::{App, HttpResponse, web};
/// use swml::event::Event;
/// use swml::web::{Verifier, actix::Admitted};
///
/// async fn events(Admitted(event): Admitted<Event>) -> HttpResponse {
///     println!("{}", event.event_type());
///     HttpResponse::Ok().finish()
/// }
///
/// let verifier = Verifier::new("https://example.com")?.key("PSK…").basic("desk", "a password");
/// let app = App::new().app_data(verifier).route("/events", web::post().to(events));
/// # let _ = app;
/// # Ok::<(), swml::web::InvalidBase>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Admitted<T>(pub T);

impl<T: FromBody + 'static> FromRequest for Admitted<T> {
    type Error = RequestError;
    type Future = Taking<Self>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let (request, payload) = (request.clone(), payload.take());
        Box::pin(async move { take(request, payload, Way::Admitted).await.map(Admitted) })
    }
}

type Taking<T> = Pin<Box<dyn Future<Output = Result<T, RequestError>>>>;

/// The required authentication of a request.
#[derive(Clone, Copy)]
enum Way {
    Signed,
    Admitted,
}

async fn take<T: FromBody>(
    request: HttpRequest,
    payload: Payload,
    way: Way,
) -> Result<T, RequestError> {
    let verifier = configured(&request).ok_or(RequestError::NoVerifier)?;
    // a header that is not text is not absent: it is an invalid signature, and rejected as such
    let header = |name| {
        let value = request.headers().get(name);
        value.map(|value| value.to_str().unwrap_or_default())
    };
    let signatures = Signatures {
        sha1: header(SHA1_HEADER),
        sha256: header(SHA256_HEADER),
    };
    let authorization = header("authorization");
    let head = match way {
        Way::Signed => verifier.verify_headers(signatures),
        Way::Admitted => verifier.admit_headers(signatures, authorization),
    };
    head.map_err(RequestError::Signature)?;
    let body = read(payload, length(&request), verifier.body_limit()).await?;
    let path = request
        .uri()
        .path_and_query()
        .map_or("/", |path| path.as_str());
    let whole = match way {
        Way::Signed => verifier.verify(path, signatures, &body),
        Way::Admitted => verifier.admit(path, signatures, authorization, &body),
    };
    whole.map_err(RequestError::Signature)?;
    T::from_body(&body).map_err(RequestError::Body)
}

/// Returns the declared length of a body.
fn length(request: &HttpRequest) -> Option<u64> {
    let length = request.headers().get(CONTENT_LENGTH)?;
    length.to_str().ok()?.parse().ok()
}

/// Returns the verifier, from any of its places.
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

async fn read(payload: Payload, length: Option<u64>, limit: usize) -> Result<Bytes, RequestError> {
    // its length is declared in advance
    if length.is_some_and(|length| usize::try_from(length).is_ok_and(|length| length > limit)) {
        return Err(RequestError::TooLarge);
    }
    let stream = actix_web::body::BodyStream::new(payload);
    match actix_web::body::to_bytes_limited(stream, limit).await {
        Ok(Ok(bytes)) => Ok(bytes),
        Ok(Err(_)) => Err(RequestError::Broken),
        Err(_) => Err(RequestError::TooLarge),
    }
}

impl ResponseError for RequestError {
    fn status_code(&self) -> StatusCode {
        StatusCode::from_u16(self.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
    }

    fn error_response(&self) -> HttpResponse {
        telemetry::refused(self);
        plain(self.status_code(), self.answer())
    }
}

/// The error for a script that violates rules of SWML, and so was not sent: the error of the
/// response, for a middleware that logs it. The response itself does not contain it.
#[derive(Clone, Debug)]
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
    // requests a user name and a password, if they are accepted
    if status == StatusCode::UNAUTHORIZED {
        response.insert_header((WWW_AUTHENTICATE, CHALLENGE));
    }
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

fn answer(script: impl Respond) -> HttpResponse {
    match script.json() {
        Ok(text) => {
            telemetry::script(text.len());
            json(text)
        }
        Err(invalid) => {
            telemetry::invalid(&invalid);
            HttpResponse::from_error(Invalid(invalid))
        }
    }
}

/// The script as JSON, after a check: 500 if it violates rules of SWML, with [`Invalid`] as the
/// error of the response.
impl Responder for Document {
    type Body = BoxBody;

    fn respond_to(self, _: &HttpRequest) -> HttpResponse {
        answer(self)
    }
}

/// The script as JSON, after a check: 500 if it violates rules of SWML, with [`Invalid`] as the
/// error of the response.
impl Responder for messaging::Document {
    type Body = BoxBody;

    fn respond_to(self, _: &HttpRequest) -> HttpResponse {
        answer(self)
    }
}

/// The text as JSON. It is not checked again: `swml_json!` checked it at compile time.
impl Responder for Rendered {
    type Body = BoxBody;

    fn respond_to(self, _: &HttpRequest) -> HttpResponse {
        json(self.into_inner())
    }
}

/// The script, or the apology. The reason for an apology is an extension of the response:
/// [`Invalid`] or [`Apologized`].
impl Responder for Apologetic {
    type Body = BoxBody;

    fn respond_to(self, _: &HttpRequest) -> HttpResponse {
        let bytes = self.text.as_str().len();
        let mut response = json(self.text.into_inner());
        match self.why {
            Some(ApologyReason::Invalid(invalid)) => {
                response.extensions_mut().insert(Invalid(invalid));
            }
            Some(ApologyReason::Failed(why)) => {
                response.extensions_mut().insert(Apologized(why));
            }
            None => telemetry::script(bytes),
        }
        response
    }
}

/// A middleware for the routes of scripts: if the handler fails (a status of 500 and above),
/// panics, or was too slow for an inner middleware (408), the caller hears an apology. It is the
/// [`Rendered`] in the `app_data`, or [`apology`](super::apology). The reason is an extension of
/// the response, [`Apologized`].
///
/// ```
/// # use swml_core as swml;
/// use actix_web::{App, middleware::from_fn, web};
/// use swml::Document;
/// use swml::web::{actix::apologize, apology};
///
/// async fn script() -> Document {
///     panic!("no script today")
/// }
///
/// let app = App::new()
///     .app_data(apology())
///     .service(web::resource("/script").wrap(from_fn(apologize)).route(web::post().to(script)));
/// # let _ = app;
/// ```
///
/// # Errors
/// An error of the handler is passed on unchanged if it is a rejection. If there is no response to
/// replace, the apology is the response of an error.
pub async fn apologize(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    // not a clone of the request: actix requires it to be the only reference
    let text = request.app_data::<Rendered>().cloned();
    let text = text.unwrap_or_else(super::apology);
    let apologize = |why: String| {
        telemetry::apology(&why);
        let mut response = json(text.into_inner());
        response.extensions_mut().insert(Apologized(why));
        response
    };
    match caught(next.call(request)).await {
        Ok(Ok(response)) if needs_apology(response.status().as_u16()) => {
            let why = format!("the answer was {}", response.status());
            let (request, _) = response.into_parts();
            Ok(ServiceResponse::new(request, apologize(why)))
        }
        Ok(Ok(response)) => Ok(response.map_into_boxed_body()),
        Ok(Err(error)) => match needs_apology(error.as_response_error().status_code().as_u16()) {
            true => {
                let response = apologize(error.to_string());
                Err(InternalError::from_response(error, response).into())
            }
            false => Err(error),
        },
        Err(_) => {
            let why = "the handler panicked";
            Err(InternalError::from_response(why, apologize(why.to_owned())).into())
        }
    }
}

/// The status and the body of a payment connector.
impl Responder for PaymentAnswer {
    type Body = BoxBody;

    fn respond_to(self, _: &HttpRequest) -> HttpResponse {
        let status = StatusCode::from_u16(self.status());
        let mut response = json(Cow::Owned(self.to_json()));
        *response.status_mut() = status.unwrap_or(StatusCode::PAYMENT_REQUIRED);
        response
    }
}

/// The stored conversation as JSON.
impl Responder for ConversationAnswer {
    type Body = BoxBody;

    fn respond_to(self, _: &HttpRequest) -> HttpResponse {
        json(Cow::Owned(self.to_json()))
    }
}

/// Creates the resource of functions: `.service(tools("/swaig", functions))`.
///
/// The outcome of a request is an extension of the response, [`Outcome`](crate::swaig::Outcome),
/// for a middleware that logs it.
///
/// ```
/// # use swml_core as swml;
/// use actix_web::App;
/// use swml::swaig::{Context, NoArguments, Tools};
///
/// async fn time(_: NoArguments, _: Context) -> &'static str {
///     "It is late."
/// }
///
/// let functions = Tools::new().tool("time", "Tells the time", time).basic("agent", "a password");
/// let app = App::new().service(swml::web::actix::tools("/swaig", functions));
/// # let _ = app;
/// ```
#[cfg(feature = "swaig")]
pub fn tools<S>(path: &str, tools: crate::swaig::Tools<S>) -> actix_web::Resource
where
    S: Clone + Send + Sync + 'static,
{
    tools_at(path, tools, None)
}

/// Creates the resource of functions that `SWAIG.includes` may also query: the answer contains
/// their public URL, which has no credentials.
#[cfg(feature = "swaig")]
pub fn included_tools<S>(
    path: &str,
    tools: crate::swaig::Tools<S>,
    url: impl Into<String>,
) -> actix_web::Resource
where
    S: Clone + Send + Sync + 'static,
{
    tools_at(path, tools, Some(url.into()))
}

#[cfg(feature = "swaig")]
fn tools_at<S>(
    path: &str,
    tools: crate::swaig::Tools<S>,
    url: Option<String>,
) -> actix_web::Resource
where
    S: Clone + Send + Sync + 'static,
{
    use crate::swaig::{Outcome, ToolRequest, ToolResponse};

    let tools = Arc::new(tools);
    let url: Option<Arc<str>> = url.map(Arc::from);
    let answer = move |request: HttpRequest, payload: actix_web::web::Payload| {
        let (tools, url) = (Arc::clone(&tools), url.clone());
        async move {
            let began = std::time::Instant::now();
            let authorization = request.headers().get("authorization");
            let authorization = authorization.and_then(|header| header.to_str().ok());
            let query = Some(request.query_string());
            let served = match tools.admits(authorization, query) {
                false => ToolResponse::refused(),
                true => {
                    let payload = payload.into_inner();
                    let body = read(payload, length(&request), tools.body_limit()).await?;
                    let asked = ToolRequest::new(&body)
                        .authorization(authorization)
                        .query(query);
                    tools.answer(asked.url(url.as_deref())).await
                }
            };
            telemetry::function(&served.outcome, began.elapsed());
            let status = StatusCode::from_u16(served.status);
            let status = status.unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
            let mut response = match status {
                StatusCode::OK => json(Cow::Owned(served.body)),
                _ => plain(status, served.body),
            };
            response.extensions_mut().insert::<Outcome>(served.outcome);
            Ok::<_, RequestError>(response)
        }
    };
    actix_web::web::resource(path).route(actix_web::web::post().to(answer))
}
