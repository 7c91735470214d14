//! The language that `swml` speaks: its methods as typed values, its rules, and the
//! words in which they are told.
//!
//! Use it through the crate `swml`. What is here serves the macro at compile time and
//! the program at run time alike:
//!
//! - [`methods`] is the table: every method and property, declared once;
//! - [`tree`] is what every script becomes, whether it came as macro tokens, as JSON
//!   or as a Rust value; [`check`] judges it against the [`schema`];
//! - [`Document`] is a script as a typed value, [`diagnostic`] what is wrong with one.

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
pub mod dialled;
pub mod error;
pub mod event;
#[doc(hidden)]
pub mod expansion;
#[doc(hidden)]
pub mod layout;
pub mod messaging;
pub mod methods;
pub mod property;
pub mod read;
pub mod schema;
pub mod suggest;
pub mod tree;
pub mod web;

mod allow;
mod any;
mod code;
mod debug;
mod declare;
mod destination;
mod document;
mod fit;
mod fix;
mod fragment;
mod legacy;
#[cfg(not(feature = "yaml"))]
mod missing;
mod node;
mod number;
mod raw;
mod ready;
mod sections;
mod serde_impl;
mod text;
mod value;
mod write;
#[cfg(feature = "yaml")]
mod yaml;

pub use allow::{Allowance, Allowed};
pub use any::{Any, Map};
pub use destination::{
    Destination, PhoneNumber, QueueName, ResourceAddress, SipUri, StreamUrl, Url,
};
pub use diagnostic::{Applicability, Code, Diagnostic, Fix, Level, Report, Span};
pub use document::{Document, Inline, Version};
pub use fit::Fits;
pub use methods::*;
pub use number::Number;
pub use raw::RawMethod;
pub use read::{Read, Reader};
pub use schema::DestinationKind;
pub use text::{Condition, Expr, Text};
pub use value::{DecimalSeconds, Milliseconds, Seconds, Value};
