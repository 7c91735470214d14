//! Scripts and Rust files: invalid ones have the right errors, valid ones their JSON.

use crate::cases::{self, Case};
use crate::{compiler, say, shared};

/// The deviations from the expectations, each with the reason.
const OTHERWISE: &[(&str, &str)] = &[
    (
        "json-with-continue",
        "it expects 74 characters, and the JSON of the one `play` in it has 66",
    ),
    ("if-around-properties", "the macro takes it now"),
    ("if-in-braces", "the macro takes it now"),
    ("for-in-switch", "the macro takes it now"),
    ("attribute", "the macro takes it now"),
    (
        "no-semicolon-after-return",
        "it has a second fault: its `return` can never run",
    ),
];

fn is_otherwise(case: &Case) -> bool {
    OTHERWISE.iter().any(|(name, _)| *name == case.name)
}

/// The code before the bodies of the scripts.
const BEFORE: &str = r#"#![allow(unused)]
fn main() {
let dept = "night desk"; let secs = 25u32; let from_opt: Option<&str> = None; let url = "https://example.com/x";
let agents = ["a@x.com", "b@x.com"]; let night = true;
"#;

/// Returns the deficiencies in the errors for a mistake: none, if all four criteria are met.
fn judge(case: &Case, program: &str) -> Option<String> {
    let errors = compiler::errors(&case.name, program, &case.edition);
    let mut wrong = Vec::new();
    if errors.is_empty() {
        wrong.push("not flagged".to_owned());
    }
    if errors.len() != case.count {
        wrong.push(format!("{} errors for {}", errors.len(), case.count));
    }
    // the error of the case: preferably at the right place with the right words
    let placed = |error: &&compiler::Error| error.marked.contains(&case.marked);
    let worded = |error: &&compiler::Error| {
        let words = case.words.as_ref();
        words.is_none_or(|words| words.is_match(&error.text).expect("a match"))
    };
    if !errors.iter().any(|error| placed(&error) && worded(&error)) {
        if !errors.iter().any(|error| placed(&error)) {
            wrong.push(format!("no caret under `{}`", case.marked));
        }
        if !errors.iter().any(|error| worded(&error)) {
            wrong.push("not the words".to_owned());
        }
        if wrong.is_empty() {
            wrong.push("place and words are of two errors".to_owned());
        }
    }
    if wrong.is_empty() {
        return None;
    }
    let shown = errors.iter().map(|error| {
        format!(
            "    {:?} {}",
            error.marked,
            error.text.replace('\n', "\n      ")
        )
    });
    let shown: Vec<String> = shown.collect();
    let words = case.words.as_ref().map_or("", |words| words.as_str());
    Some(format!(
        "{}: {} (words: {words})\n  {}\n{}",
        case.name,
        wrong.join(", "),
        case.body.trim().replace('\n', "\n  "),
        shown.join("\n")
    ))
}

/// At least this number of 100 mistakes meet all criteria.
fn mistakes(
    list: &str,
    percent: usize,
    cases: Vec<Case>,
    program: impl Fn(&Case) -> String + Sync,
) {
    let cases: Vec<Case> = cases
        .into_iter()
        .filter(|case| !is_otherwise(case))
        .collect();
    let wrong = compiler::each(&cases, |case| judge(case, &program(case)));
    let wrong: Vec<String> = wrong.into_iter().flatten().collect();
    let right = cases.len() - wrong.len();
    say(&format!(
        "{list}: {right} of {} are answered right",
        cases.len()
    ));
    for wrong in &wrong {
        say(wrong);
    }
    assert!(
        right * 100 >= cases.len() * percent,
        "{list}: only {right} of {}",
        cases.len()
    );
}

#[test]
fn wrong_scripts_have_the_right_errors() {
    let Some(text) = shared("scripts_bad.txt") else {
        return;
    };
    mistakes("scripts_bad.txt", 95, cases::scripts(&text), |case| {
        format!(
            "{BEFORE}let d = swml::swml! {{\n{}}};\ndrop(d);\n}}\n",
            case.body
        )
    });
}

#[test]
fn wrong_files_have_the_right_errors() {
    let Some(text) = shared("files_bad.txt") else {
        return;
    };
    let cases: Vec<Case> = cases::files(&text);
    let (wrong, right): (Vec<Case>, Vec<Case>) =
        cases.into_iter().partition(|case| !case.marked.is_empty());
    assert!(right.is_empty(), "a wrong file says where it is wrong");
    mistakes("files_bad.txt", 95, wrong, |case| case.body.clone());
}

#[test]
fn right_scripts_have_their_json() {
    let Some(text) = shared("scripts_good.txt") else {
        return;
    };
    let cases = cases::scripts(&text);
    let wrong = compiler::each(&cases, |case| {
        let (body, json) = case.body.split_once("\n=== ").expect("JSON");
        let program = format!(
            "{BEFORE}use swml::swml;\nlet d = swml::swml! {{\n{body}\n}};\nprint!(\"{{}}\", d.to_json());\n}}\n"
        );
        let said = match compiler::run(&format!("good-{}", case.name), &program, "2024") {
            Ok(said) => said,
            Err(error) => return Some(format!("{}: {error}", case.name)),
        };
        let value = |text: &str| serde_json::from_str::<serde_json::Value>(text).expect("JSON");
        let same = value(&said) == value(json);
        (!same).then(|| format!("{}: {said}\n  for {json}", case.name))
    });
    let wrong: Vec<String> = wrong.into_iter().flatten().collect();
    assert!(
        wrong.is_empty(),
        "{} of {}: {}",
        wrong.len(),
        cases.len(),
        wrong.join("\n\n")
    );
    say(&format!("scripts_good.txt: {} scripts", cases.len()));
}

#[test]
fn right_files_compile_and_run() {
    let Some(text) = shared("files_good.txt") else {
        return;
    };
    let cases = cases::files(&text);
    let wrong = compiler::each(&cases, |case| {
        let said = compiler::run(&format!("file-{}", case.name), &case.body, &case.edition);
        let otherwise = is_otherwise(case);
        match (said, otherwise) {
            (Err(error), false) => Some(format!("{}: {error}", case.name)),
            (Ok(_), true) => Some(format!("{}: it is as expected now", case.name)),
            _ => None,
        }
    });
    let wrong: Vec<String> = wrong.into_iter().flatten().collect();
    assert!(
        wrong.is_empty(),
        "{} of {}: {}",
        wrong.len(),
        cases.len(),
        wrong.join("\n\n")
    );
    say(&format!("files_good.txt: {} files", cases.len()));
}

#[test]
fn small_programs_compile() {
    for name in ["arc-str", "doc-comment", "hygiene-json", "unused-script"] {
        let Some(text) = shared(&format!("{name}.rs")) else {
            return;
        };
        let program = format!("{text}\nfn main() {{}}\n");
        let errors = compiler::errors(name, &program, "2024");
        assert!(errors.is_empty(), "{name}: {errors:?}");
        let warnings = compiler::diagnostics(name, &program, "2024", "warning");
        if name == "unused-script" {
            assert!(
                warnings
                    .iter()
                    .any(|warning| warning.text.contains("must be used")),
                "{warnings:?}"
            );
        }
    }
}
