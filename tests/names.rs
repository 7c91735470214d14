//! The table of the language: that its names are sound in themselves, and that they
//! are the names of SWML.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde_json::Value;
use swml::schema::{Facets, Keywords, Record, Type, Unit};
use swml::{Document, Method};

/// Everything that can be reached from a document.
#[derive(Default)]
struct Table {
    records: BTreeMap<&'static str, &'static Record>,
    keywords: BTreeMap<&'static str, &'static Keywords>,
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

/// The names that stand more than once.
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
            let Some(with) = field.facets.with else {
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
fn a_former_name_is_no_live_one() {
    for (name, record) in Table::whole().records {
        let former = || record.fields.iter().flat_map(|field| field.facets.aka);
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
            // tokens, as in `max_tokens`, are what a model counts in
            let sounds_secret = field.name.contains("password")
                || field.name.ends_with("token")
                || field.name == "headers" && matches!(field.ty, Type::Map(_));
            assert_eq!(field.facets.secret, sounds_secret, "{name}.{}", field.name);
        }
    }
}

/// Where the table says on purpose something else than the facts do, and why.
const MEANT: &[(&str, &str)] = &[
    ("Connect.codec: default Some(\"PCMU\"), not None", PAGE),
    (
        "ConnectDestination.codec: default Some(\"PCMU\"), not None",
        PAGE,
    ),
    (
        "Connect.confirm_timeout: default Some(\"that of `timeout`\"), not None",
        PAGE,
    ),
    (
        "ConnectDestination.confirm_timeout: default Some(\"that of `timeout`\"), not None",
        PAGE,
    ),
    (
        "OutcomeSwitch.variable: default Some(\"the result of the method\"), not None",
        PAGE,
    ),
    (
        "Connect.timeout: bounds [Some(0.0), None], not [None, None]",
        TIME,
    ),
    (
        "ConnectDestination.timeout: bounds [Some(0.0), None], not [None, None]",
        TIME,
    ),
    (
        "Connect.confirm_timeout: bounds [Some(0.0), None], not [None, None]",
        TIME,
    ),
    (
        "ConnectDestination.confirm_timeout: bounds [Some(0.0), None], not [None, None]",
        TIME,
    ),
    (
        "Connect.max_duration: bounds [Some(0.0), None], not [None, None]",
        TIME,
    ),
    (
        "Connect.session_timeout: default Some(\"the setting of the space\"), not Some(\"0\")",
        "zero is below the schema's own minimum: it stands for `unset`",
    ),
    (
        "ConnectDestination.session_timeout: default Some(\"the setting of the space\"), not Some(\"0\")",
        "zero is below the schema's own minimum: it stands for `unset`",
    ),
    (
        "Record.input_sensitivity: bounds [Some(0.0), Some(100.0)], not [None, None]",
        PAGE,
    ),
    (
        "RecordCall.input_sensitivity: bounds [Some(0.0), Some(100.0)], not [None, None]",
        PAGE,
    ),
    (
        "RecordCall.terminators: default Some(\"none\"), not Some(\"\")",
        "said in a word",
    ),
    (
        "AiParams.attention_timeout: bounds [Some(10000.0), Some(600000.0)], not [None, None]",
        ZERO,
    ),
    (
        "AiParams.attention_timeout: is {\"integer\"}, not {\"integer\", \"number\"}",
        ZERO,
    ),
    (
        "BedrockParams.attention_timeout: bounds [Some(10000.0), Some(600000.0)], not [None, None]",
        ZERO,
    ),
    (
        "BedrockParams.attention_timeout: is {\"integer\"}, not {\"integer\", \"number\"}",
        ZERO,
    ),
    ("ParameterSchema.default: is a list 0, not 4", SCHEMA),
    ("ParameterSchema.default: is a map 0, not 4", SCHEMA),
    (
        "ParameterSchema.default: is {\"any\"}, not {\"boolean\", \"integer\", \"number\", \"string\"}",
        SCHEMA,
    ),
    (
        "ParameterSchema.default: takes a variable false, not true",
        SCHEMA,
    ),
    (
        "ParameterSchema.enum[]: is {\"any\"}, not {\"integer\", \"number\", \"string\"}",
        SCHEMA,
    ),
    (
        "ParameterSchema.enum[]: takes a variable false, not true",
        SCHEMA,
    ),
    (
        "SidecarParameter.default: is {\"any\"}, not {\"boolean\", \"integer\", \"number\", \"string\"}",
        SCHEMA,
    ),
    (
        "SidecarParameter.enum[]: is {\"any\"}, not {\"integer\", \"number\", \"string\"}",
        SCHEMA,
    ),
    ("SwaigAction.unset_global_data: is a map 1, not 0", UNSET),
    (
        "SwaigAction.unset_global_data: is an object [], not 4",
        UNSET,
    ),
    ("SwaigAction.unset_meta_data: is a map 1, not 0", UNSET),
    ("SwaigAction.unset_meta_data: is an object [], not 4", UNSET),
    (
        "SendFax.identity: default Some(\"the caller's number\"), not None",
        PAGE,
    ),
    (
        "TranslateStart.filter_from: words None, not Some({\"gen-z\", \"polite\", \"professional\", \"rude\", \"shakespeare\"})",
        FILTER,
    ),
    (
        "TranslateStart.filter_to: words None, not Some({\"gen-z\", \"polite\", \"professional\", \"rude\", \"shakespeare\"})",
        FILTER,
    ),
    (
        "SwaigFunction.description: required false, not true",
        PURPOSE,
    ),
];

const PAGE: &str = "the reference page says so, the schema says nothing";
const ZERO: &str = "the bounds are those of one alternative, the other one is the number 0";
const SCHEMA: &str = "a rule asks for values of the parameter's own type";
const UNSET: &str = "the schema has an empty object, its text one that takes the place of all";
const PURPOSE: &str = "a rule asks for it, to tell those who write its old name";
const FILTER: &str = "a filter is a word or text after `prompt:`, which a format judges";
const TIME: &str = "the schema forgets that time does not run backwards";

#[test]
fn the_table_says_what_the_facts_say() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/facts/methods.json");
    let Ok(text) = std::fs::read_to_string(&path) else {
        eprintln!("skipped: there is no ../shared/facts/methods.json");
        return;
    };
    let facts = Facts(serde_json::from_str(&text).unwrap());
    let mut found = BTreeSet::new();
    for method in Method::METHODS.rows {
        match facts.0["methods"].get(method.name) {
            Some(row) => {
                let mut compare = Compare {
                    facts: &facts,
                    found: &mut found,
                    seen: BTreeSet::new(),
                };
                let shapes = row["shapes"].as_array().unwrap();
                let ours = Ours::of(&method.ty, &method.facets);
                let theirs = facts.leaves(shapes.iter());
                compare.leaves(method.name, ours, theirs);
            }
            None => {
                found.insert(format!("{}: no method", method.name));
            }
        }
    }
    let meant: BTreeSet<String> = MEANT.iter().map(|(what, _)| (*what).to_owned()).collect();
    let unmeant: Vec<_> = found.difference(&meant).collect();
    let settled: Vec<_> = meant.difference(&found).collect();
    assert!(unmeant.is_empty(), "not as the facts have it: {unmeant:#?}");
    assert!(settled.is_empty(), "no longer different: {settled:#?}");
}

