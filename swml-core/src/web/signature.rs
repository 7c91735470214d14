//! Signatures of requests: HMAC over the public URL and the body as received.

use std::fmt;
use std::sync::Arc;

use hmac_sha1_compact::HMAC as HmacSha1;
use hmac_sha256::{HMAC as HmacSha256, Hash as Sha256};

use super::basic::Credentials;
use crate::check::format::redact;

/// The header of the SHA-1 signature; every signed request has it.
pub const SHA1_HEADER: &str = "x-signalwire-signature";

/// The header of the SHA-256 signature; requests about calls have it.
pub const SHA256_HEADER: &str = "x-signalwire-sha256-signature";

/// Verifies that a request comes from SignalWire.
///
/// The platform signs the URL that it was given together with the body that it sends. The host that
/// a request *claims* proves nothing, so the public base of the URL is configured, and only path
/// and query are taken from the request. Cloning is cheap.
///
/// SWML reference: the webhook security guide.
///
/// ```
/// # use swml_core as swml;
/// use swml::web::{Signatures, Verifier};
/// let verifier = Verifier::new("https://example.ngrok.io")?.key("PSKtest1234567890abcdef");
/// let body = br#"{"event":"call.state","params":{"call_id":"abc-123","state":"answered"}}"#;
/// let signatures = Signatures {
///     sha1: Some("c3c08c1fefaf9ee198a100d5906765a6f394bf0f"),
///     sha256: None,
/// };
/// verifier.verify("/webhook", signatures, body)?;
/// assert!(verifier.verify("/elsewhere", signatures, body).is_err());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone)]
pub struct Verifier {
    /// The public URLs.
    sites: Arc<[Site]>,
    /// The credentials that are accepted without a signature.
    basic: Arc<[Credentials]>,
    /// The prefixes of the URL that may have been signed.
    bases: Arc<[String]>,
    keys: Arc<[Arc<str>]>,
    limit: usize,
}

/// The parts of a public URL.
#[derive(Clone)]
struct Site {
    scheme: &'static str,
    /// Its credentials, as encoded there.
    userinfo: Option<String>,
    /// Host, port and path, without a trailing slash.
    rest: String,
}

/// The signatures in the headers of a request.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Signatures<'h> {
    /// The value of [`SHA1_HEADER`].
    pub sha1: Option<&'h str>,
    /// The value of [`SHA256_HEADER`].
    pub sha256: Option<&'h str>,
}

/// The reason that a request is rejected. It contains neither a key nor the expected signature.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Rejected {
    /// The service has no key to verify with.
    NoKey,
    /// The request is not signed.
    Unsigned,
    /// The signature in this header is not a hexadecimal number of the right length.
    Malformed(&'static str),
    /// The request has neither a signature nor credentials.
    Credentials,
    /// The signature does not match the key, the URL or the body.
    #[non_exhaustive]
    Mismatch {
        /// The header of the signature.
        header: &'static str,
        /// The URL that was verified, for comparison with the one configured on the platform. Its
        /// credentials are omitted, its query is `…`, and it is truncated if long.
        url: String,
    },
}

impl fmt::Display for Rejected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoKey => f.write_str("no signing key is configured"),
            Self::Unsigned => f.write_str("the request is not signed"),
            Self::Malformed(header) => write!(f, "`{header}` is not a valid signature"),
            Self::Credentials => f.write_str("the request is not authorized"),
            Self::Mismatch { header, url } => write!(
                f,
                "`{header}` does not sign this body at {url} with a known key"
            ),
        }
    }
}

impl std::error::Error for Rejected {}

/// The error for an invalid public URL.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InvalidBase(&'static str);

impl fmt::Display for InvalidBase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the public URL {}", self.0)
    }
}

impl std::error::Error for InvalidBase {}

impl Verifier {
    /// The default limit of a body in bytes, see [`Verifier::limit`]: 1 MiB.
    pub const LIMIT: usize = 1 << 20;

    /// Verifies requests to a public URL: scheme and host, and the path before that of the service
    /// if a proxy removes one.
    ///
    /// Credentials in it, `https://user:password@example.com`, are those of the URL on the
    /// platform, which signs it with or without them. They are percent-encoded there, and are
    /// accepted like those of [`basic`](Self::basic).
    ///
    /// # Errors
    /// The URL does not have that form.
    pub fn new(public: &str) -> Result<Self, InvalidBase> {
        let none = Self {
            sites: Arc::new([]),
            basic: Arc::new([]),
            bases: Arc::new([]),
            keys: Arc::new([]),
            limit: Self::LIMIT,
        };
        none.also(public)
    }

