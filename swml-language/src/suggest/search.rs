//! Comparison of one word with many names.
//!
//! The work is bounded: words of more than `LONGEST` letters are not compared, and a comparison
//! stops at the limit.

use super::distance::distance;
use super::letters::{LONGEST, fold, parts};
use super::listing::MOST_NAMES;
use super::opposites::are_apart;

/// The maximum number of edits between a word and the intended one.
const MOST_EDITS: usize = 4;

/// A word for comparison: without case and separators.
pub(super) struct Word<'w> {
    pub(super) whole: &'w str,
    pub(super) folded: Vec<char>,
    parts: Vec<String>,
}

impl<'w> Word<'w> {
    /// Returns `None` if it is too long to be a name.
    pub(super) fn new(whole: &'w str) -> Option<Self> {
        // a letter has at most four bytes, and a separator may follow each
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

    pub(super) fn is_same(&self, other: &Word<'_>) -> bool {
        let reordered =
            || self.parts.len() == other.parts.len() && sorted(&self.parts) == sorted(&other.parts);
        self.folded == other.folded || reordered()
    }

    /// Returns the maximum number of edits that count as a misspelling.
    pub(super) fn limit(&self) -> usize {
        match self.folded.len() {
            // two letters can be anything: only a difference in case is a clear sign
            0..=2 => 0,
            3..=4 => 1,
            5..=7 => 2,
            letters => (letters / 3).min(MOST_EDITS),
        }
    }
}

fn sorted(parts: &[String]) -> Vec<&str> {
    let mut parts: Vec<&str> = parts.iter().map(String::as_str).collect();
    parts.sort_unstable();
    parts
}

/// The search for one word among some names.
pub(super) struct Search<'w, 'c> {
    word: &'w Word<'w>,
    least: usize,
    best: Vec<&'c str>,
    begun: Vec<&'c str>,
    /// The number of computed cells in tables of edits.
    pub(super) work: usize,
}

impl<'w, 'c> Search<'w, 'c> {
    pub(super) fn new(word: &'w Word<'w>) -> Self {
        Self {
            word,
            least: word.limit(),
            best: Vec::new(),
            begun: Vec::new(),
            work: 0,
        }
    }

    pub(super) fn compare(&mut self, candidate: &'c str) {
        if let Some(other) = Word::new(candidate) {
            self.compare_with(&other, candidate);
        }
    }

    pub(super) fn compare_with(&mut self, other: &Word<'_>, candidate: &'c str) {
        let word = self.word;
        self.work += 1;
        // an unfinished word
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
        // a lower bound of the distance, so that it need not be computed
        let far = a.len().abs_diff(b.len()) > self.least;
        // a short word with another first letter is another word, unless the first letter is
        // missing or swapped
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

    pub(super) fn found(self) -> Vec<&'c str> {
        let mut best = self.best;
        for candidate in self.begun {
            if !best.contains(&candidate)
                && (best.is_empty()
                    || best
                        .iter()
                        .any(|suggestions| suggestions.starts_with(self.word.whole)))
            {
                best.push(candidate);
            }
        }
        best.truncate(MOST_NAMES);
        best
    }
}

pub(super) fn only<'c>(suggestions: &[&'c str]) -> Option<&'c str> {
    match suggestions {
        [only] => Some(only),
        _ => None,
    }
}
