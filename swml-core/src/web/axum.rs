//! Integration with axum: scripts as responses, and extractors of authenticated requests.
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
use ::axum::extract::{FromRef, FromRequest, OriginalUri, Request, State};
use ::axum::http::{HeaderMap, HeaderValue, StatusCode, Uri, header};
use ::axum::middleware::Next;
use ::axum::response::{IntoResponse, Response};
use http_body_util::{BodyExt, LengthLimitError, Limited};

use super::answer::{CHALLENGE, Respond, WRONG};
use super::apology::{ApologyReason, needs_apology};
use super::catch::caught;
use super::http::signatures;
use super::{
    Apologetic, Apologized, CONTENT_TYPE, FromBody, Rendered, RequestError, Verifier, telemetry,
};
use crate::error::InvalidDocument;
use crate::event::{ConversationAnswer, PaymentAnswer};
use crate::{Document, messaging};

/// A signed request, with its body read as `T`: an [`Event`](crate::event::Event), a
/// [`CallRequest`](crate::event::CallRequest), a [`MessageRequest`](crate::event::MessageRequest),
/// or the bytes as a `Vec<u8>`.
///
/// The state of the router is a [`Verifier`], an `Arc` of one, or contains one (`FromRef`):
///
/// ```
/// # use swml_core as swml;
/// use axum::extract::FromRef;
/// use swml::web::Verifier;
///
/// #[derive(Clone)]
/// struct Desk {
///     verifier: Verifier,
///     // and the rest of the service's state
/// }
///
/// impl FromRef<Desk> for Verifier {
///     fn from_ref(desk: &Desk) -> Self {
///         desk.verifier.clone()
///     }
/// }
/// ```
///
/// A request without a well-formed signature is rejected before its body is read, and a body longer
/// than [`Verifier::limit`] before its end. The duration of a request is not limited here: the
/// server must time out a client that sends a byte a minute. A signed request may be replayed, see
/// [`Verifier::verify`].
///
/// The reason of a rejection is an extension of the response, `Arc<RequestError>`, for a layer that
/// logs it. It contains the URL that was verified, which the response itself does not show:
///
/// ```
/// # use swml_core as swml;
/// use std::sync::Arc;
/// use axum::{extract::Request, middleware::Next, response::Response};
/// use swml::web::RequestError;
///
/// // `.layer(axum::middleware::from_fn(log))`
/// async fn log(request: Request, next: Next) -> Response {
///     let response = next.run(request).await;
///     if let Some(refused) = response.extensions().get::<Arc<RequestError>>() {
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
    type Rejection = RequestError;

    async fn from_request(request: Request, state: &S) -> Result<Self, RequestError> {
        let verifier = Verifier::from_ref(state);
        take(request, &verifier, Way::Signed).await.map(Signed)
    }
}

/// A request that is signed, or has the user name and the password of [`Verifier::basic`], with its
/// body read as `T`: for callbacks and reports, which may not be signed.
///
/// Otherwise it is like [`Signed`].
///
/// ```
/// # use swml_core as swml;
/// use axum::{Router, routing::post};
/// use swml::event::Event;
/// use swml::web::{Verifier, axum::Admitted};
///
/// async fn events(Admitted(event): Admitted<Event>) {
///     println!("{}", event.event_type());
/// }
///
/// let verifier = Verifier::new("https://example.com")?.key("PSK…").basic("desk", "a password");
/// // the `status_url` in scripts
/// assert_eq!(verifier.url("/events"), "https://desk:a%20password@example.com/events");
/// let app: Router = Router::new().route("/events", post(events)).with_state(verifier);
/// # Ok::<(), swml::web::InvalidBase>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Admitted<T>(pub T);

impl<S, T> FromRequest<S> for Admitted<T>
where
    S: Send + Sync,
    T: FromBody,
    Verifier: FromRef<S>,
{
    type Rejection = RequestError;

    async fn from_request(request: Request, state: &S) -> Result<Self, RequestError> {
        let verifier = Verifier::from_ref(state);
        take(request, &verifier, Way::Admitted).await.map(Admitted)
    }
}

/// The required authentication of a request.
#[derive(Clone, Copy)]
enum Way {
    Signed,
    Admitted,
}