    /// Verifies requests to another public URL as well: a second name of the service, or its former
    /// name.
    ///
    /// ```
    /// # use swml_core as swml;
    /// use swml::web::Verifier;
    /// let verifier = Verifier::new("https://example.com")?.also("https://desk.example.net/swml")?.key("PSK…");
    /// assert_eq!(verifier.url("/events"), "https://example.com/events");
    /// # Ok::<(), swml::web::InvalidBase>(())
    /// ```
    ///
    /// # Errors
    /// The URL does not have the form that [`Verifier::new`] requires.
    pub fn also(mut self, public: &str) -> Result<Self, InvalidBase> {
        let site = Site::new(public)?;
        if let Some(userinfo) = &site.userinfo {
            self = self.credentials(Credentials::of_url(userinfo));
        }
        self.sites = self.sites.iter().cloned().chain([site]).collect();
        self.rebase();
        Ok(self)
    }

    /// Accepts requests with a user name and a password, which are not signed: those of callbacks,
    /// reports of agents, and the method `request`. [`url`](Self::url) returns URLs with them. If
    /// there are several, the first are used in URLs, and all are accepted.
    ///
    /// `Admitted` accepts a signature or credentials; `Signed` requires a signature.
    ///
    /// ```
    /// # use swml_core as swml;
    /// use swml::web::Verifier;
    /// let verifier = Verifier::new("https://example.com")?.basic("desk", "p@ss");
    /// assert_eq!(verifier.url("/events"), "https://desk:p%40ss@example.com/events");
    /// assert!(verifier.knows(Some("Basic ZGVzazpwQHNz")));
    /// assert!(!verifier.knows(Some("Basic ZGVzazpwYXNz")) && !verifier.knows(None));
    /// # Ok::<(), swml::web::InvalidBase>(())
    /// ```
    #[must_use]
    pub fn basic(self, user: &str, password: &str) -> Self {
        let mut verifier = self.credentials(Credentials::new(user, password));
        verifier.rebase();
        verifier
    }

    fn credentials(mut self, credentials: Credentials) -> Self {
        self.basic = self.basic.iter().cloned().chain([credentials]).collect();
        self
    }

    /// Computes the prefixes of the URL that may have been signed: each public URL, without and
    /// with any credentials that it may have on the platform.
    fn rebase(&mut self) {
        let mut bases = Vec::new();
        for Site {
            scheme,
            userinfo,
            rest,
        } in self.sites.iter()
        {
            let known = self.basic.iter().map(Credentials::encoded);
            let with = userinfo.as_deref().into_iter().chain(known);
            let with = with.map(|userinfo| format!("{scheme}{userinfo}@{rest}"));
            for base in [format!("{scheme}{rest}")].into_iter().chain(with) {
                if !bases.contains(&base) {
                    bases.push(base);
                }
            }
        }
        self.bases = bases.into();
    }

