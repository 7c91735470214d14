//! Basic authentication: a user name and a password, compared in constant time.

use std::fmt;

use hmac_sha256::Hash as Sha256;

/// A user name and a password.
///
/// They are percent-encoded in a URL, but not in the header `Authorization`; both forms are stored.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Credentials {
    /// `user:password`, encoded for a URL.
    encoded: String,
    /// The hash of the header's value.
    hash: [u8; 32],
}

impl Credentials {
    pub(crate) fn new(user: &str, password: &str) -> Self {
        let plain = format!("{user}:{password}");
        Self {
            encoded: format!("{}:{}", encode(user), encode(password)),
            hash: Sha256::hash(base64(plain.as_bytes()).as_bytes()),
        }
    }

    /// Creates credentials from those of a URL, which are percent-encoded.
    pub(crate) fn of_url(userinfo: &str) -> Self {
        let plain = match userinfo.contains(':') {
            true => decode(userinfo),
            false => [decode(userinfo), b":".to_vec()].concat(),
        };
        Self {
            encoded: userinfo.to_owned(),
            hash: Sha256::hash(base64(&plain).as_bytes()),
        }
    }

    /// Returns the header `Authorization` for the credentials of a URL.
    #[cfg(feature = "testing")]
    pub(crate) fn header(userinfo: &str) -> String {
        format!("Basic {}", base64(&decode(userinfo)))
    }

    /// Returns the credentials, encoded for a URL.
    pub(crate) fn encoded(&self) -> &str {
        &self.encoded
    }

    /// Returns true if one of them matches the header `Authorization`. All are compared, in
    /// constant time.
    pub(crate) fn any_matches(all: &[Self], authorization: Option<&str>) -> bool {
        let token = claimed(authorization);
        let mut found = false;
        for one in all {
            found |= Sha256::verify(token.as_bytes(), &one.hash);
        }
        found
    }

    /// Returns true if the header `Authorization` has credentials, right or wrong.
    #[cfg(feature = "swaig")]
    pub(crate) fn is_formed(authorization: Option<&str>) -> bool {
        !claimed(authorization).is_empty()
    }
}

/// Returns the encoded credentials in the header; an empty text if there are none.
fn claimed(authorization: Option<&str>) -> &str {
    let said = authorization.and_then(|header| header.split_once(' '));
    let said = said.filter(|(scheme, _)| scheme.eq_ignore_ascii_case("basic"));
    said.map_or("", |(_, token)| token.trim())
}

/// Omits the credentials.
impl fmt::Debug for Credentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Credentials(…)")
    }
}

/// Percent-encodes the characters that a user name or a password must not contain in a URL.
fn encode(text: &str) -> String {
    let mut encoded = String::new();
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => {
                encoded.push(char::from(byte));
            }
            other => encoded.push_str(&format!("%{other:02X}")),
        }
    }
    encoded
}

/// Percent-decodes to bytes; a `%` without digits is kept.
fn decode(text: &str) -> Vec<u8> {
    let mut decoded = Vec::new();
    let mut left = text.as_bytes();
    loop {
        match left {
            [] => return decoded,
            [b'%', high, low, rest @ ..] => match (digit(*high), digit(*low)) {
                (Some(high), Some(low)) => {
                    decoded.push(high << 4 | low);
                    left = rest;
                }
                _ => {
                    decoded.push(b'%');
                    left = left.get(1..).unwrap_or_default();
                }
            },
            [byte, rest @ ..] => {
                decoded.push(*byte);
                left = rest;
            }
        }
    }
}

fn digit(byte: u8) -> Option<u8> {
    char::from(byte)
        .to_digit(16)
        .and_then(|digit| u8::try_from(digit).ok())
}

/// Encodes in Base64 with padding, as required in the header.
pub(crate) fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let digit = |group: u32, at: u32| {
        let six = usize::try_from(group >> (18 - 6 * at) & 63).unwrap_or_default();
        DIGITS.get(six).map_or('=', |digit| char::from(*digit))
    };
    let mut text = String::new();
    for chunk in bytes.chunks(3) {
        let byte = |at| u32::from(chunk.get(at).copied().unwrap_or_default());
        let group = byte(0) << 16 | byte(1) << 8 | byte(2);
        text.push(digit(group, 0));
        text.push(digit(group, 1));
        text.push(if chunk.len() > 1 {
            digit(group, 2)
        } else {
            '='
        });
        text.push(if chunk.len() > 2 {
            digit(group, 3)
        } else {
            '='
        });
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The examples of RFC 4648 and RFC 7617.
    #[test]
    fn base64_is_that_of_the_rfc() {
        for (plain, encoded) in [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foob", "Zm9vYg=="),
            ("fooba", "Zm9vYmE="),
            ("foobar", "Zm9vYmFy"),
            ("Aladdin:open sesame", "QWxhZGRpbjpvcGVuIHNlc2FtZQ=="),
            ("test:123£", "dGVzdDoxMjPCow=="),
        ] {
            assert_eq!(base64(plain.as_bytes()), encoded);
        }
    }

    #[test]
    fn credentials_of_a_url_are_decoded() {
        let plain = Credentials::new("me@desk", "p:/ß%");
        assert_eq!(plain.encoded(), "me%40desk:p%3A%2F%C3%9F%25");
        let url = Credentials::of_url(plain.encoded());
        assert_eq!(url, plain);
        assert_eq!(
            Credentials::of_url("a:100%"),
            Credentials {
                encoded: "a:100%".into(),
                ..Credentials::new("a", "100%")
            }
        );
    }

    #[test]
    fn the_header_is_compared() {
        let all = [Credentials::new("old", "x"), Credentials::new("me", "hush")];
        let right = format!("Basic {}", base64(b"me:hush"));
        fn matches_in(all: &[Credentials], header: Option<&str>) -> bool {
            Credentials::any_matches(all, header)
        }
        let matches = |header: Option<&str>| matches_in(&all, header);
        assert!(matches(Some(&right)));
        assert!(matches(Some(&right.replace("Basic", "basic"))));
        for wrong in ["me:hush2", "me", "", "you:hush", "me:hus"] {
            assert!(
                !matches(Some(&format!("Basic {}", base64(wrong.as_bytes())))),
                "{wrong}"
            );
        }
        for wrong in [
            None,
            Some(""),
            Some("Basic"),
            Some("Basic "),
            Some("Bearer bWU6aHVzaA=="),
        ] {
            assert!(!matches(wrong), "{wrong:?}");
        }
        assert!(!Credentials::any_matches(&[], Some(&right)));
        assert!(!format!("{all:?}").contains("hush"));
    }
}
