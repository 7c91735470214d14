//! The name and password of a URL as a header.

use crate::url::parts;

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// Returns the header `Authorization` for a URL with a name and a password in it.
pub(crate) fn authorization(url: &str) -> Option<(String, String)> {
    let (_, credentials, _) = parts(url)?;
    let value = format!("Basic {}", base64(&decoded(credentials)));
    Some(("authorization".to_owned(), value))
}

/// Decodes `%XX` in a text.
fn decoded(text: &str) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, behind)) = rest.split_first() {
        let code = behind.get(..2).filter(|_| *first == b'%');
        let code = code.and_then(|code| std::str::from_utf8(code).ok());
        match code.and_then(|code| u8::from_str_radix(code, 16).ok()) {
            Some(byte) => {
                bytes.push(byte);
                rest = behind.get(2..).unwrap_or_default();
            }
            None => {
                bytes.push(*first);
                rest = behind;
            }
        }
    }
    bytes
}

fn base64(bytes: &[u8]) -> String {
    let mut out = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for three in bytes.chunks(3) {
        let byte = |at: usize| u32::from(three.get(at).copied().unwrap_or_default());
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        for at in 0..4 {
            let six = (bits >> (18 - 6 * at)) & 63;
            let letter = ALPHABET.get(six as usize).copied().unwrap_or(b'=');
            out.push(match at <= three.len() {
                true => char::from(letter),
                false => '=',
            });
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::authorization;

    #[test]
    fn credentials_become_a_header() {
        let value = |url| authorization(url).map(|(_, value)| value);
        let reported = [
            (
                "https://user:password@example.com/a",
                Some("Basic dXNlcjpwYXNzd29yZA=="),
            ),
            (
                "https://me:p%40ss@example.com?a=@",
                Some("Basic bWU6cEBzcw=="),
            ),
            ("https://a:b%@example.com", Some("Basic YTpiJQ==")),
            ("https://example.com/a@b", None),
        ];
        for (url, wanted) in reported {
            assert_eq!(value(url).as_deref(), wanted, "{url}");
        }
    }
}