    /// Returns the public URL of a path of the service, for use in a script: with the credentials,
    /// if there are any.
    ///
    /// ```
    /// # use swml_core as swml;
    /// use swml::Connect;
    /// use swml::web::Verifier;
    /// let verifier = Verifier::new("https://desk:hush@example.com/swml/")?;
    /// let dial = Connect::to("+15551234567").status_url(verifier.url("/events?line=1"));
    /// assert!(serde_json::to_string(&dial)?.contains("https://desk:hush@example.com/swml/events?line=1"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn url(&self, path_and_query: &str) -> String {
        let Some(Site {
            scheme,
            userinfo,
            rest,
        }) = self.sites.first()
        else {
            return path_and_query.to_owned();
        };
        let known = || self.basic.first().map(Credentials::encoded);
        let userinfo = userinfo.as_deref().or_else(known);
        let (userinfo, at) = userinfo.map_or(("", ""), |userinfo| (userinfo, "@"));
        let path = after_slash(path_and_query);
        format!("{scheme}{userinfo}{at}{rest}/{path}")
    }

    /// Returns the path of the first public URL, which a proxy removes: `/swml`, or an empty text.
    #[cfg(all(feature = "testing", any(feature = "axum", feature = "actix")))]
    pub(crate) fn prefix(&self) -> &str {
        let rest = self.sites.first().map_or("", |site| &site.rest);
        rest.find('/')
            .and_then(|at| rest.get(at..))
            .unwrap_or_default()
    }

    /// Returns true if the header `Authorization` has the credentials of [`basic`](Self::basic), or
    /// those of a public URL. They are compared in constant time.
    pub fn knows(&self, authorization: Option<&str>) -> bool {
        Credentials::any_matches(&self.basic, authorization)
    }

    /// Checks whether a request is accepted before its body is read: it has a well-formed
    /// signature, or the credentials.
    ///
    /// # Errors
    /// It has neither, or there is no key or password to verify with.
    pub fn admit_headers(
        &self,
        signatures: Signatures<'_>,
        authorization: Option<&str>,
    ) -> Result<(), Rejected> {
        match self.knows(authorization) {
            true => Ok(()),
            false if self.basic.is_empty() || self.is_signed(signatures) => {
                self.verify_headers(signatures)
            }
            false => Err(Rejected::Credentials),
        }
    }

    /// Accepts a request that is signed, or has the credentials. A signature is verified even if
    /// there are credentials, provided there is a key: so knowledge of the password alone does not
    /// suffice where the platform signs.
    ///
    /// # Errors
    /// It has neither, or a wrong signature, or there is no key or password to verify with.
    pub fn admit(
        &self,
        path_and_query: &str,
        signatures: Signatures<'_>,
        authorization: Option<&str>,
        body: &[u8],
    ) -> Result<(), Rejected> {
        self.admit_headers(signatures, authorization)?;
        match self.is_signed(signatures) {
            true => self.verify(path_and_query, signatures, body),
            false => Ok(()),
        }
    }

    /// Returns true if there is a signature, and a key for it.
    fn is_signed(&self, signatures: Signatures<'_>) -> bool {
        let has_key = self.keys.iter().any(|key| !key.is_empty());
        has_key && (signatures.sha1.is_some() || signatures.sha256.is_some())
    }

    /// Adds a signing key of the project. A signature of any key is accepted, so a key can be
    /// replaced without downtime.
    #[must_use]
    pub fn key(mut self, key: impl AsRef<str>) -> Self {
        let old = self.keys.iter().cloned();
        self.keys = old.chain([Arc::from(key.as_ref())]).collect();
        self
    }

    /// Sets the limit of a body in bytes, which a framework checks before it reads all of it.
    #[must_use]
    pub fn limit(mut self, bytes: usize) -> Self {
        self.limit = bytes;
        self
    }

    /// Returns the limit of a body in bytes.
    pub fn body_limit(&self) -> usize {
        self.limit
    }

    /// Checks that there is a well-formed signature, without the body. Call it before reading a
    /// body, so that an unsigned request uses no memory; [`Verifier::verify`] checks it too.
    ///
    /// ```
    /// # use swml_core as swml;
    /// use swml::web::{Rejected, Signatures, Verifier};
    /// let verifier = Verifier::new("https://example.com")?.key("PSK…");
    /// let none = Signatures::default();
    /// assert_eq!(verifier.verify_headers(none), Err(Rejected::Unsigned));
    /// # Ok::<(), swml::web::InvalidBase>(())
    /// ```
    ///
    /// # Errors
    /// There is no key to verify with, or no well-formed signature.
    pub fn verify_headers(&self, signatures: Signatures<'_>) -> Result<(), Rejected> {
        self.claim(signatures).map(|_| ())
    }

    /// Verifies a request by its path and query, its signatures, and its body as received.
    ///
    /// The signature covers the URL and the body, but neither the HTTP method nor a time: a
    /// recorded request can be replayed, and its signature is still valid. So route only the
    /// expected method (`POST`), and make a repetition harmless: store an event under its type,
    /// `call_id`, state and timestamp as a unique key.
    ///
    /// If there are two signatures, that of SHA-256 is verified. The path `/` may represent an
    /// empty one: a request to `https://example.com` has the path `/`, and is signed without it.
    ///
    /// # Errors
    /// The request is not signed, or the signature does not match the key, the URL or the body.
    pub fn verify(
        &self,
        path_and_query: &str,
        signatures: Signatures<'_>,
        body: &[u8],
    ) -> Result<(), Rejected> {
        match self.claim(signatures)? {
            Claim::Sha256(claimed) => self.matches(SHA256_HEADER, path_and_query, |key, url| {
                sha256(key, url, body).finalize_verify(&claimed)
            }),
            Claim::Sha1(claimed) => {
                // compared as hashes, whose comparison is in constant time
                let claimed = Sha256::hash(&claimed);
                self.matches(SHA1_HEADER, path_and_query, |key, url| {
                    Sha256::verify(sha1(key, url, body), &claimed)
                })
            }
        }
    }

    /// Returns the signature to verify, if it is well-formed.
    fn claim(&self, signatures: Signatures<'_>) -> Result<Claim, Rejected> {
        if self.keys.iter().all(|key| key.is_empty()) {
            return Err(Rejected::NoKey);
        }
        match (signatures.sha256, signatures.sha1) {
            (Some(text), _) => Ok(Claim::Sha256(bytes(SHA256_HEADER, text)?)),
            (None, Some(text)) => Ok(Claim::Sha1(bytes(SHA1_HEADER, text)?)),
            (None, None) => Err(Rejected::Unsigned),
        }
    }

    /// Signs a request as the platform does, with the first key: for tests of a service.
    ///
    /// ```
    /// # use swml_core as swml;
    /// use swml::web::Verifier;
    /// let verifier = Verifier::new("https://example.com")?.key("PSK…");
    /// let signed = verifier.sign("/events", b"{}");
    /// verifier.verify("/events", signed.signatures(), b"{}")?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn sign(&self, path_and_query: &str, body: &[u8]) -> SignedRequest {
        let key = self.keys.first().map_or("", |key| key);
        let base = self.bases.first().map_or("", |base| base);
        let url = [base, "/", after_slash(path_and_query)];
        SignedRequest {
            sha1: hex::encode(sha1(key, url, body)),
            sha256: hex::encode(sha256(key, url, body).finalize()),
        }
    }

    /// Signs a request for the script of a message as the platform does, with the first key: there
    /// is only the header [`SHA1_HEADER`], and the URL is signed with the credentials that it has.
    ///
    /// ```
    /// # use swml_core as swml;
    /// use swml::web::{Signatures, Verifier};
    /// let verifier = Verifier::new("https://desk:hush@example.com")?.key("PSK…");
    /// let sha1 = verifier.sign_message("/message", b"{}");
    /// let signatures = Signatures { sha1: Some(&sha1), sha256: None };
    /// verifier.verify("/message", signatures, b"{}")?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn sign_message(&self, path_and_query: &str, body: &[u8]) -> String {
        let key = self.keys.first().map_or("", |key| key);
        hex::encode(sha1(key, [&self.url(path_and_query), "", ""], body))
    }

    fn matches(
        &self,
        header: &'static str,
        path_and_query: &str,
        is_signed: impl Fn(&str, [&str; 3]) -> bool,
    ) -> Result<(), Rejected> {
        // a URL without a path is requested at `/`, and signed as it was configured
        let path = after_slash(path_and_query);
        let slashes: &[&str] = match path.is_empty() || path.starts_with('?') {
            true => &["/", ""],
            false => &["/"],
        };
        let mut found = false;
        for key in self.keys.iter().filter(|key| !key.is_empty()) {
            for base in self.bases.iter() {
                for slash in slashes {
                    found |= is_signed(key, [base, slash, path]);
                }
            }
        }
        match found {
            true => Ok(()),
            false => Err(Rejected::Mismatch {
                header,
                url: self.tried(path),
            }),
        }
    }

    /// Returns the verified URLs in a form suitable for an error or a log.
    fn tried(&self, path: &str) -> String {
        const LONGEST: usize = 200;
        // a query may contain any data of the URL's author, including tokens
        let (path, query) = match path.split_once('?') {
            Some((path, _)) => (path, "?…"),
            None => (path, ""),
        };
        let sites = self.sites.iter();
        let tried = sites.map(|site| {
            // a `/` in a password makes the text before it look like a host
            let base = format!("{}{}", site.scheme, site.rest);
            let url = format!("{}/{path}", redact(&base));
            let mut short: String = url.chars().take(LONGEST).flat_map(escaped).collect();
            if url.chars().nth(LONGEST).is_some() {
                short.push('…');
            }
            short + query
        });
        tried.collect::<Vec<_>>().join(" or ")
    }
}

