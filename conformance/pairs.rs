//! The rules about a call give the same result in every notation: each pair of a script with one
//! fault and a twin without it is judged as JSON, as YAML, as `swml!` and as a `Document`, and as
//! `swml!` with a Rust value in place of each literal.

#[path = "../swml-language/tests/pairs/mod.rs"]
mod list;

use std::ops::Range;

use list::Pair;
use proc_macro2::{Literal, TokenStream, TokenTree};
use swml::diagnostic::Diagnostic;
use swml::{Document, Report, messaging};
use swml_language::check::Dialect;
use swml_language::read::Parsed;
use swml_language::write;

use crate::language::{Script, codes};
use crate::say;

/// A fault: its code, the text that it points at, and the script with its fix.
#[derive(Debug)]
struct Found {
    code: &'static str,
    place: String,
    fixed: Option<String>,
}

/// A road: a script as it is written there, and what is found in it.
struct Road {
    name: &'static str,
    write: fn(&Pair, &str) -> String,
    judge: fn(&Pair, &str) -> Vec<Found>,
}

const ROADS: [Road; 3] = [
    Road {
        name: "JSON",
        write: |_, json| json.to_owned(),
        judge: |pair, text| in_text(pair, text, Dialect::Json),
    },
    Road {
        name: "YAML",
        write: |_, json| write::yaml(Parsed::json(json).expect("JSON").root()),
        judge: |pair, text| in_text(pair, text, Dialect::Yaml),
    },
    Road {
        name: "swml!",
        write: source,
        judge: |pair, text| {
            let (found, _) = in_macro(pair, text);
            found
        },
    },
];

fn language(pair: &Pair) -> &'static swml_language::schema::Language {
    match pair.is_messaging {
        true => messaging::Document::LANGUAGE,
        false => Document::LANGUAGE,
    }
}

fn in_text(pair: &Pair, text: &str, dialect: Dialect) -> Vec<Found> {
    let parsed = match dialect {
        Dialect::Yaml => Parsed::yaml(text),
        _ => Parsed::json(text),
    };
    let parsed = parsed.unwrap_or_else(|error| panic!("{error}: {text}"));
    let report = parsed.check(&language(pair).document, &swml::Allowed::none(), false);
    let found = |fault: &Diagnostic| Found {
        code: fault.code.as_str(),
        place: fault
            .at
            .map_or_else(String::new, |at| text[at.start..at.end].to_owned()),
        fixed: fault
            .fix
            .as_ref()
            .map(|fix| fix.applied(text).expect("a place")),
    };
    report.iter().map(found).collect()
}

/// The body of a `swml!`.
fn source(pair: &Pair, json: &str) -> String {
    let parsed = Parsed::json(json).expect("JSON");
    let source = cargo_swml::source::write(parsed.root(), language(pair));
    let body = source
        .split_once('{')
        .and_then(|(_, body)| body.rsplit_once('}'));
    body.expect("a macro").0.to_owned()
}

/// Returns the faults in a macro, and its literals with their places.
fn in_macro(pair: &Pair, text: &str) -> (Vec<Found>, Vec<(Literal, Range<usize>)>) {
    let tokens: TokenStream = text
        .parse()
        .unwrap_or_else(|error| panic!("{error}: {text}"));
    let first = tokens.clone().into_iter().next().expect("a token");
    let blank = text.len() - text.trim_start().len();
    let begins = first.span().byte_range().start - blank;
    let mut all = Vec::new();
    literals(tokens.clone(), begins, &mut all);
    let (source, _) = swml_expand::judge(tokens, language(pair));
    let range = |from, to| {
        let (start, end) = (source.span(from).0, source.span(to).1);
        start.byte_range().start - begins..end.byte_range().end - begins
    };
    let found = |fault: &Diagnostic| Found {
        code: fault.code.as_str(),
        place: text[range(fault.place, fault.place)].to_owned(),
        fixed: fault.fix.as_ref().map(|fix| {
            let mut fixed = text.to_owned();
            fixed.replace_range(range(fix.from, fix.to), &fix.text);
            fixed
        }),
    };
    (source.faults.iter().map(found).collect(), all)
}

fn literals(tokens: TokenStream, begins: usize, found: &mut Vec<(Literal, Range<usize>)>) {
    for token in tokens {
        match token {
            TokenTree::Group(group) => literals(group.stream(), begins, found),
            TokenTree::Literal(literal) => {
                let range = literal.span().byte_range();
                found.push((literal, range.start - begins..range.end - begins));
            }
            _ => {}
        }
    }
}

