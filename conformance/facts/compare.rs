//! The comparison of the table with the facts.
//!
//! A union of objects in the facts is one record and a rule in the table. So a record is compared
//! with all of them together: it has every property of each, and requires those that all of them
//! require.

use std::collections::BTreeSet;
use std::fmt::Debug;

use serde_json::Value;
use swml_language::schema::{Constraints, Field, MethodSpec, RecordType, Type};

use super::ours::Ours;
use super::theirs::{Facts, Theirs};

pub(super) struct Compare<'f> {
    facts: &'f Facts,
    /// The differences, each in one line.
    pub(super) found: BTreeSet<String>,
    /// The number of compared properties.
    pub(super) properties: usize,
    /// The number of compared words of enums.
    pub(super) words: usize,
    /// The compared types, since records are recursive.
    seen: BTreeSet<(Vec<&'static str>, Vec<*const Value>)>,
}

impl<'f> Compare<'f> {
    pub(super) fn new(facts: &'f Facts) -> Self {
        Self {
            facts,
            found: BTreeSet::new(),
            properties: 0,
            words: 0,
            seen: BTreeSet::new(),
        }
    }

    pub(super) fn method(&mut self, method: &'static MethodSpec, shapes: &'f [Value]) {
        let ours = Ours::of([(&method.ty, &method.constraints)]);
        self.values(method.name, ours, self.facts.leaves(shapes));
    }

    pub(super) fn says(&mut self, difference: String) {
        self.found.insert(difference);
    }

    fn differ(&mut self, at: &str, what: &str, ours: impl Debug, theirs: impl Debug) {
        self.says(format!("{at}: {what} {ours:?}, not {theirs:?}"));
    }

    fn same<T: PartialEq + Debug>(&mut self, at: &str, what: &str, ours: T, theirs: T) {
        if ours != theirs {
            self.differ(at, what, ours, theirs);
        }
    }

    fn values(&mut self, at: &str, ours: Ours, theirs: Theirs<'f>) {
        self.same(at, "is", widest(&ours.scalars), widest(&theirs.scalars));
        // any value is accepted, so its special cases need not be listed
        if ours.scalars.contains("any") {
            return;
        }
        // an enum beside any text is a suggestion
        if !(ours.any_text && theirs.any_text) {
            self.words += ours.words.len();
            self.same(at, "words", &ours.words, &theirs.words);
            self.same(at, "takes any text", ours.any_text, theirs.any_text);
            self.same(at, "takes a variable", ours.variable, theirs.variable);
        }
        self.numbers(at, &ours, &theirs);
        if let Some(form) = theirs.form.filter(|_| ours.any_text && !ours.formed) {
            self.differ(at, "form", "free", form);
        }
        self.same(at, "filled", ours.filled, theirs.filled);
        self.same(at, "most", ours.most, theirs.most);
        self.same(at, "needs the keys", &ours.keys, &theirs.keys);
        match (ours.records.as_slice(), theirs.objects.as_slice()) {
            ([], []) => {}
            (records @ [_, ..], objects @ [_, ..]) => {
                let open = records.iter().any(|record| record.open);
                self.same(at, "takes other properties", open, theirs.open);
                self.records(at, records, objects);
            }
            (records, objects) => {
                let records: Vec<_> = records.iter().map(|record| record.rust).collect();
                self.differ(at, "is an object", records, objects.len());
            }
        }
        self.parts(&format!("{at}[]"), &ours.elements, &theirs.elements);
        self.parts(&format!("{at}{{}}"), &ours.entries, &theirs.entries);
    }

    fn numbers(&mut self, at: &str, ours: &Ours, theirs: &Theirs<'f>) {
        let once = |bounds: &[[Option<f64>; 2]]| {
            let mut bounds: Vec<_> = bounds.iter().map(|bounds| format!("{bounds:?}")).collect();
            bounds.sort();
            bounds.dedup();
            bounds.join(" and ")
        };
        let (bounds, their_bounds) = (once(&ours.bounds), once(&theirs.bounds));
        if bounds != their_bounds {
            self.says(format!("{at}: bounds {bounds}, not {their_bounds}"));
        }
        // a number within the bounds needs no mention
        let within = |number: &f64| {
            theirs.bounds.iter().any(|[min, max]| {
                min.is_none_or(|min| min <= *number) && max.is_none_or(|max| *number <= max)
            })
        };
        let beside: Vec<f64> = theirs.also.iter().copied().filter(|n| !within(n)).collect();
        self.same(at, "takes also", ours.also.clone(), beside);
    }

