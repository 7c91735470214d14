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

/// One of so many random documents is formatted.
const SAMPLED: u64 = 20;

/// The number of damaged texts for each of them.
const DAMAGED: usize = 4;

/// Formats a text twice, and compares its values; returns the formatted text.
fn formatted(text: &str, format: InputFormat) -> Result<String, FormatError> {
    let once = format_text(text, format)?;
    let twice =
        format_text(&once, format).unwrap_or_else(|error| panic!("{error}\n{text}\n{once}"));
    assert_eq!(once, twice, "not formatted at once:\n{text}");
    assert_eq!(value(text, format), value(&once, format), "{text}");
    let plain = once.replace("\r\n", "\n");
    assert!(
        plain.ends_with('\n') && !plain.ends_with("\n\n") || plain.contains('+'),
        "{once}"
    );
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
            let name = path
                .file_name()
                .expect("a name")
                .to_string_lossy()
                .into_owned();
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
        let Some(format) = format_of(&path) else {
            continue;
        };
        match formatted(&text, format) {
            Ok(_) => counts[usize::from(format == InputFormat::Yaml)] += 1,
            // broken on purpose, for other tests
            Err(FormatError::Syntax(_) | FormatError::Unsupported { .. }) => left += 1,
            Err(error) => panic!("{}: {error}", path.display()),
        }
    }
    let [json, yaml] = counts;
    say(&format!(
        "formatted: {json} JSON files, {yaml} YAML files; {left} are broken"
    ));
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
    say(&format!(
        "formatted: {count} scripts of the corpus, as JSON and YAML"
    ));
}

#[test]
fn random_calling() {
    random::<Document>();
}

#[test]
fn random_messaging() {
    random::<messaging::Document>();
}

/// A text with a character more or less, which may be something else, or nothing valid: it is
/// formatted, or left alone with a reason that is not an error of the formatter.
fn damaged(text: &str, seed: u64) {
    const MARKS: &[u8] = b" \n#:-?,[]{}&*!|>'\"%\t\\~a";
    let mut state = seed.wrapping_mul(0x2545_f491_4f6c_dd1d) | 1;
    let mut below = |count: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        usize::try_from(state >> 33).expect("small") % count
    };
    for _ in 0..DAMAGED {
        let mut characters: Vec<char> = text.chars().collect();
        let at = below(characters.len());
        match below(3) {
            0 => {
                characters.remove(at);
            }
            1 => characters.insert(at, char::from(MARKS[below(MARKS.len())])),
            _ => characters[at] = char::from(MARKS[below(MARKS.len())]),
        }
        let damaged: String = characters.into_iter().collect();
        match formatted(&damaged, InputFormat::Yaml) {
            Ok(_) | Err(FormatError::Syntax(_) | FormatError::Unsupported { .. }) => {}
            Err(error) => panic!("{error}:\n{damaged}"),
        }
    }
}

fn is_scalar(node: &Node<'_>) -> bool {
    node.entries().is_none() && node.elements().is_none()
}

fn random<S: Script>() {
    let (mut count, mut comments) = (0, 0);
    let mut seed = 0;
    generated::each::<S>(&mut |node: &Node<'static>| {
        seed += 1;
        if seed % SAMPLED != 0 {
            return;
        }
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
            let at = rest
                .find(&comment)
                .unwrap_or_else(|| panic!("{comment}{yaml}\n{new}"));
            rest = &rest[at + comment.len()..];
        }
        count += 1;
        comments += written;
        damaged(&yaml, seed);
    });
    say(&format!(
        "formatted: {count} random scripts of {}, with {comments} comments",
        S::NAME
    ));
}
