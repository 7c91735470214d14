//! The language that `swml` speaks: its table of methods and properties, the tree that every
//! script becomes, and the rules that judge it.
//!
//! Use it through the crate `swml`. What is here serves the macros at compile time, the
//! command line, and the typed values of `swml-core` alike, and knows none of them:
//!
//! - [`methods`] and [`messaging`] are the table: every method and property, declared once,
//!   as rows of the [`schema`];
//! - [`notation`] is how a type of that schema is written in `swml!`;
//! - [`tree`] is what every script becomes, whether it came as macro tokens, as text
//!   ([`read`]) or as a Rust value;
//! - [`flow`] is which statement of a document can follow which;
//! - [`check`] judges a tree against the schema, and gives a [`diagnostic`] for each fault.

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
mod number;
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
