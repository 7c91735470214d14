//! The values that SignalWire's schemas give as examples have no errors.

use std::collections::{BTreeSet, HashSet};

use serde_json::{Value, json};
use swml::{Document, messaging};
use swml_language::check::{Dialect, check_as};
use swml_language::schema::Type;

use crate::differences::EXAMPLES;
use crate::language::{Script, schema_text};
use crate::say;

#[test]
fn calling() {
    are_right::<Document>();
}

#[test]
fn messaging() {
    are_right::<messaging::Document>();
}

fn are_right<S: Script>() {
    let Some(schema) = schema_text::<S>() else {
        return;
    };
    let mut examples = Examples {
        schema: &schema,
        judged: HashSet::new(),
        faults: BTreeSet::new(),
        seen: HashSet::new(),
    };
    examples.walk(&schema, &S::LANGUAGE.document);
    say(&format!(
        "examples, {}: {} values judged, {} of them wrong",
        S::NAME,
        examples.judged.len(),
        examples.faults.len()
    ));
    let listed = EXAMPLES
        .iter()
        .filter(|(language, ..)| *language == S::NAME);
    let listed: BTreeSet<String> = listed.map(|(_, fault, _)| (*fault).to_owned()).collect();
    assert_eq!(examples.faults, listed);
    assert!(
        !examples.judged.is_empty(),
        "the schema has no examples where we look"
    );
}

/// A walk over a schema and our types in parallel.
struct Examples<'s> {
    schema: &'s Value,
    /// Each once, although many types occur more than once.
    judged: HashSet<*const Value>,
    /// The errors of an example: its property, the example and our code.
    faults: BTreeSet<String>,
    /// The visited types, since types are recursive.
    seen: HashSet<(*const Value, *const Type)>,
}

impl<'s> Examples<'s> {
    fn walk(&mut self, node: &'s Value, ty: &'static Type) {
        if !self.seen.insert((node, ty)) {
            return;
        }
        let shapes = self.shapes(node);
        match ty {
            Type::Var(inner) => self.walk(node, inner),
            Type::Choice(choice) => {
                for alternative in choice.alternatives {
                    self.walk(node, &alternative.ty);
                }
            }
            Type::List(inner) => {
                for items in shapes.iter().filter_map(|shape| shape.get("items")) {
                    self.walk(items, inner);
                }
            }
            Type::Map(inner) => {
                for shape in shapes {
                    for (_, value) in properties(shape) {
                        self.walk(value, inner);
                    }
                    if let Some(others) = shape.get("unevaluatedProperties") {
                        self.walk(others, inner);
                    }
                }
            }
            Type::Record(record) => {
                for shape in shapes {
                    for (name, value) in properties(shape) {
                        if let Some(field) = record().field(name) {
                            self.judge(name, value, ty, record().rust);
                            self.walk(value, &field.ty);
                        }
                    }
                }
            }
            Type::Method(methods) => {
                for shape in shapes {
                    for (name, value) in properties(shape) {
                        if let Some(row) = methods.get(name) {
                            self.judge(name, value, ty, methods.rust);
                            self.walk(value, &row.ty);
                        }
                    }
                }
            }
            _ => {}
        }
    }

    /// Checks the examples of one property, each as if it were alone.
    fn judge(&mut self, name: &str, node: &'s Value, ty: &'static Type, of: &str) {
        let examples = node.get("examples").and_then(Value::as_array);
        for example in examples.into_iter().flatten() {
            self.judged.insert(example);
            let text = json!({ name: example }).to_string();
            let tree = swml_language::read::Parsed::json(&text)
                .expect("JSON")
                .into_root();
            for fault in &check_as(&tree, ty, swml::Document::LANGUAGE, Dialect::Json) {
                let code = fault.code.as_str();
                // missing properties beside it are not the fault of the example
                let about = fault.path.starts_with(name) && code != "nothing-without";
                if about {
                    self.faults
                        .insert(format!("{of}.{name} = {example}: {code}"));
                }
            }
        }
    }

    /// Returns the variants of a node: references resolved, alternatives side by side.
    fn shapes(&self, node: &'s Value) -> Vec<&'s Value> {
        let mut shapes = vec![node];
        let reference = node.get("$ref").and_then(Value::as_str);
        if let Some(name) = reference.and_then(|path| path.strip_prefix("#/$defs/")) {
            shapes.extend(self.shapes(&self.schema["$defs"][name]));
        }
        for key in ["anyOf", "oneOf", "allOf"] {
            let parts = node.get(key).and_then(Value::as_array);
            for part in parts.into_iter().flatten() {
                shapes.extend(self.shapes(part));
            }
        }
        shapes
    }
}

/// The properties of an object.
fn properties(shape: &Value) -> impl Iterator<Item = (&str, &Value)> {
    let properties = shape.get("properties").and_then(Value::as_object);
    properties
        .into_iter()
        .flatten()
        .map(|(name, value)| (name.as_str(), value))
}
