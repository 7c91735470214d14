//! The grammar in the guide and the parser agree: generated scripts are parsed, and scripts that
//! the parser accepts match the grammar.

mod generate;
mod notation;
mod recognise;
mod scripts;

use std::str::FromStr;

use proc_macro2::TokenStream;
use swml_expand::{Document, judge, messaging, parse};
use swml_language::schema::Language;

use generate::Generator;
use notation::Grammar;
use recognise::recognises;

const PAGE: &str = include_str!("../../../../src/guide/grammar.md");

fn grammar() -> Grammar {
    let text = PAGE.split("```text\n").nth(1).unwrap();
    Grammar::parse(text.split("```").next().unwrap())
}

/// Returns the errors of the parser for a text; rules are not checked.
fn faults_of_parser(text: &str, language: &'static Language) -> Vec<String> {
    let tokens = TokenStream::from_str(text).unwrap();
    let (source, _) = parse(tokens, language);
    let faults = source.faults.iter();
    faults
        .map(|fault| format!("{}: {}", fault.code, fault.message))
        .collect()
}

fn is_right(tokens: TokenStream, language: &'static Language) -> bool {
    judge(tokens, language).0.faults.is_empty()
}

/// Heads without a part, which are passed to rustc unchanged.
fn is_for_rustc(tokens: &TokenStream) -> bool {
    let text = tokens.to_string();
    text.contains("for in ") || text.contains(" in {") || text.contains("[cfg]")
}

/// `BREADTH=20000` tries more scripts.
fn breadth(usual: u64) -> u64 {
    let wanted = std::env::var("BREADTH").ok();
    wanted.and_then(|text| text.parse().ok()).unwrap_or(usual)
}

#[test]
fn what_the_grammar_makes_is_parsed() {
    let grammar = grammar();
    let mut wrong = Vec::new();
    let mut used = std::collections::BTreeSet::new();
    for language in [Document::LANGUAGE, messaging::Document::LANGUAGE] {
        for seed in 1..=breadth(5000) {
            let mut generator = Generator::new(&grammar, language, seed);
            let text = generator.script();
            used.append(&mut generator.used);
            let faults = faults_of_parser(&text, language);
            if !faults.is_empty() {
                wrong.push(format!("{seed}: {text}\n   {}", faults.join("\n   ")));
            }
        }
    }
    wrong.sort_by_key(String::len);
    let all = wrong.len();
    wrong.truncate(12);
    assert!(
        wrong.is_empty(),
        "{all} are not parsed:\n{}",
        wrong.join("\n")
    );
    let unused: Vec<_> = grammar
        .names()
        .filter(|name| !used.contains(*name))
        .collect();
    assert!(
        unused.is_empty(),
        "rules that no script has used: {unused:?}"
    );
}

#[test]
fn what_the_parser_accepts_is_of_the_grammar() {
    let grammar = grammar();
    let mut wrong = Vec::new();
    let (mut right, mut accepted) = (0, 0);
    for (language, tokens) in scripts::all() {
        if !is_right(tokens.clone(), language) {
            continue;
        }
        right += 1;
        if !recognises(&grammar, language, tokens.clone()) {
            wrong.push(tokens.to_string());
            continue;
        }
        for changed in scripts::changed(&tokens, right, breadth(12)) {
            if !is_right(changed.clone(), language) || is_for_rustc(&changed) {
                continue;
            }
            accepted += 1;
            if !recognises(&grammar, language, changed.clone()) {
                wrong.push(changed.to_string());
            }
        }
    }
    assert!(
        right > 250 && accepted > 300,
        "{right} scripts, {accepted} changed"
    );
    wrong.sort_by_key(String::len);
    let all = wrong.len();
    wrong.truncate(12);
    assert!(
        wrong.is_empty(),
        "{all} are accepted by the parser alone:\n{}",
        wrong.join("\n")
    );
}

#[test]
fn the_grammar_is_not_everything() {
    let grammar = grammar();
    for text in [
        "play",
        "play [\"say:a\" \"say:b\"];",
        "answer, hangup;",
        "connect to \"+15551234567\", timeout 5s;",
        "connect to: \"+15551234567\";",
        "section main play \"say:Hello\";",
        "@if { hangup; }",
        "@for x { hangup; }",
        "switch x { case { hangup; } };",
        "nonsense;",
        "extern section a { hangup; }",
    ] {
        let tokens = TokenStream::from_str(text).unwrap();
        // a method without its property matches the grammar, but is an error
        let expected = text == "play" || text == "switch x { case { hangup; } };";
        assert_eq!(
            recognises(&grammar, Document::LANGUAGE, tokens),
            expected,
            "{text}"
        );
    }
}
