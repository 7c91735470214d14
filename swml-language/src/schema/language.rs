//! The languages of scripts, and how they differ.

use super::{Methods, Type};

/// A language of scripts.
#[derive(Debug)]
pub struct Language {
    /// Which one it is.
    pub id: LanguageId,
    /// Its name in a message: "a calling script".
    pub name: &'static str,
    /// What its scripts are for: "a method for calls".
    pub purpose: &'static str,
    /// The macro that its scripts are written in.
    pub macro_name: &'static str,
    /// Where the crate `swml` has its types.
    pub facade: &'static str,
    /// True if the platform evaluates JavaScript in `${…}`, and not only `%{path}`.
    pub expressions: bool,
    /// How many requests a script may make.
    pub most_requests: Option<usize>,
    /// What a whole script is.
    pub document: Type,
    /// What a script is made of.
    pub methods: &'static Methods,
    /// The other language, whose methods may be mistaken for those of this one.
    pub other: fn() -> &'static Self,
}

/// The languages there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LanguageId {
    /// Of calls.
    Calling,
    /// Of text messages.
    Messaging,
}

impl Language {
    /// True if a type of the table that is declared in this Rust module belongs to the language.
    pub fn declares(&self, module: &str) -> bool {
        let inside = module.strip_prefix(self.methods.module);
        inside.is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
    }
}
