//! The letters and the parts of a name, ignoring case and separators.

/// The maximum length of a compared word: longer ones are not names.
pub(super) const LONGEST: usize = 64;

/// Normalizes case and word separators, which do not count as edits: `callStateUrl` is
/// `call_state_url`.
pub(crate) fn fold(word: &str) -> Vec<char> {
    let mut letters = Vec::with_capacity(word.len());
    for c in word.chars() {
        if !is_separator(c) {
            letters.extend(c.to_lowercase());
        }
    }
    letters
}

fn is_separator(c: char) -> bool {
    matches!(c, '_' | '-')
}

/// Returns the words in a name, in lower case: those of `startOnEnter` and `start_on_enter` are
/// equal.
pub(crate) fn parts(name: &str) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    let mut begins = true;
    let mut before = ' ';
    for c in name.chars() {
        if is_separator(c) {
            begins = true;
            continue;
        }
        begins |= c.is_uppercase() && before.is_lowercase();
        before = c;
        match parts.last_mut() {
            Some(part) if !begins => part.extend(c.to_lowercase()),
            _ => parts.push(c.to_lowercase().collect()),
        }
        begins = false;
    }
    parts
}