async fn take<T: FromBody>(
    request: Request,
    verifier: &Verifier,
    way: Way,
) -> Result<T, RequestError> {
    let (parts, body) = request.into_parts();
    let path = path_and_query(&parts.extensions, &parts.uri);
    let signatures = signatures(&parts.headers);
    let authorization = authorization(&parts.headers);
    let head = match way {
        Way::Signed => verifier.verify_headers(signatures),
        Way::Admitted => verifier.admit_headers(signatures, authorization),
    };
    head.map_err(RequestError::Signature)?;
    let body = read(body, verifier.body_limit()).await?;
    let whole = match way {
        Way::Signed => verifier.verify(path, signatures, &body),
        Way::Admitted => verifier.admit(path, signatures, authorization, &body),
    };
    whole.map_err(RequestError::Signature)?;
    T::from_body(&body).map_err(RequestError::Body)
}

/// Returns the requested path: a nested router has removed a prefix, but the whole path is signed.
fn path_and_query<'r>(extensions: &'r ::axum::http::Extensions, uri: &'r Uri) -> &'r str {
    let original = extensions.get::<OriginalUri>();
    let uri = original.map_or(uri, |OriginalUri(uri)| uri);
    uri.path_and_query().map_or("/", |path| path.as_str())
}

fn authorization(headers: &HeaderMap) -> Option<&str> {
    headers.get(header::AUTHORIZATION)?.to_str().ok()
}

/// Makes `Arc<Verifier>` a valid state.
impl FromRef<Arc<Self>> for Verifier {
    fn from_ref(shared: &Arc<Self>) -> Self {
        Self::clone(shared)
    }
}

async fn read(body: Body, limit: usize) -> Result<Bytes, RequestError> {
    // its length is declared in advance
    if usize::try_from(body.size_hint().lower()).is_ok_and(|length| length > limit) {
        return Err(RequestError::TooLarge);
    }
    match Limited::new(body, limit).collect().await {
        Ok(body) => Ok(body.to_bytes()),
        Err(error) => Err(match error.is::<LengthLimitError>() {
            true => RequestError::TooLarge,
            false => RequestError::Broken,
        }),
    }
}

impl IntoResponse for RequestError {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.status());
        let status = status.unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        telemetry::refused(&self);
        let mut response = (status, self.answer()).into_response();
        challenge(&mut response);
        response.extensions_mut().insert(Arc::new(self));
        response
    }
}

/// Requests a user name and a password, if they are accepted.
fn challenge(response: &mut Response) {
    if response.status() == StatusCode::UNAUTHORIZED {
        let challenge = HeaderValue::from_static(CHALLENGE);
        response
            .headers_mut()
            .insert(header::WWW_AUTHENTICATE, challenge);
    }
}

fn json(text: impl Into<Body>) -> Response {
    let kind = HeaderValue::from_static(CONTENT_TYPE);
    ([(header::CONTENT_TYPE, kind)], text.into()).into_response()
}

fn answer(script: impl Respond) -> Response {
    match script.json() {
        Ok(text) => {
            telemetry::script(text.len());
            json(text)
        }
        Err(invalid) => {
            telemetry::invalid(&invalid);
            let mut response = (StatusCode::INTERNAL_SERVER_ERROR, WRONG).into_response();
            response.extensions_mut().insert(Invalid(invalid));
            response
        }
    }
}

/// The diagnostics of a script that was not sent: an extension of the response, for a layer that
/// logs it.
#[derive(Clone, Debug)]
pub struct Invalid(pub InvalidDocument);

/// The script as JSON, after a check: 500 if it violates rules of SWML, with the diagnostics as an
/// extension of the response, [`Invalid`].
impl IntoResponse for Document {
    fn into_response(self) -> Response {
        answer(self)
    }
}

/// The script as JSON, after a check: 500 if it violates rules of SWML, with the diagnostics as an
/// extension of the response, [`Invalid`].
impl IntoResponse for messaging::Document {
    fn into_response(self) -> Response {
        answer(self)
    }
}

/// The text as JSON. It is not checked again: `swml_json!` checked it at compile time.
impl IntoResponse for Rendered {
    fn into_response(self) -> Response {
        json(self.into_inner())
    }
}

/// The script, or the apology. The reason for an apology is an extension of the response:
/// [`Invalid`] or [`Apologized`].
impl IntoResponse for Apologetic {
    fn into_response(self) -> Response {
        let mut response = self.text.into_response();
        match self.why {
            Some(ApologyReason::Invalid(invalid)) => {
                response.extensions_mut().insert(Invalid(invalid));
            }
            Some(ApologyReason::Failed(why)) => {
                response.extensions_mut().insert(Apologized(why));
            }
            None => telemetry::script(response_length(&response)),
        }
        response
    }
}

fn response_length(response: &Response) -> usize {
    usize::try_from(response.body().size_hint().lower()).unwrap_or(usize::MAX)
}

