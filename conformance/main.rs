//! The language of this crate against what SignalWire and others publish of it:
//!
//! - [`facts`]: the table against a digest of SignalWire's schemas;
//! - [`generated`]: documents made from the table against the schemas themselves;
//! - [`corpus`]: documents that others wrote;
//! - [`pairs`]: scripts with one fault each, on every road.
//!
//! All of it lies in `../shared`, beside the repository and no part of it. Where it is
//! absent, each test says that it was skipped.
//!
//! What we mean to do otherwise than they stands in [`differences`] and [`conformance::verdicts`],
//! with its reason. An entry there that no longer tells a difference is an error too.

#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod corpus;
mod differences;
mod examples;
mod facts;
mod fixes;
mod generated;
mod language;
mod pairs;

use std::io::Write;
use std::path::Path;

/// A file of `../shared`, or nothing, and a line that says so.
fn shared(file: &str) -> Option<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../shared")
        .join(file);
    let text = std::fs::read_to_string(&path).ok();
    if text.is_none() {
        say(&format!("skipped: there is no ../shared/{file}"));
    }
    text
}

/// Says something even where the test passes: `println!` would be caught by the test
/// harness, and what was not tested should not be silent.
fn say(line: &str) {
    let _ = writeln!(std::io::stderr(), "conformance: {line}");
}
