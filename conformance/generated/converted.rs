//! The output of `cargo swml convert` is equal to its input, for each property.

use std::fmt::Write as _;

use serde_json::Value;
use swml::{Document, messaging};
use swml_core::private::tree;
use swml_core::property::Property;

use super::macros::right;
use super::plain;
use super::route::{self, Route, Table};
use super::{made, runner};
use crate::language::Script;
use cargo_swml::source as convert;

/// All sources are compiled as one program, which prints the JSON of each on a line.
#[test]
fn source_is_the_same_script() {
    let mut scripts = Vec::new();
    converted::<Document>(&mut scripts);
    converted::<messaging::Document>(&mut scripts);
    compiled("converted", &scripts);
    crate::say(&format!(
        "{} scripts are the same as the source that `convert` writes",
        scripts.len()
    ));
}

/// Compiles sources as one program, and compares the results.
fn compiled(name: &str, scripts: &[(String, String)]) {
    let mut program = String::from(
        "#![allow(unused_imports)]\nuse swml::{swml, swml_messaging};\n\nfn main() {\n",
    );
    for number in 0..scripts.len() {
        let _ = writeln!(program, "    println!(\"{{}}\", script_{number}());");
    }
    program.push_str("}\n");
    for (number, (_, source)) in scripts.iter().enumerate() {
        let _ = writeln!(
            program,
            "\nfn script_{number}() -> String {{\n    {source}.to_json()\n}}"
        );
    }
    let printed = conformance::program::run(env!("CARGO_TARGET_TMPDIR"), name, &program);
    assert_eq!(printed.lines().count(), scripts.len());
    for ((json, source), line) in scripts.iter().zip(printed.lines()) {
        assert_eq!(meaning(plain(line)), meaning(plain(json)), "{source}");
    }
}

/// Texts that try to escape from the source that they are written in.
const HOSTILE: [&str; 16] = [
    "\"; std::process::exit(9); \"",
    "r#\"#\"##",
    "\\\"\\",
    "*/ /* // \n#!",
    "} } hangup; section x {",
    "(std::process::exit(9))",
    "@if true { }",
    "..(x)",
    "\u{0}\u{1b}\u{7f}\u{9f}",
    "\u{202e}\u{2066}\u{feff}\u{2028}",
    "\r\n\t\r",
    "'\\''{}{{}}{0}",
    "$crate::x $(x)* $x",
    "\\u{41}\\x41\\n",
    "é\u{301}\u{10ffff}",
    "r\"\" b\"\" c\"\" 'a 1_u8",
];

/// Hostile text arrives unchanged: as a text, a key, a section, a case, and in combinations.
/// `SWML_HOSTILE` sets the number of documents, see the README of `fuzz`.
#[test]
fn hostile_documents_are_only_text() {
    let count = std::env::var("SWML_HOSTILE");
    let count: usize = count.map_or(96, |count| count.parse().expect("a number"));
    let mut scripts = Vec::new();
    for number in 0..count {
        let text = |turn: usize| {
            let (first, second) = (number + turn, number / HOSTILE.len() + turn);
            let both = [
                HOSTILE[first % HOSTILE.len()],
                HOSTILE[second % HOSTILE.len()],
            ];
            both[..1 + number % 2].join(&number.to_string())
        };
        let section = format!("s{}", text(7));
        let json = serde_json::json!({
            "version": "1.0.0",
            "sections": {
                "main": [
                    {"set": {text(0): [text(1), {text(2): text(3)}]}},
                    {"play": {"url": format!("say:{}", text(4))}},
                    {"switch": {"variable": "x", "case": {text(5): [{"hangup": {}}]}, "default": []}},
                    {"execute": {"dest": &section}},
                    {"return": text(6)},
                ],
                &section: [{"return": text(8)}],
            }
        });
        let json = json.to_string();
        let document = Document::from_json(&json).unwrap_or_else(|error| panic!("{json}\n{error}"));
        // invalid scripts do not get to the compiler
        if document.check().is_clean() {
            let source = convert::write(&tree(&document), Document::LANGUAGE);
            scripts.push((document.to_json(), source.trim().to_owned()));
        }
    }
    assert!(scripts.len() * 2 > count, "{} of {count}", scripts.len());
    compiled("hostile", &scripts);
    crate::say(&format!(
        "{} hostile documents are only text in the source of `convert`",
        scripts.len()
    ));
}

/// Collects the JSON and the source of a document with each property.
fn converted<S: Script + Property>(scripts: &mut Vec<(String, String)>) {
    let table = Table::of(&S::LANGUAGE.document);
    let mut runner = runner(1);
    for &record in &table.records {
        for field in record.fields {
            let route = Route::new(&table.records, route::Property { record, field });
            let Some(made) = right::<S>(&made(S::LANGUAGE, &route), &mut runner) else {
                continue;
            };
            let document = S::from_json(&made.text).expect("checked");
            let source = convert::write(&tree(&document), S::LANGUAGE);
            scripts.push((made.text, source.trim().to_owned()));
        }
    }
}

/// The content of a script: with the version that `swml!` always writes, also in the documents
/// inside texts.
fn meaning(value: Value) -> Value {
    match value {
        Value::Object(map) => {
            let is_document = map.get("sections").is_some_and(Value::is_object);
            let entries = map.into_iter().map(|(key, value)| (key, meaning(value)));
            let mut map: serde_json::Map<_, _> = entries.collect();
            if is_document {
                map.entry("version").or_insert_with(|| "1.0.0".into());
            }
            Value::Object(map)
        }
        Value::Array(elements) => Value::Array(elements.into_iter().map(meaning).collect()),
        Value::String(text) => match serde_json::from_str(&text) {
            Ok(Value::Object(_)) => meaning(plain(&text)),
            _ => Value::String(text),
        },
        other => other,
    }
}
