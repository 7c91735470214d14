//! Which documents are scripts: an editor sends every YAML and JSON file.

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use swml_language::{Document, messaging};

use super::syntax::{Kind, Tree, Value};
use super::uri::normal;
use crate::input::in_folder;

/// Returns true if a text is a script by its content.
///
/// Other formats have a `version`, too (Docker Compose), or `sections`. A script has `sections`,
/// a map, and one of: `version: 1.0.0`, a `main`, a section with a method.
pub(crate) fn is_script(tree: &Tree) -> bool {
    let Some(map) = tree.root.map() else {
        return false;
    };
    let Some(sections) = map.get("sections") else {
        return false;
    };
    let version = map.get("version").and_then(Value::scalar);
    let has_version = version.is_some_and(|version| &*version.text == "1.0.0");
    match &sections.kind {
        Kind::Missing => has_version,
        Kind::Map(sections) => {
            has_version
                || sections
                    .get("main")
                    .is_some_and(|main| main.map().is_none())
                || sections
                    .entries
                    .iter()
                    .any(|entry| has_method(&entry.value))
        }
        // half of a name
        Kind::Scalar(_) => has_version,
        Kind::List(_) => false,
    }
}

/// Returns true if a list has a method among its first elements.
fn has_method(section: &Value) -> bool {
    let steps = section.list().map(|list| list.elements.iter().take(8));
    let names = steps.into_iter().flatten().filter_map(|step| {
        let first = step.map()?.entries.first()?;
        Some(&*first.key.text)
    });
    let mut names = names;
    names.any(|name| {
        let languages = [Document::LANGUAGE, messaging::Document::LANGUAGE];
        languages
            .iter()
            .any(|language| language.methods.get(name).is_some())
    })
}

/// Returns true if a text may become a script: it is empty, or has only the first keys of one.
pub(crate) fn may_become_script(tree: &Tree) -> bool {
    match &tree.root.kind {
        Kind::Missing | Kind::Scalar(_) => true,
        Kind::Map(map) => map.entries.iter().all(|entry| match &*entry.key.text {
            "version" => true,
            "sections" => entry.value.list().is_none(),
            _ => entry.colon.is_none(),
        }),
        Kind::List(_) => false,
    }
}

/// The longest Rust file that is searched.
const LONGEST: u64 = 4 << 20;

/// Returns the paths of the files that `swml_file!` and `swml_file_live!` name in the Rust sources
/// of a folder. They are relative to the `Cargo.toml` of their crate.
pub(crate) fn named_in_rust(folder: &Path) -> HashSet<PathBuf> {
    let is_rust = |path: &Path| path.extension().is_some_and(|end| end == "rs");
    let mut named = HashSet::new();
    for source in in_folder(folder, &is_rust).flatten() {
        let is_short = std::fs::metadata(&source).is_ok_and(|data| data.len() <= LONGEST);
        let text = match is_short {
            true => std::fs::read_to_string(&source).unwrap_or_default(),
            false => continue,
        };
        let mut names = files(&text).peekable();
        if names.peek().is_none() {
            continue;
        }
        let root = source.ancestors().skip(1);
        let root = root
            .into_iter()
            .find(|folder| folder.join("Cargo.toml").is_file());
        if let Some(root) = root {
            named.extend(names.map(|name| normal(&root.join(name))));
        }
    }
    named
}

/// Returns the paths in the calls of the macros in a Rust source.
fn files(text: &str) -> impl Iterator<Item = &str> {
    text.match_indices("swml_file").filter_map(|(at, name)| {
        let rest = text.get(at + name.len()..)?;
        let rest = rest.strip_prefix("_live").unwrap_or(rest);
        let rest = rest.strip_prefix('!')?.trim_start();
        let rest = rest.strip_prefix(['(', '{', '['])?.trim_start();
        let (path, _) = rest.strip_prefix('"')?.split_once('"')?;
        Some(path)
    })
}

/// Returns the folder in which the Rust source that names a file is searched: the folder of the
/// workspace, or the crate.
pub(crate) fn folder_of<'p>(path: &'p Path, workspace: &'p [PathBuf]) -> Option<&'p Path> {
    let workspace = workspace.iter().find(|folder| path.starts_with(folder));
    let is_crate = |folder: &&Path| folder.join("Cargo.toml").is_file();
    workspace
        .map(PathBuf::as_path)
        .or_else(|| path.ancestors().skip(1).find(is_crate))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::input::InputFormat;
    use crate::lsp::syntax::parse;

    #[test]
    fn scripts_are_recognized() {
        let is = |text: &str| is_script(&parse(text, InputFormat::Yaml));
        assert!(is("sections:\n  main:\n    - answer: {}\n"));
        assert!(is("version: 1.0.0\nsections:\n"));
        assert!(is("version: 1.0.0\nsections:\n  ma"));
        assert!(is("sections: {part: [{play: {url: x}}]}"));
        assert!(!is(
            "version: '3.8'\nservices:\n  db:\n    image: postgres\n"
        ));
        assert!(!is("sections:\n  - title: a\n"));
        assert!(!is("sections:\n  main:\n    title: a\n"));
        assert!(!is("sections:\n  intro:\n    - title: a\n"));
        assert!(!is("{\"name\": \"x\", \"version\": \"1.0.0\"}"));
        assert!(!is("") && !is("- a"));
    }

    #[test]
    fn macros_name_files() {
        let text =
            "let a = swml_file!(\"a.yaml\"); swml::swml_file_live! { \"b/c.json\" } swml_file";
        assert_eq!(files(text).collect::<Vec<_>>(), ["a.yaml", "b/c.json"]);
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path();
        std::fs::create_dir_all(root.join("src")).unwrap();
        std::fs::write(root.join("Cargo.toml"), "").unwrap();
        std::fs::write(root.join("src/main.rs"), text).unwrap();
        let named = named_in_rust(root);
        assert!(named.contains(&root.join("b/c.json")), "{named:?}");
        assert_eq!(folder_of(&root.join("b/c.json"), &[]), Some(root));
    }
}