impl Site {
    fn new(public: &str) -> Result<Self, InvalidBase> {
        let rest = ["https://", "http://"]
            .into_iter()
            .find_map(|scheme| public.strip_prefix(scheme).map(|rest| (scheme, rest)));
        let Some((scheme, rest)) = rest else {
            return Err(InvalidBase("must start with `https://` or `http://`"));
        };
        if public.contains(['?', '#']) {
            return Err(InvalidBase(
                "must not have a query, which is that of each request",
            ));
        }
        let rest = rest.trim_end_matches('/');
        let host = rest.split('/').next().unwrap_or_default();
        let (userinfo, bare) = match host.rsplit_once('@') {
            Some((userinfo, _)) => (
                Some(userinfo.to_owned()),
                rest.get(userinfo.len() + 1..).unwrap_or_default(),
            ),
            None => (None, rest),
        };
        if bare.is_empty() || public.contains(char::is_whitespace) {
            return Err(InvalidBase("must have a host"));
        }
        // a password with a `/` ends the apparent host
        let port = bare
            .split('/')
            .next()
            .and_then(|host| host.rsplit_once(':'));
        if port.is_some_and(|(_, port)| !is_port(port)) {
            return Err(InvalidBase("must have a number as its port"));
        }
        Ok(Self {
            scheme,
            userinfo,
            rest: bare.to_owned(),
        })
    }
}

