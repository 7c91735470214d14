//! An index of many names for the lookup of many words, with a budget.

use std::cell::OnceCell;
use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use super::listing::{MOST_NAMES, all_of};
use super::search::{Search, Word, only};

/// The cost limit for finding intended names in one check, in cells of edit distance tables. Beyond
/// it, only names that differ in case are found.
#[derive(Debug)]
pub(crate) struct Budget(pub(super) usize);

impl Default for Budget {
    fn default() -> Self {
        Self(2_000_000)
    }
}

impl Budget {
    /// The limit for rules that report a word only if a name is near to it: a name that is not
    /// found is not reported, so the limit must rarely be reached. Beyond it, only names with one
    /// mistake are found.
    pub(crate) fn of_a_rule() -> Self {
        Self(20_000_000)
    }
}

/// An index of many names, such as the labels of a section.
pub(crate) struct NameSearch<'c> {
    /// Built on the first lookup: most scripts have none.
    words: Option<WordIndex<'c>>,
    /// Sorted, to find names with a common prefix.
    sorted: Vec<&'c str>,
    /// Results of earlier lookups.
    known: HashMap<String, Option<&'c str>>,
}

/// Names by their letters.
struct WordIndex<'c> {
    by_fold: HashMap<Vec<char>, &'c str>,
    /// By number of letters.
    by_length: Vec<Vec<Word<'c>>>,
}

impl<'c> WordIndex<'c> {
    fn new(names: &[&'c str]) -> Self {
        let mut by_fold = HashMap::new();
        let mut by_length: Vec<Vec<Word<'c>>> = Vec::new();
        for word in names.iter().filter_map(|name| Word::new(name)) {
            by_fold.entry(word.folded.clone()).or_insert(word.whole);
            let length = word.folded.len();
            if by_length.len() <= length {
                by_length.resize_with(length + 1, Vec::new);
            }
            if let Some(words) = by_length.get_mut(length) {
                words.push(word);
            }
        }
        Self { by_fold, by_length }
    }

    fn search(&self, word: &Word<'_>, budget: &mut Budget) -> Option<&'c str> {
        let letters = word.folded.len();
        let limit = word.limit();
        let lengths = letters.saturating_sub(limit)..=letters + limit;
        let words = lengths.flat_map(|length| self.by_length.get(length).into_iter().flatten());
        budget.search(word, words)
    }
}

impl Budget {
    /// Returns the single nearest word, within the budget.
    fn search<'c: 'w, 'w>(
        &mut self,
        word: &Word<'_>,
        words: impl Iterator<Item = &'w Word<'c>>,
    ) -> Option<&'c str> {
        let mut search = Search::new(word);
        for other in words {
            if search.work >= self.0 {
                self.0 = 0;
                return None;
            }
            search.compare_with(other, other.whole);
        }
        self.0 = self.0.saturating_sub(search.work);
        only(&search.found())
    }
}

/// Many names, any of which may be longer than the words to look up: equivalent to
/// [`nearest`](super::nearest), within a budget.
///
/// Beyond the budget, a name is found if there is one mistake in it: by the rest of both without
/// one letter, instead of a comparison with each name.
pub(crate) struct Candidates<'c> {
    words: Vec<Word<'c>>,
    /// The positions of the words, by what is left of them without one letter.
    by_rest: OnceCell<HashMap<u64, Vec<usize>>>,
}

/// As many words have the same rest.
const MOST_ALIKE: usize = 8;

impl<'c> Candidates<'c> {
    pub(crate) fn new(names: impl IntoIterator<Item = &'c str>) -> Self {
        Self {
            words: names.into_iter().filter_map(Word::new).collect(),
            by_rest: OnceCell::new(),
        }
    }

    pub(crate) fn nearest(&self, word: &str, budget: &mut Budget) -> Option<&'c str> {
        let word = Word::new(word)?;
        if budget.0 > 0 {
            let found = budget.search(&word, self.words.iter());
            if budget.0 > 0 {
                return found;
            }
        }
        self.one_slip(&word)
    }

    fn one_slip(&self, word: &Word<'_>) -> Option<&'c str> {
        let by_rest = self.by_rest.get_or_init(|| {
            let mut all: HashMap<u64, Vec<usize>> = HashMap::new();
            for (position, word) in self.words.iter().enumerate() {
                for rest in rests(&word.folded) {
                    let alike = all.entry(rest).or_default();
                    if alike.len() < MOST_ALIKE {
                        alike.push(position);
                    }
                }
            }
            all
        });
        let mut positions: Vec<usize> = rests(&word.folded)
            .filter_map(|rest| by_rest.get(&rest))
            .flatten()
            .copied()
            .collect();
        positions.sort_unstable();
        positions.dedup();
        let mut search = Search::new(word);
        for other in positions.iter().filter_map(|at| self.words.get(*at)) {
            search.compare_with(other, other.whole);
        }
        only(&search.found())
    }
}

/// A number for the letters of a word, and one for what is left without each of them.
fn rests(letters: &[char]) -> impl Iterator<Item = u64> {
    let without = |left_out: usize| {
        let mut hasher = DefaultHasher::new();
        let kept = letters.iter().enumerate();
        for (_, letter) in kept.filter(|(at, _)| *at != left_out) {
            letter.hash(&mut hasher);
        }
        hasher.finish()
    };
    // none is left out at the end
    (0..=letters.len()).map(without)
}

impl<'c> NameSearch<'c> {
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

    /// Returns the intended name for an unknown word.
    pub(crate) fn nearest(&mut self, word: &str, budget: &mut Budget) -> Option<&'c str> {
        if let Some(known) = self.known.get(word) {
            return *known;
        }
        let parsed = Word::new(word)?;
        let words = self
            .words
            .get_or_insert_with(|| WordIndex::new(&self.sorted));
        let same = words.by_fold.get(&parsed.folded).copied();
        let found = same.or_else(|| words.search(&parsed, budget));
        self.known.insert(word.to_owned(), found);
        found
    }

    /// Lists the names for a message: at most ten, those alphabetically nearest to a word; and the
    /// number of further ones.
    pub(crate) fn listed(&self, word: &str, shown: impl Fn(&str) -> String) -> String {
        let more = self.sorted.len().saturating_sub(MOST_NAMES);
        let at = self.sorted.partition_point(|name| *name < word);
        let from = at.saturating_sub(MOST_NAMES / 2).min(more);
        let names = self.sorted.iter().skip(from).take(MOST_NAMES);
        let names: Vec<String> = names.map(|name| shown(name)).collect();
        match more {
            0 => all_of(names.iter().map(String::as_str)),
            _ => {
                let quoted: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
                format!("{}, and {more} more", quoted.join(", "))
            }
        }
    }
}
