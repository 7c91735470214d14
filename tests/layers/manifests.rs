//! The crates of the workspace and their dependencies.

use std::path::{Path, PathBuf};

use toml::Table;

fn table(text: &str) -> Table {
    text.parse().expect("a Cargo.toml")
}

/// Returns the name and the folder of each member of the workspace, including the root package.
pub(crate) fn members(root: &Path) -> Vec<(String, PathBuf)> {
    let manifest = |folder: &Path| {
        let path = folder.join("Cargo.toml");
        table(&std::fs::read_to_string(path).expect("a Cargo.toml"))
    };
    let name = |manifest: &Table| manifest["package"]["name"].as_str().unwrap().to_owned();
    let whole = manifest(root);
    let mut members = vec![(name(&whole), root.to_owned())];
    for member in whole["workspace"]["members"].as_array().unwrap() {
        let folder = root.join(member.as_str().unwrap());
        members.push((name(&manifest(&folder)), folder));
    }
    members
}

/// Returns the build dependencies of a crate, by their real names, without dev-dependencies.
pub(crate) fn dependencies(manifest: &str) -> Vec<String> {
    let manifest = table(manifest);
    let targets = manifest
        .get("target")
        .and_then(|targets| targets.as_table());
    let of_targets = targets.into_iter().flat_map(|targets| targets.values());
    let tables = of_targets.filter_map(|target| target.as_table());
    let mut needed = Vec::new();
    for table in std::iter::once(&manifest).chain(tables) {
        for kind in ["dependencies", "build-dependencies"] {
            let some = table.get(kind).and_then(|some| some.as_table());
            for (key, value) in some.into_iter().flatten() {
                let package = value.get("package").and_then(|name| name.as_str());
                needed.push(package.unwrap_or(key).to_owned());
            }
        }
    }
    needed
}
