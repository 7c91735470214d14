//! The methods of a language.

use super::{Language, MethodSet, MethodSpec, Outcome};

impl MethodSet {
    /// The language they belong to.
    pub fn language(&self) -> &'static Language {
        (self.language)()
    }

    /// The method of that name.
    pub fn get(&self, name: &str) -> Option<&'static MethodSpec> {
        self.rows.iter().find(|row| row.name == name)
    }

    /// The variable of that name, if a method leaves it.
    pub fn outcome(&self, name: &str) -> Option<&'static Outcome> {
        let mut outcomes = self.rows.iter().flat_map(|row| row.constraints.sets);
        outcomes.find(|outcome| outcome.name == name)
    }

    /// The names of the methods that are documented, or of those that are not.
    pub fn names(&self, documented: bool) -> impl Iterator<Item = &'static str> + use<> {
        let rows = self.rows.iter();
        rows.filter(move |row| row.constraints.undocumented != documented)
            .map(|row| row.name)
    }

    /// The names of all, those that are documented first.
    pub fn all_names(&self) -> impl Iterator<Item = &'static str> + use<> {
        self.names(true).chain(self.names(false))
    }
}
