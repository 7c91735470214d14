//! The generator of the typed values of `swml-core` from the table.
//!
//! `SNAPSHOTS=overwrite cargo test -p swml-language --test values` generates a field for each row of
//! the table; without the variable the test fails if a file of `swml-core/src/values` is out of date.

#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod rust;
mod walk;

use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The generated files by their path in `src/values`.
fn generated() -> BTreeMap<PathBuf, String> {
    let modules = walk::modules();
    let mut files: BTreeMap<PathBuf, String> = modules
        .iter()
        .map(|(path, types)| (path.file(), rust::module(path, types, &modules)))
        .collect();
    for (file, text) in rust::roots(&modules) {
        files
            .entry(file)
            .and_modify(|_| panic!("two files"))
            .or_insert(text);
    }
    files
}

/// Formats Rust as `cargo fmt` does.
fn formatted(text: &str) -> String {
    let mut rustfmt = Command::new("rustfmt")
        .args(["--edition", "2024"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("rustfmt");
    rustfmt
        .stdin
        .take()
        .expect("a pipe")
        .write_all(text.as_bytes())
        .expect("a pipe");
    let output = rustfmt.wait_with_output().expect("rustfmt");
    assert!(output.status.success(), "{text}");
    String::from_utf8(output.stdout).expect("text")
}

/// The file that is written by hand among the generated ones: methods contain documents, and
/// documents methods, so this cycle is confined to one folder.
const BY_HAND: &str = "script.rs";

fn rust_files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).into_iter().flatten() {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            rust_files(&path, found);
        } else {
            found.push(path);
        }
    }
}

#[test]
fn values_are_up_to_date() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../swml-core/src/values");
    let update = snapshots::is_accepting();
    let generated = generated();
    let mut differ = Vec::new();
    for (file, text) in &generated {
        let path = folder.join(file);
        let text = formatted(text);
        if std::fs::read_to_string(&path).is_ok_and(|now| now == text) {
            continue;
        }
        if update {
            std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
            std::fs::write(&path, text).expect("a file");
        } else {
            differ.push(file.clone());
        }
    }
    let mut there = Vec::new();
    rust_files(&folder, &mut there);
    for path in there {
        let file = path.strip_prefix(&folder).expect("a file inside");
        if !generated.contains_key(file) && file != Path::new(BY_HAND) {
            if update {
                std::fs::remove_file(&path).expect("a file");
            } else {
                differ.push(file.to_owned());
            }
        }
    }
    assert!(
        differ.is_empty(),
        "these files of swml-core/src/values are not what the table says: {differ:?}; \
         run `SNAPSHOTS=overwrite cargo test -p swml-language --test values`"
    );
}