/// `methods.json`; its `legend` tells how to read it.
struct Facts(Value);

/// What a value may be, by the facts: references followed, alternatives side by side.
#[derive(Default)]
struct Theirs<'f> {
    scalars: BTreeSet<&'f str>,
    words: Option<BTreeSet<&'f str>>,
    /// The properties of every object it may be.
    objects: Vec<&'f [Value]>,
    elements: Vec<&'f Value>,
    entries: Vec<&'f Value>,
    /// What an object may hold beside its properties.
    extra: Vec<&'f Value>,
    variable: bool,
}

impl<'f> Theirs<'f> {
    /// What a property may be in one object of several, or in another.
    fn or(mut self, other: Theirs<'f>) -> Self {
        self.scalars.extend(other.scalars);
        self.words = match (self.words, other.words) {
            (Some(mut words), Some(others)) => {
                words.extend(others);
                Some(words)
            }
            _ => None,
        };
        self.objects.extend(other.objects);
        self.elements.extend(other.elements);
        self.entries.extend(other.entries);
        self.extra.extend(other.extra);
        self.variable |= other.variable;
        self
    }
}

impl Facts {
    fn leaves<'f>(&'f self, nodes: impl Iterator<Item = &'f Value>) -> Theirs<'f> {
        let mut theirs = Theirs::default();
        for node in nodes {
            self.leaf(node, &mut theirs);
        }
        theirs
    }

