//! The methods of a language.

use super::{Language, MethodSet, MethodSpec, Outcome, names};

impl MethodSet {
    /// Methods of a language.
    pub const fn new(
        rust: &'static str,
        module: &'static str,
        docs: &'static [&'static str],
        rows: &'static [MethodSpec],
        language: fn() -> &'static Language,
    ) -> Self {
        Self {
            rust,
            module,
            docs,
            rows,
            index: names::index_of_methods(rows),
            language,
        }
    }

    /// Returns the language of the methods.
    pub fn language(&self) -> &'static Language {
        (self.language)()
    }

    /// Returns the method with this name.
    pub fn get(&self, name: &str) -> Option<&'static MethodSpec> {
        let position = names::find(&self.index, self.rows, name, |row| row.name)?;
        self.rows.get(position)
    }

    /// Returns the variable with this name, if a method sets it.
    pub fn outcome(&self, name: &str) -> Option<&'static Outcome> {
        self.rows.iter().find_map(|row| {
            let mut outcomes = row.constraints.sets.iter();
            outcomes.find(|outcome| outcome.name == name)
        })
    }

    /// Returns the names of the documented methods, or of the undocumented ones.
    pub fn names(&self, documented: bool) -> Vec<&'static str> {
        let rows = self.rows.iter();
        rows.filter(|row| row.constraints.undocumented != documented)
            .map(|row| row.name)
            .collect()
    }

    /// Returns the names of all methods, documented ones first.
    pub fn all_names(&self) -> Vec<&'static str> {
        let mut names = self.names(true);
        names.append(&mut self.names(false));
        names
    }
}
