//! Messages, comments and pages are in plain technical English, without the idioms that they once
//! had.
//!
//! The tests read every line of a message in the snapshots, every explanation of a code, every
//! comment and every Markdown page. The style is in CONTRIBUTING.md, "Messages and docs".

#![allow(clippy::unwrap_used, clippy::panic, clippy::string_slice)]

#[path = "english/comments.rs"]
mod comments;
#[path = "english/prose.rs"]
mod prose;

use std::path::{Path, PathBuf};

use swml::Code;

/// A word or several, and their replacements.
const IDIOMS: &[(&str, &str)] = &[
    ("is told", "`receives`, `reports`"),
    ("is no", "`is not a valid …`"),
    ("are no", "`are not …`"),
    ("knows no", "`does not have`, `does not support`"),
    ("does not know", "`unknown …`"),
    ("takes no", "`does not accept`"),
    ("has nobody", "`missing …`"),
    ("stand", "`is`, `appears`, `belongs`, `is written`"),
    ("stands", "`is`, `appears`, `belongs`, `is written`"),
    ("given twice", "`specified twice`"),
    ("as it stands", "`literally`"),
    ("nobody", "the passive, or name the party"),
    ("somebody", "the passive, or name the party"),
    ("whoever", "the passive, or name the party"),
    ("of it all", "name the thing"),
    ("is about", "`applies to`"),
    ("about nothing", "`needs an argument`"),
    ("is nothing that", "`unknown …`"),
    ("and here it is", "`should be …, not …`"),
    ("has not its form", "`is not in the expected format`"),
    ("no keypad", "`DTMF digits`"),
    ("length of time", "`duration`"),
    ("slip", "`mistake`, `misspelled`"),
    ("mended", "`corrected`"),
    ("mend", "`correct`"),
];

/// Messages of the parser of the macros that are not in plain English yet.
const PARSER: &[&str] = &[
    "words are SWML here; Rust stands in parentheses",
    "several values stand in a list",
    "a number has no plus, and a phone number is no number",
    "what it is made of stands inside",
    "`else` stands behind every `when`",
    "`default` stands for every value without a",
    "a length of time is one number and one unit",
    "a section takes no parameters of its own",
    "stand in braces",
    "a unit stands right after its number",
    "is no unit of time",
    "a section cannot stand inside a block",
    "text stands in double quotes",
    "text, and text stands in quotes",
    "is nothing that `swml!` knows",
    "is nothing that SWML knows",
    "text that is put together stands in parentheses",
    "stands where the value of",
    "` is about nothing",
];

/// Returns the idioms in a line, without the code in backticks.
fn idioms(line: &str) -> Vec<&'static str> {
    let prose: Vec<&str> = line.split('`').step_by(2).collect();
    let words = prose.join("x").to_lowercase();
    let words: Vec<&str> = words
        .split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '-')
        .filter(|word| !word.is_empty())
        .collect();
    let text = format!(" {} ", words.join(" "));
    IDIOMS
        .iter()
        .filter(|(idiom, _)| text.contains(&format!(" {idiom} ")))
        .map(|(idiom, _)| *idiom)
        .collect()
}

/// Returns the text of a message in a line of a snapshot.
fn message(line: &str) -> Option<&str> {
    let line = line.trim_start().trim_start_matches("= ");
    let line = line.strip_prefix("yaml = ").unwrap_or(line);
    let of_message = ["error: ", "warning: ", "note: ", "help: "];
    of_message.iter().find_map(|start| line.strip_prefix(start))
}

fn lint(name: &str, text: &str, wrong: &mut Vec<String>) -> usize {
    let mut count = 0;
    for (number, line) in text.lines().enumerate() {
        let Some(line) = message(line) else { continue };
        count += 1;
        if PARSER.iter().any(|known| line.contains(known)) {
            continue;
        }
        for idiom in idioms(line) {
            wrong.push(format!("{name}:{}: \"{idiom}\" in: {line}", number + 1));
        }
    }
    count
}

fn snapshots() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = vec![
        root.join("swml-core/tests/check.told"),
        root.join("swml-expand/tests/scripts/slips.told"),
    ];
    for folder in std::fs::read_dir(root.join("tests/ui")).unwrap() {
        let folder = folder.unwrap().path();
        if !folder.is_dir() {
            continue;
        }
        for file in std::fs::read_dir(folder).unwrap() {
            let file = file.unwrap().path();
            if file.extension().is_some_and(|end| end == "stderr") {
                files.push(file);
            }
        }
    }
    files.sort();
    files
}

#[test]
fn messages_are_plain_english() {
    let (mut count, mut wrong) = (0, Vec::new());
    for path in snapshots() {
        let text = std::fs::read_to_string(&path).unwrap();
        count += lint(&path.display().to_string(), &text, &mut wrong);
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(count > 4000, "only {count} lines of messages");
}

#[test]
fn explanations_are_plain_english() {
    let mut wrong = Vec::new();
    for code in Code::ALL {
        let text = code.explanation().replace('\n', " ");
        for idiom in idioms(&text) {
            wrong.push(format!("{code}: \"{idiom}\" in: {text}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn idioms_are_found() {
    assert_eq!(idioms("`x` is no URL that fits"), ["is no"]);
    assert_eq!(
        idioms("the agent is told, and nobody answers"),
        ["is told", "nobody"]
    );
    assert!(idioms("`x stands` is not a valid URL here").is_empty());
    assert!(idioms("there is nothing to stop; this is not one of them").is_empty());
    let mut wrong = Vec::new();
    let text = "a\n    error: `a` stands twice\n      = code: x\n      = note: as it was\n";
    assert_eq!(lint("a.told", text, &mut wrong), 2);
    assert_eq!(wrong, ["a.told:2: \"stands\" in: `a` stands twice"]);
}