    fn leaf<'f>(&'f self, node: &'f Value, theirs: &mut Theirs<'f>) {
        if let Some(scalar) = node.as_str() {
            match scalar {
                "var_only" => theirs.variable = true,
                _ => drop(theirs.scalars.insert(scalar)),
            }
            return;
        }
        let node = node.as_object().unwrap();
        theirs.variable |= node.get("var").is_some_and(|var| var == true);
        if let Some(words) = node.get("enum") {
            let words = words.as_array().unwrap().iter();
            // a number alone, such as 0, is no word
            for word in words.filter_map(Value::as_str) {
                theirs.words.get_or_insert_default().insert(word);
            }
        }
        for (key, value) in node {
            match key.as_str() {
                "ref" | "object" => match self.0["types"].get(value.as_str().unwrap()) {
                    Some(named) => self.leaf(named, theirs),
                    // `SWMLMethod`
                    None => drop(theirs.scalars.insert("method")),
                },
                "alias" | "scalar" | "type" => self.leaf(value, theirs),
                "one_of" | "any_of" => {
                    for node in value.as_array().unwrap() {
                        self.leaf(node, theirs);
                    }
                }
                "methods" => drop(theirs.scalars.insert("method")),
                "document" => drop(theirs.scalars.insert("document")),
                "extra" => theirs.extra.push(value),
                "props" => theirs.objects.push(value.as_array().unwrap()),
                "array" => theirs.elements.push(value),
                "map" => theirs.entries.push(value),
                _ => {}
            }
        }
    }
}

/// The same by the table.
#[derive(Default)]
struct Ours {
    scalars: BTreeSet<&'static str>,
    words: Option<BTreeSet<&'static str>>,
    records: Vec<&'static Record>,
    elements: Vec<(&'static Type, Facets)>,
    entries: Vec<&'static Type>,
    variable: bool,
}

impl Ours {
    fn of(ty: &'static Type, facets: &Facets) -> Self {
        let mut ours = Self::default();
        ours.add(ty, facets);
        ours
    }

    fn add(&mut self, ty: &'static Type, facets: &Facets) {
        let scalar = match ty {
            Type::Any => "any",
            Type::Null => "null",
            Type::Bool => "boolean",
            Type::Integer | Type::Duration(Unit::Seconds | Unit::Milliseconds) => "integer",
            Type::Number | Type::Duration(Unit::DecimalSeconds) => "number",
            Type::Text | Type::Condition | Type::Destination | Type::Inline => "string",
            Type::Method(_) => "method",
            Type::Keyword(set) => {
                self.words = Some(set.words.iter().map(|word| word.name).collect());
                "string"
            }
            Type::Var(inner) => {
                self.variable = true;
                return self.add(inner, facets);
            }
            Type::List(inner) => return self.elements.push((inner, *facets)),
            Type::Map(inner) => return self.entries.push(inner),
            Type::Record(record) => {
                let record = record();
                if record.is_document() {
                    self.scalars.insert("document");
                    return;
                }
                self.records.push(record);
                if let Some(primary) = record.primaries().next().filter(|_| record.bare) {
                    self.add(&primary.ty, &primary.facets);
                }
                return;
            }
            Type::Choice(choice) => {
                for alternative in choice.alternatives {
                    self.add(&alternative.ty, &alternative.facets);
                }
                return;
            }
        };
        self.scalars.insert(scalar);
    }
}

struct Compare<'f> {
    facts: &'f Facts,
    found: &'f mut BTreeSet<String>,
    /// Records on the way down, for those that hold themselves.
    seen: BTreeSet<&'static str>,
}

