//! What the tests of this package and those of `cargo-swml` have in common: scripts that are
//! judged otherwise than by SignalWire, slips of the pen, and programs that are compiled and run.

#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

pub mod program;
pub mod slips;
pub mod verdicts;
