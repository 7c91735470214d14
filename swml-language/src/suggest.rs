//! "Did you mean …?" by spelling. What a word of another platform means is in
//! `crate::vocabulary`, and is asked first.
//!
//! The work is bounded: words of more than `LONGEST` letters are not compared, a
//! comparison gives up beyond the limit, and a large set of names has an `Index`.

use std::collections::HashMap;

use crate::vocabulary::opposites::are_apart;

/// A longer word is not compared: nobody means a name by it.
const LONGEST: usize = 64;

/// The most edits between a word and what it is a slip of.
const MOST_EDITS: usize = 4;

/// As many names stand in one message at most.
const MOST_NAMES: usize = 10;

/// The candidate nearest to `word`, if one is near enough to be what the author
/// meant: at most one slip for a short word, one more for every three letters.
///
/// ```
/// let names = ["timeout", "to", "serial"];
/// assert_eq!(swml_language::suggest::nearest("timeot", names), Some("timeout"));
/// assert_eq!(swml_language::suggest::nearest("colour", names), None);
/// // the opposite is no slip
/// assert_eq!(swml_language::suggest::nearest("min_digits", ["max_digits"]), None);
/// ```
pub fn nearest<'c>(word: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<&'c str> {
    only(&near_among(word, &mut candidates.into_iter()))
}

/// The candidates that are equally near to `word`, if they are near enough; else those
/// that begin like it.
///
/// ```
/// assert_eq!(swml_language::suggest::near("con", ["cond", "connect", "play"]), ["cond", "connect"]);
/// ```
pub fn near<'c>(word: &str, candidates: impl IntoIterator<Item = &'c str>) -> Vec<&'c str> {
    near_among(word, &mut candidates.into_iter())
}

/// The candidate that is `word` but for case, separators and the order of its parts:
/// `callStateUrl`, `stop_transcribe`.
///
/// ```
/// use swml_language::suggest::same;
/// assert_eq!(same("callStateURL", ["call_state_url"]), Some("call_state_url"));
/// assert_eq!(same("stop_transcribe", ["transcribe_stop"]), Some("transcribe_stop"));
/// assert_eq!(same("timeot", ["timeout"]), None);
/// ```
pub fn same<'c>(word: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<&'c str> {
    let word = Word::new(word)?;
    let mut candidates = candidates.into_iter();
    candidates
        .find(|candidate| Word::new(candidate).is_some_and(|candidate| word.is_same(&candidate)))
}

/// Names as a message lists them: at most ten, those that share a part with `word` or begin
/// like it first; and how many more there are.
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

/// The ten names that are most like a word, in their own order.
fn likest<'c>(word: &str, names: &[&'c str]) -> Vec<&'c str> {
    let parts = parts(word);
    let likeness = |name: &str| {
        let shared = self::parts(name)
            .iter()
            .filter(|part| parts.contains(part))
            .count();
        let begun = name.chars().zip(word.chars()).take_while(|(a, b)| a == b);
        // one or two letters are chance
        let begun = Some(begun.count()).filter(|letters| *letters > 2);
        shared * LONGEST + begun.unwrap_or_default()
    };
    let mut order: Vec<(usize, &str)> = names.iter().copied().enumerate().collect();
    // a stable sort: names that are as like stay in their order
    order.sort_by_key(|(_, name)| std::cmp::Reverse(likeness(name)));
    order.truncate(MOST_NAMES);
    order.sort_by_key(|(index, _)| *index);
    order.into_iter().map(|(_, name)| name).collect()
}

/// The nearest documented name, or, if no documented one is near, the nearest of those that
/// are not documented.
pub(crate) fn meant<'c>(
    word: &str,
    documented: impl IntoIterator<Item = &'c str>,
    undocumented: impl IntoIterator<Item = &'c str>,
) -> Option<&'c str> {
    only(&all_meant(word, documented, undocumented))
}

fn only<'c>(near: &[&'c str]) -> Option<&'c str> {
    match near {
        [only] => Some(only),
        _ => None,
    }
}

/// The same for several equally near names.
pub(crate) fn all_meant<'c>(
    word: &str,
    documented: impl IntoIterator<Item = &'c str>,
    undocumented: impl IntoIterator<Item = &'c str>,
) -> Vec<&'c str> {
    let found = near(word, documented);
    match found.is_empty() {
        // one slip at most: what is not documented is seldom meant
        true => {
            let folded = fold(word);
            let mut found = near(word, undocumented);
            found.retain(|name| {
                name.starts_with(word) || distance(&folded, &fold(name), 1, &mut 0).is_some()
            });
            found
        }
        false => found,
    }
}

