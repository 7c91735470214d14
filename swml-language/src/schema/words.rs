//! Closed sets of words, and how names are listed.

use crate::suggest::{meant, one_of};

/// A closed set of words.
#[derive(Debug)]
pub struct EnumType {
    /// The Rust type.
    pub rust: &'static str,
    /// The Rust module it is declared in.
    pub module: &'static str,
    /// Its documentation, line by line.
    pub docs: &'static [&'static str],
    /// The words.
    pub words: &'static [Keyword],
    /// The words in lower case are known from SignalWire's own SDKs, and not on its pages yet.
    pub lower: bool,
}

/// One word of a set.
#[derive(Debug)]
pub struct Keyword {
    /// As SWML writes it.
    pub name: &'static str,
    /// The Rust variant.
    pub rust: &'static str,
    /// Its documentation, line by line.
    pub docs: &'static [&'static str],
    /// Known from SignalWire's own SDKs, and not on its pages yet.
    pub undocumented: bool,
}

impl EnumType {
    /// The word of that name.
    pub fn get(&self, name: &str) -> Option<&'static Keyword> {
        let named = |word: &&Keyword| word.name == name;
        let lower = |word: &&Keyword| {
            self.lower
                && word.name.eq_ignore_ascii_case(name)
                && !name.contains(|c: char| c.is_ascii_uppercase())
        };
        let find = |is: &dyn Fn(&&Keyword) -> bool| self.words.iter().find(is);
        find(&named).or_else(|| find(&lower))
    }

    /// The words that are documented, or those that are not.
    pub fn names(&self, documented: bool) -> impl Iterator<Item = &'static str> + use<> {
        let words = self.words.iter();
        words
            .filter(move |word| word.undocumented != documented)
            .map(|word| word.name)
    }

    /// The word somebody meant by one that is none.
    pub fn meant(&self, word: &str) -> Option<&'static str> {
        meant(word, self.names(true), self.names(false))
    }

    /// All documented words, as a message lists them: "`a`, `b` or `c`".
    pub fn list(&self) -> String {
        one_of(self.names(true))
    }
}
