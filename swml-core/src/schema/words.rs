//! Closed sets of words, and how names are listed.

/// A closed set of words.
#[derive(Debug)]
pub struct Keywords {
    /// The Rust type.
    pub rust: &'static str,
    /// The Rust module it is declared in.
    pub module: &'static str,
    /// The words.
    pub words: &'static [Keyword],
}

/// One word of a set.
#[derive(Debug)]
pub struct Keyword {
    /// As SWML writes it.
    pub name: &'static str,
    /// The Rust variant.
    pub rust: &'static str,
}

impl Keywords {
    /// The word of that name.
    pub fn get(&self, name: &str) -> Option<&'static Keyword> {
        self.words.iter().find(|word| word.name == name)
    }

    /// All names, as a message lists them: "`a`, `b` or `c`".
    pub fn list(&self) -> String {
        one_of(self.words.iter().map(|word| word.name))
    }
}

/// Names as a message lists them: "`a`, `b` or `c`".
pub fn one_of<'n>(names: impl IntoIterator<Item = &'n str>) -> String {
    listed(&mut names.into_iter(), "or")
}

/// Names as a message lists them: "`a`, `b` and `c`".
pub fn all_of<'n>(names: impl IntoIterator<Item = &'n str>) -> String {
    listed(&mut names.into_iter(), "and")
}

fn listed(names: &mut dyn Iterator<Item = &str>, last_word: &str) -> String {
    let quoted: Vec<String> = names.map(|name| format!("`{name}`")).collect();
    match quoted.split_last() {
        None => String::new(),
        Some((only, [])) => only.clone(),
        Some((last, rest)) => format!("{} {last_word} {last}", rest.join(", ")),
    }
}
