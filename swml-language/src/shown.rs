//! Redaction and escaping of texts in messages.

use std::borrow::Cow;

/// Returns true for a text with credentials in it.
pub fn has_credentials(text: &str) -> bool {
    text.contains('@') && redact(text) != text
}

/// Removes the credentials in URIs from a text.
pub fn redact(text: &str) -> Cow<'_, str> {
    let Some((before, host)) = text.rsplit_once('@') else {
        return Cow::Borrowed(text);
    };
    // with `//`, everything up to the last `@` may be a password
    if let Some((scheme, _)) = before.split_once("://") {
        return Cow::Owned(format!("{}://***@{host}", redact(scheme)));
    }
    let mut safe = String::with_capacity(text.len());
    for word in text.split_inclusive(|c: char| c.is_whitespace() || c == '"') {
        safe.push_str(&redact_word(word));
    }
    Cow::Owned(safe)
}

/// Redacts a word. `sip:alice@host` is an address, `sip:alice:secret@host` and `me:secret@host`
/// contain a secret.
fn redact_word(word: &str) -> Cow<'_, str> {
    let Some((user, host)) = word.rsplit_once('@') else {
        return Cow::Borrowed(word);
    };
    let named = ["sip", "sips", "tel", "say"]
        .iter()
        .find_map(|scheme| strip_scheme(user, scheme))
        .unwrap_or(user);
    match named.split_once(':') {
        Some((name, _)) => {
            let scheme = user.strip_suffix(named).unwrap_or_default();
            Cow::Owned(format!("{scheme}{name}:***@{host}"))
        }
        None => Cow::Borrowed(word),
    }
}

/// Prepares a text for a message: short, on one line, without credentials.
pub fn shown(text: &str) -> String {
    const LONGEST: usize = 60;
    // a text that is JSON may contain anything that a document may
    let json = [("{", "{…}"), ("[", "[…]")];
    let is_json = |(open, _): &&(&str, &str)| text.trim_start().starts_with(open);
    if let Some((_, short)) = json.iter().find(is_json).filter(|_| text.contains('"')) {
        return (*short).to_owned();
    }
    let safe = redact(text);
    let mut short = String::new();
    for (i, c) in safe.chars().enumerate() {
        if i == LONGEST {
            short.push('…');
            break;
        }
        escape(c, &mut short);
    }
    short
}

/// Returns true for a character that is invisible, or that reorders others.
pub fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

/// Escapes invisible characters in a message, which may have several lines.
pub fn visible(text: String) -> String {
    let is_hidden = |c| is_hidden(c) && c != '\n';
    if !text.contains(is_hidden) {
        return text;
    }
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match is_hidden(c) {
            true => escape(c, &mut out),
            false => out.push(c),
        }
    }
    out
}

fn escape(c: char, out: &mut String) {
    if c.is_control() {
        out.extend(c.escape_default());
    } else if is_hidden(c) {
        out.extend(c.escape_unicode());
    } else {
        out.push(c);
    }
}

/// Returns the rest of a URI after its scheme and colon, if it has that scheme.
pub(crate) fn strip_scheme<'t>(text: &'t str, scheme: &str) -> Option<&'t str> {
    let (head, rest) = text.split_once(':')?;
    head.eq_ignore_ascii_case(scheme).then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shown_text_is_short_and_safe() {
        assert_eq!(
            shown("https://me:secret@example.com/a"),
            "https://***@example.com/a"
        );
        for (text, safe) in [
            ("sip:alice@example.com", "sip:alice@example.com"),
            ("sip:alice:secret@example.com", "sip:alice:***@example.com"),
            (
                "\"sips:alice:secret@example.com\"",
                "\"sips:alice:***@example.com\"",
            ),
            ("me:secret@example.com/a", "me:***@example.com/a"),
            ("me:se@cret@example.com/a", "me:***@example.com/a"),
            ("https://me:se/cr@et@example.com", "https://***@example.com"),
            ("write to me@example.com", "write to me@example.com"),
            (
                "me:secret@example.com or bob@example.com",
                "me:***@example.com or bob@example.com",
            ),
            (
                "me:secret@a.com, https://b@c.com",
                "me:***@a.com, https://***@c.com",
            ),
            ("[{\"password\": \"secret\"}]", "[…]"),
            (" {\"password\": \"secret\"", "{…}"),
        ] {
            assert_eq!(shown(text), safe, "{text}");
        }
        assert_eq!(shown("a\nb"), "a\\nb");
        assert_eq!(shown("a\u{202e}b\u{200b}"), "a\\u{202e}b\\u{200b}");
        assert_eq!(visible("a\n\u{2066}\u{9b}b".into()), "a\n\\u{2066}\\u{9b}b");
        assert_eq!(shown(&"x".repeat(100)).chars().count(), 61);
    }
}
