//! Mistakes and scripts of users, and the responses of the compiler and the checker.
//!
//! The inputs are in `../shared/field`, outside of the repository. Without them, each test prints
//! that it was skipped.

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

/// Returns a file of `../shared/field`, or prints that it is absent.
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

/// Prints even if the test passes: the test harness captures `println!`.
fn say(line: &str) {
    let _ = writeln!(std::io::stderr(), "field: {line}");
}
