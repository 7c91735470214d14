//! How a type of the [`schema`](crate::schema) is written in `swml!`.
//!
//! The grammar of the macro is short, and follows the table: a property is its name and its
//! value, and the type of the property decides what its braces and brackets hold. What the
//! table does not say is here, once, for everything that reads or writes a script: the parser
//! of the macro, the completion in an editor, the formatter, the converter from JSON, and the
//! tests that write scripts at random.
//!
//! | module | holds |
//! |---|---|
//! | [`words`] | words of the grammar itself, and when text may stand without quotes |
//! | [`maker`] | the words around a Rust expression: `sip(e)`, `say(e)`, `section(e)` |
//! | [`time`] | units of time: `20s` |
//! | [`values`] | which literals and words a type takes |
//! | [`braces`] | what braces, brackets and a value without a name mean |

pub mod braces;
pub mod maker;
pub mod time;
pub mod values;
pub mod words;

pub use maker::{Maker, Sound};
