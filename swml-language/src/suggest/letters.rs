//! The letters and the parts of a name, ignoring case and separators.

/// The maximum length of a compared word: longer ones are not names.
pub(super) const LONGEST: usize = 64;

/// Returns true for two names that differ in case and separators only.
pub(crate) fn same_letters(a: &str, b: &str) -> bool {
    let letters = |word| {
        str::chars(word)
            .filter(|c| !is_separator(*c))
            .flat_map(char::to_lowercase)
    };
    letters(a).eq(letters(b))
}

/// Normalizes case and word separators, which do not count as edits: `callStateUrl` is
/// `call_state_url`.
pub(crate) fn fold(word: &str) -> Vec<char> {
    word.chars()
        .filter(|c| !is_separator(*c))
        .flat_map(char::to_lowercase)
        .collect()
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
