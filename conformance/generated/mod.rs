//! Random documents from the table: SignalWire's own schema accepts each, a round trip changes
//! none, and an inserted error is reported.

mod choices;
mod converted;
pub(crate) mod json;
mod macros;
mod make;
mod mutate;
mod refused;
mod route;
mod rules;
mod seen;
mod source;
mod texts;
mod times;
mod walk;

use std::cell::RefCell;

use jsonschema::Validator;
use proptest::prelude::*;
use proptest::test_runner::{Config, RngSeed, TestCaseError, TestRunner};
use serde_json::Value;
use swml::{Document, messaging};
use swml_language::schema::Language;
use swml_language::tree::Node;

use self::choices::Choices;
use self::route::{Property, Route, Table, documented};
use self::seen::Seen;
use crate::differences::{REFUSED, Refused};
use crate::language::{Script, faults, schema};

/// The total number of documents: the same number for each property.
const DOCUMENTS: usize = 5000;

/// The number for a property with a known difference from the schema.
const DOCUMENTS_WITH_A_DIFFERENCE: usize = 250;

/// The length of the list of numbers that a document is drawn from.
const NUMBERS: usize = 300;

#[test]
fn calling() {
    every_property::<Document>();
}

#[test]
fn messaging() {
    every_property::<messaging::Document>();
}

fn every_property<S: Script>() {
    let Some(schema) = schema::<S>() else {
        return;
    };
    let seen = RefCell::new(Seen::default());
    let table = Table::of(&S::LANGUAGE.document);
    let mut properties = Vec::new();
    for &record in &table.records {
        properties.extend(documented(record).map(|field| Property { record, field }));
    }
    for &property in &properties {
        let route = Route::new(&table.records, property);
        let documents = made(S::LANGUAGE, &route);
        let differs = REFUSED.iter().any(|refused| refused.at == property.name());
        let cases = match differs {
            true => DOCUMENTS_WITH_A_DIFFERENCE,
            false => DOCUMENTS / properties.len(),
        };
        let tested = runner(cases).run(&documents, |made| {
            is_right::<S>(&made, &schema, &seen)?;
            reports_inserted_errors::<S>(&made, &schema, &seen)
        });
        if let Err(error) = tested {
            panic!("with the property {:?}: {error}", property.name());
        }
    }
    let seen = seen.into_inner();
    seen.say::<S>(&properties, &table);
    let unseen: Vec<_> = properties
        .iter()
        .map(|property| property.name())
        .filter(|name| !seen.properties.contains(name))
        .collect();
    assert!(unseen.is_empty(), "never generated: {unseen:?}");
    for refused in REFUSED.iter().filter(|refused| refused.language == S::NAME) {
        let Refused { what, why, .. } = refused;
        assert!(
            seen.refused.contains(what),
            "no longer refused: {what} ({why})"
        );
    }
    let methods = S::LANGUAGE.methods.rows.iter();
    let unseen: Vec<_> = methods
        .filter(|row| !row.constraints.undocumented && !seen.methods.contains(row.name))
        .collect();
    assert!(unseen.is_empty(), "never generated: {unseen:?}");
}

/// The same documents each time, unless the environment changes that: proptest reads
/// `PROPTEST_RNG_SEED` and `PROPTEST_CASES`.
fn runner(cases: usize) -> TestRunner {
    let mut config = Config::default();
    if config.rng_seed == RngSeed::Random {
        config.rng_seed = RngSeed::Fixed(1);
    }
    if config.cases == 256 {
        config.cases = u32::try_from(cases.max(4)).expect("a small number");
    }
    config.failure_persistence = None;
    config.max_shrink_iters = 20_000;
    TestRunner::new(config)
}

