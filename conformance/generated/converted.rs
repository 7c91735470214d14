//! What `cargo swml convert` writes is the script it was made from, with each property in it.

use std::fmt::Write as _;

use serde_json::Value;
use swml::{Document, messaging};
use swml_core::expansion::tree;
use swml_core::property::Property;

use super::macros::right;
use super::plain;
use super::route::{self, Route, Table};
use super::{made, runner};
use crate::convert;
use crate::language::Script;

/// All sources are compiled as one program, which prints the JSON of each on a line.
#[test]
fn source_is_the_same_script() {
    let mut scripts = Vec::new();
    converted::<Document>(&mut scripts);
    converted::<messaging::Document>(&mut scripts);
    let mut program = String::from("use swml::{swml, swml_messaging};\n\nfn main() {\n");
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
    let printed = crate::program::run("converted", &program);
    assert_eq!(printed.lines().count(), scripts.len());
    for ((json, source), line) in scripts.iter().zip(printed.lines()) {
        assert_eq!(meaning(plain(line)), meaning(plain(json)), "{source}");
    }
    crate::say(&format!(
        "{} scripts are the same as the source that `convert` writes",
        scripts.len()
    ));
}

/// The JSON and the source of a document with each property.
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

/// What a script says: with the version that `swml!` always writes, also in the documents
/// that stand in it as text.
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
