//! A service that takes part in the call.

use std::fmt::Display;
use std::thread;
use std::time::Duration;

use http_body_util::BodyExt;
use serde_json::json;

use crate::answers::Answers;
use crate::basic::authorization;
use crate::choice::Response;
use crate::event::Callback;
use crate::machine::POST_PROMPT;
use crate::question::Request;
use crate::url::without_credentials;

/// The body of a request to the service: a text, as a type that every service accepts.
type Sent = http_body_util::Full<bytes::Bytes>;

/// A service that answers requests of the platform to its public URL: an axum `Router`, or any
/// other [`tower_service::Service`]. Documents are requested with the signatures of the platform;
/// status callbacks are posted in order, with signatures too (which the reference does not
/// specify).
///
/// Each request is answered before the call continues, on a thread with its own runtime, so that
/// tests are deterministic, in a `#[tokio::test]` too.
///
/// ```
/// use axum::routing::post;
/// use axum::{Json, Router};
/// use serde_json::{Value, json};
/// use swml_rehearsal::{Rehearsal, Script, Service};
///
/// async fn desk(Json(request): Json<Value>) -> Json<Value> {
///     let from = &request["call"]["from"];
///     Json(json!({"sections": {"main": [{"play": {"url": format!("say:Hello {from}")}}]}}))
/// }
/// let service = Service::new("https://example.com", Router::new().route("/desk", post(desk)))
///     .key("PSKtest1234567890abcdef");
/// let script = Script::json(r#"{"sections": {"main": [
///     {"transfer": {"dest": "https://example.com/desk"}}
/// ]}}"#)?;
/// let mut call = Rehearsal::new(&script).from("+15551230000").answered_by(service).start();
/// call.hears("Hello \"+15551230000\"").ends();
/// # Ok::<(), swml_rehearsal::ScriptError>(())
/// ```
#[derive(Clone, Debug)]
pub struct Service<S> {
    service: S,
    base: String,
    key: Option<String>,
    begins: f64,
}

impl<S> Service<S> {
    /// Creates a service at a public URL: `https://example.com`, or with a path that is a prefix of
    /// all its own.
    pub fn new(public: impl Into<String>, service: S) -> Self {
        let base: String = public.into();
        Self {
            service,
            base: base.trim_end_matches('/').to_owned(),
            key: None,
            begins: 1_767_225_600.0,
        }
    }

    /// Sets the start of the call, in seconds since 1970, for the timestamps of callbacks; by
    /// default the first moment of 2026. For a service that compares it with its own clock.
    #[must_use]
    pub fn begins_at(mut self, seconds: f64) -> Self {
        self.begins = seconds;
        self
    }

    /// Sets the signing key of the project.
    #[must_use]
    pub fn key(mut self, key: impl Into<String>) -> Self {
        self.key = Some(key.into());
        self
    }

    /// Returns the path and query of a URL, if it belongs to the service.
    fn target(&self, url: &str) -> Option<String> {
        self.path(url)
            .or_else(|| self.path(&without_credentials(url)))
    }

    fn path(&self, url: &str) -> Option<String> {
        let rest = url.strip_prefix(self.base.as_str())?;
        match rest.chars().next() {
            None => Some("/".to_owned()),
            Some('/' | '?') => {
                // removes the prefix of the public URL's path, and nothing else
                let host = self.base.find("://").map_or(0, |at| at + 3);
                let path = self.base.get(host..).and_then(|rest| rest.find('/'));
                let target = url.get(path.map_or(self.base.len(), |path| host + path)..);
                target.map(str::to_owned)
            }
            Some(_) => None,
        }
    }

    /// Returns the signatures of a body at a URL.
    fn signatures(&self, url: &str, body: &str) -> Vec<(&'static str, String)> {
        let Some(key) = &self.key else {
            return Vec::new();
        };
        let signed = format!("{}{body}", without_credentials(url));
        let sha1 = hmac_sha1_compact::HMAC::mac(signed.as_bytes(), key.as_bytes());
        let sha256 = hmac_sha256::HMAC::mac(signed.as_bytes(), key.as_bytes());
        vec![
            ("x-signalwire-signature", hex::encode(sha1)),
            ("x-signalwire-sha256-signature", hex::encode(sha256)),
        ]
    }
}

