//! The JSON Schema of `cargo swml schema`, compared with the checker: whatever has no error in the
//! checker is valid by the schema, and whatever has an error of shape is not.
//!
//! Scripts are those of the corpus, of the snapshots of the checker, and random ones.

use std::collections::{BTreeMap, BTreeSet};

use jsonschema::Validator;
use serde_json::Value;
use swml::{Document, Level, messaging};
use swml_language::check::{Dialect, check};
use swml_language::read::Parsed;
use swml_language::schema::Language;
use swml_language::tree::{Content, Node, Place};

use crate::generated::{self, json};
use crate::language::Script;
use crate::say;
use crate::schema_differences::{DIFFERENCES, Difference};

/// The codes of errors in names, types, words and bounds.
const SHAPE: &[&str] = &[
    "unknown-method",
    "unknown-property",
    "missing-property",
    "wrong-type",
    "unknown-word",
    "out-of-range",
    "uneven-duration",
    "empty-list",
    "too-many",
    "empty-text",
    "repeated-word",
    "missing-main",
    "empty-section",
    "step-shape",
    "not-for-callee",
    "invalid-url",
    "invalid-sound",
    "invalid-codec",
    "invalid-header",
    "invalid-digits",
    "invalid-time",
    "invalid-amount",
    "invalid-vad-config",
    "invalid-phone-number",
    "invalid-destination",
    "belongs-on-top",
    "no-destination",
    "one-or-several-sounds",
    "empty-message",
    "branch-shape",
];

/// A schema, and what was judged by it.
struct Judge<'j> {
    language: &'static Language,
    schema: Validator,
    counts: BTreeMap<&'static str, usize>,
    failures: &'j mut Vec<String>,
    /// The listed differences that a script shows.
    met: &'j mut [bool],
}

impl<'j> Judge<'j> {
    fn new(
        language: &'static Language,
        met: &'j mut [bool],
        failures: &'j mut Vec<String>,
    ) -> Self {
        let schema = cargo_swml::json_schema::of(language);
        Self {
            language,
            schema: jsonschema::validator_for(&schema).expect("a schema"),
            counts: BTreeMap::new(),
            failures,
            met,
        }
    }

    /// Compares the verdicts on a script.
    fn judge(&mut self, name: &str, root: &Node<'_>, dialect: Dialect) {
        let report = check(root, self.language, dialect);
        let mut texts = BTreeSet::new();
        let is_json = documents_in(root, &mut texts);
        // a validator does not see the first of two entries with one key
        let has_twice = report
            .iter()
            .any(|fault| fault.code.as_str() == "duplicate-property");
        if !is_json || has_twice {
            *self.counts.entry("skipped").or_default() += 1;
            return;
        }
        let text = json::text(root);
        let value: Value = serde_json::from_str(&text).expect("JSON");
        let refused = self.schema.validate(&value).err();
        let is_shape = |code: &str| SHAPE.contains(&code);
        let errors = || report.iter().filter(|fault| fault.level() == Level::Error);
        let shape: Vec<_> = errors()
            .filter(|fault| is_shape(fault.code.as_str()) && !texts.contains(&fault.place))
            .collect();
        let (kind, failure) = match (shape.as_slice(), &refused) {
            ([], None) if errors().next().is_none() => ("right", None),
            ([], Some(error)) if errors().next().is_none() => {
                let why = format!("{} at {}", error, error.instance_path());
                ("right, and refused", Some(why))
            }
            ([], _) => ("wrong otherwise", None),
            (_, Some(_)) => ("wrong", None),
            (shape, None) => {
                let mut unlisted = Vec::new();
                for fault in shape {
                    let code = fault.code.as_str();
                    let fits = |one: &Difference| {
                        one.code == code && (one.is)(&fault.message, &fault.path)
                    };
                    match DIFFERENCES.iter().position(fits) {
                        Some(index) => self.met[index] = true,
                        None => {
                            unlisted.push(format!("{code}: {} at {}", fault.message, fault.path))
                        }
                    }
                }
                match unlisted.is_empty() {
                    true => ("wrong, and listed", None),
                    false => ("wrong, and accepted", Some(unlisted.join("\n  "))),
                }
            }
        };
        *self.counts.entry(kind).or_default() += 1;
        if let Some(why) = failure {
            let short: String = text.chars().take(600).collect();
            self.failures
                .push(format!("{name}: {kind}: {why}\n{short}\n"));
        }
    }

