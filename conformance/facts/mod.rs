//! The table agrees with the facts in both directions: every method, property, type, word, bound,
//! default, and what is optional or can be a variable.

mod compare;
mod ours;
mod theirs;

use std::collections::BTreeSet;

use swml_language::messaging;
use swml_language::methods::Method;
use swml_language::schema::MethodSet;

use self::compare::Compare;
use self::theirs::Facts;
use crate::differences::{CALLING, MESSAGING};
use crate::{say, shared};

#[test]
fn calling() {
    table("methods.json", Method::METHODS, CALLING);
}

#[test]
fn messaging() {
    table("messaging.json", messaging::Method::METHODS, MESSAGING);
}

fn table(file: &str, methods: &'static MethodSet, meant: &[(&str, &str)]) {
    let Some(text) = shared(&format!("facts/{file}")) else {
        return;
    };
    let facts = Facts::read(&text);
    let mut compare = Compare::new(&facts);
    // the facts have no undocumented names: `tests/golden_newer.rs` tests those of the table
    let documented = methods
        .rows
        .iter()
        .filter(|row| !row.constraints.undocumented);
    for method in documented {
        match facts.method(method.name) {
            Some(shapes) => compare.method(method, shapes),
            None => compare.says(format!("{}: no method", method.name)),
        }
    }
    for name in facts.methods() {
        if methods.get(name).is_none() {
            compare.says(format!("{name}: a method we lack"));
        }
    }
    say(&format!(
        "{file}: {} methods, {} properties and {} words compared, {} differences meant",
        methods.names(true).len(),
        compare.properties,
        compare.words,
        meant.len(),
    ));
    let found = compare.found;
    let listed: BTreeSet<String> = meant.iter().map(|(what, _)| (*what).to_owned()).collect();
    assert_eq!(listed.len(), meant.len(), "a difference is listed twice");
    let unmeant: Vec<_> = found.difference(&listed).collect();
    let settled: Vec<_> = listed.difference(&found).collect();
    assert!(unmeant.is_empty(), "not as the facts have it: {unmeant:#?}");
    assert!(settled.is_empty(), "no longer different: {settled:#?}");
}
