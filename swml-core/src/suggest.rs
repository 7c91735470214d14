//! "Did you mean …?"

/// The candidate nearest to `word`, if one is near enough to be what the author
/// meant: at most one slip for a short word, one more for every three letters.
///
/// ```
/// # use swml_core as swml;
/// let names = ["timeout", "to", "serial"];
/// assert_eq!(swml::suggest::nearest("timeot", names), Some("timeout"));
/// assert_eq!(swml::suggest::nearest("colour", names), None);
/// ```
pub fn nearest<'c>(word: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<&'c str> {
    match near_among(word, &mut candidates.into_iter()).as_slice() {
        [only] => Some(only),
        _ => None,
    }
}

/// The candidates that are equally near to `word`, if they are near enough; else those
/// that begin like it.
///
/// ```
/// # use swml_core as swml;
/// assert_eq!(swml::suggest::near("con", ["cond", "connect", "play"]), ["cond", "connect"]);
/// ```
pub fn near<'c>(word: &str, candidates: impl IntoIterator<Item = &'c str>) -> Vec<&'c str> {
    near_among(word, &mut candidates.into_iter())
}

/// Compiled once, however the candidates come.
fn near_among<'c>(word: &str, candidates: &mut dyn Iterator<Item = &'c str>) -> Vec<&'c str> {
    let letters = word.chars().count();
    // two letters can be anything: only a case slip is a sure sign there
    let limit = match letters {
        0..=2 => 0,
        3..=4 => 1,
        5..=7 => 2,
        _ => letters / 3,
    };
    let folded = fold(word);
    let mut least = limit;
    let mut best: Vec<&str> = Vec::new();
    let mut begun: Vec<&str> = Vec::new();
    for candidate in candidates {
        if letters >= 3 && candidate.starts_with(word) {
            begun.push(candidate);
        }
        // as many edits as letters too many: no need to count them one by one
        let length = candidate.chars().filter(is_letter).count();
        if folded.len().abs_diff(length) > least {
            continue;
        }
        let distance = distance(&folded, &fold(candidate));
        if distance < least {
            best.clear();
        }
        if distance <= least && !best.contains(&candidate) {
            least = distance;
            best.push(candidate);
        }
    }
    // a word somebody has not finished
    for candidate in begun {
        if !best.contains(&candidate)
            && (best.is_empty() || best.iter().any(|near| near.starts_with(word)))
        {
            best.push(candidate);
        }
    }
    best
}

/// True for two names that differ in case and separators alone.
pub(crate) fn same_letters(a: &str, b: &str) -> bool {
    let letters = |word| {
        str::chars(word)
            .filter(is_letter)
            .flat_map(char::to_lowercase)
    };
    letters(a).eq(letters(b))
}

/// Case and word separators do not count as slips: `callStateUrl` is `call_state_url`.
fn fold(word: &str) -> Vec<char> {
    word.chars()
        .filter(is_letter)
        .flat_map(char::to_lowercase)
        .collect()
}

fn is_letter(c: &char) -> bool {
    !matches!(c, '_' | '-')
}

/// Edits between two words: insert, delete, replace, swap two neighbours.
fn distance(a: &[char], b: &[char]) -> usize {
    let width = b.len() + 1;
    let mut before: Vec<usize> = vec![0; width];
    let mut above: Vec<usize> = (0..width).collect();
    let mut row: Vec<usize> = vec![0; width];
    let at = |row: &[usize], i: usize| row.get(i).copied().unwrap_or(usize::MAX / 2);
    for (i, &x) in a.iter().enumerate() {
        let mut left = i + 1;
        if let Some(first) = row.first_mut() {
            *first = left;
        }
        for (j, &y) in b.iter().enumerate() {
            let mut cost = (at(&above, j) + usize::from(x != y)).min(at(&above, j + 1) + 1);
            cost = cost.min(left + 1);
            let swapped = i > 0 && j > 0 && a.get(i - 1) == Some(&y) && b.get(j - 1) == Some(&x);
            if swapped {
                cost = cost.min(at(&before, j - 1) + 1);
            }
            if let Some(cell) = row.get_mut(j + 1) {
                *cell = cost;
            }
            left = cost;
        }
        std::mem::swap(&mut before, &mut above);
        std::mem::swap(&mut above, &mut row);
    }
    at(&above, b.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_edits() {
        for (a, b, edits) in [
            ("", "", 0),
            ("abc", "abc", 0),
            ("abc", "", 3),
            ("trasfer", "transfer", 1),
            ("conect", "connect", 1),
            ("form", "from", 1),
            ("kitten", "sitting", 3),
        ] {
            assert_eq!(distance(&fold(a), &fold(b)), edits, "{a} {b}");
            assert_eq!(distance(&fold(b), &fold(a)), edits, "{b} {a}");
        }
    }

    #[test]
    fn does_not_guess_wildly() {
        assert_eq!(nearest("x", ["to"]), None);
        assert_eq!(nearest("to", ["go", "to"]), Some("to"));
        assert_eq!(nearest("TO", ["to"]), Some("to"));
        assert_eq!(
            nearest("callStateUrl", ["call_state_url"]),
            Some("call_state_url")
        );
        assert_eq!(nearest("tim", ["timeout", "to"]), Some("timeout"));
        assert_eq!(
            nearest("cal", ["call_state_url", "call_state_events"]),
            None
        );
        // two equally near names are no answer
        assert_eq!(nearest("cats", ["bats", "hats"]), None);
    }
}