/// Compiled once, however the candidates come.
fn near_among<'c>(word: &str, candidates: &mut dyn Iterator<Item = &'c str>) -> Vec<&'c str> {
    let Some(word) = Word::new(word) else {
        return Vec::new();
    };
    let mut search = Search::new(&word);
    for candidate in candidates {
        search.compare(candidate);
    }
    search.found()
}

/// A word as it is compared: without case and separators.
struct Word<'w> {
    whole: &'w str,
    folded: Vec<char>,
    parts: Vec<String>,
}

impl<'w> Word<'w> {
    /// Nothing if it is too long to be a name.
    fn new(whole: &'w str) -> Option<Self> {
        // a letter has at most four bytes, and a separator may stand behind each
        if whole.len() > LONGEST * 8 {
            return None;
        }
        let folded: Vec<char> = fold(whole);
        (folded.len() <= LONGEST).then(|| Self {
            whole,
            folded,
            parts: parts(whole),
        })
    }

    fn is_same(&self, other: &Word<'_>) -> bool {
        let reordered = || {
            let sorted = |parts: &[String]| {
                let mut parts = parts.to_vec();
                parts.sort();
                parts
            };
            self.parts.len() == other.parts.len() && sorted(&self.parts) == sorted(&other.parts)
        };
        self.folded == other.folded || reordered()
    }

    /// How many slips are no more than slips.
    fn limit(&self) -> usize {
        match self.folded.len() {
            // two letters can be anything: only a case slip is a sure sign there
            0..=2 => 0,
            3..=4 => 1,
            5..=7 => 2,
            letters => (letters / 3).min(MOST_EDITS),
        }
    }
}

/// One word among some names.
struct Search<'w, 'c> {
    word: &'w Word<'w>,
    least: usize,
    best: Vec<&'c str>,
    begun: Vec<&'c str>,
    /// Cells of tables of edits that were filled in.
    work: usize,
}

impl<'w, 'c> Search<'w, 'c> {
    fn new(word: &'w Word<'w>) -> Self {
        Self {
            word,
            least: word.limit(),
            best: Vec::new(),
            begun: Vec::new(),
            work: 0,
        }
    }

    fn compare(&mut self, candidate: &'c str) {
        if let Some(other) = Word::new(candidate) {
            self.compare_with(&other, candidate);
        }
    }

    fn compare_with(&mut self, other: &Word<'_>, candidate: &'c str) {
        let word = self.word;
        self.work += 1;
        // a word somebody has not finished
        if word.folded.len() >= 3 && candidate.starts_with(word.whole) {
            self.begun.push(candidate);
        }
        let edits = match word.is_same(other) {
            true => Some(0),
            false => self.edits(other),
        };
        let Some(edits) = edits else {
            return;
        };
        if edits < self.least {
            self.best.clear();
        }
        if !self.best.contains(&candidate) {
            self.least = edits;
            self.best.push(candidate);
        }
    }

    fn edits(&mut self, other: &Word<'_>) -> Option<usize> {
        let (a, b) = (&self.word.folded, &other.folded);
        // as many edits as letters too many: no need to count them one by one
        let far = a.len().abs_diff(b.len()) > self.least;
        // a short word that begins with another letter is another word, unless the first one
        // is forgotten or comes second
        let begins = a.first() == b.first()
            || b.get(1..) == Some(a.as_slice())
            || (a.first() == b.get(1) && a.get(1) == b.first());
        if far || (a.len() <= 4 && !begins) {
            return None;
        }
        let edits = distance(a, b, self.least, &mut self.work)?;
        let apart = are_apart((a, &self.word.parts), (b, &other.parts));
        (!apart).then_some(edits)
    }

    fn found(self) -> Vec<&'c str> {
        let mut best = self.best;
        for candidate in self.begun {
            if !best.contains(&candidate)
                && (best.is_empty() || best.iter().any(|near| near.starts_with(self.word.whole)))
            {
                best.push(candidate);
            }
        }
        best.truncate(MOST_NAMES);
        best
    }
}

