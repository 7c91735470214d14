//! The schema of the language: the data that the table in [`crate::methods`] declares, for the
//! parser, the checker and the expansion.
//!
//! Nothing here is written by hand for a method: `record!`, `keyword!`, `choice!` and `methods!`
//! derive it from the declarations.

mod constraints;
mod describe;
mod form;
mod language;
mod method;
mod names;
mod outcome;
mod record;
mod rule;
mod traits;
mod types;
mod unit;
mod words;

pub use constraints::{AppliesTo, Constraints, Format, WordList};
pub use form::{Form, Taken};
pub use language::LanguageId;
pub use outcome::{Outcome, Values};
pub use record::Lookup;
pub use rule::{Rule, SequenceRule};
pub use types::{Alternative, Field, Language, MethodSet, MethodSpec, OneOf, RecordType, Type};
pub use unit::Unit;
pub use words::{EnumType, Keyword};

pub use crate::destination::DestinationKind;
pub use crate::suggest::{all_of, one_of};