impl<S, O> Service<S>
where
    S: tower_service::Service<http::Request<Sent>, Response = http::Response<O>> + Clone + Send,
    S::Error: Display,
    O: http_body::Body,
    O::Error: Display,
{
    fn send(
        &self,
        method: &str,
        target: &str,
        headers: &[(String, String)],
        body: String,
    ) -> Response {
        let mut request = http::Request::builder().method(method).uri(target);
        for (name, value) in headers {
            request = request.header(name, value);
        }
        let request = match request.body(body) {
            Ok(request) => request,
            Err(error) => return Response::text(400, error.to_string()),
        };
        let mut service = self.service.clone();
        let answer = async move {
            if let Err(error) = std::future::poll_fn(|cx| service.poll_ready(cx)).await {
                return Response::text(503, error.to_string());
            }
            let response = match service.call(request.map(Sent::from)).await {
                Ok(response) => response,
                Err(error) => return Response::text(500, error.to_string()),
            };
            let (parts, body) = response.into_parts();
            let headers = parts.headers.iter().filter_map(|(name, value)| {
                Some((name.to_string(), value.to_str().ok()?.to_owned()))
            });
            let headers = headers.collect();
            let status = parts.status.as_u16();
            match body.collect().await {
                Ok(body) => Response {
                    status,
                    headers,
                    body: String::from_utf8_lossy(&body.to_bytes()).into_owned(),
                },
                Err(error) => Response::text(500, error.to_string()),
            }
        };
        let mut runtime = tokio::runtime::Builder::new_current_thread();
        match runtime.enable_all().build() {
            Ok(runtime) => runtime.block_on(answer),
            Err(error) => Response::text(500, error.to_string()),
        }
    }

    /// Answers on a separate thread: the test may be in a runtime already.
    fn ask(
        &self,
        method: &str,
        target: &str,
        headers: &[(String, String)],
        body: String,
    ) -> Response
    where
        S: Sync,
    {
        thread::scope(|scope| {
            let thread = scope.spawn(|| self.send(method, target, headers, body));
            let failed = |_| Response::text(500, "the service panicked");
            thread.join().unwrap_or_else(failed)
        })
    }
}

impl<S, O> Answers for Service<S>
where
    S: tower_service::Service<http::Request<Sent>, Response = http::Response<O>>
        + Clone
        + Send
        + Sync,
    S::Error: Display,
    O: http_body::Body,
    O::Error: Display,
{
    fn answer(&mut self, request: &Request) -> Option<Response> {
        let target = self.target(&request.url)?;
        let body = match &request.body {
            serde_json::Value::Null => String::new(),
            serde_json::Value::String(text) => text.clone(),
            other => other.to_string(),
        };
        let mut headers = request.headers.clone();
        let typed = |(name, _): &(String, String)| name.eq_ignore_ascii_case("content-type");
        if !body.is_empty() && !headers.iter().any(typed) {
            headers.push(("content-type".to_owned(), "application/json".to_owned()));
        }
        let authorized = |(name, _): &(String, String)| name.eq_ignore_ascii_case("authorization");
        if !headers.iter().any(authorized) {
            headers.extend(authorization(&request.url));
        }
        if request.signed {
            let signatures = self.signatures(&request.url, &body).into_iter();
            headers.extend(signatures.map(|(name, value)| (name.to_owned(), value)));
        }
        Some(self.ask(&request.method, &target, &headers, body))
    }

    fn callback(&mut self, callback: &Callback) {
        let Some(target) = self.target(&callback.url) else {
            return;
        };
        // what an agent posts is not an event, and not signed
        let event = callback.event_type != POST_PROMPT;
        let body = match event {
            true => json!({
                "event_type": callback.event_type,
                "event_channel": "swml:00000000-0000-4000-8000-000000000006",
                "timestamp": self.begins + Duration::from_millis(callback.time).as_secs_f64(),
                "project_id": "00000000-0000-4000-8000-000000000004",
                "space_id": "00000000-0000-4000-8000-000000000005",
                "params": callback.params,
            }),
            false => callback.params.clone(),
        };
        let body = body.to_string();
        let mut headers = vec![("content-type".to_owned(), "application/json".to_owned())];
        headers.extend(authorization(&callback.url));
        if event {
            let signatures = self.signatures(&callback.url, &body).into_iter();
            headers.extend(signatures.map(|(name, value)| (name.to_owned(), value)));
        }
        // delivery is best effort, as on the platform
        let _ = self.ask(&callback.method, &target, &headers, body);
    }
}