/// Visits random documents, each with a variant that has one error.
pub(crate) fn each<S: Script>(visit: &mut dyn FnMut(&Node<'static>)) {
    let table = Table::of(&S::LANGUAGE.document);
    let mut properties = Vec::new();
    for &record in &table.records {
        properties.extend(documented(record).map(|field| Property { record, field }));
    }
    let visit = RefCell::new(visit);
    for &property in &properties {
        let route = Route::new(&table.records, property);
        let documents = made(S::LANGUAGE, &route);
        let visited = runner(DOCUMENTS / properties.len()).run(&documents, |made| {
            let mut visit = visit.borrow_mut();
            visit(&made.node);
            let numbers: Vec<u16> = made.numbers.iter().rev().copied().collect();
            let mut choices = Choices::new(&numbers);
            if let Some((_, broken)) =
                mutate::broken(&made.node, &S::LANGUAGE.document, &mut choices)
            {
                visit(&broken);
            }
            Ok(())
        });
        visited.expect("nothing fails");
    }
}

/// A document, the numbers it was drawn from, and its JSON.
#[derive(Clone)]
struct Made {
    node: Node<'static>,
    numbers: Vec<u16>,
    text: String,
}

impl std::fmt::Debug for Made {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.text)
    }
}

fn made<'r>(
    language: &'static Language,
    route: &'r Route,
) -> impl Strategy<Value = Made> + use<'r> {
    proptest::collection::vec(any::<u16>(), 0..NUMBERS).prop_map(move |numbers| {
        let node = make::document(language, route, &numbers);
        let text = json::text(&node);
        Made {
            node,
            numbers,
            text,
        }
    })
}

/// The schema accepts a document without errors, and a round trip does not change it.
fn is_right<S: Script>(
    made: &Made,
    schema: &Validator,
    seen: &RefCell<Seen>,
) -> Result<(), TestCaseError> {
    let report = S::check_text(&made.text);
    if !report.is_ok() {
        seen.borrow_mut().dropped += 1;
        return Err(TestCaseError::reject(format!("{report}")));
    }
    seen.borrow_mut().add(&made.node, &S::LANGUAGE.document);
    let document = S::from_json(&made.text).expect("checked");
    let written = document.to_json();
    prop_assert_eq!(plain(&written), plain(&made.text));
    prop_assert_eq!(&S::from_json(&written).expect("written"), &document);
    document.through_yaml();
    prop_assert_eq!(
        &serde_json::from_str::<S>(&made.text).expect("checked"),
        &document
    );
    prop_assert_eq!(
        &serde_json::to_string(&document).expect("a document"),
        &written
    );
    prop_assert_eq!(faults(&document.check()), faults(&report));
    let refuses = |node: &Node<'static>| {
        let value: Value = serde_json::from_str(&json::text(node)).expect("JSON");
        schema.validate(&value).err().map(|error| error.to_string())
    };
    match refused::explain(&made.node, &S::LANGUAGE.document, &refuses) {
        Ok(needed) => seen.borrow_mut().refused.extend(needed),
        Err(error) => prop_assert!(false, "the schema refuses it: {}", error),
    }
    Ok(())
}

/// One error is reported in a document that had none.
fn reports_inserted_errors<S: Script>(
    made: &Made,
    schema: &Validator,
    seen: &RefCell<Seen>,
) -> Result<(), TestCaseError> {
    // drawn from the other end: independent of the document
    let numbers: Vec<u16> = made.numbers.iter().rev().copied().collect();
    let mut choices = Choices::new(&numbers);
    let Some((fault, broken)) = mutate::broken(&made.node, &S::LANGUAGE.document, &mut choices)
    else {
        return Ok(());
    };
    let text = json::text(&broken);
    let report = S::check_text(&text);
    prop_assert!(!report.is_ok(), "{} is not reported: {}", fault, text);
    prop_assert!(S::from_json(&text).is_err(), "{} is read: {}", fault, text);
    let value: Value = serde_json::from_str(&text).expect("JSON");
    let mut seen = seen.borrow_mut();
    let (count, missed) = seen.broken.entry(fault).or_default();
    *count += 1;
    *missed += usize::from(schema.is_valid(&value));
    Ok(())
}

/// JSON that does not distinguish `5` and `5.0`.
fn plain(text: &str) -> Value {
    fn walk(value: &mut Value) {
        match value {
            Value::Number(number) => *value = number.as_f64().into(),
            Value::Array(elements) => elements.iter_mut().for_each(walk),
            Value::Object(entries) => entries.values_mut().for_each(walk),
            _ => {}
        }
    }
    let mut value = serde_json::from_str(text).expect("JSON");
    walk(&mut value);
    value
}
