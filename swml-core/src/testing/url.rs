//! The parts of a URL in a script other than its address.

use crate::web::basic::Credentials;

/// The header `Authorization` that the platform sends to a URL: that of its credentials, if it
/// has any.
///
/// ```
/// # use swml_core as swml;
/// use swml::testing::authorization;
/// let header = authorization("https://desk:p%40ss@example.com/events");
/// assert_eq!(header.as_deref(), Some("Basic ZGVzazpwQHNz"));
/// assert_eq!(authorization("https://example.com/a@b"), None);
/// ```
pub fn authorization(url: &str) -> Option<String> {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let host = rest.split(['/', '?']).next().unwrap_or_default();
    let (userinfo, _) = host.rsplit_once('@')?;
    Some(Credentials::header(userinfo))
}
