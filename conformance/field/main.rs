//! Mistakes and scripts of real people, as the compiler and the checker answer them.
//!
//! The inputs lie in `../shared/field`, beside the repository and no part of it. Where they are
//! absent, each test says that it was skipped.

#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod cases;
mod compiler;
mod files;
mod live;
mod scripts;

use std::io::Write;
use std::path::Path;

/// A file of `../shared/field`, or nothing, and a line that says so.
fn shared(file: &str) -> Option<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../shared/field")
        .join(file);
    let text = std::fs::read_to_string(&path).ok();
    if text.is_none() {
        say(&format!("skipped: there is no ../shared/field/{file}"));
    }
    text
}

/// Says something even where the test passes: `println!` would be caught by the test harness.
fn say(line: &str) {
    let _ = writeln!(std::io::stderr(), "field: {line}");
}
