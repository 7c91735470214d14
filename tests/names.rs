//! The table of the language is consistent in itself. `conformance` tests that it is the language
//! of SWML.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use std::collections::{BTreeMap, BTreeSet};

use swml_language::Document;
use swml_language::methods::Method;
use swml_language::schema::{EnumType, RecordType, Type};

/// Everything that is reachable from a document.
#[derive(Default)]
struct Table {
    records: BTreeMap<&'static str, &'static RecordType>,
    keywords: BTreeMap<&'static str, &'static EnumType>,
}

impl Table {
    fn whole() -> Self {
        let mut table = Self::default();
        table.visit(&Type::Record(Document::schema));
        table
    }

    fn visit(&mut self, ty: &'static Type) {
        match ty {
            Type::Var(inner) | Type::List(inner) | Type::Map(inner) => self.visit(inner),
            Type::Keyword(words) => {
                self.keywords.insert(words.rust, words);
            }
            Type::Record(record) => {
                let record = record();
                if let Some(known) = self.records.insert(record.rust, record) {
                    assert!(std::ptr::eq(known, record), "two records {}", record.rust);
                    return;
                }
                for field in record.fields {
                    self.visit(&field.ty);
                }
            }
            Type::Method(methods) => {
                for method in methods.rows {
                    self.visit(&method.ty);
                }
            }
            Type::Choice(choice) => {
                for alternative in choice.alternatives {
                    self.visit(&alternative.ty);
                }
            }
            Type::Any
            | Type::Null
            | Type::Bool
            | Type::Integer
            | Type::Number
            | Type::Duration(_)
            | Type::Text
            | Type::Condition
            | Type::Destination
            | Type::Inline => {}
        }
    }
}

/// Returns the names that occur more than once.
fn repeated<'n>(names: impl IntoIterator<Item = &'n str>) -> Vec<&'n str> {
    let mut seen = BTreeSet::new();
    names
        .into_iter()
        .filter(|&name| !seen.insert(name))
        .collect()
}

#[test]
fn the_walk_sees_the_table() {
    let table = Table::whole();
    for record in [
        "Document",
        "Connect",
        "ConnectDestination",
        "Header",
        "Branch",
    ] {
        assert!(table.records.contains_key(record), "{record}");
    }
    assert!(table.keywords.contains_key("CallState"));
}

#[test]
fn a_name_is_declared_once() {
    for (name, record) in Table::whole().records {
        let none: [&str; 0] = [];
        let fields = || record.fields.iter();
        assert_eq!(repeated(fields().map(|field| field.name)), none, "{name}");
        assert_eq!(repeated(fields().map(|field| field.rust)), none, "{name}");
    }
    let methods = Method::METHODS.rows.iter();
    assert!(repeated(methods.map(|method| method.name)).is_empty());
}

#[test]
fn the_words_of_a_set_differ() {
    for (name, set) in Table::whole().keywords {
        assert!(!set.words.is_empty(), "{name}");
        let words = || set.words.iter();
        assert!(repeated(words().map(|word| word.name)).is_empty(), "{name}");
        assert!(repeated(words().map(|word| word.rust)).is_empty(), "{name}");
    }
}

#[test]
fn a_property_leans_on_one_that_exists() {
    for (name, record) in Table::whole().records {
        for field in record.fields {
            let Some(with) = field.constraints.requires else {
                continue;
            };
            let outer = record.outer.map(|outer| outer());
            let known = [Some(record), outer]
                .into_iter()
                .flatten()
                .any(|record| record.field(with).is_some());
            assert!(known, "{name}.{} leans on `{with}`", field.name);
            assert_ne!(with, field.name, "{name}.{with} leans on itself");
        }
    }
}

#[test]
fn a_deprecated_name_is_not_a_current_one() {
    for (name, record) in Table::whole().records {
        let former = || {
            record
                .fields
                .iter()
                .flat_map(|field| field.constraints.suggest_for)
        };
        for former in former() {
            assert!(record.field(former).is_none(), "{name}.{former}");
        }
        assert!(repeated(former().copied()).is_empty(), "{name}");
    }
}

#[test]
fn secrets_are_marked() {
    for (name, record) in Table::whole().records {
        for field in record.fields {
            // tokens, as in `max_tokens`, are a unit of models
            let sounds_secret = field.name.contains("password")
                || field.name.ends_with("token")
                || field.name.ends_with("auth_pass")
                || field.name.ends_with("key_override")
                || field.name == "headers" && matches!(field.ty, Type::Map(_))
                || (name, field.name) == ("Header", "value");
            assert_eq!(
                field.constraints.secret, sounds_secret,
                "{name}.{}",
                field.name
            );
        }
    }
}
