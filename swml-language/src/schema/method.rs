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

    /// The language they belong to.
    pub fn language(&self) -> &'static Language {
        (self.language)()
    }

    /// The method of that name.
    pub fn get(&self, name: &str) -> Option<&'static MethodSpec> {
        let position = names::find(&self.index, self.rows, name, |row| row.name)?;
        self.rows.get(position)
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
