//! The methods of a language.

use super::{Facets, Language, Type};

/// The methods of one language.
#[derive(Debug)]
pub struct Methods {
    /// The Rust enum.
    pub rust: &'static str,
    /// The Rust module it is declared in.
    pub module: &'static str,
    /// Their documentation, line by line.
    pub docs: &'static [&'static str],
    /// The methods.
    pub rows: &'static [Method],
    /// The language they belong to.
    pub language: fn() -> &'static Language,
}

/// One method.
#[derive(Debug)]
pub struct Method {
    /// Its name in SWML.
    pub name: &'static str,
    /// The Rust variant.
    pub rust: &'static str,
    /// Its documentation, line by line.
    pub docs: &'static [&'static str],
    /// What its body is.
    pub ty: Type,
    /// True if it is kept in a `Box`.
    pub boxed: bool,
    /// What else is known of it.
    pub facets: Facets,
}

impl Methods {
    /// The language they belong to.
    pub fn language(&self) -> &'static Language {
        (self.language)()
    }

    /// The method of that name.
    pub fn get(&self, name: &str) -> Option<&'static Method> {
        self.rows.iter().find(|row| row.name == name)
    }

    /// The names of the methods that are documented, or of those that are not.
    pub fn names(&self, documented: bool) -> impl Iterator<Item = &'static str> + use<> {
        let rows = self.rows.iter();
        rows.filter(move |row| row.facets.undocumented != documented)
            .map(|row| row.name)
    }

    /// The names of all, those that are documented first.
    pub fn all_names(&self) -> impl Iterator<Item = &'static str> + use<> {
        self.names(true).chain(self.names(false))
    }
}
