//! `cargo swml fmt` on JSON and YAML: a formatted text has the same values and the same comments, and
//! is formatted already.
//!
//! Texts are those of the repository, those of the corpus, and random documents in a random layout.

mod layout;

use std::path::{Path, PathBuf};

use cargo_swml::{FormatError, InputFormat, format_text};
use swml::{Document, messaging};
use swml_language::read::Parsed;
use swml_language::tree::Node;
use swml_language::write;

use crate::generated::{self, json};
use crate::language::Script;
use crate::say;

/// Formats a text twice, and compares its values; returns the formatted text.
fn formatted(text: &str, format: InputFormat) -> Result<String, FormatError> {
    let once = format_text(text, format)?;
    let twice = format_text(&once, format).unwrap_or_else(|error| panic!("{error}\n{text}\n{once}"));
    assert_eq!(once, twice, "not formatted at once:\n{text}");
    assert_eq!(value(text, format), value(&once, format), "{text}");
    let plain = once.replace("\r\n", "\n");
    assert!(plain.ends_with('\n') && !plain.ends_with("\n\n") || plain.contains('+'), "{once}");
    Ok(once)
}

fn value(text: &str, format: InputFormat) -> String {
    let root = match format {
        InputFormat::Json => Parsed::json(text),
        InputFormat::Yaml => Parsed::yaml(text),
    };
    json::text(root.expect("valid").root())
}

/// Returns the texts of the repository in a format, with their paths.
fn files() -> Vec<(PathBuf, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut folders = vec![root];
    let mut files = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            let name = path.file_name().expect("a name").to_string_lossy().into_owned();
            if path.is_dir() && !name.starts_with('.') && name != "target" {
                folders.push(path);
            } else if format_of(&path).is_some()
                && let Ok(text) = std::fs::read_to_string(&path)
            {
                files.push((path, text));
            }
        }
    }
    files.sort();
    files
}

fn format_of(path: &Path) -> Option<InputFormat> {
    match path.extension()?.to_str()? {
        "json" => Some(InputFormat::Json),
        "yaml" | "yml" => Some(InputFormat::Yaml),
        _ => None,
    }
}

#[test]
fn files_of_the_repository() {
    let (mut counts, mut left) = ([0; 2], 0);
    for (path, text) in files() {
        let Some(format) = format_of(&path) else { continue };
        match formatted(&text, format) {
            Ok(_) => counts[usize::from(format == InputFormat::Yaml)] += 1,
            // broken on purpose, for other tests
            Err(FormatError::Syntax(_) | FormatError::Unsupported { .. }) => left += 1,
            Err(error) => panic!("{}: {error}", path.display()),
        }
    }
    let [json, yaml] = counts;
    say(&format!("formatted: {json} JSON files, {yaml} YAML files; {left} are broken"));
    assert!(json > 20 && yaml > 10, "{json} {yaml}");
}

#[test]
fn corpus() {
    let mut count = 0;
    for (file, text) in crate::corpus::texts() {
        let done = |text: &str, format| {
            formatted(text, format).unwrap_or_else(|error| panic!("{file}: {error}"));
        };
        done(&text, InputFormat::Json);
        // JSON is YAML
        done(&text, InputFormat::Yaml);
        let root = Parsed::json(&text).expect("JSON").into_root();
        done(&write::yaml(&root), InputFormat::Yaml);
        count += 1;
    }
    say(&format!("formatted: {count} scripts of the corpus, as JSON and YAML"));
}

#[test]
fn random_calling() {
    random::<Document>();
}

#[test]
fn random_messaging() {
    random::<messaging::Document>();
}

fn is_scalar(node: &Node<'_>) -> bool {
    node.entries().is_none() && node.elements().is_none()
}

fn random<S: Script>() {
    let (mut count, mut comments) = (0, 0);
    let mut seed = 0;
    generated::each::<S>(&mut |node: &Node<'static>| {
        seed += 1;
        let text = json::text(node);
        formatted(&text, InputFormat::Json).expect("JSON");
        let (yaml, written) = layout::yaml(node, seed);
        assert_eq!(value(&yaml, InputFormat::Yaml), text, "{yaml}");
        let new = match formatted(&yaml, InputFormat::Yaml) {
            Ok(new) => new,
            Err(FormatError::Unsupported { .. }) if is_scalar(node) => return,
            Err(error) => panic!("{error}\n{yaml}"),
        };
        let mut rest = new.as_str();
        for number in 0..written {
            let comment = format!("# c{number}\n");
            let at = rest.find(&comment).unwrap_or_else(|| panic!("{comment}{yaml}\n{new}"));
            rest = &rest[at + comment.len()..];
        }
        count += 1;
        comments += written;
    });
    say(&format!(
        "formatted: {count} random scripts of {}, with {comments} comments",
        S::NAME
    ));
}
