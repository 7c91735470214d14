//! Tokens that permit a function to be called during one call, for a limited time.

use std::fmt;
use std::sync::Arc;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use hmac_sha256::HMAC as HmacSha256;

/// Creates and verifies tokens, each of which permits a function to be called during one call, for
/// a limited time.
///
/// The requests of agents are not signed. A token in the URL of a function, created with the
/// script, proves that the request belongs to that script. It is an HMAC of the function, the call
/// and the expiry, so nothing is stored, and every instance of a service with the same secret can
/// verify it.
///
/// ```
/// # use swml_core as swml;
/// use std::time::Duration;
/// use swml::swaig::Tokens;
/// let tokens = Tokens::new("a secret of the service").lifetime(Duration::from_secs(900));
/// let token = tokens.make("book", "c-1");
/// assert!(tokens.verify(&token, "book", "c-1"));
/// assert!(!tokens.verify(&token, "book", "c-2"));
/// assert!(!tokens.verify(&token, "cancel", "c-1"));
/// ```
#[derive(Clone)]
pub struct Tokens {
    secret: Arc<str>,
    lifetime: Duration,
}

/// The scope of a token: one call, or any.
#[derive(Clone, Copy)]
enum TokenScope<'c> {
    Call(&'c str),
    Any,
}

impl Tokens {
    /// The default lifetime of a token: one hour; see [`Tokens::lifetime`].
    pub const LIFETIME: Duration = Duration::from_secs(60 * 60);

    /// Creates tokens with a secret, which should have at least 16 characters. With an empty secret
    /// every token is rejected.
    pub fn new(secret: impl AsRef<str>) -> Self {
        Self {
            secret: Arc::from(secret.as_ref()),
            lifetime: Self::LIFETIME,
        }
    }

    /// Sets the lifetime of a token, which must exceed the duration of a call.
    #[must_use]
    pub fn lifetime(mut self, lifetime: Duration) -> Self {
        self.lifetime = lifetime;
        self
    }

    /// Creates a token for a function during one call, valid from now.
    pub fn make(&self, function: &str, call_id: &str) -> String {
        self.make_at(function, call_id, SystemTime::now())
    }

    /// Creates a token for a function during one call, valid from a given time.
    pub fn make_at(&self, function: &str, call_id: &str, now: SystemTime) -> String {
        self.token(
            function,
            TokenScope::Call(call_id),
            seconds(now + self.lifetime),
        )
    }

    /// Creates a token for a function during any call, for a script shared by all calls.
    pub(crate) fn make_for_any(&self, function: &str) -> String {
        let until = seconds(SystemTime::now() + self.lifetime);
        self.token(function, TokenScope::Any, until)
    }

    fn token(&self, function: &str, scope: TokenScope<'_>, until: u64) -> String {
        let mac = hex::encode(self.mac(function, scope, until).finalize());
        format!("{until:x}.{mac}")
    }

    /// Returns true if a token is for this function and this call, and has not expired.
    pub fn verify(&self, token: &str, function: &str, call_id: &str) -> bool {
        self.verify_at(token, function, call_id, SystemTime::now())
    }

    /// Verifies a token like [`verify`](Self::verify), at a given time. This takes the same time
    /// for a wrong token as for a right one.
    pub fn verify_at(&self, token: &str, function: &str, call_id: &str, now: SystemTime) -> bool {
        let (until, claimed) = token.split_once('.').unwrap_or_default();
        let until = u64::from_str_radix(until, 16).unwrap_or_default();
        let mut mac = [0; 32];
        let formed = hex::decode_to_slice(claimed, &mut mac).is_ok();
        let of_call = self.mac(function, TokenScope::Call(call_id), until);
        let of_any = self.mac(function, TokenScope::Any, until);
        let genuine = of_call.finalize_verify(&mac) | of_any.finalize_verify(&mac);
        formed & genuine & (until >= seconds(now)) & !self.secret.is_empty()
    }

    /// Returns true if a text has the form of a token.
    pub(crate) fn is_formed(token: &str) -> bool {
        let (until, mac) = token.split_once('.').unwrap_or_default();
        let is_hex = |text: &str| text.bytes().all(|byte| byte.is_ascii_hexdigit());
        !until.is_empty() && until.len() <= 16 && mac.len() == 64 && is_hex(until) && is_hex(mac)
    }

    /// Each part is preceded by its length, so that parts cannot be confused.
    fn mac(&self, function: &str, scope: TokenScope<'_>, until: u64) -> HmacSha256 {
        let mut mac = HmacSha256::new(&*self.secret);
        let (scope, call_id) = match scope {
            TokenScope::Call(call_id) => (b"call", call_id),
            TokenScope::Any => (b"any ", ""),
        };
        mac.update(b"swaig token 1");
        mac.update(scope);
        for piece in [function, call_id] {
            mac.update((piece.len() as u64).to_be_bytes());
            mac.update(piece);
        }
        mac.update(until.to_be_bytes());
        mac
    }
}

fn seconds(time: SystemTime) -> u64 {
    time.duration_since(UNIX_EPOCH)
        .map_or(0, |since| since.as_secs())
}

/// Omits the secret.
impl fmt::Debug for Tokens {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Tokens")
            .field("lifetime", &self.lifetime)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_for_one_function_and_one_call_and_expires() {
        let now = SystemTime::now();
        let tokens = Tokens::new("secret").lifetime(Duration::from_secs(60));
        let token = tokens.make_at("book", "c-1", now);
        let later = |seconds| now + Duration::from_secs(seconds);
        assert!(Tokens::is_formed(&token) && !Tokens::is_formed(&token.replace('.', "")));
        assert!(tokens.verify_at(&token, "book", "c-1", now));
        assert!(tokens.verify_at(&token, "book", "c-1", later(59)));
        assert!(!tokens.verify_at(&token, "book", "c-1", later(62)));
        assert!(!tokens.verify_at(&token, "cancel", "c-1", now));
        assert!(!tokens.verify_at(&token, "book", "c-2", now));
        // lengths are included: the parts cannot be split elsewhere
        assert!(!tokens.verify_at(&token, "bookc", "-1", now));
        assert!(!Tokens::new("other").verify_at(&token, "book", "c-1", now));
        assert!(!format!("{tokens:?}").contains("secret"));
    }

    /// A change of any character invalidates a token.
    #[test]
    fn changed_tokens_are_rejected() {
        let tokens = Tokens::new("secret");
        let token = tokens.make("book", "c-1");
        for (at, _) in token.char_indices() {
            for other in ["0", "f", ".", "", "ä"] {
                let mut changed = token.clone();
                changed.replace_range(at..=at, other);
                let same = changed == token;
                assert_eq!(tokens.verify(&changed, "book", "c-1"), same, "{changed}");
            }
        }
        for odd in [
            "",
            ".",
            "ffffffffffffffff.",
            &format!("{}{token}", "0".repeat(1 << 16)),
        ] {
            assert!(!tokens.verify(odd, "book", "c-1") || odd.ends_with(&token));
        }
    }

    #[test]
    fn a_token_without_a_call_is_not_valid_for_any_call() {
        let tokens = Tokens::new("secret");
        let any = tokens.make_for_any("book");
        assert!(tokens.verify(&any, "book", "c-1") && tokens.verify(&any, "book", ""));
        let none = tokens.make("book", "");
        assert!(!tokens.verify(&none, "book", "c-1"));
        assert!(!Tokens::new("").verify(&Tokens::new("").make("book", "c-1"), "book", "c-1"));
    }
}
