//! The notation of types of the [`schema`](crate::schema) in `swml!`.
//!
//! The grammar of the macro is small, and follows the table: a property is its name and its value,
//! and the type of the property determines the meaning of its braces and brackets. This module
//! contains the rest, once, for every reader and writer of scripts: the parser of the macro, the
//! completion in an editor, the formatter, the converter from JSON, and the tests that generate
//! random scripts.
//!
//! | module | contents |
//! |---|---|
//! | [`words`] | words of the grammar itself, and when text may be written without quotes |
//! | [`maker`] | the words around a Rust expression: `sip(e)`, `say(e)`, `section(e)` |
//! | [`time`] | units of time: `20s` |
//! | [`values`] | the literals and words that a type accepts |
//! | [`braces`] | the meaning of braces, brackets and a value without a name |

pub mod braces;
pub mod maker;
pub mod time;
pub mod values;
pub mod words;

pub use maker::{Maker, Sound};
