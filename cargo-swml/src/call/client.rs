//! One POST, within bounds of time and memory.

use std::time::{Duration, Instant};

use ureq::Agent;

/// The longest body that is read: no script is as long.
pub(super) const LONGEST: u64 = 4 << 20;

/// The response of the service.
pub(super) struct Response {
    pub(super) status: u16,
    /// The meaning of the status.
    pub(super) reason: &'static str,
    /// The header `Content-Type`, without parameters, in lower case.
    pub(super) content_type: Option<String>,
    pub(super) body: Vec<u8>,
    pub(super) took: Duration,
}

/// Nothing came back, or not all of it.
#[derive(Debug, thiserror::Error)]
pub(super) enum Unanswered {
    #[error("the service cannot be reached: {0}")]
    Unreachable(String),
    #[error("the service has not answered within {} s", .0.as_secs())]
    Slow(Duration),
    #[error("the answer is longer than {} MiB", LONGEST >> 20)]
    Long,
    #[error("the answer is not HTTP that can be read: {0}")]
    Broken(String),
}

/// Posts JSON. A redirect is an answer: the platform signs the URL that it was given.
pub(super) fn post(
    url: &str,
    headers: &[(&str, String)],
    body: &str,
    time: Duration,
) -> Result<Response, Unanswered> {
    let agent: Agent = Agent::config_builder()
        .http_status_as_error(false)
        .max_redirects(0)
        .max_redirects_will_error(false)
        // the service is usually local, and only it may receive the credentials
        .proxy(None)
        .timeout_global(Some(time))
        .user_agent(concat!("cargo-swml/", env!("CARGO_PKG_VERSION")))
        .build()
        .into();
    let mut request = agent.post(url).header("content-type", "application/json");
    for (name, value) in headers {
        request = request.header(*name, value);
    }
    let begun = Instant::now();
    let unanswered = |error| unanswered(error, time);
    let mut response = request.send(body).map_err(unanswered)?;
    let read = response.body_mut().with_config().limit(LONGEST);
    let body = read.read_to_vec().map_err(unanswered)?;
    let kind = response.headers().get("content-type");
    let kind = kind.and_then(|kind| kind.to_str().ok());
    let kind = kind.and_then(|kind| kind.split(';').next());
    Ok(Response {
        status: response.status().as_u16(),
        reason: response.status().canonical_reason().unwrap_or_default(),
        content_type: kind.map(|kind| kind.trim().to_ascii_lowercase()),
        body,
        took: begun.elapsed(),
    })
}

fn unanswered(error: ureq::Error, time: Duration) -> Unanswered {
    match error {
        ureq::Error::Timeout(_) => Unanswered::Slow(time),
        ureq::Error::BodyExceedsLimit(_) => Unanswered::Long,
        ureq::Error::Io(error) => Unanswered::Unreachable(error.to_string()),
        ureq::Error::HostNotFound => Unanswered::Unreachable("there is no such host".to_owned()),
        ureq::Error::ConnectionFailed => {
            Unanswered::Unreachable("the connection failed".to_owned())
        }
        other => Unanswered::Broken(other.to_string()),
    }
}
