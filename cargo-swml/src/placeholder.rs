//! Placeholders for values to be filled in: `+1XXXXXXXXXX`, `<your number>`, `{{number}}`.

use swml_language::tree::{Content, Node, Place};

/// A value that contains a placeholder.
pub(crate) struct Placeholder<'t> {
    pub(crate) place: Place,
    /// The text to be replaced.
    pub(crate) piece: &'t str,
    /// Whether it is certain. Otherwise it is a placeholder only if the value is invalid.
    pub(crate) sure: bool,
}

/// Returns all placeholders of a script, in its order.
pub(crate) fn all<'n>(script: &'n Node<'_>) -> Vec<Placeholder<'n>> {
    let mut found = Vec::new();
    walk(script, &mut found);
    found
}

fn walk<'n>(node: &'n Node<'_>, found: &mut Vec<Placeholder<'n>>) {
    match &node.content {
        Content::Text(text) => {
            if let Some(piece) = piece(text) {
                let place = node.place;
                let sure = !is_prose(text, piece);
                found.push(Placeholder { place, piece, sure });
            }
        }
        Content::List(elements) => elements.iter().for_each(|element| walk(element, found)),
        Content::Map(entries) => entries.iter().for_each(|entry| walk(&entry.value, found)),
        _ => {}
    }
}

/// The maximum length of a placeholder in brackets.
const LONGEST: usize = 60;

/// Returns the first placeholder in a text.
fn piece(text: &str) -> Option<&str> {
    // a document as text is a script of its own
    if text.trim_start().starts_with('{') && !text.trim_start().starts_with("{{") {
        return None;
    }
    let mut rest = text;
    while let Some(at) = rest.find(|c: char| matches!(c, '<' | '{' | '[') || is_part(c)) {
        let (_, from) = rest.split_at_checked(at)?;
        let between = |open: &str, close: &str, fits: fn(&str) -> bool| {
            let inner = from.strip_prefix(open)?;
            let inner = inner.get(..inner.find(close)?)?;
            let name = if open == "<" { inner } else { inner.trim() };
            let is_name = name.starts_with(char::is_alphanumeric)
                && !inner.contains(['<', '{', '[', '=', '/', '"', '\n'])
                && inner.len() <= LONGEST;
            let length = open.len() + inner.len() + close.len();
            (is_name && fits(inner)).then(|| from.get(..length))?
        };
        let bracketed = between("<", ">", |_| true)
            .or_else(|| between("{{", "}}", |_| true))
            .or_else(|| {
                between("[", "]", |inner| {
                    inner.to_ascii_lowercase().contains("your ")
                })
            });
        if bracketed.is_some() {
            return bracketed;
        }
        let word = from.split(|c: char| !is_part(c)).next().unwrap_or_default();
        if is_placeholder(word) {
            return Some(word);
        }
        let length = word
            .len()
            .max(from.chars().next().map_or(0, char::len_utf8));
        rest = from.get(length..)?;
    }
    None
}

/// Returns true for a character of a word or a phone number.
fn is_part(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '+')
}

/// Returns true for `YOUR_NUMBER`, `+1-555-XXX-XXXX` and `CHANGE_ME`.
fn is_placeholder(word: &str) -> bool {
    const WORDS: [&str; 6] = [
        "replaceme",
        "changeme",
        "placeholder",
        "todo",
        "tbd",
        "fixme",
    ];
    let plain: String = word.chars().filter(char::is_ascii_alphanumeric).collect();
    let plain = plain.to_ascii_lowercase();
    let digits = plain.chars().all(|c| c.is_ascii_digit() || c == 'x');
    let hidden = digits && plain.contains("xxx");
    let yours = plain.starts_with("your")
        && word
            .get(4..)
            .is_some_and(|rest| rest.starts_with(['_', '-']));
    hidden || yours || WORDS.contains(&&*plain)
}

/// Returns true if a person hears or reads the text: there it may be intended.
fn is_prose(text: &str, piece: &str) -> bool {
    let spoken = text.starts_with("say:");
    let (before, behind) = text.split_once(piece).unwrap_or((text, ""));
    let words = |text: &str| text.contains(char::is_whitespace);
    // a template of another tool, or markup
    let loud = piece.to_ascii_lowercase().contains("your")
        || piece.chars().any(|c| c.is_ascii_uppercase())
        || !piece.starts_with(['<', '{']);
    spoken || words(before) || words(behind) || !loud
}

#[cfg(test)]
#[allow(clippy::expect_used)]
mod tests {
    use super::*;

    #[test]
    fn placeholders_are_found() {
        for (text, expected) in [
            ("+1XXXXXXXXXX", "+1XXXXXXXXXX"),
            ("+44 20 xxxx xxxx", "xxxx"),
            ("+1-555-XXX-XXXX", "+1-555-XXX-XXXX"),
            ("<your number>", "<your number>"),
            ("{{number}}", "{{number}}"),
            ("queue:{{ queue name }}", "{{ queue name }}"),
            ("[YOUR NUMBER]", "[YOUR NUMBER]"),
            (
                "sip:%{call.to}@YOUR_CREDENTIAL_ID.sip.example",
                "YOUR_CREDENTIAL_ID",
            ),
            ("https://<NGROK UUID>.example.com", "<NGROK UUID>"),
            ("https://your-domain.com/x", "your-domain"),
            ("CHANGE_ME", "CHANGE_ME"),
        ] {
            assert_eq!(piece(text), Some(expected), "{text}");
        }
        for text in [
            "+15551234567",
            "sip:alice@example.com",
            "say:Your call is important",
            "%{call.from}",
            "${vars.x}",
            "<break time=\"1s\"/>",
            "a < b and c > d",
            "[1, 2]",
            "yours",
            "Xerox",
            "{\"sections\":{\"main\":[{\"play\":\"<x>\"}]}}",
            "",
        ] {
            assert_eq!(piece(text), None, "{text}");
        }
    }

    #[test]
    fn prose_may_be_meant() {
        let sure = |text: &str| !is_prose(text, piece(text).expect("a placeholder"));
        assert!(sure("+1XXXXXXXXXX") && sure("<YOUR_KEY>") && sure("https://<HOST>/a"));
        assert!(!sure("say:<YOUR NAME>") && !sure("Hello {{name}}, welcome") && !sure("{{name}}"));
    }
}
