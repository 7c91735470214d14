//! The reports of the checker: each file of `tests/check` has scripts of one topic, and below each
//! script its report, in the words of JSON; those of YAML are added where they differ. A script
//! with nothing below is a near miss: it looks like those beside it and is right.
//!
//! `SNAPSHOTS=overwrite cargo test -p swml-core --all-features --test check` accepts what changed.

#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use snapshots::{Case, Outcome, Reported};
use swml_core::{Applicability, Code, Document, Level, messaging};
use swml_language::check::{Dialect, check};
use swml_language::diagnostic::Diagnostic;
use swml_language::read::Parsed;
use swml_language::schema::Language;

/// Where the scripts of a group are in their document: what is before them, and behind.
fn frame(group: &str) -> (&'static Language, [&'static str; 2]) {
    let language = match group {
        "message" => messaging::Document::LANGUAGE,
        _ => Document::LANGUAGE,
    };
    (language, snapshots::frame(group))
}

/// The text of a diagnostic in JSON, and where that in YAML differs.
fn text(json: &Diagnostic, yaml: &Diagnostic) -> String {
    let [json, yaml] = [json, yaml].map(|fault| {
        let mut text = fault.to_string();
        if let Some(fix) = &fault.fix {
            let _ = write!(text, "\n  = fix: {:?}", fix.text);
            if fix.applicability == Applicability::Suggested {
                text.push_str(" (suggested)");
            }
        }
        text
    });
    let mut yaml = yaml.lines();
    let mut text = String::new();
    for json in json.lines() {
        let _ = writeln!(text, "{json}");
        if let Some(yaml) = yaml.next().filter(|yaml| *yaml != json) {
            let _ = writeln!(text, "  yaml {}", yaml.trim_start());
        }
    }
    text
}

fn outcome(case: &Case) -> Outcome {
    let (language, [before, behind]) = frame(&case.group);
    let document = format!("{before}{}{behind}", case.script);
    let parsed = Parsed::json(&document).unwrap_or_else(|error| panic!("{error}: {}", case.script));
    let report = check(parsed.root(), language, Dialect::Json);
    let yaml = check(parsed.root(), language, Dialect::Yaml);
    let places: Vec<_> = report.iter().map(|fault| fault.place).collect();
    let spans = parsed.spans(&places);
    if language.name == Document::LANGUAGE.name {
        // what is reported cannot be read, and what is not can
        assert_eq!(
            Document::from_json(&document).is_ok(),
            report.is_ok(),
            "{}",
            case.script
        );
    }
    let reported = report.iter().zip(&yaml).zip(spans);
    let reported = reported.map(|((json, yaml), span)| {
        // what is of the frame is not marked
        let at = span
            .filter(|at| at.start >= before.len() && at.end <= before.len() + case.script.len());
        Reported {
            at: at.map(|at| at.start - before.len()..at.end - before.len()),
            text: text(json, yaml),
        }
    });
    Outcome {
        reported: reported.collect(),
        otherwise: String::new(),
    }
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/check")
}

#[test]
fn scripts_are_judged() {
    let count = snapshots::assert_cases(&folder(), outcome);
    assert!(count >= 800, "only {count} scripts");
}

/// Each message for a wrong script of `tests/check` has its three parts: what is wrong, why, and
/// what to write instead.
#[test]
fn messages_have_three_parts() {
    let files = snapshots::files(&folder());
    let cases = files.iter().flat_map(|(_, text)| snapshots::cases(text));
    let mut seen = std::collections::BTreeSet::new();
    for case in cases {
        let script = &case.script;
        for document in [
            script.clone(),
            format!(r#"{{"sections":{{"main":{script}}}}}"#),
            format!(r#"{{"sections":{{"main":[{{"connect":{script}}}]}}}}"#),
            format!(r#"{{"sections":{{"main":[{{"ai":{script}}}]}}}}"#),
        ] {
            let Ok(node) = Parsed::json(&document).map(Parsed::into_root) else {
                continue;
            };
            for dialect in [Dialect::Json, Dialect::Script] {
                for fault in &check(&node, Document::LANGUAGE, dialect) {
                    seen.insert((fault.code, fault.level()));
                    let parts = [
                        Some(&fault.message),
                        fault.note.as_ref(),
                        fault.help.as_ref(),
                    ];
                    for part in parts {
                        let part = part.unwrap_or_else(|| panic!("a part is missing:\n{fault}"));
                        let first = part.chars().next().unwrap();
                        assert!(
                            !first.is_ascii_uppercase()
                                || part.starts_with("SWML")
                                || part.starts_with("SignalWire"),
                            "{fault}"
                        );
                        assert!(!part.ends_with('.') && !part.contains('\n'), "{fault}");
                    }
                }
            }
        }
    }
    let reported = |code: &Code| seen.contains(&(*code, code.level()));
    // those of the macro's own grammar cannot occur in JSON
    let grammar = [
        // and these not in a script for calls
        Code::NotInMessaging,
        Code::CaseNeverMatches,
        Code::TooManyRequests,
        Code::Clamped,
        Code::Syntax,
        Code::MissingValue,
        Code::MissingSemicolon,
        Code::UnquotedText,
        // reported on request only: `swml-language/tests/calls.rs`
        Code::UntrustedInput,
        Code::ReasonAfterAnswer,
        // of files: `cargo-swml/tests/cmd/suppress.md` and `config.md`
        Code::NotPermitted,
        Code::InvalidSuppression,
        Code::UnusedSuppression,
        Code::SuppressionWithoutReason,
    ];
    let untold: Vec<_> = Code::ALL
        .iter()
        .filter(|code| !reported(code) && !grammar.contains(code))
        .collect();
    assert!(untold.is_empty(), "{untold:?}");
    assert!(seen.iter().any(|(_, level)| *level == Level::Warning));
}

/// Returns the codes that are reported for the statements of `main`.
fn codes_of(main: &str) -> Vec<&'static str> {
    let text = format!(r#"{{"sections": {{"main": [{main}]}}}}"#);
    let read = swml_core::Reader::new().json::<Document>(&text).unwrap();
    read.report()
        .iter()
        .map(|fault| fault.code.as_str())
        .collect()
}

#[test]
fn a_jump_ahead_passes_what_is_between() {
    let between = r#"{"answer": {}}, {"label": "b"}, {"hangup": {}}"#;
    let unreachable = ["unreachable"];
    assert_eq!(
        codes_of(&format!(r#"{{"goto": {{"label": "b"}}}}, {between}"#)),
        unreachable
    );
    // a condition may not hold, a jump may be used up, and a label lets it be met again
    for goto in [
        r#"{"label": "b", "when": "vars.x"}"#,
        r#"{"label": "b", "max": 2}"#,
    ] {
        assert!(codes_of(&format!(r#"{{"goto": {goto}}}, {between}"#)).is_empty());
    }
    let again = format!(r#"{{"label": "a"}}, {{"goto": {{"label": "b"}}}}, {between}"#);
    assert!(codes_of(&again).is_empty());
}

#[test]
fn a_stream_has_no_prefix_of_a_destination() {
    let text = r#"{"sections": {"main": [{"stream": {"url": "stream:wss://example.com/a"}}]}}"#;
    let read = swml_core::Reader::new().json::<Document>(text).unwrap();
    let fix = read.report().iter().find_map(|fault| fault.fix.as_ref());
    assert_eq!(fix.unwrap().text, r#""wss://example.com/a""#);
}