/// A layer for the routes of scripts: if the handler fails (a status of 500 and above), panics, or
/// was too slow for an inner layer (408), the caller hears an apology. The reason is an extension
/// of the response, [`Apologized`], in addition to the existing ones.
///
/// ```
/// # use swml_core as swml;
/// use axum::{Router, middleware, routing::post};
/// use swml::Document;
/// use swml::web::{apology, axum::apologize};
///
/// async fn script() -> Document {
///     panic!("no script today")
/// }
///
/// let app: Router = Router::new()
///     .route("/script", post(script))
///     .layer(middleware::from_fn_with_state(apology(), apologize));
/// ```
pub async fn apologize(State(apology): State<Rendered>, request: Request, next: Next) -> Response {
    let (why, extensions) = match caught(next.run(request)).await {
        Ok(response) if !needs_apology(response.status().as_u16()) => return response,
        Ok(mut response) => {
            let why = format!("the answer was {}", response.status());
            (why, std::mem::take(response.extensions_mut()))
        }
        Err(_) => ("the handler panicked".to_owned(), Default::default()),
    };
    telemetry::apology(&why);
    let mut response = apology.into_response();
    *response.extensions_mut() = extensions;
    response.extensions_mut().insert(Apologized(why));
    response
}

/// The status and the body of a payment connector.
impl IntoResponse for PaymentAnswer {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.status());
        let mut response = json(self.to_json());
        *response.status_mut() = status.unwrap_or(StatusCode::PAYMENT_REQUIRED);
        response
    }
}

/// The stored conversation as JSON.
impl IntoResponse for ConversationAnswer {
    fn into_response(self) -> Response {
        json(self.to_json())
    }
}

/// Creates the route of functions: `.route("/swaig", tools(functions))`.
///
/// The outcome of a request is an extension of the response, [`Outcome`](crate::swaig::Outcome),
/// for a layer that logs it.
///
/// ```
/// # use swml_core as swml;
/// use axum::Router;
/// use swml::swaig::{Context, NoArguments, Tools};
///
/// async fn time(_: NoArguments, _: Context) -> &'static str {
///     "It is late."
/// }
///
/// let functions = Tools::new().tool("time", "Tells the time", time).basic("agent", "a password");
/// let app: Router = Router::new().route("/swaig", swml::web::axum::tools(functions));
/// ```
#[cfg(feature = "swaig")]
pub fn tools<S, R>(tools: crate::swaig::Tools<S>) -> ::axum::routing::MethodRouter<R>
where
    S: Clone + Send + Sync + 'static,
    R: Clone + Send + Sync + 'static,
{
    tools_at(tools, None)
}

/// Creates the route of functions that `SWAIG.includes` may also query: the answer contains their
/// public URL, which has no credentials.
#[cfg(feature = "swaig")]
pub fn included_tools<S, R>(
    tools: crate::swaig::Tools<S>,
    url: impl Into<String>,
) -> ::axum::routing::MethodRouter<R>
where
    S: Clone + Send + Sync + 'static,
    R: Clone + Send + Sync + 'static,
{
    tools_at(tools, Some(url.into()))
}

#[cfg(feature = "swaig")]
fn tools_at<S, R>(
    tools: crate::swaig::Tools<S>,
    url: Option<String>,
) -> ::axum::routing::MethodRouter<R>
where
    S: Clone + Send + Sync + 'static,
    R: Clone + Send + Sync + 'static,
{
    use crate::swaig::{Outcome, ToolRequest, ToolResponse};

    let tools = Arc::new(tools);
    let url: Option<Arc<str>> = url.map(Arc::from);
    ::axum::routing::post(async move |request: Request| {
        let began = std::time::Instant::now();
        let (parts, body) = request.into_parts();
        let authorization = authorization(&parts.headers);
        let served = match tools.admits(authorization, parts.uri.query()) {
            false => ToolResponse::refused(),
            true => {
                let body = match read(body, tools.body_limit()).await {
                    Ok(body) => body,
                    Err(refused) => return refused.into_response(),
                };
                let request = ToolRequest::new(&body)
                    .authorization(authorization)
                    .query(parts.uri.query())
                    .url(url.as_deref());
                tools.answer(request).await
            }
        };
        telemetry::function(&served.outcome, began.elapsed());
        let status = StatusCode::from_u16(served.status);
        let status = status.unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let mut response = match status {
            StatusCode::OK => json(served.body),
            _ => (status, served.body).into_response(),
        };
        challenge(&mut response);
        response.extensions_mut().insert::<Outcome>(served.outcome);
        response
    })
}