impl Compare<'_> {
    fn differ(
        &mut self,
        at: &str,
        what: &str,
        ours: impl std::fmt::Debug,
        theirs: impl std::fmt::Debug,
    ) {
        self.found
            .insert(format!("{at}: {what} {ours:?}, not {theirs:?}"));
    }

    fn leaves(&mut self, at: &str, ours: Ours, mut theirs: Theirs<'_>) {
        // a few known keys beside free ones: to us the keys are free
        if ours.records.is_empty() && !theirs.extra.is_empty() {
            theirs.entries.append(&mut theirs.extra);
            theirs.objects.clear();
        }
        let open = ours.records.iter().any(|record| record.open);
        if open == theirs.extra.is_empty() {
            self.differ(at, "takes any property", open, !theirs.extra.is_empty());
        }
        if ours.scalars != theirs.scalars {
            self.differ(at, "is", &ours.scalars, &theirs.scalars);
        }
        if ours.words != theirs.words {
            self.differ(at, "words", &ours.words, &theirs.words);
        }
        // any text may hold a variable
        if ours.variable != theirs.variable && !ours.scalars.contains("string") {
            self.differ(at, "takes a variable", ours.variable, theirs.variable);
        }
        match (ours.records.as_slice(), theirs.objects.as_slice()) {
            ([], []) => {}
            ([record], objects @ [_, ..]) => self.record(at, record, objects),
            (records, objects) => {
                let records: Vec<_> = records.iter().map(|record| record.rust).collect();
                self.differ(at, "is an object", records, objects.len());
            }
        }
        match (ours.elements.as_slice(), theirs.elements.as_slice()) {
            ([], []) => {}
            ([(ty, facets)], elements @ [_, ..]) => {
                let theirs = self.facts.leaves(elements.iter().copied());
                self.leaves(&format!("{at}[]"), Ours::of(ty, facets), theirs);
            }
            (ours, theirs) => self.differ(at, "is a list", ours.len(), theirs.len()),
        }
        match (ours.entries.as_slice(), theirs.entries.as_slice()) {
            ([], []) => {}
            ([ty], entries @ [_, ..]) => {
                let theirs = self.facts.leaves(entries.iter().copied());
                self.leaves(&format!("{at}{{}}"), Ours::of(ty, &Facets::NONE), theirs);
            }
            (ours, theirs) => self.differ(at, "is a map", ours.len(), theirs.len()),
        }
    }

    /// A record against the objects it stands for, which exclude each other.
    fn record(&mut self, at: &str, record: &'static Record, objects: &[&[Value]]) {
        if !self.seen.insert(record.rust) {
            return;
        }
        let named =
            |object: &'_ [Value], name: &str| object.iter().position(|row| row["name"] == name);
        let ours: BTreeSet<&str> = record.fields.iter().map(|field| field.name).collect();
        let theirs: BTreeSet<&str> = objects
            .iter()
            .flat_map(|object| object.iter())
            .map(|row| row["name"].as_str().unwrap())
            .collect();
        for name in theirs.difference(&ours) {
            self.found.insert(format!("{at}.{name}: missing"));
        }
        for name in ours.difference(&theirs) {
            self.found
                .insert(format!("{at}.{name}: unknown to the facts"));
        }
        for field in record.fields {
            let rows: Vec<&Value> = objects
                .iter()
                .filter_map(|object| Some(&object[named(object, field.name)?]))
                .collect();
            let Some(row) = rows.first() else {
                continue;
            };
            let at = format!("{}.{}", record.rust, field.name);
            let required = rows.len() == objects.len() && rows.iter().all(|row| row["req"] == true);
            if field.required != required {
                self.differ(&at, "required", field.required, required);
            }
            let bounds = [field.facets.min, field.facets.max];
            let their_bounds = [row["min"].as_f64(), row["max"].as_f64()];
            if bounds != their_bounds {
                self.differ(&at, "bounds", bounds, their_bounds);
            }
            let default = match row.get("default") {
                Some(Value::String(text)) => Some(text.clone()),
                Some(Value::Array(list)) => list[0].as_str().map(str::to_owned),
                other => other.map(Value::to_string),
            };
            // ours is for people: `60 seconds`
            let same = match (field.facets.default, &default) {
                (Some(ours), Some(theirs)) => {
                    ours == theirs || ours.split([' ', '`']).any(|word| word == theirs)
                }
                (ours, theirs) => ours.is_none() && theirs.is_none(),
            };
            if !same {
                self.differ(&at, "default", field.facets.default, default);
            }
            let theirs = rows
                .iter()
                .map(|row| self.facts.leaves(std::iter::once(*row)));
            let theirs = theirs.reduce(Theirs::or).unwrap();
            self.leaves(&at, Ours::of(&field.ty, &field.facets), theirs);
        }
        self.seen.remove(record.rust);
    }
}
