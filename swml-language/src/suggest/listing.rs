//! Lists of names in messages.

use super::letters::{LONGEST, parts};

/// The maximum number of names in one message.
pub(super) const MOST_NAMES: usize = 10;

/// Lists names for a message: at most ten, starting with those that share a part or a prefix with
/// `word`; and the number of further ones.
///
/// ```
/// let names = ["a", "b"];
/// assert_eq!(swml_language::suggest::listed("x", names), "a, b");
/// ```
pub fn listed<'c>(word: &str, names: impl IntoIterator<Item = &'c str>) -> String {
    let names: Vec<&str> = names.into_iter().collect();
    let more = names.len().saturating_sub(MOST_NAMES);
    let shown = match more {
        0 => names,
        _ => likest(word, &names),
    };
    let mut out = shown.join(", ");
    if more > 0 {
        out.push_str(&format!(", and {more} more"));
    }
    out
}

/// Returns the ten names that are most similar to a word, in their own order.
fn likest<'c>(word: &str, names: &[&'c str]) -> Vec<&'c str> {
    let parts = parts(word);
    let likeness = |name: &str| {
        let shared = self::parts(name)
            .iter()
            .filter(|part| parts.contains(part))
            .count();
        let begun = name.chars().zip(word.chars()).take_while(|(a, b)| a == b);
        // one or two letters are coincidence
        let begun = Some(begun.count()).filter(|letters| *letters > 2);
        shared * LONGEST + begun.unwrap_or_default()
    };
    let all = names.iter().enumerate();
    // equally similar names keep their order
    let mut order: Vec<(usize, usize)> = all
        .map(|(index, name)| (usize::MAX - likeness(name), index))
        .collect();
    order.sort_unstable();
    order.truncate(MOST_NAMES);
    let mut order: Vec<usize> = order.into_iter().map(|(_, index)| index).collect();
    order.sort_unstable();
    order
        .iter()
        .filter_map(|index| names.get(*index).copied())
        .collect()
}

/// Formats names for a message: "`a`, `b` or `c`".
pub fn one_of<'n>(names: impl IntoIterator<Item = &'n str>) -> String {
    joined(&mut names.into_iter(), "or")
}

/// Formats names for a message: "`a`, `b` and `c`".
pub fn all_of<'n>(names: impl IntoIterator<Item = &'n str>) -> String {
    joined(&mut names.into_iter(), "and")
}

fn joined(names: &mut dyn Iterator<Item = &str>, last_word: &str) -> String {
    let quoted: Vec<String> = names.map(|name| format!("`{name}`")).collect();
    match quoted.split_last() {
        None => String::new(),
        Some((only, [])) => only.clone(),
        Some((last, rest)) => format!("{} {last_word} {last}", rest.join(", ")),
    }
}
