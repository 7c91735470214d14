//! The names of both languages, for mistakes in a configuration.

use std::collections::BTreeSet;

use swml_language::schema::{Language, MethodSpec, RecordType, Type};
use swml_language::{Document, messaging};

/// Returns the names of all methods, sorted.
pub(super) fn methods() -> Vec<&'static str> {
    let names: BTreeSet<&'static str> = languages()
        .iter()
        .flat_map(|language| language.methods.all_names())
        .collect();
    names.into_iter().collect()
}

/// Returns the names of all properties, sorted.
pub(super) fn properties() -> Vec<&'static str> {
    let mut names = NameCollector::default();
    for language in languages() {
        names.collect(&language.document);
    }
    names.found.into_iter().collect()
}

fn languages() -> [&'static Language; 2] {
    [Document::LANGUAGE, messaging::Document::LANGUAGE]
}

#[derive(Default)]
struct NameCollector {
    found: BTreeSet<&'static str>,
    /// The objects so far, by address: types are recursive.
    seen: BTreeSet<*const RecordType>,
    /// The methods so far, in the same way.
    methods: BTreeSet<*const MethodSpec>,
}

impl NameCollector {
    fn collect(&mut self, ty: &'static Type) {
        match ty.bare() {
            Type::List(inner) | Type::Map(inner) => self.collect(inner),
            Type::Choice(choice) => {
                for one in choice.alternatives {
                    self.collect(&one.ty);
                }
            }
            Type::Method(methods) => {
                for row in methods.rows {
                    if self.methods.insert(row) {
                        self.collect(&row.ty);
                    }
                }
            }
            Type::Record(record) => {
                let record = record();
                if self.seen.insert(record) {
                    for field in record.fields {
                        self.found.insert(field.name);
                        self.collect(&field.ty);
                    }
                }
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_both_languages_are_found() {
        let properties = properties();
        // of a method, of an object in one, of a destination, of a message
        for name in ["timeout", "step_criteria", "from_name", "media", "sections"] {
            assert!(properties.contains(&name), "{name}");
        }
        assert!(!properties.contains(&"novel"));
        assert!(methods().contains(&"reply") && methods().contains(&"play"));
    }
}
