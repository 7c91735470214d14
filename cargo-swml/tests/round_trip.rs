//! Scripts as the source of `swml!`: after compilation they are the same scripts.
//!
//! All are compiled as one crate, each in a function of its own.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use conformance::program;
use serde_json::Value;

/// The folder of scripts of others, beside the repository.
const CORPUS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared/corpus/docs");

/// Our own scripts, with features that those of others do not have.
const OWN: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/scripts");

fn scripts(folder: &str) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return Vec::new();
    };
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
}

/// Returns the output of `cargo swml`, or `None` if the script has errors.
fn swml(arguments: &[&str], path: &Path) -> Option<String> {
    let output = Command::new(env!("CARGO_BIN_EXE_cargo-swml"))
        .arg("swml")
        .args(arguments)
        .arg(path)
        .output()
        .unwrap();
    match output.status.code() {
        Some(0) => Some(String::from_utf8(output.stdout).unwrap()),
        Some(1) => None,
        _ => panic!("{}: {output:?}", path.display()),
    }
}

/// A script as source and as JSON in the current form.
struct Converted {
    path: PathBuf,
    source: String,
    json: String,
}

/// Returns a script as source; an error if it still has warnings in the current form, which stop
/// the macro.
fn convert(path: PathBuf) -> Option<Result<Converted, PathBuf>> {
    let json = swml(&["convert", "--to", "compact-json"], &path)?;
    let today = Path::new(env!("CARGO_TARGET_TMPDIR")).join("today.json");
    std::fs::write(&today, &json).unwrap();
    Some(match swml(&["check", "--deny-warnings"], &today) {
        Some(_) => Ok(Converted {
            source: swml(&["convert", "--to", "swml"], &path)?,
            path,
            json,
        }),
        None => Err(path),
    })
}

/// A program that prints the JSON of each script on a line of its own.
fn source<'s>(sources: impl Iterator<Item = &'s str>) -> String {
    let mut main = String::new();
    let mut scripts = String::new();
    for (index, source) in sources.enumerate() {
        writeln!(main, "    println!(\"{{}}\", script_{index}());").unwrap();
        writeln!(
            scripts,
            "fn script_{index}() -> String {{\n    swml::{source}.to_json()\n}}\n"
        )
        .unwrap();
    }
    format!("fn main() {{\n{main}}}\n\n{scripts}")
}

/// `fmt` does not change the output of `convert`, except for the indentation of the function.
fn is_formatted(source: &str) {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("converted.rs");
    std::fs::write(&path, source).unwrap();
    swml(&["fmt"], &path).unwrap();
    let formatted = std::fs::read_to_string(&path).unwrap();
    for (ours, theirs) in source.lines().zip(formatted.lines()) {
        assert_eq!(ours.trim_start(), theirs.trim_start());
    }
}

/// The content of a script: with the version that `swml!` always writes, also in the documents
/// inside texts.
fn meaning(value: Value) -> Value {
    match value {
        Value::Object(map) => {
            let is_document = map.get("sections").is_some_and(Value::is_object);
            let entries = map.into_iter().map(|(key, value)| (key, meaning(value)));
            let mut map: serde_json::Map<_, _> = entries.collect();
            if is_document {
                map.entry("version").or_insert_with(|| "1.0.0".into());
            }
            Value::Object(map)
        }
        Value::Array(elements) => Value::Array(elements.into_iter().map(meaning).collect()),
        Value::String(text) => match serde_json::from_str(&text) {
            Ok(document @ Value::Object(_)) => meaning(document),
            _ => Value::String(text),
        },
        other => other,
    }
}

#[test]
fn compiled_source_is_the_same_script() {
    let corpus = scripts(CORPUS);
    if corpus.is_empty() {
        say("skipped: no corpus beside the repository");
    }
    let mut paths = scripts(OWN);
    assert!(!paths.is_empty());
    paths.extend(corpus);
    let (right, warned): (Vec<_>, Vec<_>) = paths
        .into_iter()
        .filter_map(convert)
        .partition(Result::is_ok);
    let right: Vec<Converted> = right.into_iter().flatten().collect();
    let source = source(right.iter().map(|one| one.source.trim()));
    is_formatted(&source);
    let printed = program::run(env!("CARGO_TARGET_TMPDIR"), "round-trip", &source);
    assert_eq!(printed.lines().count(), right.len());
    let json = |text: &str| meaning(serde_json::from_str(text).unwrap());
    let mut wrong = String::new();
    for (one, line) in right.iter().zip(printed.lines()) {
        let (expected, found) = (json(&one.json), json(line));
        if found != expected {
            let (name, source) = (one.path.display(), &one.source);
            writeln!(wrong, "{name}:\n{source}\n{expected}\n{found}\n").unwrap();
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
    say(&format!(
        "{} scripts as source and back; {} with warnings left out",
        right.len(),
        warned.len()
    ));
}

/// Prints even if the test passes: the test harness captures `println!`.
fn say(line: &str) {
    use std::io::Write;
    let _ = writeln!(std::io::stderr(), "{line}");
}
