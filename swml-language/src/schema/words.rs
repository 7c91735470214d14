//! Closed sets of words, and lists of names.

use crate::suggest::{meant, one_of};

/// A closed set of words.
#[derive(Debug)]
pub struct EnumType {
    /// The Rust type.
    pub rust: &'static str,
    /// The Rust module that declares it.
    pub module: &'static str,
    /// Its documentation, line by line.
    pub docs: &'static [&'static str],
    /// The words.
    pub words: &'static [Keyword],
    /// Whether the words in lower case are known from SignalWire's own SDKs, and not from its
    /// documentation.
    pub lower: bool,
}

/// One word of a set.
#[derive(Debug)]
pub struct Keyword {
    /// Its spelling in SWML.
    pub name: &'static str,
    /// The Rust variant.
    pub rust: &'static str,
    /// Its documentation, line by line.
    pub docs: &'static [&'static str],
    /// Whether it is known from SignalWire's own SDKs, and not from its documentation.
    pub undocumented: bool,
}

impl EnumType {
    /// Returns the word with this name.
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

    /// Returns the documented words, or the undocumented ones.
    pub fn names(&self, documented: bool) -> Vec<&'static str> {
        let words = self.words.iter();
        words
            .filter(|word| word.undocumented != documented)
            .map(|word| word.name)
            .collect()
    }

    /// Returns the most likely intended word for an unknown one.
    pub fn meant(&self, word: &str) -> Option<&'static str> {
        meant(word, &self.names(true), &self.names(false))
    }

    /// Lists all documented words for a message: "`a`, `b` or `c`".
    pub fn list(&self) -> String {
        one_of(&self.names(true))
    }
}
