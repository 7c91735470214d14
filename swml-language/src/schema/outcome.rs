//! The variables that a method sets for the statements after it.

/// A variable that a method sets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// The variable. For an object such as `request_response`, the name of the object.
    pub name: &'static str,
    /// Its possible values.
    pub values: Values,
}

/// The possible values of a variable.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Values {
    /// Any text, number or object.
    Any,
    /// Exactly one of these words: the reference lists all of them.
    Closed(&'static [&'static str]),
    /// One of these words, or another that the reference does not list.
    Open(&'static [&'static str]),
}

impl Outcome {
    /// A variable with any value.
    pub const fn any(name: &'static str) -> Self {
        Self {
            name,
            values: Values::Any,
        }
    }

    /// A variable whose values are a closed set of words.
    pub const fn closed(name: &'static str, words: &'static [&'static str]) -> Self {
        Self {
            name,
            values: Values::Closed(words),
        }
    }

    /// A variable some of whose values are known.
    pub const fn open(name: &'static str, words: &'static [&'static str]) -> Self {
        Self {
            name,
            values: Values::Open(words),
        }
    }

    /// Returns all words that the variable can have, if the reference lists all of them.
    pub const fn words(&self) -> Option<&'static [&'static str]> {
        match self.values {
            Values::Closed(words) => Some(words),
            Values::Any | Values::Open(_) => None,
        }
    }
}
