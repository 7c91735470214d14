//! The variables that a method sets for the statements after it.

/// A variable that a method sets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// The variable. Of an object, such as `request_response`, the name of the whole.
    pub name: &'static str,
    /// The values it can have.
    pub values: Values,
}

/// The values a variable can have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Values {
    /// Any text, number or object.
    Any,
    /// One of these words, and no other: the reference lists them all.
    Closed(&'static [&'static str]),
    /// One of these words, or another one that the reference does not list.
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

    /// A variable with one of a closed set of words.
    pub const fn closed(name: &'static str, words: &'static [&'static str]) -> Self {
        Self {
            name,
            values: Values::Closed(words),
        }
    }

    /// A variable of which some words are known.
    pub const fn open(name: &'static str, words: &'static [&'static str]) -> Self {
        Self {
            name,
            values: Values::Open(words),
        }
    }

    /// All words the variable can be, if the reference lists them all.
    pub const fn words(&self) -> Option<&'static [&'static str]> {
        match self.values {
            Values::Closed(words) => Some(words),
            Values::Any | Values::Open(_) => None,
        }
    }
}
