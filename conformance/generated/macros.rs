//! `swml!` and `swml_json!` agree byte for byte, for every property and in any mixture of literals
//! and Rust. So does a script of typed values, which `swml!` creates where a jump in Rust code
//! leaves no literal text; and the expansion for an editor is equal.

use std::fmt::Write as _;

use proptest::strategy::{Strategy, ValueTree};
use swml::{Document, messaging};

use super::choices::Choices;
use super::route::{Property, Route, Table};
use super::{Made, made, runner, source};
use crate::language::Script;

/// All scripts are compiled as one program, which compares.
#[test]
fn agree() {
    let mut program = String::from(HEAD);
    let mut scripts = 0;
    scripts += functions::<Document>(&mut program, "swml", "swml_json");
    scripts +=
        functions::<messaging::Document>(&mut program, "swml_messaging", "swml_messaging_json");
    program.push_str("fn main() {\n");
    for script in 0..scripts {
        let _ = writeln!(program, "    script_{script}();");
    }
    program.push_str("}\n");
    conformance::program::run(env!("CARGO_TARGET_TMPDIR"), "generated", &program);
    crate::say(&format!(
        "{scripts} scripts are the same by `swml!`, by `swml_json!`, as typed values and in an editor"
    ));
}

const HEAD: &str = r#"
#![allow(unused, clippy::all)]
/// The facade as an editor has it.
mod __ {
    pub use swml::__::*;
    pub mod places { swml_macros::swml_places! {} }
}
fn yes() -> bool { true }
fn same<D: PartialEq + std::fmt::Display>(script: usize, text: std::borrow::Cow<'static, str>, document: D, typed: D, in_editor: D, made: Option<&str>) {
    assert_eq!(text, document.to_string(), "script {script}");
    assert_eq!(text, typed.to_string(), "script {script}");
    // what is read out of the text are the values
    assert!(document == typed, "script {script}");
    assert!(document == in_editor, "script {script}");
    if let Some(made) = made {
        // 5.0 seconds are 5 to `swml!`, and a document in a document has a version
        let sections = |text: &str| serde_json::from_str::<serde_json::Value>(text).unwrap()["sections"].to_string().replace(".0", "").replace(",\"version\":\"1\"", "");
        assert_eq!(sections(&text), sections(made), "script {script}");
        assert!(matches!(text, std::borrow::Cow::Borrowed(_)), "script {script}");
    }
}
"#;

/// The script with a jump that is never taken, but for the macro might leave half of a statement
/// written.
fn jumping(script: &str) -> String {
    const JUMP: &str = "@let () = loop { break };";
    const MAIN: &str = "section \"main\" {";
    match script.split_once(MAIN) {
        Some((before, main)) => format!("{before}{MAIN} {JUMP}{main}"),
        None => format!("{JUMP} {script}"),
    }
}

/// A function for each property, with Rust in the script, and for one in three another without.
fn functions<S: Script>(program: &mut String, typed: &str, text: &str) -> usize {
    let table = Table::of(&S::LANGUAGE.document);
    let mut count = 0;
    let before = program.matches("\nfn script_").count();
    let mut runner = runner(1);
    for &record in &table.records {
        for (index, field) in record.fields.iter().enumerate() {
            let property = Property { record, field };
            let route = Route::new(&table.records, property);
            let documents = made(S::LANGUAGE, &route);
            let with_and_without: &[bool] = if index % 3 == 0 {
                &[true, false]
            } else {
                &[true]
            };
            for &rust in with_and_without {
                let Some(Made {
                    node,
                    numbers,
                    text: json,
                }) = right::<S>(&documents, &mut runner)
                else {
                    continue;
                };
                let numbers: Vec<u16> = numbers.into_iter().rev().collect();
                let choices = rust.then(|| Choices::new(&numbers));
                let script = source::script(&node, S::LANGUAGE.methods, choices);
                let script = script.expect("sayable");
                let made = match rust {
                    true => "None".to_owned(),
                    false => format!("Some({json:?})"),
                };
                let number = before + count;
                let _ = writeln!(
                    program,
                    "fn script_{number}() {{\n    same({number}, swml::{text}! {{ {script} }}, swml::{typed}! {{ {script} }}, swml::{typed}! {{ {} }}, swml_macros::{typed}_in_editor! {{ crate {script} }}, {made});\n}}",
                    jumping(&script)
                );
                count += 1;
            }
        }
    }
    count
}

/// A document without errors.
pub(super) fn right<S: Script>(
    documents: &impl Strategy<Value = Made>,
    runner: &mut proptest::test_runner::TestRunner,
) -> Option<Made> {
    (0..20)
        .filter_map(|_| Some(documents.new_tree(runner).ok()?.current()))
        .find(|made| {
            let is_sayable = source::script(&made.node, S::LANGUAGE.methods, None).is_some();
            is_sayable && S::check_text(&made.text).is_clean()
        })
}
