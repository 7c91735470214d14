//! The macro and the JSON reader find the same errors in the same script.

use std::collections::BTreeMap;

use proc_macro2::TokenStream;
use proptest::strategy::{Strategy, ValueTree};
use swml::{Document, messaging};

use super::choices::Choices;
use super::route::{Property, Route, Table};
use super::{Made, made, mutate, runner, source};
use crate::language::{Script, codes};

/// The number of documents with errors for each property of the table.
const DOCUMENTS: usize = 8;

#[test]
fn compile_time_and_run_time_agree() {
    let mut seen = BTreeMap::new();
    agree::<Document>(&mut seen);
    agree::<messaging::Document>(&mut seen);
    let faults: usize = seen.values().sum();
    assert!(faults > 900, "{seen:?}");
    crate::say(&format!(
        "{faults} broken scripts have the same codes by `swml!` and as JSON: {seen:?}"
    ));
}

fn agree<S: Script>(seen: &mut BTreeMap<&'static str, usize>) {
    let table = Table::of(&S::LANGUAGE.document);
    let mut runner = runner(1);
    for &record in &table.records {
        for field in record.fields {
            let route = Route::new(&table.records, Property { record, field });
            let documents = made(S::LANGUAGE, &route);
            for _ in 0..DOCUMENTS {
                let made = documents
                    .new_tree(&mut runner)
                    .expect("a document")
                    .current();
                if S::check_text(&made.text).is_clean() {
                    broken::<S>(&made, seen);
                }
            }
        }
    }
}

fn broken<S: Script>(made: &Made, seen: &mut BTreeMap<&'static str, usize>) {
    let numbers: Vec<u16> = made.numbers.iter().rev().copied().collect();
    let mut choices = Choices::new(&numbers);
    let Some((fault, broken)) = mutate::broken(&made.node, &S::LANGUAGE.document, &mut choices)
    else {
        return;
    };
    // a value of the wrong type is a different syntax error for each type
    if fault == "a value of another type" {
        return;
    }
    let Some(script) = source::script(&broken, S::LANGUAGE.methods, None) else {
        return;
    };
    let tokens: TokenStream = script.parse().expect("tokens");
    let (source, _) = swml_expand::judge(tokens, S::LANGUAGE);
    let faults = source.faults.iter().map(|fault| fault.code.as_str());
    let mut at_compile_time: Vec<&str> = faults.collect();
    let text = super::json::text(&broken);
    let mut at_run_time = codes(&S::check_text(&text));
    at_compile_time.sort_unstable();
    at_run_time.sort_unstable();
    // in the macro a property is written once for each of its cases
    if fault == "a property renamed" {
        at_compile_time.dedup();
        at_run_time.dedup();
    }
    assert_eq!(
        at_compile_time, at_run_time,
        "{fault}, at compile time and at run time\n{script}\n{text}"
    );
    *seen.entry(fault).or_default() += 1;
}
