//! Where a request goes, and as whose.

use swml_core::testing::authorization;
use swml_core::web::{InvalidBase, Verifier};

/// The address of a service.
#[derive(Clone)]
pub(super) struct Target {
    /// Host and port.
    host: String,
    /// Path and query, with a slash before them.
    path: String,
    /// The public URL, with the credentials, and the key.
    verifier: Verifier,
    /// The public URL alone.
    base: String,
    has_key: bool,
}

/// Nothing can be sent to a URL.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub(super) enum NoTarget {
    #[error("the URL of the service must start with `http://`, as in `http://127.0.0.1:8080/call`")]
    Scheme,
    #[error(
        "`https` is not supported: name the service by `http://`, for example \
         `http://127.0.0.1:8080/call`, and give its public URL with `--base https://…`"
    )]
    Tls,
    #[error(
        "the URL of the service must have a host, and a number as its port, as in \
         `http://127.0.0.1:8080/call`"
    )]
    Host,
    #[error("the credentials are specified twice: in the URL, and with `--user`")]
    Twice,
    #[error("the public URL of `--base` cannot be used: {0}")]
    Base(InvalidBase),
    #[error(
        "the script names a URL of another service than `{base}`, which is not called; \
         give the public URL of this one with `--base`"
    )]
    Elsewhere { base: String },
}

/// Who asks.
#[derive(Clone, Copy, Default)]
pub(super) struct Caller<'a> {
    /// The public URL, if it is not the address.
    pub(super) base: Option<&'a str>,
    /// Name and password.
    pub(super) user: Option<(&'a str, &'a str)>,
    /// The signing key.
    pub(super) key: Option<&'a str>,
}

impl Target {
    pub(super) fn new(url: &str, caller: Caller<'_>) -> Result<Self, NoTarget> {
        let lower = url.get(..8).unwrap_or(url).to_ascii_lowercase();
        if lower.starts_with("https://") {
            return Err(NoTarget::Tls);
        }
        let rest = match lower.starts_with("http://") {
            true => url.get("http://".len()..).unwrap_or_default(),
            false => return Err(NoTarget::Scheme),
        };
        let rest = rest.split('#').next().unwrap_or_default();
        let (host, path) = rest.split_at(rest.find(['/', '?']).unwrap_or(rest.len()));
        let (userinfo, host) = match host.rsplit_once('@') {
            Some((userinfo, host)) => (Some(userinfo), host),
            None => (None, host),
        };
        if host.is_empty() || host.starts_with(':') || url.contains(char::is_whitespace) {
            return Err(NoTarget::Host);
        }
        if userinfo.is_some() && caller.user.is_some() {
            return Err(NoTarget::Twice);
        }
        let base = match caller.base {
            Some(base) => base.trim_end_matches('/').to_owned(),
            None => format!("http://{host}"),
        };
        let verifier = Verifier::new(&with_userinfo(&base, userinfo));
        let mut verifier = verifier.map_err(|invalid| match caller.base {
            Some(_) => NoTarget::Base(invalid),
            None => NoTarget::Host,
        })?;
        if let Some((user, password)) = caller.user {
            verifier = verifier.basic(user, password);
        }
        if let Some(key) = caller.key {
            verifier = verifier.key(key);
        }
        let slash = if path.starts_with('/') { "" } else { "/" };
        Ok(Self {
            host: host.to_owned(),
            path: format!("{slash}{path}"),
            verifier,
            base: without_userinfo(&base),
            has_key: caller.key.is_some(),
        })
    }

    /// The same service at a URL that a script of it names, with the credentials that are there.
    pub(super) fn follow(&self, url: &str, auth: Option<(&str, &str)>) -> Result<Self, NoTarget> {
        let bare = without_userinfo(url);
        let own = [self.base.clone(), format!("http://{}", self.host)];
        let behind = own.iter().find_map(|base| {
            let rest = bare.strip_prefix(&**base)?;
            (rest.is_empty() || rest.starts_with(['/', '?'])).then_some(rest)
        });
        let base = || self.base.clone();
        let path = behind.ok_or_else(|| NoTarget::Elsewhere { base: base() })?;
        let userinfo = userinfo(url);
        let mut verifier =
            Verifier::new(&with_userinfo(&self.base, userinfo)).map_err(NoTarget::Base)?;
        if let (None, Some((user, password))) = (userinfo, auth) {
            verifier = verifier.basic(user, password);
        }
        let slash = if path.starts_with('/') { "" } else { "/" };
        Ok(Self {
            host: self.host.clone(),
            path: format!("{slash}{path}"),
            verifier,
            base: base(),
            has_key: false,
        })
    }

    /// Where the request goes, without credentials.
    pub(super) fn url(&self) -> String {
        format!("http://{}{}", self.host, self.path)
    }

    /// The same without the query, which may have a token.
    pub(super) fn shown(&self) -> String {
        without_query(&self.url())
    }

    /// The URL that is signed, as it may be shown.
    pub(super) fn signed(&self) -> String {
        without_query(&format!("{}{}", self.base, self.path))
    }

    pub(super) fn path(&self) -> &str {
        &self.path
    }