/// The bytes of a signature.
enum Claim {
    Sha1([u8; 20]),
    Sha256([u8; 32]),
}

/// Parses a signature, which has a fixed length.
fn bytes<const N: usize>(header: &'static str, text: &str) -> Result<[u8; N], Rejected> {
    let mut bytes = [0; N];
    hex::decode_to_slice(text.trim(), &mut bytes).map_err(|_| Rejected::Malformed(header))?;
    Ok(bytes)
}

/// Escapes a character for a single line of a log.
fn escaped(c: char) -> impl Iterator<Item = char> {
    let plain = (!c.is_control()).then_some(c);
    let escape = plain.is_none().then(|| c.escape_default());
    plain.into_iter().chain(escape.into_iter().flatten())
}

/// Returns a path without its leading slash, if any.
fn after_slash(path: &str) -> &str {
    path.strip_prefix('/').unwrap_or(path)
}

/// Returns true if the text after the last `:` of a host is its port, and not the end of an IPv6
/// address in brackets.
fn is_port(text: &str) -> bool {
    text.ends_with(']') || !text.is_empty() && text.chars().all(|c| c.is_ascii_digit())
}

/// Computes the signature of a URL, given in parts, and a body. A key may have any length.
fn sha256(key: &str, url: [&str; 3], body: &[u8]) -> HmacSha256 {
    let mut mac = HmacSha256::new(key);
    for piece in url {
        mac.update(piece);
    }
    mac.update(body);
    mac
}

fn sha1(key: &str, url: [&str; 3], body: &[u8]) -> [u8; 20] {
    let [base, slash, path] = url.map(str::as_bytes);
    let signed = [base, slash, path, body].concat();
    HmacSha1::mac(&signed, key.as_bytes())
}

/// The signatures of a request, for sending as headers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedRequest {
    /// The value of [`SHA1_HEADER`].
    pub sha1: String,
    /// The value of [`SHA256_HEADER`].
    pub sha256: String,
}

impl SignedRequest {
    /// Returns the signatures in the form that is verified.
    pub fn signatures(&self) -> Signatures<'_> {
        Signatures {
            sha1: Some(&self.sha1),
            sha256: Some(&self.sha256),
        }
    }
}

