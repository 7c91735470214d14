//! An index of many names for the lookup of many words, with a budget.

use std::cell::OnceCell;
use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use super::letters::fold;
use super::listing::{MOST_NAMES, all_of, quoted};
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
    /// Results of earlier lookups: at most one position of each word.
    known: Positions,
}

/// Names by their letters.
struct WordIndex<'c> {
    /// The positions of the names.
    by_fold: FoldedIndex,
    /// By number of letters.
    by_length: Vec<Vec<Word<'c>>>,
}

impl<'c> WordIndex<'c> {
    fn new(names: &[&'c str]) -> Self {
        let mut by_fold = FoldedIndex::default();
        let mut by_length: Vec<Vec<Word<'c>>> = Vec::new();
        for (position, name) in names.iter().enumerate() {
            let Some(word) = Word::new(name) else {
                continue;
            };
            by_fold.add_folded(&word.folded, position);
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
        let words = lengths.filter_map(|length| self.by_length.get(length));
        budget.search(word, &mut words.map(Vec::as_slice))
    }
}

/// Positions in a list, by words.
type Positions = HashMap<String, Vec<usize>>;

/// The positions of names, which are found ignoring case and separators.
#[derive(Default)]
pub(crate) struct FoldedIndex(Positions);

impl FoldedIndex {
    pub(crate) fn add(&mut self, name: &str, position: usize) {
        self.add_folded(&fold(name), position);
    }

    fn add_folded(&mut self, folded: &[char], position: usize) {
        let folded = folded.iter().collect();
        self.0.entry(folded).or_default().push(position);
    }

    pub(crate) fn get(&self, name: &str) -> &[usize] {
        self.get_folded(&fold(name))
    }

    fn get_folded(&self, folded: &[char]) -> &[usize] {
        let folded: String = folded.iter().collect();
        self.0.get(&folded).map_or(&[], Vec::as_slice)
    }
}

impl Budget {
    /// Returns the single nearest word, within the budget.
    fn search<'c: 'w, 'w>(
        &mut self,
        word: &Word<'_>,
        words: &mut dyn Iterator<Item = &'w [Word<'c>]>,
    ) -> Option<&'c str> {
        let mut search = Search::new(word);
        for words in words {
            for other in words {
                if search.work >= self.0 {
                    self.0 = 0;
                    return None;
                }
                search.compare_with(other, other.whole);
            }
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
    /// The rest of each word without one letter, with the position of the word; sorted.
    by_rest: OnceCell<Vec<(usize, usize)>>,
}

/// As many words have the same rest.
const MOST_ALIKE: usize = 8;

impl<'c> Candidates<'c> {
    pub(crate) fn new(names: &[&'c str]) -> Self {
        Self {
            words: names.iter().filter_map(|name| Word::new(name)).collect(),
            by_rest: OnceCell::new(),
        }
    }

    pub(crate) fn nearest(&self, word: &str, budget: &mut Budget) -> Option<&'c str> {
        let word = Word::new(word)?;
        if budget.0 > 0 {
            let found = budget.search(&word, &mut [self.words.as_slice()].into_iter());
            if budget.0 > 0 {
                return found;
            }
        }
        self.one_slip(&word)
    }

    fn one_slip(&self, word: &Word<'_>) -> Option<&'c str> {
        let by_rest = self.by_rest.get_or_init(|| {
            let mut all = Vec::new();
            for (position, word) in self.words.iter().enumerate() {
                add_rests(&word.folded, position, &mut all);
            }
            all.sort_unstable();
            all
        });
        let mut rests = Vec::new();
        add_rests(&word.folded, 0, &mut rests);
        let mut search = Search::new(word);
        for (rest, _) in rests {
            let first = by_rest.partition_point(|(other, _)| *other < rest);
            for (other, position) in by_rest.iter().skip(first).take(MOST_ALIKE) {
                if *other == rest
                    && let Some(other) = self.words.get(*position)
                {
                    search.compare_with(other, other.whole);
                }
            }
        }
        only(&search.found())
    }
}

/// Adds a number for the letters of a word, and one for its rest without each of them.
fn add_rests(letters: &[char], position: usize, all: &mut Vec<(usize, usize)>) {
    // none is left out at the end
    for left_out in 0..=letters.len() {
        let mut hasher = DefaultHasher::new();
        for (at, letter) in letters.iter().enumerate() {
            if at != left_out {
                letter.hash(&mut hasher);
            }
        }
        let hash = hasher.finish();
        // half of it is enough, where numbers are smaller
        all.push((
            usize::try_from(hash).unwrap_or(hash as u32 as usize),
            position,
        ));
    }
}

impl<'c> NameSearch<'c> {
    pub(crate) fn new(mut sorted: Vec<&'c str>) -> Self {
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
            return self.sorted.get(*known.first()?).copied();
        }
        let parsed = Word::new(word)?;
        let words = self
            .words
            .get_or_insert_with(|| WordIndex::new(&self.sorted));
        let same = words.by_fold.get_folded(&parsed.folded).first().copied();
        let found = same.or_else(|| {
            let found = words.search(&parsed, budget)?;
            self.sorted.binary_search(&found).ok()
        });
        let known = self.known.entry(word.to_owned()).or_default();
        known.extend(found);
        self.sorted.get(found?).copied()
    }

    /// Lists the names for a message: at most ten, those alphabetically nearest to a word; and the
    /// number of further ones.
    pub(crate) fn listed(&self, word: &str, shown: fn(&str) -> String) -> String {
        let more = self.sorted.len().saturating_sub(MOST_NAMES);
        let at = self.sorted.partition_point(|name| *name < word);
        let from = at.saturating_sub(MOST_NAMES / 2).min(more);
        let mut names = Vec::new();
        for name in self.sorted.iter().skip(from).take(MOST_NAMES) {
            names.push(shown(name));
        }
        match more {
            0 => all_of(&names),
            _ => format!("{}, and {more} more", quoted(&names, ", ")),
        }
    }
}
