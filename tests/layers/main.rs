//! The layers of this workspace: no two files of a crate import each other, even indirectly, and
//! each crate depends only on those below it.
//!
//! The test reads the tokens of each `src`: paths in comments, strings and tests do not count.

#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod circles;
mod manifests;
mod modules;
mod paths;
mod tests;

use std::path::Path;

/// The permitted cycles: the crate, the folder of all files of the cycle, and the reason.
const ALLOWED: &[(&str, &[&str], &str)] = &[
    (
        "swml-core",
        &["values/"],
        "a method holds methods and documents: the data itself is recursive",
    ),
    (
        "swml-language",
        &["document.rs", "messaging/", "methods/"],
        "a method holds methods and documents, and each language names the other one",
    ),
];

#[test]
fn no_file_imports_one_that_imports_it() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut used = vec![false; ALLOWED.len()];
    let mut reported = String::new();
    for (name, folder) in manifests::members(root) {
        let source = modules::Source::read(&folder.join("src"));
        for circle in circles::of(&source.arrows()) {
            let allowed = ALLOWED.iter().position(|(of, files, _)| {
                let inside = |file: &String| files.iter().any(|allowed| file.starts_with(allowed));
                *of == name && circle.files.iter().all(inside)
            });
            match allowed {
                Some(index) => used[index] = true,
                None => reported.push_str(&circle.describe(&name)),
            }
        }
    }
    assert!(
        reported.is_empty(),
        "files that import each other in a circle:\n{reported}"
    );
    let unused: Vec<_> = ALLOWED.iter().zip(used).filter(|(_, used)| !used).collect();
    assert!(
        unused.is_empty(),
        "these circles are gone, so nobody needs to allow them: {unused:?}"
    );
}

/// Each crate, and its permitted dependencies in the workspace.
const LAYERS: &[(&str, &[&str])] = &[
    ("swml-language", &[]),
    ("swml-expand", &["swml-language"]),
    ("swml-macros", &["swml-expand", "swml-language"]),
    ("swml-core", &["swml-language"]),
    ("swml-rehearsal", &["swml-core", "swml-language"]),
    // it plays scripts, which takes their values, sends the payloads of `testing`, and shows what
    // `swml!` reports
    (
        "cargo-swml",
        &[
            "swml-core",
            "swml-expand",
            "swml-language",
            "swml-rehearsal",
        ],
    ),
    ("swml", &["swml-core", "swml-macros"]),
];

#[test]
fn a_crate_depends_on_those_below_it() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let members = manifests::members(root);
    for (name, allowed) in LAYERS {
        let (_, folder) = members
            .iter()
            .find(|(member, _)| member == name)
            .unwrap_or_else(|| panic!("there is no crate {name}"));
        let manifest = std::fs::read_to_string(folder.join("Cargo.toml")).unwrap();
        for needed in manifests::dependencies(&manifest) {
            let inside = members.iter().any(|(member, _)| *member == needed);
            assert!(
                !inside || allowed.contains(&needed.as_str()),
                "{name} depends on {needed}; of this workspace it may depend on {allowed:?} alone"
            );
        }
    }
}
