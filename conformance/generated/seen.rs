//! The coverage of the generated documents.

use std::collections::{BTreeMap, BTreeSet};

use swml_language::schema::Type;
use swml_language::tree::Node;

use super::route::{Property, Table};
use super::walk;
use crate::language::Script;
use crate::say;

#[derive(Default)]
pub(crate) struct Seen {
    pub(crate) documents: usize,
    /// Documents that broke a rule by chance.
    pub(crate) dropped: usize,
    pub(crate) methods: BTreeSet<&'static str>,
    /// Properties by record.
    pub(crate) properties: BTreeSet<(&'static str, &'static str)>,
    pub(crate) words: BTreeSet<(&'static str, &'static str)>,
    /// Parts that the schema rejects although they are valid.
    pub(crate) refused: BTreeSet<&'static str>,
    /// Documents with inserted errors, by kind: the number, and how many of them SignalWire's
    /// schema accepts.
    pub(crate) broken: BTreeMap<&'static str, (usize, usize)>,
}

impl Seen {
    pub(crate) fn add(&mut self, document: &Node<'static>, ty: &'static Type) {
        self.documents += 1;
        walk::each(
            document,
            ty,
            &mut |value| match (value.ty, value.node.entries()) {
                (Type::Record(record), Some(entries)) => {
                    let record = record();
                    let named = entries.iter().filter_map(|entry| record.field(&entry.key));
                    self.properties
                        .extend(named.map(|field| (record.rust, field.name)));
                }
                // written without quotes
                (Type::Record(record), None) => {
                    let record = record();
                    let primary = record.primaries().next();
                    self.properties
                        .extend(primary.map(|field| (record.rust, field.name)));
                }
                (Type::Method(methods), Some([step])) => {
                    self.methods
                        .extend(methods.get(&step.key).map(|method| method.name));
                }
                (Type::Keyword(words), None) => {
                    let word = value.node.text().and_then(|text| words.get(text));
                    self.words.extend(word.map(|word| (words.rust, word.name)));
                }
                _ => {}
            },
        );
    }
}

impl Seen {
    pub(crate) fn say<S: Script>(&self, properties: &[Property], table: &Table) {
        let name = S::NAME;
        say(&format!(
            "generated, {name}: {} documents ({} more broke a rule) with {} of {} methods, {} of {} properties, {} of {} words",
            self.documents,
            self.dropped,
            self.methods.len(),
            S::LANGUAGE.methods.rows.len(),
            self.properties.len(),
            properties.len(),
            self.words.len(),
            table.words.len(),
        ));
        say(&format!(
            "generated, {name}: the schema takes them all, but for {} known differences",
            self.refused.len()
        ));
        let put: usize = self.broken.values().map(|(count, _)| count).sum();
        let missed = self.broken.iter().filter(|(_, (_, missed))| *missed > 0);
        let missed: Vec<String> = missed
            .map(|(fault, (_, missed))| format!("{missed} times {fault}"))
            .collect();
        say(&format!(
            "generated, {name}: {put} faults put in, all reported; the schema misses {}",
            if missed.is_empty() {
                "none".to_owned()
            } else {
                missed.join(", ")
            },
        ));
    }
}
