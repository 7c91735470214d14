//! Tests of the expression parser and the evaluator.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod corpus;
mod examine;
mod faults;
mod paths;
mod properties;
mod sexpr;
mod templates;
mod trees;

#[cfg(feature = "evaluate")]
mod evaluate;
