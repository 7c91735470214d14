//! Comments in YAML that suppress diagnostics: `# swml: ignore[code] reason`.
//!
//! A comment at the end of a line applies to the diagnostics that begin in this line; one alone on a
//! line, to those of the next line that is not such a comment. [`Suppressions`] applies them,
//! [`insert`](insert::insert) writes them.

mod apply;
mod comment;
pub(crate) mod insert;

pub(crate) use apply::Suppressions;
