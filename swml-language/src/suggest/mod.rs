//! Suggestions by spelling: "did you mean …?". Equivalents of other platforms' words are in
//! `crate::vocabulary`, and take precedence.
//!
//! `search` compares one word with a few names; a `NameSearch` is an index for many words and many
//! names. Both are bounded.

mod distance;
mod index;
mod letters;
mod listing;
mod opposites;
mod search;

pub(crate) use index::{Budget, Candidates, FoldedIndex, NameSearch};
pub(crate) use letters::fold;
pub(crate) use listing::first_of;
pub use listing::{all_of, listed, one_of};

use distance::distance;
use search::{Search, Word, only};

/// Returns the candidate nearest to `word`, if it is near enough to be the intended one: at most
/// one edit for a short word, one more for every three letters.
///
/// ```
/// let names = ["timeout", "to", "serial"];
/// assert_eq!(swml_language::suggest::nearest("timeot", &names), Some("timeout"));
/// assert_eq!(swml_language::suggest::nearest("colour", &names), None);
/// // the opposite is not a misspelling
/// assert_eq!(swml_language::suggest::nearest("min_digits", &["max_digits"]), None);
/// ```
pub fn nearest<'c>(word: &str, candidates: &[&'c str]) -> Option<&'c str> {
    only(&suggestions(word, candidates))
}

/// Returns the candidates that are equally near to `word`, if they are near enough; otherwise those
/// with the same prefix.
///
/// ```
/// assert_eq!(swml_language::suggest::suggestions("con", &["cond", "connect", "play"]), ["cond", "connect"]);
/// ```
pub fn suggestions<'c>(word: &str, candidates: &[&'c str]) -> Vec<&'c str> {
    let Some(word) = Word::new(word) else {
        return Vec::new();
    };
    let mut search = Search::new(&word);
    for candidate in candidates {
        search.compare(candidate);
    }
    search.found()
}

/// Returns the candidate that equals `word` except for case, separators and the order of its parts:
/// `callStateUrl`, `stop_transcribe`.
///
/// ```
/// use swml_language::suggest::same;
/// assert_eq!(same("callStateURL", &["call_state_url"]), Some("call_state_url"));
/// assert_eq!(same("stop_transcribe", &["transcribe_stop"]), Some("transcribe_stop"));
/// assert_eq!(same("timeot", &["timeout"]), None);
/// ```
pub fn same<'c>(word: &str, candidates: &[&'c str]) -> Option<&'c str> {
    let word = Word::new(word)?;
    let is_same = |other: &&&str| Word::new(other).is_some_and(|other| word.is_same(&other));
    candidates.iter().find(is_same).copied()
}

/// Returns the nearest documented name, or, if none is near, the nearest undocumented one.
pub(crate) fn meant<'c>(
    word: &str,
    documented: &[&'c str],
    undocumented: &[&'c str],
) -> Option<&'c str> {
    only(&all_meant(word, documented, undocumented))
}

/// Returns the intended names, if several are equally near.
pub(crate) fn all_meant<'c>(
    word: &str,
    documented: &[&'c str],
    undocumented: &[&'c str],
) -> Vec<&'c str> {
    let found = suggestions(word, documented);
    match found.is_empty() {
        // at most one edit: undocumented names are rarely intended
        true => {
            let folded = fold(word);
            let mut found = suggestions(word, undocumented);
            found.retain(|name| {
                name.starts_with(word) || distance(&folded, &fold(name), 1, &mut 0).is_some()
            });
            found
        }
        false => found,
    }
}

#[cfg(test)]
mod tests {
    use super::letters::LONGEST;
    use super::*;

    fn edits(a: &str, b: &str) -> Option<usize> {
        distance(&fold(a), &fold(b), 3, &mut 0)
    }

    #[test]
    fn counts_edits() {
        for (a, b, count) in [
            ("", "", 0),
            ("abc", "abc", 0),
            ("abc", "", 3),
            ("trasfer", "transfer", 1),
            ("conect", "connect", 1),
            ("form", "from", 1),
            ("kitten", "sitting", 3),
        ] {
            assert_eq!(edits(a, b), Some(count), "{a} {b}");
            assert_eq!(edits(b, a), Some(count), "{b} {a}");
        }
        assert_eq!(edits("kitten", "sittings"), None);
        assert_eq!(edits("abcdefgh", "hgfedcba"), None);
    }

