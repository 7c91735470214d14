//! The language of this crate, compared with publications of SignalWire and others:
//!
//! - [`facts`]: the table against a digest of SignalWire's schemas;
//! - [`generated`]: documents made from the table against the schemas themselves;
//! - [`corpus`]: documents that others wrote;
//! - [`pairs`]: scripts with one fault each, on every road;
//! - [`formatted`]: the formatter of JSON and YAML;
//! - [`json_schema`]: the JSON Schema of `cargo swml schema` against the checker.
//!
//! All of it is in `../shared`, outside of the repository. Without it, each test prints that it was
//! skipped.
//!
//! Intentional differences are listed in [`differences`] and [`conformance::verdicts`], with
//! reasons. An entry that no longer describes a difference is an error.

#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod cases;
mod corpus;
mod differences;
mod examples;
mod facts;
mod fixes;
mod formatted;
mod generated;
mod json_schema;
mod language;
mod pairs;
mod schema_differences;

use std::io::Write;
use std::path::Path;

/// The variable that permits CI to run without `../shared`.
const WITHOUT_SHARED: &str = "SWML_WITHOUT_SHARED";

/// Returns a file of `../shared`, or prints that it is absent.
///
/// # Panics
///
/// In CI the file must be present, unless [`WITHOUT_SHARED`] is set: a skipped test is not a passed one.
fn shared(file: &str) -> Option<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../shared")
        .join(file);
    let text = std::fs::read_to_string(&path).ok();
    if text.is_none() {
        let is_set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
        assert!(
            !is_set("CI") || is_set(WITHOUT_SHARED),
            "../shared/{file} is missing; {WITHOUT_SHARED}=1 skips these tests"
        );
        say(&format!("skipped: there is no ../shared/{file}"));
    }
    text
}

/// Prints even if the test passes, so that skipped tests are visible: the test harness captures
/// `println!`.
fn say(line: &str) {
    let _ = writeln!(std::io::stderr(), "conformance: {line}");
}
