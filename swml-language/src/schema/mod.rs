//! The shape of the language: what the table in [`crate::methods`] declares,
//! as data that the parser, the checker and the expansion read.
//!
//! Nothing here is written by hand for a method: `record!`,
//! `keyword!`, `choice!` and
//! `methods!` derive it from the Rust declarations.

mod choice;
mod facets;
mod form;
mod language;
mod method;
mod names;
mod outcome;
mod record;
mod rule;
mod told;
mod words;

pub use choice::{Alternative, Choice};
pub use facets::{Facets, Format, ReadOn, WordList};
pub use form::{Form, Taken};
pub use language::{Language, LanguageId};
pub use method::{Method, Methods};
pub use outcome::{Outcome, Values};
pub use record::{Field, Lookup, Record};
pub use rule::{Rule, SequenceRule};
pub use words::{Keyword, Keywords};

pub use crate::destination::DestinationKind;
pub use crate::suggest::{all_of, one_of};

/// The type of a value.
#[derive(Clone, Copy, Debug)]
pub enum Type {
    /// Any JSON.
    Any,
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool,
    /// A whole number.
    Integer,
    /// A number.
    Number,
    /// A length of time, written as a number of this unit.
    Duration(Unit),
    /// Text; [`Facets::format`] says of what form.
    Text,
    /// A JavaScript condition, without `${}` around it.
    Condition,
    /// What `connect` can dial.
    Destination,
    /// One of a closed set of words.
    Keyword(&'static Keywords),
    /// Text that is a whole document written as JSON.
    Inline,
    /// The type, or a variable that stands for it.
    Var(&'static Type),
    /// A list.
    List(&'static Type),
    /// A map with free keys.
    Map(&'static Type),
    /// An object with declared properties.
    Record(fn() -> &'static Record),
    /// One statement out of a set of methods.
    Method(&'static Methods),
    /// One of several types, told apart by shape.
    Choice(&'static Choice),
}

impl Type {
    /// The type without the variable that may stand for it.
    pub fn bare(&self) -> &Type {
        match self {
            Self::Var(inner) => inner.bare(),
            _ => self,
        }
    }
}

/// The unit SWML counts a duration in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Whole seconds.
    Seconds,
    /// Seconds with a fraction.
    DecimalSeconds,
    /// Whole milliseconds.
    Milliseconds,
}

impl Unit {
    /// Its name in a message.
    pub fn name(self) -> &'static str {
        match self {
            Self::Seconds | Self::DecimalSeconds => "seconds",
            Self::Milliseconds => "milliseconds",
        }
    }

    /// How many nanoseconds one of it lasts.
    pub fn nanos(self) -> i128 {
        match self {
            Self::Seconds | Self::DecimalSeconds => 1_000_000_000,
            Self::Milliseconds => 1_000_000,
        }
    }
}