    /// Compares with the full table of edits for every pair of short words of three letters.
    #[test]
    fn the_band_misses_nothing() {
        fn whole(a: &[char], b: &[char]) -> usize {
            let mut rows = vec![vec![0; b.len() + 1]; a.len() + 1];
            for i in 0..=a.len() {
                for j in 0..=b.len() {
                    rows[i][j] = match (i, j) {
                        (i, 0) => i,
                        (0, j) => j,
                        _ => {
                            let same = usize::from(a[i - 1] != b[j - 1]);
                            let mut cost = (rows[i - 1][j - 1] + same)
                                .min(rows[i - 1][j] + 1)
                                .min(rows[i][j - 1] + 1);
                            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                                cost = cost.min(rows[i - 2][j - 2] + 1);
                            }
                            cost
                        }
                    };
                }
            }
            rows[a.len()][b.len()]
        }
        let mut words: Vec<Vec<char>> = vec![vec![]];
        let mut last = words.clone();
        for _ in 0..4 {
            last = last
                .iter()
                .flat_map(|word| ['a', 'b', 'c'].map(|c| [word.as_slice(), &[c]].concat()))
                .collect();
            words.extend(last.clone());
        }
        for a in &words {
            for b in &words {
                for limit in 0..4 {
                    let edits = whole(a, b);
                    let expected = (edits <= limit).then_some(edits);
                    let banded = distance(a, b, limit, &mut 0);
                    assert_eq!(banded, expected, "{a:?} {b:?} {limit}");
                }
            }
        }
    }

    #[test]
    fn does_not_guess_wildly() {
        assert_eq!(nearest("x", &["to"]), None);
        assert_eq!(nearest("to", &["go", "to"]), Some("to"));
        assert_eq!(nearest("TO", &["to"]), Some("to"));
        assert_eq!(
            nearest("callStateUrl", &["call_state_url"]),
            Some("call_state_url")
        );
        assert_eq!(nearest("tim", &["timeout", "to"]), Some("timeout"));
        assert_eq!(
            nearest("cal", &["call_state_url", "call_state_events"]),
            None
        );
        // two equally near names are ambiguous
        assert_eq!(nearest("cats", &["bats", "hats"]), None);
        // a short word with another first letter is another word
        for (word, other) in [
            ("say", "pay"),
            ("map", "tap"),
            ("text", "next"),
            ("hold", "fold"),
        ] {
            assert_eq!(nearest(word, &[other]), None, "{word} {other}");
        }
        assert_eq!(nearest("lpay", &["play"]), Some("play"));
    }

    /// The work of one comparison grows with the length of the words, and is bounded.
    #[test]
    fn a_long_word_costs_no_more_than_a_short_one() {
        let work = |letters: usize| {
            let (word, other) = ("a".repeat(letters), format!("b{}", "a".repeat(letters)));
            let Some(word) = Word::new(&word) else {
                return 0;
            };
            let mut search = Search::new(&word);
            search.compare(&other);
            search.work
        };
        // twice the letters are at most twice the work, because the band is not wider
        assert!(work(60) <= work(30) * 5 / 2, "{} {}", work(60), work(30));
        assert_eq!(work(LONGEST + 1), 0);
        assert_eq!(work(40_000), 0);
    }

    /// Searches as many unknown words as there are names.
    fn work_of(count: usize) -> usize {
        let names: Vec<String> = (0..count).map(|n| format!("label{}", n * 2)).collect();
        let mut index = NameSearch::new(names.iter().map(String::as_str).collect());
        let mut budget = Budget::default();
        for n in 0..count {
            index.nearest(&format!("lebel{}", n * 2 + 1), &mut budget);
        }
        Budget::default().0 - budget.0
    }

    #[test]
    fn many_names_and_many_words_cost_a_bounded_amount() {
        assert!(work_of(100) > 0);
        assert!(work_of(4_000) <= Budget::default().0);
        // a repeated lookup costs nothing
        let mut index = NameSearch::new(vec!["voicemail"]);
        let mut budget = Budget::default();
        for _ in 0..3 {
            assert_eq!(index.nearest("voicmail", &mut budget), Some("voicemail"));
        }
        let spent = Budget::default().0 - budget.0;
        let mut once = Budget::default();
        NameSearch::new(vec!["voicemail"]).nearest("voicmail", &mut once);
        assert_eq!(spent, Budget::default().0 - once.0);
        // beyond the budget, names that differ in case only are still found
        let mut none = Budget(0);
        assert_eq!(
            NameSearch::new(vec!["Menu"]).nearest("menu", &mut none),
            Some("Menu")
        );
        assert_eq!(
            NameSearch::new(vec!["menus"]).nearest("menu", &mut none),
            None
        );
    }

    #[test]
    fn lists_are_short() {
        let names: Vec<String> = (0..2_000).map(|n| format!("n{n:04}")).collect();
        let all: Vec<&str> = names.iter().map(String::as_str).collect();
        let index = NameSearch::new(all.clone());
        let listed = index.listed("n1000", str::to_owned);
        assert!(listed.ends_with(", and 1990 more"), "{listed}");
        assert!(listed.contains("`n0999`"), "{listed}");
        assert!(super::listed("n1000", &all).ends_with(", and 1990 more"));
        assert!(super::listed("n1000", &all).contains("n1000"));
        assert_eq!(
            NameSearch::new(vec!["a", "b"]).listed("x", str::to_owned),
            "`a` and `b`"
        );
    }
}