    /// The elements of a list, or the entries of a map.
    fn parts(&mut self, at: &str, ours: &[(&'static Type, Constraints)], theirs: &[&'f Value]) {
        if ours.is_empty() != theirs.is_empty() {
            return self.differ(at, "is there", !ours.is_empty(), !theirs.is_empty());
        }
        if !ours.is_empty() {
            let ours = Ours::of(ours.iter().map(|(ty, constraints)| (*ty, constraints)));
            self.values(at, ours, self.facts.leaves(theirs.iter().copied()));
        }
    }

    fn records(&mut self, at: &str, records: &[&'static RecordType], objects: &[&'f [Value]]) {
        let pair = (
            records.iter().map(|record| record.rust).collect(),
            objects.iter().map(|rows| rows.as_ptr()).collect(),
        );
        if !self.seen.insert(pair) {
            return;
        }
        let fields = |record: &&'static RecordType| record.names(true);
        let ours: BTreeSet<&str> = records.iter().flat_map(fields).collect();
        let rows = objects.iter().copied().flatten();
        let theirs: BTreeSet<&str> = rows.map(|row| row["name"].as_str().unwrap()).collect();
        for name in theirs.difference(&ours) {
            self.says(format!("{at}.{name}: missing"));
        }
        for name in ours.difference(&theirs) {
            self.says(format!("{at}.{name}: unknown to the facts"));
        }
        for name in ours.intersection(&theirs) {
            let fields: Vec<_> = records
                .iter()
                .filter_map(|record| record.field(name))
                .collect();
            let named = |rows: &&'f [Value]| rows.iter().find(|row| row["name"] == *name);
            let rows: Vec<_> = objects.iter().filter_map(named).collect();
            let always = |all: bool, given: usize, of: usize| all && given == of;
            let required = always(
                fields.iter().all(|field| field.is_needed()),
                fields.len(),
                records.len(),
            );
            let theirs = always(
                rows.iter().all(|row| row["req"] == true),
                rows.len(),
                objects.len(),
            );
            let at = format!("{}.{name}", records[0].rust);
            self.same(&at, "required", required, theirs);
            self.property(&at, &fields, &rows);
        }
    }

    fn property(&mut self, at: &str, fields: &[&'static Field], rows: &[&'f Value]) {
        self.properties += 1;
        let ours = fields.iter().find_map(|field| field.constraints.default);
        let theirs = rows.iter().find_map(|row| match row.get("default")? {
            Value::String(text) => Some(text.clone()),
            Value::Array(list) => list.first()?.as_str().map(str::to_owned),
            other => Some(other.to_string()),
        });
        if !says(ours, theirs.as_deref()) {
            self.differ(at, "default", ours, theirs);
        }
        let ours = Ours::of(fields.iter().map(|field| (&field.ty, &field.constraints)));
        self.values(at, ours, self.facts.leaves(rows.iter().copied()));
    }
}

/// Returns true if our default, which is prose, agrees with theirs: "60 seconds" is 60.
fn says(ours: Option<&str>, theirs: Option<&str>) -> bool {
    let (Some(ours), Some(theirs)) = (ours, theirs) else {
        return ours.is_none() && theirs.is_none();
    };
    let number = |text: &str| text.parse::<f64>().ok();
    ours == theirs
        || ours.split([' ', '`', ',']).any(|word| {
            word == theirs || (number(word).is_some() && number(word) == number(theirs))
        })
}

/// Returns the scalars without those that another one covers.
fn widest<'s>(scalars: &BTreeSet<&'s str>) -> BTreeSet<&'s str> {
    let mut widest = scalars.clone();
    if widest.contains("number") {
        widest.remove("integer");
    }
    if widest.contains("any") {
        widest.retain(|scalar| *scalar == "any");
    }
    widest
}
