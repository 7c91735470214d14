//! Typed values of SWML: its methods, documents, events, and web integrations.
//!
//! Use it through the crate `swml`. The main parts:
//!
//! - [`methods`] are the typed values of the table: every method and property, declared once;
//! - [`tree`] is the common form of scripts from macro tokens, JSON and Rust values; [`check`]
//!   checks it against the [`schema`];
//! - [`Document`] is a script as a typed value, [`diagnostic`] its errors and warnings.

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

pub mod destination_bounds;
pub mod error;
pub mod event;
pub mod holes;
#[doc(hidden)]
pub mod key_order;
#[doc(hidden)]
pub mod live;
pub mod messaging;
#[doc(hidden)]
pub mod private;
pub mod property;
pub mod read;
#[cfg(feature = "swaig")]
pub mod swaig;
#[cfg(feature = "testing")]
pub mod testing;
pub mod web;

mod block;
mod conversions;
mod debug;
mod declare;
mod destination;
mod entries;
mod from_serde;
mod into_property;
mod json_builder;
mod json_value;
mod lazy;
mod merge;
#[cfg(not(feature = "yaml"))]
mod missing;
mod numeric;
mod raw;
mod record;
mod same;
mod secrets;
mod sections;
mod serde_impl;
mod sounds;
mod steps;
mod target;
mod text;
mod textual;
mod to_tree;
mod value;
mod values;
mod visit;
mod write;
mod written;

use swml_language::{check, schema, tree};

pub use destination::{
    Destination, PhoneNumber, QueueName, ResourceAddress, SipUri, StreamUrl, Url,
};
pub use into_property::IntoProperty;
pub use json_value::{Any, Map};
pub use property::Typed;
pub use raw::RawMethod;
pub use read::{Read, Reader};
pub use swml_language::schema::DestinationKind;
pub use swml_language::{
    Allowance, Allowed, Applicability, Code, Diagnostic, Fix, Level, Number, Report, Span,
    diagnostic,
};
pub use target::Target;
pub use text::{Condition, Expr, Text};
pub use value::{DecimalSeconds, Milliseconds, Seconds, Value};
pub use values::script::{Block, Document, Inline};
pub use values::*;

/// The methods of calling scripts, and the types of their properties.
pub mod methods {
    pub use crate::values::*;
}