    /// Returns the signer, if there is a key.
    pub(super) fn signer(&self) -> Option<&Verifier> {
        self.has_key.then_some(&self.verifier)
    }

    /// The header `Authorization`, if there are credentials.
    pub(super) fn authorization(&self) -> Option<String> {
        authorization(&self.verifier.url(&self.path))
    }
}

fn without_query(url: &str) -> String {
    match url.split_once('?') {
        Some((url, _)) => format!("{url}?…"),
        None => url.to_owned(),
    }
}

fn userinfo(url: &str) -> Option<&str> {
    let (_, rest) = url.split_once("://")?;
    let host = rest.split(['/', '?']).next().unwrap_or_default();
    host.rsplit_once('@').map(|(userinfo, _)| userinfo)
}

fn without_userinfo(url: &str) -> String {
    match userinfo(url) {
        Some(userinfo) => url.replacen(&format!("{userinfo}@"), "", 1),
        None => url.to_owned(),
    }
}

fn with_userinfo(base: &str, new: Option<&str>) -> String {
    match (new, userinfo(base), base.split_once("://")) {
        (Some(new), None, Some((scheme, rest))) => format!("{scheme}://{new}@{rest}"),
        _ => base.to_owned(),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn target(url: &str, caller: Caller<'_>) -> Result<Target, NoTarget> {
        Target::new(url, caller)
    }

    #[test]
    fn a_url_is_taken_apart() {
        let plain = target("http://127.0.0.1:8080/call?a=1#x", Caller::default()).unwrap();
        assert_eq!(plain.url(), "http://127.0.0.1:8080/call?a=1");
        assert_eq!(plain.shown(), "http://127.0.0.1:8080/call?…");
        assert_eq!(plain.signed(), plain.shown());
        assert!(plain.authorization().is_none() && plain.signer().is_none());
        for (url, path) in [
            ("http://h", "/"),
            ("http://h/", "/"),
            ("HTTP://h?x=1", "/?x=1"),
        ] {
            assert_eq!(target(url, Caller::default()).unwrap().path(), path);
        }
    }

    #[test]
    fn what_cannot_be_sent_to() {
        for (url, why) in [
            ("127.0.0.1:8080", NoTarget::Scheme),
            ("", NoTarget::Scheme),
            ("ftp://h/", NoTarget::Scheme),
            ("https://example.com/call", NoTarget::Tls),
            ("http://", NoTarget::Host),
            ("http:///call", NoTarget::Host),
            ("http://me:x@/call", NoTarget::Host),
            ("http://h /call", NoTarget::Host),
            ("http://h:/call", NoTarget::Host),
            ("http://h:port/call", NoTarget::Host),
        ] {
            assert_eq!(target(url, Caller::default()).err(), Some(why), "{url}");
        }
        let base = |base| {
            target(
                "http://h/",
                Caller {
                    base: Some(base),
                    ..Caller::default()
                },
            )
        };
        assert!(matches!(base("example.com"), Err(NoTarget::Base(_))));
        let user = Some(("a", "b"));
        let twice = target(
            "http://c:d@h/",
            Caller {
                user,
                ..Caller::default()
            },
        );
        assert_eq!(twice.err(), Some(NoTarget::Twice));
    }

    /// The credentials are sent and signed, and never shown.
    #[test]
    fn credentials_and_keys_are_not_shown() {
        let (base, key) = (Some("https://desk.example.com/swml/"), Some("PSK"));
        for (url, user) in [
            ("http://me:p%40ss@h:1/call", None),
            ("http://h:1/call", Some(("me", "p@ss"))),
        ] {
            let target = target(url, Caller { base, user, key }).unwrap();
            assert_eq!(
                target.authorization().as_deref(),
                Some("Basic bWU6cEBzcw==")
            );
            assert_eq!(target.url(), "http://h:1/call");
            assert_eq!(target.signed(), "https://desk.example.com/swml/call");
            let signed = target.signer().unwrap().sign(target.path(), b"{}");
            let service = Verifier::new("https://desk.example.com/swml")
                .unwrap()
                .key("PSK");
            assert!(service.verify("/call", signed.signatures(), b"{}").is_ok());
        }
    }

    #[test]
    fn a_script_leads_to_the_same_service_alone() {
        let base = Some("https://desk.example.com/swml");
        let here = target(
            "http://h:1/call",
            Caller {
                base,
                ..Caller::default()
            },
        )
        .unwrap();
        let there = here
            .follow("https://a:b@desk.example.com/swml/swaig?token=1", None)
            .unwrap();
        assert_eq!(there.url(), "http://h:1/swaig?token=1");
        assert_eq!(there.authorization().as_deref(), Some("Basic YTpi"));
        let there = here.follow("http://h:1/swaig", Some(("a", "b"))).unwrap();
        assert_eq!(there.authorization().as_deref(), Some("Basic YTpi"));
        for other in [
            "https://example.com/swaig",
            "https://desk.example.com/swmlx",
            "/swaig",
        ] {
            assert!(
                matches!(here.follow(other, None), Err(NoTarget::Elsewhere { .. })),
                "{other}"
            );
        }
    }
}
