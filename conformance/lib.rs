//! Helpers shared by the tests of this package and of `cargo-swml`: scripts with another verdict
//! than that of SignalWire, typical mistakes, and programs that are compiled and run.

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
