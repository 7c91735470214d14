//! The language of `swml`: the table of methods and properties, the tree of a script, and the rules
//! that check it.
//!
//! Use it through the crate `swml`. This crate serves the macros at compile time, the command line,
//! and the typed values of `swml-core`, and depends on none of them:
//!
//! - [`methods`] and [`messaging`] are the table: every method and property, declared once, as rows
//!   of the [`schema`];
//! - [`notation`] is the notation of these types in `swml!`;
//! - [`tree`] is the common form of scripts from macro tokens, text ([`read`]) and Rust values;
//! - [`flow`] is the control flow graph of a document;
//! - [`check`] checks a tree against the schema and returns a [`diagnostic`] for each error.

#![cfg_attr(docsrs, feature(doc_cfg))]
#![cfg_attr(
    test,
    allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::indexing_slicing
    )
)]

pub mod check;
pub mod diagnostic;
pub mod error;
pub mod escape;
pub mod expression;
pub mod flow;
pub mod legacy;
pub mod messaging;
pub mod methods;
pub mod notation;
pub mod read;
pub mod resolve;
pub mod schema;
pub mod suggest;
pub mod tree;
pub mod types;
pub mod variables;
pub mod write;

mod allow;
mod code;
mod declare;
mod destination;
mod dialect;
mod document;
mod entry;
mod fix;
pub mod format;
#[cfg(feature = "serde")]
mod log;
mod name_index;
mod number;
mod order;
mod rules;
mod shape;
mod shown;
mod sound;
mod span;
mod vocabulary;

pub use allow::{Allowance, Allowed};
pub use diagnostic::{Applicability, Code, Diagnostic, Fix, Level, Report, Span};
#[doc(hidden)]
pub use document::Contents;
pub use document::{Document, Version};
pub use number::Number;
