//! Examples in the documentation use `swml`, which re-exports everything, not `swml_core`.

#![allow(missing_docs, clippy::unwrap_used)]

use std::path::{Path, PathBuf};

/// The hidden line that makes the examples compile in this crate.
const HIDDEN: &str = "# use swml_core as swml;";

fn sources(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, files);
        } else if path.extension().is_some_and(|end| end == "rs") {
            files.push(path);
        }
    }
}

#[test]
fn examples_name_the_crate_that_is_used() {
    let mut files = Vec::new();
    sources(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("src"),
        &mut files,
    );
    let mut shown = Vec::new();
    let mut examples = 0;
    for file in &files {
        let text = std::fs::read_to_string(file).unwrap();
        for (number, line) in text.lines().enumerate() {
            let line = line.trim_start();
            let doc = line.strip_prefix("///").or(line.strip_prefix("//!"));
            let Some(doc) = doc.map(str::trim) else {
                continue;
            };
            examples += usize::from(doc == HIDDEN);
            if doc != HIDDEN && doc.contains("swml_core") {
                shown.push(format!("{}:{}: {doc}", file.display(), number + 1));
            }
        }
    }
    assert!(
        shown.is_empty(),
        "write `swml::`, and `{HIDDEN}` in the first line of the example: {shown:#?}"
    );
    assert!(examples > 50, "{examples}");
}