/// What finding the names that are meant may cost in one check, in the cells of tables of
/// edits. Names beyond it are found only if they differ by case, or not at all.
#[derive(Debug)]
pub(crate) struct Budget(usize);

impl Default for Budget {
    fn default() -> Self {
        Self(2_000_000)
    }
}

/// Many names, such as the labels of a section, that many words are looked for in.
pub(crate) struct Index<'c> {
    /// Made when the first word is looked for: in most scripts none is.
    words: Option<Words<'c>>,
    /// In order, to find those that begin alike.
    sorted: Vec<&'c str>,
    /// What a word was found to mean.
    known: HashMap<String, Option<&'c str>>,
}

/// Names, by their letters.
struct Words<'c> {
    by_fold: HashMap<Vec<char>, &'c str>,
    /// By how many letters they have.
    by_length: HashMap<usize, Vec<Word<'c>>>,
}

impl<'c> Words<'c> {
    fn new(names: &[&'c str]) -> Self {
        let mut by_fold = HashMap::new();
        let mut by_length: HashMap<usize, Vec<Word<'c>>> = HashMap::new();
        for word in names.iter().filter_map(|name| Word::new(name)) {
            by_fold.entry(word.folded.clone()).or_insert(word.whole);
            by_length.entry(word.folded.len()).or_default().push(word);
        }
        Self { by_fold, by_length }
    }

    fn search(&self, word: &Word<'_>, budget: &mut Budget) -> Option<&'c str> {
        let mut search = Search::new(word);
        let letters = word.folded.len();
        let limit = word.limit();
        for length in letters.saturating_sub(limit)..=letters + limit {
            for other in self.by_length.get(&length).into_iter().flatten() {
                if search.work >= budget.0 {
                    budget.0 = 0;
                    return None;
                }
                search.compare_with(other, other.whole);
            }
        }
        budget.0 = budget.0.saturating_sub(search.work);
        only(&search.found())
    }
}

impl<'c> Index<'c> {
    pub(crate) fn new(names: impl IntoIterator<Item = &'c str>) -> Self {
        let mut sorted: Vec<&'c str> = names.into_iter().collect();
        sorted.sort_unstable();
        sorted.dedup();
        Self {
            words: None,
            sorted,
            known: HashMap::new(),
        }
    }

    /// The name that somebody meant by a word that is none.
    pub(crate) fn nearest(&mut self, word: &str, budget: &mut Budget) -> Option<&'c str> {
        if let Some(known) = self.known.get(word) {
            return *known;
        }
        let parsed = Word::new(word)?;
        let words = self.words.get_or_insert_with(|| Words::new(&self.sorted));
        let same = words.by_fold.get(&parsed.folded).copied();
        let found = same.or_else(|| words.search(&parsed, budget));
        self.known.insert(word.to_owned(), found);
        found
    }

    /// The names as a message lists them: at most ten, those nearest to a word in the
    /// alphabet; and how many more there are.
    pub(crate) fn listed(&self, word: &str, shown: impl Fn(&str) -> String) -> String {
        let more = self.sorted.len().saturating_sub(MOST_NAMES);
        let at = self.sorted.partition_point(|name| *name < word);
        let from = at.saturating_sub(MOST_NAMES / 2).min(more);
        let names = self.sorted.iter().skip(from).take(MOST_NAMES);
        let names: Vec<String> = names.map(|name| shown(name)).collect();
        match more {
            0 => crate::schema::all_of(names.iter().map(String::as_str)),
            _ => {
                let quoted: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
                format!("{}, and {more} more", quoted.join(", "))
            }
        }
    }
}

/// True for two names that differ in case and separators alone.
pub(crate) fn same_letters(a: &str, b: &str) -> bool {
    let letters = |word| {
        str::chars(word)
            .filter(|c| !is_separator(*c))
            .flat_map(char::to_lowercase)
    };
    letters(a).eq(letters(b))
}

/// Case and word separators do not count as slips: `callStateUrl` is `call_state_url`.
pub(crate) fn fold(word: &str) -> Vec<char> {
    word.chars()
        .filter(|c| !is_separator(*c))
        .flat_map(char::to_lowercase)
        .collect()
}

fn is_separator(c: char) -> bool {
    matches!(c, '_' | '-')
}

/// The words in a name, in small letters: those of `startOnEnter` and `start_on_enter` are the
/// same.
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

/// Edits between two words: insert, delete, replace, swap two neighbours; nothing if there
/// are more than `limit`. Only cells that can matter are filled in, and are added to `work`.
fn distance(a: &[char], b: &[char], limit: usize, work: &mut usize) -> Option<usize> {
    const FAR: usize = usize::MAX / 2;
    let width = b.len() + 1;
    let mut before: Vec<usize> = vec![FAR; width];
    let mut above: Vec<usize> = (0..width).collect();
    let mut row: Vec<usize> = vec![FAR; width];
    let at = |row: &[usize], i: usize| row.get(i).copied().unwrap_or(FAR);
    let mut least_above = 0;
    for (i, &x) in a.iter().enumerate() {
        // further from the diagonal there are more edits than the limit
        let from = (i + 1).saturating_sub(limit);
        let to = (i + 1 + limit).min(b.len());
        row.fill(FAR);
        if from == 0
            && let Some(first) = row.first_mut()
        {
            *first = i + 1;
        }
        let mut least = at(&row, 0);
        for j in from.max(1)..=to {
            *work += 1;
            let y = b.get(j - 1).copied().unwrap_or_default();
            let mut cost = (at(&above, j - 1) + usize::from(x != y)).min(at(&above, j) + 1);
            cost = cost.min(at(&row, j - 1) + 1);
            let swapped = i > 0 && j > 1 && a.get(i - 1) == Some(&y) && b.get(j - 2) == Some(&x);
            if swapped {
                cost = cost.min(at(&before, j - 2) + 1);
            }
            if let Some(cell) = row.get_mut(j) {
                *cell = cost;
            }
            least = least.min(cost);
        }
        // two neighbours that are swapped look two rows up
        if least.min(least_above) > limit {
            return None;
        }
        least_above = least;
        std::mem::swap(&mut before, &mut above);
        std::mem::swap(&mut above, &mut row);
    }
    let edits = at(&above, b.len());
    (edits <= limit).then_some(edits)
}

#[cfg(test)]
mod tests {
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

