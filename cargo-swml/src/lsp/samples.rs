//! Scripts for tests.

#![allow(clippy::unwrap_used)]

use std::path::{Path, PathBuf};

use crate::input::{InputFormat, in_folder};

/// All scripts of the repository, and of its sibling if that is there.
pub(crate) fn scripts() -> Vec<(String, String, InputFormat)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let format = |path: &Path| match path.extension()?.to_str()? {
        "json" => Some(InputFormat::Json),
        "yaml" | "yml" => Some(InputFormat::Yaml),
        _ => None,
    };
    let folders = [
        root.join("cargo-swml/tests"),
        root.join("examples"),
        root.join("tests"),
        root.join("../shared/corpus/docs"),
    ];
    let is_script = |path: &Path| format(path).is_some();
    let folders = folders.iter().filter(|folder| folder.is_dir());
    let paths = folders.flat_map(|folder| in_folder(folder, &is_script).collect::<Vec<_>>());
    let paths = paths.map(Result::unwrap);
    let script = |path: PathBuf| {
        let text = std::fs::read_to_string(&path).ok()?;
        Some((path.display().to_string(), text, format(&path)?))
    };
    paths.filter_map(script).collect()
}