    /// Judges JSON or YAML.
    fn text(&mut self, name: &str, text: &str) {
        for (parsed, dialect) in [
            (Parsed::json(text), Dialect::Json),
            (Parsed::yaml(text), Dialect::Yaml),
        ] {
            let Ok(parsed) = parsed else { continue };
            self.judge(name, parsed.root(), dialect);
        }
    }

    /// Prints the counts so far, and starts anew.
    fn say(&mut self, what: &str) {
        let counts = std::mem::take(&mut self.counts);
        let total: usize = counts.values().sum();
        let counts: Vec<String> = counts
            .iter()
            .map(|(kind, count)| format!("{count} {kind}"))
            .collect();
        say(&format!(
            "JSON Schema, {}, {what}: {total} verdicts: {}",
            self.language.name,
            counts.join(", ")
        ));
    }
}

/// Collects the places of documents that are JSON in a text, where a schema does not look; returns
/// false for a tree that is not JSON.
fn documents_in(node: &Node<'_>, found: &mut BTreeSet<Place>) -> bool {
    match &node.content {
        Content::Error => false,
        Content::Text(text) => {
            if text.trim_start().starts_with('{') {
                found.insert(node.place);
            }
            true
        }
        _ => {
            let elements = node.elements().unwrap_or_default().iter();
            let entries = node.entries().unwrap_or_default().iter();
            let mut all = elements.chain(entries.map(|entry| &entry.value));
            all.all(|one| documents_in(one, found))
        }
    }
}

const LANGUAGES: [&Language; 2] = [Document::LANGUAGE, messaging::Document::LANGUAGE];

/// Each schema is valid by its meta-schema, and every reference in it has a target.
#[test]
fn schemas_are_valid() {
    for language in LANGUAGES {
        let schema = cargo_swml::json_schema::of(language);
        jsonschema::meta::validate(&schema).expect("valid by the meta-schema");
        jsonschema::validator_for(&schema).expect("a schema");
        every_reference(&schema, &schema);
    }
}

fn every_reference(schema: &Value, root: &Value) {
    match schema {
        Value::Object(entries) => {
            if let Some(Value::String(target)) = entries.get("$ref") {
                let target = target.strip_prefix('#').expect("a reference inside");
                let found = root.pointer(target).expect(target);
                assert!(found.is_object(), "{target}");
            }
            entries.values().for_each(|one| every_reference(one, root));
        }
        Value::Array(elements) => elements.iter().for_each(|one| every_reference(one, root)),
        _ => {}
    }
}

/// Methods and properties have documentation.
#[test]
fn everything_is_described() {
    for language in LANGUAGES {
        let schema = cargo_swml::json_schema::of(language);
        let definitions = schema["definitions"].as_object().expect("definitions");
        for (name, definition) in definitions {
            assert!(definition["title"].is_string(), "{name}");
            for (property, schema) in definition["properties"].as_object().expect(name) {
                let text = schema["description"].as_str().unwrap_or_default();
                assert!(!text.contains("```") && !text.contains("  "), "{text}");
                if text.is_empty() {
                    say(&format!("no description: {name}.{property}"));
                }
            }
        }
    }
}

#[test]
fn schema_and_checker_agree() {
    let mut met = vec![false; DIFFERENCES.len()];
    let mut failures = Vec::new();
    language::<Document>(&mut met, &mut failures);
    language::<messaging::Document>(&mut met, &mut failures);
    for (_, unmet) in met.iter().zip(DIFFERENCES).filter(|(met, _)| !**met) {
        failures.push(format!(
            "no longer a difference: {} ({})",
            unmet.code, unmet.why
        ));
    }
    let shown = &failures[..failures.len().min(40)];
    let count = failures.len();
    assert!(
        failures.is_empty(),
        "{count} differences:\n{}",
        shown.join("\n")
    );
}

/// Judges all scripts by the schema of a language.
fn language<S: Script>(met: &mut [bool], failures: &mut Vec<String>) {
    let mut judge = Judge::new(S::LANGUAGE, met, failures);
    for (file, text) in crate::corpus::texts() {
        judge.text(&file, &text);
    }
    judge.say("corpus");
    for case in crate::cases::of(S::LANGUAGE) {
        judge.text(&case.name, &case.text);
    }
    judge.say("snapshots");
    generated::each::<S>(&mut |node| {
        // with places, which random documents do not have
        let text = json::text(node);
        let parsed = Parsed::json(&text).expect("JSON");
        judge.judge("random", parsed.root(), Dialect::Json);
    });
    judge.say("random documents");
}
