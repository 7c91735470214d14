//! Credentials in URLs.

use std::borrow::Cow;

use swml_language::check::format::redact;

/// The scheme, the credentials and the rest of a URL that has credentials.
pub(crate) fn parts(url: &str) -> Option<(&str, &str, &str)> {
    let (scheme, rest) = url.split_once("://")?;
    let host = rest.split(['/', '?', '#']).next()?;
    let (credentials, _) = host.rsplit_once('@')?;
    Some((scheme, credentials, rest.get(credentials.len() + 1..)?))
}

/// A URL as the platform signs it for calls.
#[cfg(feature = "axum")]
pub(crate) fn without_credentials(url: &str) -> String {
    match parts(url) {
        Some((scheme, _, rest)) => format!("{scheme}://{rest}"),
        None => url.to_owned(),
    }
}

/// A URL from its host on, without credentials.
pub(crate) fn host_and_path(url: &str) -> &str {
    parts(url).map_or(url, |(_, _, rest)| rest)
}

/// A URL or another destination as a transcript or a report may show it.
pub(crate) fn shown(url: &str) -> Cow<'_, str> {
    match parts(url) {
        Some((scheme, _, rest)) => Cow::Owned(format!("{scheme}://***@{rest}")),
        None if url.contains("://") => Cow::Borrowed(url),
        None => redact(url),
    }
}

#[cfg(test)]
mod tests {
    use super::shown;

    #[test]
    fn credentials_are_not_shown() {
        for (url, seen, signed) in [
            (
                "https://me:hush@example.com/a?b=c@d",
                "https://***@example.com/a?b=c@d",
                "https://example.com/a?b=c@d",
            ),
            (
                "https://example.com/a@b",
                "https://example.com/a@b",
                "https://example.com/a@b",
            ),
            (
                "sip:me:hush@example.com",
                "sip:me:***@example.com",
                "sip:me:hush@example.com",
            ),
            ("queue:sales", "queue:sales", "queue:sales"),
        ] {
            assert_eq!(shown(url), seen);
            #[cfg(feature = "axum")]
            assert_eq!(super::without_credentials(url), signed);
            #[cfg(not(feature = "axum"))]
            let _ = signed;
        }
    }
}