    /// Every pair of short words of three letters, against the whole table of edits.
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
        // another first letter is another word, if it is a short one
        for (word, other) in [
            ("say", "pay"),
            ("map", "tap"),
            ("text", "next"),
            ("hold", "fold"),
        ] {
            assert_eq!(nearest(word, [other]), None, "{word} {other}");
        }
        assert_eq!(nearest("lpay", ["play"]), Some("play"));
    }

    /// The work of one comparison grows with the length of the words, and ends.
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
        // twice the letters are at most twice the work, as the band is no wider
        assert!(work(60) <= work(30) * 5 / 2, "{} {}", work(60), work(30));
        assert_eq!(work(LONGEST + 1), 0);
        assert_eq!(work(40_000), 0);
    }

    /// Names and unknown words, as many of each.
    fn work_of(count: usize) -> usize {
        let names: Vec<String> = (0..count).map(|n| format!("label{}", n * 2)).collect();
        let mut index = Index::new(names.iter().map(String::as_str));
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
        // a word asked for again costs nothing
        let mut index = Index::new(["voicemail"]);
        let mut budget = Budget::default();
        for _ in 0..3 {
            assert_eq!(index.nearest("voicmail", &mut budget), Some("voicemail"));
        }
        let spent = Budget::default().0 - budget.0;
        let mut once = Budget::default();
        Index::new(["voicemail"]).nearest("voicmail", &mut once);
        assert_eq!(spent, Budget::default().0 - once.0);
        // beyond the budget what differs by case alone is found all the same
        let mut none = Budget(0);
        assert_eq!(
            Index::new(["Menu"]).nearest("menu", &mut none),
            Some("Menu")
        );
        assert_eq!(Index::new(["menus"]).nearest("menu", &mut none), None);
    }

    #[test]
    fn lists_are_short() {
        let names: Vec<String> = (0..2_000).map(|n| format!("n{n:04}")).collect();
        let all = || names.iter().map(String::as_str);
        let index = Index::new(all());
        let listed = index.listed("n1000", str::to_owned);
        assert!(listed.ends_with(", and 1990 more"), "{listed}");
        assert!(listed.contains("`n0999`"), "{listed}");
        assert!(super::listed("n1000", all()).ends_with(", and 1990 more"));
        assert!(super::listed("n1000", all()).contains("n1000"));
        assert_eq!(
            Index::new(["a", "b"]).listed("x", str::to_owned),
            "`a` and `b`"
        );
    }
}
