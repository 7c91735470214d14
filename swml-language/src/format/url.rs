//! URLs.

use super::fault::{FormatFault, Verdict};
use super::variable::without_variables;
use crate::entry::entry;
use crate::schema::one_of;
use crate::shown::strip_scheme;
use crate::tree::has_variable;

entry! {
    /// The property expects a URL that starts with `http://` or `https://`.
    INVALID_URL:
    bad r#"connect to "+15551234567" status_url "example.com/status";"#,
    good r#"connect to "+15551234567" status_url "https://example.com/status";"#
}

pub(super) fn url(text: &str) -> Verdict {
    let fault = match with_scheme(text, &["https", "http"]) {
        Ok(()) => return Ok(()),
        Err(fault) => fault,
    };
    let host = text.split(['/', '?', ':']).next().unwrap_or_default();
    let bare_host = !text.contains("://")
        && !text.contains(char::is_whitespace)
        && host.contains('.')
        && !host.starts_with('.');
    if bare_host {
        return Err(fault.suggest(format!("https://{text}")));
    }
    Err(fault)
}

/// The URL of a WebSocket; only a destination has the prefix `stream:`.
pub(super) fn stream(text: &str) -> Verdict {
    with_scheme(text, &["wss"]).map_err(|fault| {
        let bare = strip_scheme(text, "stream").filter(|url| with_scheme(url, &["wss"]).is_ok());
        match bare {
            Some(url) => fault.suggest(url.to_owned()),
            None => fault,
        }
    })
}

pub(super) fn tap(text: &str) -> Verdict {
    with_scheme(text, &["rtp", "ws", "wss"])?;
    let Some(rest) = strip_scheme(text, "rtp").filter(|_| !has_variable(text)) else {
        return Ok(());
    };
    let authority = rest.trim_start_matches('/').split('/').next();
    let port = authority.and_then(|authority| authority.rsplit_once(':'));
    if let Some((host, _)) = port.filter(|(_, port)| port.parse::<u16>().is_ok()) {
        let inner = host
            .strip_prefix('[')
            .and_then(|host| host.strip_suffix(']'));
        if inner.unwrap_or(host).parse::<std::net::IpAddr>().is_ok() {
            return Ok(());
        }
    }
    Err(FormatFault::new(
        "media is sent to an IP address and a port",
        "write for example `rtp://203.0.113.7:4000`",
    ))
}

/// Returns the intended URL for `user:password@https://…`.
pub(crate) fn credentials_behind_scheme(text: &str) -> Option<String> {
    let (credentials, rest) = text.split_once('@')?;
    let (scheme, rest) = rest.split_once("://")?;
    let plain = |part: &str| !part.is_empty() && !part.contains(['/', ':', ' ']);
    let (user, password) = credentials.split_once(':')?;
    let mended = format!("{scheme}://{credentials}@{rest}");
    (plain(user) && plain(password) && url(&mended).is_ok()).then_some(mended)
}

pub(super) fn with_scheme(text: &str, schemes: &[&str]) -> Verdict {
    let plain = without_variables(text);
    let example = || {
        let scheme = schemes.first().copied().unwrap_or_default();
        format!("write for example `{scheme}://example.com/…`")
    };
    let rest = schemes
        .iter()
        .find_map(|scheme| strip_scheme(&plain, scheme)?.strip_prefix("//"));
    let Some(rest) = rest else {
        let starts: Vec<String> = (schemes.iter())
            .map(|scheme| format!("{scheme}://"))
            .collect();
        let starts = one_of(&starts);
        return Err(FormatFault::new(
            format!("the URL must start with {starts}"),
            example(),
        ));
    };
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let host = authority.rsplit('@').next().unwrap_or_default();
    if host.is_empty() || host.starts_with(':') {
        return Err(FormatFault::new("a URL needs a host", example()));
    }
    if rest.contains(|c: char| c.is_whitespace() || c.is_control()) {
        return Err(FormatFault::new(
            "a URL cannot contain white space",
            "write `%20` for a space, or remove it",
        ));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::super::{fix_of, judge};
    use crate::schema::Format;

    #[test]
    fn urls() {
        for text in [
            "https://example.com",
            "http://user:p@ss@example.com:8080/a?b=c#d",
            "https://%{vars.host}/a b"
                .split(' ')
                .next()
                .unwrap_or_default(),
            "%{vars.url}",
            "${vars.a + ' b'}",
            "HTTPS://EXAMPLE.COM/",
        ] {
            assert_eq!(judge(Format::Url, text), Ok(()), "{text}");
        }
        assert_eq!(
            fix_of(Format::Url, "example.com/a"),
            Some("https://example.com/a".into())
        );
        for text in [
            "",
            "https://",
            "https:// a",
            "ftp://example.com",
            "hello",
            "https://u@",
        ] {
            assert_eq!(fix_of(Format::Url, text), None, "{text}");
        }
    }
}
