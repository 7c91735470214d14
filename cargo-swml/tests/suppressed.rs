//! `cargo swml check --add-suppressions` on the scripts of the tests: the next check is clean, only
//! comments are new, and a second run changes nothing.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;
use swml_language::read::Parsed;
use swml_language::write;

#[path = "../../swml-language/tests/pairs/mod.rs"]
mod pairs;

/// A mark that no script has.
const REASON: &str = "as-it-was-before";

fn swml(folder: &Path, arguments: &[&str]) -> Output {
    let run = Command::new(env!("CARGO_BIN_EXE_cargo-swml"))
        .args(["swml", "check", ".", "--no-config", "--format", "json"])
        .args(arguments)
        .current_dir(folder)
        .output()
        .unwrap();
    assert!(matches!(run.status.code(), Some(0 | 1)), "{run:?}");
    run
}

/// The codes that are reported, by file.
fn codes(output: &Output) -> BTreeMap<String, Vec<String>> {
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    let files = report["files"].as_array().unwrap().iter();
    files
        .map(|file| {
            let faults = file["faults"].as_array().unwrap().iter();
            let codes = faults.map(|fault| fault["code"].as_str().unwrap().to_owned());
            let name = file["path"].as_str().unwrap().trim_start_matches("./");
            (name.to_owned(), codes.collect())
        })
        .collect()
}

/// Returns the JSON and YAML files in a folder and its subfolders.
fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return;
    };
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    for path in paths {
        match path.extension().and_then(|end| end.to_str()) {
            _ if path.is_dir() => files(&path, found),
            Some("json" | "yaml" | "yml") => found.push(path),
            _ => {}
        }
    }
}

/// The scripts of the repository's tests, in YAML: as they are (JSON is YAML), and laid out.
fn scripts() -> BTreeMap<String, String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut paths = Vec::new();
    for folder in [
        "cargo-swml/tests",
        "examples",
        "tests",
        "../shared/corpus/docs",
    ] {
        files(&root.join(folder), &mut paths);
    }
    let mut texts: Vec<String> = paths
        .iter()
        .filter_map(|path| std::fs::read_to_string(path).ok())
        .collect();
    for (_, topic) in pairs::TOPICS {
        for pair in pairs::of(topic) {
            texts.push(pairs::document(pair.bad));
            texts.push(pairs::document(pair.good));
        }
    }
    let mut scripts = BTreeMap::new();
    for (number, text) in texts.into_iter().enumerate() {
        let Ok(parsed) = Parsed::yaml(&text) else {
            continue;
        };
        scripts.insert(format!("{number}-block.yaml"), write::yaml(parsed.root()));
        let text = match number % 3 {
            0 => text.replace("\r\n", "\n").replace('\n', "\r\n"),
            1 => format!("\u{feff}{}", text.trim_start_matches('\u{feff}')),
            _ => text,
        };
        scripts.insert(format!("{number}.yaml"), text);
    }
    scripts.retain(|_, text| text.contains("section") && Parsed::yaml(text).is_ok());
    scripts
}

/// Returns a text without the comments that were added.
fn without_comments(text: &str) -> String {
    let lines = text.split_inclusive('\n');
    lines
        .filter_map(|line| {
            let Some(start) = line
                .find("# swml: ignore[")
                .filter(|_| line.contains(REASON))
            else {
                return Some(line.to_owned());
            };
            let before = line[..start].trim_start_matches('\u{feff}');
            if before.trim().is_empty() {
                // the mark at the start of the text is before the comment
                return line.starts_with('\u{feff}').then(|| "\u{feff}".to_owned());
            }
            let end = line.len() - line.trim_end_matches(['\r', '\n']).len();
            Some(format!(
                "{}{}",
                &line[..start - 1],
                &line[line.len() - end..]
            ))
        })
        .collect()
}

#[test]
fn a_check_is_clean_after_suppressions_are_added() {
    let scripts = scripts();
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in &scripts {
        assert!(!text.contains(REASON));
        std::fs::write(folder.path().join(name), text).unwrap();
    }
    let add = format!("--add-suppressions={REASON}");
    let before = codes(&swml(folder.path(), &["--pedantic"]));
    let faulty = before.values().filter(|codes| !codes.is_empty()).count();
    assert!(faulty > 250, "{faulty} of {}", before.len());
    swml(folder.path(), &["--pedantic", &add]);
    let texts = || -> BTreeMap<String, String> {
        let texts = scripts.keys().map(|name| {
            let text = std::fs::read_to_string(folder.path().join(name)).unwrap();
            (name.clone(), text)
        });
        texts.collect()
    };
    let after = texts();
    for (name, text) in &after {
        assert_eq!(without_comments(text), scripts[name], "{name}");
    }
    for (name, mut codes) in codes(&swml(folder.path(), &["--pedantic"])) {
        // the only ones that a comment cannot suppress are those of comments
        let had = before[&name].iter();
        let fixed = had.filter(|code| code.contains("suppression")).count();
        assert_eq!(
            codes
                .iter()
                .filter(|code| code.contains("suppression"))
                .count(),
            fixed,
            "{name}"
        );
        codes.retain(|code| !code.contains("suppression"));
        assert!(codes.is_empty(), "{name}: {codes:?}\n{}", after[&name]);
    }
    swml(folder.path(), &["--pedantic", &add]);
    assert_eq!(texts(), after);
}
