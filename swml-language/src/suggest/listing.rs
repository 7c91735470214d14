//! Lists of names in messages.

use super::letters::{LONGEST, parts};

/// The maximum number of names in one message.
pub(super) const MOST_NAMES: usize = 10;

/// Lists names for a message: at most ten, starting with those that share a part or a prefix with
/// `word`; and the number of further ones.
///
/// ```
/// let names = ["a", "b"];
/// assert_eq!(swml_language::suggest::listed("x", &names), "a, b");
/// ```
pub fn listed(word: &str, names: &[&str]) -> String {
    let more = names.len().saturating_sub(MOST_NAMES);
    let mut out = match more {
        0 => names.join(", "),
        _ => likest(word, names).join(", "),
    };
    if more > 0 {
        out.push_str(&format!(", and {more} more"));
    }
    out
}

/// Returns the ten names that are most similar to a word, in their own order.
fn likest<'c>(word: &str, names: &[&'c str]) -> Vec<&'c str> {
    let parts = parts(word);
    let likeness = |name: &str| {
        let mut shared = self::parts(name);
        shared.retain(|part| parts.contains(part));
        let begun = name.chars().zip(word.chars()).take_while(|(a, b)| a == b);
        let begun = match begun.count() {
            // coincidence
            0..=2 => 0,
            letters => letters,
        };
        shared.len() * LONGEST + begun
    };
    // equally similar names keep their order
    let mut order = Vec::with_capacity(names.len());
    for (index, name) in names.iter().enumerate() {
        order.push((usize::MAX - likeness(name), index));
    }
    order.sort_unstable();
    order.truncate(MOST_NAMES);
    for (likeness, _) in &mut order {
        *likeness = 0;
    }
    order.sort_unstable();
    let found = order.iter().filter_map(|(_, index)| names.get(*index));
    found.copied().collect()
}

/// Formats names for a message: "`a`, `b` or `c`".
pub fn one_of(names: &[impl AsRef<str>]) -> String {
    quoted(names, " or ")
}

/// Formats names for a message: "`a`, `b` and `c`".
pub fn all_of(names: &[impl AsRef<str>]) -> String {
    quoted(names, " and ")
}

/// Formats the first names of a list, which may be long.
pub(crate) fn first_of(names: &[&str]) -> String {
    all_of(names.chunks(MOST_NAMES).next().unwrap_or_default())
}

/// Formats names, with `last` before the last one.
pub(super) fn quoted(names: &[impl AsRef<str>], last: &str) -> String {
    let mut out = String::new();
    for (index, name) in names.iter().enumerate() {
        match index {
            0 => {}
            _ if index + 1 == names.len() => out.push_str(last),
            _ => out.push_str(", "),
        }
        out.push('`');
        out.push_str(name.as_ref());
        out.push('`');
    }
    out
}