/// Omits keys and credentials.
impl fmt::Debug for Verifier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Verifier")
            .field("base", &self.bases.first().map(|base| redact(base)))
            .field("bases", &self.sites.len())
            .field("keys", &self.keys.len())
            .field("basic", &self.basic.len())
            .field("limit", &self.limit)
            .finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BODY: &[u8] =
        br#"{"event":"call.state","params":{"call_id":"abc-123","state":"answered"}}"#;
    const KEY: &str = "PSKtest1234567890abcdef";
    const SHA1: &str = "c3c08c1fefaf9ee198a100d5906765a6f394bf0f";
    const SHA256: &str = "2a29f8a92b11df39da80c3b185fd62173d49c294184da585ff951eae4433571c";
    const SIGNED: Signatures<'_> = Signatures {
        sha1: Some(SHA1),
        sha256: Some(SHA256),
    };

    fn verifier() -> Verifier {
        Verifier::new("https://example.ngrok.io").unwrap().key(KEY)
    }

    fn mismatch(url: &str) -> Result<(), Rejected> {
        Err(Rejected::Mismatch {
            header: SHA256_HEADER,
            url: url.to_owned(),
        })
    }

    #[test]
    fn what_the_platform_signs_is_taken() {
        let sha1 = Signatures {
            sha256: None,
            ..SIGNED
        };
        let sha256 = Signatures {
            sha1: None,
            ..SIGNED
        };
        for signatures in [SIGNED, sha1, sha256] {
            assert_eq!(verifier().verify("/webhook", signatures, BODY), Ok(()));
        }
        let bases = [
            "https://example.ngrok.io/",
            "https://me:pass@example.ngrok.io",
        ];
        for base in bases {
            let verifier = Verifier::new(base).unwrap().key(KEY);
            assert_eq!(verifier.verify("/webhook", SIGNED, BODY), Ok(()), "{base}");
        }
        // the path that a proxy removes is part of the base
        let behind = Verifier::new("https://example.ngrok.io/webhook").unwrap();
        assert_eq!(behind.key(KEY).verify("", SIGNED, BODY), Ok(()));
    }

    #[test]
    fn signed_as_the_platform_does() {
        let signed = verifier().sign("/webhook", BODY);
        assert_eq!((&*signed.sha1, &*signed.sha256), (SHA1, SHA256));
    }

    /// Over the URL as it is configured, credentials included.
    #[test]
    fn a_message_is_signed_with_the_credentials() {
        let site = "https://me:hush@example.ngrok.io";
        let with = Verifier::new(site).unwrap().key(KEY);
        let text = format!("{site}/webhook");
        let signed = with.sign_message("/webhook", BODY);
        assert_eq!(signed, hex::encode(sha1(KEY, [&text, "", ""], BODY)));
        assert_ne!(signed, with.sign("/webhook", BODY).sha1);
        assert_eq!(verifier().sign_message("/webhook", BODY), SHA1);
    }

    #[test]
    fn keys_can_be_exchanged() {
        let both = Verifier::new("https://example.ngrok.io")
            .unwrap()
            .key("new")
            .key(KEY);
        assert_eq!(both.verify("/webhook", SIGNED, BODY), Ok(()));
        let gone = Verifier::new("https://example.ngrok.io")
            .unwrap()
            .key("new");
        assert_eq!(
            gone.verify("/webhook", SIGNED, BODY),
            mismatch("https://example.ngrok.io/webhook")
        );
    }

    #[test]
    fn anything_else_is_not_taken() {
        for (path, body, url) in [
            ("/webhook", &b"{}"[..], "https://example.ngrok.io/webhook"),
            ("/webhook?x=1", BODY, "https://example.ngrok.io/webhook?…"),
            ("/other", BODY, "https://example.ngrok.io/other"),
        ] {
            assert_eq!(verifier().verify(path, SIGNED, body), mismatch(url));
        }
        // the stronger one is verified
        let forged = Signatures {
            sha256: Some("00"),
            ..SIGNED
        };
        assert_eq!(
            verifier().verify("/webhook", forged, BODY),
            Err(Rejected::Malformed(SHA256_HEADER))
        );
        let odd = Signatures {
            sha1: Some("zz"),
            sha256: None,
        };
        assert_eq!(
            verifier().verify("/webhook", odd, BODY),
            Err(Rejected::Malformed(SHA1_HEADER))
        );
        assert_eq!(
            verifier().verify("/webhook", Signatures::default(), BODY),
            Err(Rejected::Unsigned)
        );
        let keyless = Verifier::new("https://example.ngrok.io").unwrap();
        assert_eq!(
            keyless.verify("/webhook", SIGNED, BODY),
            Err(Rejected::NoKey)
        );
        assert_eq!(
            keyless.key("").verify("/webhook", SIGNED, BODY),
            Err(Rejected::NoKey)
        );
    }

    /// With a wrong URL configured, the log shows the verified one, on one line.
    #[test]
    fn the_url_that_was_tried_is_shown_without_secrets() {
        let verifier = Verifier::new("https://me:hush@example.com/desk").unwrap();
        let verifier = verifier.key("hush");
        for (path, url) in [
            ("/events?token=hush", "https://example.com/desk/events?…"),
            ("events", "https://example.com/desk/events"),
            ("/", "https://example.com/desk/"),
            ("/a\nINFO b", "https://example.com/desk/a\\nINFO b"),
        ] {
            let reported = verifier.verify(path, SIGNED, BODY).unwrap_err().to_string();
            assert!(reported.contains(&format!(" at {url} with ")), "{reported}");
            assert!(!reported.contains("hush"), "{reported}");
        }
        let long = verifier.verify(&"/ä".repeat(5_000), SIGNED, BODY);
        assert!(long.unwrap_err().to_string().chars().count() < 300);
    }

    /// The checks before the body is read: the others need the body.
    #[test]
    fn a_signature_is_looked_at_before_the_body() {
        let reported = |sha256: &str| {
            let sha256 = Some(sha256);
            let sha1 = Some(SHA1);
            verifier().verify_headers(Signatures { sha1, sha256 })
        };
        let malformed = Err(Rejected::Malformed(SHA256_HEADER));
        assert_eq!(verifier().verify_headers(SIGNED), Ok(()));
        assert_eq!(reported(&"0".repeat(64)), Ok(()));
        for wrong in ["", "zz", SHA1, &"0".repeat(63), &"0".repeat(1 << 20)] {
            assert_eq!(reported(wrong), malformed);
        }
        let keyless = Verifier::new("https://example.com").unwrap();
        assert_eq!(keyless.verify_headers(SIGNED), Err(Rejected::NoKey));
    }

    #[test]
    fn bases_are_whole() {
        for wrong in [
            "example.com",
            "ftp://x",
            "https://",
            "https:///",
            "https://x?y",
            "https://a b",
            "https://x:",
            "https://x:port",
            "https://me:hu/sh@x",
        ] {
            assert!(Verifier::new(wrong).is_err(), "{wrong}");
        }
        for right in ["http://[::1]", "https://[::1]:8443/a:b", "https://x:8443/"] {
            assert!(Verifier::new(right).is_ok(), "{right}");
        }
    }

    /// A platform that was given `https://example.com?line=1` requests `/?line=1`.
    #[test]
    fn a_url_without_a_path_is_signed_without_a_slash() {
        let verifier = || Verifier::new("https://example.com").unwrap().key(KEY);
        for (url, path) in [
            ("https://example.com", "/"),
            ("https://example.com/", "/"),
            ("https://example.com?line=1", "/?line=1"),
            ("https://example.com/?line=1", "/?line=1"),
        ] {
            let sha256 = hex::encode(sha256(KEY, [url, "", ""], BODY).finalize());
            let signed = Signatures {
                sha256: Some(&sha256),
                sha1: None,
            };
            assert_eq!(verifier().verify(path, signed, BODY), Ok(()), "{url}");
            assert!(verifier().verify("/other", signed, BODY).is_err(), "{url}");
        }
    }

    /// Port, query and slashes are significant.
    #[test]
    fn the_url_is_signed_to_the_letter() {
        let public = "https://example.com:8443/desk/";
        let verifier = Verifier::new(public).unwrap().key(KEY);
        let url = "https://example.com:8443/desk/events/?line=1&name=A%20B";
        let sha256 = hex::encode(sha256(KEY, [url, "", ""], BODY).finalize());
        let signed = Signatures {
            sha256: Some(&sha256),
            sha1: None,
        };
        let verify = |path| verifier.verify(path, signed, BODY).is_ok();
        assert!(verify("/events/?line=1&name=A%20B"));
        for other in [
            "/events?line=1&name=A%20B",
            "/events/?line=1&name=A+B",
            "/events/?name=A%20B&line=1",
            "//events/?line=1&name=A%20B",
            "/events/",
        ] {
            assert!(!verify(other), "{other}");
        }
        for public in ["https://example.com/desk", "http://example.com:8443/desk"] {
            let verifier = Verifier::new(public).unwrap().key(KEY);
            let path = "/events/?line=1&name=A%20B";
            assert!(verifier.verify(path, signed, BODY).is_err(), "{public}");
        }
    }

    #[test]
    fn credentials_are_let_in_where_nothing_is_signed() {
        let verifier = verifier().basic("me", "p@ss").basic("old", "hush");
        let header = |text: &str| format!("Basic {}", super::super::basic::base64(text.as_bytes()));
        let none = Signatures::default();
        let admit = |signatures, authorization: Option<&str>| {
            verifier.admit("/webhook", signatures, authorization, BODY)
        };
        for right in ["me:p@ss", "old:hush"] {
            assert_eq!(admit(none, Some(&header(right))), Ok(()));
        }
        for wrong in ["me:hush", "old:p@ss", "me:p%40ss", ""] {
            assert_eq!(
                admit(none, Some(&header(wrong))),
                Err(Rejected::Credentials),
                "{wrong}"
            );
        }
        assert_eq!(admit(none, None), Err(Rejected::Credentials));
        // a signed request does not need them
        assert_eq!(admit(SIGNED, None), Ok(()));
        // and they do not compensate a wrong signature
        let forged = "0".repeat(64);
        let forged = Signatures {
            sha1: None,
            sha256: Some(&forged),
        };
        assert!(matches!(
            admit(forged, Some(&header("me:p@ss"))),
            Err(Rejected::Mismatch { .. })
        ));
        // a service without a key cannot verify signatures
        let keyless = Verifier::new("https://example.com")
            .unwrap()
            .basic("me", "p@ss");
        let right = header("me:p@ss");
        assert_eq!(keyless.admit("/", forged, Some(&right), BODY), Ok(()));
        assert_eq!(
            keyless.admit("/", forged, None, BODY),
            Err(Rejected::Credentials)
        );
        let nothing = Verifier::new("https://example.com").unwrap();
        assert_eq!(
            nothing.admit("/", none, Some(&right), BODY),
            Err(Rejected::NoKey)
        );
    }

    /// The platform signs the URL for messages as configured: with its credentials.
    #[test]
    fn urls_with_credentials_are_signed_as_they_are_given_out() {
        for verifier in [
            Verifier::new("https://me:p%40ss@example.com/desk/")
                .unwrap()
                .key(KEY),
            Verifier::new("https://example.com/desk")
                .unwrap()
                .key(KEY)
                .basic("me", "p@ss"),
            Verifier::new("https://other.example.com")
                .unwrap()
                .key(KEY)
                .basic("me", "p@ss")
                .also("https://example.com/desk")
                .unwrap(),
        ] {
            let given = "https://me:p%40ss@example.com/desk/events?a=1";
            if !verifier.url("/").contains("other") {
                assert_eq!(verifier.url("/events?a=1"), given);
            }
            for url in [given, "https://example.com/desk/events?a=1"] {
                let sha256 = hex::encode(sha256(KEY, [url, "", ""], BODY).finalize());
                let signed = Signatures {
                    sha256: Some(&sha256),
                    sha1: None,
                };
                assert_eq!(
                    verifier.verify("/events?a=1", signed, BODY),
                    Ok(()),
                    "{url}"
                );
            }
            let header = super::super::basic::base64(b"me:p@ss");
            assert!(verifier.knows(Some(&format!("Basic {header}"))));
            assert!(!format!("{verifier:?}").contains("ss@"));
        }
    }

    #[test]
    fn each_public_url_that_was_tried_is_reported() {
        let verifier = Verifier::new("https://a.example.com").unwrap().key("other");
        let verifier = verifier.also("https://me:hush@b.example.com/desk").unwrap();
        assert_eq!(
            verifier.verify("/events", SIGNED, BODY),
            mismatch("https://a.example.com/events or https://b.example.com/desk/events")
        );
        assert!(Verifier::new("https://a").unwrap().also("b").is_err());
    }

    #[test]
    fn nothing_is_reported() {
        for public in [
            "https://me:hush@example.com",
            "https://me:1/hush@example.com",
        ] {
            let secret = Verifier::new(public).unwrap().key("hush");
            let shown = format!("{secret:?}");
            assert!(!shown.contains("hush"), "{shown}");
        }
    }
}
