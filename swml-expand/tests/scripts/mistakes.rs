//! The mistakes of `tests/ui` without a compiler: the error for each, and its place.
//!
//! `cargo test --test ui` runs the compiler, which is slow; this test is sufficient while one works
//! on the parser.

use std::path::Path;

use proc_macro2::{TokenStream, TokenTree};
use swml_language::schema::Language;
use swml_language::{Document, messaging};

/// A script in a Rust file.
#[derive(Clone)]
pub(crate) struct Script {
    pub language: &'static Language,
    pub text: String,
    /// The same, at its place in the file.
    pub tokens: TokenStream,
}

/// The scripts of a Rust file.
pub(crate) fn scripts(text: &str) -> Vec<Script> {
    let mut found = Vec::new();
    collect(text, text.parse().unwrap(), &mut found);
    found
}

fn collect(text: &str, tokens: TokenStream, found: &mut Vec<Script>) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    for (index, token) in tokens.iter().enumerate() {
        let TokenTree::Group(group) = token else {
            continue;
        };
        let before = index.checked_sub(2).and_then(|name| tokens.get(name));
        let language = match before.map(ToString::to_string).as_deref() {
            Some("swml" | "swml_json") => Document::LANGUAGE,
            Some("swml_messaging" | "swml_messaging_json") => messaging::Document::LANGUAGE,
            _ => {
                collect(text, group.stream(), found);
                continue;
            }
        };
        let range = group.span_open().byte_range().end..group.span_close().byte_range().start;
        found.push(Script {
            language,
            text: text[range].to_owned(),
            tokens: group.stream(),
        });
    }
}

/// The files of `tests/ui`: their relative paths and contents.
pub(crate) fn files() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/ui");
    let mut found = Vec::new();
    for topic in std::fs::read_dir(&root).unwrap() {
        for file in std::fs::read_dir(topic.unwrap().path()).unwrap() {
            let path = file.unwrap().path();
            if path.extension().is_some_and(|extension| extension == "rs") {
                let name = path.strip_prefix(&root).unwrap().display().to_string();
                found.push((name, std::fs::read_to_string(path).unwrap()));
            }
        }
    }
    found
}

/// The errors, line by line, with their places.
type ReportedLine = (Vec<String>, String);

fn reported(text: &str, place: String) -> ReportedLine {
    (
        text.lines().map(|line| line.trim().to_owned()).collect(),
        place,
    )
}

/// The errors of the macros for a file.
fn by_us(text: &str) -> Vec<ReportedLine> {
    let mut all = Vec::new();
    for script in scripts(text) {
        let (source, _) = swml_expand::judge(script.tokens, script.language);
        for fault in &source.faults {
            let at = source.span(fault.place).0.start();
            all.push(reported(
                &fault.text(),
                format!("{}:{}", at.line, at.column + 1),
            ));
        }
    }
    all
}

/// Those that the compiler shows: each error of the macros ends with its code.
fn by_compiler(shown: &str) -> Vec<ReportedLine> {
    let mut all = Vec::new();
    for error in shown.split("error: ").skip(1) {
        let Some((text, place)) = error.split_once("--> ") else {
            continue;
        };
        if text.contains("= code: ") {
            let place = place.lines().next().unwrap_or_default();
            let place = place.split_once(':').map_or("", |(_, place)| place);
            all.push(reported(text.trim_end(), place.to_owned()));
        }
    }
    all
}

/// Cases that need the compiler: the place of a script without tokens, and the script that a
/// `macro_rules!` generates.
const OF_THE_COMPILER: [&str; 2] = [
    "rust/wrong_type_from_a_macro_fragment.rs",
    "sections/empty_script.rs",
];

#[test]
fn each_is_reported_as_the_compiler_shows_it() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/ui");
    let (mut count, mut wrong) = (0, Vec::new());
    for (name, text) in files() {
        if OF_THE_COMPILER.contains(&name.as_str()) {
            continue;
        }
        let shown = std::fs::read_to_string(root.join(&name).with_extension("stderr")).unwrap();
        let (mut ours, mut theirs) = (by_us(&text), by_compiler(&shown));
        count += ours.len();
        ours.sort();
        theirs.sort();
        if ours != theirs {
            ours.retain(|reported| !theirs.contains(reported));
            wrong.push(format!("{name}: not shown {ours:?}, shown {theirs:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(count > 60, "only {count} mistakes");
}