/// Without what only one of the roads writes around it.
fn bare(text: &str) -> String {
    let text = text.replace(['"', '\''], "").replace('\\', "");
    text.trim().to_owned()
}

/// Returns what is wrong with a pair in a notation.
fn judge(pair: &Pair, road: &Road) -> Option<String> {
    let bad = (road.write)(pair, &list::document(pair.bad));
    let good = (road.write)(pair, &list::document(pair.good));
    let found = (road.judge)(pair, &bad);
    let [fault] = found.as_slice() else {
        return Some(format!("{} faults {found:?}\n{bad}", found.len()));
    };
    let is_placed = match road.name {
        "JSON" => fault.place == pair.place,
        // YAML may break a text, and the compiler marks whole tokens
        _ => bare(&fault.place).contains(&bare(pair.place)),
    };
    if fault.code != pair.code || !is_placed {
        return Some(format!("{fault:?}\n{bad}"));
    }
    if pair.fix.is_some() != fault.fixed.is_some() {
        return Some(format!("its fix is {:?}\n{bad}", fault.fixed));
    }
    if let Some(fixed) = &fault.fixed {
        let left = (road.judge)(pair, fixed);
        if !left.is_empty() {
            return Some(format!("left behind the fix: {left:?}\n{fixed}"));
        }
    }
    let found = (road.judge)(pair, &good);
    (!found.is_empty()).then(|| format!("the twin has {found:?}\n{good}"))
}

#[test]
fn every_road_judges_alike() {
    let (mut wrong, mut count) = (Vec::new(), 0);
    for (topic, text) in list::TOPICS {
        for pair in list::of(text) {
            count += 1;
            for road in &ROADS {
                if let Some(why) = judge(&pair, road) {
                    wrong.push(format!("{topic}, {}: {why}\nof {}", road.name, pair.bad));
                }
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "{} wrong\n{}",
        wrong.len(),
        wrong.join("\n\n")
    );
    say(&format!("pairs: {count}, alike as JSON, YAML and `swml!`"));
    assert!(count > 100, "only {count} pairs");
}

/// A document of typed values has the faults of its text, but for those of its form.
#[test]
fn documents_are_judged_alike() {
    fn judged<S: Script>(json: &str) -> Option<Report> {
        S::from_json(json).ok().map(|document| document.check())
    }
    let mut count = 0;
    for (topic, text) in list::TOPICS {
        for pair in list::of(text) {
            let of = |script: &str| {
                let json = list::document(script);
                match pair.is_messaging {
                    true => judged::<messaging::Document>(&json),
                    false => judged::<Document>(&json),
                }
            };
            // what has an error is not read at all
            if let Some(report) = of(pair.bad) {
                assert_eq!(
                    codes(&report),
                    [pair.code],
                    "{topic}: {}\n{report}",
                    pair.bad
                );
                count += 1;
            }
            let report = of(pair.good).expect("the twin is right");
            assert!(report.is_clean(), "{topic}: {}\n{report}", pair.good);
        }
    }
    say(&format!(
        "pairs: {count} documents with a fault are judged as their text"
    ));
    assert!(count > 50, "only {count} documents");
}

/// A value that only the running program knows is never a fault: with a Rust value in place of any
/// literal, a twin has no fault, and a script with a fault has no other one.
#[test]
fn rust_values_are_no_faults() {
    let (mut wrong, mut count, mut refused) = (Vec::new(), 0, 0);
    for (topic, text) in list::TOPICS {
        for pair in list::of(text) {
            for (script, expected) in [(pair.bad, Some(pair.code)), (pair.good, None)] {
                let body = source(&pair, &list::document(script));
                let (_, literals) = in_macro(&pair, &body);
                for (literal, range) in literals {
                    // that key is the fault itself
                    if literal.to_string() == "\"default\"" {
                        continue;
                    }
                    let mut text = body.clone();
                    text.replace_range(range, "(value)");
                    let (found, _) = in_macro(&pair, &text);
                    // a name that is fixed in SWML, such as that of a label, cannot be a Rust value
                    if found.iter().any(|fault| fault.code == "syntax") {
                        refused += 1;
                        continue;
                    }
                    count += 1;
                    if let Some(fault) = found.iter().find(|one| Some(one.code) != expected) {
                        wrong.push(format!("{topic}: {literal} makes {fault:?}\n{text}"));
                    }
                }
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "{} wrong\n{}",
        wrong.len(),
        wrong.join("\n\n")
    );
    say(&format!(
        "pairs: {count} literals replaced by Rust values make no fault; {refused} stand where SWML wants a fixed name"
    ));
    assert!(count > refused);
}
