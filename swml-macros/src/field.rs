//! Mistakes and scripts from the field, where `../shared` is there: what the macro itself says of
//! each, on which words, and how often.
//!
//! `FIELD=show cargo test -p swml-macros field -- --nocapture` shows each fault with its caret.

use std::fmt::Write;
use std::path::{Path, PathBuf};

use proc_macro2::TokenStream;
use swml_core::Document;

/// A mistake, and what is right to say of it.
struct Mistake {
    name: String,
    count: usize,
    marked: String,
    words: String,
    script: String,
}

fn field(file: &str) -> Option<String> {
    let root: PathBuf = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/field");
    std::fs::read_to_string(root.join(file)).ok()
}

/// The entries of a file: the line behind `### `, and what stands below.
fn entries(text: &str) -> impl Iterator<Item = (&str, &str)> {
    let entries = text.split("### ").skip(1);
    entries.map(|entry| entry.split_once('\n').unwrap_or((entry, "")))
}

fn mistakes(text: &str) -> Vec<Mistake> {
    let read = |(head, script): (&str, &str)| {
        let mut parts = head.splitn(3, " | ");
        let mut part = || parts.next().unwrap_or_default().to_owned();
        let name = part();
        let (name, count) = match name.split_once('*') {
            Some((name, count)) => (name.to_owned(), count.parse().unwrap()),
            None => (name, 1),
        };
        Mistake {
            name,
            count,
            marked: part(),
            words: part(),
            script: script.to_owned(),
        }
    };
    entries(text).map(read).collect()
}

/// Only the compiler knows of these: types, names and patterns.
const OF_THE_COMPILER: &[&str] = &[
    "keyword-from-parse",
    "collect",
    "rust-bool-as-condition",
    "char-for-text",
    "option-of-option",
    "bytes-for-text",
    "closure-for-text",
    "vec-for-text",
    "instant-for-duration",
    "if-option",
    "match-not-all",
    "o-hole-type",
    "o-hole-unknown",
    "o-hole-field",
    "o-for-number",
    "o-splice-text",
];

/// What is said of a script: the text that the caret stands under, and the words.
fn told(script: &str) -> Vec<(String, String)> {
    let tokens: TokenStream = script.parse().unwrap();
    let (source, _) = crate::judge(tokens, Document::LANGUAGE);
    let faults = source.faults.iter();
    faults
        .map(|fault| {
            let (start, end) = source.span(fault.place);
            let marked = start.join(end).and_then(|span| span.source_text());
            (marked.unwrap_or_default(), fault.text())
        })
        .collect()
}

#[test]
fn mistakes_from_the_field_are_told() {
    let Some(text) = field("scripts_bad.txt") else {
        eprintln!("skipped: no mistakes from the field here");
        return;
    };
    let mut wrong = Vec::new();
    let mut shown = String::new();
    for mistake in mistakes(&text) {
        if OF_THE_COMPILER.contains(&mistake.name.as_str()) {
            continue;
        }
        let told = told(&mistake.script);
        let words = regex_lite::Regex::new(&mistake.words).ok();
        let place = told.iter().any(|(marked, _)| *marked == mistake.marked);
        let fits = |text: &str| words.as_ref().is_none_or(|words| words.is_match(text));
        let right = [
            ("flagged", !told.is_empty()),
            ("place", place),
            ("words", told.iter().any(|(_, text)| fits(text))),
            ("count", told.len() == mistake.count),
        ];
        let failed = right.iter().filter(|(_, right)| !right);
        let failed: Vec<&str> = failed.map(|(respect, _)| *respect).collect();
        let mut entry = format!(
            "### {} | {} | {} — {}\n{}",
            mistake.name,
            mistake.marked,
            mistake.words,
            failed.join(" "),
            mistake.script
        );
        for (marked, text) in told {
            let _ = writeln!(entry, "  {marked:?}: {text}");
        }
        shown.push_str(&entry);
        if !failed.is_empty() {
            wrong.push(entry);
        }
    }
    if std::env::var_os("FIELD").is_some() {
        println!("{shown}");
    }
    assert!(
        wrong.is_empty(),
        "{} wrong\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

#[test]
fn scripts_from_the_field_are_right() {
    let Some(text) = field("scripts_good.txt") else {
        eprintln!("skipped: no scripts from the field here");
        return;
    };
    let mut wrong = Vec::new();
    for (name, script) in entries(&text) {
        let script = script.split("\n===").next().unwrap_or_default();
        let told = told(script);
        if !told.is_empty() {
            wrong.push(format!("{name}\n{script}\n{told:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}
