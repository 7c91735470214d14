//! One of several types, told apart by shape.

use super::{Facets, Type};

/// One of several types.
#[derive(Debug)]
pub struct Choice {
    /// The Rust type.
    pub rust: &'static str,
    /// The Rust module it is declared in.
    pub module: &'static str,
    /// Its documentation, line by line.
    pub docs: &'static [&'static str],
    /// What a message calls it.
    pub name: &'static str,
    /// The types.
    pub alternatives: &'static [Alternative],
}

/// One type of a [`Choice`].
#[derive(Debug)]
pub struct Alternative {
    /// The Rust variant.
    pub rust: &'static str,
    /// Its documentation, line by line.
    pub docs: &'static [&'static str],
    /// The Rust type of its value.
    pub value: &'static str,
    /// Its type.
    pub ty: Type,
    /// True if it is kept in a `Box`.
    pub boxed: bool,
    /// What else is known of it.
    pub facets: Facets,
}
