//! Messages, comments and pages are in plain technical English, without the idioms that they once
//! had.
//!
//! The tests read every line of a message in the snapshots, every explanation of a code, every
//! comment and every Markdown page. All messages are in `messages.md`, to be read as one text.
//! The style is in CONTRIBUTING.md, "Messages and docs".

#![allow(clippy::unwrap_used, clippy::panic, clippy::string_slice)]

#[path = "english/comments.rs"]
mod comments;
#[path = "english/prose.rs"]
mod prose;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use swml::Code;
use swml_language::read::Parsed;
use swml_language::{Allowed, Document, messaging};

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

/// Codes that no snapshot has: reported on request only.
const UNSEEN: &[Code] = &[
    Code::InvalidSuppression,
    Code::NotPermitted,
    Code::ReasonAfterAnswer,
    Code::SuppressionWithoutReason,
    Code::UntrustedInput,
    Code::UnusedSuppression,
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
        for idiom in idioms(line) {
            wrong.push(format!("{name}:{}: \"{idiom}\" in: {line}", number + 1));
        }
    }
    count
}

/// The snapshot files with messages: cases, and what rustc prints.
fn files() -> Vec<(PathBuf, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folders = [
        "swml-core/tests/check",
        "swml-expand/tests/scripts/cases",
        "tests/ui",
    ];
    let files = folders
        .iter()
        .flat_map(|folder| snapshots::files(&root.join(folder)));
    let pairs = snapshots::files(&root.join("swml-language/tests/pairs"));
    let pairs = pairs
        .into_iter()
        .map(|(path, text)| (path, reports_of_pairs(&text)));
    files
        .chain(pairs)
        .filter(|(path, _)| path.extension().is_some_and(|end| end != "rs"))
        .collect()
}

/// The reports about the bad scripts in a file of pairs.
fn reports_of_pairs(text: &str) -> String {
    let reports = text.split("\n\n").filter_map(|pair| {
        let mut lines = pair.lines();
        let script = lines.find_map(|line| line.strip_prefix("bad: "))?;
        let sections = match script.starts_with('[') {
            true => format!(r#"{{"main":{script}}}"#),
            false => script.to_owned(),
        };
        let language = match pair.contains("language: messaging") {
            true => messaging::Document::LANGUAGE,
            false => Document::LANGUAGE,
        };
        let document = format!(r#"{{"sections":{sections}}}"#);
        let parsed = Parsed::json(&document).unwrap();
        let report = parsed.check(&language.document, &Allowed::none(), true);
        Some(report.to_string())
    });
    reports.collect::<Vec<_>>().join("\n")
}

/// A message in a snapshot, with its note and help.
#[derive(Default)]
struct Message {
    lines: Vec<String>,
    code: String,
}

/// The messages of a snapshot that have a code.
fn messages(text: &str) -> Vec<Message> {
    let mut found = Vec::new();
    let mut message = Message::default();
    for line in text.lines() {
        let line = line.trim_start();
        let starts = line.starts_with("error: ") || line.starts_with("warning: ");
        if starts {
            message = Message::default();
        }
        let (part, rest) = match line.strip_prefix("= ").unwrap_or(line).split_once(": ") {
            Some(parts) => parts,
            None => continue,
        };
        match part {
            "error" | "warning" if starts => message.lines.push(rest.to_owned()),
            "note" | "help" => message.lines.push(format!("{part}: {rest}")),
            "code" => {
                let mut message = std::mem::take(&mut message);
                rest.clone_into(&mut message.code);
                found.push(message);
            }
            _ => {}
        }
    }
    found
}

/// A message without what is of one script: the code in it.
fn pattern(lines: &[String]) -> String {
    let parts = lines.iter().map(|line| {
        let parts = line.split('`').enumerate();
        let parts = parts.map(|(index, part)| if index % 2 == 0 { part } else { "…" });
        parts.collect::<Vec<_>>().join("`")
    });
    parts.collect::<Vec<_>>().join("\n")
}

/// All messages by code, each once, with the code in it as in one of the scripts.
#[test]
fn all_messages_are_listed() {
    let mut listed: BTreeMap<String, BTreeMap<String, Vec<String>>> = BTreeMap::new();
    for (_, text) in files() {
        for Message { lines, code } in messages(&text) {
            let of_code = listed.entry(code).or_default();
            of_code.entry(pattern(&lines)).or_insert(lines);
        }
    }
    let count: usize = listed.values().map(BTreeMap::len).sum();
    let mut page = format!(
        "# All messages\n\nEach message of the snapshots by its code, once, as one script has it; {count} in total.\n\
         `SNAPSHOTS=overwrite cargo test -p swml --all-features --test english` writes this page.\n"
    );
    for (code, messages) in &listed {
        let _ = write!(page, "\n## {code}\n\n```text\n");
        for (index, lines) in messages.values().enumerate() {
            page.push_str(if index > 0 { "\n" } else { "" });
            for line in lines {
                let _ = writeln!(page, "{line}");
            }
        }
        page.push_str("```\n");
    }
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/messages.md");
    snapshots::assert_file(&path, &page);
    assert!(count > 400, "only {count} messages");
    for code in Code::ALL {
        let is_listed = listed.contains_key(code.as_str());
        assert!(is_listed || UNSEEN.contains(code), "no message of {code}");
    }
}

#[test]
fn messages_are_plain_english() {
    let (mut count, mut wrong) = (0, Vec::new());
    for (path, text) in files() {
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
